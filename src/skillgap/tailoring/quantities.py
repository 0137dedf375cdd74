"""Numbers of a text with their units and meaning, and the dates it names.

"20 %" is not "20", "5+ years" is more than "5 years", "$2M" is "$2 million", "doubled" is a number too.
"""

import re
from dataclasses import dataclass, replace

from skillgap.tailoring.words import STOP_WORDS, stem, stems

_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12, "hundred": 100,
}  # fmt: skip
_MULTIPLES = {
    "doubled": 2, "doubling": 2, "doubles": 2, "double": 2, "twice": 2, "twofold": 2, "tripled": 3,
    "tripling": 3, "triple": 3, "triples": 3, "threefold": 3, "quadrupled": 4, "quadrupling": 4,
    "quadruple": 4, "fourfold": 4, "fivefold": 5, "tenfold": 10,
}  # fmt: skip
_HALVES = ("halved", "halving", "halves")
_CROWDS = {"dozens": 12, "hundreds": 100, "thousands": 1_000, "millions": 1e6, "billions": 1e9}
_MAGNITUDES = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
_CURRENCIES = {
    "$": "usd", "us$": "usd", "usd": "usd", "dollar": "usd", "dollars": "usd", "€": "eur", "eur": "eur",
    "euro": "eur", "euros": "eur", "£": "gbp", "gbp": "gbp", "pounds": "gbp", "¥": "jpy", "jpy": "jpy",
    "₹": "inr", "inr": "inr", "rupees": "inr", "chf": "chf",
}  # fmt: skip
_UNITS = {
    "%": "%", "percent": "%", "pct": "%", "x": "x", "×": "x", "times": "x", "fold": "x", "ms": "ms",
    "milliseconds": "ms", "millisecond": "ms", "s": "s", "sec": "s", "secs": "s", "seconds": "s",
    "second": "s", "min": "min", "mins": "min", "minutes": "min", "minute": "min", "h": "h", "hr": "h",
    "hrs": "h", "hours": "h", "hour": "h", "days": "d", "day": "d", "weeks": "w", "week": "w",
    "months": "mo", "month": "mo", "mos": "mo", "years": "y", "year": "y", "yrs": "y", "yr": "y",
    "quarters": "q", "quarter": "q", "kb": "kb", "mb": "mb", "gb": "gb", "tb": "tb", "pb": "pb",
    "fps": "fps", "qps": "qps", "rps": "qps",
}  # fmt: skip
_RATES = {
    "second": "s", "sec": "s", "minute": "min", "hour": "h", "hourly": "h", "day": "d", "daily": "d",
    "week": "w", "weekly": "w", "month": "mo", "monthly": "mo", "quarter": "q", "quarterly": "q",
    "year": "y", "yearly": "y", "annually": "y", "annual": "y", "annum": "y", "night": "d", "nightly": "d",
}  # fmt: skip
_MORE = ("over", "more than", "above", "exceeding", "at least", "upwards of", "in excess of", ">", "≥")
_LESS = ("up to", "less than", "at most", "fewer than", "<", "≤")
_ABOUT = (
    "about",
    "around",
    "approximately",
    "approx.",
    "roughly",
    "nearly",
    "almost",
    "close to",
    "~",
    "≈",
    "some",
)

# A count of people is another claim than a count of teams, whatever words each is put in.
_COUNTED = {
    word: family
    for family, words in {
        "people": "engineer developer person member colleague analyst staff report employee scientist "
        "student teammate peer programmer designer intern junior hire contributor",
        "users": "user customer client account visitor subscriber buyer shopper reader player",
        "organisations": "team department company site office country region store branch market city school "
        "hospital plant factory partner carrier",
    }.items()
    for word in (stem(each) for each in words.split())
}

