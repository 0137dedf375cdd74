"""Numbers that a text tells in a roundabout way, written so that they can be read one by one.

"From 60 to 22 minutes" is two numbers with one unit; "every other week" is one period, not a count;
"48 000" is one number; "3 of them" has the unit of what "them" are; "half an hour" is 30 minutes.
"""

import re

from skillgap.tailoring.numbers.frequencies import plain_periods
from skillgap.tailoring.numbers.units import CURRENCIES, UNITS, WORDS

_LONG_UNITS = "|".join(sorted(unit for unit in UNITS if unit.isalpha() and len(unit) > 2))
_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty"
)
_SHORT_UNITS = "ms|s|h|kb|mb|gb|tb|kg|km"
_NEARLY = "about|around|approximately|roughly|nearly|almost|some|under|only|just"
_TIME = r"(?:minute|hour|day|week|month|quarter|year)"

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
        (r"(?:an?|one)\sand\sa\shalf", "1.5"),
        (rf"({_SMALL}|\d+)\sand\sa\shalf", "HALF"),
        (r"the\sage\sof\s(?=\w)", ""),
        (r"half\sas\s(?:long|much|many)|(?:in\s)?half\s(?:of\s)?the\stime", "by half"),
        (rf"({_TIME})-long", r"one \1"),
        (r"half\s(?:an|one)\shour", "30 minutes"),
        (r"(?:a\s)?quarter\sof\s(?:an|one)\shour", "15 minutes"),
        (r"three[\s-]quarters\sof\s(?:an|one)\shour", "45 minutes"),
        (r"half\s(?:a|one)\sday", "0.5 days"),
        (r"half\s(?:a|one)\syear", "6 months"),
        (r"(?:a\s)?quarter\sof\s(?:a|one)\syear", "3 months"),
        (r"half\sa\smillion", "500000"),
        (r"(?:a\s)?quarter\sof\sa\smillion", "250000"),
        (r"half\sa\sdozen", "6"),
        (r"an?\s(?:pair|couple)\sof", "two"),
        (r"(?:an?|one)\shundred", "100"),
        (r"(?:an?|one)\sthousand", "1000"),
        (r"an?\s(?=(?:million|billion)\b)", "1 "),
        (r"half\s(?:of\s)?(?=(?:the|all|our|my|its|their)\b)", "50% of "),
        (r"per\scent", "percent"),
        (r"by\s(?:a|one)\shalf", "by half"),
        (rf"(?<=\bfirst\s)(?={_TIME}\b)", "one "),
        (
            (
                rf"({_SMALL}|\d+)\s(?:[a-z]+-free|consecutive|successive|straight|busy|more|further|additional|different)\s"
                rf"(?={_TIME}s?\b)"
            ),
            r"\1 ",
        ),
        (rf"(?<!from\s)({_SMALL})\s(to|or)\s({_SMALL})(?=\s[a-z]|\W*$)", "RANGE"),
        (rf"(?<=\s)(?:working|business|calendar|full|whole|consecutive|school)\s(?={_TIME}s?\b)", ""),
        (r"(\d[\d.,]*)(?:-plus|\splus|\sor\smore|\sand\smore|\sor\sabove)", r"\1+ "),
        (r"(\d[\d.,]*)(?:-odd|\sodd|\sor\sso)", r"about \1"),
    )
)
"""Numbers told by halves and quarters, or with what limits them behind."""

_SIGN_BEHIND = re.compile(r"(?<![\w.,])(\d[\d.,]*\s?(?:[kKmM]|bn|mn)?)\s?([€£$])(?!\d)")
_DECIMAL_COMMA = re.compile(r"(?<![\d.,])(\d+),(\d{1,2})(?=\s?(?:%|percent))")
_APOSTROPHE = re.compile(r"(?<=\d)['’](?=\d{3}(?!\d))")
_POINTS = re.compile(r"(?<=\d\s)points?\b|(?<=[a-z]\s)points?\b", re.IGNORECASE)
_SHARE = re.compile(r"\b(?:rates?|shares?|percent\w*|proportion)\b|%", re.IGNORECASE)

