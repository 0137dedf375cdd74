"""Patterns that are tried only where they can match: what makes reading a posting fast.

Each cue names how the words begin without which it never matches, and has a bit of its own. The bits of a
text are those of its words, each of which is looked at once. That a sentence holds none of many cues is
then one operation on two numbers; a search with many alternatives costs a thousand times as much.
"""

import re
import sys
from functools import lru_cache, reduce
from operator import or_

from skillgap.remembering import holds_texts

REMEMBERED = 1 << 14
"""How many texts the pure functions of this package keep results for: postings repeat each other's lines."""

_MOST_WORDS = 1 << 16
_ESCAPE = re.compile(r"\\.|\(\?P<")
_SHORTEST, _LONGER = 4, (5, 6)
"""How many letters of a word tell: four part most words, six "desired" from "design"."""

_LETTER = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"\d+")
_PIECE = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")


def beginnings(text: str) -> frozenset[str]:
    """Return the first letters of every word of a text, folded: four, five and six; its numbers and marks."""
    pieces = _PIECE.findall(text.casefold())
    longer = [piece for piece in pieces if len(piece) > _SHORTEST]
    return frozenset(
        [piece[:_SHORTEST] for piece in pieces] + [piece[:length] for length in _LONGER for piece in longer]
    )


def _of_word(word: str) -> tuple[str, ...]:
    """Return the same of a single word made of letters alone."""
    small = word.casefold()
    return (small[:_SHORTEST], *[small[:length] for length in _LONGER])


class _BitsOfWords(dict[str, int]):
    """The bits of the cues that a word may belong to, worked out when it is first seen."""

    def __init__(self) -> None:
        super().__init__()
        self._by_beginning: dict[str, int] = {}

    def learn(self, words: str, bit: int) -> None:
        """Give words with these beginnings one more bit; what was worked out without it is forgotten."""
        for beginning in words.split():
            self._by_beginning[beginning] = self._by_beginning.get(beginning, 0) | bit
        self.clear()
        cues_in.cache_clear()

    def cache_clear(self) -> None:
        """Forget the words."""
        self.clear()

    def __missing__(self, word: str) -> int:
        if not word.isalpha() and not _LETTER.search(word):
            # Most numbers are new wherever they stand, and all but a few are alike to every cue.
            alike = _NUMBER.sub(self._known_number, word)
            if alike != word:
                return self[alike]
        bits, known = 0, self._by_beginning
        for beginning in _of_word(word) if word.isalpha() else beginnings(word):
            if beginning in known:
                bits |= known[beginning]
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = bits
        return bits

    def _known_number(self, number: re.Match[str]) -> str:
        return number[0] if number[0][:_SHORTEST] in self._by_beginning else "0"


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def cues_in(text: str) -> int:
    """Return the bits of the cues that a text has words of: no other matches in it or in a part of it."""
    return reduce(or_, {*map(_bits.__getitem__, text.split())}, 0)


_bits = holds_texts(_BitsOfWords())


class Cue:
    """A compiled pattern with the beginnings of words (four to six letters) it cannot do without.

    At least one of `words` begins a word of every match, or is one if it is shorter; a test makes sure of
    it. `bit` is a number with a single bit set, the cue's own, which `cues_in` sets for texts with one of the
    words.
    """

    __slots__ = ("_small", "bit", "pattern")
    _number = 0

    def __init__(self, pattern: str, words: str, flags: re.RegexFlag = re.IGNORECASE) -> None:
        self.pattern = re.compile(pattern, flags)
        # Heeding case is what makes a search slow; in plain text all small it need not be heeded.
        letters = _ESCAPE.sub("", pattern)
        ignores_case = flags & re.IGNORECASE and letters == letters.lower()
        self._small = re.compile(pattern, flags & ~re.IGNORECASE) if ignores_case else None
        self.bit = 1 << Cue._number
        Cue._number += 1
        _bits.learn(words, self.bit)

    def may_be_in(self, text: str) -> bool:
        """Whether a text holds one of the words; if not, nothing matches in it or in a part of it."""
        return bool(self.bit & cues_in(text))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match, as `re.Pattern.search` does; its letters may be small ones."""
        if not self.bit & cues_in(text):
            return None
        if self._small is not None and text.isascii():
            return self._small.search(text.lower(), start, end)
        return self.pattern.search(text, start, end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the match that begins at `start`, as `re.Pattern.match` does."""
        return self.pattern.match(text, start) if self.bit & cues_in(text) else None

    def findall(self, text: str, end: int = sys.maxsize) -> tuple[re.Match[str], ...]:
        """Return all matches in order."""
        if not self.bit & cues_in(text):
            return ()
        if self._small is not None and text.isascii():
            return tuple(self._small.finditer(text.lower(), 0, end))
        return tuple(self.pattern.finditer(text, 0, end))
