"""The truth check catches what is invented and lets honest rewording pass."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from skillgap.model.taxonomy import Taxonomy
from skillgap.tailoring.truth import Claims, check_truth

HERE = Path(__file__).parent
MASTER = (HERE / "master.md").read_text(encoding="utf-8")


def cases(stem: str) -> list[Any]:
    """Read a table of cases over both originals, as (original, tailored, kind)."""
    found = []
    for original, table in (("master.md", f"{stem}.toml"), ("second.md", f"{stem}-second.toml")):
        text = (HERE / original).read_text(encoding="utf-8")
        for case in tomllib.loads((HERE / table).read_text(encoding="utf-8"))["case"]:
            assert text.count(case["old"]) == 1, case["old"]
            tailored = text.replace(case["old"], case["new"])
            name = (case["new"] or case["old"])[:60]
            found.append(pytest.param(text, tailored, case.get("kind"), id=name))
    return found


@pytest.mark.parametrize(("original", "tailored", "kind"), cases("fabrications"))
def test_catches_a_fabrication(
    original: str, tailored: str, kind: str | None, claims: Callable[[str], Claims], taxonomy: Taxonomy
) -> None:
    """One invented word, number, title, date or name in a true resume is found, under its kind."""
    truth = check_truth(claims(original), claims(tailored), taxonomy)
    assert not truth.ok
    assert kind is None or kind in {violation.kind for violation in truth.violations}


@pytest.mark.parametrize(("original", "tailored", "kind"), cases("rewordings"))
def test_passes_an_honest_rewording(
    original: str, tailored: str, kind: None, claims: Callable[[str], Claims], taxonomy: Taxonomy
) -> None:
    """Reordering, shortening, respelling and ordinary synonyms claim nothing new."""
    truth = check_truth(claims(original), claims(tailored), taxonomy)
    assert truth.violations == ()
    assert truth.ok
    assert kind is None


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
