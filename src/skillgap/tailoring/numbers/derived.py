"""Numbers that follow from what a text says: differences, factors, places, ranges, and the size of a team."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from skillgap.tailoring.numbers.quantities import quantities
from skillgap.tailoring.numbers.quantity import Quantity
from skillgap.tailoring.numbers.units import BASES, CROWDS, CURRENCIES, CUTS, MULTIPLES, TIMES, WORDS
from skillgap.tailoring.vocabulary.words import stems

_HALF = 0.5
_PLACES = {"first": 1, "second": 2, "third": 3}
_TWO_ALIKE = re.compile(r"\b(?:duplicat|doubl|twofold)", re.IGNORECASE)
_EXACT = 1e-6
_FACTORS = frozenset({2.0, 3.0, 4.0, 10.0})
_GRADE = re.compile(r"\b(?:grade|year|class|level|phase|form)s?\s(\d{1,2})\b", re.IGNORECASE)
_GRADED = re.compile(
    r"\b(?:grade|year|class|form|floor|edition|volume|chapter|semester|term)s?\b", re.IGNORECASE
)
_MULTIPLIED = re.compile(rf"\b({'|'.join((*MULTIPLES, *CUTS))})\b", re.IGNORECASE)
_LISTED = re.compile(r"(?<![\d.,])(\d{4}|\d{1,2})(?:,\s\d{1,4})+(?:,?\s(?:and|&)\s\d{1,4})(?![\d.,]*\d)")
"""Numbers told one by one."""

_CLAUSE = re.compile(r"[,;.]\s|\n|\s(?:and|while|whereas|as\swell\sas)\s")

_PLACE = re.compile(rf"\b({'|'.join(_PLACES)})\b", re.IGNORECASE)

_NUMBER = rf"(?:{'|'.join(sorted(WORDS, key=len, reverse=True))}|\d{{1,3}})"
_SOME_OF = re.compile(rf"\b(one|{_NUMBER})\s(?:out\s)?of\s(?:the|its|our|all)\s({_NUMBER})\s", re.IGNORECASE)
_SUBSET = re.compile(
    rf"\b({_NUMBER})\sof\s(?:them|which|whom|these|those)\b"
    rf"|(?:\(|,\s|\bincluding\s)({_NUMBER})\s(?:in|at|as|with|passed|on)\b",
    re.IGNORECASE,
)
_FIRST_OF = re.compile(rf"\bfirst\s({_NUMBER})\b", re.IGNORECASE)

_GROUPS = re.compile(
    rf"\b({_NUMBER})\s(?:[\w-]+\s){{0,2}}?(?:(?:teams|groups|squads|crews|classes|cohorts|batches|sets|shifts|sprints)\sof|"
    rf"(?:with|of|at)(?=[^.;]*\beach\b))\s({_NUMBER})\b",
    re.IGNORECASE,
)
"""So many groups of so many each."""

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
    found += (
        *_parts(numbers),
        *_crowds(numbers),
        *_in_all(text, numbers),
        *_digits(numbers),
        *_before(numbers),
    )
    for first, last, changed in _each_change(text):
        found.extend(replace(each, changed=changed) for each in _compared(first, last))
    found += _sums(text, numbers)
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


def _crowds(numbers: tuple[Quantity, ...]) -> Iterator[Quantity]:
    """Yield the crowd that a count of things is at least two of: 300 are hundreds."""
    for each in numbers:
        held = [many for many in CROWDS.values() if each.value >= 2 * many]
        if held and not each.unit and each.bound not in {"<", "≤"}:
            yield Quantity(value=max(held), unit="crowd", text="")


def _in_all(text: str, numbers: tuple[Quantity, ...]) -> Iterator[Quantity]:
    """Yield how many there are in all of what each of some groups has ("3 teams of 5 engineers": 15)."""
    for found in _GROUPS.finditer(text):
        many, each_has = _count(found[1]), _count(found[2])
        for each in numbers:
            if each.value == each_has and each.unit != "%":
                yield replace(each, value=many * each_has)


def _digits(numbers: tuple[Quantity, ...]) -> Iterator[Quantity]:
    """Yield of how many figures each sum of money is ("a six-figure budget")."""
    for each in numbers:
        if each.unit in CURRENCIES.values():
            yield Quantity(value=len(f"{each.value:.0f}"), unit="digits", text="")


def _before(numbers: tuple[Quantity, ...]) -> Iterator[Quantity]:
    """Yield where a change began that is told by its share and its end ("by 40 % to 6 minutes": from 10)."""
    for share, after in pairwise(numbers):
        is_share = share.unit == "%" and share.role != "to"
        if not is_share or after.role != "to" or after.unit in {"", "%", "x"}:
            continue
        for factor in (1 - share.value / 100, 1 + share.value / 100):
            if factor > 0:
                yield replace(after, value=round(after.value / factor, 6), role="from", text="")


def told_share(text: str) -> str:
    """Return "most" for a text that tells of more than half of some things ("8 of 10 modules"), or ""."""
    parts = (
        (each.value, each.whole) for each in quantities(text) if each.whole and not each.unit and each.nouns
    )
    return "most" if any(_HALF < part / whole < 1 for part, whole in parts) else ""


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


def follows(derived_one: Quantity, told: Quantity, here: tuple[Quantity, ...]) -> bool:
    """Whether a line may tell what is worked out: a share or a factor beside the numbers it comes from.

    By how much a thing changed, and to what share of what it was, may stand alone where it comes out even or
    is told as about so much, though of several things that changed it is that of the one the line names.
    """
    if derived_one.changed and not derived_one.changed & told.line:
        return False
    # What all groups have together is not what each of them has.
    if derived_one.text and any(each.text == told.text and each.value > told.value for each in here):
        return False
    is_even = abs(derived_one.value - told.value) < _EXACT
    is_bare = (
        not derived_one.worked_out
        or derived_one.unit not in {"%", "x"}
        or derived_one.whole is not None
        or (bool(derived_one.role) and derived_one.role == told.role and (bool(told.bound) or is_even))
    )
    return is_bare or any((derived_one.value, derived_one.unit) == (each.value, each.unit) for each in here)


def direction(text: str) -> str:
    """Return the words for a change that only its numbers tell ("from ten to six" is less), or ""."""
    for first, last in _changes(text):
        if first.value != last.value:
            fell = first.value > last.value
            saved = " saved" if first.unit in TIMES or first.unit in CURRENCIES.values() else ""
            return (
                (f"reduced faster{saved}" if first.unit in TIMES else f"reduced{saved}")
                if fell
                else "increased"
            )
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


def _each_change(text: str) -> Iterator[tuple[Quantity, Quantity, frozenset[str]]]:
    """Yield each change of a text, and where it tells of several the words of its own clause."""
    whole = [(first, last, frozenset[str]()) for first, last in _changes(text)]
    if len(whole) > 1:
        clauses = [(clause, stems(clause)) for clause in _CLAUSE.split(text)]
        found = [
            (first, last, words.difference(*(other for _, other in clauses if other is not words)))
            for clause, words in clauses
            for first, last in _changes(clause)
        ]
        whole = found if len(found) == len(whole) else whole
    yield from whole


def _sums(text: str, numbers: tuple[Quantity, ...]) -> Iterator[Quantity]:
    """Yield what so much a year comes to over some years."""
    for each, stretch in pairwise(numbers):
        (base, factor), (lasted, unit) = BASES.get(each.rate, (each.rate, 1.0)), stretch.in_base
        is_over = base == unit and re.search(rf"\b(?:over|for|during)\s{re.escape(stretch.text)}\b", text)
        if is_over and not each.bound and not stretch.bound and each.unit in CURRENCIES.values():
            yield replace(
                each, value=each.value * lasted / factor, rate="", periods=frozenset(), role="", text=""
            )


def _compared(first: Quantity, last: Quantity) -> Iterator[Quantity]:
    """Yield what follows from where a change began and where it ended."""
    before, after, unit = first.in_base[0], last.in_base[0], first.in_base[1]
    if not before or not after or before == after:
        return
    worked_out = Quantity(
        value=0, unit="%", text="", worked_out=True,
        rate=first.rate or last.rate, periods=last.periods, line=last.line,
    )  # fmt: skip
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
    yield replace(worked_out, value=difference, unit="pp" if unit == "%" else unit, role="by")
    if before < after:
        yield replace(first, high=last.value, role="")


def _count(number: str) -> float:
    at = number.casefold()
    return float(at) if at.isdigit() else float(WORDS.get(at, 1))
