"""The date of an entry: where in a row it stands, and what a row says besides."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from skillgap.model.document import SectionKind
from skillgap.remembering import holds_texts
from skillgap.resume.dates import Period, find_periods
from skillgap.resume.places import is_place
from skillgap.resume.rows import Row

DURATION = re.compile(
    r"\(?\s*\d+\s*(?:years?|yrs?|jahre?|ans?|a\u00f1os?)?\s*,?\s*(?:\d+\s*)?(?:months?|mos?|monate?"
    r"|mois|meses)?\s*\)?",
    re.IGNORECASE,
)
"""A length of time: "2 years, 3 months"."""

_CELL = re.compile(r"\t+| {3,}|\s*[|\u2022\u00b7\u2219\u25cf]\s*")
_REMARK = re.compile(r"\s+\([^()]{2,40}\)")
"""What may stand in brackets behind a date: a grade, a kind of contract."""

_LONGEST_GRADE = 5
"""Words that may stand behind the date of a study: "GPA 3.62", "magna cum laude"."""

_PLANNED = re.compile(
    r"^\s*\((?:expected|anticipated|in progress|ongoing|planned"
    r"|\d+\s(?:mos?|months?|years?|yrs?|weeks?)\.?)\)\s*",
    re.IGNORECASE,
)
"""What in brackets behind a date says of it alone: that it is yet to come, or how long the time was."""

_LISTED = re.compile(r",|,?\s*(?:&|\b(?:and|und|et|y|e)\b)", re.IGNORECASE)
"""What stands between two dates of a list."""

_FULL_STOP = re.compile(r"(?<=[a-z]{3})\.\s+(?=[A-Z])")
_BEHIND_YEAR = re.compile(r"(?<=\b\d{4})\.\s+(?=[A-Z])")
"""Where behind the year of a study a sentence follows: "MSc Physics, 2021. Thesis: …"."""

_IN_BRACKET = re.compile(r"\([^()]*[^\W\d_]{3}[^()]*$")
_GAP = re.compile(r"\t| {3,}")
_WIDE = re.compile(r"\t|\s{3,}$")
_BLANK = "".join(filter(str.isspace, map(chr, range(0x3001))))
_BEFORE_DATE = _BLANK + "([,;:|\u2013\u2014/-"
_AFTER_DATE = _BLANK + ")],;:|\u2013\u2014-"
_LONGEST_HEAD = 16
"""Words of the longest head of an entry, its dates apart."""

_LONGEST_LABEL = 80
"""Characters before a date that may say what it is; only spaces make one longer."""

_SAYS_DATE = re.compile(
    r"(?:^|[\s(])(?:in progress,? )?(?:expected|anticipated|graduated?|graduation|grad\.?|completed|class of"
    r"|dates?|period|from)(?:\s+graduation)?:?$",
    re.IGNORECASE,
)


_LABELS = (
    *("expected", "anticipated", "graduate", "graduated", "graduation", "grad", "grad.", "completed"),
    *("class of", "date", "dates", "period", "from"),
)
"""What `_SAYS_DATE` ends in."""


@holds_texts
@lru_cache(maxsize=1 << 8)  # Each step of cutting a section into entries asks for it again.
def entry_date(row: Row) -> Period | None:
    """The date of an entry that a row holds: at an end of the row or of a cell, not in a sentence."""
    if not row.periods:
        return None
    is_study = row.section is SectionKind.EDUCATION
    told = _BEHIND_YEAR.search(row.text) if is_study else None
    if told is not None and (date := _date_in(row.text[: told.start()], 0)) is not None:
        return date
    is_prose = row.ends_sentence and row.words > 8 and not stands_beside(row)
    return None if is_prose else _date_in(row.text, _LONGEST_GRADE * is_study)


def is_aside(row: Row, above: Row | None) -> bool:
    """Whether a row's one date tells in brackets of a part of the time above it: "(acting head, 2018)"."""
    date, whole = entry_date(row), entry_date(above) if above is not None else None
    if date is None or whole is None or not date.is_single or whole.is_single:
        return False
    told = _IN_BRACKET.search(row.text, 0, date.begin)
    return told is not None and whole.start_date[:4] <= date.start_date[:4]


def stands_beside(row: Row) -> bool:
    """Whether a row begins with a date that a wide gap parts from the rest."""
    first = row.periods[0] if row.periods else None
    return first is not None and first.begin == 0 and row.wide_gap and bool(_GAP.match(row.text, first.stop))


def said_beside(row: Row) -> str:
    """What a row that begins with its date goes on to say, behind its first sentence."""
    text = row.text if row.ends_sentence and stands_beside(row) else ""
    stop = _FULL_STOP.search(text)
    return text[stop.end() :] if stop is not None else ""


