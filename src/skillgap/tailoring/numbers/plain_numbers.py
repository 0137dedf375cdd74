"""Numbers that a text tells in a roundabout way, written so that they can be read one by one.

"From 60 to 22 minutes" is two numbers with one unit; "every other week" is one period, not a count;
"48 000" is one number; "3 of them" has the unit of what "them" are; "half an hour" is 30 minutes.
"""

import re

from skillgap.tailoring.numbers.ages import grouped_ages, plain_ages
from skillgap.tailoring.numbers.bounds import before_numbers
from skillgap.tailoring.numbers.clock import times_of_day
from skillgap.tailoring.numbers.frequencies import plain_periods
from skillgap.tailoring.numbers.numerals import SMALL, in_figures, number_of
from skillgap.tailoring.numbers.signs import in_signs
from skillgap.tailoring.numbers.units import CURRENCIES, LONG_UNITS, UNITS, WORDS

_SHORT_UNITS = "ms|s|h|kb|mb|gb|tb|kg|km"
_NEARLY = "about|around|approximately|roughly|nearly|almost|some|under|only|just"
_TIME = r"(?:minute|hour|day|week|month|quarter|year)"
_UNIT = r"\s?(?:%|[a-zA-Z]+)"

_CHANGE = re.compile(
    rf"(?P<from>\bfrom\s(?:(?:{_NEARLY})\s)?[^;\s]+)(?P<unit>\s[A-Za-z%]+)?\s(?:to|down to|up to)\s"
    rf"(?P<to>(?:(?:{_NEARLY})\s)?[^;\s]*\d[^;\s]*)"
    r"(?=(?P<other>\s?(?:%|[a-z]+)))?",
    re.IGNORECASE,
)
_HALVES = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), put)
    for pattern, put in (
        (rf"(?:an?|one)\s({_TIME})\sand\sa\shalf", r"1.5 \1s"),
        (r"(?:an?|one)\sand\sa\shalf\sdozen", "18"),
        (r"(?:an?|one)\sand\sa\shalf", "1.5"),
        (rf"an?\s(?:full|whole|working)\s(?={_TIME}\b)", "one "),
        (rf"({SMALL}|\d+)-in-({SMALL}|\d+)", "SHARE"),
        (rf"of\s(whom|which|them)\s({SMALL}|\d+)(?=\s[a-z])", r"\2 of \1"),
        (rf"({SMALL}|\d+)\sand\sa\shalf", "HALF"),
        (r"the\sage\sof\s(?=\w)", ""),
        (rf"(?<=\()(?=[$€£]?\d[\d.,]*{_UNIT}\sto\s[$€£]?\d)", "from "),
        (r"half\sas\s(?:long|much|many)|(?:in\s)?half\s(?:of\s)?the\stime", "by half"),
        (rf"(?<!-)({_TIME})-?long", r"one \1"),
        (rf"({SMALL}|\d+)[\s-]({_TIME})s?[\s-]long(?=\s[a-z])", r"\1-\2"),
        (rf"({SMALL}|\d+)\syears\sand\sa\shalf", "HALF"),
        (r"half\s(?:a|one)\sminute", "30 seconds"),
        (r"half\s(?:a|one)\ssecond", "500 ms"),
        (r"half\sa\s(kilo|litre|liter|tonne|metre|meter|mile)", r"0.5 \1"),
        (r"(?<!once\s)(?<!twice\s)(?<!times\s)(?:an?|one)\s(decade|fortnight)", r"1 \1"),
        (r"(?<!\d\s)(?<!two\s)(?<!three\s)(?<!four\s)(?<!five\s)decades\sof", "over 20 years of"),
        (r"half[\s-]years?", "6 months"),
        (
            (
                r"(?:(?<=over\s)|(?<=than\s)|(?<=about\s)|(?<=around\s)|(?<=nearly\s)|(?<=almost\s)|"
                r"(?<=roughly\s)|(?<=under\s))half(?!-)(?!\sof\s|\s(?:the|all|our|my|its|their|an?|one)\b)"
            ),
            "50%",
        ),
        (rf"(?:by\s)?a\sfactor\sof\s({SMALL}|\d[\d.]*)", "FACTOR"),
        (
            r"(?:several|many|multiple|numerous)\stimes(?=\s(?:an?|per|each|every|\w+ly)\b)",
            "at least 3 times",
        ),
        (r"half\s(?:an|one)\shour", "30 minutes"),
        (r"quarter\sof\s(?:an|one)\shour", "15 minutes"),
        (r"half\s(?:a|one)\sday", "0.5 days"),
        (r"half\s(?:a|one)\syear", "6 months"),
        (r"(one|an?|two|three)[\s-](third|quarter)s?\sof\s(?:an?|one)\s(hour|year)", "PART OF TIME"),
        (r"half\sa\sdozen|a\shalf[\s-]dozen|half-dozen", "6"),
        (r"(?:an?|one)\sdozen(?!s)", "12"),
        (r"half\sa\s(tera|giga|mega)byte", r"0.5 \1byte"),
        (r"an?\s(?:pair|couple)\sof", "two"),
        (r"an?\s(?=(?:million|billion)\b)", "1 "),
        (r"half\s(?:of\s)?(?=(?:the|all|our|my|its|their)\b)", "50% of "),
        (r"per\scent", "percent"),
        (r"by\s(?:a|one)\shalf", "by half"),
        (rf"(?<=\bfirst\s)(?={_TIME}\b)", "one "),
        (
            (
                rf"({SMALL}|\d+)\s(?:[a-z]+-free|consecutive|successive|straight|busy|more|further|additional|different)\s"
                rf"(?={_TIME}s?\b)"
            ),
            r"\1 ",
        ),
        (
            rf"(?<!from\s)(?<![\d.,])({SMALL}|\d{{1,2}})\s(to|or)\s({SMALL}|\d{{1,2}})(?=\s[a-z]|\W*$)",
            "RANGE",
        ),
        (
            rf"(?!one\b|1\s)({SMALL}|\d+)\s(?:out\s)?of\s(?:(?:the|all|its|our|their)\s)?(?:(?:about|around|approximately|roughly|some)\s)?({SMALL}|\d+)(?=\s[a-z])",
            "PART",
        ),
        (rf"(?<=\s)(?:working|business|calendar|full|whole|consecutive|school)\s(?={_TIME}s?\b)", ""),
        (r"(\d[\d.,]*)(?:-plus|\splus|\sor\smore|\sand\smore|\sor\sabove)", r"\1+ "),
        (r"(\d[\d.,]*)(?:-odd|\sodd|\sor\sso)", r"about \1"),
        (rf"({SMALL}|\d+)\s(half|full|one)-day\s([a-z]+s)\b", "DAYS"),
    )
)
"""Numbers told by halves and quarters, or with what limits them behind."""

