"""Numbers of a text with their units and meaning, and the dates it names.

"20 %" is not "20", "5+ years" is more than "5 years", "$2M" is "$2 million", "doubled" is a number too.
"""

import re
from dataclasses import dataclass, replace

from skillgap.tailoring.units import (
    ABOUT,
    COUNTED,
    CROWDS,
    CURRENCIES,
    HALVES,
    LESS,
    MAGNITUDES,
    MORE,
    MULTIPLES,
    PEOPLE,
    RATES,
    TIMES,
    UNITS,
    WORDS,
)
from skillgap.tailoring.words import STOP_WORDS, stem, stems

_NUMBER = re.compile(
    r"""
    (?P<currency>US\$|[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|INR|JPY)\s)?\s?
    (?<![\w.,])(?<![A-Za-z]-)(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
    (?P<low>[kKM](?=\s?(?:–|—|-)\s?\d))?
    (?:\s?(?:–|—|-|to)\s?(?P<high>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\w-]*-))?
    (?P<magnitude>\s?(?:[kK]|M|MM|mn|bn|B|thousand|million|billion|trillion)\b|(?<=\d)m\b)?
    (?P<plus>\s?\+)?
    (?:(?P<ordinal>st|nd|rd|th)\b)?
    (?P<unit>\s?%|[\s-]?(?:percent|per\s?cent|pct|[a-zA-Z×]+)(?!\w))?
    """,
    re.VERBOSE,
)
_YEAR = re.compile(r"(?<![\d$€£.,])(?:19[5-9]\d|20[0-5]\d)(?!\d|[.,]\d|\s?%)")
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONG_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
_DATE = re.compile(
    rf"(?P<name>\b(?:{_LONG_MONTHS}))\b\.?,?\s+(?:\d{{1,2}},?\s+)?['’]?(?P<year1>(?:19|20)\d\d)\b"
    r"|(?<!\d)(?P<month2>0?[1-9]|1[0-2])[/.](?P<year2>(?:19[5-9]|20[0-5])\d)\b"
    r"|\b(?P<year3>(?:19[5-9]|20[0-5])\d)[-/.](?P<month3>0[1-9]|1[0-2])\b(?:-\d\d\b)?",
    re.IGNORECASE,
)
_ONGOING = re.compile(r"\b(?:present|current|today|ongoing|to date)\b", re.IGNORECASE)
_FOLLOWING = re.compile(r"[^\W_][\w+#-]*|[^\s\w]")
_COMPARED = re.compile(r"\s+(?:as|the|more|less|fewer|\w+er)\b")
_ADDRESS = re.compile(
    r"\S+@\S+|\b10\.\d{4,}/\S+|(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|example)\b\S*"
)


_DUAL = {(2.0, "x"), (50.0, "%")}
"""Half the time is twice the speed, when both are said in words."""


