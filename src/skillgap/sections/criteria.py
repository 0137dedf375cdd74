"""Tables of a posting that tell in their columns, or in one of them, what is essential and what desirable.

Public employers publish what they ask of a person in such a table. Its rows are cut into cells, and each cell
is told what it is; what follows the table is as it was before.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count, pairwise
from typing import NamedTuple

from skillgap.model.document import Document, Line, SectionKind
from skillgap.sections.blocks import Heading, heading_text
from skillgap.sections.wording import fold

_ESSENTIAL = re.compile(
    r"(?:essential|mandatory|must[- ]haves?|required)"
    r"(?: (?:criteria|criterion|requirements?|skills|attributes))?(?: \(?e\)?)?|e"
)
_DESIRABLE = re.compile(
    r"(?:desirable|desired|nice[- ]to[- ]haves?|optional|preferred)"
    r"(?: (?:criteria|criterion|requirements?|skills|attributes))?(?: \(?d\)?)?|d"
)
_EITHER = re.compile(r"(?:essential|e|required)\s*(?:/|or)\s*(?:desirable|d|desired|preferred)")
_FOUND_OUT = re.compile(r"\b(?:assess|evidence|evaluat|measured|method|tested|how)", re.IGNORECASE)
_TICK = re.compile(r"(?:x|y|yes|[\u2713\u2714\u2611\u2705\u2022\u25cf*+])", re.IGNORECASE)
_RULE = re.compile(r"\|?[ \t]*:?-+[-:| \t]*$")
_MARKS = re.compile(r"[*_`:]")
_PIPE = re.compile(r"(?<!\\)\|")
_TAB = re.compile(r"\t")
_LABEL = 4
"""Words of a label above rows of a table."""

_MENTIONED = re.compile(r"essential|required|mandatory|must", re.IGNORECASE)


class Told(NamedTuple):
    """Some characters of a document, and what their place in a table says they are."""

    start: int
    end: int
    kind: SectionKind
    is_head: bool


class _Cell(NamedTuple):
    column: int
    line: Line


class _Head(NamedTuple):
    """What the columns of a table are; the one of `either` says it in each row."""

    kinds: Mapping[int, SectionKind]
    silent: frozenset[int]
    """Columns that tell how something is found out, and ask for nothing."""

    either: int = -1


class Criteria:
    """The tables of a document that say what is essential, as its lines are cut by them."""

    def __init__(self, document: Document, lines: Sequence[Line]) -> None:
        self.lines: tuple[Line, ...] = tuple(lines)
        self._told: list[Told] = []
        if _MENTIONED.search(document.text) is not None:
            self.lines = tuple(self._cut(document, lines))
        self._starts = [told.start for told in self._told]

    def head_cells(self, lines: Sequence[Line], headings: list[Heading | None], first: SectionKind) -> None:
        """Begin a section at each cell that is something else than the line before, and below a table."""
        kind, outside = first, None
        for index, line in enumerate(lines):
            told = self.at(line)
            if told is None:
                if outside not in {None, kind} and headings[index] is None:
                    headings[index] = Heading(kind=outside or kind, text="", is_line=False)
                outside, here = None, headings[index]
                kind = here.kind if here is not None else kind
                continue
            outside = outside or kind
            if told.is_head:
                headings[index] = Heading(kind=told.kind, text=heading_text(line.text))
            elif told.kind is not kind:
                headings[index] = Heading(kind=told.kind, text="", is_line=False)
            kind = told.kind

    def at(self, line: Line) -> Told | None:
        """Return what a line is by its place in a table, or `None` outside of them."""
        told = self._told[at - 1] if (at := bisect_right(self._starts, line.start)) else None
        return told if told is not None and line.start < told.end else None

    def _cut(self, document: Document, lines: Sequence[Line]) -> Iterator[Line]:
        head: _Head | None = None
        rows = [*_rows(document, lines)]
        for row, below in pairwise([*rows, _Row([], [])]):
            new = _head(row.cells)
            if new is not None:
                head = new
            elif below.is_rule or not (row.cells or row.is_rule or _is_label(row, below)):
                head = None  # The table ends, or another one begins.
            if head is None or not row.cells:
                yield from row.lines
                continue
            for cell, kind in zip(row.cells, _kinds(head, row.cells), strict=True):
                is_head = new is not None and cell.column in head.kinds
                told = Told(cell.line.start, cell.line.end, kind, is_head)
                self._told.append(told)
                yield replace(cell.line, is_bullet=not is_head)


class _Row(NamedTuple):
    lines: Sequence[Line]
    cells: Sequence[_Cell]
    is_rule: bool = False
    """It is drawn, below the head of a table."""


def _is_label(row: _Row, below: _Row) -> bool:
    """Whether a row without cells names the rows below it, as "Experience" does."""
    return len(below.cells) > 1 and all(
        len(line.text.split()) <= _LABEL and not line.is_heading and "\t" in below.lines[0].text
        for line in row.lines
    )


def _rows(document: Document, lines: Sequence[Line]) -> Iterator[_Row]:
    """Yield the rows of tables with their cells, and other lines as rows without."""
    at = 0
    while at < len(lines):
        line = lines[at]
        if len(line.cells) == 1:
            # A row of cells with a paragraph each, or several: it ends where the cells go back to the first.
            stop = at + 1
            while (
                stop < len(lines)
                and len(lines[stop].cells) == 1
                and lines[stop - 1].cells <= lines[stop].cells
            ):
                stop += 1
            row = lines[at:stop]
            yield _Row(row, [_Cell(one.cells[0], one) for one in row])
            at = stop
            continue
        yield _row(document, line)
        at += 1


def _row(document: Document, line: Line) -> _Row:
    if line.text.startswith("|"):
        if _RULE.match(line.text):
            return _Row([line], [], is_rule=True)
        return _Row([line], list(_pieces(line, _PIPE, count())))
    if "\t" not in line.text:
        return _Row([line], [])
    if line.cells:
        return _Row([line], list(_pieces(line, _TAB, line.cells)))
    begin = document.text.rfind("\n", 0, line.start) + 1
    first = document.text.count("\t", begin, line.start)
    return _Row([line], list(_pieces(line, _TAB, count(first))))


def _pieces(line: Line, mark: re.Pattern[str], columns: Iterable[int]) -> Iterator[_Cell]:
    """Yield the cells of a line that have words, with their columns."""
    start = 0
    ends = (*(found.start() for found in mark.finditer(line.text)), len(line.text))
    for column, end in zip(columns, ends, strict=False):
        piece = line.text[start:end]
        text = piece.strip()
        if text:
            begin = line.start + start + piece.index(text)
            yield _Cell(column, replace(line, text=text, start=begin))
        start = end + 1


def _head(cells: Sequence[_Cell]) -> _Head | None:
    """Return what the columns are, if a row is the head of such a table."""
    kinds: dict[int, SectionKind] = {}
    either, silent = -1, set[int]()
    for column, line in cells:
        words = fold(_MARKS.sub("", line.text)).strip()
        if _EITHER.fullmatch(words):
            either = column
        elif _ESSENTIAL.fullmatch(words):
            kinds[column] = SectionKind.QUALIFICATIONS
        elif _DESIRABLE.fullmatch(words):
            kinds[column] = SectionKind.PREFERRED
        elif _FOUND_OUT.search(words):
            silent.add(column)
    if len(set(kinds.values())) > 1:
        return _Head(kinds, frozenset(silent))
    return _Head({}, frozenset(silent), either) if either >= 0 and len(cells) > 1 else None


def _kinds(head: _Head, cells: Sequence[_Cell]) -> list[SectionKind]:
    """Return what each cell of a row is; what stands in another column is asked without a doubt."""
    own = [head.kinds.get(cell.column) for cell in cells]
    ticks = [cell for cell, kind in zip(cells, own, strict=True) if kind is not None]
    if ticks and all(_TICK.fullmatch(tick.line.text) for tick in ticks):
        kind = head.kinds[min(tick.column for tick in ticks)]
        own = [None] * len(cells)
    else:
        said = next((fold(cell.line.text) for cell in cells if cell.column == head.either), "")
        kind = SectionKind.PREFERRED if _DESIRABLE.fullmatch(said) else SectionKind.QUALIFICATIONS
    return [
        SectionKind.APPLY if cell.column in head.silent else one or kind
        for cell, one in zip(cells, own, strict=True)
    ]