_SIGN_BEHIND = re.compile(r"(?<![\w.,])(\d[\d.,]*\s?(?:[kKmM]|bn|mn)?)\s?([€£$])(?!\d)")
_DECIMAL_COMMA = re.compile(r"(?<![\d.,])(\d+),(\d{1,2})(?=\s?(?:%|percent))")
_APOSTROPHE = re.compile(r"(?<=\d)['’](?=\d{3}(?!\d))")
_POINTS = re.compile(r"(?<=\d\s)points?\b|(?<=[a-z]\s)points?\b", re.IGNORECASE)
_SHARE = re.compile(r"\b(?:rates?|shares?|percent\w*|proportion)\b|%", re.IGNORECASE)

_BETWEEN = re.compile(
    rf"\bbetween\s(?!(?:19|20)\d\d\b)({SMALL}|\d[\d.,]*)\s?%?\sand\s({SMALL}|\d[\d.,]*)\b", re.IGNORECASE
)
"""A number that is not known exactly, told by its ends."""

_NUMERALS = "|".join(sorted(WORDS, key=len, reverse=True))
_IN_WORDS = re.compile(
    rf"\bfrom\s((?:(?:{_NEARLY})\s)?)({_NUMERALS})\sto\s((?:(?:{_NEARLY})\s)?)({_NUMERALS})\b",
    re.IGNORECASE,
)
"""A change told in words ("from nine to five weeks")."""