def _date_in(text: str, tail: int) -> Period | None:
    """The date of an entry in a text; as many words as `tail` may stand behind it, after a comma."""
    periods = find_periods(text)
    if not periods:
        return None
    words = len(text.split())
    ranges = [p for p in periods if not p.is_single]
    period = _listed(text, periods, (ranges or list(periods))[-1])
    rest = without(text, period)
    if sum(map(_tells, rest.split())) > _LONGEST_HEAD:
        return None
    before, after = text[: period.begin].rstrip(" (["), text[period.stop :].lstrip(" )].,")
    at_end = (
        not after
        or _CELL.match(text[period.stop :])
        or is_place(after)
        or DURATION.fullmatch(after.strip())
        or _REMARK.fullmatch(text, period.stop)
        or (text[period.stop :].lstrip()[:1] in {",", ";"} and len(after.split()) <= tail)
    )
    if (
        period.is_single
        and at_end
        and before
        and before[-1].isalnum()
        and not _WIDE.search(text[: period.begin])
    ):
        # "… awarded in 2019" is prose; "UC Berkeley 2019" is a date.
        last = before.split()[-1].lower()
        if last in {"in", "of", "by", "the", "since", "than", "over"}:
            return None
    at_start = not before.strip()
    bracketed = text[: period.begin].rstrip().endswith("(")
    if tail:  # "BSc Physics (in progress, expected 2027), University of Leeds"
        bracketed |= text.rfind("(", 0, period.begin) > text.rfind(")", 0, period.begin)
    return period if at_end or at_start or (bracketed and words <= 14) or words <= 8 else None


def _listed(text: str, periods: Sequence[Period], date: Period) -> Period:
    """A date with those that are listed beside it: "2021, 2022 and 2023", "Summer 2022 and 2023".

    Years that follow each other are a stretch of time. Others are none, and one of them is told.
    """
    first = last = periods.index(date)
    while first and _are_listed(text, periods[first - 1], periods[first]):
        first -= 1
    while last + 1 < len(periods) and _are_listed(text, periods[last], periods[last + 1]):
        last += 1
    if first == last:
        return date
    listed = periods[first : last + 1]
    date = replace(date, begin=listed[0].begin, stop=listed[-1].stop)
    years = [int(one.start_date) if len(one.start_date) == 4 and one.is_single else 0 for one in listed]
    if years != list(range(years[0], years[0] + len(years))):
        return date
    return replace(date, start_date=f"{years[0]}", end_date=f"{years[-1]}", is_single=False)


def _are_listed(text: str, one: Period, other: Period) -> bool:
    """Whether two dates stand in a list of dates; "Tide Atlas 2022, 2023" is a name and one date."""
    between = text[one.stop : other.begin].strip()
    if one.start_date >= other.start_date or _LISTED.fullmatch(between) is None:
        return False
    return between != "," or not text[: one.begin].rstrip(" ")[-1:].isalnum()


def _tells(word: str) -> bool:
    """Whether a word is none of the signs between the fields of a head."""
    return any(map(str.isalnum, word))


def without(text: str, period: Period) -> str:
    """A text without a date, the brackets and separators around it dropped too."""
    left = text[: period.begin].rstrip(_BEFORE_DATE)
    label = None
    if not left.isascii() or left.rstrip(":").lower().endswith(_LABELS):
        label = _SAYS_DATE.search(left, max(0, len(left) - _LONGEST_LABEL))
    left = left[: label.start()] if label is not None else left
    right = _PLANNED.sub("", text[period.stop :]).lstrip(_AFTER_DATE)
    return f"{left}\t{right}".strip() if left and right else (left or right)


def margin_date(row: Row) -> Period | None:
    """A date in the right-hand cell of a list item: it is the entry's, set beside the text."""
    if not row.is_bullet or "\t" not in row.text:
        return None
    left, cell = row.text.rsplit("\t", 1)
    periods = find_periods(cell)
    if len(left.split()) < 4 or len(periods) != 1 or clean_edges(without(cell, periods[0])):
        return None
    return periods[0]


def clean_edges(text: str) -> str:
    """A text without the separators at its ends."""
    return text.strip(" \t,;:|()\u2013\u2014-")


def is_bare_date(row: Row) -> bool:
    """Whether a row is a date and nothing else but a place or a length of time."""
    period = entry_date(row)
    if period is None:
        return False
    rest = without(row.text, period)
    return not rest or is_place(rest) or bool(DURATION.fullmatch(rest))
