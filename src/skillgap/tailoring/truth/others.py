"""What a line tells of somebody else: "a text that the editor published", "checked by a clerk"."""

import re

from skillgap.tailoring.truth.opening import is_past
from skillgap.tailoring.vocabulary.words import stem, tokens

_OTHERS = re.compile(
    r"\b(?:that|which|whom?)\s(?:the|an?|our|my|another|other|his|her|their|its|one|two|three)\s"
    r"((?:(?!and\s\w+\s(?:it|them|this|these)\b)[\w-]+\s?){1,8})",
    re.IGNORECASE,
)
"""A clause with a subject of its own: what it says, somebody else did."""

_BY_OTHERS = re.compile(
    r"((?:\w+(?:\sand\s|,\s)){0,2}\w+(?:ed|en|t))\sby\s(?:the|an?|our|my|another|others?|colleagues|students|volunteers)\b"
)
_WHO = re.compile(r",\swho\s(?:then\s|also\s)?(?!(?:is|are|was|were|ha[sd]|have)\b)([\w-]+)")


def others_acts(source: str) -> frozenset[str]:
    """Return the stems of the verbs that a line tells of somebody or something else."""
    said = [found[1] for pattern in (_OTHERS, _BY_OTHERS) for found in pattern.finditer(source)]
    done = (token.text for part in said for token in tokens(part) if _is_done(token.text))
    return frozenset(stem(word) for word in (*done, *_WHO.findall(source)))


def _is_done(word: str) -> bool:
    """Whether a word in a clause with a subject of its own is its verb: "published", "publishes"."""
    return is_past(word) or (word.endswith("s") and not word.endswith("ss"))


def without_others(source: str) -> str:
    """Return a line without what it tells of others."""
    return _BY_OTHERS.sub("", _WHO.sub("", _OTHERS.sub("", source)))
