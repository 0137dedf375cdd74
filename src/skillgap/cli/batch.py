"""`skillgap batch`: many resumes against many postings."""

import contextlib
import datetime as dt
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from skillgap.cli.files import emit
from skillgap.cli.options import extra_scheme_option, format_option, redact_option, today_option
from skillgap.report.words import counted, printable

if TYPE_CHECKING:
    from skillgap.batch import Summary

FAILED = 4


@click.command(
    epilog="\b\nExamples:\n"
    "  skillgap batch resumes/ --jobs jobs/ -o scores.parquet\n"
    "  skillgap batch resumes.jsonl --jobs jobs.csv -o best.csv --top 10\n"
    "  skillgap batch resumes/ --jobs jobs/ -o scores.parquet --resume\n"
    "  skillgap batch resumes/ --jobs jobs/ -o scores.parquet --scheduler tcp://10.0.0.5:8786"
)
@click.argument("resumes", metavar="RESUMES...", nargs=-1, required=True)
@click.option(
    "--jobs",
    multiple=True,
    required=True,
    metavar="JOBS",
    help="Postings: a folder, glob, file or table; may be repeated. Example: --jobs postings/.",
)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write: .csv, .jsonl or .parquet. Example: -o scores.parquet.",
)
@click.option(
    "--top",
    type=click.IntRange(min=1),
    help="Write only the best K resumes of each posting, the same as scoring all pairs would find. "
    "Example: --top 10.",
)
@click.option(
    "--explain",
    is_flag=True,
    help="Add a column that says how each score comes about: its parts, and every requirement with its "
    "status and credit. Example: --top 10 --explain.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=0),
    help="Processes to work with; 0 works in this one, without protection against files that hang. "
    "Default: one for each core. Example: --workers 4.",
)
@click.option(
    "--scheduler",
    default="",
    metavar="ADDRESS",
    help="Work on the Dask cluster with this scheduler. Example: --scheduler tcp://10.0.0.5:8786.",
)
@click.option(
    "--resume",
    is_flag=True,
    help="Go on with what an interrupted run of the same command left. Example: --resume.",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    default=60.0,
    show_default=True,
    help="Seconds one document may take to read. Example: --time-limit 20.",
)
@click.option(
    "--cache/--no-cache",
    default=True,
    help="Keep what was read beside the output, without its words, for the next run. Example: --no-cache.",
)
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 100),
    help="End with status 4 when any score written is lower. Example: --fail-under 50.",
)
@redact_option
@today_option
@extra_scheme_option
@format_option("summary", "json")
def batch(  # noqa: PLR0913, one parameter for each option
    *,
    resumes: tuple[str, ...],
    jobs: tuple[str, ...],
    output: Path,
    top: int | None,
    explain: bool,
    workers: int | None,
    scheduler: str,
    resume: bool,
    time_limit: float,
    cache: bool,
    fail_under: float | None,
    redact: bool,
    today: dt.date | None,
    form: str,
) -> int:
    """Score RESUMES against postings: one row for each pair, the same numbers as `analyze`.

    RESUMES and JOBS are folders, globs, files, or tables (.csv, .jsonl, .parquet) with columns id and
    text, or id and path. A file that cannot be used is a row with its error, and the exit status is 4.
    With --redact a resume goes by its number in that order; no row holds a word of it.
    A run that was killed goes on with --resume and writes what it would have written.
    """
    from skillgap.batch import Settings, run_batch
    from skillgap.report.as_json import dumps

    settings = Settings(
        resumes=resumes,
        jobs=jobs,
        output=output,
        top=top,
        explain=explain,
        redact=redact,
        today=today,
        resume=resume,
        workers=workers,
        scheduler=scheduler,
        time_limit=time_limit,
        cache=cache,
    )
    try:
        with _progress() as progress:
            summary = run_batch(settings, progress)
    except KeyboardInterrupt:
        click.echo("What is finished is kept: the same command with --resume goes on.", err=True)
        raise
    emit(dumps(_json(summary)) if form == "json" else printable("\n".join(_lines(summary))))
    is_low = fail_under is not None and summary.lowest is not None and summary.lowest < fail_under
    if is_low:
        click.echo(f"The lowest score, {summary.lowest:g}, is under {fail_under:g}.", err=True)
    return FAILED if summary.failures or is_low else 0


@contextlib.contextmanager
def _progress() -> "Iterator[Callable[[str, int, int | None], None]]":
    """Give a function that shows progress on standard error, when that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, Any] = {}

        def show(what: str, done: int, total: int | None) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=total)
            bar.update(tasks[what], completed=done, total=total)

        yield show


def _lines(summary: "Summary") -> Iterator[str]:
    pace = summary.pairs / summary.seconds if summary.seconds else 0.0
    resumes, jobs = counted(summary.resumes, "resume"), counted(summary.jobs, "posting")
    yield f"{resumes} x {jobs} = {counted(summary.pairs, 'pair')}"
    yield f"{counted(summary.rows, 'row')} in {summary.output}, {summary.seconds:.1f} s, {pace:,.0f} pairs/s"
    for best in summary.best:
        if best.score is None:
            yield f"no score for {best.job}: --explain says why"
        else:
            yield f"best for {best.job}: {best.resume} ({best.score:g})"
    if summary.best and summary.jobs > len(summary.best):
        yield f"and {counted(summary.jobs - len(summary.best), 'more posting')}"
    if summary.failures:
        yield f"{counted(sum(summary.failures.values()), 'document')} could not be used:"
    for reason, count in summary.failures.items():
        yield f"  {count:,} x {reason}"


def _json(summary: "Summary") -> dict[str, Any]:
    return {
        "output": str(summary.output),
        "today": summary.today.isoformat(),
        "resumes": summary.resumes,
        "jobs": summary.jobs,
        "pairs": summary.pairs,
        "rows": summary.rows,
        "failures": dict(summary.failures),
        "lowest": summary.lowest,
        "best": [{"job": best.job, "resume": best.resume, "score": best.score} for best in summary.best],
        "seconds": round(summary.seconds, 3),
    }
