"""The numbers and dates of a tailored line, held against those of the lines it comes from."""

import re
from collections.abc import Iterator, Sequence

from skillgap.model.analysis import Violation
from skillgap.model.document import Passage, SectionKind
from skillgap.tailoring.numbers.dates import dates, is_ongoing
from skillgap.tailoring.numbers.derived import derived, ends, follows, sizes_with_others, team_sizes, wholes
from skillgap.tailoring.numbers.frequencies import backed_periods, told_periods
from skillgap.tailoring.numbers.lines_of_support import support_lines
from skillgap.tailoring.numbers.listed import is_listed
from skillgap.tailoring.numbers.quantities import quantities
from skillgap.tailoring.numbers.quantity import Quantity
from skillgap.tailoring.truth.original import Original
from skillgap.tailoring.vocabulary.words import content_stems, stems

_FEW = 3
"""Words of meaning up to which a line is too short to tell which other it comes from."""

_CLASS = re.compile(r"\b[123]:[12]\b")
"""The class of a degree ("2:1"); `studies` judges that."""

_SINCE = re.compile(r"\bsince\s(?:\w+\s)?((?:19|20)\d\d)\b", re.IGNORECASE)


def new_dates(quote: str, sources: tuple[Passage, ...], known: Original) -> Iterator[Violation]:
    """Yield the dates of a line that are not the original's, and how often it says that something happens."""
    said = backed_periods(" \n".join(source.quote for source in sources))
    for period, words in sorted(told_periods(quote).items()) if sources else ():
        if period not in said:
            yield Violation(kind="number", text=words, where=quote)
    said_here = dates(quote)
    same = dates(sources[0].quote) if sources and known.is_close(quote, sources[0]) else frozenset()
    years = {year for year, _ in (same if len(same) == len(said_here) else known.dates)}
    for year, month in sorted(said_here):
        since = re.search(rf"\bsince\s(?:\w+\s)?{year}\b", quote, re.IGNORECASE)
        told = _SINCE.search(sources[0].quote) if since and sources else None
        if since and (not known.begins(year) or (told and int(told[1]) > year)):
            yield Violation(kind="date", text=since.group(), where=quote)
        if year not in years or (month and (year, month) not in known.dates):
            yield Violation(kind="date", text=f"{year}-{month:02}" if month else str(year), where=quote)
    if is_ongoing(quote) and not known.is_ongoing:
        yield Violation(kind="date", text="present", where=quote)


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
    backing = (
        *quantities(known.text if contact else said),
        *(each for each in derived(said) if follows(each, here)),
    )
    parts_of, told_here = wholes(said), (*quantities(quote), *here)
    lines = support_lines(said)
    if lines and (other := support_lines(quote) - lines):
        yield Violation(kind="number", text=str(min(other)), where=passage.quote)
    for quantity in quantities(quote):
        told = (*backing, *ends(said)) if quantity.role in {"from", "to"} else backing
        if contact and quantity.text.strip() in known.text:
            continue
        some = parts_of.get(quantity.value)
        if some is not None and not quantity.unit and not _tells(some, quantity.value, told_here):
            yield Violation(kind="number", text=quantity.text, where=passage.quote)
        if quantity.value in teams and with_others and not said_teams and quantity.value not in with_others:
            # Who worked with two colleagues was one of three.
            yield Violation(kind="number", text=quantity.text, where=passage.quote)
        if quantity.value in teams and quantity.value in said_teams | with_others:
            continue
        if _is_backed(quantity, told) or _is_one(quantity, said) or _is_listed(quantity, passage.quote):
            continue
        known_here = any((quantity.value, quantity.unit) == (other.value, other.unit) for other in backing)
        if known_here or not known.says_nearby(_around(quantity.text, passage.quote)):
            yield Violation(kind="number", text=quantity.text, where=passage.quote)


def _is_backed(quantity: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether a number told backs one, and where what it counts is counted there, that very number does."""
    backing = [other for other in told if quantity.is_backed_by(other)]
    counted = [other for other in told if other.plurals & quantity.plurals and other.text]
    if not quantity.plurals or not counted or any(other.value == quantity.value for other in counted):
        return bool(backing)
    # Of 14 servers and 3 switches nobody makes 14 switches.
    return any(not other.plurals or other.plurals & quantity.plurals for other in backing)


def _is_listed(quantity: Quantity, quote: str) -> bool:
    """Whether a number only counts what its own line lists ("two parts: the menu and the map")."""
    is_bare = not (quantity.unit or quantity.bound or quantity.role or quantity.rate or quantity.high)
    at = re.search(rf"(?<!\w){re.escape(quantity.text.split()[0])}(?!\w)", quote) if is_bare else None
    return at is not None and is_listed(quantity.value, quote, at.start(), at.end())


def _tells(part: float, whole: float, told: Sequence[Quantity]) -> bool:
    """Whether a line tells the part beside the whole, or what share of it that is."""
    share = 100 * part / whole
    return any(each.value == part or (each.unit == "%" and abs(each.value - share) <= 1) for each in told)


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
