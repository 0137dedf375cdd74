"""Numbers of a text with their units and meaning.

"20 %" is not "20", "5+ years" is more than "5 years", "$2M" is "$2 million", "doubled" is a number too.
"""

import re
from dataclasses import replace
from functools import lru_cache

from skillgap.remembering import holds_texts
from skillgap.tailoring.numbers.bounds import bound_of, is_nearly
from skillgap.tailoring.numbers.dates import YEAR, without_dates
from skillgap.tailoring.numbers.frequencies import periods
from skillgap.tailoring.numbers.plain_numbers import plain
from skillgap.tailoring.numbers.quantity import Quantity
from skillgap.tailoring.numbers.units import (
    COUNTED,
    CROWDS,
    CURRENCIES,
    CUTS,
    MAGNITUDES,
    MULTIPLES,
    NUMBER_BEGINS,
    ORDINALS,
    RATES,
    SYMBOLS,
    TENS,
    TIMES,
    UNITS,
    WORDS,
)
from skillgap.tailoring.vocabulary.words import STOP_WORDS, stem, stems

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
    (?P<unit>\s?%|[\s-]?(?:percent|per\s?cent|pct|[a-zA-Z×µμ]+)(?!\w|-hand|(?<=\ssecond)-))?
    """,
    re.VERBOSE,
)
_WORD = re.compile(
    rf"(?:{'|'.join(TENS)})[- ](?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|"
    r"fifth|sixth|seventh|eighth|ninth)\b|[A-Za-z]+",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"-(?:factor|way|sided|tier|dimensional|fold|stage|phase|step|pass|part|thirds?|quarters?)\b",
    re.IGNORECASE,
)
"""What follows a numeral that names a kind and counts nothing ("two-factor")."""


_FOLLOWING = re.compile(r"[^\W_][\w+#-]*|[^\s\w]")
_EACH = re.compile(r"\s(hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual)\s", re.IGNORECASE)
"""How often, between a number and what it counts ("4,000 monthly users")."""

_NO_PLACE = re.compile(r"\s(?:of|in\s(?:every|each))\b|-(?:party|parties|level|line|tier|class)\b")
"""What follows "third" where it says of no order that it is the third."""

_COMPARED = re.compile(r"\s+(?:as|the|more|less|fewer|(?!per\b|other\b|over\b)\w+er)\b")
_ADDRESS = re.compile(
    r"\S+@\S+|\b10\.\d{4,}/\S+|(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|example)\b\S*"
)


_STRETCH = re.compile(
    r"[\s-]*(?:seasons?|summers?|winters?|springs?|autumns?|terms?|semesters?|trimesters?|sessions?|weekends?|evenings?|"
    r"mornings?|afternoons?|nights?|sprints?|shifts?|lessons?|rounds?|phases?|stages?|school\syears?|holidays?)\b",
    re.IGNORECASE,
)
"""What takes its time, though nobody says how much."""

_DURATION = re.compile(
    r"[\w,;)]\s+(?<!\bfor\s)(?<!\bwith\s)(?<!\bof\s)(?<!\bhas\s)(?<!\bhave\s)over\s*$", re.IGNORECASE
)
_SPENT = re.compile(
    r"\b(?:sav|spen[dt]|gain|los[et]|log|bill|invest|free|need|claim|record)\w*\s+over\s*$", re.IGNORECASE
)
"""Verbs of which some time is the object, so that "over" says how much of it."""

_HELD = re.compile(
    r"\b(?:h[eo]ld|r[au]n|teach|taught|g[ai]v|lead|led|organi[sz]|plan|host|deliver|facilitat|moderat|conduct|attend|cover|"
    r"did|complet|offer|prepar|chair|supervis|record)\w*\s+over\s*$",
    re.IGNORECASE,
)
"""Verbs of which a lesson, a shift or an evening is the object."""

_EACH_PERIOD = re.compile(r"\s?(?:/|(?:an?|per)\s)")
_ROLE_BEFORE = re.compile(
    r"(?:\b(from|(?<!\bup\s)(?<!\bclose\s)to|by)|\binstead\s(of)|\brather\s(than)|\|\|)"
    r"(?:\s(?:about|around|approximately|roughly|nearly|almost|over|some|more than|at least|less than|up to|"
    r"just under|just over|well over|under|below|close to|a|an|another|as much as|as many as))?\s*$",
    re.IGNORECASE,
)
_IN_A_NAME = re.compile(r"\w\s(?-i:[A-Z])[\w.]*\s?$")
"""The name of a thing before its version ("with Windows 10 machines")."""

_HOLDER = re.compile(
    r"\b(\w+)\s(?:of|with|having|containing|totalling)\b\s?(?:up\sto\s|about\s|around\s|over\s|some\s|between\s|roughly\s)?\s*$",
    re.IGNORECASE,
)
_SAVED = re.compile(
    r"\b(?:sav(?:e|es|ed|ing)|cutting|(?:shaving|shav(?:es|ed)|taking)\soff)\s(?:(?!from\b|to\b|by\b|of\b|up\b)\w+\s){0,2}?$|\bdown\s$",
    re.IGNORECASE,
)
"""What is saved is a difference."""

_STRETCHES = "(seconds|minutes|hours|days|weeks|months|years)"
_FROM_STRETCH = re.compile(rf"\bfrom\s{_STRETCHES}\s(?:down\s)?to\s{_STRETCHES}\b", re.IGNORECASE)
_DIFFERENCE = re.compile(
    r"\s(?:\w+\s)?(?:increase|reduction|decrease|growth|improvement|rise|drop|cut|saving|gain|decline|"
    r"higher|lower|faster|slower|more|less|fewer|better|cheaper|shorter)\b"
)


@holds_texts
@lru_cache(maxsize=2_000)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every number of a text that is no date, address or part of a name ("k8s", "GPT-4")."""
    # "From 60 to 22" is a change, told by two numbers; "3 to 5" is one that is not known exactly.
    clean = plain(_ADDRESS.sub(lambda found: " " * len(found.group()), without_dates(text)))
    found = [_of(match, clean) for match in _NUMBER.finditer(clean) if not _is_year(match)]
    line, every = stems(text), periods(text)
    found += _worded(clean) + _stretches(clean)
    return tuple(replace(quantity, line=line, periods=every) for quantity in found)


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
    currency, sign = (match["currency"] or "").strip().casefold(), (match["unit"] or "").strip()
    unit = CURRENCIES.get(currency, "") or SYMBOLS.get(sign, "") or UNITS.get(word, "")
    if sign == "HR":
        word = unit = ""
    if word == "times" and not _COMPARED.match(text[match.end() :]):
        unit = ""
    unit = "rank" if match["ordinal"] else unit or CURRENCIES.get(word, "")
    after = text[match.end() :]
    if not unit and re.match(r"\s?(?:dollars|USD)\b", after):
        unit = "usd"
    bound = "+" if match["plus"] else bound_of(text[: match.start()])
    counted = after if match["unit"] is None else text[match.start("unit") :]
    if _lasts(text[: match.start()], after, is_time=unit in TIMES, counted=counted):
        bound = ""
    is_unit = bool(unit) and (not currency or word in CURRENCIES)
    end_of_number = match.end("unit") if is_unit else match.start("unit") if match["unit"] else match.end()
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
        plurals=_plurals(text[end_of_number:]) if not unit else frozenset(),
        is_version=_IN_A_NAME.search(text[: match.start()]) is not None,
        holder=_holder(text[: match.start()]),
        rate=_rate(text[end_of_number:]),
        per=_per(text[end_of_number:]),
    )


