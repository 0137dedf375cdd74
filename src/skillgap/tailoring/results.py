"""Whether a bullet tells what came of the work, and what of it was measured."""

import re

from skillgap.tailoring.numbers.quantities import quantities

_RESULT = re.compile(
    r"\b(?:so that|resulting in|which (?:cut|let|made|reduced|raised|saved|gave|removed|allowed)|reduc\w+|"
    r"rais(?:ed|ing)|sav(?:ed|ing)|cutting|cut|increas(?:ed|ing)|improv(?:ed|ing)|enhanc(?:ed|ing)|"
    r"eliminat\w+|halv\w+|doubl\w+|enabl\w+|prevent\w+|won|winner|"
    r"exceed\w*|surpass\w+|outperform\w+|ahead of (?:schedule|plan|time|target)|under budget|"
    r"(?:days?|weeks?|months?) early|shorten(?:ed|ing)|accelerat(?:ed|ing)|"
    r"simplif(?:ied|ying)|facilitat(?:ed|ing)|eas(?:ed|ing)|guarante\w+|sped up|speeding up|no longer)\b",
    re.IGNORECASE,
)
_DIMENSIONS = re.compile(r"[2345]-?[DG]\b")
"""Numbers that count nothing: drawings in 3D, a 5G network."""

_FROM_TO = re.compile(
    r"\bfrom\s(?:(?:about|around|over|under|almost|nearly)\s)?[£$€~]?\d[^\s,;]*(?P<unit>\s[a-z]+)?\sto\s"
    r"(?:(?:about|around|over|under|almost|nearly)\s)?[£$€~]?\d[^\s,;]*(?(unit)(?:\s[a-z]+)?)(?<![.,;])",
    re.IGNORECASE,
)
_MEASURES = frozenset({"%", "x"})
"""Units of what was measured, not only counted."""


def tells_a_result(bullet: str) -> bool:
    """Whether a bullet holds a number or says what was different afterwards."""
    counts = (each for each in quantities(bullet) if each.unit or not each.is_version)
    return tells_a_change(bullet) or any(not _DIMENSIONS.match(each.text) for each in counts)


def tells_a_change(bullet: str) -> bool:
    """Whether a bullet says what was different afterwards."""
    return _RESULT.search(bullet) is not None


def measured(bullet: str) -> str:
    """Return a figure of a bullet that somebody must have measured, in its own words, or nothing.

    The size of a team or a budget is known, and nobody asks how.
    """
    change = _FROM_TO.search(bullet)
    if change and quantities(change.group()):
        return change.group()
    told = [each for each in quantities(bullet) if each.text in bullet]
    measured = [each for each in told if each.unit in _MEASURES]
    if not measured and tells_a_change(bullet):
        measured = [each for each in told if each.unit]
    # "€200k a year": the article belongs to the period.
    return re.sub(r"\s(?:an?|per)$", "", measured[0].text) if measured else ""
