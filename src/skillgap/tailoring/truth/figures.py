"""The numbers and dates of a tailored line, held against those of the lines it comes from."""

import re
from collections.abc import Iterator, Sequence

from skillgap.model.analysis import Violation
from skillgap.model.document import Passage, SectionKind
from skillgap.tailoring.numbers.bounds import told_of_every_one
from skillgap.tailoring.numbers.dates import dates, is_ongoing, years_between
from skillgap.tailoring.numbers.derived import (
    derived,
    ends,
    follows,
    sizes_with_others,
    subsets,
    team_sizes,
    wholes,
)
from skillgap.tailoring.numbers.each import told_per_each
from skillgap.tailoring.numbers.frequencies import backed_periods, told_periods
from skillgap.tailoring.numbers.lines_of_support import support_lines
from skillgap.tailoring.numbers.listed import is_listed
from skillgap.tailoring.numbers.quantities import quantities
from skillgap.tailoring.numbers.quantity import Quantity
from skillgap.tailoring.truth.original import Original
from skillgap.tailoring.vocabulary.words import content_stems, stems

_FEW = 3
"""Words of meaning up to which a line is too short to tell which other it comes from."""

_OF_PHONE = 4
"""Digits from which on a number in the head of a resume is part of a telephone number."""

_ROUNDER = 5
"""Points in percent by which a share may be told more roundly than it is worked out."""

_CLASS = re.compile(r"\b[123]:[12]\b")
"""The class of a degree ("2:1"); `studies` judges that."""

_SINCE = re.compile(r"\bsince\s(?:\w+\s)?((?:19|20)\d\d)\b", re.IGNORECASE)


def new_dates(
    quote: str, sources: tuple[Passage, ...], known: Original, *, quote_in_list: bool = False
) -> Iterator[Violation]:
    """Yield the dates of a line that are not the original's, and how often it says that something happens."""
    text = " \n".join(source.quote for source in sources)
    said = backed_periods(text) | _other_rates(quote, text)
    for period, words in sorted(told_periods(quote).items()) if sources else ():
        if period not in said:
            yield Violation(kind="number", text=words, where=quote)
    said_here = dates(quote)
    same = dates(sources[0].quote) if sources and known.is_close(quote, sources[0]) else frozenset()
    # In a list, each line has its own dates.
    is_own = len(same) == len(said_here) or (bool(same) and quote_in_list)
    years = {year for year, _ in (same if is_own else known.dates)}
    years |= {year for source in sources[:1] for year in years_between(source.quote)}
    for year, month in sorted(said_here):
        since = re.search(rf"\bsince\s(?:\w+\s)?{year}\b", quote, re.IGNORECASE)
        told = _SINCE.search(sources[0].quote) if since and sources else None
        if since and (not known.begins(year) or (told and int(told[1]) > year)):
            yield Violation(kind="date", text=since.group(), where=quote)
        if year not in years or (month and (year, month) not in known.dates):
            yield Violation(kind="date", text=f"{year}-{month:02}" if month else str(year), where=quote)
    if is_ongoing(quote) and not known.is_ongoing:
        yield Violation(kind="date", text="present", where=quote)


def _other_rates(quote: str, said: str) -> frozenset[str]:
    """Return the periods per which a line tells numbers that another one tells per another period."""
    held = tuple(each for each in quantities(said) if each.rate)
    return frozenset(
        each.rate for each in quantities(quote) if each.rate and any(map(each.is_at_another_rate, held))
    )


def told_by(quote: str, sources: tuple[Passage, ...]) -> str:
    """Return the closest line, and of the others those that lend the tailored line a word of their own.

    A line that lends only its number is another line: "17%" of the one may not take the place of "24%" of
    the other.
    """
    here = content_stems(quote)
    near = content_stems(sources[0].quote) if sources else frozenset()
    return " \n".join(
        source.quote
        for source in sources
        if source is sources[0] or len(here) <= _FEW or (here & content_stems(source.quote)) - near
    )


def new_numbers(passage: Passage, known: Original, said: str) -> Iterator[Violation]:
    """Yield the numbers of a line that neither those of some words of the original nor what follows back."""
    contact = passage.section is SectionKind.HEADER
    is_study = passage.section is SectionKind.EDUCATION
    quote = _CLASS.sub("", passage.quote) if is_study else passage.quote
    teams, said_teams, with_others = team_sizes(quote), team_sizes(said), sizes_with_others(said)
    here = derived(quote)
    said_here, followed = quantities(known.text if contact else said), derived(said)
    if passage.section is SectionKind.SUMMARY:
        # Of six years here and two there nobody makes the four between them.
        most = max((each.value for each in quantities(said) if each.unit == "y"), default=0)
        followed = tuple(each for each in followed if each.unit != "y" or each.value >= most)
    parts_of, told_here = wholes(said), (*quantities(quote), *here)
    for number in sorted(_of_another_group(quote, said)):
        yield Violation(kind="number", text=f"{number:g}", where=passage.quote)
    if each := told_per_each(quote, said) or told_of_every_one(quote, said):
        yield Violation(kind="number", text=each, where=passage.quote)
    for quantity in quantities(quote):
        # What two classes of 20 come to makes none of them one of over 20.
        following = () if _is_bound_anew(quantity, said_here) else followed
        backing = (*said_here, *(each for each in following if follows(each, quantity, here)))
        told = (*backing, *ends(said)) if quantity.role in {"from", "to"} else backing
        if contact and (quantity.text.strip() in known.text or _is_of_phone(quantity, known)):
            continue
        some = parts_of.get(quantity.value)
        is_part = some is not None and not quantity.unit and not _tells(some, quantity.value, told_here)
        is_team = quantity.value in teams and not _is_less_bound(quantity, backing)
        # Who worked with two colleagues was one of three.
        is_other_team = is_team and with_others and not said_teams and quantity.value not in with_others
        if is_part or is_other_team:
            yield Violation(kind="number", text=quantity.text, where=passage.quote)
        # And who worked with two others did so as one of three.
        is_rest = quantity.value + 1 in sizes_with_others(quote) & said_teams
        if is_rest or (is_team and quantity.value in said_teams | with_others):
            continue
        is_told = _is_backed(quantity, told) or _is_one(quantity, said)
        if is_told or _is_listed(quantity, passage.quote):
            continue
        known_here = any((quantity.value, quantity.unit) == (other.value, other.unit) for other in backing)
        if known_here or not known.says_nearby(_around(quantity.text, passage.quote)):
            yield Violation(kind="number", text=quantity.text, where=passage.quote)


