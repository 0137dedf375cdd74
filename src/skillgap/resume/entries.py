"""Cut a section of dated things (jobs, studies, projects) into its entries.

Every row gets points for looking like the heading of an entry (see `_heading_points`); rows that reach the
threshold form runs, and a run is split so that each entry has one date. The first entry teaches how
many rows stand above the date and in what style, and later entries are held to that.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from skillgap.model.document import SectionKind
from skillgap.model.resume import Span
from skillgap.remembering import holds_texts
from skillgap.resume.dates import Period
from skillgap.resume.entry_dates import (
    DURATION,
    entry_date,
    is_aside,
    is_bare_date,
    margin_date,
    stands_beside,
    without,
)
from skillgap.resume.labels import heads_list
from skillgap.resume.links import is_address
from skillgap.resume.places import is_place
from skillgap.resume.rows import Row
from skillgap.resume.words import degree_score, organization_score, school_score, title_score

_THRESHOLD = 2.0
_REMARK = re.compile(
    r"(?:key |main |core |used )?(?:technolog(?:y|ies)|tech|tools?|stack|environment|skills|keywords"
    r"|responsibilities|achievements|accomplishments|highlights|duties|technologien|aufgaben|outils|tecnolog[i\u00ed]as)\b[^:]{0,25}:",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Rows of one entry: those that say what it is, and those that say what was done."""

    heading: tuple[Row, ...]
    body: tuple[Row, ...]
    margin: Period | None = None
    """A date that stands in the margin beside the first list items."""

    @property
    def span(self) -> Span:
        """The entry's range in the document's text."""
        lines = [row.line for row in (*self.heading, *self.body)]
        return Span(min(line.start for line in lines), max(line.end for line in lines))


def _is_plain_item(row: Row) -> bool:
    """Whether nothing in the look of a list item could make up for its being one; its date may."""
    return row.is_bullet and not (row.periods or row.bold or row.larger or row.line.is_heading)


_MOST_OF_WORDS = 3.5
"""Points that what a row says, and that it goes on with a heading, may add to what it looks like."""


def _heading_points(
    rows: Sequence[Row], index: int, bullet: Row | None, *, bold_body: bool, after_bullet: bool
) -> float:
    """Points of a row; `bullet` is the last list item above. Those too low to reach may be too high."""
    row = rows[index]
    date = entry_date(row)
    points = 2.0 * (date is not None)
    points += (
        2.0 * row.line.is_heading
        + 1.0 * (row.bold and not bold_body)
        + 1.0 * row.larger
        + 1.0 * row.gap_before
        + 1.0 * row.wide_gap
    )
    points += 0.5 * (row.words <= 8)
    points -= (0.5 if date is not None else 2.0) * row.starts_low
    ends = row.ends_sentence and row.words > 1 and not stands_beside(row)
    points -= (3.0 if row.words <= 8 else 2.0) * ends + 1.0 * (row.words > 14)
    points -= max(0, row.words - 16) / 8
    if index:
        above = rows[index - 1]
        points -= 1.5 * (after_bullet and _hangs(row, bullet))
        wraps = above.runs_into(row) and not (row.is_outdented and after_bullet)
        points -= 1.5 * (wraps and not above.ends_sentence and not row.gap_before)
        points -= 2.0 * above.text.endswith((",", "-", "\u00ad", "\ufffe", "&"))
    points -= 6.0 * row.is_bullet
    if points < _THRESHOLD - _MOST_OF_WORDS:
        return points
    named = row.words <= 10 and (
        title_score(row.text)
        or organization_score(row.text)
        or school_score(row.text)
        or degree_score(row.text)
    )
    points += 1.0 * bool(named) + 1.0 * is_place(row.text) - 4.0 * is_remark(row)
    if _indented(rows[0], row) and not is_bare_date(row):
        points -= 1.5
    return points


def is_remark(row: Row) -> bool:
    """Whether a row is a label of the text below it, or a list behind one: "Technologies: Go, SQL"."""
    return row.text.endswith(":") or _REMARK.match(row.text) is not None or heads_list(row.text)


def _indented(first: Row, row: Row) -> bool:
    """Whether a row is set in from the section's first, as what was done is set in from what it was."""
    if not first.line.bbox or not row.line.bbox or first.line.column != row.line.column:
        return False
    return 6 < row.line.bbox.x0 - first.line.bbox.x0 < 60


def _hangs(row: Row, bullet: Row | None) -> bool:
    """Whether a row is indented as the words of the bullet above it are."""
    if bullet is None or row.line.is_heading:
        return False
    if bullet.line.bbox and row.line.bbox:
        return row.line.page == bullet.line.page and row.line.bbox.x0 > bullet.line.bbox.x0 + 2
    return row.line.indent >= bullet.line.indent > 0


