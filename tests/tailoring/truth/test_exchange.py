"""A word nobody lists may stand in the place of one that it tells again, and add nothing."""

import pytest

from skillgap.tailoring.truth.exchange import exchanged

TRAILS = "Wrote down oddities of garden trails for the keeper."
CASES = [
    ("Told the keeper of oddities on garden byways.", TRAILS, "byways"),
    ("Wrote down oddities of garden trails and byways for the keeper.", TRAILS, ""),
    ("Wrote down oddities of fabulous garden trails for the keeper.", TRAILS, ""),
    ("Wrote down oddities of garden pathology for the keeper.", TRAILS, ""),
    ("Wrote down oddities of garden owners for the keeper.", TRAILS, ""),
    ("Wrote down oddities of garden profit for the keeper.", TRAILS, ""),
    ("Swashbuckled oddities of garden trails for the keeper.", TRAILS, ""),
    ("Ran a thingamajig of the oven.", "Ran a prototype of the oven.", ""),
]


@pytest.mark.parametrize(("tailored", "source", "told"), CASES)
def test_an_everyday_word_may_take_the_place_of_another(tailored: str, source: str, told: str) -> None:
    """Only one for one, beside the same word, and never a person, a field, an act or a limit."""
    words = ["byways", "fabulous", "pathology", "owners", "profit", "Swashbuckled", "thingamajig"]
    left = [word for word in words if word in tailored]
    assert " ".join(exchanged(left, tailored, source)) == told
