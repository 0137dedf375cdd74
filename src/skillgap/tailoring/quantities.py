"""Numbers of a text with their units and meaning.

"20 %" is not "20", "5+ years" is more than "5 years", "$2M" is "$2 million", "doubled" is a number too.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from skillgap.tailoring.dates import YEAR, without_dates
from skillgap.tailoring.plain_numbers import plain, plain_periods
from skillgap.tailoring.units import (
    ABOUT,
    COUNTED,
    CROWDS,
    CURRENCIES,
    CUTS,
    LENGTHS,
    LESS,
    MAGNITUDES,
    MORE,
    MULTIPLES,
    PEOPLE,
    RATES,
    TENS,
    TIMES,
    UNITS,
    WORDS,
)
from skillgap.tailoring.words import STOP_WORDS, stem, stems

_NUMBER = re.compile(
    r"""
    (?P<currency>US\$|[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|INR|JPY|NOK|SEK|DKK|PLN|CZK|CAD|AUD|BRL|CNY)\s)?\s?
    (?<![\w.,])(?<![A-Za-z]-)(?!\d+[A-Za-z]+\d)(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
    (?P<low>[kKM](?=\s?(?:–|—|-)\s?\d))?
    (?:\s?(?:–|—|-|to)\s?(?P<high>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\w-]*-))?
    (?:(?:\s(?:out\s)?of\s|\s?/\s?)(?P<whole>\d+(?:\.\d+)?)(?![\w.,]*\d))?
    (?P<magnitude>\s?(?:[kK]|M|MM|mn|bn|B|thousand|million|billion|trillion)\b|(?<=\d)m\b)?
    (?P<plus>\s?\+)?
    (?:(?P<ordinal>st|nd|rd|th)\b)?
    (?P<unit>\s?%|[\s-]?(?:percent|per\s?cent|pct|[a-zA-Z×]+)(?!\w|-hand))?
    """,
    re.VERBOSE,
)
_WORD = re.compile(
    rf"(?:{'|'.join(TENS)})[- ](?:one|two|three|four|five|six|seven|eight|nine)\b|[A-Za-z]+", re.IGNORECASE
)
_KIND = re.compile(
    r"-(?:factor|way|sided|tier|dimensional|fold|stage|phase|step|pass|part|thirds?|quarters?)\b",
    re.IGNORECASE,
)
"""What follows a numeral that names a kind and counts nothing ("two-factor")."""

_FOLLOWING = re.compile(r"[^\W_][\w+#-]*|[^\s\w]")
_COMPARED = re.compile(r"\s+(?:as|the|more|less|fewer|\w+er)\b")
_ADDRESS = re.compile(
    r"\S+@\S+|\b10\.\d{4,}/\S+|(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|example)\b\S*"
)


_DUAL = {(2.0, "x"), (50.0, "%")}
"""Half the time is twice the speed, when both are said in words."""


_TWICE = {(2.0, "x"), (2.0, "")}
"""What was done twice was done two times."""

_DURATION = re.compile(
    r"[\w,;)]\s+(?<!\bfor\s)(?<!\bwith\s)(?<!\bof\s)(?<!\bhas\s)(?<!\bhave\s)over\s*$", re.IGNORECASE
)
_ROLE_BEFORE = re.compile(
    r"(?:\b(from|to|by)|\|\|)(?:\s(?:about|around|approximately|roughly|nearly|almost|over|some))?\s*$",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(
    r"\s(?:\w+\s)?(?:increase|reduction|decrease|growth|improvement|rise|drop|cut|saving|gain|decline|"
    r"higher|lower|faster|slower|more|less|fewer|better|cheaper|shorter)\b"
)
_PERIOD = re.compile(
    r"\b(hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|annual)\b"
    r"|\b(?:every|each|on)\s(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b"
    r"|(?:\b(?:every|each|per|an?|first|last)\s|/\s?)(second|minute|hour|day|night|week|fortnight|month|quarter|year)\b",
    re.IGNORECASE,
)


_EXACT = 1e-9
_SURELY_LESS = 0.8
"""Share of a number that is itself "about" so much, up to which "more than" is true of it."""

_NEAR = 0.05
"""Share by which a number may be off that is said to be "about" so much."""


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
    whole: float | None = None
    """What the number is a part of ("4.5 of 5")."""

    role: str = ""
    """Whether it is where a change begins ("from"), where it ends ("to"), or the change ("by"), if told."""

    nouns: frozenset[str] = frozenset()
    """Stems of the words that follow, up to three, when the number has no unit."""

    line: frozenset[str] = frozenset()
    """Stems of the whole line it stands in."""

    periods: frozenset[str] = frozenset()
    """The periods the whole line names, as `periods` returns them."""

    def is_backed_by(self, other: "Quantity") -> bool:
        """Whether the other, of the original, claims at least as much."""
        return self._is_same_otherwise(other) or self._is_as_much_as(other)

    def _is_same_otherwise(self, other: "Quantity") -> bool:
        """Whether two numbers of another form say one thing ("half the time", "twice the speed")."""
        both = {(self.value, self.unit), (other.value, other.unit)}
        is_dual = both == _DUAL and "%" not in other.text
        is_twice = both == _TWICE and "wice" in self.text + other.text
        is_share = self.is_share_of_one(other) or other.is_share_of_one(self)
        return is_dual or is_twice or (is_share and self.role == other.role)

    def _is_as_much_as(self, other: "Quantity") -> bool:
        """Whether the other is the same number, or one of which this says less."""
        faster = self.rate and self.rate != other.rate and (other.rate or self.rate not in other.periods)
        (value, unit), (other_value, other_unit) = self.in_base, other.in_base
        if unit != other_unit or faster or self._counts_other_things_than(other):
            return False
        if self.high is not None or other.high is not None:
            low_of_range = self.high is None and value == other_value and self.bound == "+"
            return low_of_range or (self.value, self.high) == (other.value, other.high)
        if self._is_rounder_than(other):
            return not self._is_told_otherwise_than(other)
        if value != other_value or self._is_told_otherwise_than(other):
            return False
        if unit in TIMES and other.bound == "<" and not self.bound:
            # What was done within three days was done in three days.
            return True
        weaker = {("", "+"), ("", "~"), ("~", ""), ("~", "+")}
        return self.bound == other.bound or (self.bound, other.bound) in weaker

    @property
    def in_base(self) -> tuple[float, str]:
        """The value and unit, a stretch of time in seconds or months."""
        unit, factor = LENGTHS.get(self.unit, (self.unit, 1.0))
        return round(self.value * factor, 6), unit

    def is_share_of_one(self, other: "Quantity") -> bool:
        """Whether the number is a share below one that the other tells in percent (0.71 and 71 %)."""
        is_share = not self.unit and "." in self.text and 0 < self.value < 1
        return is_share and other.unit == "%" and abs(100 * self.value - other.value) < _EXACT

    def _is_rounder_than(self, other: "Quantity") -> bool:
        """Whether the number says less exactly, and no more, what the other says ("over 100" for "140")."""
        value, held = self.in_base[0], other.in_base[0]
        if self.unit in {"rank", "crowd"} or other.bound not in {"", "~"} or self.role or other.role:
            return False
        if self.bound == "+":
            return held / 2 <= value < held * (_SURELY_LESS if other.bound else 1)
        return not other.bound and self.bound == "~" and abs(value - held) <= _NEAR * held

    def _is_told_otherwise_than(self, other: "Quantity") -> bool:
        """Whether the same number is a part of something else, or a change where the other is a state."""
        if self.whole is not None and other.whole is not None and self.whole != other.whole:
            return True
        roles = {self.role, other.role} - {""}
        return bool(self.unit) and len(roles) > 1 and "by" in roles

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
    clean = plain(_ADDRESS.sub(lambda found: " " * len(found.group()), without_dates(text)))
    found = [_of(match, clean) for match in _NUMBER.finditer(clean) if not _is_year(match)]
    line, every = stems(text), periods(text)
    return tuple(replace(quantity, line=line, periods=every) for quantity in (*found, *_worded(clean)))


def direction(text: str) -> str:
    """Return the words for a change that only its numbers tell ("from ten to six" is less), or ""."""
    if "from" not in text:
        return ""
    told = quantities(text)
    for first, last in pairwise(told):
        if first.role == "from" and last.role == "to" and first.value != last.value:
            return "reduced" if first.value > last.value else "increased"
    return ""


def periods(text: str) -> frozenset[str]:
    """Return how often the text says a thing happens: "d" for "daily", "every night" and "a day"."""
    plain = plain_periods(text)
    found = ((match["weekday"] and "week") or match[1] or match[3] for match in _PERIOD.finditer(plain))
    return frozenset(RATES[period.casefold()] for period in found)


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
        bare and unit not in UNITS and unit not in CURRENCIES and YEAR.fullmatch(match["number"]) is not None
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
        whole=float(match["whole"]) if match["whole"] else None,
        role=_role(text[: match.start()], after),
        counted=_counted(text[end_of_number:]) if not unit else "",
        nouns=_nouns(text[end_of_number:]) if not unit else frozenset(),
        rate=_rate(text[end_of_number:]),
    )


def _worded(text: str) -> list[Quantity]:
    found = []
    words = list(_WORD.finditer(text))
    for at, match in enumerate(words):
        word, after = match.group().casefold().replace(" ", "-"), text[match.end() :]
        bound = _bound(text[: match.start()])
        if word == "one" and (unit_word := re.match(r"\s([a-z]+)", after)) and unit_word[1] in UNITS:
            found.append(Quantity(value=1, unit=UNITS[unit_word[1]], text=match.group(), bound=bound))
        elif word in WORDS and not _KIND.match(after):
            if word in {"dozen", "hundred"} and at and words[at - 1].group().casefold() in WORDS:
                continue
            ahead = re.match(r"\s(thousand|million|billion|hundred)\b", after)
            scale = (MAGNITUDES | {"hundred": 100.0}).get(ahead[1] if ahead else "", 1.0)
            rest = after[ahead.end() :] if ahead else after
            unit_word = re.match(r"[\s-]*(per ?cent\b|[A-Za-z]+)", rest)
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
                    nouns=frozenset() if unit else _nouns(rest), role=_role(text[: match.start()], rest),
                )
            )  # fmt: skip
        elif word in MULTIPLES:
            found.append(Quantity(value=MULTIPLES[word], unit="x", text=match.group()))
        elif word in CUTS or (word == "half" and re.search(r"\b(?:by|in)\s$", text[: match.start()])):
            found.append(Quantity(value=CUTS.get(word, 50), unit="%", text=match.group()))
        elif word in CROWDS:
            found.append(Quantity(value=CROWDS[word], unit="crowd", text=match.group()))
    return found


def _lasts(before: str, after: str) -> bool:
    """Whether "over" says for how long, not how much more: not so in "over two years of Python"."""
    return _DURATION.search(before) is not None and not re.match(
        r"['’]?\s*(?:of|in|as|experience|with)\b", after
    )


def _role(before: str, after: str) -> str:
    if found := _ROLE_BEFORE.search(before):
        return (found[1] or "to").casefold()
    return "by" if _DIFFERENCE.match(after) else ""


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
