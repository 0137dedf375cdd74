"""Build the sample resumes from `samples/source/resume.json`, so that all of them hold the same words.

python tools/build_samples.py            write samples/resume.{pdf,docx,txt,md}
python tools/build_samples.py --check    exit 1 if one of them is out of date
"""

import argparse
import io
import json
import sys
import textwrap
import zipfile
from pathlib import Path
from typing import Any

import docx
import typst
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor

SAMPLES = Path(__file__).parents[1] / "samples"
SOURCE = SAMPLES / "source"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ACCENT = RGBColor(0x1F, 0x4E, 0x5F)

Resume = dict[str, Any]


def month(date: str) -> str:
    """Write "2022-03" as "Mar 2022"."""
    year, number = date.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def period(entry: Resume) -> str:
    """Write an entry's dates as months with an en dash between them."""
    end = month(entry["endDate"]) if "endDate" in entry else "Present"
    return f"{month(entry['startDate'])} \N{EN DASH} {end}"


def bare(url: str) -> str:
    """Shorten an address to what people print."""
    return url.removeprefix("https://").removeprefix("www.")


def contact(resume: Resume) -> str:
    """Everything needed to reach the person, on one line."""
    basics = resume["basics"]
    place = f"{basics['location']['city']}, {basics['location']['region']}"
    return " | ".join([place, basics["phone"], basics["email"], bare(basics["url"])])


def degree(school: Resume) -> str:
    """Name a degree with its subject."""
    return f"{school['studyType']} in {school['area']}"


def certificate_line(certificate: Resume) -> str:
    """Name a certificate with its issuer and month."""
    return f"{certificate['name']}, {certificate['issuer']}, {month(certificate['date'])}"


def language_line(resume: Resume) -> str:
    """Name every language with how well it is spoken."""
    return ", ".join(f"{item['language']} ({item['fluency'].lower()})" for item in resume["languages"])


def build_pdf() -> bytes:
    """Typeset `resume.typ`, which reads the JSON itself, with no font but those typst brings."""
    compiled = typst.compile(str(SOURCE / "resume.typ"), ignore_system_fonts=True)
    if not isinstance(compiled, bytes):
        raise TypeError("typst gave several files for one PDF")
    return compiled


def build_text(resume: Resume) -> bytes:
    """Set the resume as people send it in a mail: 92 characters wide, upper-case headings."""
    basics = resume["basics"]
    lines = [basics["name"].upper(), basics["label"], contact(resume)]
    lines += [f"{item['network']}: {bare(item['url'])}" for item in basics["profiles"]]

    def heading(title: str) -> None:
        lines.extend(["", title.upper(), ""])

    def bullets(highlights: list[str]) -> None:
        for highlight in highlights:
            lines.extend(
                textwrap.wrap(
                    highlight, 92, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False
                )
            )

    heading("Summary")
    lines += textwrap.wrap(basics["summary"], 92, break_on_hyphens=False)
    heading("Experience")
    for job in resume["work"]:
        lines += [f"{job['position']}, {job['name']}, {job['location']}", period(job)]
        lines += [job["summary"]] if "summary" in job else []
        bullets(job["highlights"])
        lines.append("")
    lines.pop()
    heading("Projects")
    for project in resume["projects"]:
        lines += [f"{project['name']} ({period(project)})", bare(project["url"])]
        bullets(project["highlights"])
        lines.append("")
    lines.pop()
    heading("Skills")
    lines += [f"{group['name']}: {', '.join(group['keywords'])}" for group in resume["skills"]]
    heading("Education")
    for school in resume["education"]:
        lines += [degree(school), f"{school['institution']}, {period(school)}", *school["courses"]]
    heading("Certificates")
    lines += [certificate_line(item) for item in resume["certificates"]]
    heading("Languages")
    lines.append(language_line(resume))
    return ("\n".join(lines) + "\n").encode()


def build_markdown(resume: Resume) -> bytes:
    """Set the resume in Markdown, one paragraph a line."""
    basics = resume["basics"]
    profiles = " | ".join(f"[{item['network']}]({item['url']})" for item in basics["profiles"])
    lines = [f"# {basics['name']}", "", f"**{basics['label']}**", "", contact(resume), "", profiles]

    def heading(title: str) -> None:
        lines.extend(["", f"## {title}", ""])

    heading("Summary")
    lines.append(basics["summary"])
    heading("Experience")
    for job in resume["work"]:
        lines += [f"### {job['position']}", "", f"*{job['name']}, {job['location']}* | {period(job)}", ""]
        lines += [job["summary"], ""] if "summary" in job else []
        lines += [f"- {highlight}" for highlight in job["highlights"]] + [""]
    lines.pop()
    heading("Projects")
    for project in resume["projects"]:
        lines += [f"### [{project['name']}]({project['url']})", "", period(project), ""]
        lines += [f"- {highlight}" for highlight in project["highlights"]] + [""]
    lines.pop()
    heading("Skills")
    lines += [f"- **{group['name']}:** {', '.join(group['keywords'])}" for group in resume["skills"]]
    heading("Education")
    for school in resume["education"]:
        lines += [f"### {degree(school)}", "", f"{school['institution']} | {period(school)}", ""]
        lines += [f"- {course}" for course in school["courses"]]
    heading("Certificates")
    lines += [f"- {certificate_line(item)}" for item in resume["certificates"]]
    heading("Languages")
    lines.append(language_line(resume))
    return ("\n".join(lines) + "\n").encode()


