"""The row of one pair, and rows as Parquet, CSV or JSON lines."""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from skillgap.model.analysis import GapReport, SkillProfile, Status
from skillgap.model.posting import Importance
from skillgap.report.as_json import dumps

if TYPE_CHECKING:
    import pyarrow as pa

FORMATS = (".parquet", ".csv", ".jsonl")

MET = frozenset({Status.DEMONSTRATED, Status.LISTED})

SIGNS = "=+@\uff1d\uff0b\uff0d\uff20-"
FORMULA = re.compile(rf'(^|[;\t\r\n][\s"]*)(?=[{SIGNS}])|^(?=[\t\r\n])')
"""Where a cell begins that spreadsheets run as a formula (OWASP, CSV injection; the signs with a `\\uff` are
full-width forms of the others). One whose system parts cells with semicolons begins a cell after each."""


class Row(NamedTuple):
    """One pair, or one document that could not be used. The names are the columns, in their order."""

    resume: str
    job: str
    score: float | None = None
    band: str | None = None
    confidence: str | None = None
    essential_met: int | None = None
    essential_total: int | None = None
    missing: tuple[str, ...] = ()
    """Labels of what is asked, essential or optional, in the posting's order; so are the next two."""

    related: tuple[str, ...] = ()
    matched: tuple[str, ...] = ()
    years_short: float | None = None
    """Years that are asked and not shown, the largest gap of all; `None` where no years are asked."""

    error: str | None = None
    explanation: str | None = None
    """How the score comes about, as JSON (`skillgap.batch.explanation`); only where it was asked for."""


def columns(*, explain: bool = False) -> tuple[str, ...]:
    """Return the names of the columns that are written."""
    return Row._fields if explain else Row._fields[:-1]


def row_of(resume: str, job: str, report: GapReport, profile: SkillProfile, years: float | None) -> Row:
    """Return the row of a pair. `years` are the overall years of experience asked."""
    labels: dict[Status, list[str]] = {status: [] for status in Status}
    essential = met = 0
    short = [max(0.0, years - profile.total_years)] if years else []
    matched: list[str] = []
    for gap in report.requirements:
        asked = gap.requirement
        if asked.years:
            short.append(max(0.0, asked.years - (gap.years_shown or 0.0)))
        if asked.importance is Importance.MENTIONED:
            continue
        is_met = gap.status in MET
        (matched if is_met else labels[gap.status]).append(asked.label)
        if asked.importance is Importance.ESSENTIAL:
            essential += 1
            met += is_met
    return Row(
        resume=resume,
        job=job,
        score=report.score,
        band=report.band,
        confidence=report.confidence.level,
        essential_met=met,
        essential_total=essential,
        missing=tuple(labels[Status.MISSING]),
        related=tuple(labels[Status.RELATED]),
        matched=tuple(matched),
        years_short=round(max(short), 1) if short else None,
    )


def encode(rows: Sequence[Row], suffix: str, *, explain: bool = False) -> bytes:
    """Return rows in one of `FORMATS`: a Parquet file, or lines of CSV (without a header) or JSON."""
    if suffix == ".parquet":
        import pyarrow.parquet as pq

        sink = io.BytesIO()
        pq.write_table(to_table(rows, explain=explain), sink, compression="zstd")
        return sink.getvalue()
    if suffix == ".csv":
        return _csv(rows, len(columns(explain=explain)))
    return "".join(_json_line(row, explain=explain) for row in rows).encode("utf-8", "backslashreplace")


def csv_header(*, explain: bool = False) -> bytes:
    """Return the first line of a CSV output."""
    return (",".join(columns(explain=explain)) + "\n").encode()


@cache
def schema(*, explain: bool = False) -> "pa.Schema":
    """Return the columns of a Parquet output."""
    import pyarrow as pa

    labels = pa.list_(pa.string())
    kinds = {
        "score": pa.float64(),
        "essential_met": pa.int32(),
        "essential_total": pa.int32(),
        "missing": labels,
        "related": labels,
        "matched": labels,
        "years_short": pa.float64(),
    }
    return pa.schema([(name, kinds.get(name, pa.string())) for name in columns(explain=explain)])


def to_table(rows: Sequence[Row], *, explain: bool = False) -> "pa.Table":
    """Return rows as an Arrow table."""
    import pyarrow as pa

    fields = schema(explain=explain)
    arrays = [pa.array([row[place] for row in rows], field.type) for place, field in enumerate(fields)]
    return pa.Table.from_arrays(arrays, schema=fields)


def _json_line(row: Row, *, explain: bool) -> str:
    values = row._asdict()
    explanation = values.pop("explanation")
    if explain:
        values["explanation"] = json.loads(explanation) if explanation else None
    return dumps(values, indent=None) + "\n"


def _csv(rows: Iterable[Row], width: int) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for row in rows:
        writer.writerow([_cell(value) for value in row[:width]])
    return text.getvalue().encode("utf-8", "backslashreplace")


def _cell(value: object) -> object:
    """Return a value as a cell: lists joined, and an apostrophe before what would be run as a formula."""
    if isinstance(value, tuple):
        value = "; ".join(value)
    return FORMULA.sub(r"\1'", value) if isinstance(value, str) else value
