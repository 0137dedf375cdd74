"""Whether a word nobody lists stands where its source has another one, and so says what that one said.

No table knows every word of a language. "Stock discrepancies" in the place of "stock differences" is the same
thing in a word that no row of `wording.toml` has: it stands beside the same word, and the one it took the
place of is told nowhere else in the line. What may not be told this way is whatever makes a claim: the act a
line begins with, what is added by "and" or a comma, names, numbers, skills, ranks, scope, results, and every
word whose meaning the tables know, for they know it to be another.
"""

import re
from collections.abc import Collection
from typing import NamedTuple

from skillgap.tailoring.truth.strength import is_claim
from skillgap.tailoring.vocabulary.lexicon import is_listed
from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import STOP_WORDS, tokens

_PLAIN = re.compile(r"[a-z]{4,}(?:-[a-z]+)?")
_OTHER = re.compile(
    r"\w+(?:olog(?:y|ies|ical|ist)|ics|iatric\w*|graphy|ists?|ians?|nomy|eering|[eo]rs?|ees?|ants?|m[ae]n)$|decades?"
)
"""Endings of fields of work and of persons: another field or another person is another claim."""

_KINDS = ("ly", "ing", "ed", "est")
"""Endings that tell adverbs, forms of verbs and the highest degree from other words."""

_ADDED_TO = re.compile(r"(?:[,;:(/&]|\b(?:and|or|plus))$")
_ADDED_BEFORE = re.compile(r"[,/]|\s(?:and|or|&)\b")
"""What stands before and behind a word that is added to others."""

_SMALL = re.compile(
    r"only|partly|help\w*|assist\w*|support\w*|contribut\w*|particip\w*|pilot\w*|prototyp\w*|draft\w*|trial\w*|junior|"
    r"intern\w*|trainee\w*|basic\w*|beginner\w*|some|small|manual\w*|simulat\w*|synthetic|mock|test\w*"
)
"""Words that keep a claim small: no unknown word says them again."""


def exchanged(left: Collection[str], tailored: str, source: str) -> frozenset[str]:
    """Return those of some words of a line that stand for words of its source that it does not tell."""
    ordinary = {word for word in left if _is_ordinary(word)}
    if not ordinary:
        return frozenset()
    again = wording_of(tailored)
    slots = [
        slot
        for slot in _slots(source)
        if _PLAIN.fullmatch(slot.word) and not _SMALL.fullmatch(slot.word) and not again.explains(slot.word)
    ]
    found: dict[str, str] = {}
    for here in _slots(tailored):
        if here.word in ordinary and here.word not in found:
            old = next((slot.word for slot in slots if _is_same(here, slot)), "")
            if old and old not in found.values():
                found[here.word] = old
    return frozenset(found)


class _Slot(NamedTuple):
    """A word of a line, the telling word beside it, and on which side of it that stands."""

    word: str
    beside: str
    side: str


def _is_same(here: _Slot, there: _Slot) -> bool:
    is_same_kind = _kind(here.word) == _kind(there.word) and here.side == there.side
    return is_same_kind and wording_of(there.beside).explains(here.beside)


def _slots(line: str) -> list[_Slot]:
    """Return each telling word of a line twice: with the one before and the one behind it.

    A word that is added to others by a comma or an "and", and one in the middle of a compound ("solar park
    installers"), has no place of its own.
    """
    telling = [token for token in tokens(line) if token.text.casefold() not in STOP_WORDS]
    found = []
    for at, token in enumerate(telling):
        before, behind = line[: token.start].rstrip(), line[token.end :]
        is_added = not before or _ADDED_TO.search(before) or _ADDED_BEFORE.match(behind)
        beside = telling[at - 1 : at] if at else [], telling[at + 1 : at + 2]
        is_inside = all(beside) and line[beside[0][0].end : beside[1][0].start] == f" {token.text} "
        if not is_added and not is_inside:
            found += [
                _Slot(token.text, each.text, side)
                for side, every in zip(("before", "behind"), beside, strict=True)
                for each in every
            ]
    return found


def _is_ordinary(word: str) -> bool:
    """Whether a word is one of everyday language that no table knows."""
    return (
        _PLAIN.fullmatch(word) is not None
        and not _OTHER.fullmatch(word)
        and not is_listed(word)
        and not is_claim(word)
    )


def _kind(word: str) -> str:
    return next((ending for ending in _KINDS if word.endswith(ending)), "")
