"""White strips that run down a page between columns of words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise
from math import isfinite
from typing import NamedTuple, Self

from skillgap.documents.words import Word

MIN_GAP = 8.0
"""Points. The narrowest strip that counts by itself: word spaces are 2 to 5, gutters 10 to 40."""

MIN_BREAK = 1.5
"""Points. Enough where the words on either side do not follow each other in the stream."""

MIN_ROWS = 5
"""Rows of text on either side of a gutter; fewer are chance, or an address beside a name."""


class Gutter(NamedTuple):
    """A strip from `x0` to `x1` which parts the rows with baselines from `top` to `bottom`."""

    x0: float
    x1: float
    top: float
    bottom: float


_Gap = tuple[float, float, bool]
"""Where a gap begins and ends, and whether no word of the stream is followed by the one beyond it."""


@dataclass(frozen=True, slots=True)
class _Side:
    """Rows of words on one side of a strip, by row number."""

    rows: dict[int, list[Word]]
    first: int
    last: int

    @classmethod
    def of(cls, rows: dict[int, list[Word]]) -> Self:
        """Make a side of rows in ascending order."""
        return cls(rows, next(iter(rows)), next(reversed(rows)))

    def places(self, rows: Sequence[int]) -> list[int]:
        return [word.place for row in rows for word in self.rows.get(row, ())]


Row = list[Word]


def group_rows(words: Sequence[Word]) -> list[Row]:
    """Put words of one baseline together, from top to bottom, each row from left to right."""
    rows: list[Row] = []
    for word in sorted(words, key=lambda word: (word.base, word.x0)):
        # Columns of different leading share a row only where they align.
        if rows and word.base - rows[-1][-1].base <= 0.25 * min(word.size, rows[-1][-1].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    for row in rows:
        row.sort(key=lambda word: word.x0)
    return rows


def find_gutters(words: Sequence[Word]) -> Iterator[Gutter]:
    """Find strips with text on both sides, the tallest and widest first.

    Most pages are parted by the first of them, so strips are judged in the order of what they can be worth
    at most, and no further than is asked for.
    """
    rows = group_rows(words)
    most = max((word.size for word in words), default=0.0)
    strips = []
    for start, end, strip in _strips(rows):
        tallest = rows[end - 1][-1].base - rows[start][0].base + most + 1
        strips.append((-tallest * _breadth(strip[0], strip[1]) * _MOST_LOYAL, start, end, strip))
    ready: list[tuple[float, Gutter]] = []
    for least, start, end, strip in sorted(strips):
        while ready and ready[0][0] < least:
            yield heappop(ready)[1]
        gutter = _judge(rows[start:end], strip, reaches_end=end == len(rows))
        if gutter:
            # Height tells columns from chance; among strips of one height the wider is the gutter.
            worth = (gutter.bottom - gutter.top) * _breadth(gutter.x0, gutter.x1) * _loyalty(words, gutter)
            if (-worth, gutter) not in ready:
                heappush(ready, (-worth, gutter))
    while ready:
        yield heappop(ready)[1]


def _strips(rows: list[Row]) -> Iterator[tuple[int, int, _Gap]]:
    """Follow every gap of every row downwards for as long as the gaps below leave it wide enough."""
    active: dict[_Gap, int] = {}
    for number, row in enumerate([*rows, []]):
        gaps = _gaps(row) if row else []
        following: dict[_Gap, int] = {}
        for strip, start in active.items():
            survived = False
            strip_low, strip_high, strip_breaks = strip
            for gap_low, gap_high, gap_breaks in gaps:
                # Comparisons, not min and max: this is the innermost loop of reading a PDF.
                low = strip_low if strip_low > gap_low else gap_low  # noqa: FURB136
                high = strip_high if strip_high < gap_high else gap_high  # noqa: FURB136
                if high - low < MIN_BREAK:
                    continue
                is_break = strip_breaks and gap_breaks
                if is_break or high - low >= MIN_GAP:
                    cut = (low, high, is_break)
                    before = following.get(cut)
                    if before is None or start < before:
                        following[cut] = start
                    survived |= cut == strip
            if not survived and number - start >= MIN_ROWS and isfinite(strip_low) and isfinite(strip_high):
                yield start, number, strip
        for gap in gaps:
            following.setdefault(gap, number)
        active = following


def _breadth(x0: float, x1: float) -> float:
    return float(min(max(x1 - x0, MIN_GAP), 20.0) ** 0.25)


_MOST_LOYAL = 1.02


def _loyalty(words: Sequence[Word], gutter: Gutter) -> float:
    """0.85..1: how far the stream keeps to one side; it crosses a column's own inner gaps more often."""
    sides = [word.x0 >= gutter.x1 - 0.5 for word in words if gutter.top < word.base < gutter.bottom]
    crossings = sum(before != after for before, after in pairwise(sides))
    return max(0.85, _MOST_LOYAL - 0.02 * crossings)