_CLOCK = re.compile(
    r"(?<![\d.,:])(?P<h1>\d{1,2})(?:[:.](?P<m1>\d\d))?\s?(?:(?P<half>[ap])\.?m\b\.?|o['’]clock)(?=\W|$)"
    r"|(?<![\d.,:])(?P<h2>[01]?\d|2[0-4]):(?P<m2>[0-5]\d)(?![\d:]|\.\d)",
    re.IGNORECASE,
)
"""A time of day."""

_YEARS = rf"{_SMALL}|\d+"
_AGED = re.compile(
    rf"\b(?:age[ds]?|ages\sof)\s(?:between\s|from\s)?(?P<one>{_YEARS})"
    rf"(?:\s?(?:to|and|or|-|–|—)\s?(?P<two>{_YEARS}))?\b"
    rf"|\b(?P<old1>{_YEARS})(?:(?:-|–|\sto\s|-?\s(?:to|and|or)\s)"
    rf"(?P<old2>{_YEARS}))?[\s-]years?(?:[\s-]olds?|\sof\sage)\b",
    re.IGNORECASE,
)
"""How old somebody is, told in either way."""

_OF_YEARS = re.compile(
    rf"\b(children|kids|pupils|girls|boys|teenagers|adults|people|students|learners|patients|swimmers|players)\s(?:of|from)\s"
    rf"({_YEARS})\sto\s({_YEARS})\syears\b",
    re.IGNORECASE,
)
_AREA = re.compile(r"\b(?:square\smet(?:re|er)s?|sq\.?\sm)\b|(?<=\d)\s?m²", re.IGNORECASE)

_BETWEEN = re.compile(
    rf"\bbetween\s(?!(?:19|20)\d\d\b)({_SMALL}|\d[\d.,]*)\s?%?\sand\s({_SMALL}|\d[\d.,]*)\b", re.IGNORECASE
)
"""A number that is not known exactly, told by its ends."""

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

_NUMERALS = "|".join(sorted(WORDS, key=len, reverse=True))
_IN_WORDS = re.compile(
    rf"\bfrom\s((?:(?:{_NEARLY})\s)?)({_NUMERALS})\sto\s((?:(?:{_NEARLY})\s)?)({_NUMERALS})\b",
    re.IGNORECASE,
)
"""A change told in words ("from nine to five weeks")."""

_NAMED = re.compile(r"(?<=\bfrom\s)([A-Z][\w.]*\s)(\d[\d.]*)\sto\s(?=\d[\d.]*(?:\W|$)(?!\s?[a-z%]))")
"""Two versions of one thing ("from Ubuntu 18 to 22")."""

_UNIT_ONCE = re.compile(
    rf"(?<=\bfrom\s)((?:(?:an?|the|{_NEARLY}|average|of|over)\s)*\w+)\s({_LONG_UNITS}|ms)\s(?:(?:down|up)\s)?to\s((?:(?:{_NEARLY})\s)?[a-z]+|(?:(?:{_NEARLY})\s)?\d[\d.,]*\d|\d)"
    r"(?=[,;]|\.?$|\.\s|\s(?:by|through|with|in|thanks|via|using|after|and|for|on|while|when|because|per)\b)",
    re.IGNORECASE,
)
"""A change whose second number has the unit of the first ("from five days to two")."""

_UNIT_BEFORE = re.compile(
    rf"((?:\d[\d.,]*|\b(?:{_SMALL}))\s?)(%|percent|{_LONG_UNITS}|{_SHORT_UNITS})((?:\s[a-z]+){{0,3}}?,?\s(?:down\sfrom|up\sfrom|instead\sof|rather\sthan|not|"
    rf"compared\s(?:with|to)|against|from|where\sit\s(?:was|had\sbeen)|in\splace\sof)\s)({_SMALL}|\d+(?:\.\d+)?)"
    r"(?=[,;)]|\.?$|\.\s|\s(?:before|previously|earlier|in|by|through|with|and|after|using)\b)",
    re.IGNORECASE,
)
"""What a number took the place of, which has the unit of that ("5 minutes instead of 20")."""