@holds_texts
@lru_cache(maxsize=8)  # The reader of a section asks for them, and who cuts it into passages.
def split_entries(rows: tuple[Row, ...]) -> tuple[Entry, ...]:
    """Entries of a section in reading order; everything before the first heading belongs to the first."""
    if not rows:
        return ()
    is_heading = _mark_headings(rows)
    runs = _runs(is_heading)
    starts = _starts(rows, runs)
    entries = []
    for position, start in enumerate(starts):
        stop = starts[position + 1] if position + 1 < len(starts) else len(rows)
        end = start
        while end < stop and is_heading[end]:
            end += 1
        end = max(end, start + 1)
        entries.append(_pull_dates(Entry(heading=rows[start:end], body=rows[end:stop])))
    return tuple(entries)


def _mark_headings(rows: tuple[Row, ...]) -> list[bool]:
    """Which rows tell what an entry is. List items do only where nothing else is dated."""
    if rows[0].is_bullet and not any(entry_date(r) is not None for r in rows if not r.is_bullet):
        dated_bullets = [r.is_bullet and entry_date(r) is not None and r.words <= 16 for r in rows]
        if any(dated_bullets):
            return dated_bullets
    plain = [r for r in rows if not r.is_bullet]
    bold_body = sum(r.bold for r in rows) > 0.7 * len(rows) and len(plain) > 2
    bulleted = any(r.is_bullet for r in rows)
    marks: list[bool] = []
    after_bullet = False
    bullet: Row | None = None
    for index, row in enumerate(rows):
        above = rows[index - 1] if index else None
        in_heading = bool(marks) and marks[-1]
        points = 0.0
        if not _is_plain_item(row):
            points = _heading_points(rows, index, bullet, bold_body=bold_body, after_bullet=after_bullet)
        if in_heading and not row.is_bullet and above is not None and not row.gap_before:
            # A heading has two rows more often than one, and list items end it; prose may follow at once.
            points += 1.5 if bulleted and row.words <= 10 else 0.75
        mark = (points >= _THRESHOLD and not row.says_done) or (index == 0 and not row.is_bullet)
        if is_address(row.text):
            mark = in_heading  # It belongs to what stands above it and says nothing of what follows.
        if in_heading and not any(marks[-2:-1]) and _completes(rows, index):
            mark = True
        marks.append(mark)
        after_bullet = row.is_bullet or (after_bullet and not mark)
        bullet = row if row.is_bullet else bullet
    return _reach_on(rows, _reach_up(rows, _reach_down(rows, marks)))


_JOINED = re.compile(r"[,|\t]|\s(?:at|@|-|\u2013|\u2014)\s")


def _completes(rows: Sequence[Row], index: int) -> bool:
    """Whether a short row between a date and a list says what the dated row left out.

    The dated row holds nothing else, or one thing that is a title or an employer alone.
    """
    row, above = rows[index], rows[index - 1]
    period = entry_date(above)
    if period is None or index + 1 == len(rows) or not rows[index + 1].is_bullet:
        return False
    if row.is_bullet or row.words > 10 or row.ends_sentence or row.starts_low or is_remark(row):
        return False
    rest = without(above.text, period)
    return not rest or (_JOINED.search(rest) is None and bool(title_score(rest) or organization_score(rest)))


def _reach_down(rows: tuple[Row, ...], marks: list[bool]) -> list[bool]:
    """Take the short lines between the section's first and its first date, however plain they look."""
    for index, row in enumerate(rows[:4]):
        if row.is_bullet or row.ends_sentence or row.words > 12 or row.text.endswith(":"):
            break
        if entry_date(row) is not None and marks[index]:
            return [True] * index + marks[index:]
    return marks


def _reach_up(rows: tuple[Row, ...], marks: list[bool]) -> list[bool]:
    """Take the rows above a date that stand as those above the first date do, however plain they look."""
    dated = [index for index, mark in enumerate(marks) if mark and entry_date(rows[index]) is not None]
    if not dated or not all(marks[: dated[0] + 1]):
        return marks
    above_first = dated[0]
    for date in dated[1:]:
        for distance in range(1, above_first + 1):
            index, model = date - distance, rows[above_first - distance]
            if not marks[index] and not _stands_like(rows[index], model):
                break
            marks[index] = True
            if rows[index].gap_before and not model.gap_before:
                break
    return marks


def _reach_on(rows: tuple[Row, ...], marks: list[bool]) -> list[bool]:
    """Take, among studies, the row below a date that stands as the one below the first date does."""
    dated = [index for index, mark in enumerate(marks) if mark and entry_date(rows[index]) is not None]
    first = dated[0] + 1 if dated else 0
    if not 0 < first < len(rows) or not marks[first] or entry_date(rows[first]) is not None:
        return marks
    for index in (date + 1 for date in dated[1:] if date + 1 < len(rows)):
        row = rows[index]
        if row.section is SectionKind.EDUCATION and not (row.gap_before or ":" in row.text):
            marks[index] |= _stands_like(row, rows[first])
    return marks


