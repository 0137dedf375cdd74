"""What holds for any text whatever, drawn by hypothesis out of the words postings and pages are made of."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from skillgap.documents import read_document
from skillgap.errors import DocumentError
from skillgap.model.posting import Importance
from skillgap.pipeline import read_posting, read_text
from skillgap.taxonomy import load_taxonomy

WORDS = st.sampled_from(
    (
        *("Requirements", "Nice to have", "About us", "- ", "* ", "\n", "\n\n", ", ", " or ", " and ", "/"),
        *("Python", "Go", "C++", "R", "machine learning", "AWS, GCP or Azure", "Zorblax", "e.g. ", "(", ")"),
        *(
            "5+ years of",
            "3-5 years",
            "10 years",
            "0 years",
            "-1 years",
            "99999999999 years",
            "at least two of",
        ),
        *("BSc", "PhD or equivalent", "no ", "not required", "is a plus", "must", "should", "ideally", "you"),
        *("\u200b", "\u202e", "\x00", "\ud800"),
    )
)
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=6)), min_size=1, max_size=40).map(" ".join)
STYLES = st.lists(
    st.sampled_from(
        (
            *(
                "{",
                "}",
                ";",
                ":",
                ".a",
                "#b",
                "p",
                ",",
                "@media",
                "screen",
                "print",
                "/*",
                "*/",
                "(",
                ")",
                " ",
                "\\",
            ),
            *(
                "display:none",
                "color:#fff",
                "color:rgb(",
                "background:",
                "font-size:0",
                "opacity:",
                "white",
                "255,",
            ),
        )
    ),
    max_size=30,
).map("".join)
examples = settings(deadline=None, max_examples=60)


@pytest.mark.property
@examples
@given(text=TEXTS)
@example(text="0 years")
def test_requirements_are_sound(text: str) -> None:
    """What any posting asks is known, quoted from it, of sane years and counts, and the same every time."""
    try:
        document = read_text(text)
    except DocumentError:
        return
    found = read_posting(document)
    concepts = load_taxonomy().concepts
    for item in found.requirements.items:
        assert item.concepts
        assert set(item.concepts) <= set(concepts)
        assert 1 <= item.at_least <= len(item.concepts)
        assert item.years is None or 0 < item.years <= 60
        assert item.importance in set(Importance)
        for passage in item.passages:
            assert document.text[passage.start : passage.end] == passage.text
    assert found.requirements.years is None or 0 < found.requirements.years <= 60
    assert read_posting(document) == found


@pytest.mark.property
@examples
@given(sheet=STYLES, style=STYLES)
def test_any_style_is_read(sheet: str, style: str) -> None:
    """No style sheet and no style ends the reader, and words outside its reach stay."""
    page = f"<html><style>{sheet}</style><body><div>Jane Doe</div><p class=a id=b style='{style}'>Python</p>"
    try:
        said = read_document(page.encode(), name="page.html").text
    except DocumentError as error:
        said = error.reason
    assert said.strip() in {
        *("Jane Doe", "Jane Doe\nPython", "Jane Doe\n\nPython", "Python", "there is no text in this file"),
    }