_VERSION = re.compile(r"\b(?:(?:versions?|releases?)\s|v(?:er)?\.?\s?)(?=\d+\.\d)", re.IGNORECASE)
_NAMED = re.compile(
    r"(?<=\bfrom\s)([A-Z][\w.+-]*\s|[a-z]+\d\w*\s)(\d[\d.]*\d|\d)\sto\s(?:\1)?(?=\d[\d.]*(?:\W|$)(?!\s?%))"
)
"""Two versions of one thing ("from Ubuntu 18 to 22")."""

_UNIT_ONCE = re.compile(
    rf"(?<=\bfrom\s)((?:(?:an?|the|{_NEARLY}|average|of|over)\s)*\w+)\s({LONG_UNITS}|ms)\s(?:(?:down|up)\s)?to\s((?:(?:{_NEARLY})\s)?[a-z]+|(?:(?:{_NEARLY})\s)?\d[\d.,]*\d|\d)"
    r"(?=[,;]|\.?$|\.\s|\s(?:by|through|with|in|thanks|via|using|after|and|for|on|while|when|because|per)\b)",
    re.IGNORECASE,
)
"""A change whose second number has the unit of the first ("from five days to two")."""

_UNIT_BEFORE = re.compile(
    rf"((?:\d[\d.,]*|\b(?:{SMALL}))\s?)(%|percent|{LONG_UNITS}|{_SHORT_UNITS})((?:\s[a-z]+){{0,3}}?,?\s(?:down\sfrom|up\sfrom|instead\sof|rather\sthan|not|"
    rf"compared\s(?:with|to)|against|from|where\sit\s(?:was|had\sbeen)|in\splace\sof)\s)({SMALL}|\d+(?:\.\d+)?)"
    r"(?=[,;)]|\.?$|\.\s|\s(?:before|previously|earlier|in|by|through|with|and|after|using)\b)",
    re.IGNORECASE,
)
"""What a number took the place of, which has the unit of that ("5 minutes instead of 20")."""

_BY_FROM = re.compile(
    rf"(\bby\s(?:(?:{_NEARLY})\s)?(?:\d[\d.,]*|{SMALL})[\s-]?({LONG_UNITS}|{_SHORT_UNITS})),?\s\(?(from\s(?:\d[\d.,]*\d|\d))\sto\s"
    r"(\d[\d.,]*\d|\d)(?=[,;)]|\.?$|\.\s|\s(?:by|through|with|via|using|in|thanks|after)\b)",
    re.IGNORECASE,
)
"""A change whose ends have the unit of the difference told before them ("by 15 minutes, from 40 to 25")."""

_BY_FROM_MONEY = re.compile(
    rf"(\bby\s(?:(?:{_NEARLY})\s)?([$€£])\d[\d.,]*\w*),?\s\(?from\s(?=\d)(\S+)\sto\s(?=\d)"
)
"""The same of money, whose sign stands before it."""

_BY_TO = re.compile(
    rf"(\bby\s(?:(?:{_NEARLY})\s)?(?:\d[\d.,]*\d|\d|{SMALL})[\s-]?({LONG_UNITS}|{_SHORT_UNITS}),?\sto\s\d+(?:\.\d+)?)"
    r"(?=[,;)]|\.?$|\.\s|\s(?:by|through|with|via|using|in|thanks|after)\b)",
    re.IGNORECASE,
)
"""The same with its end alone ("by 15 minutes, to 25")."""

_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,]\d|\d)")
"""Thousands set apart by a space."""

_OF_THEM = re.compile(
    rf"(\d[\d,.]*|\b(?:{SMALL}|most|some|several|many|few|none|all|both))\sof\s(?:them|these|those|which|whom)\b",
    re.IGNORECASE,
)
_INCLUDED = re.compile(rf"(?<=\bincluding\s)(\d+|{SMALL})(?=\s(?:as|at|in|on|with)\b)", re.IGNORECASE)
_COUNTED_UNIT = re.compile(rf"(\d[\d.,]*|\b(?:{'|'.join(WORDS)}))\+?\s?([a-z]+)\b", re.IGNORECASE)
_FRACTION = re.compile(
    r"(?:(?<=\bby\s)|(?<=\bto\s)|(?<=about\s)|(?<=around\s)|(?<=nearly\s)|(?<=almost\s)|(?<=roughly\s)|(?<=\bthan\s)|(?<=\bover\s)|(?<=\bunder\s))(?:(?:a|one)[\s-]|(?P<top1>two|three|four)[\s-])(?P<low1>third|quarter|fifth|tenth)s?\b"
    r"|\b(?:(?:a|one)[\s-]|(?P<top2>two|three|four)[\s-])(?P<low2>third|quarter|fifth|tenth)s?"
    r"(?=\s(?:of|fewer|less|more|faster|higher|lower|shorter|cheaper|quicker|smaller)\b)",
    re.IGNORECASE,
)
_ONE_OUT_OF = re.compile(
    rf"(?<![\d.,])\b({SMALL}|\d)\s(?:in(?:\severy)?|out\sof\severy)\s({SMALL}|10|[2-9])\b(?!\s?(?:%|percent|stars?|points?)|[.,\d])"
    rf"(?!\s{_TIME})",
    re.IGNORECASE,
)
"""A share told by whole numbers ("one in five customers")."""