def _is_of_phone(quantity: Quantity, known: Original) -> bool:
    """Whether a number in the head of a resume is one of its telephone number, written in other groups."""
    digits = re.sub(r"\D", "", quantity.text)
    said = (re.sub(r"\D", "", line.quote) for line in known.section(SectionKind.HEADER))
    return len(digits) >= _OF_PHONE and any(digits in each for each in said)


def _is_less_bound(quantity: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether a number is told as at least so many, or as so many where the original says up to so many."""
    up_to = any(other.value == quantity.value and other.bound in {"<", "≤"} for other in told)
    return quantity.bound == "+" or (up_to and quantity.bound not in {"<", "≤"})


def _is_bound_anew(quantity: Quantity, said: Sequence[Quantity]) -> bool:
    """Whether a number is told as the least of what the original tells as so many and no more."""
    return quantity.bound == "+" and any(
        (each.value, each.unit, each.bound) == (quantity.value, quantity.unit, "")
        and each.nouns == quantity.nouns
        for each in said
    )


def _of_another_group(quote: str, said: str) -> frozenset[float]:
    """Return the lines of support, and the numbers that are some of others, that are not the original's."""
    lines, some = support_lines(said), subsets(said)
    found = frozenset(map(float, support_lines(quote) - lines)) if lines else frozenset()
    if some:
        # Of six years, four of them in one trade, nobody makes six in it.
        found |= (subsets(quote) - some) & {each.value for each in quantities(said)[:1]}
    return found


def _is_backed(quantity: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether a number told backs one, and where what it counts is counted there, that very number does."""
    backing = [
        other for other in told if quantity.is_backed_by(other) and not _is_per_another(quantity, other, told)
    ]
    if quantity.high is not None and quantity.unit == "y":
        # "Children (3-6 years)" are children aged 3 to 6.
        both = {(each.value, each.unit) for each in told}
        return bool(backing) or {(quantity.value, "y"), (quantity.high, "y")} <= both
    counted = [other for other in told if _count_the_same(quantity, other)]
    if not counted or any(other.value == quantity.value for other in counted):
        return bool(backing)
    # Of 14 servers and 3 switches nobody makes 14 switches.
    return any(not other.nouns or other.nouns & quantity.nouns for other in backing)


def _is_per_another(quantity: Quantity, other: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether a number is told per what the original tells another number per ("2 per term, 7 in all")."""
    if not quantity.per or quantity.per == other.per or other.worked_out:
        return False
    if other.rate and not quantity.rate:
        return True
    return any(each.per == quantity.per for each in told) or bool(
        other.per and quantity.per not in other.line
    )


def _count_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers surely count the same things: these words in the plural, or this word alone."""
    is_counted = bool(other.text) and not other.is_version
    is_alike = bool(one.plurals & other.plurals) or (len(one.nouns) == 1 and one.nouns == other.nouns)
    return is_counted and is_alike


def _is_listed(quantity: Quantity, quote: str) -> bool:
    """Whether a number only counts what its own line lists ("two parts: the menu and the map")."""
    is_bare = not (quantity.unit or quantity.bound or quantity.role or quantity.rate or quantity.high)
    at = re.search(rf"(?<!\w){re.escape(quantity.text.split()[0])}(?!\w)", quote) if is_bare else None
    return at is not None and is_listed(quantity.value, quote, at.start(), at.end())


def _tells(part: float, whole: float, told: Sequence[Quantity]) -> bool:
    """Whether a line tells the part beside the whole, or what share of it that is."""
    share = 100 * part / whole
    return any(
        each.value == part or (each.unit == "%" and abs(each.value - share) <= _ROUNDER) for each in told
    )


def _is_one(quantity: Quantity, said: str) -> bool:
    """Whether a 1 is what the original calls "one" or "a single"."""
    is_bare = quantity.value == 1 and not quantity.unit
    ones = stems(" ".join(re.findall(r"\b(?:one|an?|single)\s+(\w+)", said)))
    return is_bare and bool(quantity.nouns & ones)


def _around(number: str, quote: str) -> str:
    """Return a number with up to two words on either side."""
    at = quote.find(number)
    before, after = quote[:at].split(), quote[at + len(number) :].split()
    return " ".join((*before[-2:], number, *after[:2])) if at >= 0 else ""
