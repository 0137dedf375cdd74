"""Which of two things is which."""

import pytest

from skillgap.tailoring.truth.opposites import contradicted
from skillgap.tailoring.truth.sides import other_field, other_tenure, put_forward, raised_grade, turned

BETTER = "A seasonal baseline was more accurate than my ARIMA model."
CASES = [
    (BETTER, "My ARIMA model was more accurate than a seasonal baseline.", True),
    (BETTER, "My ARIMA model was less accurate than a seasonal baseline.", False),
    ("Moved 38 services from EC2 to Lambda.", "Moved 38 services from Lambda to EC2.", True),
    ("Replaced Solr with Lucene.", "Moved from Solr to Lucene.", False),
    ("Replaced Solr with Lucene.", "Replaced Lucene by Solr.", True),
    ("Replaced Solr with Lucene.", "Introduced Lucene instead of Solr.", False),
]


@pytest.mark.parametrize(("source", "tailored", "is_turned"), CASES)
def test_knows_the_sides_of_a_comparison(source: str, tailored: str, *, is_turned: bool) -> None:
    """What was better, and what was replaced by what, is not exchanged."""
    assert bool(turned(tailored, source)) is is_turned


def test_years_stay_with_their_role() -> None:
    """Eight years as one thing are no eight years as another."""
    source = "After eight years as a technician I retrained as an analyst."
    assert other_tenure("Eight years as an analyst.", source) == "analyst"
    assert not other_tenure("Eight years as a technician.", source)


MANUAL = "Five years in quality control, first by hand, since 2020 mainly automated."
FIELDS = [
    (MANUAL, "Five years in automated quality control.", "Five years automated"),
    (MANUAL, "5 years of quality control, mainly automated since 2020.", ""),
    ("Six years with horses, two of them teaching riders.", "Six years teaching.", "Six years teaching"),
    ("Six years with horses, two of them teaching riders.", "Two years of teaching riders.", ""),
    ("Seven years in kitchens, the last three as a baker.", "7 years in kitchens.", ""),
    ("Two years of farming after six years of teaching.", "Six years of farming.", "Six years farming"),
    ("Two years of farming after six years of teaching.", "Six years of teaching, two of farming.", ""),
    (
        "One year on farms and four years at sea.",
        "Four years on farms and one year at sea.",
        "Four years farms",
    ),
    ("Baker with six years in hotels.", "Six years as a hotel baker.", ""),
]


@pytest.mark.parametrize(("source", "tailored", "told"), FIELDS)
def test_years_stay_with_their_field(source: str, tailored: str, told: str) -> None:
    """What was done for a part of the years was not done for all of them."""
    assert other_field(tailored, source) == told


def test_a_grade_and_a_place_among_authors_stay() -> None:
    """No better grade, and nobody further to the front."""
    assert raised_grade("Mathematics (A)", "Biology (B), Mathematics (C)") == "Mathematics (A)"
    assert not raised_grade("Mathematics (C)", "Biology (B), Mathematics (C)")
    assert raised_grade("Pilot licence class A", "Pilot licence class C") == "class A"
    assert not raised_grade("Law, grade: 4.2 out of 5", "Law, grade 4.2/5")
    source = 'A. Roe, B. Doe et al.: "On Bees"'
    assert put_forward('B. Doe, A. Roe et al.: "On Bees"', source, "Doe")
    assert not put_forward(source, source, "Doe")


def test_opposites_are_not_told_for_each_other() -> None:
    """Manual is not automated, unless both are said."""
    assert contradicted("Ran automated tests.", "Ran manual tests.")
    assert not contradicted("Ran tests by hand.", "Ran manual tests.")
    assert not contradicted("Ran automated tests.", "Ran manual and automated tests.")
