"""Where knowledge came from: each source exists, says what was used, and was used."""

from dataclasses import replace
from pathlib import Path

import pytest

from skillgap.model.taxonomy import ConceptId, Taxonomy
from skillgap.report.as_json import role_json
from skillgap.report.as_markdown import role_markdown
from skillgap.taxonomy import built
from skillgap.taxonomy.check import check_role
from skillgap.taxonomy.source import read_source

FOLDER = Path(__file__).parents[2] / "taxonomy"


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    """Return the taxonomy as its editors wrote it."""
    return read_source(FOLDER).taxonomy


def test_each_concept_names_a_source_that_exists(taxonomy: Taxonomy) -> None:
    """Every concept has a source, each listed in sources.toml."""
    for concept in taxonomy.concepts.values():
        assert concept.sources, concept.id
        assert set(concept.sources) <= set(taxonomy.sources), concept.id


def test_each_role_names_a_source_that_exists(taxonomy: Taxonomy) -> None:
    """Every role has a source, each listed in sources.toml."""
    for role in taxonomy.roles.values():
        assert role.sources, role.id
        assert set(role.sources) <= set(taxonomy.sources), role.id


def test_each_source_is_used(taxonomy: Taxonomy) -> None:
    """No source is listed that no concept and no role came from."""
    used = {
        source
        for entry in (*taxonomy.concepts.values(), *taxonomy.roles.values())
        for source in entry.sources
    }
    assert set(taxonomy.sources) - used == set()


def test_each_source_says_what_was_used_under_which_licence(taxonomy: Taxonomy) -> None:
    """A source states title, publisher, date, licence and what was taken."""
    for source in taxonomy.sources.values():
        assert all((source.title, source.publisher, source.date, source.licence, source.used)), source.id
        assert not source.url or source.url.startswith("https://"), source.id


def test_additions_of_the_editors_are_taught_in_their_phase(taxonomy: Taxonomy) -> None:
    """What is marked as added by the editors is among the concepts of the phase, each once."""
    for role in taxonomy.roles.values():
        for phase in role.phases:
            added = phase.added_by_editors
            assert set(added) <= {*phase.essential, *phase.optional}, (role.id, phase.id)
            assert len(added) == len(set(added)), (role.id, phase.id)


def test_an_addition_that_is_not_taught_is_a_fault(taxonomy: Taxonomy) -> None:
    """The check names the role, the phase and the concept."""
    role = taxonomy.roles["ai-engineer"]
    first = replace(role.phases[0], added_by_editors=(ConceptId("kubernetes"),))
    faults = [str(fault) for fault in check_role(replace(role, phases=(first, *role.phases[1:])), taxonomy)]
    assert any("ai-engineer.toml [mathematics-and-statistics] addedByEditors" in fault for fault in faults)
    assert any("'kubernetes' is not taught in this phase" in fault for fault in faults)


def test_additions_are_told_wherever_a_roadmap_is_shown(taxonomy: Taxonomy) -> None:
    """The built file, the JSON and the text of a roadmap carry what the editors added."""
    role = taxonomy.roles["ai-engineer"]
    phase = role.phases[1]
    assert phase.added_by_editors == ("jupyter",)
    assert built.loads(built.dumps(taxonomy)).roles[role.id].phases[1] == phase
    assert role_json(role)["phases"][1]["addedByEditors"] == ["jupyter"]
    assert "Jupyter (added by the editors)" in role_markdown(role, taxonomy)
