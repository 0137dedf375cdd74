"""One resume in many layouts: whatever program made the file, the resume says the same."""

from pathlib import Path

import pytest
from resume_layouts import render, typeset, web, word
from resume_layouts.compare import differences
from resume_layouts.people import PEOPLE

FILES = Path(__file__).parent / "files"

KNOWN = {
    # Words of a narrow column set to both edges stand as far apart as cells do.
    "latex-third-left.engineer.pdf": {"certificates"},
}
"""What is known to come out differently; a file that improves fails until it is taken off this list."""


@pytest.mark.parametrize("path", sorted(FILES.glob("*.pdf")), ids=lambda path: path.stem)
def test_printed_layouts_say_the_same(path: Path) -> None:
    """A resume printed by a browser or a word processor parses to the same JSON Resume in each layout."""
    assert set(differences(path.name, path.read_bytes())) == KNOWN.get(path.name, set())


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("layout", typeset.LAYOUTS)
def test_typeset_layouts_say_the_same(layout: str, person: str) -> None:
    """A typeset resume parses to the same JSON Resume in each layout."""
    name = f"{layout}.{person}.pdf"
    data = typeset.compiled(typeset.LAYOUTS[layout](PEOPLE[person]))
    assert set(differences(name, data)) == KNOWN.get(name, set())


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("layout", word.LAYOUTS)
def test_word_layouts_say_the_same(layout: str, person: str) -> None:
    """A Word resume parses to the same JSON Resume in each layout, tables as columns included."""
    assert differences(f"{layout}.{person}.docx", word.LAYOUTS[layout](PEOPLE[person])) == []


def test_every_layout_is_rendered() -> None:
    """The committed files are those the generator writes, so that none is forgotten."""
    wanted = {
        f"{layout}.{person}.pdf"
        for layouts in (web.LAYOUTS, word.LAYOUTS)
        for number, layout in enumerate(layouts)
        for person in render.people_of(number)
    }
    assert {path.name for path in FILES.iterdir()} == wanted
