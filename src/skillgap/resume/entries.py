"""Cut a section of dated things (jobs, studies, projects) into its entries.

Every row gets points for looking like the heading of an entry (see `_heading_points`); rows that reach the
threshold form runs, and a run is split so that each entry has one date. The first entry teaches how
many rows stand above the date and in what style, and later entries are held to that.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from skillgap.model.resume import Span
from skillgap.resume.dates import Period, find_periods
from skillgap.resume.places import is_place
from skillgap.resume.rows import Row
from skillgap.resume.words import degree_score, organization_score, school_score, title_score

_THRESHOLD = 2.0
_DURATION = re.compile(
    r"\(?\s*\d+\s*(?:years?|yrs?|jahre?|ans?|a\u00f1os?)?\s*,?\s*(?:\d+\s*)?(?:months?|mos?|monate?"
    r"|mois|meses)?\s*\)?",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"(?:key |main |core |used )?(?:technolog(?:y|ies)|tech|tools?|stack|environment|skills|keywords"
    r"|responsibilities|achievements|accomplishments|highlights|duties|technologien|aufgaben|outils|tecnolog[i\u00ed]as)\b[^:]{0,25}:",
    re.IGNORECASE,
)
_CELL = re.compile(r"\t+| {3,}|\s*[|\u2022\u00b7\u2219\u25cf]\s*")


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
        rows = (*self.heading, *self.body)
        return Span(min(r.line.start for r in rows), max(r.line.end for r in rows))


def entry_date(row: Row) -> Period | None:
    """The date of an entry that a row holds: at an end of the row or of a cell, not in a sentence."""
    if not row.periods or (row.ends_sentence and row.words > 8):
        return None
    ranges = [p for p in row.periods if not p.is_single]
    period = (ranges or list(row.periods))[-1]
    rest = without(row.text, period)
    if len(rest.split()) > 16:
        return None
    before, after = row.text[: period.begin].rstrip(" (["), row.text[period.stop :].lstrip(" )].,")
    at_end = (
        not after
        or _CELL.match(row.text[period.stop :])
        or is_place(after)
        or _DURATION.fullmatch(after.strip())
    )
    if (
        period.is_single
        and at_end
        and before
        and before[-1].isalnum()
        and not _WIDE.search(row.text[: period.begin])
    ):
        # "… awarded in 2019" is prose; "UC Berkeley 2019" is a date.
        last = before.split()[-1].lower()
        if last in {"in", "of", "by", "the", "since", "than", "over"}:
            return None
    at_start = not before.strip()
    bracketed = row.text[: period.begin].rstrip().endswith("(") and row.words <= 14
    return period if at_end or at_start or bracketed or row.words <= 8 else None


_WIDE = re.compile(r"\t|\s{3,}$")


def without(text: str, period: Period) -> str:
    """A text without a date, the brackets and separators around it dropped too."""
    left = re.sub(r"[\s(\[,;:|\u2013\u2014/-]+$", "", text[: period.begin])
    right = re.sub(r"^[\s)\],;:|\u2013\u2014-]+", "", text[period.stop :])
    left = re.sub(
        r"(?:^|\s)(?:expected|anticipated|graduated?|graduation|grad\.?|completed|class of|date|from"
        r"|dates?:)(?:\s+graduation)?:?$",
        "",
        left,
        flags=re.IGNORECASE,
    )
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
    return not rest or is_place(rest) or bool(_DURATION.fullmatch(rest))


def _heading_points(rows: Sequence[Row], index: int, *, bold_body: bool, after_bullet: bool) -> float:
    row = rows[index]
    points = 2.0 * (entry_date(row) is not None)
    points += (
        2.0 * row.line.is_heading
        + 1.0 * (row.bold and not bold_body)
        + 1.0 * row.larger
        + 1.0 * row.gap_before
        + 1.0 * row.wide_gap
    )
    named = (
        title_score(row.text)
        or organization_score(row.text)
        or school_score(row.text)
        or degree_score(row.text)
    )
    points += 1.0 * (bool(named) and row.words <= 10) + 0.5 * (row.words <= 8) + 1.0 * (is_place(row.text))
    points -= (0.5 if entry_date(row) is not None else 2.0) * row.starts_low
    points -= 2.0 * (row.ends_sentence and row.words > 5) + 1.0 * (row.words > 14)
    points -= max(0, row.words - 16) / 8
    if index:
        above = rows[index - 1]
        hangs = _hangs(rows, index)
        points -= 1.5 * (hangs and after_bullet)
        wraps = above.runs_into(row) and not (row.is_outdented and after_bullet)
        points -= 1.5 * (wraps and not above.ends_sentence and not row.gap_before)
        points -= 2.0 * above.text.endswith((",", "-", "\u00ad", "\ufffe", "&"))
    points -= 6.0 * row.is_bullet + 4.0 * is_remark(row)
    if _indented(rows[0], row) and not is_bare_date(row):
        points -= 1.5
    return points


def is_remark(row: Row) -> bool:
    """Whether a row is a label of the text below it, or a list behind one: "Technologies: Go, SQL"."""
    return row.text.endswith(":") or _REMARK.match(row.text) is not None


def _indented(first: Row, row: Row) -> bool:
    """Whether a row is set in from the section's first, as what was done is set in from what it was."""
    if not first.line.bbox or not row.line.bbox or first.line.column != row.line.column:
        return False
    return 6 < row.line.bbox.x0 - first.line.bbox.x0 < 60


