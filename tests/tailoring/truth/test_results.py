"""What was measured, and who made it move."""

import pytest

from skillgap.tailoring.truth.results import caused, remeasured


@pytest.mark.parametrize(
    ("source", "tailored", "thing"),
    [
        ("Sales of apples rose by 5%.", "Sales rose by 5%.", "Sales"),
        ("Sales of apples rose by 5%.", "Apple sales rose by 5%.", ""),
        ("Letters about noise fell from 9 to 4.", "Letters fell from 9 to 4.", "Letters"),
        ("Sales rose by 5% in spring.", "Sales rose by 5%.", ""),
    ],
)
def test_a_part_measured_is_not_the_whole(source: str, tailored: str, thing: str) -> None:
    """What was measured of one thing is not told of all."""
    assert remeasured(tailored, source) == thing


@pytest.mark.parametrize(
    ("source", "tailored", "verb"),
    [
        ("Sales of apples rose by 5%.", "Raised sales of apples by 5%.", "Raised"),
        ("Sales of apples rose by 5%.", "Apple sales increased by 5%.", ""),
        ("Late trains fell by 5% after a bridge was built.", "Cut late trains by 5%.", "Cut"),
        ("Raised sales of apples by 5%.", "Increased sales of apples by 5%.", ""),
        ("Pruned the trees, so that waste fell by 5%.", "Cut waste by 5% by pruning the trees.", ""),
    ],
)
def test_what_moved_by_itself_was_moved_by_nobody(source: str, tailored: str, verb: str) -> None:
    """A figure that rose or fell is not told as raised or lowered by the writer."""
    assert caused(tailored, source) == verb