_CHANGE = re.compile(
    r"(?P<from>\bfrom\s[^;\s]+)(?P<unit>\s[A-Za-z%]+)?\s(?:to|down to|up to)\s(?P<to>[^;\s]*\d[^;\s]*)"
    r"(?=(?P<other>\s?(?:%|[a-z]+)))?",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"[\w,;)]\s+(?<!\bfor\s)(?<!\bwith\s)(?<!\bof\s)(?<!\bhas\s)(?<!\bhave\s)over\s*$", re.IGNORECASE
)
_PERIOD = re.compile(
    r"\b(hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually|annual)\b"
    r"|(?:\b(?:every|each|per|an?)\s|/\s?)(second|minute|hour|day|night|week|month|quarter|year)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with what makes it a claim.

    `bound` is "+" (at least), "<" (at most), "~" (about) or ""; `counted` the family of what is counted
    where it is known; `rate` the period it is measured per, or "".
    """

    value: float
    unit: str
    text: str
    bound: str = ""
    high: float | None = None
    counted: str = ""
    rate: str = ""
    nouns: frozenset[str] = frozenset()
    """Stems of the words that follow, up to three, when the number has no unit."""

    line: frozenset[str] = frozenset()
    """Stems of the whole line it stands in."""

    periods: frozenset[str] = frozenset()
    """The periods the whole line names, as `periods` returns them."""

    def is_backed_by(self, other: "Quantity") -> bool:
        """Whether the other, of the original, claims at least as much."""
        if {(self.value, self.unit), (other.value, other.unit)} == _DUAL and "%" not in other.text:
            return True
        faster = self.rate and self.rate != other.rate and (other.rate or self.rate not in other.periods)
        if self.unit != other.unit or faster or self._counts_other_things_than(other):
            return False
        if self.high is not None or other.high is not None:
            low_of_range = self.high is None and self.value == other.value and self.bound == "+"
            return low_of_range or (self.value, self.high) == (other.value, other.high)
        if self.value != other.value:
            return False
        return self.bound == other.bound or (self.bound, other.bound) in {
            ("", "+"),
            ("", "~"),
            ("~", ""),
            ("~", "+"),
        }

    def _counts_other_things_than(self, other: "Quantity") -> bool:
        """Users are not teams, and neither are downloads; words both lines hold settle it."""
        if not self.nouns or not other.nouns or self.nouns & other.line or other.nouns & self.line:
            return False
        # Those who use a thing are people.
        if {self.counted, other.counted} == {"people", "users"} and PEOPLE & (self.nouns | other.nouns):
            return False
        return self.counted != other.counted


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every number of a text that is no date, address or part of a name ("k8s", "GPT-4")."""
    # "From 60 to 22" is a change, told by two numbers; "3 to 5" is one that is not known exactly.
    clean = _CHANGE.sub(_as_two, _without(_ADDRESS, _without(_DATE, text)))
    found = [_of(match, clean) for match in _NUMBER.finditer(clean) if not _is_year(match)]
    line, every = stems(text), periods(text)
    return tuple(replace(quantity, line=line, periods=every) for quantity in (*found, *_worded(clean)))


def dates(text: str) -> frozenset[tuple[int, int]]:
    """Return every date as (year, month); month 0 where the text names the year alone."""
    found = set()
    for match in _DATE.finditer(text):
        year = match["year1"] or match["year2"] or match["year3"]
        number = match["month2"] or match["month3"]
        month = int(number) if number else 1 + _MONTH_NAMES.index(match["name"].casefold()[:3])
        found.add((int(year), month))
    found.update((int(match.group()), 0) for match in _YEAR.finditer(_without(_DATE, text)))
    return frozenset(found)


def _as_two(change: re.Match[str]) -> str:
    """Write "from 60 to 22 minutes" so that it reads as two numbers, both with the unit that is told once."""
    other = (change["other"] or "").strip().casefold()
    unit = change["unit"] or (f" {other}" if other in UNITS and change["from"][-1:].isdigit() else "")
    return f"{change['from']}{unit} || {change['to']}"


def periods(text: str) -> frozenset[str]:
    """Return how often the text says a thing happens: "d" for "daily", "every night" and "a day"."""
    return frozenset(RATES[(match[1] or match[2]).casefold()] for match in _PERIOD.finditer(text))


def is_ongoing(text: str) -> bool:
    """Whether the text says that something goes on ("to present")."""
    return _ONGOING.search(text) is not None


def _without(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: " " * len(match.group()), text)


def _is_year(match: re.Match[str]) -> bool:
    """A bare year is a date, and so is a range of years."""
    bare = (
        not match["currency"]
        and not match["magnitude"]
        and not match["plus"]
        and "%" not in (match["unit"] or "")
    )
    unit = (match["unit"] or "").strip(" -").casefold()
    return (
        bare and unit not in UNITS and unit not in CURRENCIES and _YEAR.fullmatch(match["number"]) is not None
    )


def _of(match: re.Match[str], text: str) -> Quantity:
    word = (match["unit"] or "").strip(" -\t\n").casefold()
    scale = MAGNITUDES.get((match["magnitude"] or "").strip().casefold(), 1.0)
    low = MAGNITUDES.get((match["low"] or "").casefold(), scale)
    if word in {"percent", "per cent"} or word == "%":
        word = "%"
    unit = CURRENCIES.get((match["currency"] or "").strip().casefold(), "") or UNITS.get(word, "")
    if word == "times" and not _COMPARED.match(text[match.end() :]):
        unit = ""
    unit = "rank" if match["ordinal"] else unit or CURRENCIES.get(word, "")
    after = text[match.end() :]
    if not unit and re.match(r"\s?(?:dollars|USD)\b", after):
        unit = "usd"
    bound = "+" if match["plus"] else _bound(text[: match.start()])
    if unit in TIMES and _lasts(text[: match.start()], after):
        bound = ""
    end_of_number = match.end("unit") if unit else match.start("unit") if match["unit"] else match.end()
    return Quantity(
        value=_plain(match["number"]) * low,
        unit=unit,
        text=match.group().strip(),
        bound=bound,
        high=_plain(match["high"]) * scale if match["high"] else None,
        counted=_counted(text[end_of_number:]) if not unit else "",
        nouns=_nouns(text[end_of_number:]) if not unit else frozenset(),
        rate=_rate(text[end_of_number:]),
    )


def _worded(text: str) -> list[Quantity]:
    found = []
    words = list(re.finditer(r"[A-Za-z]+", text))
    for at, match in enumerate(words):
        word, after = match.group().casefold(), text[match.end() :]
        bound = _bound(text[: match.start()])
        if word == "one" and (unit_word := re.match(r"\s([a-z]+)", after)) and unit_word[1] in UNITS:
            found.append(Quantity(value=1, unit=UNITS[unit_word[1]], text=match.group(), bound=bound))
        elif word in WORDS and text[match.end() : match.end() + 1] != "-":
            if word in {"dozen", "hundred"} and at and words[at - 1].group().casefold() in WORDS:
                continue
            ahead = re.match(r"\s(thousand|million|billion|hundred)\b", after)
            scale = (MAGNITUDES | {"hundred": 100.0}).get(ahead[1] if ahead else "", 1.0)
            rest = after[ahead.end() :] if ahead else after
            unit_word = re.match(r"[\s-]*(per ?cent|[A-Za-z]+)", rest)
            unit = (unit_word[1].casefold().replace(" ", "") if unit_word else "").strip()
            if unit == "times" and unit_word and not _COMPARED.match(rest[unit_word.end() :]):
                unit = ""
            unit = UNITS.get(unit, "") or CURRENCIES.get(unit, "")
            if unit in TIMES and unit_word and _lasts(text[: match.start()], rest[unit_word.end() :]):
                bound = ""
            found.append(
                Quantity(
                    value=WORDS[word] * scale, unit=unit, text=match.group(), bound=bound,
                    counted="" if unit else _counted(rest), rate=_rate(rest),
                    nouns=frozenset() if unit else _nouns(rest),
                )
            )  # fmt: skip
        elif word in MULTIPLES:
            found.append(Quantity(value=MULTIPLES[word], unit="x", text=match.group()))
        elif word in HALVES or (word == "half" and re.search(r"\b(?:by|in)\s$", text[: match.start()])):
            found.append(Quantity(value=50, unit="%", text=match.group()))
        elif word in CROWDS:
            found.append(Quantity(value=CROWDS[word], unit="crowd", text=match.group()))
    return found


def _lasts(before: str, after: str) -> bool:
    """Whether "over" says for how long, not how much more: not so in "over two years of Python"."""
    return _DURATION.search(before) is not None and not re.match(
        r"['’]?\s*(?:of|in|as|experience|with)\b", after
    )


def _plain(number: str) -> float:
    return float(number.replace(",", ""))


def _bound(before: str) -> str:
    head = before.casefold().rstrip()
    for sign, words in (("+", MORE), ("<", LESS), ("~", ABOUT)):
        if any(head.endswith(word) and not head[: -len(word)][-1:].isalpha() for word in words):
            return sign
    return ""


def _counted(after: str) -> str:
    """Return the family of the noun that follows within three words ("4 senior data engineers")."""
    for word in _FOLLOWING.findall(after)[:3]:
        if not word[0].isalpha() or word.casefold() in STOP_WORDS:
            return ""
        if family := COUNTED.get(stem(word)):
            return family
    return ""


def _nouns(after: str) -> frozenset[str]:
    """Return the stems of the next words, up to three, a stop word or a full stop."""
    found = []
    for word in _FOLLOWING.findall(after)[:3]:
        if not word[0].isalpha() or word.casefold() in STOP_WORDS:
            break
        found.append(stem(word))
    return frozenset(found)


def _rate(after: str) -> str:
    head = re.match(r"(?:[^.;,()]{0,40}?)\b(?:(?:an?|per|every|each)\s|/\s?)(\w+)", after)
    return RATES.get(head[1].casefold(), "") if head else ""
