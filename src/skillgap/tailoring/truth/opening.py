"""The verbs a line begins with and goes on with: what it says was done."""

import re

from skillgap.tailoring.vocabulary.lexicon import tells_of_doing
from skillgap.tailoring.vocabulary.wording import is_light, opens_neutrally
from skillgap.tailoring.vocabulary.words import STOP_WORDS, Token, is_irregular_past, tokens

_GOES_ON = re.compile(
    r"(?:,\s(?:and\s)?|;\s|\s(?:and|&|then|I)\s)(?:then\s|also\s|later\s)?"
    # "Models, used on robots" tells of the models.
    r"(?!used\s(?:on|by|in|for|at|as|to|with)\b)([A-Za-z][\w-]*)"
)
_INFLECTED = re.compile(r"\w{2,}(?:ed|ing)$")
PARTICLES = frozenset(
    {"after", "ahead", "away", "back", "care", "charge", "down", "forward", "right", "together"}
)
"""What belongs to the verb before it."""

UNCHANGED = frozenset(
    {
        "cut",
        "fell",
        "set",
        "put",
        "hit",
        "let",
        "shut",
        "split",
        "spread",
        "forecast",
        "broadcast",
        "offset",
        "reset",
    }
)
"""Pasts that look like the present."""


def opening_verbs(line: str, *, is_source: bool = False) -> list[Token]:
    """Return the verbs a line begins with and those that go on like them ("Counted stock and corrected").

    Of a source it need not be certain that its first word is a verb.
    """
    found = tokens(line)
    first = found[0] if found else None
    if first is None or not (
        is_inflected(first.text)
        or opens_neutrally(first.text)
        or is_light(first.text)
        or (is_source and first.text.casefold() not in STOP_WORDS)
    ):
        return []
    is_verb = is_past if is_past(first.text) else _is_plain_verb if is_source else opens_neutrally
    return [first, *(token for token in following(line) if is_verb(token.text))]


def following(line: str) -> list[Token]:
    """Return each word that goes on after a comma or an "and"."""
    return [Token(match[1], match.start(1)) for match in _GOES_ON.finditer(line)]


def with_particle(line: str, head: Token) -> str:
    """Return a verb with the two words behind it, for it may say what it says with them ("looked after")."""
    following = [token.text for token in tokens(line[head.end :])[:2]]
    return " ".join((head.text, *(word for word in following if word.casefold() in STOP_WORDS | PARTICLES)))


def inflected_verbs(line: str) -> list[Token]:
    """Return each word of a line that has the form of a verb in the past."""
    return [token for token in tokens(line) if is_inflected(token.text) and not token.text.endswith("ing")]


def is_inflected(word: str) -> bool:
    """Whether a word has the form of a verb that is not plain."""
    return _INFLECTED.match(word) is not None or is_irregular_past(word)


def _is_plain_verb(word: str) -> bool:
    """Whether the tables know a word as something that is done, in its plain form."""
    return word.islower() and not word.endswith("s") and tells_of_doing(word)


def is_past(word: str) -> bool:
    """Whether a word has the form of a past or a participle."""
    return is_inflected(word) or word.casefold() in UNCHANGED
