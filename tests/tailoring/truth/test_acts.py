"""The acts a line begins with are the writer's own."""

import pytest

from skillgap.tailoring.truth.acts import claimed_acts, untold_act

CASES = [
    ("Reported 340 defects, of which 290 were fixed.", "Fixed 290 defects.", "Fixed"),
    ("Drafted a text that the editor reviewed and published.", "Published a text.", "Published"),
    ("Drafted a text that the editor reviewed and published.", "Wrote a text, published by the editor.", ""),
    ("Prepared figures for a paper.", "Wrote a paper.", "Wrote"),
    ("Prepared figures for a paper.", "Drew figures for a paper.", ""),
    ("Planned the migration to Linux.", "Migrated to Linux.", "Migrated"),
    ("Helped plan a hall that was built by another firm.", "Helped plan and build a hall.", "build"),
    ("Helped plan and build a hall.", "Helped build a hall.", ""),
    ("Ran simulations of castings.", "Simulated castings.", ""),
    ("Rebuilt 85 tables, which shortened the load.", "Shortened the load by rebuilding 85 tables.", ""),
    ("Counted stock and corrected the records.", "Corrected the records.", ""),
    ("I mentor an engineer and review code.", "Review code.", ""),
    ("Managed the waiting list of a practice.", "Managed a practice.", "Managed"),
    ("Managed the waiting list of a practice.", "Managed a practice's waiting list.", ""),
    ("Taught myself drawing.", "Taught drawing.", "Taught"),
    ("Trained as a diver.", "Trained as a diver in spring.", ""),
    ("Draft a plan, which a clerk stamps.", "Draft and stamp a plan.", "stamp"),
    ("Wrote to the judge, who signs the order.", "Wrote and sign the order.", "sign"),
    ("Oil the pump weekly; the motor is serviced by the maker.", "Oil and service the pump.", "service"),
    ("Ran trials on a shared crane.", "Operated a shared crane.", "Operated"),
    ("Ran trials on a shared crane.", "Conducted trials on a crane.", ""),
]


@pytest.mark.parametrize(("source", "tailored", "act"), CASES)
def test_knows_whose_act_it_was(source: str, tailored: str, act: str) -> None:
    """What others did, or what was only planned or worked towards, is not told as done."""
    assert claimed_acts(tailored, source) == act


TOLD = [
    ("Trained new cashiers.", "Hired new cashiers.", "Hired"),
    ("Edited press releases.", "Edited and published press releases.", "published"),
    ("Created teaching material on climate.", "Taught climate.", "Taught"),
    ("Looked after the cold room.", "Tended the cold room.", ""),
    ("Gave training to new cashiers.", "Trained new cashiers.", ""),
    ("Transcribed 20 interviews and coded them.", "Conducted 20 interviews and coded them.", "Conducted"),
    ("Transcribed 20 interviews.", "Did the transcription of 20 interviews.", ""),
    ("Summarised the news.", "Wrote summaries of the news.", ""),
    ("Was responsible for opening the shop.", "Managed the shop.", "Managed"),
]


@pytest.mark.parametrize(("source", "tailored", "act"), TOLD)
def test_an_act_is_told_by_an_act(source: str, tailored: str, act: str) -> None:
    """A thing a line names says nothing of what was done to it."""
    assert untold_act(tailored, [source]) == act
