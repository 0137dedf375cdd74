"""Numbers that follow from what a text says: differences, factors, places, ranges, and the size of a team."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from skillgap.tailoring.numbers.quantities import quantities
from skillgap.tailoring.numbers.quantity import Quantity
from skillgap.tailoring.numbers.units import CUTS, MULTIPLES, WORDS

_PLACES = {"first": 1, "second": 2, "third": 3}
_TWO_ALIKE = re.compile(r"\b(?:duplicat|doubl|twofold)", re.IGNORECASE)
_FACTORS = frozenset({2.0, 3.0, 4.0, 10.0})
_GRADE = re.compile(r"\b(?:grade|year|class|level|phase|form)s?\s(\d{1,2})\b", re.IGNORECASE)
_GRADED = re.compile(
    r"\b(?:grade|year|class|form|floor|edition|volume|chapter|semester|term)s?\b", re.IGNORECASE
)
_MULTIPLIED = re.compile(rf"\b({'|'.join((*MULTIPLES, *CUTS))})\b", re.IGNORECASE)
_LISTED = re.compile(r"(?<![\d.,])(\d{4}|\d{1,2})(?:,\s\d{1,4})+(?:,?\s(?:and|&)\s\d{1,4})(?![\d.,]*\d)")
"""Numbers told one by one."""

_PLACE = re.compile(rf"\b({'|'.join(_PLACES)})\b", re.IGNORECASE)

_NUMBER = rf"(?:{'|'.join(sorted(WORDS, key=len, reverse=True))}|\d{{1,3}})"
_SOME_OF = re.compile(rf"\b(one|{_NUMBER})\s(?:out\s)?of\s(?:the|its|our|all)\s({_NUMBER})\s", re.IGNORECASE)
_SUBSET = re.compile(
    rf"\b({_NUMBER})\sof\s(?:them|which|whom|these|those)\b"
    rf"|(?:\(|,\s|\bincluding\s)({_NUMBER})\s(?:in|at|as|with|passed|on)\b",
    re.IGNORECASE,
)
_FIRST_OF = re.compile(rf"\bfirst\s({_NUMBER})\b", re.IGNORECASE)

_COLLEAGUES = (
    r"(?:colleagues?|classmates?|friends?|teammates?|co-?workers?|others|engineers?|developers?|analysts?|nurses?|"
    r"teachers?|designers?|technicians?|administrators?|electricians?|cooks?|editors?|testers?|"
    r"researchers?|scientists?)"
)
_TEAM = re.compile(
    rf"\b(?:team|group|crew|squad|pair|staff)\sof\s({_NUMBER})\b"
    rf"|\b({_NUMBER})[\s-](?:person|people|member|man|strong|head)\b(?!s)"
    rf"|\bone\sof\s(?:the\s)?({_NUMBER})\s(?:[\w-]+\s)?(?:people|persons?|members?|students?|of\sus|[a-z]+(?:ers|ors|ists|ians|ants|ees)|{_COLLEAGUES})\b",
    re.IGNORECASE,
)
_WITH_OTHERS = re.compile(
    rf"\b(?:with|alongside)\s(one|an|another|a|{_NUMBER})\s(?:other\s|fellow\s|further\s|more\s)?(?:[\w-]+\s)?{_COLLEAGUES}\b",
    re.IGNORECASE,
)


def derived(text: str) -> tuple[Quantity, ...]:
    """Return the numbers that follow from the words of a text.

    From 4 hours to 2 hours is half and 2 hours less, from 10 to 20 double; the second author is the 2nd; the
    first three chapters are chapters 1 to 3.
    """
    found: list[Quantity] = []
    numbers = quantities(text)
    found += _parts(numbers)
    for first, last in _changes(text):
        found.extend(_compared(first, last))
    if "point" in text:
        found += [replace(each, unit="") for each in numbers if each.unit == "pp"]
    if _TWO_ALIKE.search(text):
        found.append(Quantity(value=2, unit="x", text=""))
    for many in _FIRST_OF.finditer(text):
        found.append(Quantity(value=1, unit="", text="", high=_count(many[1])))
    places = [_PLACES[place[1].casefold()] for place in _PLACE.finditer(text)]
    places += [int(grade[1]) for grade in _GRADE.finditer(text)]
    if _GRADED.search(text):
        found += [replace(each, unit="") for each in numbers if each.unit == "rank"]
    found += _runs(text)
    return (*found, *(Quantity(value=place, unit="rank", text="") for place in places))


def _parts(numbers: tuple[Quantity, ...]) -> Iterator[Quantity]:
    """Yield the share that a part is of its whole, and the whole ("30 of the 90 bills")."""
    for each in numbers:
        if each.whole and each.value < each.whole:
            share = 100 * each.value / each.whole
            yield replace(each, value=share, unit="%", nouns=frozenset(), text="", worked_out=True)
            yield replace(each, value=each.whole, whole=None)


def _runs(text: str) -> Iterator[Quantity]:
    """Yield "7 to 9" for "7, 8 and 9", and how many years are told one by one."""
    for found in _LISTED.finditer(text):
        listed = [int(number) for number in re.findall(r"\d+", found.group())]
        if listed == list(range(listed[0], listed[-1] + 1)):
            yield Quantity(value=listed[0], unit="", text="", high=listed[-1])
        if len(found[1]) == len("2019"):
            yield Quantity(value=len(listed), unit="", text="")


def ends(text: str) -> tuple[Quantity, ...]:
    """Return the ends of each range of a text: what costs 5 to 9 euros costs from 5 up to 9."""
    ranges = [each for each in quantities(text) if each.high is not None]
    return tuple(
        replace(each, value=value, high=None, role=role)
        for each in ranges
        for value, role in ((each.value, "from"), (each.high or 0.0, "to"))
    )


def follows(derived_one: Quantity, here: tuple[Quantity, ...]) -> bool:
    """Whether a line may tell what is worked out: a share or a factor beside the numbers it comes from."""
    is_bare = (
        not derived_one.worked_out or derived_one.unit not in {"%", "x"} or derived_one.whole is not None
    )
    return is_bare or any((derived_one.value, derived_one.unit) == (each.value, each.unit) for each in here)


def direction(text: str) -> str:
    """Return the words for a change that only its numbers tell ("from ten to six" is less), or ""."""
    for first, last in _changes(text):
        if first.value != last.value:
            return "reduced" if first.value > last.value else "increased"
    verbs = _MULTIPLIED.search(text)
    return "" if not verbs else "increased" if verbs[1].casefold() in MULTIPLES else "reduced"


def wholes(text: str) -> Mapping[float, float]:
    """Return each number a text says it is only some of, with how many ("two of the five chapters")."""
    parts = {each.whole: each.value for each in quantities(text) if each.whole and each.value < each.whole}
    return parts | {_count(found[2]): _count(found[1]) for found in _SOME_OF.finditer(text)}


def subsets(text: str) -> frozenset[float]:
    """Return the numbers a text tells of some of those it has counted ("two of whom", "(4 in tax law)")."""
    return frozenset(
        _count(next(filter(None, found.groups()))) for found in _SUBSET.finditer(text) if found.start()
    )


def team_sizes(text: str) -> frozenset[float]:
    """Return how many people a text says a team had ("a team of four", "one of four people")."""
    return frozenset(_count(next(filter(None, found.groups()))) for found in _TEAM.finditer(text))


def sizes_with_others(text: str) -> frozenset[float]:
    """Return how many people worked together where a text tells of one's colleagues alone."""
    return frozenset(1 + _count(found[1]) for found in _WITH_OTHERS.finditer(text))


