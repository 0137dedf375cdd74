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

_SHARE = re.compile(
    r"(?P<before>(?:[\w-]+\s){0,3})\b(?:\d+(?:[.,]\d+)?\s?%|(?:\w+\s)?(?:per\s?cent|percent)|"
    r"a\s(?:(?:small|random|large)\s)?(?:sample|fraction|handful|selection|subset|share|minority|majority)|"
    r"one\s(?:in|out\sof)\s(?:every\s)?\w+)(?:\sof)?\s(?:all\s|the\s|our\s|its\s|their\s){0,2}"
    r"(?P<what>(?:[\w-]+\s?){1,3})",
    re.IGNORECASE,
)
"""A share of a thing."""

_STILL_SHARE = re.compile(
    r"%|\d|\b(?:per\s?cent|percent|part\sof|parts\sof|partly|half|thirds?|quarters?|fifths?|tenths?|some|several|many|most|mostly|nearly|"
    r"almost|sampl\w*|random\w*|spot|selected|selection|subset|share|few|one\sin|out\sof|fraction|minority|majority|rate)\b",
    re.IGNORECASE,
)
_CHANGING = re.compile(
    r"\b(?:sav|cut|reduc|lower|decreas|trim|slash|los[et]|drop|increas|rais|gr[eo]w|improv|gain|spen[dt])\w*",
    re.IGNORECASE,
)
"""Verbs whose share says by how much: who saved a tenth of the cost saved on the cost."""

_WHOLE = (
    r"\b(?:all|every|each|entire|whole|complete|the|our|its|their)\s(?:of\s)?(?:(?:the|our|its)\s)?"
    r"(?:[\w-]+\s){0,2}?"
)
"""What stands before a thing that is told as a whole."""


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


def told_as_whole(tailored: str, source: str) -> str:
    """Return the words by which a line tells of a whole thing what its source tells of a share of it."""
    if _STILL_SHARE.search(tailored):
        return ""
    for share in _SHARE.finditer(source):
        if _CHANGING.search(share["before"]):
            continue
        for token in tokens(share["what"]):
            whole = re.search(rf"{_WHOLE}{re.escape(token.text)}\b", tailored, re.IGNORECASE)
            if whole and token.text.casefold() not in STOP_WORDS:
                return whole.group()
    return ""