_TOPS = {"two": 2, "three": 3, "four": 4}
_LOWS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}


_PLACE = re.compile(
    r"\b((?<!\bin\sthe\s)first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=[\s-](?:place|prize|rank|position)\b)"
    r"|(?:(?<=\bcame\s)|(?<=\bcome\s)|(?<=\brank\s))(?:in\s)?(first|second|third)\b(?!\sto\b)"
    r"|(?:(?<=\bplaced\s)|(?<=\branked\s))(?:in\s)?(first|second|third)\b|(?<=\bfinished\s)(?:in\s)?(first|second|third)\b",
    re.IGNORECASE,
)
_PLACES = dict(
    zip(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
        ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th"),
        strict=True,
    )
)
"""Which place somebody came to."""


_SUMS = re.compile(
    rf"\b(?P<one>\d+|{SMALL})\s?(?P<unit>hours?|hrs?|h|years?|yrs?|months?|minutes?|mins?)(?:,?\s(?:and\s)?)"
    rf"(?P<two>\d+|{SMALL})\s?(?P<low>minutes?|mins?|months?|mos?|weeks?|seconds?|secs?|days?)\b",
    re.IGNORECASE,
)
_LOWER = {("h", "m"): (60, "minutes"), ("y", "m"): (12, "months"), ("m", "s"): (60, "seconds")}
"""A stretch of time told in two units ("1 hour 15 minutes")."""

_ELLIPTIC = re.compile(
    rf"(?:(?<=\()|(?<=,\s))(\d+|{SMALL})(?=\s(?:in|at|as|with|on|for|under)\s(?!(?:a|one|each|every)\s(?:day|week|month)))",
    re.IGNORECASE,
)
"""A number that counts what the one before it counts ("6 years of work (4 in tax law)")."""


def plain(text: str) -> str:
    """Return the text with such numbers written plainly."""
    text = in_figures(re.sub(r"\b24/7\b", "day and night", text))
    text = _PLACE.sub(lambda found: _PLACES[next(filter(None, found.groups())).casefold()], text)
    text = in_signs(text)
    text = _APOSTROPHE.sub("", _SIGN_BEHIND.sub(r"\2\1 ", text))
    text = _SUMS.sub(_sum, before_numbers(text))
    text = _NAMED.sub(r"\1\2 to \1", _VERSION.sub("", times_of_day(text)))
    if "from" in text:
        text = _IN_WORDS.sub(
            lambda at: f"from {at[1]}{number_of(at[2]):g} to {at[3]}{number_of(at[4]):g}", text
        )
    text = _DECIMAL_COMMA.sub(r"\1.\2", text)
    text = _SPACED.sub(lambda found: re.sub(r"\s", "", found.group()), text)
    text = grouped_ages(text)
    text = plain_ages(plain_periods(text))
    if "between" in text:
        text = _BETWEEN.sub(lambda found: f"{_figures(found[1])} to {_figures(found[2])}", text)
    for pattern, put in _HALVES:
        text = pattern.sub(_IN_FIGURES.get(put, put), text)
    if _SHARE.search(text):
        text = _POINTS.sub("pp", text)
    text = _FRACTION.sub(
        _percent,
        _ONE_OUT_OF.sub(_share, _ELLIPTIC.sub(_named, _INCLUDED.sub(_named, _OF_THEM.sub(_named, text)))),
    )
    text = _BY_FROM_MONEY.sub(r"\1, from \2\3 to \2", text)
    text = _BY_TO.sub(r"\1 \2", _BY_FROM.sub(r"\1, \3 \2 to \4 \2", text))
    return _CHANGE.sub(_as_two, _UNIT_BEFORE.sub(r"\1\2\3\4 \2", _UNIT_ONCE.sub(r"\1 \2 to \3 \2", text)))