def _hangs(rows: Sequence[Row], index: int) -> bool:
    """Whether a row is indented as the words of the bullet above it are."""
    bullet = next((r for r in reversed(rows[:index]) if r.is_bullet), None)
    row = rows[index]
    if bullet is None or row.line.is_heading:
        return False
    if bullet.line.bbox and row.line.bbox:
        return row.line.page == bullet.line.page and row.line.bbox.x0 > bullet.line.bbox.x0 + 2
    return row.line.indent >= bullet.line.indent > 0


def split_entries(rows: Sequence[Row]) -> tuple[Entry, ...]:
    """Entries of a section in reading order; everything before the first heading belongs to the first."""
    if not rows:
        return ()
    rows = tuple(rows)
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
    dated_bullets = [r.is_bullet and entry_date(r) is not None and r.words <= 16 for r in rows]
    others = any(entry_date(r) is not None for r in rows if not r.is_bullet)
    if not others and sum(dated_bullets) >= 1 and rows[0].is_bullet:
        return dated_bullets
    plain = [r for r in rows if not r.is_bullet]
    bold_body = sum(r.bold for r in rows) > 0.7 * len(rows) and len(plain) > 2
    bulleted = any(r.is_bullet for r in rows)
    marks: list[bool] = []
    after_bullet = False
    for index, row in enumerate(rows):
        points = _heading_points(rows, index, bold_body=bold_body, after_bullet=after_bullet)
        above = rows[index - 1] if index else None
        in_heading = bool(marks) and marks[-1]
        if in_heading and not row.is_bullet and above is not None and not row.gap_before:
            # A heading has two rows more often than one, and list items end it; prose may follow at once.
            points += 1.5 if bulleted and row.words <= 10 else 0.75
        mark = points >= _THRESHOLD or (index == 0 and not row.is_bullet)
        marks.append(mark)
        after_bullet = row.is_bullet or (after_bullet and not mark)
    return _reach_up(rows, _reach_down(rows, marks))


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


def _stands_like(row: Row, model: Row) -> bool:
    """Whether a row could take the place of another one in a heading."""
    if row.is_bullet or row.ends_sentence or row.starts_low or row.words > 12 or is_remark(row):
        return False
    if row.line.bbox and model.line.bbox and row.line.column == model.line.column:
        return abs(row.line.bbox.x0 - model.line.bbox.x0) < 4
    return row.bold == model.bold and "://" not in row.text


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
    dates = [index for index, row in enumerate(rows) if entry_date(row) is not None]
    starts: list[int] = []
    offset: int | None = None
    style = rows[runs[0][0]].style if runs else (False, 0.0)
    for begin, end in runs:
        inside = [index for index in dates if begin <= index < end]
        beside = any(margin_date(row) is not None for row in rows[end : end + 2])
        if (
            starts
            and not inside
            and not beside
            and not _undated_entry(rows, begin, end, style, has_dates=bool(dates))
        ):
            continue
        if starts and len(inside) == 1 and is_bare_date(rows[inside[0]]) and end - begin <= 2:
            current = [index for index in dates if starts[-1] <= index < begin]
            if not current:  # The date of the entry above, set below or beside it.
                continue
        starts.append(begin)
        if inside and offset is None:
            offset = inside[0] - begin
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
                    if not other.is_bullet and (is_place(other.text) or _DURATION.fullmatch(other.text)):
                        moved.append(other)
                        rest.remove(other)
            return Entry(heading=(*entry.heading, *moved), body=tuple(rest))
    return entry
