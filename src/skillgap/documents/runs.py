"""Words that follow each other on a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Self

from skillgap.documents.words import Word

WIDE_GAP = 1.2
"""A gap of more than this many times the text size parts a line into two cells."""

_STEP = 0.6
"""The same where the size changes across the gap, as from a heading in the margin to the text beside it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that follow each other on one baseline, with no gap wide enough to part them."""

    words: tuple[Word, ...]
    x0: float
    x1: float
    base: float
    """Baseline of the largest word."""
    size: float
    """Size of the largest word."""
    place: int
    """Position in the stream."""

    @classmethod
    def of(cls, words: Sequence[Word]) -> Self:
        """Make a run of words."""
        largest = max(words, key=_size)
        return cls(tuple(words), words[0].x0, words[-1].x1, largest.base, largest.size, words[0].place)


_size = attrgetter("size")


def make_runs(words: Sequence[Word]) -> list[Run]:
    """Join words that follow each other in the stream and on the page."""
    runs: list[Run] = []
    current: list[Word] = []
    for word in words:
        if current and not _continues(current[-1], word):
            runs.append(Run.of(current))
            current = []
        current.append(word)
    if current:
        runs.append(Run.of(current))
    return runs


def _continues(before: Word, word: Word) -> bool:
    size, small = max(before.size, word.size), min(before.size, word.size)
    gap = word.x0 - before.x1
    if small < 0.8 * size and -0.2 * size < gap < 0.5 * size:
        # A raised or lowered figure, as in "1st" or a footnote mark.
        return abs(word.base - before.base) < 0.6 * size
    return abs(word.base - before.base) < 0.3 * small and -0.5 * size < gap and not is_wide(before, word)


def is_wide(before: Word, word: Word) -> bool:
    """Tell whether the gap between two words of a line parts it into two cells."""
    size = max(before.size, word.size)
    limit = WIDE_GAP if min(before.size, word.size) > 0.9 * size else _STEP
    return word.x0 - before.x1 >= limit * size