def _figures(number: str) -> str:
    return f"{number_of(number):g}" if number.isalpha() else number


def _and_a_half(found: re.Match[str]) -> str:
    unit = re.search(r"\s(years)\b", found.group())
    return f"{number_of(found[1]):g}.5{' years' if unit else ''}"


def _range(found: re.Match[str]) -> str:
    """Write "three or four" as "3 to 4"; who went from nine to five had less."""
    one, two = number_of(found[1]), number_of(found[3])
    return f"{one:g} to {two:g}" if one < two else f"from {one:g} to {two:g}"


def _part(found: re.Match[str]) -> str:
    return f"{number_of(found[1]):g} of {number_of(found[2]):g}"


def _factor(found: re.Match[str]) -> str:
    return f"{number_of(found[1]):g}x"


def _days(found: re.Match[str]) -> str:
    """Write "four half-day workshops" as "4 workshops of 0.5 days"."""
    return f"{number_of(found[1]):g} {found[3]} of {'0.5' if found[2].casefold() == 'half' else '1'} days"


def _part_of_time(found: re.Match[str]) -> str:
    """Write "three quarters of a year" as "9 months"."""
    share = _TOPS.get(found[1].casefold(), 1) / _LOWS[found[2].casefold()]
    of_hour = found[3].casefold() == "hour"
    return f"{60 * share:g} minutes" if of_hour else f"{12 * share:g} months"


def _sum(found: re.Match[str]) -> str:
    """Write "1 hour 15 minutes" as "75 minutes"."""
    many = _LOWER.get((found["unit"][0].casefold(), found["low"][0].casefold()))
    if many is None or not (found["low"].casefold().startswith(("mo", "mi", "s"))):
        return found.group()
    return f"{many[0] * number_of(found['one']) + number_of(found['two']):g} {many[1]}"


def _share(found: re.Match[str]) -> str:
    """Write "one in five" as "20%"."""
    top, low = number_of(found[1]), number_of(found[2])
    return f"{round(100 * top / low)}%" if top < low else found.group()


def _as_two(change: re.Match[str]) -> str:
    """Write "from 60 to 22 minutes" so that it reads as two numbers, both with the unit that is told once."""
    other = (change["other"] or "").strip().casefold()
    is_unit = other in UNITS or other in CURRENCIES
    if not change["unit"] and change["to"].rstrip(".,)").endswith("%") and change["from"][-1:].isdigit():
        other, is_unit = "%", True
    unit = change["unit"] or (f" {other}" if is_unit and change["from"][-1:].isdigit() else "")
    return f"{change['from']}{unit} || {change['to']}"


def _named(found: re.Match[str]) -> str:
    """Write "7 years, 3 of them" as "7 years, 3 years"."""
    part = float(found[1]) if found[1].isdigit() else WORDS.get(found[1].casefold(), 0)
    before = [(match[1], match[2]) for match in _COUNTED_UNIT.finditer(found.string[: found.start()])]
    # Of 18 months nobody has 78.
    units = [
        word
        for many, word in before
        if word.casefold() in UNITS
        and not (many[0].isdigit() and part > number_of(many.replace(",", "").rstrip(".")))
    ]
    return f"{found[1]} {units[-1]}" if units else found.group()


def _percent(found: re.Match[str]) -> str:
    """Write "two thirds" as "67%"."""
    top = _TOPS.get((found["top1"] or found["top2"] or "").casefold(), 1)
    return f"{round(100 * top / _LOWS[(found['low1'] or found['low2']).casefold()])}%"


_IN_FIGURES = {
    "HALF": _and_a_half,
    "RANGE": _range,
    "PART": _part,
    "FACTOR": _factor,
    "DAYS": _days,
    "SHARE": _share,
    "PART OF TIME": _part_of_time,
}
