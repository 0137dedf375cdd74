"""Times of day, which are no counts: written as minutes of the day."""

import re

from skillgap.tailoring.numbers.numerals import SMALL, number_of

_CLOCK = re.compile(
    r"(?<![\d.,:])(?P<h1>\d{1,2})(?:[:.](?P<m1>\d\d))?\s?(?:(?P<half>[ap])\.?m\b\.?|o['’]clock)(?=\W|$)"
    r"|(?<![\d.,:])(?P<h2>[01]?\d|2[0-4]):(?P<m2>[0-5]\d)(?![\d:]|\.\d)",
    re.IGNORECASE,
)
"""A time of day."""

_PAST = re.compile(
    rf"\b(?P<part>half|(?:a\s)?quarter)\s(?P<way>past|to)\s(?P<hour>{SMALL}|\d{{1,2}})\b"
    rf"|\b(?P<day>{SMALL}|\d{{1,2}})(?:\so['’]clock)?\sin\sthe\s(?P<half>morning|afternoon|evening)\b",
    re.IGNORECASE,
)
"""A time of day in words."""


def times_of_day(text: str) -> str:
    """Return the text with "6 am", "6:00" and "half past seven" as minutes of the day."""
    return _CLOCK.sub(_clock, _PAST.sub(_past, text))


def _clock(found: re.Match[str]) -> str:
    """Write "6 am" and "6:00" as minutes of the day, a number with a unit of its own."""
    hours, minutes = int(found["h1"] or found["h2"]), int(found["m1"] or found["m2"] or 0)
    half = (found["half"] or "").casefold()
    if hours > 24 or minutes > 59 or (half and hours > 12):
        return found.group()
    hours = hours % 12 + (12 if half == "p" else 0) if half else hours
    return f"{60 * hours + minutes} clock"


def _past(found: re.Match[str]) -> str:
    """Write "half past seven" as "7:30" and "seven in the morning" as "7 am"."""
    if found["day"]:
        return f"{number_of(found['day']):g} {'am' if found['half'].casefold() == 'morning' else 'pm'}"
    minutes = 30 if found["part"].casefold() == "half" else 15
    at = 60 * number_of(found["hour"]) + (minutes if found["way"].casefold() == "past" else -minutes)
    return f"{at // 60:g}:{at % 60:02g}"
