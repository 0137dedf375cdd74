"""`skillgap app` and `skillgap demo`: see it at work."""

import datetime as dt
from pathlib import Path

import click

from skillgap.cli.files import emit, emit_table, say
from skillgap.cli.options import today_option


@click.command(epilog="\b\nExample:\n  skillgap app --port 8600")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8501,
    show_default=True,
    help="The port to listen on, on this machine only. Example: --port 8600.",
)
def app(*, port: int) -> int:
    """Start the app in the browser. It listens on this machine only; stop it with Ctrl+C."""
    from skillgap.ui.launch import launch

    return launch(port)


@click.command(epilog="\b\nExample:\n  skillgap demo -o demo")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("demo"),
    show_default=True,
    help="The folder for the report and the tailored resume. Example: -o /tmp/demo.",
)
@today_option
def demo(*, output: Path, today: dt.date | None) -> None:
    """Analyse the bundled sample: print everything, write the report and a tailored resume."""
    from skillgap.pipeline import analyze, read_posting, read_resume
    from skillgap.report.as_html import analyses_html
    from skillgap.report.as_json import analysis_json, dumps
    from skillgap.report.as_markdown import analysis_markdown
    from skillgap.report.as_table import analysis_table, tailoring_table
    from skillgap.samples import sample
    from skillgap.writing import tailor_file

    resume, posting = read_resume(sample("resume.pdf")), read_posting(sample("posting.txt"))
    analysis = analyze(resume, posting, today=today)
    emit_table(analysis_table(analysis))
    output.mkdir(parents=True, exist_ok=True)
    tailoring = tailor_file(
        resume.resume.document, posting.posting.sections.document, output / "tailored.docx", today=today
    )
    emit_table(tailoring_table(tailoring))
    emit(analyses_html((analysis,), tailoring), output / "report.html")
    emit(analysis_markdown(analysis, tailoring), output / "report.md")
    emit(dumps(analysis_json(analysis)), output / "analysis.json")
    names = ", ".join(sorted(path.name for path in output.iterdir()))
    say(f"\nWrote {names} to {output}/.")
