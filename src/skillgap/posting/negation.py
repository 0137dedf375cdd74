"""Which mentions a posting says it does not mean: "no Java required", "not a research role"."""

import re
from collections.abc import Sequence

from skillgap.posting.cues import Cue, cues_in

_I = re.IGNORECASE
_NEGATOR = Cue(
    r"\b(?:no|not|without|never|neither|nor|non|n\u2019t|don['\u2019]?t|doesn['\u2019]?t|isn['\u2019]?t|aren['\u2019]?t|cannot|"
    r"rather\s+than|instead\s+of|other\s+than|kein(?:e|en)?|sans|sin)\b",
    words="no not with neve neit nor non n don dont does isn isnt aren cann rath inst othe kein sans sin",
)
_NOT_NEGATING = re.compile(
    r"^(?:\s+(?:only|just|limited|necessarily|later|less|fewer|more|exceed|alone|merely|afraid|scared|frightened|"
    r"intimidated|daunted|fazed|put\s+off|strangers?|fear|unfamiliar|to\s+mention|matter|mind|shy|shied|hesitate|stop|tire|"
    r"(?:break|compromis|forgett|hurt|ignor|los|neglect|sacrific)ing|"
    r"be\s+limited|one\s+but|everyone|all|every|mean|sure|required\s+to|a\s+problem)|\s*[-.]?\s*(?:code|1\b))",
    _I,
)
_NO_NEED = Cue(
    r"\b(?:not\s+(?:be\s+)?(?:required|needed|necessary|expected)|isn['\u2019]t\s+(?:required|needed|necessary))\b"
    r"(?!\s+but)|\b(?:is|are)(?:\s+not|n['\u2019]t)(?=\s*(?:[.;,)]|$))",
    words="not isn aren nich",
)
_DENIED_LIST = re.compile(
    r"\W*(?:not\s+(?:required|needed|necessary|expected)|what\s+(?:you|we)\s+(?:don['\u2019]t|do\s+not)\s+(?:need|require|expect)|"
    r"was\s+du\s+nicht\s+brauchst)\s*:",
    _I,
)
"""What opens a line of things that are not asked."""

_BREAK = re.compile(
    r"[.;:!?,()\u2014]|\s\u2013\s|\b(?:but|however|although|and\s+yet|while|who|which|that|so|because|we|must)\b",
    _I,
)
# "Applicants without Go will not be considered" ask for it.
_TURNED_AWAY = re.compile(r"\b(?:not|cannot|rejected)\b|n['\u2019]t\b", _I)
_WORD = re.compile(r"\w")
_MOST_WORDS = 7


def may_deny(text: str) -> bool:
    """Whether a text holds a word without which `is_negated` holds nowhere in its sentences."""
    return bool(cues_in(text) & (_NEGATOR.bit | _NO_NEED.bit))


def denies(text: str, parts: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether the sentence of a text that holds some words denies them; `parts` are its sentences."""
    for first, last in parts:
        if first <= start and end <= last:
            return is_negated(text[first:last], start - first, end - first)
    return False


def is_negated(sentence: str, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` of a sentence are denied.

    A negator reaches seven words on, up to the next clause. "Python is not required" denies what
    stands before; "not only Python" and "no-code" deny nothing.
    """
    opening = _DENIED_LIST.match(sentence)
    if opening is not None and opening.end() <= start:
        return True
    for match in _NEGATOR.findall(sentence, start):
        between = sentence[match.end() : start]
        if _NOT_NEGATING.match(sentence[match.end() :]) or _BREAK.search(between):
            continue
        # "non-technical audiences with charts" and "never-seen charts" deny the next word at most.
        is_part = match[0].lower() == "non" or between.startswith("-")
        if match[0].lower() == "without" and _TURNED_AWAY.search(sentence, end):
            continue
        is_near = not _WORD.search(between) if is_part else len(between.split()) <= _MOST_WORDS
        if is_near:
            return True
    after = _NO_NEED.search(sentence, end)
    return after is not None and not _BREAK.search(sentence[end : after.start()])
