"""Titles, dates and places that go on in the next line, as they do in a narrow column."""

import re
from collections.abc import Sequence
from dataclasses import replace

from skillgap.model.document import Document, SectionKind
from skillgap.resume.dates import find_periods, is_now, read_date
from skillgap.resume.geometry import has_wide_gap
from skillgap.resume.places import is_place
from skillgap.resume.row import OPEN_END, Row, ends_sentence, first_cell
from skillgap.resume.words import degree_score, organization_score, school_score, title_score

_OPEN_START = re.compile(r"(?:of|in|and|for|with|und|de|&)\s", re.IGNORECASE)
_LISTS = frozenset({SectionKind.CERTIFICATES, SectionKind.AWARDS})
_BROKEN_PERIOD = re.compile(r"\d.{0,12}(?:[-\u2010-\u2015]|\bto\b|\bbis\b)\s*[^\W\d_]{0,9}\.?$")


def join_wrapped(document: Document, rows: Sequence[Row]) -> list[Row]:
    """Join the lines of a title, a date or a place that wraps, as it does in a narrow column."""
    edges: dict[tuple[int, int], float] = {}
    for row in rows:
        if row.line.bbox:
            key = row.line.page, row.line.column
            edges[key] = max(edges.get(key, 0.0), row.line.bbox.x1)
    if not edges:
        return list(rows)
    out: list[Row] = []
    gone = 0
    for row in rows:
        here = replace(row, number=row.number - gone) if gone else row
        edge = edges.get((row.line.page, row.line.column), 0.0)
        text = _joined(out[-1], here, edge) if out else ""
        if not text:
            out.append(here)
            continue
        above = out[-1]
        box, other = above.line.bbox, here.line.bbox
        line = replace(
            above.line,
            text=document.text[above.line.start : here.line.end],
            bbox=box._replace(x1=other.x1, bottom=other.bottom) if box and other else box,
        )
        out[-1] = replace(
            above,
            line=line,
            text=text,
            periods=find_periods(text),
            words=len(text.split()),
            wide_gap=has_wide_gap(text),
            ends_sentence=ends_sentence(text),
            room=here.room,
        )
        gone += 1
    return out


def _joined(above: Row, row: Row, edge: float) -> str:
    """The text of two lines that are one, or "" if they are two; prose is joined by `group_items`."""
    if not _may_join(above, row):
        return ""
    a, b = above.line.bbox, row.line.bbox
    step = b.x0 - a.x0 if a and b else 0.0
    if abs(step) > 2.5:
        return _goes_on_beside(above, row, edge) if step > 30 else ""
    whole = f"{above.text} {row.text}"
    if _wraps_date(above.text, whole) or _wraps_place(above.text, row):
        return whole
    cell, rest = first_cell(above.text)
    awaits_date = above.text.endswith(",") and not above.periods
    begins_anew = bool(row.periods) and row.periods[0].begin == 0 and not awaits_date
    if not begins_anew and (_is_open(cell, row) or _has_no_room(above, row, cell, rest, edge)):
        glue = "" if cell.endswith(("-", "/")) else " "
        return f"{cell}{glue}{row.text}" + (f"\t{rest}" if rest else "")
    return ""


def _may_join(above: Row, row: Row) -> bool:
    a, b = above.line, row.line
    return bool(
        not above.is_bullet
        and not row.is_bullet
        and not row.names_entry
        and a.bbox
        and b.bbox
        and row.number == above.number + 1
        and (a.page, a.column) == (b.page, b.column)
        and abs((a.size or 0) - (b.size or 0)) <= 0.6
        and not row.gap_before
        and "\t" not in row.text
        and above.words <= 14
        and not above.ends_sentence
    )


def _is_open(cell: str, row: Row) -> bool:
    """Whether a cell cannot end as it does, or the next line cannot begin as it does."""
    if any(period.stop >= len(cell) - 1 for period in find_periods(cell)):
        return False
    if cell.endswith(("-", ",", "&", "/", "(")) or OPEN_END.search(cell) is not None:
        return True
    return row.words <= 8 and (row.starts_low or _OPEN_START.match(row.text) is not None)


def _has_no_room(above: Row, row: Row, cell: str, rest: str, edge: float) -> bool:
    """Whether a short line of the same look stands below one that was full."""
    if any(period.stop >= len(cell) - 1 for period in find_periods(cell)):
        return False
    mixed = " | " in cell and not row.periods  # "EMPLOYER | Title" is bold in part.
    like = replace(row, line=replace(row.line, bold=above.line.bold), bold=above.bold) if mixed else row
    if rest:
        return _is_beside_date(above, row, cell, rest, edge)
    return above.bold == like.bold and above.runs_into(like) and row.words <= 6


