"""A text as chunks, and what is found out about a chunk once and used wherever it stands again.

Nearly every word of a text stood in texts before. Whatever depends on the word alone is therefore looked
up; only what depends on its neighbours is worked out for each text.
"""

from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TypeVar

from skillgap.remembering import holds_texts

T = TypeVar("T")
H = TypeVar("H", bound=Hashable)

_MOST = 1 << 16
"""How many chunks are kept; no language has more words in use."""

_MARKS = frozenset(",.;:)")
"""Marks that are no part of the word they stand after, whatever it is."""

_LONGEST = 40
"""Longer chunks are addresses and the like, which do not come again."""


class Remembered(dict[str, T]):
    """The results of a pure function of a chunk, computed when first asked for: `remembered[chunk]`.

    Threads may share one: an entry is only ever added whole, and being forgotten costs time, not results.
    """

    def __init__(self, compute: Callable[[str], T]) -> None:
        super().__init__()
        self._compute = compute

    def __missing__(self, chunk: str) -> T:
        result = self._compute(chunk)
        if len(chunk) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[chunk] = result
        return result


@holds_texts
@lru_cache(maxsize=_MOST)
def shared(result: H) -> H:
    """Return an equal object seen before: results that many chunks have in common stay near at hand."""
    return result


def chunks_of(text: str) -> list[str]:
    """Return what stands between spaces and line ends, empty where two meet."""
    return text.replace("\n", " ").split(" ")


def begins(chunks: Sequence[str]) -> list[int]:
    """Return where each chunk begins in its text, and where one after the last would."""
    return [*accumulate([len(chunk) + 1 for chunk in chunks], initial=0)]


def plain_word(chunk: str) -> tuple[str, str] | None:
    """Return the word and the mark after it, or "", of a chunk that is no more than that: nearly all are."""
    if chunk.isalpha():
        return (chunk, "") if chunk.isascii() else None
    word, mark = chunk[:-1], chunk[-1:]
    return (word, mark) if mark in _MARKS and word.isalpha() and word.isascii() else None
