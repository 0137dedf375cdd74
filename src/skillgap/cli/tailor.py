"""`skillgap tailor` and `skillgap verify`: a resume nearer to a posting, and proof that it stayed true."""

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from skillgap.cli.files import emit, emit_table, open_input, say
from skillgap.cli.options import STANDARD_INPUT, format_option, resume_argument, today_option
from skillgap.errors import DocumentError

if TYPE_CHECKING:
    from skillgap.model.analysis import Change, Tailoring
    from skillgap.pipeline import ReadPosting, ReadResume

UNTRUE = 3


@click.command(
    epilog="\b\nExamples:\n"
    "  skillgap tailor resume.docx --job posting.txt -o tailored.docx\n"
    "  skillgap tailor resume.pdf --job posting.txt -o tailored.pdf --accept c1,c4\n"
    "  skillgap tailor resume.docx --job one.txt --job two.txt -o variants/\n"
    "  skillgap tailor resume.docx --job posting.txt -o out.docx \\\n"
    "    --rewrite-with http://localhost:11434/v1 --model llama3.1"
)
@resume_argument
@click.option(
    "--job",
    "jobs",
    metavar="FILE",
    multiple=True,
    required=True,
    help="The posting; may be repeated for several variants. Example: --job posting.txt.",
)
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    required=True,
    help="Where to write it; .docx, .pdf, .md, .txt or .json, or a folder, in which each file is named after "
    "its posting. Example: -o tailored.docx.",
)
@click.option("--accept", metavar="IDS", help="Make only these changes. Example: --accept c1,c4.")
@click.option("--interactive", is_flag=True, help="Ask for each change. Example: --interactive.")
@click.option(
    "--rewrite-with",
    metavar="URL",
    help="Let a language model on this OpenAI-compatible server word the bullets; each wording is checked "
    "and dropped when it adds anything. Contact data is masked. Example: --rewrite-with "
    "http://localhost:11434/v1.",
)
@click.option("--model", metavar="NAME", help="The model to ask there. Example: --model llama3.1.")
@today_option
@format_option("table", "json")
def tailor(  # noqa: PLR0913, one parameter for each option
    *,
    resume: str,
    jobs: tuple[str, ...],
    output: str,
    accept: str | None,
    interactive: bool,
    rewrite_with: str | None,
    model: str | None,
    today: dt.date | None,
    form: str,
) -> None:
    """Bring RESUME nearer to a posting without claiming anything new, and write it.

    A .docx written to .docx keeps its own look. The file is read back and checked before it is delivered.
    """
    from skillgap.pipeline import read_posting, read_resume
    from skillgap.report.as_json import dumps, tailoring_json
    from skillgap.report.as_table import tailoring_table
    from skillgap.writing import ModelServer, tailor_file

    if accept is not None and interactive:
        raise click.UsageError("Give --accept or --interactive, not both.")
    if (rewrite_with is None) is not (model is None):
        raise click.UsageError("--rewrite-with and --model go together.")
    into_folder = len(jobs) > 1 or output.endswith(("/", os.sep)) or Path(output).is_dir()
    if accept is not None and len(jobs) > 1:
        raise click.UsageError("--accept names the changes for one posting; use --interactive for several.")
    if len(jobs) > 1 and Path(output).suffix in {".docx", ".pdf", ".md", ".txt", ".json"}:
        raise click.UsageError("Several postings give several files: name a folder (-o variants/).")
    server = ModelServer(url=rewrite_with, model=model) if rewrite_with and model else None
    has = read_resume(open_input(resume))
    original = read_bytes(resume)
    postings = [read_posting(open_input(job)) for job in jobs]
    paths = _named(Path(output), has, postings) if into_folder else [Path(output)]
    done: list[tuple[Path, Tailoring]] = []
    for posting, path in zip(postings, paths, strict=True):
        tailoring = tailor_file(
            has,
            posting,
            path,
            original=original,
            today=today,
            accept=None if accept is None else frozenset(filter(None, map(str.strip, accept.split(",")))),
            choose=_ask if interactive else None,
            rewrite_with=server,
        )
        done.append((path, tailoring))
        if form == "table":
            emit_table(tailoring_table(tailoring))
        say(f"Wrote {path}.")
    if form == "json":
        documents = [tailoring_json(tailoring, path) for path, tailoring in done]
        emit(dumps(documents[0] if len(jobs) == 1 else {"tailorings": documents}))


def _named(folder: Path, has: "ReadResume", postings: "list[ReadPosting]") -> list[Path]:
    """Return a path for each posting, in a folder that is there from now on; no two are the same."""
    from skillgap.writing import variant_name

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"the folder cannot be made ({error.strerror or error})"
        raise DocumentError(str(folder), reason, "Name a folder you own") from error
    names: list[Path] = []
    for posting in postings:
        first = path = folder / variant_name(has.resume, posting.posting)
        number = 1
        while path in names:
            number += 1
            path = first.with_name(f"{first.stem}-{number}{first.suffix}")
        names.append(path)
    return names


def read_bytes(resume: str) -> bytes:
    """Return what the file holds that was just opened; standard input is text and keeps no layout."""
    return b"" if resume == STANDARD_INPUT else Path(resume).read_bytes()


def _ask(tailoring: "Tailoring") -> frozenset[str]:
    """Show each change and ask whether to make it; the answers are the ids accepted."""
    return frozenset(change.id for change in tailoring.changes if _wanted(change))


def _wanted(change: "Change") -> bool:
    from skillgap.report.as_table import change_text

    say(f"\n{change_text(change).plain}")
    return click.confirm("Make this change?", default=True, err=True)


@click.command(epilog="\b\nExample:\n  skillgap verify resume.docx tailored.docx")
@click.argument("original", metavar="ORIGINAL")
@click.argument("tailored", metavar="TAILORED")
@format_option("table", "json")
def verify(*, original: str, tailored: str, form: str) -> int:
    """Say whether TAILORED, by any program, claims something that ORIGINAL does not.

    The exit status is 0 when it stays true and 3 when it does not.
    """
    from skillgap.pipeline import verify as verify_files
    from skillgap.report.as_json import dumps, truth_json
    from skillgap.report.as_table import truth_table

    truth = verify_files(open_input(original), open_input(tailored))
    if form == "json":
        emit(dumps(truth_json(truth)))
    else:
        emit_table(truth_table(truth))
    return 0 if truth.ok else UNTRUE
