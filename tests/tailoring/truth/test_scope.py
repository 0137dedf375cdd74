"""How far a work reached."""

import pytest

from skillgap.model.document import Passage, SectionKind
from skillgap.tailoring.truth.scope import told_as_whole, widened

REACHES = [
    ("Set up two scanners on my ward.", "Set up two scanners across the region.", "across the region"),
    ("Set up two scanners on my ward.", "Set up two scanners throughout my ward.", ""),
    ("Checked the lifts in 9 hotels.", "Checked the lifts across 9 hotels.", ""),
    ("Ran the stall with friends.", "Ran the stall with friends across the country.", "across the country"),
]


def line(quote: str) -> Passage:
    """Return a line of a job."""
    return Passage(text=quote, start=0, section=SectionKind.WORK)


@pytest.mark.parametrize(("source", "tailored", "reach"), REACHES)
def test_a_reach_is_that_of_the_source(source: str, tailored: str, reach: str) -> None:
    """What was done in one place was not done across a wider one."""
    assert widened(tailored, (line(source),)) == reach


SHARES = [
    ("Checked 12% of all tags.", "Checked all tags.", True),
    ("Checked a sample of the tags.", "Checked the tags.", True),
    ("Called one in five guests.", "Called every guests.", True),
    ("Checked 12% of all tags.", "Checked a sample of all tags.", False),
    ("Checked 12% of all tags.", "Checked tags.", False),
    ("Saved 12% of the cost.", "Saved on the cost.", False),
]


@pytest.mark.parametrize(("source", "tailored", "is_whole"), SHARES)
def test_a_share_is_no_whole(source: str, tailored: str, *, is_whole: bool) -> None:
    """Who did a share of a thing did not do all of it."""
    assert bool(told_as_whole(tailored, source)) is is_whole
