"""Layouts of word processors: styled paragraphs, tab stops, tables as columns, text boxes."""

import io
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Inches, Pt

from resume_layouts.wording import bare, long, period, place, short, slashed

Resume = dict[str, Any]


def _saved(document: Any) -> bytes:
    raw = io.BytesIO()
    document.save(raw)
    return raw.getvalue()


def _line(
    where: Any, *cells: str, bold: bool = False, first_bold: bool = False, style: str | None = None
) -> Any:
    paragraph = where.add_paragraph(style=style)
    paragraph.paragraph_format.space_after = Pt(0)
    if len(cells) > 1:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Inches(6.5), WD_TAB_ALIGNMENT.RIGHT)
    for number, cell in enumerate(cells):
        run = paragraph.add_run(("\t" if number else "") + cell)
        run.bold = bold or (first_bold and number == 0)
    return paragraph


def _contact(resume: Resume) -> list[str]:
    basics = resume["basics"]
    parts = [place(basics["location"]), basics["phone"], basics["email"], bare(basics["url"])]
    return [part for part in [*parts, *(bare(p["url"]) for p in basics["profiles"])] if part]


def _bullets(where: Any, items: list[str]) -> None:
    for item in items:
        paragraph = where.add_paragraph(item, style="List Bullet")
        paragraph.paragraph_format.space_after = Pt(0)


def _rest(where: Any, resume: Resume, heading: Callable[[str], Any], *, groups: bool = True) -> None:
    if resume.get("skills"):
        heading("Skills")
        for group in resume["skills"]:
            if groups:
                paragraph = _line(where, f"{group['name']}: ", bold=True)
                paragraph.add_run(", ".join(group["keywords"]))
            else:
                _line(where, group["name"], bold=True)
                _bullets(where, group["keywords"])
    if resume.get("certificates"):
        heading("Certifications")
        for item in resume["certificates"]:
            _line(where, f"{item['name']}, {item['issuer']}, {short(item['date'])}")
    if resume.get("awards"):
        heading("Awards")
        for item in resume["awards"]:
            _line(where, f"{item['title']}, {item['awarder']}, {item['date']}")
    if resume.get("languages"):
        heading("Languages")
        for item in resume["languages"]:
            _line(where, f"{item['language']} ({item['fluency']})")


def _publications(where: Any, resume: Resume, heading: Callable[[str], Any]) -> None:
    if resume.get("publications"):
        heading("Publications")
        for item in resume["publications"]:
            _line(where, f"{item['name']}. {item['publisher']}, {item['releaseDate']}")


def plain(resume: Resume) -> bytes:
    """Heading styles, employer and place, then title and dates at a tab stop."""
    document = docx.Document()
    basics = resume["basics"]
    document.add_heading(basics["name"], level=0)
    if basics["label"]:
        _line(document, basics["label"])
    _line(document, " | ".join(_contact(resume)))
    heading: Callable[[str], Any] = lambda text: document.add_heading(text, level=1)
    if basics["summary"]:
        heading("Professional Summary")
        _line(document, basics["summary"])
    for kind, title in (("work", "Work Experience"), ("volunteer", "Volunteer Experience")):
        if resume.get(kind):
            heading(title)
        for job in resume.get(kind, ()):
            _line(document, job.get("name") or job["organization"], job.get("location", ""), first_bold=True)
            _line(document, job["position"], period(job, long, " - "))
            _bullets(document, job["highlights"])
    if resume.get("projects"):
        heading("Projects")
    for item in resume.get("projects", ()):
        _line(document, item["name"], period(item, long, " - "), first_bold=True)
        _bullets(document, item["highlights"])
    heading("Education")
    for item in resume["education"]:
        _line(document, item["institution"], period(item, long, " - "), first_bold=True)
        _line(document, f"{item['studyType']} in {item['area']}")
    _publications(document, resume, heading)
    _rest(document, resume, heading)
    return _saved(document)


