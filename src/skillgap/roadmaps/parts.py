"""The rows below a heading → the lines of a phase, each with what it is there for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import NamedTuple

from skillgap.model.roadmap import PartKind
from skillgap.roadmaps.labels import label_kind, label_of_line
from skillgap.roadmaps.outline import Node
from skillgap.roadmaps.rows import Row
from skillgap.roadmaps.words import (
    DURATION,
    MARKER,
    NUMBER_WORDS,
    OPTIONAL,
    SPAN,
    WEEKS_TO,
)

_BRACKETED = re.compile(r"[(\[](?P<inside>[^()\[\]]*)[)\]]")
_MAX_DURATION_WORDS = 7

_BARE_LABEL = re.compile(
    r"(?:(?:key|main|core)\s+)*(?:topics?|concepts?|contents?|subjects?)(?:\s+(?:covered|to\s+\w+))?\s*:"
    r"|what (?:to|you)\b.*:",
    re.IGNORECASE,
)
"""A label that names no topic even where it is an item of a list."""

LASTING = frozenset({PartKind.GOALS, PartKind.LEARN})
"""Parts that go on over several paragraphs; of the others a paragraph after the list is no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row with what it is there for."""

    kind: PartKind
    row: Row
    depth: int = 0
    is_optional: bool = False
    is_labelled: bool = False
    """Its part is named by a label above it or before it."""


def read_lines(node: Node) -> Iterator[Line]:
    """Yield the lines of a node and of all headings below it, without the labels."""
    lines = list(_lines(node.rows))
    labelled = next((at for at, line in enumerate(lines) if line.is_labelled and line.kind in LASTING), 0)
    for at, line in enumerate(lines):
        # Where goals or topics are labelled, what stands before the labels leads up to them.
        is_lead = at < labelled and line.kind is PartKind.LEARN and not line.is_labelled
        yield replace(line, kind=PartKind.WHY) if is_lead else line
    for child in node.children:
        kind, is_optional = label_kind(child.title), OPTIONAL.search(child.title) is not None
        if kind is None:
            yield Line(kind=PartKind.LEARN, row=Row(text=child.title), is_optional=is_optional)
        for line in read_lines(child):
            stays = kind is None or line.kind is not PartKind.LEARN
            yield replace(
                line,
                kind=line.kind if stays else kind or line.kind,
                depth=line.depth + (kind is None),
                is_optional=line.is_optional or is_optional,
            )


def _lines(rows: Sequence[Row]) -> Iterator[Line]:
    kind, optional, listed, under, labelled = PartKind.LEARN, False, 0, False, False
    base = 0
    for row in _with_named_tables([row for row in rows if not row.flow]):
        text = row.text
        base = base if row.depth >= base else 0
        if not row.cells and (named := _label(row)):
            kind, optional, listed, under, labelled = named[0], named[1], 0, False, True
            base = row.depth + row.is_bullet
            continue
        inline = None if row.cells else _inline(row)
        if inline:
            own = inline[0]
            # "Time: 8 weeks" says it all; what follows is no part of it.
            if not row.is_bullet and own is not PartKind.DURATION:
                kind, listed, under, labelled = own, 0, False, True
            for item in _items(replace(row, text=inline[1]), own):
                yield Line(kind=own, row=item, is_optional=optional, is_labelled=labelled)
            continue
        if _is_duration(row):
            yield Line(kind=PartKind.DURATION, row=row)
            continue
        is_item = row.is_bullet or bool(row.number) or bool(row.cells)
        # How long it takes is said in one line, and an exercise in one list.
        if (listed or is_item) and (kind is PartKind.DURATION or not (is_item or kind in LASTING)):
            kind, labelled = PartKind.LEARN, False
        if not is_item:
            under = text.endswith(":")
        listed += 1
        yield Line(
            kind=kind,
            row=row,
            depth=row.depth - base + (under and is_item),
            is_optional=optional or OPTIONAL.search(text) is not None,
            is_labelled=labelled,
        )


def _with_named_tables(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows, the head of a table of resources, say, as their label; no table goes on with a sentence."""
    before: Row | None = None
    for at, row in enumerate(rows):
        opens_table = row.cells and not (before and before.cells)
        if opens_table and _heads_part(list(takewhile(lambda other: other.cells, rows[at:]))):
            yield Row(text=f"{row.cells[0]}:")
        elif opens_table and before and _inline(before):
            yield Row(text="Topics:")
            yield row
        else:
            yield row
        before = row