def add_link(paragraph: Any, url: str, text: str) -> None:  # noqa: ANN401  python-docx publishes no types
    """Append a real Word hyperlink, which python-docx has no call for."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = text
    run.append(words)
    link.append(run)
    paragraph._p.append(link)  # noqa: SLF001  the element has no public name


def new_page() -> Any:  # noqa: ANN401  python-docx publishes no types
    """Start a Word document with our margins, fonts and heading colour."""
    document = docx.Document()
    page = document.sections[0]
    page.left_margin = page.right_margin = Inches(0.9)
    page.top_margin = page.bottom_margin = Inches(0.8)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after = Pt(3)
    for name, size in (("Title", 24), ("Heading 1", 13)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Calibri", Pt(size), ACCENT
    return document


def add_dated(document: Any, title: str, when: str) -> None:  # noqa: ANN401  as above
    """Append an entry's title with its dates at a right-aligned tab."""
    page = document.sections[0]
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.tab_stops.add_tab_stop(
        page.page_width - page.left_margin - page.right_margin, WD_TAB_ALIGNMENT.RIGHT
    )
    paragraph.paragraph_format.space_before = Pt(6)
    paragraph.paragraph_format.keep_with_next = True
    paragraph.add_run(title).bold = True
    paragraph.add_run(f"\t{when}")


def add_header(document: Any, basics: Resume) -> None:  # noqa: ANN401  as above
    """Append name, label and one line of contact data with real links."""
    document.add_paragraph(basics["name"], style="Title")
    document.add_paragraph(basics["label"])
    place = f"{basics['location']['city']}, {basics['location']['region']}"
    line = document.add_paragraph(f"{place} | {basics['phone']} | ")
    add_link(line, f"mailto:{basics['email']}", basics["email"])
    for profile in [{"network": bare(basics["url"]), "url": basics["url"]}, *basics["profiles"]]:
        line.add_run(" | ")
        add_link(line, profile["url"], profile["network"])


def add_skills(document: Any, skills: list[Resume]) -> None:  # noqa: ANN401  as above
    """Append the skills as a table without lines, one group a row."""
    table = document.add_table(rows=0, cols=2)
    for group in skills:
        name, keywords = table.add_row().cells
        name.width, keywords.width = Inches(1.6), Inches(5.1)
        name.paragraphs[0].add_run(group["name"]).bold = True
        keywords.paragraphs[0].add_run(", ".join(group["keywords"]))


def build_docx(resume: Resume) -> bytes:
    """Write a plain Word document: heading styles, list bullets, dates at a right tab, a skills table."""
    document = new_page()
    basics = resume["basics"]
    add_header(document, basics)
    document.add_heading("Summary")
    document.add_paragraph(basics["summary"])
    document.add_heading("Experience")
    for job in resume["work"]:
        add_dated(document, job["position"], period(job))
        document.add_paragraph().add_run(f"{job['name']}, {job['location']}").italic = True
        if "summary" in job:
            document.add_paragraph(job["summary"])
        for highlight in job["highlights"]:
            document.add_paragraph(highlight, style="List Bullet")
    document.add_heading("Projects")
    for project in resume["projects"]:
        add_dated(document, project["name"], period(project))
        add_link(document.add_paragraph(), project["url"], bare(project["url"]))
        for highlight in project["highlights"]:
            document.add_paragraph(highlight, style="List Bullet")
    document.add_heading("Skills")
    add_skills(document, resume["skills"])
    document.add_heading("Education")
    for school in resume["education"]:
        add_dated(document, degree(school), period(school))
        document.add_paragraph(", ".join([school["institution"], *school["courses"]]))
    document.add_heading("Certificates")
    for certificate in resume["certificates"]:
        document.add_paragraph(certificate_line(certificate))
    document.add_heading("Languages")
    document.add_paragraph(language_line(resume))
    properties = document.core_properties
    properties.author, properties.title, properties.comments = (
        basics["name"],
        f"Resume of {basics['name']}",
        "",
    )
    raw = io.BytesIO()
    document.save(raw)
    return dateless(raw.getvalue())


def dateless(archive: bytes) -> bytes:
    """Pack a zip again without the time of day, so that the same words always give the same file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def main() -> int:
    """Write the samples, or with `--check` say which are out of date."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if a sample is out of date"
    )
    check = parser.parse_args().check
    resume: Resume = json.loads((SOURCE / "resume.json").read_text(encoding="utf-8"))
    built = {
        "resume.pdf": build_pdf(),
        "resume.docx": build_docx(resume),
        "resume.txt": build_text(resume),
        "resume.md": build_markdown(resume),
    }
    stale = [
        name
        for name, data in built.items()
        if not (SAMPLES / name).exists() or (SAMPLES / name).read_bytes() != data
    ]
    for name in stale:
        if check:
            print(f"samples/{name} is out of date: run tools/build_samples.py", file=sys.stderr)
        else:
            (SAMPLES / name).write_bytes(built[name])
            print(f"wrote samples/{name}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