def dates_in_table(resume: Resume) -> bytes:
    """A two-column table: dates at the left, text at the right, headings over both."""
    document = docx.Document()
    basics = resume["basics"]
    _line(document, basics["name"].upper(), bold=True).runs[0].font.size = Pt(22)
    if basics["label"]:
        _line(document, basics["label"])
    for part in _contact(resume):
        _line(document, part)
    table = document.add_table(rows=0, cols=2)

    def heading(text: str) -> None:
        cells = table.add_row().cells
        cells[0].merge(cells[1])
        run = cells[0].paragraphs[0].add_run(text.upper())
        run.bold = True
        run.font.size = Pt(13)

    def row(left: str, build: Callable[[Any], None]) -> None:
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Inches(1.5), Inches(5)
        cells[0].paragraphs[0].add_run(left)
        build(cells[1])
        empty = cells[1].paragraphs[0]._p  # noqa: SLF001 - a cell begins with an empty paragraph
        empty.getparent().remove(empty)

    def job(entry: Resume) -> Callable[[Any], None]:
        def build(cell: Any) -> None:
            _line(cell, entry["position"], bold=True)
            _line(
                cell,
                ", ".join(
                    filter(None, (entry.get("name") or entry.get("organization"), entry.get("location")))
                ),
            )
            _bullets(cell, entry["highlights"])

        return build

    if basics["summary"]:
        heading("Profile")
        row("", lambda cell: _line(cell, basics["summary"]))
    for kind, title in (("work", "Employment history"), ("volunteer", "Volunteering")):
        if resume.get(kind):
            heading(title)
        for entry in resume.get(kind, ()):
            row(period(entry, slashed), job(entry))
    if resume.get("projects"):
        heading("Projects")
    for entry in resume.get("projects", ()):

        def project(cell: Any, entry: Resume = entry) -> None:
            _line(cell, entry["name"], bold=True)
            _bullets(cell, entry["highlights"])

        row(period(entry, slashed), project)
    heading("Education")
    for entry in resume["education"]:

        def study(cell: Any, entry: Resume = entry) -> None:
            _line(cell, f"{entry['studyType']}, {entry['area']}", bold=True)
            _line(cell, entry["institution"])

        row(period(entry, slashed), study)
    if resume.get("skills"):
        heading("Skills")
    for group in resume.get("skills", ()):
        row(group["name"], lambda cell, group=group: _line(cell, ", ".join(group["keywords"])))  # type: ignore[misc]
    for kind, title in (
        ("certificates", "Certificates"),
        ("awards", "Awards"),
        ("publications", "Publications"),
    ):
        if resume.get(kind):
            heading(title)
        for item in resume.get(kind, ()):
            date = item.get("date") or item.get("releaseDate")
            name = item.get("name") or item.get("title")
            by = item.get("issuer") or item.get("awarder") or item.get("publisher")
            row(short(date), lambda cell, name=name, by=by: _line(cell, f"{name}, {by}"))  # type: ignore[misc]
    heading("Languages")
    for item in resume["languages"]:
        row(item["language"], lambda cell, item=item: _line(cell, item["fluency"]))  # type: ignore[misc]
    return _saved(document)


def side_table(resume: Resume) -> bytes:
    """A one-row table as a page: contact, skills and languages at the left, all else at the right."""
    document = docx.Document()
    basics = resume["basics"]
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    left.width, right.width = Inches(2), Inches(4.5)

    def in_left(text: str) -> None:
        left.add_heading(text, level=2) if hasattr(left, "add_heading") else _line(
            left, text.upper(), bold=True
        )

    def in_right(text: str) -> None:
        _line(right, text.upper(), bold=True).runs[0].font.size = Pt(13)

    _line(right, basics["name"], bold=True).runs[0].font.size = Pt(24)
    if basics["label"]:
        _line(right, basics["label"])
    in_left("Contact")
    for part in _contact(resume):
        _line(left, part)
    _rest(left, resume, in_left, groups=False)
    if basics["summary"]:
        in_right("About me")
        _line(right, basics["summary"])
    for kind, title in (("work", "Experience"), ("volunteer", "Volunteering")):
        if resume.get(kind):
            in_right(title)
        for entry in resume.get(kind, ()):
            _line(right, f"{entry['position']}, {entry.get('name') or entry['organization']}", bold=True)
            _line(right, " | ".join(filter(None, (period(entry, short), entry.get("location")))))
            _bullets(right, entry["highlights"])
    if resume.get("projects"):
        in_right("Projects")
    for entry in resume.get("projects", ()):
        _line(right, entry["name"], bold=True)
        _line(right, period(entry, short))
        _bullets(right, entry["highlights"])
    in_right("Education")
    for entry in resume["education"]:
        _line(right, f"{entry['studyType']} in {entry['area']}", bold=True)
        _line(right, f"{entry['institution']} | {period(entry, short)}")
    _publications(right, resume, in_right)
    return _saved(document)


LAYOUTS = {"word-plain": plain, "word-dates-in-table": dates_in_table, "word-side-table": side_table}


def export_pdf(data: bytes) -> bytes:
    """Export a DOCX to PDF with LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "resume.docx").write_bytes(data)
        subprocess.run(
            ["/usr/bin/soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
             "--outdir", folder, f"{folder}/resume.docx"],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
        return Path(folder, "resume.pdf").read_bytes()
