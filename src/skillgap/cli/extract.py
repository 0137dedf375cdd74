"""`skillgap extract` and `skillgap parse`: what stands in a text."""

from typing import TYPE_CHECKING, Any

import click

from skillgap.cli.files import emit, emit_table, open_input, say
from skillgap.cli.options import extra_scheme_option, format_option, redact_option
from skillgap.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.table import Table

    from skillgap.model.document import Document, DocumentKind
    from skillgap.model.resume import Resume

UNUSABLE = 3


@click.command(
    epilog="\b\nExamples:\n"
    "  skillgap extract posting.txt\n"
    "  skillgap extract postings/*.txt --kind posting --format jsonl > skills.jsonl"
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--kind",
    type=click.Choice(("auto", "resume", "posting")),
    default="auto",
    show_default=True,
    help="What the texts are. Example: --kind posting.",
)
@redact_option
@format_option("table", "jsonl")
@extra_scheme_option
def extract(*, files: tuple[str, ...], kind: str, redact: bool, form: str) -> int:
    """Print the skills that each FILE names, with their places.

    With --redact, resumes are called by their number among the files. A file that cannot be used is
    reported, the others are still done, and the exit status is 3.
    """
    from skillgap.model.document import DocumentKind
    from skillgap.report.as_json import dumps

    status = 0
    wanted = None if kind == "auto" else DocumentKind(kind)
    for number, file in enumerate(files, start=1):
        try:
            found = _extraction(file, open_input(file), wanted, f"file {number}" if redact else "")
        except DocumentError as error:
            status = UNUSABLE
            say(str(error))
            if form == "jsonl":
                shown = f"file {number}" if redact else file
                emit(dumps({"file": shown, "error": f"{error.reason}. {error.remedy}."}, indent=None))
            continue
        if form == "jsonl":
            emit(dumps(found, indent=None))
        else:
            emit_table(_extraction_table(found))
    return status


def _extraction(file: str, document: "Document", kind: "DocumentKind | None", blind: str) -> dict[str, Any]:
    """Return what a document names; a resume under the name `blind`, where that is not empty, redacted."""
    from skillgap.model.document import DocumentKind
    from skillgap.pipeline import ReadPosting
    from skillgap.pipeline import extract as extract_skills
    from skillgap.report.as_json import extraction_json
    from skillgap.resume.redact import redacted_extraction
    from skillgap.taxonomy import load_taxonomy

    read = extract_skills(document, kind)
    is_posting = isinstance(read, ReadPosting)
    found = extraction_json(
        file=file,
        kind=DocumentKind.POSTING if is_posting else DocumentKind.RESUME,
        text=document.text,
        mentions=read.mentions,
        unknown=read.unknown,
        taxonomy=load_taxonomy(),
    )
    if blind and not isinstance(read, ReadPosting):
        found |= redacted_extraction(read.resume, found) | {"file": blind}
    return found


_IMPORTANCE = ("essential", "optional", "mentioned", None)
"""The weightiest first: a skill of the title is only mentioned there."""


def _extraction_table(found: dict[str, Any]) -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, title=Text(f"{found['file']} ({found['kind']})"))
    for name in ("Skill", "Category", "Importance", "Times", "As written"):
        table.add_column(name)
    rows: dict[str, list[dict[str, Any]]] = {}
    for mention in found["mentions"]:
        rows.setdefault(mention["label"], []).append(mention)
    for label, mentions in rows.items():
        first = min(mentions, key=lambda mention: _IMPORTANCE.index(mention["importance"]))
        written = ", ".join(dict.fromkeys(" ".join(mention["text"].split()) for mention in mentions))
        is_denied = all(mention["negated"] for mention in mentions)
        weight = "negated" if is_denied else first["importance"] or ""
        table.add_row(Text(label), first["category"], weight, str(len(mentions)), Text(written))
    for phrase in found["unknown"]:
        table.add_row(Text(phrase["text"]), "not in the taxonomy", phrase["importance"] or "", "1", "")
    return table


@click.command(
    epilog="\b\nExamples:\n"
    "  skillgap parse resume.pdf > resume.json\n"
    "  skillgap parse resume.docx --format table\n"
    "  skillgap parse resume.pdf --redact > blind.json"
)
@click.argument("file", metavar="FILE")
@redact_option
@format_option("json", "table")
def parse(*, file: str, redact: bool, form: str) -> None:
    """Print the resume FILE as JSON Resume, with what a parser may trip over."""
    from skillgap.pipeline import parse as parse_file
    from skillgap.report.as_json import dumps
    from skillgap.resume.jsonresume import to_json_resume
    from skillgap.resume.redact import redacted

    resume = parse_file(open_input(file))
    if form == "json":
        emit(dumps(redacted(resume) if redact else to_json_resume(resume)))
    else:
        emit_table(_resume_table(resume, redact=redact))


_PERSONAL = frozenset({"name", "email", "phone"})


def _resume_table(resume: "Resume", *, redact: bool) -> "Table":
    from rich.table import Table
    from rich.text import Text

    from skillgap.resume.redact import masker

    mask = masker(resume) if redact else str
    table = Table(box=None, show_header=False)
    for name, value in _resume_rows(resume):
        if value and not (redact and name in _PERSONAL):
            table.add_row(name, Text(mask(value)))
    return table


def _resume_rows(resume: "Resume") -> "Iterator[tuple[str, str]]":
    basics = resume.basics
    yield from (
        ("name", basics.name),
        ("label", basics.label),
        ("email", basics.email),
        ("phone", basics.phone),
    )
    for work in resume.work:
        period = f"{work.start_date or '?'} to {work.end_date or ('now' if work.is_current else '?')}"
        yield "work", f"{work.position}, {work.name}: {period}, {len(work.highlights)} bullets"
    for project in resume.projects:
        yield "project", f"{project.name}, {len(project.highlights)} bullets"
    for study in resume.education:
        yield "education", ", ".join(filter(None, (study.study_type, study.area, study.institution)))
    for group in resume.skills:
        yield "skills", f"{group.name}: {', '.join(group.keywords)}".removeprefix(": ")
    for certificate in resume.certificates:
        yield "certificate", certificate.name
    for spoken in resume.languages:
        yield "language", f"{spoken.language} {spoken.fluency}".strip()
    for finding in resume.findings:
        yield finding.severity, f"{finding.message} {finding.fix}"
    yield "read quality", f"{resume.read_quality:.0%}"