def _gaps(row: Row) -> list[_Gap]:
    gaps: list[_Gap] = [(float("-inf"), row[0].x0, True)]
    before = row[0]
    for word in row[1:]:
        is_break = word.place != before.place + 1
        if word.x0 - before.x1 >= (MIN_BREAK if is_break else MIN_GAP):
            gaps.append((before.x1, word.x0, is_break))
        if word.x1 > before.x1:
            before = word
    gaps.append((before.x1, float("inf"), True))
    return gaps


def _judge(rows: list[Row], strip: _Gap, *, reaches_end: bool) -> Gutter | None:
    """Trim a strip to the rows it really parts, or refuse it."""
    low, high, _ = strip
    # Rows run from left to right, and no word stands in the strip.
    if min(sum(row[0].x1 <= low for row in rows), sum(row[-1].x1 > low for row in rows)) < MIN_ROWS:
        return None
    halves = [[word for word in row if word.x1 <= low] for row in rows]
    here = {number: half for number, half in enumerate(halves) if half}
    there = {
        number: row[len(halves[number]) :]
        for number, row in enumerate(rows)
        if len(row) > len(halves[number])
    }
    left, right = _Side.of(here), _Side.of(there)
    first, last = _trim(rows, left, right, reaches_end=reaches_end)
    kept = last - first + 1
    sides = [sum(first <= number <= last for number in side.rows) for side in (left, right)]
    if kept < MIN_ROWS or min(sides) < max(MIN_ROWS, 0.1 * kept):
        return None
    top = min(word.base for word in rows[first])
    bottom = max(word.base + 0.25 * word.size for word in rows[last])
    return Gutter(low, high, top - 0.5, bottom + 0.5)


def _trim(rows: list[Row], left: _Side, right: _Side, *, reaches_end: bool) -> tuple[int, int]:
    """Cut rows off both ends that only look like part of a column.

    A name above the right column is drawn before the left one, a short heading below both columns
    after the right one. Where the stream goes row by row it tells nothing, and a larger space decides.
    """
    start, end = 0, len(rows) - 1
    side, other = (left, right) if left.first < right.first else (right, left)
    lead = range(side.first, other.first)
    mine = side.places([row for row in side.rows if row >= other.first]) if lead else []
    if mine:
        theirs = other.places(list(other.rows))
        if _interleave(mine, theirs):
            if len(lead) <= 4:
                wide = _wide_space(rows)
                spaced = (row for row in range(1, other.first + 1) if _space_above(rows, row) > wide)
                start = max(spaced, default=0)
        elif max(theirs) < min(mine):
            # The other side is drawn first, but for what belongs above both.
            start = next((row for row in lead if min(side.places([row])) > min(theirs)), other.first)
    side, other = (left, right) if left.last > right.last else (right, left)
    tail = range(other.last + 1, side.last + 1)
    mine = side.places([row for row in side.rows if row <= other.last]) if tail else []
    if mine:
        theirs = other.places(list(other.rows))
        if _interleave(mine, theirs):
            if side is right or reaches_end:
                return start, end
            space, at = max((_space_above(rows, row), -row) for row in tail)
            end = -at - 1 if space > _wide_space(rows) else end
        elif max(mine) < min(theirs):
            after = (row for row in tail if min(side.places([row]), default=0) > max(theirs))
            end = next(after, end + 1) - 1
    return start, end


def _space_above(rows: list[Row], row: int) -> float:
    return rows[row][0].base - rows[row - 1][0].base


def _wide_space(rows: list[Row]) -> float:
    """Space between baselines that sets blocks apart, rather than lines of one block."""
    pitches = sorted(below[0].base - above[0].base for above, below in pairwise(rows))
    return 1.5 * pitches[len(pitches) // 2]


def _interleave(mine: list[int], theirs: list[int]) -> bool:
    return max(mine) > min(theirs) and max(theirs) > min(mine)
