"""A finding is boxed where it is: on the lines its message is about."""

from typing import Any

import pytest
from making_files import lines_pdf, read

from skillgap.model.document import DocumentKind, Finding
from skillgap.model.resume import Resume
from skillgap.resume import parse_resume
from skillgap.sections import split_sections
from skillgap.ui.where import places_of

LINES = (
    "Maya Lindqvist",
    "maya@example.org",
    "EXPERIENCE",
    "Engineer, Acme",
    "Jan 2020 - Present",
    "Built services in Python 03/04/21 for a very busy team",
    "WHERE I WENT",
    "Cascade Valley University",
)


@pytest.fixture(scope="module")
def resume() -> Resume:
    """A small resume of one page."""
    return parse_resume(split_sections(read(lines_pdf(*LINES)), DocumentKind.RESUME))


def finding(code: str, message: str, **more: Any) -> Finding:
    """A finding with a message."""
    return Finding(code=code, severity="info", message=message, fix="Mend it.", **more)


def boxed(found: Finding, resume: Resume) -> list[str]:
    """Return the lines that lie in the boxes of a finding."""
    places = places_of(found, resume)
    return [
        line.text
        for line in resume.document.lines
        for page, box in places
        if line.bbox is not None
        and line.page == page
        and box.top <= line.bbox.top
        and line.bbox.bottom <= box.bottom
    ]


@pytest.mark.parametrize(
    ("code", "message", "line"),
    [
        ("unusual-heading", 'The heading "WHERE I WENT" is not a usual one.', LINES[6]),
        ("ambiguous-date", '"03/04/21" can be read in more than one way.', LINES[5]),
    ],
)
def test_what_is_quoted_is_boxed(resume: Resume, code: str, message: str, line: str):
    """The words that a message quotes lie in its box, and nothing else does."""
    assert boxed(finding(code, message, page=1), resume) == [line]


def test_picture_of_a_page_is_boxed_whole(resume: Resume):
    """What is wrong with all of a page boxes all of its lines."""
    assert boxed(finding("scanned", "Page 1 is a scan.", page=1), resume) == list(LINES)


def test_columns_are_one_box_each(resume: Resume):
    """A page in one column has one box around everything."""
    (place,) = places_of(finding("two-columns", "Page 1 is set in 2 columns.", page=1), resume)
    assert place[0] == 1
    assert boxed(finding("two-columns", "Page 1 is set in 2 columns.", page=1), resume) == list(LINES)


@pytest.mark.parametrize("page", [None, 1, 7])
def test_what_is_missing_has_no_box(resume: Resume, page: int | None):
    """What a resume lacks, and what is on no page that was read, is boxed nowhere."""
    assert places_of(finding("missing-section", "No telephone number was found.", page=page), resume) == ()
