"""Where knowledge came from: each source exists, says what was used, and was used."""

from pathlib import Path

import pytest

from skillgap.model.taxonomy import Taxonomy
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
