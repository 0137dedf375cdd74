"""What a line may be told as, and the inventions that look like it, each read and judged as `verify` does."""

import tomllib
from pathlib import Path

import pytest

from skillgap import pipeline
from skillgap.model.document import Document

GROUPS = tomllib.loads(Path(__file__).with_name("rewordings.toml").read_text(encoding="utf-8"))["group"]
HEADINGS = {
    "work": "## Experience\n### Clerk, Foo Ltd, Leeds, 2018 - 2021\n- Kept the weekly minutes.\n- ",
    "summary": "## Summary\n",
    "education": "## Education\n",
    "certificates": "## Certificates\n",
    "languages": "## Languages\n",
}
CASES = [
    pytest.param(group["section"], old, new, is_true, id=f"{group['about']}: {new}")
    for group in GROUPS
    for is_true, pairs in ((True, group["honest"]), (False, group["invented"]))
    for old, new in pairs
]


@pytest.mark.parametrize(("section", "old", "new", "is_true"), CASES)
def test_tells_a_rewording_from_an_invention(section: str, old: str, new: str, *, is_true: bool) -> None:
    """A line told otherwise passes, and the same form of line with something new in it does not."""
    truth = pipeline.verify(_resume(section, old), _resume(section, new))
    assert truth.ok is is_true, truth.violations


def test_a_period_is_named_in_its_own_words() -> None:
    """Who reads a finding sees the words of the resume, not the sign of a unit."""
    truth = pipeline.verify(_resume("work", "Wrote a report."), _resume("work", "Wrote an annual report."))
    assert "annual" in {violation.text for violation in truth.violations}


def _resume(section: str, line: str) -> Document:
    rest = "" if section == "work" else f"\n\n{HEADINGS['work']}Sold tickets."
    text = f"# Ann Lee\nann@example.org\n\n{HEADINGS[section]}{line}{rest}\n\n## Skills\nExcel, Python\n"
    return pipeline.read_text(text)
