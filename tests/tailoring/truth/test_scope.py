"""How far a work reached."""

import pytest

from skillgap.model.document import Passage, SectionKind
from skillgap.tailoring.truth.scope import widened

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
