"""Whether a bullet tells what came of the work, and what of it was measured."""

import re

from skillgap.tailoring.numbers.quantities import quantities
from skillgap.tailoring.numbers.quantity import Quantity

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

_COUNTS = frozenset({"", "rank", "crowd"})
_LONG = frozenset({"d", "w", "mo", "q", "y"})
_MEANWHILE = re.compile(
    r"\b(?:in|over|within|during|for|after|since|every|each)\s(?:the\s\w+\s)?$", re.IGNORECASE
)
"""What stands before the time a work took."""

_FEW = 12
"""Things up to which nobody need measure how many there are."""

_SCALE = re.compile(
    r"\b(?:scores?|ratings?|rates?|index|grades?|marks?|nps|points?|levels?|averages?|ratio)\b", re.IGNORECASE
)
_OFTEN = re.compile(r"(?:once|twice|thrice)$", re.IGNORECASE)
_UNIT = re.compile(r"[\s-][a-z]+")


def tells_a_result(bullet: str) -> bool:
    """Whether a bullet holds a number or says what was different afterwards."""
    counts = (each for each in quantities(bullet) if each.unit or not each.is_version)
    return tells_a_change(bullet) or any(not _DIMENSIONS.match(each.text) for each in counts)


def tells_a_change(bullet: str) -> bool:
    """Whether a bullet says what was different afterwards."""
    return _RESULT.search(bullet) is not None


def measured(bullet: str) -> str:
    """Return a figure of a bullet that somebody must have measured, in its own words, or nothing.

    The size of a team or a budget is known, a few things are counted at a glance, and how long a work took
    the calendar says: nobody asks how.
    """
    change = _FROM_TO.search(bullet)
    if change and quantities(change.group()) and not _is_of_a_few(change, bullet):
        return change.group()
    told = [
        (each, found)
        for each in quantities(bullet)
        if (found := _place(each, bullet)) and not _OFTEN.match(each.text)
    ]
    figures = [(each, found) for each, found in told if each.unit in _MEASURES]
    if not figures and tells_a_change(bullet):
        figures = [
            (each, found)
            for each, found in told
            if each.unit not in _COUNTS
            and not (each.unit in _LONG and _MEANWHILE.search(bullet[: found.start()]))
        ]
    return _quoted(*figures[0], bullet) if figures else ""


def _is_of_a_few(change: re.Match[str], bullet: str) -> bool:
    """Whether a change is one in a small count of things, and not on a scale ("a score from 3 to 5")."""
    numbers = quantities(change.group())
    is_few = all(not each.unit and each.value == int(each.value) <= _FEW for each in numbers)
    return is_few and not _SCALE.search(bullet[: change.start()])


def _place(figure: Quantity, bullet: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(figure.text)}(?!\w)", bullet) if figure.text else None


def _quoted(figure: Quantity, found: re.Match[str], bullet: str) -> str:
    """Return a figure with its unit, which of a number in words stands behind it ("two hours")."""
    if figure.text.isalpha() and figure.unit not in _MEASURES:
        unit = _UNIT.match(bullet, found.end())
        return f"{figure.text}{unit.group()}" if unit else figure.text
    # "€200k a year": the article belongs to the period.
    return re.sub(r"\s(?:an?|per)$", "", figure.text)
