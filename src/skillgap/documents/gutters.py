"""White strips that run down a page between columns of words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

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


class _Gap(NamedTuple):
    low: float
    high: float
    is_break: bool
    """No word of the stream is followed by the one beyond this gap."""


@dataclass(frozen=True, slots=True)
class _Side:
    """Rows of words on one side of a strip, by row number."""

    rows: dict[int, list[Word]]

    @property
    def first(self) -> int:
        return min(self.rows)

    @property
    def last(self) -> int:
        return max(self.rows)

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


def find_gutters(words: Sequence[Word]) -> list[Gutter]:
    """Find strips with text on both sides, the tallest and widest first.

    Every gap of every row is followed downwards for as long as the gaps below leave it wide enough.
    """
    rows = group_rows(words)
    found: dict[Gutter, float] = {}
    active: dict[_Gap, int] = {}
    for number, row in enumerate([*rows, []]):
        gaps = _gaps(row) if row else []
        following: dict[_Gap, int] = {}
        for strip, start in active.items():
            survived = False
            for gap in gaps:
                # Comparisons, not min and max: this is the innermost loop of reading a PDF.
                low = strip.low if strip.low > gap.low else gap.low  # noqa: FURB136
                high = strip.high if strip.high < gap.high else gap.high  # noqa: FURB136
                if high - low < MIN_BREAK:
                    continue
                is_break = strip.is_break and gap.is_break
                if is_break or high - low >= MIN_GAP:
                    cut = _Gap(low, high, is_break)
                    following[cut] = min(following.get(cut, start), start)
                    survived |= cut == strip
            if not survived and number - start >= MIN_ROWS:
                gutter = _judge(rows[start:number], strip, reaches_end=number == len(rows))
                if gutter:
                    height = gutter.bottom - gutter.top
                    # Height tells columns from chance; among strips of one height the wider is the gutter.
                    found[gutter] = (
                        height
                        * min(max(gutter.x1 - gutter.x0, MIN_GAP), 20.0) ** 0.25
                        * _loyalty(words, gutter)
                    )
        for gap in gaps:
            following.setdefault(gap, number)
        active = following
    return sorted(found, key=lambda gutter: (-found[gutter], gutter))


def _loyalty(words: Sequence[Word], gutter: Gutter) -> float:
    """0.85..1: how far the stream keeps to one side; it crosses a column's own inner gaps more often."""
    sides = [word.x0 >= gutter.x1 - 0.5 for word in words if gutter.top < word.base < gutter.bottom]
    crossings = sum(before != after for before, after in pairwise(sides))
    return max(0.85, 1.02 - 0.02 * crossings)


def _gaps(row: Row) -> list[_Gap]:
    gaps = [_Gap(float("-inf"), row[0].x0, is_break=True)]
    before = row[0]
    for word in row[1:]:
        is_break = word.place != before.place + 1
        if word.x0 - before.x1 >= (MIN_BREAK if is_break else MIN_GAP):
            gaps.append(_Gap(before.x1, word.x0, is_break))
        if word.x1 > before.x1:
            before = word
    gaps.append(_Gap(before.x1, float("inf"), is_break=True))
    return gaps


def _judge(rows: list[Row], strip: _Gap, *, reaches_end: bool) -> Gutter | None:
    """Trim a strip to the rows it really parts, or refuse it."""
    if strip.low == float("-inf") or strip.high == float("inf"):
        return None
    halves = [[word for word in row if word.x1 <= strip.low] for row in rows]
    left = _Side({number: half for number, half in enumerate(halves) if half})
    right = _Side(
        {
            number: row[len(halves[number]) :]
            for number, row in enumerate(rows)
            if len(row) > len(halves[number])
        }
    )
    first, last = _trim(rows, left, right, reaches_end=reaches_end)
    kept = last - first + 1
    sides = [sum(first <= number <= last for number in side.rows) for side in (left, right)]
    if kept < MIN_ROWS or min(sides) < max(MIN_ROWS, 0.1 * kept):
        return None
    top = min(word.base for word in rows[first])
    bottom = max(word.base + 0.25 * word.size for word in rows[last])
    return Gutter(strip.low, strip.high, top - 0.5, bottom + 0.5)


def _trim(rows: list[Row], left: _Side, right: _Side, *, reaches_end: bool) -> tuple[int, int]:
    """Cut rows off both ends that only look like part of a column.

    A name above the right column is drawn before the left one, a short heading below both columns
    after the right one. Where the stream goes row by row it tells nothing, and a larger space decides.
    """
    bases = [row[0].base for row in rows]
    pitches = sorted(b - a for a, b in pairwise(bases))
    wide = 1.5 * pitches[len(pitches) // 2]
    start, end = 0, len(rows) - 1
    side, other = (left, right) if left.first < right.first else (right, left)
    lead = range(side.first, other.first)
    theirs = other.places(list(other.rows))
    mine = side.places([row for row in side.rows if row >= other.first])
    if lead and mine:
        if _interleave(mine, theirs):
            if len(lead) <= 4:
                spaced = (row for row in range(1, other.first + 1) if bases[row] - bases[row - 1] > wide)
                start = max(spaced, default=0)
        elif max(theirs) < min(mine):
            # The other side is drawn first, but for what belongs above both.
            start = next((row for row in lead if min(side.places([row])) > min(theirs)), other.first)
    side, other = (left, right) if left.last > right.last else (right, left)
    tail = range(other.last + 1, side.last + 1)
    theirs = other.places(list(other.rows))
    mine = side.places([row for row in side.rows if row <= other.last])
    if tail and mine:
        if _interleave(mine, theirs):
            if side is right or reaches_end:
                return start, end
            space, at = max((bases[row] - bases[row - 1], -row) for row in tail)
            end = -at - 1 if space > wide else end
        elif max(mine) < min(theirs):
            after = (row for row in tail if min(side.places([row]), default=0) > max(theirs))
            end = next(after, end + 1) - 1
    return start, end


def _interleave(mine: list[int], theirs: list[int]) -> bool:
    return max(mine) > min(theirs) and max(theirs) > min(mine)
