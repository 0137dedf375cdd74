"""A line without the frame its act is set in."""

import pytest

from skillgap.tailoring.truth.framing import without_frame

CASES = [
    ("Author of a guide to tills.", "Wrote a guide to tills.", "Wrote a guide to tills."),
    ("Author of a chart.", "Designed a chart.", "Created a chart."),
    ("Author of a chart.", "Helped the author of a chart.", "Author of a chart."),
    (
        "Ran tills, and mentor to a clerk.",
        "Ran tills and guided a clerk.",
        "Ran tills, and mentored a clerk.",
    ),
    ("Was one of the participants in a trial.", "Joined a trial.", "Took part in a trial."),
    ("On a rota for the tills.", "Take turns at the tills.", "Took part in a rota for the tills."),
    ("Worked at the plant, testing pumps.", "Tested pumps.", "Testing pumps, at the plant."),
    ("Worked at the plant, London.", "Tested pumps.", "Worked at the plant, London."),
    ("A daily job that reads the list.", "Reads the list each day.", "Reads the list, daily."),
    ("A daily job that reads the list.", "Read the list each day.", "A daily job that reads the list."),
    ("A pipeline that reads the list.", "Reads the list each day.", "A pipeline that reads the list."),
    ("A platform that reads the list.", "Reads the list each day.", "A platform that reads the list."),
]


@pytest.mark.parametrize(("line", "source", "plain"), CASES)
def test_tells_what_was_done_plainly(line: str, source: str, plain: str) -> None:
    """Who somebody was by what he did, where he did it, and the kind of a thing that does it are left out."""
    assert without_frame(line, source) == plain
