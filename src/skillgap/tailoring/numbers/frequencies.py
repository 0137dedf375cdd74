"""How often a text says a thing happens, in whatever words ("annually", "each summer", "every half hour")."""

import re
from collections.abc import Mapping

from skillgap.tailoring.numbers.units import RATES

_TIME = r"(?:minute|hour|day|week|month|quarter|year)"

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

_ACTIVE = re.compile(r"(?:(?<=\d\s)|(?<=\d[kKM]\s)|(?<=llion\s)|(?<=\dK\+\s))([MDW])AUs?\b")
_ACTIVE_PER = {"m": "monthly", "d": "daily", "w": "weekly"}
"""Users counted per period, in short."""

_OFTEN = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), put)
    for pattern, put in (
        (r"(?:two|2)\stimes(?=\s(?:an?|per|each|every|\w+ly)\b)", "twice"),
        (
            (
                r"every\s(?:six|6)\smonths|every\shalf[\s-]year|half[\s-]yearly|semi-?annual(?:ly)?|bi-?annual(?:ly)?"
                r"|twice\s(?:yearly|annually)|twice\sper\sannum"
            ),
            "twice a year",
        ),
        (r"(?:two|2)\sdays\s(?:an?|per|each|every)\s(?=week\b)", "twice a "),
        (r"every\s(?:three|3)\smonths", "quarterly"),
        (r"every\s(?:twelve|12)\smonths", "yearly"),
        (r"every\s(?:seven|7)\sdays", "weekly"),
        (r"every\s(?:fourteen|14)\sdays", "fortnightly"),
        (
            r"(?:on|in|at|with)\san?\s(?:two|2)-week(?:ly)?(?=\s(?:cadence|cycle|rhythm|schedule))",
            "fortnightly",
        ),
        (r"every\s(?:24|twenty-four)\shours", "daily"),
        (r"every\s(?:60|sixty)\sminutes", "hourly"),
        (r"(?<=twice\s)daily|(?<=times\s)daily", "a day"),
        (r"(?<=twice\s)weekly|(?<=times\s)weekly", "a week"),
        (r"(?<=twice\s)monthly|(?<=times\s)monthly", "a month"),
        (r"(?<=times\s)(?:yearly|annually)", "a year"),
    )
)
"""How often, in the words that say it most plainly."""

_NO_RATE = re.compile(
    rf"(?:(?<=\bwithin\s)|(?<=\bduring\s)|(?<=\bin\s)|(?<=\bby\s)|(?<=\bafter\s)|(?<=\bunder\s)|(?<=\babout\s)|"
    rf"(?<=\btake\s)|(?<=\btakes\s)|(?<=\btook\s)|(?<=\bfrom\s)|(?<=\bto\s)|(?<=\bonly\s)|(?<=\bnearly\s)|(?<=\balmost\s)|(?<=\baround\s)|(?<=\broughly\s)|(?<=\bthan\s)|(?<=\bover\s)|(?<=\bfor\s)|(?<=\bhalf\s)|(?<=\bof\s))an?(?=\s(?:{_TIME}|fortnight)\b)"
    rf"|\ban?(?=\s(?:{_TIME}|fortnight)(?:['’]s|-long)\b)|\ban?(?=\s{_TIME}\sand\sa\shalf\b)"
    rf"|(?:(?<=^)|(?<=[,;(]\s)|(?<=\band\s)|(?<=\bplus\s)|(?<=\bwith\s)|(?<=\bspent\s))an?(?=\s{_TIME}\s(?:as|of|at|with|in)\b)",
    re.IGNORECASE,
)
"""The article before a stretch of time, which is no rate ("within a year")."""

_HOURS = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), put)
    for pattern, put in (
        (r"half[\s-]hourly", "every 30 minutes"),
        (r"(?<=every\s)half[\s-](?:an?[\s-])?hour|(?<=each\s)half[\s-](?:an?[\s-])?hour", "30 minutes"),
        (r"quarter[\s-]hourly", "every 15 minutes"),
        (r"(?:a\s)?quarter\sof\san?\shour|(?<=every\s)quarter[\s-]hour", "15 minutes"),
    )
)
"""Parts of an hour, which are no quarters of a year."""