_BY_FROM = re.compile(
    rf"(\bby\s(?:(?:{_NEARLY})\s)?(?:\d[\d.,]*|{_SMALL})[\s-]?({_LONG_UNITS}|{_SHORT_UNITS})),?\s\(?(from\s\d[\d.,]*)\sto\s"
    r"(\d[\d.,]*)(?=[,;)]|\.?$|\.\s|\s(?:by|through|with|via|using|in|thanks|after)\b)",
    re.IGNORECASE,
)
"""A change whose ends have the unit of the difference told before them ("by 15 minutes, from 40 to 25")."""

_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,]\d|\d)")
"""Thousands set apart by a space."""

_OF_THEM = re.compile(r"(\d[\d,.]*|\b[a-z]+)\sof\s(?:them|these|those|which|whom)\b", re.IGNORECASE)
_INCLUDED = re.compile(rf"(?<=\bincluding\s)(\d+|{_SMALL})(?=\s(?:as|at|in|on|with)\b)", re.IGNORECASE)
_COUNTED_UNIT = re.compile(rf"(?:\d|\b(?:{'|'.join(WORDS)}))\+?\s?([a-z]+)\b", re.IGNORECASE)
_FRACTION = re.compile(
    r"(?:(?<=\bby\s)|(?<=\bto\s)|(?<=about\s)|(?<=around\s)|(?<=nearly\s)|(?<=almost\s)|(?<=roughly\s)|(?<=\bthan\s))(?:(?:a|one)[\s-]|(?P<top1>two|three|four)[\s-])(?P<low1>third|quarter|fifth|tenth)s?\b"
    r"|\b(?:(?:a|one)[\s-]|(?P<top2>two|three|four)[\s-])(?P<low2>third|quarter|fifth|tenth)s?"
    r"(?=\s(?:of|fewer|less|more|faster|higher|lower|shorter|cheaper|quicker|smaller)\b)",
    re.IGNORECASE,
)
_ONE_OUT_OF = re.compile(
    rf"(?<![\d.,])\b({_SMALL}|\d)\s(?:in(?:\severy)?|out\sof\severy)\s({_SMALL}|10|[2-9])\b(?!\s?(?:%|percent|stars?|points?)|[.,\d])"
    rf"(?!\s{_TIME})",
    re.IGNORECASE,
)
"""A share told by whole numbers ("one in five customers")."""

_TOPS = {"two": 2, "three": 3, "four": 4}
_LOWS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}


