"""Render people in layouts. `PYTHONPATH=tests/support python -m resume_layouts.render` writes the committed files."""

from collections.abc import Iterator
from pathlib import Path

from resume_layouts import typeset, web, word
from resume_layouts.people import PEOPLE

FILES = Path(__file__).resolve().parents[2] / "resume" / "files"


def people_of(number: int) -> tuple[str, str]:
    """The engineer in every layout, the others in turn: committed files are to stay few."""
    first, *others = PEOPLE
    return first, others[number % len(others)]


def browser_files() -> Iterator[tuple[str, bytes]]:
    """Print the layouts of `web`, which need Chromium; their files are committed."""
    for number, (layout, made) in enumerate(web.LAYOUTS.items()):
        for person in people_of(number):
            yield f"{layout}.{person}.pdf", web.print_page(web.page(made, PEOPLE[person]))


def office_files() -> Iterator[tuple[str, bytes]]:
    """Export the layouts of `word` to PDF, which needs LibreOffice; their files are committed."""
    for number, (layout, build) in enumerate(word.LAYOUTS.items()):
        for person in people_of(number):
            yield f"{layout}.{person}.pdf", word.export_pdf(build(PEOPLE[person]))


def fresh_files() -> Iterator[tuple[str, bytes]]:
    """Make what needs no other program: Typst PDFs and DOCX files."""
    for layout, source in typeset.LAYOUTS.items():
        for person, resume in PEOPLE.items():
            yield f"{layout}.{person}.pdf", typeset.compiled(source(resume))
    for layout, build in word.LAYOUTS.items():
        for person, resume in PEOPLE.items():
            yield f"{layout}.{person}.docx", build(resume)


if __name__ == "__main__":
    FILES.mkdir(exist_ok=True)
    for make in (browser_files, office_files):
        for name, data in make():
            (FILES / name).write_bytes(data)
