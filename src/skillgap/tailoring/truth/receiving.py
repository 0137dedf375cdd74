"""Whoever was taught, given or shown something did not teach, give or show it."""

import re

_LEARNING = re.compile(
    r"\b(?:took|attended|completed|did|followed|visited|passed|(?:was|were|went|been)\son)\s(?:[\w'’-]+\s){0,5}(?:course|class|classes|training|"
    r"workshops?|lessons?|seminars?|lectures?)\b",
    re.IGNORECASE,
)
_TEACHING = re.compile(
    r"\b(?:taught|teaching|trained|instructed|lectured|tutored|gave|held|delivered)\b", re.IGNORECASE
)
"""Who attended a course did not give it."""

_GIVEN = re.compile(
    r"^\W*(?:received|got|obtained|(?:was|were|been)\s(?:given|offered|provided|sent|taught|shown))\b",
    re.IGNORECASE,
)
_GIVING = re.compile(
    r"^\W*(?:provid|g[ai]v|deliver|offer|suppl|issu|taught|teach|coach|train|advis|sent\b|send)\w*",
    re.IGNORECASE,
)
"""Who was given a thing did not give it."""

_LEARNED = re.compile(r"\b(taught|trained)\s(?:myself|as|in|at|under|by)\b", re.IGNORECASE)
"""Words that say of who is taught what they say else of who teaches."""


def exchanged_places(tailored: str, source: str) -> str:
    """Return the words by which whoever was taught or given something becomes who taught or gave it."""
    if was := _LEARNED.search(source):
        for found in re.finditer(rf"\b{was[1]}\b", tailored, re.IGNORECASE):
            if not _LEARNED.match(tailored, found.start()):
                return found.group()
    if _GIVEN.match(source) and (giving := _GIVING.match(tailored)):
        return giving.group()
    is_learner = _LEARNING.search(source) and not _TEACHING.search(source)
    return teaching.group() if is_learner and (teaching := _TEACHING.search(tailored)) else ""