_PLACE = re.compile(
    r"\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=[\s-](?:place|prize|rank|position)\b)"
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


_PER_SECOND = re.compile(
    r"\b(frames?|requests?|queries|query)(?:\s(?:per|a|each)\s|\s?/\s?)(?:second|sec|s)\b", re.IGNORECASE
)
_RATES = {"f": "fps", "r": "rps", "q": "qps"}
"""How much a second, in short."""


def plain(text: str) -> str:
    """Return the text with such numbers written plainly."""
    text = re.sub(r"\b24/7\b", "day and night", text)
    text = _PLACE.sub(lambda found: _PLACES[next(filter(None, found.groups())).casefold()], text)
    text = _PERCENTILE.sub(lambda found: f"{found[1] or found[2]} pctl", text)
    text = _MONEY.sub(lambda found: _NATIONAL[found[1].casefold()], text)
    text = re.sub(r"\bpercentage points?\b", "pp", text, flags=re.IGNORECASE)
    text = re.sub(r"\bwords\s(?:per|a)\sminute\b", "wpm", text, flags=re.IGNORECASE)
    text = _PER_SECOND.sub(lambda found: _RATES[found[1][0].casefold()], text)
    text = _APOSTROPHE.sub("", _SIGN_BEHIND.sub(r"\2\1 ", text))
    text = _NAMED.sub(r"\1\2 to \1", _CLOCK.sub(_clock, text))
    if "from" in text:
        text = _IN_WORDS.sub(lambda at: f"from {at[1]}{_number(at[2]):g} to {at[3]}{_number(at[4]):g}", text)
    text = _DECIMAL_COMMA.sub(r"\1.\2", text)
    text = _SPACED.sub(lambda found: re.sub(r"\s", "", found.group()), text)
    text = _OF_YEARS.sub(r"\1 aged \2 to \3", _AREA.sub("sqm", text))
    text = _AGED.sub(_old, plain_periods(text))
    if "between" in text:
        text = _BETWEEN.sub(lambda found: f"{_figures(found[1])} to {_figures(found[2])}", text)
    for pattern, put in _HALVES:
        text = pattern.sub(_IN_FIGURES.get(put, put), text)
    if _SHARE.search(text):
        text = _POINTS.sub("pp", text)
    text = _FRACTION.sub(_percent, _ONE_OUT_OF.sub(_share, _INCLUDED.sub(_named, _OF_THEM.sub(_named, text))))
    text = _BY_FROM.sub(r"\1, \3 \2 to \4 \2", text)
    return _CHANGE.sub(_as_two, _UNIT_BEFORE.sub(r"\1\2\3\4 \2", _UNIT_ONCE.sub(r"\1 \2 to \3 \2", text)))


def _number(word: str) -> float:
    at = word.casefold()
    return 1.0 if at == "one" else float(WORDS.get(at, 0)) or float(word)


def _figures(number: str) -> str:
    return f"{_number(number):g}" if number.isalpha() else number


def _and_a_half(found: re.Match[str]) -> str:
    return f"{_number(found[1]):g}.5"


def _range(found: re.Match[str]) -> str:
    return f"{_number(found[1]):g} to {_number(found[3]):g}"


def _clock(found: re.Match[str]) -> str:
    """Write "6 am" and "6:00" as minutes of the day, a number with a unit of its own."""
    hours, minutes = int(found["h1"] or found["h2"]), int(found["m1"] or found["m2"] or 0)
    half = (found["half"] or "").casefold()
    if hours > 24 or minutes > 59 or (half and hours > 12):
        return found.group()
    hours = hours % 12 + (12 if half == "p" else 0) if half else hours
    return f"{60 * hours + minutes} clock"


_IN_FIGURES = {"HALF": _and_a_half, "RANGE": _range}


def _old(found: re.Match[str]) -> str:
    """Write "aged 11 to 16" and "11- to 16-year-olds" as "11 years and 16 years"."""
    first, last = found["one"] or found["old1"], found["two"] or found["old2"]
    return f"{first} years and {last} years" if last else f"{first} years"


def _share(found: re.Match[str]) -> str:
    """Write "one in five" as "20%"."""
    top, low = _number(found[1]), _number(found[2])
    return f"{round(100 * top / low)}%" if top < low else found.group()


def _as_two(change: re.Match[str]) -> str:
    """Write "from 60 to 22 minutes" so that it reads as two numbers, both with the unit that is told once."""
    other = (change["other"] or "").strip().casefold()
    is_unit = other in UNITS or other in CURRENCIES
    unit = change["unit"] or (f" {other}" if is_unit and change["from"][-1:].isdigit() else "")
    return f"{change['from']}{unit} || {change['to']}"


def _named(found: re.Match[str]) -> str:
    """Write "7 years, 3 of them" as "7 years, 3 years"."""
    before = [match[1] for match in _COUNTED_UNIT.finditer(found.string[: found.start()])]
    units = [word for word in before if word.casefold() in UNITS]
    return f"{found[1]} {units[-1]}" if units else found.group()


def _percent(found: re.Match[str]) -> str:
    """Write "two thirds" as "67%"."""
    top = _TOPS.get((found["top1"] or found["top2"] or "").casefold(), 1)
    return f"{round(100 * top / _LOWS[(found['low1'] or found['low2']).casefold()])}%"
