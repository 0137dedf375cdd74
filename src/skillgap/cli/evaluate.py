"""`skillgap evaluate`: how well skills are read from postings that people have labelled."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from skillgap.cli.files import emit, emit_table
from skillgap.cli.options import format_option

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.table import Table

    from skillgap.evaluation import Evaluation, Figure


@click.command(
    epilog="\b\nExamples:\n"
    "  skillgap evaluate labelled.jsonl\n"
    "  skillgap evaluate folder-of-txt-and-tsv --format json"
)
@click.argument("gold", metavar="GOLD", type=click.Path(path_type=Path))
@format_option("table", "json")
def evaluate(*, gold: Path, form: str) -> None:
    """Measure extraction on the labelled postings of GOLD, a JSONL file or a folder.

    Prints precision, recall and F1 of skills, and how right importance and alternatives are, each with the
    interval that holds it in 95 of 100 resamplings of the postings.
    """
    from skillgap.evaluation import evaluate as measure
    from skillgap.evaluation import read_labels
    from skillgap.report.as_json import dumps

    result = measure(read_labels(gold))
    if form == "json":
        emit(dumps(_as_json(result)))
    else:
        emit_table(_figures_table(result), _parts_table(result))


def _as_json(result: "Evaluation") -> dict[str, Any]:
    def plain(figures: "Mapping[str, Figure]") -> dict[str, Any]:
        return {name: {"value": f.value, "low": f.low, "high": f.high} for name, f in figures.items()}

    return {
        "postings": result.postings,
        "labelled": result.labelled,
        "traps": result.traps,
        "figures": plain(result.figures),
        "byCategory": {name: plain(figures) for name, figures in result.by_category.items()},
        "bySection": {name: plain(figures) for name, figures in result.by_section.items()},
    }


def _figures_table(result: "Evaluation") -> "Table":
    from rich import box
    from rich.table import Table

    title = f"{result.postings} postings, {result.labelled} labelled skills, {result.traps} traps hit"
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, title=title)
    for column in ("Figure", "Value", "95 % interval"):
        table.add_column(column, justify="left" if column == "Figure" else "right")
    for name, figure in result.figures.items():
        table.add_row(name, f"{figure.value:.3f}", f"{figure.low:.3f} to {figure.high:.3f}")
    return table


def _parts_table(result: "Evaluation") -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_edge=False)
    names = ("recall", "with_unknown", "precision", "importance", "unknown_precision")
    for column in ("Part", "Recall", "With unknown", "Precision", "Importance", "Unknown precision"):
        table.add_column(column, justify="left" if column == "Part" else "right")
    parts = [(f"category {name}", figures) for name, figures in result.by_category.items()]
    parts += [(f"section {name}", figures) for name, figures in result.by_section.items()]
    for part, figures in parts:
        table.add_row(part, *(_cell(figures.get(name)) for name in names))
    return table


def _cell(figure: "Figure | None") -> str:
    """Return a figure with its interval, as narrow as can be."""
    return f"{figure.value:.3f}\n{figure.low:.2f} to {figure.high:.2f}" if figure else ""
