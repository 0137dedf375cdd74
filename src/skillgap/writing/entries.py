"""One job, project or course of study of a clean document: its fields, where they tell its head in full.

A head that its fields do not tell word for word, or tell twice, is written in its own lines instead: what a
reader misunderstood is still what the writer said.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from skillgap.model.document import Passage
from skillgap.model.resume import Education, Project, Volunteer, Work
from skillgap.resume.dates import Period, find_periods
from skillgap.writing.said import Item, counted, items, plain_url, unsaid, words

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DATE_WORDS = frozenset(
    "january february march april may june july august september october november december "  # noqa: SIM905
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "present current now today since until to date from".split()
)
_BEFORE_DATE = re.compile(
    r"\b(?:expected|anticipated|graduated|graduation|completed|class of|awarded|obtained|expires?"
    r"|valid (?:un)?til)(?:\s(?:graduation|in|on))?:?\s+$",
    re.IGNORECASE,
)
_BEHIND_DATE = re.compile(r"\s*\((?:expected|anticipated|planned)\)", re.IGNORECASE)
"""What a date is the date of: a degree that is expected is not held."""

_GAP = re.compile(r"\s*\t\s*| {3,}")
_LABEL = re.compile(
    r"(?:^|(?<=\|))\s*(?:company|employer|organi[sz]ation|position|role|job title|location|dates?|period"
    r"|university|school|institution|degree)\s*:\s*",
    re.IGNORECASE,
)
"""The name of a field before what the field says."""

_EDGES = " \t,;:|(\u2013\u2014-)"
_STOP = re.compile(r"(?<=\b\d{4})\.\s+(?=[^\W\d_])")
_JOINTS = frozenset({"in"})
"""What a degree and its subject are put together with, where the writer has them apart."""

Dated = Work | Volunteer | Education | Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One job, project or course of study."""

    title: str
    subtitle: str = ""
    dates: str = ""
    url: str = ""
    items: tuple[Item, ...] = ()


def laid_out(entry: Dated, passages: Sequence[Passage], *, is_below: bool = False) -> Entry:
    """Lay out one entry from its own lines; what its fields do not say is kept in its own words.

    `is_below` says that the entry stands below the line of its employer: post and time are its one line.

    A field is used only where its words stand in the entry itself: one taken from a neighbour by mistake
    would put a job under another employer.
    """
    own = words(passage.text for passage in passages)
    title, subtitle = _titles(entry, own, passages)
    fields = Entry(title=title, subtitle=subtitle, url=plain_url(entry.url))
    starts = set() if isinstance(entry, Education) else {bullet.start for bullet in entry.highlights}
    dates = (entry.start_date, entry.end_date)
    said = words([title, subtitle, fields.url, entry.url, *dates, *_dates(entry, passages)]) | DATE_WORDS
    heads: list[str] = []
    told: list[tuple[str, bool]] = []
    may_open = len(passages) > 1 or not isinstance(entry, Project)
    for passage in passages:
        opens = passage is passages[0] and passage.start not in starts
        if passage.start in starts or (passage.is_bullet and not (opens and may_open)):
            told.append((_below_title(passage.quote, title, said), True))
        elif _is_head(passage.quote, said, opens=opens):
            head, *more = _STOP.split(_in_cells(passage.text), maxsplit=1)
            heads.append(head)
            told += ((each, False) for each in more)
        else:
            told.append((passage.quote, False))
    below = words(text for text, _ in told)
    if heads:
        head = Entry(title=" | ".join(heads)) if is_below else _head(entry, fields, heads)
    elif words([title, subtitle]) <= below:
        head = Entry(title="")  # Its lines say it all.
    else:
        head = replace(fields, dates=date_range(entry))
    return replace(head, items=items(told))


def employer_above(passages: Sequence[Passage]) -> Entry:
    """Lay out the lines of an employer under whom several posts follow."""
    first, *rest = passages
    return Entry(title=_in_cells(first.text), items=items((at.quote, at.is_bullet) for at in rest))


def _head(entry: Dated, fields: Entry, heads: Sequence[str]) -> Entry:
    """Return title, subtitle and dates: from the fields, if they say each word of the head as often as it."""
    rest: list[str] = []
    dates = ""
    for head in heads:
        text = _without_address(_LABEL.sub("", head), entry)
        period = None if dates else _period(entry, text)
        if period is not None:
            text, dates = _without_date(entry, text, period)
        rest.append(text)
    years = words([entry.start_date[:4], entry.end_date[:4]])
    if not dates and years and years <= words(rest):
        dates = date_range(entry)
    # In a narrow column the ends of the time stand on lines of their own.
    rest = [_without_cells(text, DATE_WORDS | years if dates else frozenset()) for text in rest]
    said = words([fields.title, fields.subtitle])
    # Only the parts of a line no field took up are still to be said.
    more = [part for text in rest for part in unsaid(text, said) if words([part]) - {"0"}]
    laid = replace(fields, subtitle=", ".join(filter(None, (fields.subtitle, *more))), dates=dates)
    # A reader takes a line in lower case for the end of the one above it.
    is_told = not laid.subtitle[:1].islower() and _telling([laid.title, laid.subtitle]) == _telling(rest)
    if is_told and not any(map(find_periods, rest)):
        return laid
    return Entry(title=heads[0], subtitle=" | ".join(heads[1:]))


