"""What is added by "and" needs words of its own in the source."""

import pytest

from skillgap.tailoring.truth.adding import added
from skillgap.tailoring.vocabulary.wording import Wording

CASES = [
    ("Printed the monthly report.", "Printed the monthly report and tax filings.", "filings"),
    ("Cleaned the lab.", "Cleaned the lab and laboratories for guests.", "laboratories"),
    ("Wrote two poems for a club.", "Wrote two poems for a club and society.", "society"),
    ("Sold lamps and bulbs to shops.", "Sold bulbs and lamps to shops.", ""),
    ("Checked invoices and receipts.", "Checked receipts and bills.", ""),
    ("I would rather bake than serve.", "I bake and prefer a quiet kitchen.", ""),
    ("Built pages in vanilla JavaScript.", "Built pages in HTML and plain JavaScript.", ""),
]


@pytest.mark.parametrize(("source", "tailored", "new"), CASES)
def test_two_things_are_not_told_by_one(source: str, tailored: str, new: str) -> None:
    """A thing that the line tells again accounts for no other one beside it."""
    assert " ".join(added(tailored, Wording((source,)), Wording((source,)))) == new


def test_another_line_accounts_for_nothing_that_is_added() -> None:
    """What the job tells elsewhere was not done to this thing."""
    near, all_lines = "Fixed pumps for farms.", ("Fixed pumps for farms.", "Sold engines to garages.")
    assert added("Fixed pumps and motors for farms.", Wording(all_lines), Wording((near,))) == ("motors",)
