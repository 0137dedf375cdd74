"""The date of an entry: where in a row it stands, and what a row says besides."""

import re
from functools import lru_cache

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
_WIDE = re.compile(r"\t|\s{3,}$")
_BLANK = "".join(filter(str.isspace, map(chr, range(0x3001))))
_BEFORE_DATE = _BLANK + "([,;:|\u2013\u2014/-"
_AFTER_DATE = _BLANK + ")],;:|\u2013\u2014-"
_LONGEST_LABEL = 80
"""Characters before a date that may say what it is; only spaces make one longer."""

_SAYS_DATE = re.compile(
    r"(?:^|\s)(?:expected|anticipated|graduated?|graduation|grad\.?|completed|class of|date|from"
    r"|dates?:)(?:\s+graduation)?:?$",
    re.IGNORECASE,
)


_LABELS = (
    *("expected", "anticipated", "graduate", "graduated", "graduation", "grad", "grad.", "completed"),
    *("class of", "date", "dates", "from"),
)
"""What `_SAYS_DATE` ends in."""


@holds_texts
@lru_cache(maxsize=1 << 8)  # Each step of cutting a section into entries asks for it again.
def entry_date(row: Row) -> Period | None:
    """The date of an entry that a row holds: at an end of the row or of a cell, not in a sentence."""
    return None if not row.periods or (row.ends_sentence and row.words > 8) else _date_in(row.text)


def _date_in(text: str) -> Period | None:
    periods = find_periods(text)
    words = len(text.split())
    ranges = [p for p in periods if not p.is_single]
    period = (ranges or list(periods))[-1]
    rest = without(text, period)
    if len(rest.split()) > 16:
        return None
    before, after = text[: period.begin].rstrip(" (["), text[period.stop :].lstrip(" )].,")
    at_end = (
        not after or _CELL.match(text[period.stop :]) or is_place(after) or DURATION.fullmatch(after.strip())
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
    bracketed = text[: period.begin].rstrip().endswith("(") and words <= 14
    return period if at_end or at_start or bracketed or words <= 8 else None


def without(text: str, period: Period) -> str:
    """A text without a date, the brackets and separators around it dropped too."""
    left = text[: period.begin].rstrip(_BEFORE_DATE)
    label = None
    if not left.isascii() or left.rstrip(":").lower().endswith(_LABELS):
        label = _SAYS_DATE.search(left, max(0, len(left) - _LONGEST_LABEL))
    left = left[: label.start()] if label is not None else left
    right = text[period.stop :].lstrip(_AFTER_DATE)
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