def _telling(texts: Iterable[str]) -> Counter[str]:
    """Return how often each word of some texts stands in them, but for those that join and date."""
    found = counted(texts)
    return Counter({word: found[word] for word in found if word not in _JOINTS})


def _period(entry: Dated, text: str) -> Period | None:
    """Return where a text says when an entry was."""
    when = {entry.start_date, entry.end_date} - {""}
    for period in find_periods(text):
        if {period.start_date, period.end_date} - {""} == when and period.is_current == entry.is_current:
            return period
    return None


def _dates(entry: Dated, passages: Iterable[Passage]) -> Iterator[str]:
    """Yield the time of an entry as its lines write it."""
    for passage in passages:
        if period := _period(entry, passage.text):
            yield passage.text[period.begin : period.stop]


def _without_date(entry: Dated, text: str, period: Period) -> tuple[str, str]:
    """Return a text without a date, and the date: spelled as all others, or in words of its own."""
    before = _BEFORE_DATE.search(text, 0, period.begin)
    behind = _BEHIND_DATE.match(text, period.stop)
    begin, stop = before.start() if before else period.begin, behind.end() if behind else period.stop
    written = text[period.begin : period.stop].strip()
    is_plain = all(word.isdigit() or word in DATE_WORDS for word in words([written]))
    date = date_range(entry) if is_plain else written
    dates = f"{text[begin : period.begin]}{date}{text[period.stop : stop]}"
    left, right = text[:begin].rstrip(_EDGES), text[stop:].lstrip(_EDGES)
    left += ")" * (left.count("(") > left.count(")"))
    return " | ".join(filter(None, (left, right))), " ".join(dates.split())


def _without_cells(text: str, said: frozenset[str]) -> str:
    """Return a line without the cells that say nothing more."""
    return " | ".join(cell for cell in text.split(" | ") if not words([cell]) <= said)


def _without_address(text: str, entry: Dated) -> str:
    for address in filter(None, (entry.url, plain_url(entry.url))):
        text = text.replace(address, " | ")
    return text


def _in_cells(text: str) -> str:
    """Return a line with a bar where a tab or a wide gap parted two things."""
    return " ".join(_GAP.sub(" | ", text.strip()).split())


def date_range(entry: Dated) -> str:
    """Return "Mar 2021 – Present" from the ISO dates of an entry."""
    end = "Present" if entry.is_current else _date(entry.end_date)
    start = _date(entry.start_date)
    return f"{start} – {end}" if start and end and start != end else start or end


def _date(iso: str) -> str:
    year, _, rest = iso.partition("-")
    month, _, day = rest.partition("-")
    name = _MONTHS[int(month) - 1] if month else ""
    return " ".join(part for part in (day.lstrip("0"), name, year) if part)


_BEHIND_TITLE = re.compile(r"\s*(?:\((?P<more>[^()]*)\)\s*)?(?:[:|\u2013\u2014-]\s+|$)")
"""The dates in brackets and the mark between a title and what is told of it."""


def _below_title(quote: str, title: str, said: frozenset[str]) -> str:
    """Return a bullet without the title and the dates it begins with, which stand above it as a heading."""
    if not title or not quote.startswith(title):
        return quote
    behind = _BEHIND_TITLE.match(quote, len(title))
    return quote[behind.end() :] if behind and words([behind["more"] or ""]) <= said else quote


def _is_head(quote: str, said: frozenset[str], *, opens: bool) -> bool:
    """Whether a line is of the entry's head: its fields say half of it, not only a word that recurs."""
    own = words([quote])
    is_told = 2 * len(own & said) >= len(own) and bool(own & said)
    return is_told and (opens or not quote.endswith("."))


def _titles(entry: Dated, own: frozenset[str], passages: Sequence[Passage]) -> tuple[str, str]:
    def said(field: str) -> str:
        return field if words([field]) <= own else ""

    if isinstance(entry, Education):
        degree = _degree(said(entry.study_type), said(entry.area), passages)
        school = said(entry.institution)
        return (degree or school), (school if degree else "")
    if isinstance(entry, Project):
        return said(entry.name), ""
    name = said(entry.name if isinstance(entry, Work) else entry.organization)
    place = said(entry.location) if isinstance(entry, Work) else ""
    position = said(entry.position)
    subtitle = ", ".join(part for part in (name if position else "", place) if part)
    return position or name, subtitle


def _degree(study_type: str, area: str, passages: Sequence[Passage]) -> str:
    """Return a degree and its subject as the writer put them together."""
    if not (study_type and area):
        return study_type or area
    as_written = re.compile(rf"(?<!\w){re.escape(study_type)}[\s,:(\u2013-]{{1,3}}{re.escape(area)}(?!\w)\)?")
    found = next((at[0] for each in passages if (at := as_written.search(each.quote))), "")
    return found if found and found.count("(") == found.count(")") else f"{study_type} in {area}"
