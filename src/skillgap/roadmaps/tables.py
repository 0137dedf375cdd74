"""Tables whose rows are phases: "| Week | Topic | Resources | Milestone |"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from skillgap.model.roadmap import PartKind
from skillgap.roadmaps.labels import label_kind
from skillgap.roadmaps.parts import Line, weeks_in
from skillgap.roadmaps.rows import Row
from skillgap.roadmaps.words import MARKER, MARKERS

_FIRST = re.compile(rf"(?:{'|'.join(MARKERS)}|task)s?(?:\s*(?:#|no\.?|number))?|#|no\.?", re.IGNORECASE)
_TITLES = re.compile(
    r"topics?|title|focus|theme|subjects?|names?|area|what|module|phase|stage", re.IGNORECASE
)
_UNITS = re.compile(r"weeks|hours|days", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>")
_ITEMS = re.compile(rf"\s*(?:[;•]|{_BREAK.pattern})\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePhase:
    """A row of a table that is a phase."""

    title: str
    weeks: float | None
    lines: tuple[Line, ...]


def split_tables(rows: Sequence[Row]) -> tuple[list[Row], list[list[Row]]]:
    """Return the rows that are in no table, and the tables."""
    plain: list[Row] = []
    tables: list[list[Row]] = []
    is_open = False
    for row in rows:
        if not row.cells:
            plain.append(row)
            is_open = False
            continue
        if not is_open:
            tables.append([])
        tables[-1].append(row)
        is_open = True
    return plain, tables


def phases_of_table(table: Sequence[Row]) -> Iterator[TablePhase]:
    """Yield the phases of a table, or nothing when it is about something else."""
    if len(table) < 3:
        return
    header, *body = table
    names = [cell.strip(" :") for cell in header.cells]
    is_counted = bool(_FIRST.fullmatch(names[0])) or all(MARKER.match(row.cells[0]) for row in body)
    if not is_counted:
        return
    unit = re.sub(r"[^a-z]", "", names[0].lower()).rstrip("s")
    for row in body:
        yield _phase(names, row, unit if unit in MARKERS else "phase")


def _phase(names: Sequence[str], row: Row, unit: str) -> TablePhase:
    first, *rest = row.cells
    first = " ".join(_BREAK.sub(" ", first).split())
    mark = first if MARKER.match(first) else f"{unit.title()} {first}"
    named = bool(re.search(r"[A-Za-z]{3}", MARKER.sub("", first, count=1)))
    title = MARKER.sub("", first, count=1).strip() or first if named else ""
    weeks = weeks_in(mark)
    lines: list[Line] = []
    for name, cell in zip(names[1:], rest, strict=False):
        kind = label_kind(name)
        if not cell:
            continue
        if kind is PartKind.DURATION or (weeks is None and _UNITS.fullmatch(name)):
            weeks = weeks_in(cell) or weeks_in(f"{cell} {name}") or weeks
            continue
        if not title and (_TITLES.fullmatch(name) or kind in {None, PartKind.LEARN}):
            title = cell
        links = tuple(link for link in row.links if link.title and link.title in cell)
        lines.extend(
            Line(kind=kind or PartKind.LEARN, row=Row(text=item, is_bullet=True, links=links))
            for item in _ITEMS.split(cell)
            if item
        )
    return TablePhase(title=title or mark, weeks=weeks, lines=tuple(lines))
