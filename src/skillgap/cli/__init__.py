"""The command line: arguments in, text out, exit status; nothing else.

One file per group of commands. `main` is the one place where errors become exit statuses:
0 done, 1 a bug, 2 wrong usage, 3 an input could not be used, 4 a batch with failures, 130 interrupted.
"""

import contextlib
import io
import signal
import sys
import threading
from collections.abc import Iterator, Sequence

import click

from skillgap import __version__
from skillgap.cli.analyze import analyze, plan
from skillgap.cli.app import app, demo
from skillgap.cli.batch import batch
from skillgap.cli.evaluate import evaluate
from skillgap.cli.extract import extract, parse
from skillgap.cli.files import say
from skillgap.cli.roadmap import roadmap
from skillgap.cli.tailor import tailor, verify
from skillgap.cli.taxonomy import taxonomy
from skillgap.errors import SkillgapError, UnknownNameError, describe_bug

DONE, BUG, USAGE, UNUSABLE, INTERRUPTED = 0, 1, 2, 3, 130


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="\b\nExamples:\n"
    "  skillgap demo\n"
    "  skillgap analyze resume.pdf --job posting.txt\n"
    "  skillgap tailor resume.docx --job posting.txt -o tailored.docx",
)
@click.version_option(__version__, prog_name="skillgap", message="%(prog)s %(version)s")
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="What each step with a document may take; `batch` has its own. Default: 60. "
    "Example: skillgap --time-limit 300 analyze ....",
)
@click.pass_context
def cli(ctx: click.Context, *, time_limit: float | None) -> None:
    """See which skills of a job posting a resume shows, only claims or lacks.

    Then plan what to learn, and tailor the resume without inventing a word. Everything runs on this
    machine.
    """
    if time_limit is not None:
        from skillgap.limited import use_limits
        from skillgap.model.document import Limits

        use_limits(Limits(max_seconds=time_limit))
        ctx.call_on_close(lambda: use_limits(Limits()))


for command in (analyze, app, batch, demo, evaluate, extract, parse, plan, roadmap, tailor, taxonomy, verify):
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:  # noqa: PLR0911, one for each exit status
    """Run the command line with these arguments (default: the process's) and return its exit status."""
    # The same bytes whatever the locale: terminals and pipes get UTF-8, whatever a file is called.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        with _terminated_like_interrupted():
            status = cli.main(
                list(arguments) if arguments is not None else None,
                prog_name="skillgap",
                standalone_mode=False,
            )
    except click.ClickException as error:
        said = io.StringIO()
        error.show(said)
        say(said.getvalue().rstrip("\n"))
        return error.exit_code
    except UnknownNameError as error:
        say(f"Error: {error}")
        return USAGE
    except SkillgapError as error:
        say(str(error))
        return UNUSABLE
    except (click.Abort, KeyboardInterrupt):
        say("Interrupted.")
        return INTERRUPTED
    except OSError as error:
        # A folder that cannot be made, a disk that is full: what the system says is what there is to say.
        say(f"{error.filename or 'A file'}: cannot be used ({error.strerror or type(error).__name__}).")
        return UNUSABLE
    except Exception as error:  # noqa: BLE001, the last place that can keep a resume out of a log
        say(f"Error: {describe_bug(error)}")
        return BUG
    return status if isinstance(status, int) else DONE


@contextlib.contextmanager
def _terminated_like_interrupted() -> Iterator[None]:
    """Tidy up when the system asks to end, as after Ctrl+C."""
    if threading.current_thread() is not threading.main_thread():
        yield  # Only the main thread may say what a signal does.
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