_NUMBER = re.compile(
    r"""
    (?P<currency>US\$|[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|INR|JPY)\s)?\s?
    (?<![\w.,])(?<![A-Za-z]-)(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
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
    r"\S+@\S+|(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|example)\b\S*"
)


_DUAL = {(2.0, "x"), (50.0, "%")}
"""Half the time is twice the speed, when both are said in words."""


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

    def is_backed_by(self, other: "Quantity") -> bool:
        """Whether the other, of the original, claims at least as much."""
        if {(self.value, self.unit), (other.value, other.unit)} == _DUAL and "%" not in other.text:
            return True
        if self.unit != other.unit or (self.rate and self.rate != other.rate):
            return False
        if self._counts_other_things_than(other):
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
        return self.counted != other.counted


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every number of a text that is no date, address or part of a name ("k8s", "GPT-4")."""
    clean = _without(_ADDRESS, _without(_DATE, text))
    found = [_of(match, clean) for match in _NUMBER.finditer(clean) if not _is_year(match)]
    line = stems(text)
    return tuple(replace(quantity, line=line) for quantity in (*found, *_worded(clean)))


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
        bare
        and unit not in _UNITS
        and unit not in _CURRENCIES
        and _YEAR.fullmatch(match["number"]) is not None
    )


def _of(match: re.Match[str], text: str) -> Quantity:
    word = (match["unit"] or "").strip(" -\t\n").casefold()
    scale = _MAGNITUDES.get((match["magnitude"] or "").strip().casefold(), 1.0)
    if word in {"percent", "per cent"} or word == "%":
        word = "%"
    unit = _CURRENCIES.get((match["currency"] or "").strip().casefold(), "") or _UNITS.get(word, "")
    if word == "times" and not _COMPARED.match(text[match.end() :]):
        unit = ""
    unit = "rank" if match["ordinal"] else unit or _CURRENCIES.get(word, "")
    after = text[match.end() :]
    if not unit and re.match(r"\s?(?:dollars|USD)\b", after):
        unit = "usd"
    end_of_number = match.end("unit") if unit else match.start("unit") if match["unit"] else match.end()
    return Quantity(
        value=_plain(match["number"]) * scale,
        unit=unit,
        text=match.group().strip(),
        bound="+" if match["plus"] else _bound(text[: match.start()]),
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
        if word in _WORDS and text[match.end() : match.end() + 1] != "-":
            if word in {"dozen", "hundred"} and at and words[at - 1].group().casefold() in _WORDS:
                continue
            ahead = re.match(r"\s(thousand|million|billion|hundred)\b", after)
            scale = (_MAGNITUDES | {"hundred": 100.0}).get(ahead[1] if ahead else "", 1.0)
            rest = after[ahead.end() :] if ahead else after
            unit_word = re.match(r"[\s-]*(per ?cent|[A-Za-z]+)", rest)
            unit = (unit_word[1].casefold().replace(" ", "") if unit_word else "").strip()
            unit = _UNITS.get(unit, "") or _CURRENCIES.get(unit, "")
            found.append(
                Quantity(
                    value=_WORDS[word] * scale, unit=unit, text=match.group(), bound=bound,
                    counted="" if unit else _counted(rest), rate=_rate(rest),
                    nouns=frozenset() if unit else _nouns(rest),
                )
            )  # fmt: skip
        elif word in _MULTIPLES:
            found.append(Quantity(value=_MULTIPLES[word], unit="x", text=match.group()))
        elif word in _HALVES or (word == "half" and re.search(r"\b(?:by|in)\s$", text[: match.start()])):
            found.append(Quantity(value=50, unit="%", text=match.group()))
        elif word in _CROWDS:
            found.append(Quantity(value=_CROWDS[word], unit="crowd", text=match.group()))
    return found


def _plain(number: str) -> float:
    return float(number.replace(",", ""))


def _bound(before: str) -> str:
    head = before.casefold().rstrip()
    for sign, words in (("+", _MORE), ("<", _LESS), ("~", _ABOUT)):
        if any(head.endswith(word) and not head[: -len(word)][-1:].isalpha() for word in words):
            return sign
    return ""


def _counted(after: str) -> str:
    """Return the family of the noun that follows within three words ("4 senior data engineers")."""
    for word in _FOLLOWING.findall(after)[:3]:
        if not word[0].isalpha() or word.casefold() in STOP_WORDS:
            return ""
        if family := _COUNTED.get(stem(word)):
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
    return _RATES.get(head[1].casefold(), "") if head else ""