def _stands_like(row: Row, model: Row) -> bool:
    """Whether a row could take the place of another one in a heading."""
    if is_address(row.text):
        return is_address(model.text)
    if row.is_bullet or row.ends_sentence or row.starts_low or row.words > 12 or is_remark(row):
        return False
    if row.line.bbox and model.line.bbox and row.line.column == model.line.column:
        return abs(row.line.bbox.x0 - model.line.bbox.x0) < 4
    return row.bold or not model.bold


def _runs(marks: Sequence[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index, mark in enumerate(marks):
        if mark and runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        elif mark:
            runs.append((index, index + 1))
    return runs


def _starts(rows: tuple[Row, ...], runs: Sequence[tuple[int, int]]) -> list[int]:
    """Where entries begin: once per run, or once per date of a run that has several."""
    dates = [
        index
        for index, row in enumerate(rows)
        if entry_date(row) is not None and not is_aside(row, rows[index - 1] if index else None)
    ]
    starts: list[int] = []
    offset: int | None = None
    style = rows[runs[0][0]].style if runs else (False, 0.0)
    for begin, end in runs:
        inside = dates[bisect_left(dates, begin) : bisect_left(dates, end)]
        beside = any(margin_date(row) is not None for row in rows[end : end + 2])
        if (
            starts
            and not inside
            and not beside
            and not _undated_entry(rows, begin, end, style, has_dates=bool(dates))
        ):
            continue
        if starts and len(inside) == 1 and is_bare_date(rows[inside[0]]) and end - begin <= 2:
            is_first = bisect_left(dates, starts[-1]) == bisect_left(dates, begin)
            if is_first:  # The date of the entry above, set below or beside it.
                continue
        starts.append(begin)
        if inside and offset is None:
            offset = inside[0] - begin
        if not inside and rows[begin].section is SectionKind.PROJECTS:
            starts += [i for i in range(begin + 1, end) if rows[i].bold and rows[i].gap_before]
        for earlier, later in itertools.pairwise(inside):
            starts.append(_best_start(rows, earlier, later, offset or 0, style))
    return sorted(set(starts)) or [0]


def _best_start(rows: Sequence[Row], earlier: int, later: int, offset: int, style: tuple[bool, float]) -> int:
    """Row between two dates at which the second entry begins."""

    def points(index: int) -> float:
        row = rows[index]
        return (
            2.0 * (later - index == offset)
            + 1.5 * row.gap_before
            + 1.5 * (row.style == style)
            - 0.1 * (later - index)
            - 2.0 * row.starts_low
        )

    return max(range(earlier + 1, later + 1), key=points)


def _undated_entry(
    rows: Sequence[Row], begin: int, end: int, style: tuple[bool, float], *, has_dates: bool
) -> bool:
    """Whether a run without a date opens an entry: it looks as the first did, and names something."""
    first = rows[begin]
    same_style = first.style == style and (first.bold or first.larger)
    named = any(
        title_score(r.text) or organization_score(r.text) or school_score(r.text) for r in rows[begin:end]
    )
    followed = end < len(rows) and not rows[end].starts_low
    if first.text.endswith(":") or is_place(first.text):
        return False
    if has_dates:
        return same_style and followed and first.gap_before and (named or end - begin > 1)
    return followed and (same_style or first.gap_before)


def _pull_dates(entry: Entry) -> Entry:
    """Move a bare date, place or length of time from the body to the heading that lacks one."""
    named = tuple(row for row in entry.body if row.names_entry)
    if named:
        body = tuple(row for row in entry.body if not row.names_entry)
        entry = Entry(heading=(*entry.heading, *named), body=body)
    if any(entry_date(row) is not None for row in entry.heading):
        return entry
    for row in entry.body[:2]:
        margin = margin_date(row)
        if margin is not None:
            return Entry(heading=entry.heading, body=entry.body, margin=margin)
    for index, row in enumerate(entry.body):
        if not row.is_bullet and is_bare_date(row):
            moved = [row]
            rest = list(entry.body[:index]) + list(entry.body[index + 1 :])
            for beside in (index - 1, index + 1):
                if 0 <= beside < len(entry.body):
                    other = entry.body[beside]
                    if not other.is_bullet and (is_place(other.text) or DURATION.fullmatch(other.text)):
                        moved.append(other)
                        rest.remove(other)
            return Entry(heading=(*entry.heading, *moved), body=tuple(rest))
    return entry
