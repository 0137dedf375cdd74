"""Whether a prize, a place or a scholarship is one of the original's, told in other words."""

import re
from collections.abc import Sequence

from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import STOP_WORDS, parts, tokens

_PLACES = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), place)
    for pattern, place in (
        (r"first|1st|winners?|won|win|gold|champions?|best|top", 1),
        (r"second|2nd|runners?-up|silver", 2),
        (r"third|3rd|bronze", 3),
        (r"fourth|4th", 4),
        (r"fifth|5th", 5),
        (r"nomin\w+", 10),
        (r"(?:short|long)-?list\w*", 11),
        (r"(?:semi-?)?finalists?", 12),
        (r"commend\w+|honou?rable\smention", 13),
    )
)
"""Where among others somebody came out, each place with its ways to say it."""

_WON = re.compile(
    r"\b(?:prize|award|scholar|medal|trophy|grant|fellow|stipend|competition|contest|hack)", re.IGNORECASE
)


def is_same_prize(title: str, held: Sequence[str]) -> bool:
    """Whether one of some lines tells of the same prize, of the same place and with all words of a title.

    "Runner-up among 34 teams" says "second place of 34 teams"; who was nominated did not win.
    """
    return any(_says(line, title) for line in held)


def _says(line: str, title: str) -> bool:
    places = _places(line)
    if not (places or _WON.search(line)) or _places(title) != places:
        return False
    told = wording_of(_without_places(line))
    words = (part for token in tokens(_without_places(title)) for part in parts(token.text))
    telling = [word for word in words if word.casefold() not in STOP_WORDS and not word.isdigit()]
    return bool(telling) and all(
        told.explains(word) if word.islower() or word == telling[0] else told.holds(word) for word in telling
    )


def _places(text: str) -> frozenset[int]:
    return frozenset(place for pattern, place in _PLACES if pattern.search(text))


def _without_places(text: str) -> str:
    """Return a text without its places, and without the word for what one gets for them."""
    for pattern, _ in _PLACES:
        text = pattern.sub(" ", text)
    return re.sub(r"\b(?:places?|rank(?:ed)?|position)\b", " ", text, flags=re.IGNORECASE)
