"""Numbers of a text with their units and meaning.

"20 %" is not "20", "5+ years" is more than "5 years", "$2M" is "$2 million", "doubled" is a number too.
"""

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from skillgap.remembering import holds_texts
from skillgap.tailoring.dates import YEAR, without_dates
from skillgap.tailoring.plain_numbers import plain, plain_periods
from skillgap.tailoring.quantity import Quantity
from skillgap.tailoring.units import (
    ABOUT,
    COUNTED,
    CROWDS,
    CURRENCIES,
    CUTS,
    LESS,
    MAGNITUDES,
    MORE,
    MULTIPLES,
    ORDINALS,
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
    (?:\s?(?:–|—|-|to|through)\s?(?P<high>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\w-]*-))?
    (?:(?:\s(?:out\s)?of\s|\s?/\s?)(?P<whole>\d+(?:\.\d+)?)(?![\w.,]*\d))?
    (?P<magnitude>[\s-]?(?:[kK]|M|MM|mn|bn|B|thousand|million|billion|trillion|lakhs?|lac|crores?)\b|(?<=\d)m\b)?
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

_PLACES = {"first": 1, "second": 2, "third": 3}
_TWO_ALIKE = re.compile(r"\b(?:duplicat|doubl|twofold)", re.IGNORECASE)
_GRADE = re.compile(r"\b(?:grade|year|class|level|phase|form)s?\s(\d{1,2})\b", re.IGNORECASE)
_PLACE = re.compile(rf"\b({'|'.join(_PLACES)})\b", re.IGNORECASE)

_FOLLOWING = re.compile(r"[^\W_][\w+#-]*|[^\s\w]")
_COMPARED = re.compile(r"\s+(?:as|the|more|less|fewer|(?!per\b|other\b|over\b)\w+er)\b")
_ADDRESS = re.compile(
    r"\S+@\S+|\b10\.\d{4,}/\S+|(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|example)\b\S*"
)


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
    r"|(?:\b(?:every|each|per|an?|first|last|next|following|previous)\s|/\s?)(second(?![-\s]\w)|minute|hour|day|night|week|fortnight|month|quarter|year)\b"
    r"|\b(?:every|each)\s(?P<part>morning|evening|afternoon|weekday)\b"
    r"|\b(?:end\sof\s(?:the|each|every)\s)?(?P<end>month|quarter|year)(?:[-\s]end)\b"
    r"|\bend\sof\s(?:the|each|every)\s(?P<close>month|quarter|year)\b",
    re.IGNORECASE,
)


@holds_texts
@lru_cache(maxsize=2_000)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every number of a text that is no date, address or part of a name ("k8s", "GPT-4")."""
    # "From 60 to 22" is a change, told by two numbers; "3 to 5" is one that is not known exactly.
    clean = plain(_ADDRESS.sub(lambda found: " " * len(found.group()), without_dates(text)))
    found = [_of(match, clean) for match in _NUMBER.finditer(clean) if not _is_year(match)]
    line, every = stems(text), periods(text)
    return tuple(replace(quantity, line=line, periods=every) for quantity in (*found, *_worded(clean)))


def derived(text: str) -> tuple[Quantity, ...]:
    """Return the numbers that follow from the words of a text: a change by a whole factor, and a place.

    From 4 hours to 2 hours is half, from 10 to 20 double; the second author is the 2nd.
    """
    found = []
    told = quantities(text) if "from" in text else ()
    for one in told:
        for two in told:
            (first, unit), (last, other) = one.in_base, two.in_base
            if (one.role, two.role) != ("from", "to") or unit != other or not first or not last:
                continue
            if (times := max(first, last) / min(first, last)) in {2.0, 3.0, 4.0, 10.0}:
                found.append(Quantity(value=times, unit="x", text=""))
                if last == first / 2:
                    found.append(Quantity(value=50, unit="%", role="by", text=""))
    if "point" in text:
        found += [replace(each, unit="") for each in quantities(text) if each.unit == "pp"]
    if _TWO_ALIKE.search(text):
        found.append(Quantity(value=2, unit="x", text=""))
    places = [_PLACES[place[1].casefold()] for place in _PLACE.finditer(text)]
    places += [int(grade[1]) for grade in _GRADE.finditer(text)]
    return (*found, *(Quantity(value=place, unit="rank", text="") for place in places))


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
    found = (
        (match["weekday"] and "week")
        or match[1]
        or match[3]
        or match["part"]
        or match["end"]
        or match["close"]
        for match in _PERIOD.finditer(plain)
    )
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
    scale = MAGNITUDES.get((match["magnitude"] or "").strip(" -\n\t").casefold(), 1.0)
    low = MAGNITUDES.get((match["low"] or "").casefold(), scale)
    if word in {"percent", "per cent"} or word == "%":
        word = "%"
    unit = CURRENCIES.get((match["currency"] or "").strip().casefold(), "") or UNITS.get(word, "")
    if (match["unit"] or "").strip() == "HR":
        word = unit = ""
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
        elif single := _single(match, text):
            found.append(single)
    return found


def _single(match: re.Match[str], text: str) -> Quantity | None:
    """Return the number that a word is by itself: a multiple, a cut, a place or a crowd."""
    word, before, after = match.group().casefold(), text[: match.start()], text[match.end() :]
    found: tuple[float, str] | None = None
    if word in MULTIPLES and (word != "double" or re.match(r"\s(?:the|its|their|our|my|in)\b", after)):
        found = MULTIPLES[word], "x"
    elif word in CUTS or (word == "half" and re.search(r"\b(?:by|in)\s$", before)):
        found = CUTS.get(word, 50), "%"
    elif word in ORDINALS and not re.match(r"\s(?:of|in\s(?:every|each))\b", after):
        found = ORDINALS[word], "rank"
    elif word in CROWDS:
        found = CROWDS[word], "crowd"
    return Quantity(value=found[0], unit=found[1], text=match.group()) if found else None


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
            return "≤" if head.endswith("within") else sign
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