def _worded(text: str) -> list[Quantity]:
    found = []
    words = list(_WORD.finditer(text))
    for at, match in enumerate(words):
        word, after = match.group().casefold().replace(" ", "-"), text[match.end() :]
        if word == "one" and (unit_word := re.match(r"[\s-]([a-z]+)", after)) and unit_word[1] in UNITS:
            found.append(
                Quantity(
                    value=1, unit=UNITS[unit_word[1]], text=match.group(),
                    bound=bound_of(text[: match.start()]),
                    role=_role(text[: match.start()], after[unit_word.end() :]),
                )
            )  # fmt: skip
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
            before, behind = text[: match.start()], rest[unit_word.end() :] if unit_word else ""
            lasts = _lasts(before, behind, is_time=unit in TIMES, counted=rest)
            bound = "" if lasts else bound_of(before)
            found.append(
                Quantity(
                    value=WORDS[word] * scale, unit=unit, text=match.group(), bound=bound,
                    counted="" if unit else _counted(rest), rate=_rate(rest), per=_per(rest),
                    nouns=frozenset() if unit else _nouns(rest), role=_role(before, rest),
                    plurals=frozenset() if unit else _plurals(rest), holder=_holder(before),
                )
            )  # fmt: skip
        elif single := _single(match, text):
            found.append(single)
    return found


