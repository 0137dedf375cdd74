"""Numbers that a text tells in a roundabout way, written so that they can be read one by one.

"From 60 to 22 minutes" is two numbers with one unit; "every other week" is one period, not a count;
"48 000" is one number; "3 of them" has the unit of what "them" are.
"""

import re

from skillgap.tailoring.units import UNITS

_CHANGE = re.compile(
    r"(?P<from>\bfrom\s[^;\s]+)(?P<unit>\s[A-Za-z%]+)?\s(?:to|down to|up to)\s(?P<to>[^;\s]*\d[^;\s]*)"
    r"(?=(?P<other>\s?(?:%|[a-z]+)))?",
    re.IGNORECASE,
)
_STRETCH = re.compile(
    r"\bevery\s(?:(?:two|2)\s(?P<many>\w+)s|(?:other|second)\s(?P<one>\w+))\b|\bbi-?weekly\b", re.IGNORECASE
)
"""Two periods at a time."""

_EVERY_NTH = re.compile(
    r"\bevery\s(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s(\w+)\b", re.IGNORECASE
)
_NTH = dict(
    zip(
        ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
        ("three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        strict=True,
    )
)
_ONE_IN = re.compile(
    r"\b(?:one|1)\s(week|day|month|year|night|weekend)\s(?:in|out\sof)\s(?:every\s)?"
    r"(two|three|four|five|six|seven|eight|nine|ten|\d+)\b",
    re.IGNORECASE,
)
"""How often, told as a share ("one week in six")."""

_UNIT_ONCE = re.compile(
    rf"(?<=\bfrom\s)(\w+)\s({'|'.join(unit for unit in UNITS if unit.isalpha() and len(unit) > 2)})\sto\s"
    r"([a-z]+|\d[\d.,]*\d|\d)(?=[,;]|\.?$|\.\s)",
    re.IGNORECASE,
)
"""A change whose second number has the unit of the first ("from five days to two")."""

_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,]\d|\d)")
"""Thousands set apart by a space."""

_OF_THEM = re.compile(r"(\d[\d,.]*|\b[a-z]+)\sof\s(?:them|these|those|which|whom)\b", re.IGNORECASE)
_COUNTED_UNIT = re.compile(r"\d\s?([a-z]+)\b|\b[a-z]+\s([a-z]+)\b", re.IGNORECASE)
_FRACTION = re.compile(
    r"(?:(?<=by\s)|(?<=to\s))(?:(?:a|one)\s|(?P<top1>two|three|four)[\s-])(?P<low1>third|quarter|fifth|tenth)s?\b"
    r"|\b(?:(?:a|one)\s|(?P<top2>two|three|four)[\s-])(?P<low2>third|quarter|fifth|tenth)s?(?=\sof\b)",
    re.IGNORECASE,
)
_TOPS = {"two": 2, "three": 3, "four": 4}
_LOWS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}


def plain(text: str) -> str:
    """Return the text with such numbers written plainly."""
    text = re.sub(r"\bpercentage points?\b", "pp", text, flags=re.IGNORECASE)
    text = _SPACED.sub(lambda found: re.sub(r"\s", "", found.group()), text)
    text = _FRACTION.sub(_percent, _OF_THEM.sub(_named, plain_periods(text)))
    return _CHANGE.sub(_as_two, _UNIT_ONCE.sub(r"\1 \2 to \3 \2", text))


def plain_periods(text: str) -> str:
    """Write "every two weeks" as "fortnightly", and "every sixth week" as "every six weeks"."""
    text = _EVERY_NTH.sub(lambda found: f"every {_NTH[found[1].casefold()]} {found[2]}s", text)
    return _STRETCH.sub(_fortnightly, _ONE_IN.sub(r"every \2 \1s", text))


def _fortnightly(found: re.Match[str]) -> str:
    period = (found["many"] or found["one"] or "week").casefold()
    return "fortnightly" if period == "week" else found.group()


def _as_two(change: re.Match[str]) -> str:
    """Write "from 60 to 22 minutes" so that it reads as two numbers, both with the unit that is told once."""
    other = (change["other"] or "").strip().casefold()
    unit = change["unit"] or (f" {other}" if other in UNITS and change["from"][-1:].isdigit() else "")
    return f"{change['from']}{unit} || {change['to']}"


def _named(found: re.Match[str]) -> str:
    """Write "7 years, 3 of them" as "7 years, 3 years"."""
    before = [match[1] or match[2] for match in _COUNTED_UNIT.finditer(found.string[: found.start()])]
    units = [word for word in before if word.casefold() in UNITS]
    return f"{found[1]} {units[-1]}" if units else found.group()


def _percent(found: re.Match[str]) -> str:
    """Write "two thirds" as "67%"."""
    top = _TOPS.get((found["top1"] or found["top2"] or "").casefold(), 1)
    return f"{round(100 * top / _LOWS[(found['low1'] or found['low2']).casefold()])}%"
