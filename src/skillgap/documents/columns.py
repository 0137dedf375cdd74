"""Reading order of a page: from words in stream order to lines a person would read, column by column.

The order in which a PDF draws its words is nearly always the order of reading; sorting by height is
what mixes columns up. So geometry decides only what it can see (white gutters, blocks side by side)
and the stream decides the rest:

1. `gutters` finds white strips that run down several rows with text on both sides.
2. A gutter parts columns unless the stream goes from left to right row by row, as it does in tables
   and in entries with dates in the margin. Text that was drawn row by row across true columns (both
   sides filled with wrapped lines) is the exception.
3. What no gutter parts is a stack of blocks. Blocks above one another are read downwards, blocks side
   by side one after the other, and a small block beside the first row of a big one (dates, places) is
   read with that row.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from skillgap.documents.blocks import is_flush_right, stack_blocks
from skillgap.documents.gutters import Gutter, find_gutters, group_rows
from skillgap.documents.runs import Run, make_runs
from skillgap.documents.words import Word

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of a page: runs from left to right, and the column it stands in (0: none)."""

    runs: tuple[Run, ...]
    column: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The lines of a page in reading order, and what its columns are like."""

    lines: tuple[PageLine, ...]
    columns: int
    """The largest number of columns side by side; 1 where there are none."""

    is_interleaved: bool
    """The page is drawn row by row across its columns: whoever reads the stream mixes them up."""


def reading_order(words: Sequence[Word]) -> Reading:
    """Order the words of a page, given in stream order, into lines."""
    state = _State()
    lines = _order(make_runs(words), 0, 0, state)
    return Reading(tuple(lines), max(state.columns, 1), state.is_interleaved)


@dataclass(slots=True)
class _State:
    """What the recursion learns on its way."""

    columns: int = 0
    is_interleaved: bool = False


def _order(runs: list[Run], depth: int, column: int, state: _State) -> list[PageLine]:
    # Columns inside columns inside columns do not occur; the depth only guards against loops.
    if depth < 4 and len(runs) >= 6:
        for gutter in find_gutters([word for run in runs for word in run.words]):
            parts = _part(runs, gutter)
            if parts is None:
                continue
            above, left, right, below = parts
            drawn_by_row = _drawn_by_row(left, right)
            if drawn_by_row and not _both_flow(left, right, gutter):
                continue
            state.is_interleaved |= drawn_by_row
            first, second = left, right
            if not drawn_by_row and min(run.place for run in right) < min(run.place for run in left):
                first, second = right, left
            base = max(column, 1)
            numbers = {id(left): base, id(right): base + 1}
            state.columns = max(state.columns, base + 1)
            return [
                *_order(above, depth + 1, column, state),
                *_order(first, depth + 1, numbers[id(first)], state),
                *_order(second, depth + 1, numbers[id(second)], state),
                *_order(below, depth + 1, column, state),
            ]
    return [PageLine(line, column) for line in stack_blocks(runs)]


def _part(runs: list[Run], gutter: Gutter) -> tuple[list[Run], list[Run], list[Run], list[Run]] | None:
    above: list[Run] = []
    left: list[Run] = []
    right: list[Run] = []
    below: list[Run] = []
    for run in runs:
        if run.base < gutter.top:
            above.append(run)
        elif run.base > gutter.bottom:
            below.append(run)
        elif run.x1 <= gutter.x0 + 0.5:
            left.append(run)
        elif run.x0 >= gutter.x1 - 0.5:
            right.append(run)
        else:
            # A run that crosses has words on both sides: its gap is narrower than a cell's.
            here = [word for word in run.words if word.x1 <= gutter.x0 + 0.5]
            there = [word for word in run.words if word.x0 >= gutter.x1 - 0.5]
            if len(here) + len(there) != len(run.words):
                return None
            left.append(Run.of(here))
            right.append(Run.of(there))
    return (above, left, right, below) if left and right else None


def _drawn_by_row(left: list[Run], right: list[Run]) -> bool:
    """Tell whether the stream alternates between the sides and never goes back up to do so."""
    sides = sorted([(run.place, 0, run) for run in left] + [(run.place, 1, run) for run in right], key=_place)
    blocks: list[tuple[int, list[Run]]] = []
    for _, side, run in sides:
        if blocks and blocks[-1][0] == side:
            blocks[-1][1].append(run)
        else:
            blocks.append((side, [run]))
    if len(blocks) < 4:
        return False
    aligned = 0
    for (_, before), (_, after) in pairwise(blocks):
        near = 0.6 * after[0].size
        start = min(run.base for run in after)
        # Beside a row of the block before, or below all of it, or with it in the middle of its height.
        aligned += (
            start > max(run.base for run in before) - near
            or any(abs(start - run.base) < near for run in before)
            or _is_beside(before, after)
        )
    return aligned >= 0.8 * (len(blocks) - 1)


def _is_beside(label: list[Run], text: list[Run]) -> bool:
    """Tell whether a short block stands at the middle of the text beside it, as labels of a table do."""
    low, high = min(run.base for run in text), max(run.base for run in text)
    return len(label) <= 3 and low - label[0].size < label[0].base and label[-1].base < high + label[0].size


def _place(side: tuple[int, int, Run]) -> tuple[int, int]:
    return side[0], side[1]


def _both_flow(left: list[Run], right: list[Run], gutter: Gutter) -> bool:
    """Tell whether both sides are wrapped text with an edge of its own, rather than labels and cells."""
    if gutter.x1 - gutter.x0 < 0.8 * left[0].size:
        return False
    wrapped = 0
    for side in (left, right):
        rows = group_rows([word for run in side for word in run.words])
        if (
            len(rows) < 6
            or sum(len(row) for row in rows) < 2.5 * len(rows)
            or is_flush_right([[(run,) for run in side]])
        ):
            return False
        if sum(any(_YEAR.search(word.text) for word in row) for row in rows) > 0.5 * len(rows):
            return False  # Dates in the margin.
        starts = [row[0].x0 for row in rows]
        edge = min(starts)
        # Cells begin anywhere; columns at a common left edge.
        if sum(start - edge < 2.5 * side[0].size for start in starts) < 0.8 * len(rows):
            return False
        ends = [row[-1].x1 for row in rows]
        if sum(end - edge > 0.8 * (max(ends) - edge) for end in ends) < 0.3 * len(rows):
            return False
        wrapped += sum(row[0].text[0].islower() for row in rows)
    # A line that begins in lower case goes on from the one above, in its own column.
    return wrapped >= 3
