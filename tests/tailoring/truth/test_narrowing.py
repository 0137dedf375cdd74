"""What narrows a thing, what is told apart, and what is still to come."""

import pytest

from skillgap.tailoring.truth.apart import put_together
from skillgap.tailoring.truth.aspiring import arrived
from skillgap.tailoring.truth.narrowing import narrowed
from skillgap.tailoring.truth.others import others_acts

NARROW = [
    ("Closed the season without guest complaints.", "Closed the season without any complaints.", True),
    ("Closed the season without guest complaints.", "Closed the season with no complaints by guests.", False),
    ("Moved the archive with no losses in the cellar.", "Moved the archive with no losses.", True),
    ("Moved the archive with no losses.", "Moved the archive without a single loss.", False),
    ("Coverage of the parser grew from 10% to 60%.", "Coverage of the shop grew from 10% to 60%.", True),
    ("Time to load a ship fell from 9 to 7 hours.", "Time to build a ship fell from 9 to 7 hours.", True),
    ("Time to load a ship fell from 9 to 7 hours.", "Time to load a ship fell by 2 hours.", False),
    ("Stopped a fault that sent double invoice letters.", "Stopped a fault that sent double invoices.", True),
    ("Looked after employer clients.", "Looked after employers.", False),
    ("Ran the till of the Elmfield canteen.", "Ran the till of the canteens.", True),
]


@pytest.mark.parametrize(("source", "tailored", "is_wider"), NARROW)
def test_what_narrows_a_thing_stays(source: str, tailored: str, *, is_wider: bool) -> None:
    """No lack, measure or compound is told of more than its line tells it of."""
    assert bool(narrowed(tailored, source)) is is_wider


APART = [
    ("Tested the pumps; the valves were left to a supplier.", "Tested the pumps and valves.", True),
    ("Tested the pumps; tested the valves, too.", "Tested the pumps and valves.", False),
    ("Tested pumps and valves; the filters came later.", "Tested valves and pumps.", False),
]


@pytest.mark.parametrize(("source", "tailored", "is_joined"), APART)
def test_what_is_told_apart_is_not_joined(source: str, tailored: str, *, is_joined: bool) -> None:
    """What a clause of its own says of a thing is not replaced by what was said of another."""
    assert bool(put_together(tailored, source)) is is_joined


ASPIRED = [
    ("Carpenter of ten years, moving into boat building.", "Boat builder of ten years.", True),
    ("Carpenter of ten years, moving into boat building.", "Carpenter with ten years.", False),
    ("Cook retraining as a dietitian.", "Dietitian and cook.", True),
    ("Cook retraining as a dietitian.", "Cook, training to become a dietitian.", False),
    ("Seeking a first role as a surveyor.", "Surveyor.", True),
]


@pytest.mark.parametrize(("source", "tailored", "is_there"), ASPIRED)
def test_nobody_is_what_he_is_on_the_way_to(source: str, tailored: str, *, is_there: bool) -> None:
    """Who moves into a field, learns a trade or looks for a post does not have it yet."""
    assert bool(arrived(tailored, source)) is is_there


def test_a_clause_about_somebody_else_tells_his_acts() -> None:
    """What the office signed and a translator translated, the writer did not."""
    assert others_acts("Checked offers; the office signed them.") == {"sign"}
    assert others_acts("Wrote the leaflet, and a translator turned it into Welsh.") == {"turn"}
    assert not others_acts("Wrote tests; the checks caught two faults.")