def _heads_part(table: Sequence[Row]) -> bool:
    """Tell whether the first row of a table names its columns, and by the first of them a part."""
    names, *body = (row.cells for row in table)
    if label_kind(names[0]) is None or any(label_kind(cells[0]) is not None for cells in body):
        return False
    is_short = all(len(name.split()) < 3 and "," not in name for name in names)
    return is_short and any(len(" ".join(cells)) > len(" ".join(names)) for cells in body)


def _items(row: Row, kind: PartKind) -> Iterator[Row]:
    """Yield what semicolons part in "Goals: clean a table; use lookups"."""
    is_list = kind in {*LASTING, PartKind.RESOURCES} and not row.links
    for text in row.text.split("; ") if is_list else (row.text,):
        yield replace(row, text=text)


def _label(row: Row) -> tuple[PartKind, bool] | None:
    """Return the part a row names, and whether that is optional, when the row is nothing but its name."""
    if not (row.text.endswith((":", "?")) or row.is_bold or len(row.text.split()) < 4):
        return None
    if row.links:
        return None
    if OPTIONAL.fullmatch(row.text.strip(" :")):
        return PartKind.LEARN, True
    kind = label_kind(row.text)
    if (
        row.is_bullet
        and not _BARE_LABEL.fullmatch(row.text)
        and (kind is PartKind.LEARN or not row.text.endswith((":", "?")))
    ):
        # "- Libraries:" over a list of libraries is a topic.
        return None
    return None if kind is None else (kind, OPTIONAL.search(row.text) is not None)


def _inline(row: Row) -> tuple[PartKind, str] | None:
    """Return the part and the text of "Goal: deploy a model"; "- Basics: variables, loops" is a topic."""
    found = label_of_line(row.text)
    return None if found and row.is_bullet and found[0] is PartKind.LEARN else found


def _is_duration(row: Row) -> bool:
    """Tell whether a row says how long, and no more: "4 weeks", "(about 3-4 weeks, part time)"."""
    if row.cells or len(row.text.split()) > _MAX_DURATION_WORDS:
        return False
    found = DURATION.search(row.text)
    return found is not None and len(found.group()) * 2 >= len(row.text.strip(" ()"))


def stated_weeks(heading: str, lines: Sequence[Line]) -> float | None:
    """Return how many weeks a phase is said to take: in its heading, its mark, or a line of its own."""
    for text in (*(match["inside"] for match in _BRACKETED.finditer(heading)), heading):
        found = weeks_in(text)
        if found:
            return found
    for line in lines:
        if line.kind is PartKind.DURATION and (found := weeks_in(line.row.text)):
            return found
    span = SPAN.search(heading)
    if span and span["high"]:
        return round((int(span["high"]) - int(span["low"]) + 1) * WEEKS_TO[span["unit"].lower()], 1)
    return _marked_weeks(heading)


class Span(NamedTuple):
    """A range of time in weeks, and the weeks of the unit it is stated in."""

    low: float
    high: float
    unit: float


def span_in(heading: str) -> Span | None:
    """Return the range of time a heading states ("3-6 months"), or `None`."""
    found = DURATION.search(heading)
    if found is None or not found["high"]:
        return None
    unit = WEEKS_TO[_unit(found["unit"])]
    return Span(_count(found["low"]) * unit, _count(found["high"]) * unit, unit)


def _unit(text: str) -> str:
    lowered = text.lower()
    return {"hr": "hour", "wk": "week", "mo": "month", "yr": "year"}.get(lowered, lowered)


def weeks_in(text: str) -> float | None:
    """Return the weeks a text states, the middle of a range, or `None`: "3-4 months" is 15.2."""
    marked = MARKER.match(text)
    if marked and (weeks := _marked_weeks(text)):
        return weeks
    found = DURATION.search(text)
    if found is None:
        return None
    low = _count(found["low"])
    high = _count(found["high"]) if found["high"] else low
    return round((low + high) / 2 * WEEKS_TO[_unit(found["unit"])], 1) or None


def _marked_weeks(heading: str) -> float | None:
    """Return the weeks of "Weeks 1-4" or "Month 2"; what is numbered by no span of time has none."""
    mark = MARKER.match(heading)
    word = (mark["word"] or mark["counted"]).lower() if mark else ""
    if mark is None or word not in WEEKS_TO:
        return None
    spans = 1.0
    if mark["last"]:
        spans = _count(mark["last"]) - _count(mark["first"]) + 1
    return round(max(spans, 1.0) * WEEKS_TO[word], 1)


def _count(text: str) -> float:
    lowered = text.lower()
    if lowered in {"a", "an"}:
        return 1.0
    if lowered in NUMBER_WORDS:
        return float(NUMBER_WORDS.index(lowered))
    if re.fullmatch(r"[ivx]+", lowered):
        values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in lowered]
        return float(
            sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))
        )
    return float(lowered)
