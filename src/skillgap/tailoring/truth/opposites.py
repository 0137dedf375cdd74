"""Words that are not to be told for each other, and words that say the same once one of them is denied.

Who ran manual tests ran no automated ones; who never missed a deadline met every one. Both are data, in
`wording.toml` of the vocabulary.
"""

import re
from collections.abc import Iterator
from functools import cache

from skillgap.tailoring.vocabulary.lexicon import data
from skillgap.tailoring.vocabulary.words import content_stems, stem, tokens

_NEGATED = re.compile(r"\b(?:(?:without|no)[\s-]\w+|(?:instead\sof|rather\sthan)\s[^,.;]*)", re.IGNORECASE)
"""Who worked without pay was not paid, and what is done instead of work by hand is not done by hand."""

Side = tuple[tuple[str, ...], ...]
"""The words and phrases of one side of a pair, as stems, sorted."""

_UP = (
    r"(?:increas|rais|boost|lift|grew|grow|lengthen|extend|expand|doubl|tripl)\w*|drove\sup|brought\sup|"
    r"pushed\sup"
)
_DOWN = (
    r"(?:reduc|lower|decreas|shr[aiu]nk|shorten|halv|trimm|slash)\w*|cut(?:ting|s)?|dropp\w+|brought\sdown|"
    r"drove\sdown"
)
_MOVED = r"\b(?:{})\s((?:(?!(?:by|from|to|with|through|and|of)\b)[\w%-]+\s?){{1,5}})"
_MOVES = tuple(re.compile(_MOVED.format(words), re.IGNORECASE) for words in (_UP, _DOWN))
"""What went up and what went down."""

_WITHOUT = re.compile(r"\bwithout\s(?:(?:an?|the|any)\s)?([\w+#.-]*[\w+#])", re.IGNORECASE)

_EVERY = "every always all each"
"""What "never" says of the opposite."""


def contradicted(tailored: str, source: str) -> str:
    """Return the word of a tailored line whose opposite its source has instead, or ""."""
    here, there = (_stems(_NEGATED.sub("", text)) for text in (tailored, source))
    for one, other in _pairs("opposites"):
        for held, told in ((one, other), (other, one)):
            changed = _found(there, held) and not _found(here, held) and not _found(there, told)
            if changed and (words := _found(here, told)):
                return " ".join(words)
    return ""


def moved_otherwise(tailored: str, source: str) -> str:
    """Return the words by which a line raises what its source lowers, or does without what that has."""
    for up, down in (_MOVES, _MOVES[::-1]):
        fell = _moved(down, source) - _moved(up, source) - _moved(down, tailored)
        for rose in up.finditer(tailored):
            if content_stems(rose[1]) & fell:
                return rose.group().strip()
    for lacking in _WITHOUT.finditer(tailored):
        had = rf"\bwith\s(?:(?:an?|the|two|my)\s)?{re.escape(lacking[1])}(?![\w+#])"
        if re.search(had, source, re.IGNORECASE) and "without" not in source:
            return lacking.group()
    return ""


def _moved(way: re.Pattern[str], line: str) -> frozenset[str]:
    return content_stems(" ".join(found[1] for found in way.finditer(line)))


def opposites(denied: str) -> str:
    """Return what is said of whatever some words are denied of, or "" when no opposite is known."""
    here = _stems(denied)
    found = [
        " ".join(" ".join(phrase) for phrase in told)
        for one, other in _pairs("denied")
        for held, told in ((one, other), (other, one))
        if _found(here, held)
    ]
    return " ".join((*found, _EVERY)) if found else ""


def is_denied(word: str) -> bool:
    """Whether a word is one that is said by denying its opposite."""
    return any(_found((stem(word),), side) for pair in _pairs("denied") for side in pair)


def _found(text: tuple[str, ...], side: Side) -> tuple[str, ...]:
    """Return the first phrase of a side that stands in a text."""
    for at in range(len(text)):
        for phrase in side:
            if text[at : at + len(phrase)] == phrase:
                return phrase
    return ()


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(token.text) for token in tokens(text))


@cache
def _pairs(name: str) -> tuple[tuple[Side, Side], ...]:
    return tuple(tuple(_sides(row)) for row in data()[name])  # type: ignore[misc]


def _sides(row: str) -> Iterator[Side]:
    for side in row.split("/"):
        yield tuple(sorted({_stems(member) for member in side.split(",")}))