def _changes(text: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield what a text says was before and after ("from 9 to 5", "5 instead of 9")."""
    if not any(word in text for word in ("from", "instead", "rather", " to ", "→", "->")):
        return
    for one, two in pairwise(quantities(text)):
        if one.in_base[1] == two.in_base[1]:
            if (one.role, two.role) == ("from", "to"):
                yield one, two
            elif one.role in {"", "to"} and two.role == "from":
                yield two, one


def _compared(first: Quantity, last: Quantity) -> Iterator[Quantity]:
    """Yield what follows from where a change began and where it ended."""
    before, after, unit = first.in_base[0], last.in_base[0], first.in_base[1]
    if not before or not after or before == after:
        return
    worked_out = Quantity(value=0, unit="%", text="", worked_out=True)
    difference = round(abs(before - after), 6)
    times = max(before, after) / min(before, after)
    if times in _FACTORS:
        yield Quantity(value=times, unit="x", text="")
    if last.value == first.value / 2:
        yield Quantity(value=50, unit="%", role="by", text="")
    if unit != "clock":
        yield replace(worked_out, value=times, unit="x")
        yield replace(worked_out, value=100 * difference / before, role="by")
        yield replace(worked_out, value=100 * after / before, role="to")
    yield Quantity(value=difference, unit="pp" if unit == "%" else unit, role="by", text="", worked_out=True)
    if before < after:
        yield replace(first, high=last.value, role="")


def _count(number: str) -> float:
    at = number.casefold()
    return float(at) if at.isdigit() else float(WORDS.get(at, 1))
