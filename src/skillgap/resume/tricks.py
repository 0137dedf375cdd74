"""Ways to look better to a program than to a reader. Each is said; none adds to a score."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from skillgap.model.document import Document, Finding, Severity
from skillgap.resume.findings import page_at

_WORD = re.compile(r"[^\W\d_]{2,}")
# Letters of Cyrillic and Greek that look like Latin ones; a word of these beside Latin letters is no word.
_LOOKALIKE = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z]")
_SIGNS = frozenset("\u00b5\u03bc\u03c0\u03a9\u0394\u03c3\u03b1\u03b2\u03bb")  # units and symbols, as in "μs"
# Marks of width zero between two Latin letters, and those that turn the direction of writing round.
# Joiners belong to Persian, Hindi and emoji, and none of these is Latin.
_UNSEEN = re.compile(r"(?<=[A-Za-z])[\u200b-\u200d\u2060\ufeff]+(?=[A-Za-z])|[\u202d\u202e]")
_ITEM = re.compile(r"[,;|/\u00b7\u2022\n]+")
_WALL = 80
"""Items. Long skill sections list 30 to 50; nobody reads, or knows, more than this."""

_TIMES = 12
"""How often one word of a list may come again; a page of honest bullets names a tool five times."""


def trick_findings(document: Document) -> Iterator[Finding]:
    """Find words in letters that only look right, invisible marks inside words, and walls of keywords."""
    yield from _lookalikes(document)
    yield from _unseen(document)
    yield from _walls(document)


def _lookalikes(document: Document) -> Iterator[Finding]:
    for match in _WORD.finditer(document.text):
        word = match[0]
        if _LATIN.search(word) and set(_LOOKALIKE.findall(word)) - _SIGNS:
            other = next(letter for letter in word if _LOOKALIKE.match(letter) and letter not in _SIGNS)
            yield Finding(
                code="lookalike-letters",
                severity=Severity.WARN,
                message=f'"{word}" mixes alphabets: one of its letters is {unicodedata.name(other)}.',
                fix="Type the word again in one alphabet: programs do not find it as it is.",
                page=page_at(document, match.start()),
            )
            return


def _unseen(document: Document) -> Iterator[Finding]:
    found = list(_UNSEEN.finditer(document.text))
    if found:
        many = len(found) > 1
        yield Finding(
            code="invisible-characters",
            severity=Severity.WARN,
            message=f"{len(found)} invisible character{'s stand' if many else ' stands'} inside words or turn"
            f"{'' if many else 's'} them round.",
            fix="Type these words again: programs read them otherwise than people do.",
            page=page_at(document, found[0].start()),
        )


def _walls(document: Document) -> Iterator[Finding]:
    """A line that lists more than anyone reads, or says the same again and again."""
    for line in document.lines:
        items = [item for raw in _ITEM.split(line.text) if (item := " ".join(raw.split()).casefold())]
        words = Counter(word.casefold() for word in _WORD.findall(line.text) if len(word) > 3)
        again, times = words.most_common(1)[0] if words else ("", 0)
        if len(items) > _WALL or times > _TIMES:
            what = f"names {len(items)} things" if len(items) > _WALL else f'says "{again}" {times} times'
            yield Finding(
                code="keyword-wall",
                severity=Severity.WARN,
                message=f'One line {what}: "{line.text[:60]} \u2026".',
                fix="Keep what the work you describe shows: a word in a list counts once, and for less.",
                page=line.page,
            )
            return
