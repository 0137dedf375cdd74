"""One resume in many layouts: whatever program made the file, the resume says the same."""

from pathlib import Path

import pytest
from resume_layouts import render, typeset, web, word
from resume_layouts.compare import essence
from resume_layouts.people import PEOPLE

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind
from skillgap.resume import parse_resume, to_json_resume
from skillgap.sections import split_sections

FILES = Path(__file__).parent / "files"

KNOWN = {
    # A name and its giver wrap together in a narrow column, beside or before a date.
    "latex-side-right.academic.pdf": {"awards"},
    "latex-third-left.academic.pdf": {"awards"},
    "latex-third-left.engineer.pdf": {"certificates"},
    "latex-third-left.student.pdf": {"awards"},
    # A title at the edge of the column, its last words in the next line, in capitals.
    "word-side-table.engineer.pdf": {"education"},
}
"""What is known to come out differently; a file that improves fails until it is taken off this list."""


def differences(name: str, data: bytes) -> set[str]:
    """Parts of the resume that a file says differently from the person it was made of."""
    sections = split_sections(read_document(data, name=name), DocumentKind.RESUME)
    found = essence(to_json_resume(parse_resume(sections)))
    wanted = essence(PEOPLE[name.split(".")[1]])
    return {part for part in wanted if wanted[part] != found[part]}


@pytest.mark.parametrize("path", sorted(FILES.glob("*.pdf")), ids=lambda path: path.stem)
def test_printed_layouts_say_the_same(path: Path) -> None:
    """A resume printed by a browser or a word processor parses to the same JSON Resume in each layout."""
    assert differences(path.name, path.read_bytes()) == KNOWN.get(path.name, set())


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("layout", typeset.LAYOUTS)
def test_typeset_layouts_say_the_same(layout: str, person: str) -> None:
    """A typeset resume parses to the same JSON Resume in each layout."""
    name = f"{layout}.{person}.pdf"
    data = typeset.compiled(typeset.LAYOUTS[layout](PEOPLE[person]))
    assert differences(name, data) == KNOWN.get(name, set())


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("layout", word.LAYOUTS)
def test_word_layouts_say_the_same(layout: str, person: str) -> None:
    """A Word resume parses to the same JSON Resume in each layout, tables as columns included."""
    assert differences(f"{layout}.{person}.docx", word.LAYOUTS[layout](PEOPLE[person])) == set()


def test_every_layout_is_rendered() -> None:
    """The committed files are those the generator writes, so that none is forgotten."""
    wanted = {
        f"{layout}.{person}.pdf"
        for layouts in (web.LAYOUTS, word.LAYOUTS)
        for number, layout in enumerate(layouts)
        for person in render.people_of(number)
    }
    assert {path.name for path in FILES.iterdir()} == wanted
