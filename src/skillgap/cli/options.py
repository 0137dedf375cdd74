"""Options and arguments that several commands share, spelled once."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

STANDARD_INPUT = "-"


class IsoDate(click.ParamType[dt.date]):
    """A date as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Return the date, or fail with the form that is wanted."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            return self.fail(f"{value!r} is not a date such as 2026-11-20.", param, ctx)


today_option: Decorator = click.option(
    "--today",
    type=IsoDate(),
    help="The date that ends jobs which go on, and that the output records. Default: the current date. "
    "Example: --today 2026-11-20.",
)

role_option: Decorator = click.option(
    "--role",
    metavar="ROLE",
    help="A role of the taxonomy: what is asked when no posting is given, else the order of the plan. "
    "Example: --role ai-engineer; `skillgap roadmap list` names all.",
)

roadmap_option: Decorator = click.option(
    "--roadmap",
    type=click.Path(path_type=Path),
    help="A role file of your own to use as the role. Example: --roadmap mine.toml.",
)

hours_option: Decorator = click.option(
    "--hours-per-week",
    type=click.FloatRange(min=0, min_open=True, max=100),
    default=10.0,
    show_default=True,
    help="Hours you can study in a week. Example: --hours-per-week 6.",
)

assume_option: Decorator = click.option(
    "--assume",
    multiple=True,
    metavar="SKILL",
    help="Score as if this skill were demonstrated; may be repeated. Example: --assume kubernetes.",
)

resume_argument: Decorator = click.argument("resume", metavar="RESUME")


def _use_extra_scheme(ctx: click.Context, _param: click.Parameter, value: Path | None) -> None:
    if value is not None:
        from skillgap.pipeline import use_extra_scheme

        use_extra_scheme(value)
        ctx.call_on_close(lambda: use_extra_scheme(None))


extra_scheme_option: Decorator = click.option(
    "--extra-scheme",
    type=click.Path(path_type=Path, dir_okay=False),
    callback=_use_extra_scheme,
    expose_value=False,
    help="Also know the concepts of this file, made by `skillgap taxonomy import-esco`. "
    "Example: --extra-scheme esco.json.",
)


def format_option(*formats: str) -> Decorator:
    """`--format`, with the first of `formats` as default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help=f"How to print the result. Example: --format {formats[-1]}.",
    )


redact_option: Decorator = click.option(
    "--redact",
    is_flag=True,
    help="Leave out of resumes name, contact, address, home town, links, age, photo, and words of gender, "
    "origin and family. "
    "Example: --redact.",
)

output_option: Decorator = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to this file instead of standard output. Example: -o report.html.",
)
