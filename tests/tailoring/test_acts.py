"""The acts a line begins with are the writer's own."""

import pytest

from skillgap.tailoring.acts import claimed_acts

CASES = [
    ("Reported 340 defects, of which 290 were fixed.", "Fixed 290 defects.", "Fixed"),
    ("Drafted a text that the editor reviewed and published.", "Published a text.", "Published"),
    ("Drafted a text that the editor reviewed and published.", "Wrote a text, published by the editor.", ""),
    ("Prepared figures for a paper.", "Wrote a paper.", "Wrote"),
    ("Prepared figures for a paper.", "Drew figures for a paper.", ""),
    ("Planned the migration to Linux.", "Migrated to Linux.", "Migrated"),
    ("Ran simulations of castings.", "Simulated castings.", ""),
    ("Rebuilt 85 tables, which shortened the load.", "Shortened the load by rebuilding 85 tables.", ""),
    ("Counted stock and corrected the records.", "Corrected the records.", ""),
    ("I mentor an engineer and review code.", "Review code.", ""),
]


@pytest.mark.parametrize(("source", "tailored", "act"), CASES)
def test_knows_whose_act_it_was(source: str, tailored: str, act: str) -> None:
    """What others did, or what was only planned or worked towards, is not told as done."""
    assert claimed_acts(tailored, source) == act
