"""Units, currencies and rates of more than one word, in short ("square metres", "frames per second")."""

import re

from skillgap.tailoring.numbers.units import LONG_UNITS

_PERCENTILE = re.compile(
    r"\bp(\d\d(?:\.\d+)?)\b|\b(\d\d(?:\.\d+)?)(?:th|st|nd|rd)?[\s-]percentile\b", re.IGNORECASE
)

_NATIONAL = {
    "swiss francs": "CHF", "norwegian kroner": "NOK", "danish kroner": "DKK", "swedish kronor": "SEK",
    "us dollars": "USD", "canadian dollars": "CAD", "australian dollars": "AUD", "british pounds": "GBP",
    "pounds sterling": "GBP", "indian rupees": "INR", "polish zloty": "PLN", "japanese yen": "JPY",
}  # fmt: skip
_MONEY = re.compile(rf"(?<=\s)({'|'.join(_NATIONAL)})\b", re.IGNORECASE)
"""Money with the country it is of."""

_AREA = re.compile(r"\b(?:square[\s-]met(?:re|er)s?|sq\.?\sm)\b|(?<=\d)\s?m²", re.IGNORECASE)

_UNIT = rf"(?:{LONG_UNITS}|mm|cm|km|m|%)"
_SIGNS = tuple(
    (re.compile(pattern, re.IGNORECASE), put)
    for pattern, put in (
        (r"\b(?:percentage|per\scent|percent)[\s-]points?\b|(?<=\d\s)%[\s-]points?\b|(?<=\d\s)ppts?\b", "pp"),
        (r"\bwords\s(?:per|a)\sminute\b", "wpm"),
        (r"\b(?:revolutions|turns|rotations)\s(?:per|a)\sminute\b", "rpm"),
        (r"\b(?:kilomet(?:re|er)s\s(?:per|an)\s|km\s?/\s?)(?:hour|h)\b|\bkph\b", "kmh"),
        (r"\b(?:miles\s(?:per|an)\s)hour\b", "mph"),
        (r"(?<=\d)\s?°\s?C\b|(?<=\d)\s?degrees?(?:\s(?:Celsius|centigrade))?\b", " degc"),
        (r"(\d\S*?(?:\s[a-z%]+)?)\s?(?:->|=>|→|⟶|➔)\s?(?=~?[$€£]?\d)", r"from \1 to "),
        (rf"(\d[\d.,]*)\s?({_UNIT})?\s?(?:[x×]|\sby\s)\s?(\d[\d.,]*)\s?({_UNIT})\b", r"\1 \4 × \3 \4"),
        (r"\bto\swithin\s(?=\d)|±\s?", ""),
        (
            r"\b(\d{1,2})(?:st|nd|rd|th)\s(?:of\s)?(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)",
            r"\1 ",
        ),
        (r"(?<=\s)(\d)x\s(?=[A-Z][\w-]+\s)(?-i:(?=[A-Z]))", r"\1 "),
        (r"\b(?:first|1st)\squarter\sof\s(?=(?:19|20)\d\d)", "Q1 "),
        (r"\b(?:second|2nd)\squarter\sof\s(?=(?:19|20)\d\d)", "Q2 "),
        (r"\b(?:third|3rd)\squarter\sof\s(?=(?:19|20)\d\d)", "Q3 "),
        (r"\b(?:fourth|4th|last)\squarter\sof\s(?=(?:19|20)\d\d)", "Q4 "),
        (r"\bfreshm[ae]n\b|\bfirst-years(?=\W*$|\s(?:in|at|on)\b)", "first-year students"),
        (r"\b(?:noon|midday)\b", "12 pm"),
        (r"\bmidnight\b", "24:00"),
    )
)
"""Units and signs of more than one word, in short."""

_PER_SECOND = re.compile(
    r"\b(frames?|requests?|reqs?|queries|query)(?:\s(?:per|a|each)\s|\s?/\s?)(?:second|sec|s)\b",
    re.IGNORECASE,
)
_RATES = {"f": "fps", "r": "rps", "q": "qps"}
"""How much a second, in short."""


def in_signs(text: str) -> str:
    """Return the text with such units as one word."""
    text = _PERCENTILE.sub(lambda found: f"{found[1] or found[2]} pctl", text)
    text = _MONEY.sub(lambda found: _NATIONAL[found[1].casefold()], text)
    for pattern, put in _SIGNS:
        text = pattern.sub(put, text)
    text = _PER_SECOND.sub(lambda found: _RATES[found[1][0].casefold()], text)
    return _AREA.sub("sqm", text)
