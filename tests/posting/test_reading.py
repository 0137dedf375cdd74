"""Title and company of a posting."""

import pytest

from skillgap.model.document import Document, DocumentKind, Line, MediaType, Section, SectionKind, Sections
from skillgap.posting import parse_posting
from skillgap.posting.reading import plain


def _sections(*rows: str) -> Sections:
    text, lines = "", []
    for row in rows:
        body = row.lstrip("# ")
        lines.append(Line(text=body, start=len(text) + len(row) - len(body), is_heading=row.startswith("#")))
        text += row + "\n"
    document = Document(name="job", media_type=MediaType.MARKDOWN, sha256="", text=text, lines=tuple(lines))
    section = Section(kind=SectionKind.OTHER, heading="", start=0, end=len(text), lines=tuple(lines))
    return Sections(document=document, kind=DocumentKind.POSTING, items=(section,))


LONG = (
    "Senior Engineer for the care, repair and replacement of very large sails, ropes, "
    "masts and anchors of ships (all genders)"
)


@pytest.mark.parametrize(
    ("rows", "title", "company"),
    [
        (
            ("# [Data Engineer](https://example.org/1)", "### Quux Labs", "Berlin, Germany"),
            "Data Engineer",
            "Quux Labs",
        ),
        (("Job title: QA Engineer", "Company: Foo Ltd"), "QA Engineer", "Foo Ltd"),
        (
            ("\U0001f680 **ML Engineer**", "At Quux, we build things that matter to all."),
            "ML Engineer",
            "Quux",
        ),
        (
            ("Data Analyst", "Remote", "Quux is looking for an analyst who likes data."),
            "Data Analyst",
            "Quux",
        ),
        (
            ("Staff Engineer, Quux Sails", "Quux Sails' harbour is old.", "You sew."),
            "Staff Engineer, Quux Sails",
            "Quux Sails",
        ),
        (("Sailmaker", "About the role", "You sew for us."), "Sailmaker", ""),
        (("Sailmaker", "https://jobs.example.org/quux", "You sew for us."), "Sailmaker", ""),
        (("About the job", "Sailmaker", "At Quux, we sew sails."), "Sailmaker", "Quux"),
        (("About the job", "We sew sails for large ships all over the world."), "", ""),
        (("Sailmaker", "We're Quux, five people above a bakery."), "Sailmaker", "Quux"),
        (("Sailmaker", "We're European, and proud of it."), "Sailmaker", ""),
        (("Sailmaker", "Quux Sails is a co-op studio in Kiel."), "Sailmaker", "Quux Sails"),
        ((LONG,), LONG, ""),
        (("",), "", ""),
    ],
)
def test_reads_title_and_company(rows: tuple[str, ...], title: str, company: str) -> None:
    """The title is labelled, the first heading or the first line; the company is told or stays empty."""
    job = parse_posting(_sections(*rows))
    assert (job.title, job.company) == (title, company)


def test_plain_drops_marks() -> None:
    """Markdown, links and emoji vanish from what is shown; names with marks inside stay."""
    assert (
        plain("## \U0001f30e **[C# Developer](https://example.org)** \\- Node.js") == "C# Developer - Node.js"
    )
