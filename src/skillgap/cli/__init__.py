"""The command line: arguments in, text out, exit status; nothing else.

One file per group of commands. `main` is the one place where errors become exit statuses:
0 done, 1 a bug, 2 wrong usage, 3 an input could not be used, 4 a batch with failures, 130 interrupted.
"""

import sys
from collections.abc import Sequence

import click

from skillgap import __version__
from skillgap.cli.analyze import analyze, plan
from skillgap.cli.app import app, demo
from skillgap.cli.batch import batch
from skillgap.cli.evaluate import evaluate
from skillgap.cli.extract import extract, parse
from skillgap.cli.roadmap import roadmap
from skillgap.cli.tailor import tailor, verify
from skillgap.cli.taxonomy import taxonomy
from skillgap.errors import SkillgapError, UnknownNameError

DONE, USAGE, UNUSABLE, INTERRUPTED = 0, 2, 3, 130


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="\b\nExamples:\n"
    "  skillgap demo\n"
    "  skillgap analyze resume.pdf --job posting.txt\n"
    "  skillgap tailor resume.docx --job posting.txt -o tailored.docx",
)
@click.version_option(__version__, prog_name="skillgap", message="%(prog)s %(version)s")
def cli() -> None:
    """See which skills of a job posting a resume shows, only claims or lacks.

    Then plan what to learn, and tailor the resume without inventing a word. Everything runs on this
    machine.
    """


for command in (analyze, app, batch, demo, evaluate, extract, parse, plan, roadmap, tailor, taxonomy, verify):
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line with these arguments (default: the process's) and return its exit status."""
    # The same bytes whatever the locale: terminals and pipes get UTF-8.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        status = cli.main(
            list(arguments) if arguments is not None else None, prog_name="skillgap", standalone_mode=False
        )
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except UnknownNameError as error:
        click.echo(f"Error: {error}", err=True)
        return USAGE
    except SkillgapError as error:
        click.echo(str(error), err=True)
        return UNUSABLE
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    return status if isinstance(status, int) else DONE
