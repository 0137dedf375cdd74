"""Patterns that are tried only where they can match: what makes reading a posting fast.

Each cue names how the words begin without which it never matches. Most sentences hold none of them, and
looking up a few beginnings costs far less than a search with many alternatives.
"""

import re
from functools import lru_cache

from skillgap.remembering import holds_texts

REMEMBERED = 1 << 14
"""How many texts the pure functions of this package keep results for: postings repeat each other's lines."""

_LONGEST = 4
_NOTHING: frozenset[str] = frozenset()
_ESCAPE = re.compile(r"\\.|\(\?P<")
_PIECE = re.compile(r"[^\W\d]+|\d+|[^\w\s]")


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def beginnings(text: str) -> frozenset[str]:
    """Return the first four letters of every word of a text, folded, its numbers and its marks."""
    return _NOTHING.union(*map(_in_word, text.split()))


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _in_word(word: str) -> frozenset[str]:
    small = word.casefold()
    if small.isalpha():
        return frozenset((small[:_LONGEST],))
    return frozenset([piece[:_LONGEST] for piece in _PIECE.findall(small)])


class Cue:
    """A compiled pattern with the beginnings of words (at most four letters) it cannot do without.

    At least one of `words` begins a word of every match; a test makes sure of it.
    """

    __slots__ = ("_small", "_words", "pattern")

    def __init__(self, pattern: str, words: str, flags: re.RegexFlag = re.IGNORECASE) -> None:
        self.pattern = re.compile(pattern, flags)
        # Heeding case is what makes a search slow; in plain text all small it need not be heeded.
        letters = _ESCAPE.sub("", pattern)
        ignores_case = flags & re.IGNORECASE and letters == letters.lower()
        self._small = re.compile(pattern, flags & ~re.IGNORECASE) if ignores_case else None
        self._words = frozenset(words.split())

    def may_be_in(self, text: str) -> bool:
        """Whether a text holds one of the words; if not, nothing matches in it or in a part of it."""
        return not self._words.isdisjoint(beginnings(text))

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the first match, as `re.Pattern.search` does; its letters may be small ones."""
        if self._words.isdisjoint(beginnings(text)):
            return None
        if self._small is not None and text.isascii():
            return self._small.search(text.lower(), start)
        return self.pattern.search(text, start)

    def findall(self, text: str, end: int | None = None) -> tuple[re.Match[str], ...]:
        """Return all matches in order."""
        if self._words.isdisjoint(beginnings(text)):
            return ()
        last = len(text) if end is None else end
        if self._small is not None and text.isascii():
            return tuple(self._small.finditer(text.lower(), 0, last))
        return tuple(self.pattern.finditer(text, 0, last))