def _stretches(text: str) -> list[Quantity]:
    """Return the ends of a change that is told in stretches of time alone ("from days to minutes")."""
    return [
        Quantity(value=1, unit=word.casefold(), text=word, role=role)
        for change in _FROM_STRETCH.finditer(text)
        for word, role in ((change[1], "from"), (change[2], "to"))
    ]


def _single(match: re.Match[str], text: str) -> Quantity | None:
    """Return the number that a word is by itself: a multiple, a cut, a place or a crowd."""
    word, before, after = match.group().casefold(), text[: match.start()], text[match.end() :]
    found: tuple[float, str] | None = None
    if word in MULTIPLES and (word != "double" or re.match(r"\s(?:the|its|their|our|my|in)\b", after)):
        found = MULTIPLES[word], "x"
    elif word in CUTS or (word == "half" and re.search(r"\b(?:by|in)\s$", before)):
        found = CUTS.get(word, 50), "%"
    elif (word := word.replace(" ", "-")) in ORDINALS and not _NO_PLACE.match(after):
        found = ORDINALS[word], "rank"
    elif word in CROWDS:
        found = CROWDS[word], "crowd"
    # What was nearly doubled was not doubled.
    bound = ("<" if is_nearly(before) else bound_of(before)) if found and found[1] in {"x", "%"} else ""
    return Quantity(value=found[0], unit=found[1], text=match.group(), bound=bound) if found else None


def _lasts(before: str, after: str, *, is_time: bool, counted: str) -> bool:
    """Whether "over" says for how long, not how much more: not so in "over two years of Python"."""
    stretch = _STRETCH.match(counted)
    if not (is_time or stretch) or re.match(r"['’]?\s*(?:of|in|as|experience|with)\b", after):
        return False
    behind = counted[stretch.end() :] if stretch else after
    if _EACH_PERIOD.match(behind) or (_HELD if stretch else _SPENT).search(before):
        return False
    return _DURATION.search(before) is not None or (
        stretch is not None and before.strip().casefold() == "over"
    )


def _role(before: str, after: str) -> str:
    if _SAVED.search(before):
        return "by"
    if found := _ROLE_BEFORE.search(before):
        return "from" if found[2] or found[3] else (found[1] or "to").casefold()
    return "by" if _DIFFERENCE.match(after) else ""


def _plain(number: str) -> float:
    return float(number.replace(",", ""))


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


def _plurals(after: str) -> frozenset[str]:
    """Return the stems of those of the next words that tell of several."""
    words = _FOLLOWING.findall(after)[:3]
    plural = [word for word in words if word[0].islower() and word.endswith("s") and not word.endswith("ss")]
    return frozenset(map(stem, plural)) & _nouns(after)


def _holder(before: str) -> str:
    """Return the stem of what a number is only a measure of ("a guide of 30 pages")."""
    found = _HOLDER.search(before)
    return stem(found[1]) if found else ""


def _per(after: str) -> str:
    """Return the stem of the thing of which each has so many ("20 hours per class")."""
    head = re.match(
        rf"(?:(?!\sand\s{NUMBER_BEGINS})[^.;,()\d]){{0,40}}?\b(?:per|every|each)\s(?!of\b|other\b)([a-z]+)",
        after,
    )
    return stem(head[1]) if head and head[1].casefold() not in RATES else ""


def _rate(after: str) -> str:
    if adjective := _EACH.match(after):
        return RATES[adjective[1].casefold()]
    head = re.match(
        rf"(?:(?!\sand\s{NUMBER_BEGINS})[^.;,()]){{0,40}}?\b(?:(?:an?|per|every|each)\s|/\s?)(\w+)", after
    )
    return RATES.get(head[1].casefold(), "") if head else ""
