"""The dates a text names, and whether something goes on."""

import re

YEAR = re.compile(r"(?<![\d$€£.,])(?:19[5-9]\d|20[0-5]\d)(?!\d|[.,]\d|\s?%)")
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONG_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
_DATE = re.compile(
    rf"(?:\b\d{{1,2}}(?:st|nd|rd|th)\s(?:of\s)?)?(?P<name>\b(?:{_LONG_MONTHS}))\b\.?,?\s+(?:\d{{1,2}},?\s+)?['’]?(?P<year1>(?:19|20)\d\d)\b"
    r"|(?<!\d)(?P<month2>0?[1-9]|1[0-2])[/.](?P<year2>(?:19[5-9]|20[0-5])\d)\b"
    r"|\b(?P<year3>(?:19[5-9]|20[0-5])\d)[-/.](?P<month3>0[1-9]|1[0-2])\b(?:-\d\d\b)?",
    re.IGNORECASE,
)
_QUARTERS = {
    **{f"q{number + 1}": number for number in range(4)},
    **{f"{word} quarter": number for number, word in enumerate(("first", "second", "third", "fourth"))},
}
_QUARTER = re.compile(
    rf"\b(?P<quarter>{'|'.join(_QUARTERS)})(?:\sof|,)?\s(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_STRETCH = re.compile(
    r"(?<![\d.,])((?:19|20)\d\d)(?:\s?[–—-]\s?|\s(?:to|until|through)\s|/)((?:19|20)\d\d|\d\d)(?![\d.,-]\d|\d)"
)
_ONGOING = re.compile(
    r"(?:[-–—]|\b(?:to|till?|until))\s*(?:the\s)?(?:present|current|today|now)\b|\bongoing\b(?!\s(?:basis|support|maintenance|training|care))"
    r"|(?<!\bup\s)\bto date\b|^\W*(?:present|current|today|now)\W*$",
    re.IGNORECASE | re.MULTILINE,
)
"""Words for the end of what has none; "the current process" and "kept up to date" are not."""


def dates(text: str) -> frozenset[tuple[int, int]]:
    """Return every date as (year, month); month 0 where the text names the year alone."""
    found = set()
    for match in _DATE.finditer(text):
        year = match["year1"] or match["year2"] or match["year3"]
        number = match["month2"] or match["month3"]
        month = int(number) if number else 1 + _MONTH_NAMES.index(match["name"].casefold()[:3])
        found.add((int(year), month))
    found.update((int(match.group()), 0) for match in YEAR.finditer(without_dates(text)))
    return frozenset(found)


def quarter_months(text: str) -> frozenset[tuple[int, int]]:
    """Return each month, as (year, month), of the quarters a text names ("Q3 2021": July to September)."""
    return frozenset(
        (int(found["year"]), 3 * _QUARTERS[found["quarter"].casefold()] + month)
        for found in _QUARTER.finditer(text)
        for month in (1, 2, 3)
    )


def is_ongoing(text: str) -> bool:
    """Whether the text says that something goes on ("to present")."""
    return _ONGOING.search(text) is not None


def without_dates(text: str) -> str:
    """Return the text with blanks in place of every date that names a month."""
    return _DATE.sub(lambda found: " " * len(found.group()), text)


def years_between(text: str) -> frozenset[int]:
    """Return the years of each stretch a text tells by its ends ("2018-2020", "2018/19")."""
    return frozenset(
        year
        for found in _STRETCH.finditer(text)
        for year in range(int(found[1]), int(found[1][: 4 - len(found[2])] + found[2]) + 1)
    )
