"""`skillgap analyze` and `skillgap plan`: a resume against postings or a role."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from skillgap.cli.files import emit, emit_table, open_input, open_role
from skillgap.cli.options import (
    IsoDate,
    assume_option,
    extra_scheme_option,
    format_option,
    hours_option,
    output_option,
    resume_argument,
    roadmap_option,
    role_option,
    today_option,
)

if TYPE_CHECKING:
    from skillgap.model.analysis import Analysis
    from skillgap.model.taxonomy import Role

FORMAT_OF_SUFFIX = {".json": "json", ".md": "md", ".html": "html", ".htm": "html"}


@click.command(
    epilog="\b\nExamples:\n"
    "  skillgap analyze resume.pdf --job posting.txt\n"
    "  pbpaste | skillgap analyze resume.pdf --job -\n"
    "  skillgap analyze resume.docx --role ai-engineer --format json\n"
    "  skillgap analyze resume.pdf --job a.txt --job b.txt -o report.html"
)
@resume_argument
@click.option(
    "--job",
    "jobs",
    multiple=True,
    metavar="FILE",
    help="A posting; may be repeated, and - reads it from standard input. Example: --job posting.txt.",
)
@role_option
@roadmap_option
@assume_option
@hours_option
@today_option
@extra_scheme_option
@format_option("table", "json", "md", "html")
@output_option
@click.pass_context
def analyze(  # noqa: PLR0913, one parameter for each option
    ctx: click.Context,
    *,
    resume: str,
    jobs: tuple[str, ...],
    role: str | None,
    roadmap: Path | None,
    assume: tuple[str, ...],
    hours_per_week: float,
    today: dt.date | None,
    form: str,
    output: Path | None,
) -> None:
    """Hold RESUME against a posting or a role: requirements with evidence, score, plan.

    RESUME is a PDF, DOCX, TXT, Markdown, HTML or JSON Resume file, or - for standard input.
    """
    if output and ctx.get_parameter_source("form") is not click.core.ParameterSource.COMMANDLINE:
        form = FORMAT_OF_SUFFIX.get(output.suffix.casefold(), form)
    analyses = _analyses(resume, jobs, role, roadmap, assume, hours_per_week, today)
    if len(jobs) > 1:
        _show_search(analyses, open_role(role, roadmap), hours_per_week, form, output)
    else:
        _show(analyses[0], form, output)


def _show(analysis: "Analysis", form: str, output: Path | None) -> None:
    from skillgap.report.as_html import analyses_html
    from skillgap.report.as_json import analysis_json, dumps
    from skillgap.report.as_markdown import analysis_markdown
    from skillgap.report.as_table import analysis_table

    if form == "json":
        emit(dumps(analysis_json(analysis)), output)
    elif form == "html":
        emit(analyses_html((analysis,)), output)
    elif form == "md":
        emit(analysis_markdown(analysis), output)
    else:
        emit_table(analysis_table(analysis), output=output)


def _show_search(
    analyses: "tuple[Analysis, ...]",
    role: "Role | None",
    hours_per_week: float,
    form: str,
    output: Path | None,
) -> None:
    """Several postings: what they share and one plan for all, then each by itself."""
    from skillgap.gaps import sum_gaps
    from skillgap.pipeline import plan_search
    from skillgap.report.as_html import analyses_html
    from skillgap.report.as_json import dumps, search_json
    from skillgap.report.as_markdown import analysis_markdown, plan_markdown, search_markdown
    from skillgap.report.as_table import analysis_table, plan_table, search_table

    plan = plan_search(analyses, role, hours_per_week=hours_per_week)
    gaps = sum_gaps([analysis.report for analysis in analyses])
    labels = {concept: label for analysis in analyses for concept, label in analysis.labels.items()}
    if form == "json":
        emit(dumps(search_json(analyses, plan, gaps)), output)
    elif form == "html":
        emit(analyses_html(analyses, plan=plan, gaps=gaps), output)
    elif form == "md":
        shared = (search_markdown(gaps, len(analyses)), plan_markdown(plan, labels, level=2))
        emit("\n\n".join((*shared, *map(analysis_markdown, analyses))), output)
    else:
        shared_tables = (search_table(gaps, len(analyses)), plan_table(plan, labels))
        emit_table(*shared_tables, *map(analysis_table, analyses), output=output)


@click.command(
    epilog="\b\nExamples:\n"
    "  skillgap plan resume.pdf --role generative-ai-engineer --hours-per-week 6\n"
    "  skillgap plan resume.pdf --job posting.txt --start 2027-01-11 --format ics > plan.ics"
)
@resume_argument
@click.option("--job", metavar="FILE", help="A posting, or - for standard input. Example: --job posting.txt.")
@role_option
@roadmap_option
@assume_option
@hours_option
@click.option(
    "--start",
    type=IsoDate(),
    help="The first day of study, for the calendar. Default: today. Example: --start 2027-01-11.",
)
@click.option(
    "--by",
    type=IsoDate(),
    help="A date to be done by; the plan says what does not fit. Example: --by 2027-06-30.",
)
@today_option
@format_option("table", "json", "md", "html", "ics")
@output_option
def plan(  # noqa: PLR0913, one parameter for each option
    *,
    resume: str,
    job: str | None,
    role: str | None,
    roadmap: Path | None,
    assume: tuple[str, ...],
    hours_per_week: float,
    start: dt.date | None,
    by: dt.date | None,
    today: dt.date | None,
    form: str,
    output: Path | None,
) -> None:
    """Print what RESUME's owner should learn for a posting or a role, in phases."""
    from rich.text import Text

    from skillgap.learning import hold_to
    from skillgap.report.as_html import plan_html
    from skillgap.report.as_json import deadline_json, dumps, plan_json
    from skillgap.report.as_markdown import plan_markdown
    from skillgap.report.as_table import plan_table
    from skillgap.report.words import deadline_line
    from skillgap.writing.calendar import plan_calendar

    (analysis,) = _analyses(resume, (job,) if job else (), role, roadmap, assume, hours_per_week, today)
    found, labels, first_day = analysis.plan, analysis.labels, start or analysis.today
    deadline = hold_to(found, start=first_day, by=by) if by else None
    if form == "json":
        more = {"deadline": deadline_json(deadline)} if deadline else {}
        emit(dumps({**plan_json(found, labels), **more}), output)
    elif form == "md":
        last_line = f"\n\n{deadline_line(deadline)}" if deadline else ""
        emit(plan_markdown(found, labels) + last_line, output)
    elif form == "html":
        emit(plan_html(found, labels, deadline), output)
    elif form == "ics":
        emit(plan_calendar(found, labels, start=first_day), output)
    else:
        verdict = [Text(f"\n{deadline_line(deadline)}")] if deadline else []
        emit_table(plan_table(found, labels), *verdict, output=output)


def _analyses(  # noqa: PLR0913, PLR0917, the options as they came
    resume: str,
    jobs: Sequence[str],
    role: str | None,
    roadmap: Path | None,
    assume: Sequence[str],
    hours_per_week: float,
    today: dt.date | None,
) -> "tuple[Analysis, ...]":
    """One analysis per posting, or one for the role."""
    from skillgap.pipeline import analyze as analyze_pair
    from skillgap.pipeline import read_resume

    if not jobs and role is None and roadmap is None:
        raise click.UsageError("Give a posting with --job FILE, or a role with --role ROLE.")
    if role and roadmap:
        raise click.UsageError("Give --role or --roadmap, not both.")
    if [resume, *jobs].count("-") > 1:
        raise click.UsageError("Only one file can be read from standard input.")
    chosen = open_role(role, roadmap)
    has = read_resume(open_input(resume))
    return tuple(
        analyze_pair(
            has,
            open_input(job) if job else None,
            role=chosen,
            today=today,
            assume=assume,
            hours_per_week=hours_per_week,
        )
        for job in (jobs or (None,))
    )
