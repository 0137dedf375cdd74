"""How far a work reached: what its line does not say of it is a claim of its own."""

import re
from collections.abc import Sequence

from skillgap.model.document import Passage
from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import STOP_WORDS, stem, stems, tokens

_REACH = re.compile(
    r"\b(?:across|throughout|all\sover)\s((?:(?!(?:and|with|for|by|to|from|in|on|using|which|that)\b)[\w'’-]+\s?){1,5})",
    re.IGNORECASE,
)
"""Words that say how far something reached."""

_PLACES = re.compile(
    r"\b(?:across|throughout|over|on|in|at|for|of|within|inside|between)(?=\s((?:(?!and\b)[\w'’-]+\s?){1,6}))",
    re.IGNORECASE,
)
"""Where something was, or for whom."""


def widened(tailored: str, sources: Sequence[Passage]) -> str:
    """Return the words by which a line tells what was done in one place of a wider one."""
    places = (place[1] for source in sources[:1] for place in _PLACES.finditer(source.quote))
    said = wording_of(" ".join(places))
    words = stems(" ".join(source.quote for source in sources[:1]))
    for reach in _REACH.finditer(tailored):
        telling = [token.text for token in tokens(reach[1]) if token.text.casefold() not in STOP_WORDS]
        if telling and stem(telling[-1]) not in words and not said.explains(telling[-1]):
            return reach.group().strip()
    return ""
