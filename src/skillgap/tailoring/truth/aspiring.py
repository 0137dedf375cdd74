"""What somebody is only on the way to: who moves into a field does not work in it yet."""

import re

from skillgap.tailoring.vocabulary.patterns import either, phrases
from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import STOP_WORDS, content_stems, sentences, stem, stems, tokens

_POST = r"(?:role|position|job|post|career|place|placement|start|opportunity)"
_ASPIRED = phrases(
    r"(?:moving|transitioning|switching|changing|pivoting|shifting|turning|crossing|converting)\s(?:over\s)?(?:in)?to(?:wards?)?",
    r"(?:re-?training|re-?skilling|up-?skilling|training|studying|learning|qualifying)\s(?:to\s(?:be(?:come)?|work\sas)|as|for|towards?)",
    r"on\s(?:my|the|his|her)\sway\s(?:in)?to(?:wards?)?",
    r"(?:seek\w*|look\w*\sfor|search\w*\sfor|apply\w*\sfor|aim\w*\sfor|interested\sin|ready\sfor|open\sto|hop\w+\sfor|after)\s"
    rf"(?:[\w-]+\s){{0,3}}{_POST}\s(?:as|in)",
    r"(?:aspiring|future|prospective|would-be|budding)",
)
"""Words before what somebody is not yet."""

_STILL = re.compile(
    either(
        _ASPIRED.pattern,
        r"\b(?:mov(?:e|es|ing)|transition\w*|switch\w*|chang\w*|pivot\w*|shift\w*|re-?train\w*|train(?:ing|ee)|becom\w*|"
        r"towards?|seek\w*|look\w*|aim\w*|aspir\w*|want\w*|wish\w*|hop(?:e|es|ing)|keen|eager|interest\w*|next|future|"
        r"learn\w*|study\w*|target\w*|goal|career|on\s(?:my|the)\sway)\b",
    ),
    re.IGNORECASE,
)
_POSTS = stems("role position job post career place placement start opportunity entry level junior new first")


def arrived(tailored: str, source: str) -> str:
    """Return the words of a line that tell as held what its source is only on the way to, or ""."""
    if _STILL.search(tailored):
        return ""
    aspired = ((each, found) for each in sentences(source) for found in _ASPIRED.finditer(each))
    for sentence, found in aspired:
        after = re.split(r"[.,;:()–—]|\s(?:with|after|where|who|and)\s", sentence[found.end() :].strip())[0]
        rest = wording_of(f"{sentence[: found.start()]} {sentence[found.end() :].replace(after, ' ', 1)}")
        goal = [
            token.text
            for token in tokens(after)
            if token.text.casefold() not in STOP_WORDS
            and content_stems(token.text)
            and stem(token.text) not in _POSTS
            and not rest.explains(token.text)
        ]
        here = tokens(tailored)
        told = [
            token.text
            for token in here
            if not rest.explains(token.text) and wording_of(after).holds(token.text)
        ]
        if goal and len(told) >= len(goal):
            return " ".join(told)
    return ""