def _is_beside_date(above: Row, row: Row, cell: str, rest: str, edge: float) -> bool:
    """Whether a name in a narrow column had no room for its next word beside the date at the right."""
    box, size = above.line.bbox, above.line.size
    if not box or not size or row.periods or row.words > 4 or above.section not in _LISTS or "," not in cell:
        return False
    dated = _is_one_date(rest) or _is_one_period(rest)
    needed = len(cell) + len(row.text.split(maxsplit=1)[0]) + len(rest) + 3
    return dated and needed * 0.5 * size > edge - box.x0


def _goes_on_beside(above: Row, row: Row, edge: float) -> str:
    """Go on with the right-hand cell of a row whose left-hand one is a date or a label in the margin."""
    left, tab, right = above.text.rpartition("\t")
    size = above.line.size or 10.0
    if not tab or not above.line.bbox or row.words > 6 or not right.strip():
        return ""
    if _wraps_place(above.text, row):
        return f"{above.text} {row.text}"
    if find_periods(right) or is_place(right) or not (_is_one_period(left) or len(left.split()) <= 3):
        return ""
    needed = (len(row.text.split(maxsplit=1)[0]) + 1) * 0.5 * size
    full = above.line.bbox.x1 + needed > edge and above.bold == row.bold and not _is_named(row.text)
    if not (full or _is_open(right, row)) or row.periods:
        return ""
    return f"{above.text} {row.text}"


def _is_named(text: str) -> bool:
    """Whether a line by itself names an employer, a school, a title or a degree."""
    return bool(organization_score(text) or school_score(text) or title_score(text) or degree_score(text))


def _wraps_date(above: str, whole: str) -> bool:
    """Whether a period begins in one line and ends in the next."""
    return any(not p.is_single and p.begin < len(above) - 1 < p.stop - 2 for p in find_periods(whole))


def _wraps_place(above: str, row: Row) -> bool:
    """Whether a place begins in one line and ends in the next: "Leeds, United", below it "Kingdom"."""
    cell = re.split(r"\t|\s[|\u00b7\u2022]\s", above)[-1].strip()
    if row.words > 3 or not cell or is_place(cell):
        return False
    return "," in cell and is_place(f"{cell} {row.text}")


def join_stacked_dates(rows: list[Row]) -> list[Row]:
    """Read a period whose end stands below its start in the margin: "Mar 2021", below it "Present".

    A period that wraps in a narrow margin ("Nov 2022 – Aug", below it "2023") is read whole as well.
    """
    out: list[Row] = []
    ends = set()
    for index, row in enumerate(rows):
        if index in ends:
            continue
        following = range(index + 1, min(index + 3, len(rows)))
        beside = [below for below in following if not (rows[below].is_bullet or rows[below].gap_before)]
        if row.is_bullet or not beside:
            out.append(row)
            continue
        cell, rest = first_cell(row.text)
        starts = _is_one_date(cell)
        wraps = not starts and _BROKEN_PERIOD.search(cell) is not None
        if starts or wraps:
            for below in beside:
                other, more = first_cell(rows[below].text)
                whole = f"{cell} {other}" if wraps else f"{cell} \u2013 {other}"
                if not (_is_one_period(whole) if wraps else _ends(cell, other)):
                    continue
                text = whole + (f"\t{rest}" if rest else "")
                row = replace(row, text=text, periods=find_periods(text), words=len(text.split()))  # noqa: PLW2901
                if more:
                    rows[below] = replace(
                        rows[below], text=more, periods=find_periods(more), words=len(more.split())
                    )
                else:
                    ends.add(below)
                break
        out.append(row)
    return out


def _is_one_period(text: str) -> bool:
    """Whether a text is a period and nothing else."""
    periods = find_periods(text)
    return (
        len(periods) == 1
        and not periods[0].is_single
        and not (text[: periods[0].begin] + text[periods[0].stop :]).strip(" -\u2013\u2014.,")
    )


def _ends(start: str, end: str) -> bool:
    """Whether a date could end a period that begins with another one."""
    return is_now(end) or (_is_one_date(end) and read_date(end) > read_date(start))


def _is_one_date(text: str) -> bool:
    periods = find_periods(text)
    return (
        len(periods) == 1
        and periods[0].is_single
        and not (text[: periods[0].begin] + text[periods[0].stop :]).strip(" -\u2013\u2014.,")
    )
