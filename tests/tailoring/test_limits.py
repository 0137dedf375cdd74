"""What kept a claim small may not be left out where the rest is told."""

import pytest

from skillgap.tailoring.limits import lifted, made_whole

PARTNER = "Maintain test data for three products together with a colleague in Gdansk."
CASES = [
    ("Built a prototype of a dashboard.", "Built a dashboard.", True),
    ("Rewrote one unit of the course.", "Rewrote the course.", True),
    ("Built a prototype of a dashboard.", "Prototyped a dashboard.", False),
    (PARTNER, "Maintain test data for three products.", True),
    (PARTNER, "Maintain test data for three products for a colleague.", True),
    ("Put up a shelf, with help from a joiner.", "Put up a shelf.", True),
    (PARTNER, "Share the upkeep of test data for three products with a colleague.", False),
    ("Co-wrote a report and cleaned the data.", "Cleaned the data.", False),
    ("Contributed two chapters to the handbook.", "Wrote the handbook.", True),
    ("Contributed two chapters to the handbook.", "Wrote two chapters of the handbook.", False),
    ("Reported 9 bugs, two of which were fixed.", "Reported 9 bugs, which were fixed.", True),
    ("Filled in for the office manager.", "Office manager.", True),
    ("Filled in for the office manager.", "Stood in for the office manager.", False),
    ("Was nominated for the teaching award.", "Received the teaching award.", True),
    ("Fewer logs failed, partly by adding retries.", "Fewer logs failed by adding retries.", True),
    ("Wrote a report on bees.", "Wrote a report.", False),
]
UNFINISHED = [
    ("PhD studies in Tribology (in progress)", "PhD studies in Tribology", True),
    ("PhD studies in Tribology (in progress)", "PhD studies in Tribology (not completed)", False),
    ("Cloud Developer (2021, expired 2024)", "Cloud Developer (2021)", True),
    ("Cloud Developer (2021, expired 2024)", "Excel", False),
]


@pytest.mark.parametrize(("source", "tailored", "is_lifted"), CASES)
def test_a_limit_is_kept(source: str, tailored: str, *, is_lifted: bool) -> None:
    """A trial, a part, a share, a partner and a hedge stay, in these words or in others."""
    assert bool(lifted(tailored, source)) is is_lifted


@pytest.mark.parametrize(("source", "tailored", "is_whole"), UNFINISHED)
def test_what_is_unfinished_stays_so(source: str, tailored: str, *, is_whole: bool) -> None:
    """A degree in progress is no degree, and an expired certificate none that holds."""
    assert bool(made_whole(tailored, source)) is is_whole
