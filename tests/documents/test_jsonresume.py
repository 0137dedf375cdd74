"""JSON Resume: fields become text that the ordinary line can parse."""

import json

import pytest
from making_files import read, texts

from skillgap.errors import DocumentError
from skillgap.samples import sample


def test_reads_the_sample() -> None:
    """Every section of the sample stands under its heading, highlights are list items."""
    document = read(sample("source/resume.json").read_bytes())
    assert [line.text for line in document.lines if line.is_heading] == [
        "Summary", "Work experience", "Projects", "Education", "Skills", "Certificates", "Languages",
    ]  # fmt: skip
    assert (
        "Senior Software Engineer | Fernhollow Logistics | Portland, Oregon\t2022-03 \u2013 Present"
        in texts(document)
    )
    assert "Languages: Python, SQL, TypeScript, JavaScript, Bash" in texts(document)
    assert next(line for line in document.lines if line.text.startswith("Built an assistant")).is_bullet


def test_survives_wrong_types() -> None:
    """Fields of the wrong type are left out, the others are read."""
    resume = {
        "basics": {"name": "Ada", "profiles": 7, "location": []},
        "work": [None, "x", {"name": {}}],
        "skills": {},
    }
    assert texts(read(json.dumps(resume).encode()))[0] == "Ada"


@pytest.mark.parametrize(
    ("text", "reason"),
    [("{", "broken"), ('{"a": 1}', "not a resume"), ('{"basics": {}}', "no text"), ("{" * 100_000, "broken")],
)
def test_refuses_other_json(text: str, reason: str) -> None:
    """JSON that is torn, empty or about something else is refused."""
    with pytest.raises(DocumentError, match=reason):
        read(text.encode())