_SEASON = (
    r"spring|summer|autumn|fall(?!s)|winter|christmas|easter|january|february|march|april|may|june|july|august|"
    r"september|october|november|december"
)
_AND_PER = re.compile(
    r"\b((?:per|each|every)\s(?:[\w-]+\s){1,2}?)(and|or|×|x)\s(?=(?:second|minute|hour|day|night|week|month|quarter|year)\b)",
    re.IGNORECASE,
)
"""Per what and how often at once ("per shop and hour")."""

_OF_THE_YEAR = r"(?:school\s|academic\s|financial\s|fiscal\s|calendar\s|tax\s)?"
_PERIOD = re.compile(
    r"\b(hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|annual)\b"
    r"|\b(?:every|each|on)\s(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b"
    rf"|(?:\b(?:every|each|per|an?|first|last|next|following|previous)\s|/\s?){_OF_THE_YEAR}"
    r"(second(?![-\s]\w)|minute|hour|day|night|week|fortnight|month|quarter(?!\sof\s(?!the\syear))|year)\b"
    r"|\b(?:every|each)\s(?P<part>morning|evening|afternoon|weekday)\b"
    r"|\b(?:end\sof\s(?:the|each|every)\s)?(?P<end>month|quarter|year)(?:[-\s]end)\b"
    r"|\bend\sof\s(?:the|each|every)\s(?P<close>month|quarter|year)\b"
    r"|\bon\s(?P<weekdays>weekday)s\b"
    rf"|\b(?:every|each)\s(?P<season>{_SEASON})\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\b(?:clos\w+|ends?|ending)\s(?:of\s)?(?:the\s|each\s|every\s)?(month|quarter|year)\b", re.IGNORECASE
)
"""Whoever closes the month does so at each month's end."""

_AT_ANY_TIME = re.compile(
    r"\bday[\s-](?:to|by)[\s-]day\b|\beveryday\b|\bday\sin,?\sday\sout\b", re.IGNORECASE
)
"""What is done daily, though who says so of a work says nothing of how often."""


def plain_periods(text: str) -> str:
    """Write "every two weeks" as "fortnightly", and "every sixth week" as "every six weeks"."""
    text = _ACTIVE.sub(lambda found: f"{_ACTIVE_PER[found[1].casefold()]} active users", text)
    text = _EVERY_NTH.sub(lambda found: f"every {_NTH[found[1].casefold()]} {found[2]}s", text)
    text = _STRETCH.sub(_fortnightly, _ONE_IN.sub(r"every \2 \1s", text))
    if "hour" in text:
        for pattern, put in _HOURS:
            text = pattern.sub(put, text)
    if any(sign in text for sign in ("every", "times", "twice", "annual", "early", "week")):
        for pattern, put in _OFTEN:
            text = pattern.sub(put, text)
    return _NO_RATE.sub("one", _AND_PER.sub(r"\1\2 per ", text))


def _fortnightly(found: re.Match[str]) -> str:
    period = (found["many"] or found["one"] or "week").casefold()
    return "fortnightly" if period == "week" else found.group()


def told_periods(text: str) -> Mapping[str, str]:
    """Return how often the text says a thing happens, as `periods` does, with the words that say so."""
    found: dict[str, str] = {}
    for match in _PERIOD.finditer(plain_periods(text)):
        of_a_year = (match["season"] and "year") or (match["weekday"] and "week")
        said = (match[1], match[3], match["part"], match["end"], match["close"], match["weekdays"])
        period = of_a_year or next(word for word in said if word)
        found.setdefault(RATES[period.casefold()], match.group().strip())
    return found


def periods(text: str) -> frozenset[str]:
    """Return how often the text says a thing happens: "d" for "daily", "every night" and "a day"."""
    return frozenset(told_periods(text))


def backed_periods(text: str) -> frozenset[str]:
    """Return how often what the text says may be said to happen: "day-to-day work" is daily, too."""
    closed = frozenset(RATES[found[1].casefold()] for found in _CLOSED.finditer(text))
    return periods(text) | closed | ({"d"} if _AT_ANY_TIME.search(text) else frozenset())
