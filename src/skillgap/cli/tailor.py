"""`skillgap tailor` and `skillgap verify`: a resume nearer to a posting, and proof that it stayed true."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from skillgap.cli.files import emit, emit_table, open_input
from skillgap.cli.options import format_option, resume_argument, today_option

if TYPE_CHECKING:
    from skillgap.model.analysis import Change, Tailoring

UNTRUE = 3


@click.command(
    epilog="\b\nExamples:\n"
    "  skillgap tailor resume.docx --job posting.txt -o tailored.docx\n"
    "  skillgap tailor resume.pdf --job posting.txt -o tailored.pdf --accept c1,c4"
)
@resume_argument
@click.option("--job", metavar="FILE", required=True, help="The posting. Example: --job posting.txt.")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to write it; .docx, .pdf, .md, .txt or .json. Example: -o tailored.docx.",
)
@click.option("--accept", metavar="IDS", help="Make only these changes. Example: --accept c1,c4.")
@click.option("--interactive", is_flag=True, help="Ask for each change. Example: --interactive.")
@today_option
@format_option("table", "json")
def tailor(  # noqa: PLR0913, one parameter for each option
    *,
    resume: str,
    job: str,
    output: Path,
    accept: str | None,
    interactive: bool,
    today: dt.date | None,
    form: str,
) -> None:
    """Bring RESUME nearer to a posting without claiming anything new, and write it.

    A .docx written to .docx keeps its own look. The file is read back and checked before it is delivered.
    """
    from skillgap.report.as_json import dumps, tailoring_json
    from skillgap.report.as_table import tailoring_table
    from skillgap.writing import tailor_file

    if accept is not None and interactive:
        raise click.UsageError("Give --accept or --interactive, not both.")
    chosen = None if accept is None else frozenset(filter(None, (part.strip() for part in accept.split(","))))
    tailoring = tailor_file(
        open_input(resume),
        open_input(job),
        output,
        today=today,
        accept=chosen,
        choose=_ask if interactive else None,
    )
    if form == "json":
        emit(dumps(tailoring_json(tailoring, output)))
    else:
        emit_table(tailoring_table(tailoring))
        click.echo(f"Wrote {output}.", err=True)


def _ask(tailoring: "Tailoring") -> frozenset[str]:
    """Show each change and ask whether to make it; the answers are the ids accepted."""
    return frozenset(change.id for change in tailoring.changes if _wanted(change))


def _wanted(change: "Change") -> bool:
    click.echo(f"\n{change.id} {change.kind}: {change.why}\n- {change.before}\n+ {change.after}", err=True)
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
