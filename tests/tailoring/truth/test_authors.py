"""Who else wrote a work may be left out, and may not be denied."""

import pytest

from skillgap import pipeline
from skillgap.model.document import Document

TWO = "Lee, A., Bell, B. (2020). On Tides. Coast Letters."
CASES = [
    (TWO, "Lee, A. (2020). On Tides. Coast Letters.", True),
    (TWO, "On Tides. Coast Letters, 2020.", True),
    (TWO, "My paper On Tides. Coast Letters, 2020.", False),
    (TWO, "Lee, A. (2020). On Tides. Coast Letters. Sole author.", False),
    ("A. Lee, B. Bell: On Tides, Coast Letters, 2020.", "My paper On Tides, Coast Letters, 2020.", False),
    ("Lee, A. (2020). On Tides. Coast Letters.", "My paper On Tides. Coast Letters, 2020.", True),
    ("Wrote a paper on tides with A. Bell.", "Wrote a paper on tides.", True),
    ("Wrote a paper on tides with A. Bell.", "Author of a paper on tides.", True),
    ("Wrote a paper on tides with A. Bell.", "Wrote my paper on tides.", False),
    ("Wrote a paper on tides with A. Bell.", "Wrote a paper on tides by myself.", False),
    ("Wrote a paper on tides with A. Bell.", "Sole author of a paper on tides.", False),
    ("Wrote a paper on tides with A. Bell.", "The only author of a paper on tides.", False),
    ("Wrote a paper on tides with A. Bell.", "Wrote a single-author paper on tides.", False),
    ("Wrote a paper on tides.", "Wrote my paper on tides.", True),
]


@pytest.mark.parametrize(("line", "told", "is_true"), CASES)
def test_a_second_author_may_be_left_out_but_not_denied(line: str, told: str, *, is_true: bool) -> None:
    """Whoever wrote with somebody wrote: naming fewer claims less, claiming it for oneself claims more."""
    assert pipeline.verify(_resume(line), _resume(told)).ok is is_true


def _resume(line: str) -> Document:
    heading = "Publications" if "Tides" in line else "Projects"
    return pipeline.read_text(
        "# Ann Lee\nann@example.org\n\n## Experience\n### Clerk, Foo Ltd, Leeds, 2018 - 2021\n"
        f"- Kept the weekly minutes.\n\n## {heading}\n- {line}\n"
    )
