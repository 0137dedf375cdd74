"""The truth check catches what is invented and lets honest rewording pass."""

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from skillgap import pipeline
from skillgap.model.taxonomy import Taxonomy
from skillgap.tailoring.truth import Claims, check_truth

HERE = Path(__file__).parents[1]
MASTER = (HERE / "master.md").read_text(encoding="utf-8")

MEASURE = Path(__file__).parents[3] / "evaluation" / "tailoring" / "measure.py"


@pytest.fixture(scope="module")
def results() -> tuple[Any, ...]:
    """The verdict on every case of evaluation/tailoring, each read and judged as `verify` does."""
    spec = importlib.util.spec_from_file_location("measure_tailoring", MEASURE)
    measure = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = measure
    spec.loader.exec_module(measure)
    return tuple(result for name in measure.sets() for result in measure.measure(name))


def test_catches_what_is_invented(results: tuple[Any, ...]) -> None:
    """Of at least 150 fabrications 98 % are caught, and all but a few under their own kind."""
    invented = [result for result in results if result.case.is_invented]
    missed = [result.case for result in invented if not result.is_right]
    misnamed = [result.case for result in invented if result.is_right and not result.names_the_kind]
    assert len(invented) >= 150
    assert len(missed) <= 0.02 * len(invented), missed
    assert len(misnamed) <= 0.02 * len(invented), misnamed


def test_passes_honest_rewording(results: tuple[Any, ...]) -> None:
    """Of at least 150 honest rewordings 97 % pass."""
    honest = [result for result in results if not result.case.is_invented]
    flagged = [result.case for result in honest if not result.is_right]
    assert len(honest) >= 150
    assert len(flagged) <= 0.03 * len(honest), flagged


SIMILAR = """# Ann Lee
## Experience
### Marketer | Foo | 2020 | 2021
- Raised the open rate of newsletters from 17% to 24% in spring.
- Raised the click rate of newsletters from 2% to 5% in autumn.
- Generated 300 leads a month for the sales team.
- Reduced build time of the web team by 30%.
- Reduced build time of the mobile team by 45%.
"""


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("from 17% to", "from 2% to", ["number"]),
        ("web team by 30%", "web team by 45%", ["number"]),
        ("Generated 300 leads a month for the", "Led the", ["title"]),
        (
            "time of the web team by 30%.\n- Reduced build time of the mobile team by 45%.",
            "times of the web and mobile teams by 30% and 45%.",
            [],
        ),
    ],
)
def test_a_number_stays_with_its_line(
    old: str, new: str, kinds: list[str], claims: Callable[[str], Claims], taxonomy: Taxonomy
) -> None:
    """A number of a similar line backs nothing unless the lines are merged; sales leads are no leading."""
    assert SIMILAR.count(old) == 1
    truth = check_truth(claims(SIMILAR), claims(SIMILAR.replace(old, new)), taxonomy)
    assert [violation.kind for violation in truth.violations] == kinds


CLIENTS = "Wrote REST services in Python for 20 clients."
BARE = [
    (CLIENTS, "Wrote REST services in Python and Go for 20 clients.", "skill"),
    (CLIENTS, "Wrote REST services in Python for 30 clients.", "number"),
    (CLIENTS, "Wrote award-winning REST services in Python.", "title"),
    ("Helped build the billing service.", "Built the billing service.", "title"),
    (CLIENTS, "Developed Python REST services for twenty clients.", ""),
    ("Kept the runbooks up to date.", "Kept up to date the current runbooks.", ""),
    ("Wrote a letter to tenants.", "Wrote a script for tenants.", "skill"),
    ("Wrote a letter to tenants.", "Drew up a letter for tenants.", ""),
    ("Grew tomatoes in a greenhouse.", "Grew potatoes in a greenhouse.", "skill"),
    ("Fixed a bug in the form.", "Fixed a serious bug in the form.", "skill"),
    ("Cut errors in orders with a checklist.", "A checklist led to fewer errors in orders.", ""),
]


@pytest.mark.parametrize(("original", "tailored", "kind"), BARE)
def test_a_bare_line_is_judged_as_well(original: str, tailored: str, kind: str) -> None:
    """Two texts without any heading are held against each other like the bullets of a job."""
    truth = pipeline.verify(pipeline.read_text(original), pipeline.read_text(tailored))
    assert kind in {violation.kind for violation in truth.violations} or (not kind and truth.ok), truth


def test_a_tool_of_the_skills_list_was_not_used_everywhere(
    claims: Callable[[str], Claims], taxonomy: Taxonomy
) -> None:
    """A bullet may name what its own job shows, and not what only the list of skills names."""
    jobs = "### Engineer | Foo | 2020 | 2021\n- Wrote the nightly reports.\n- Ran jobs on Airflow.\n"
    original = claims(f"# Ann Lee\n## Experience\n{jobs}## Skills\nDocker, SQL\n")
    for tool, is_true in (("Docker", False), ("Airflow", True)):
        line = f"- Wrote the nightly reports with {tool}."
        tailored = claims(original.resume.document.text.replace("- Wrote the nightly reports.", line))
        assert check_truth(original, tailored, taxonomy).ok is is_true


def test_a_title_keeps_the_word_that_makes_it_small(
    claims: Callable[[str], Claims], taxonomy: Taxonomy
) -> None:
    """A junior engineer was no engineer, an intern neither; "Jr." is another word for "Junior"."""
    original = claims(
        "# Ann Lee\n## Experience\n### Junior Data Engineer | Foo | 2020 | 2021\n- Ran 3 jobs.\n"
    )
    for title, is_true in (("Data Engineer", False), ("Jr. Data Engineer", True), ("Junior Engineer", True)):
        text = original.resume.document.text.replace("Junior Data Engineer", title)
        assert check_truth(original, claims(text), taxonomy).ok is is_true


def test_a_resume_is_true_to_itself(claims: Callable[[str], Claims], taxonomy: Taxonomy) -> None:
    """The original, unchanged, passes."""
    assert check_truth(claims(MASTER), claims(MASTER), taxonomy).ok


def test_an_empty_tailoring_claims_nothing(claims: Callable[[str], Claims], taxonomy: Taxonomy) -> None:
    """Leaving everything out is no claim."""
    assert check_truth(claims(MASTER), claims(""), taxonomy).ok


def test_a_bullet_may_not_move_to_another_employer(
    claims: Callable[[str], Claims], taxonomy: Taxonomy
) -> None:
    """What was done at one employer is not claimed for another."""
    bullet = "- Designed a scikit-learn model that predicts missed appointments with 87% accuracy.\n"
    moved = MASTER.replace(bullet, "").replace("- Helped build", f"{bullet}- Helped build")
    truth = check_truth(claims(MASTER), claims(moved), taxonomy)
    assert [violation.kind for violation in truth.violations] == ["employer"]


def test_a_skill_the_original_denies_is_not_shown(
    claims: Callable[[str], Claims], taxonomy: Taxonomy
) -> None:
    """Words that say a skill is not there do not back it."""
    original = MASTER.replace("in Python.", "in Python. No experience with Terraform yet.")
    tailored = MASTER.replace("Docker, Airflow", "Docker, Terraform, Airflow")
    truth = check_truth(claims(original), claims(tailored), taxonomy)
    assert [violation.text for violation in truth.violations] == ["Terraform"]
