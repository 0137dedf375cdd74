"""Lines of a section with what their layout and words say about them, and how they join into items."""

import itertools
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from skillgap.model.document import Document, Line, Passage, Section, SectionKind
from skillgap.resume.dates import Period, find_periods, is_now, read_date

_ABBREVIATION = re.compile(
    r"(?:\b(?:inc|corp|co|ltd|llc|jr|sr|st|dr|no|vs|etc|dept|univ|u\.s\.a?|[a-z])\.)$", re.IGNORECASE
)
_WIDE_GAP = re.compile(r"\t|\S {3,}\S")
_MARKUP = re.compile(r"\*\*|__|`|^#+\s+|(?<!\w)[*_](?=\w)|(?<=[\w.,)])[*_](?!\w)")
_LEADER = re.compile(r"\s*[-\u2013\u2014._\u00b7]{5,}\s*")
_LINK = re.compile(r"\[([^\]\[]+)\]\(([^()\s]*)\)")
_ACTION = re.compile(
    r"(?:[A-Z][a-z]+(?:ed|ing)|Led|Built|Wrote|Made|Ran|Taught|Won|Held|Drove|Grew|Oversaw|Set up|Spoke"
    r"|Sold|Took|Kept|Began|Gave|Found|Cut|Brought|Chose|Met|Sent)\b"
)
_OPEN_END = re.compile(
    r"\b(?:the|a|an|of|and|or|with|to|in|for|on|by|from|at|as|into|using|via|that|which|und|mit|der|die"
    r"|das|de|et|y|&)$",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"(?:page|seite|página|pagina)?\s*\d{1,2}\s*(?:(?:/|of|von|de|sur)\s*\d{1,2})?|(?:.{0,40}\S\s)?(?:-"
    r"|\u2013|\u2014|\||\u00b7)?\s*(?:page\s)?\d{1,2}\s*(?:/|of)\s*\d{1,2}",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"(?:last updated|updated on|page \d)|\b(?:r[ée]sum[ée]|curriculum vitae|cv)\b.{0,20}\d{1,2}$",
    re.IGNORECASE,
)

ENTRY_KINDS = frozenset(
    {SectionKind.WORK, SectionKind.PROJECTS, SectionKind.EDUCATION, SectionKind.VOLUNTEER}
)
"""Kinds of sections that are made of dated entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line, its neighbours taken into account."""

    line: Line
    number: int
    """Place among the document's lines, running headers left out; neighbours differ by one."""

    section: SectionKind
    text: str
    """The line's words, Markdown marks removed; not a slice of the document."""

    periods: tuple[Period, ...]
    words: int
    bold: bool
    larger: bool
    gap_before: bool
    wide_gap: bool
    ends_sentence: bool
    room: float
    """How many more characters the line could hold before the margin; infinite where lines do not wrap."""

    starts_low: bool
    is_furniture: bool
    """A page number or a running header."""

    def runs_into(self, below: "Row") -> bool:
        """Whether the line was full: the first word of the next one had no room on it.

        Lines of one paragraph share their look, and a date begins no second line.
        """
        if (
            not below.text
            or self.bold != below.bold
            or abs((self.line.size or 0) - (below.line.size or 0)) > 0.6
        ):
            return False
        if below.periods and below.periods[0].begin == 0:
            return False
        return len(below.text.split(maxsplit=1)[0]) + 1 > self.room

    @property
    def is_bullet(self) -> bool:
        """Whether the line opens a list item."""
        return self.line.is_bullet

    @property
    def style(self) -> tuple[bool, float]:
        """What the first lines of a resume's entries have in common."""
        return (self.bold, round((self.line.size or 0) * 2) / 2)


def read_rows(document: Document, section: Section) -> tuple[Row, ...]:
    """Rows of a section; hidden lines are left out."""
    lines = tuple(line for line in section.lines if line.text.strip())
    pitch = _pitch(lines)
    sizes = [line.size for line in document.lines if line.size and not line.hidden]
    body = median(sizes) if sizes else 0.0
    margins = _margins(document)
    longest = max((len(line.text) for line in document.lines if not line.hidden), default=0)
    places = {line.start: number for number, line in enumerate(document.lines)}
    skipped = 0
    rows = []
    for index, line in enumerate(lines):
        text = _LEADER.sub("\t", _MARKUP.sub("", _LINK.sub(_plain_link, line.text))).strip()
        above = lines[index - 1] if index else None
        rows.append(
            Row(
                line=line,
                number=places.get(line.start, -2 * index) - skipped,
                section=section.kind,
                text=text,
                periods=find_periods(text),
                words=len(text.split()),
                bold=line.bold or (line.text.lstrip().startswith("**")),
                larger=bool(body and line.size and line.size > body * 1.08),
                gap_before=_gap_before(document, line, above, pitch),
                wide_gap=_WIDE_GAP.search(text) is not None,
                ends_sentence=_ends_sentence(text),
                room=_room(line, margins.get((line.page, line.column), 0.0), longest),
                starts_low=text[:1].islower(),
                is_furniture=_is_furniture(line, text),
            )
        )
        skipped += rows[-1].is_furniture
    kept = [row for row in rows if not row.is_furniture]
    return _join_stacked_dates(kept) if section.kind in ENTRY_KINDS else tuple(kept)


def _join_stacked_dates(rows: list[Row]) -> tuple[Row, ...]:
    """Read a period whose end stands below its start in the margin: "Mar 2021", below it "Present"."""
    out: list[Row] = []
    ends = set()
    for index, row in enumerate(rows):
        if index in ends:
            continue
        cell, rest = _first_cell(row.text)
        if not row.is_bullet and _is_one_date(cell):
            for below in range(index + 1, min(index + 3, len(rows))):
                other, more = _first_cell(rows[below].text)
                if rows[below].is_bullet or rows[below].gap_before or not _ends(cell, other):
                    continue
                text = f"{cell} \u2013 {other}" + (f"\t{rest}" if rest else "")
                row = replace(row, text=text, periods=find_periods(text), words=len(text.split()))  # noqa: PLW2901
                if more:
                    rows[below] = replace(
                        rows[below], text=more, periods=find_periods(more), words=len(more.split())
                    )
                else:
                    ends.add(below)
                break
        out.append(row)
    return tuple(out)


def _first_cell(text: str) -> tuple[str, str]:
    """What stands before the first wide gap, and what behind it."""
    cells = re.split(r"\t+| {3,}", text, maxsplit=1)
    return (cells[0], cells[1] if len(cells) > 1 else "")


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


def _plain_link(match: re.Match[str]) -> str:
    """A Markdown link as its words, and its address where the words are not one."""
    words, address = match[1], match[2]
    is_same = words in address or address.startswith(("mailto:", "tel:", "#")) or "://" not in address
    return words if is_same else f"{words}\t{address}"


def _pitch(lines: Sequence[Line]) -> float:
    steps = [
        b.bbox.top - a.bbox.top
        for a, b in itertools.pairwise(lines)
        if a.bbox and b.bbox and a.page == b.page and 0 < b.bbox.top - a.bbox.top < 60
    ]
    return median(steps) if steps else 0.0


def _gap_before(document: Document, line: Line, above: Line | None, pitch: float) -> bool:
    if above is None:
        return True
    if line.bbox and above.bbox and pitch and line.page == above.page:
        return line.bbox.top - above.bbox.top > 1.25 * pitch
    return document.text.count("\n", above.end, line.start) > 1


def _ends_sentence(text: str) -> bool:
    return text.endswith((".", "!", "?", ";")) and _ABBREVIATION.search(text) is None


def _margins(document: Document) -> dict[tuple[int, int], float]:
    """Right margin of each column of each page: where nearly all of its running lines end at the latest."""
    ends: dict[tuple[int, int], list[float]] = {}
    for line in document.lines:
        if line.bbox and not line.hidden and _WIDE_GAP.search(line.text) is None:
            ends.setdefault((line.page, line.column), []).append(line.bbox.x1)
    return {key: _margin(sorted(values)) for key, values in ends.items()}


def _margin(ends: list[float]) -> float:
    """Where lines end at the latest; infinite where too few end there to be running text."""
    margin = ends[int(len(ends) * 0.96) - 1]
    full = sum(end > 0.93 * margin for end in ends)
    return margin if full >= 3 and full * 12 >= len(ends) else math.inf


def _room(line: Line, margin: float, longest: int) -> float:
    if line.paragraph is not None or _WIDE_GAP.search(line.text) is not None:
        return math.inf  # A paragraph is whole; a row of cells ends where its last cell does.
    if line.bbox and margin:
        if math.isinf(margin):
            return math.inf
        width = line.bbox.x1 - line.bbox.x0
        if line.bbox.x0 > 0.6 * margin:
            return math.inf  # Set flush right, as dates are.
        return (margin - line.bbox.x1) / max(1.0, width / max(1, len(line.text)))
    # Text is wrapped by hand at 60 to 140 characters, or each paragraph is one line.
    return float(longest - len(line.text)) if 60 <= longest <= 140 else math.inf


def _is_furniture(line: Line, text: str) -> bool:
    """A page number or running header: only short lines at a page's edge of a document with a layout."""
    if line.bbox is None or len(text) > 70:
        return False
    if _FOOTER.search(text) is not None and not line.is_bullet:
        return True
    return _PAGE.fullmatch(text) is not None and not find_periods(text)


def joins(above: Row, row: Row, *, is_list: bool) -> bool:
    """Whether a row goes on with the item above it, rather than begins a new one.

    `is_list` says that the item above is marked as a list item, so that an unmarked line hangs below it.
    """
    if row.is_bullet or row.line.paragraph is not None:
        return row.line.paragraph is not None and row.line.paragraph == above.line.paragraph
    if (
        above.text.endswith(("-", "\u2010", "\u2013", "\u2014", "\u00ad", "\ufffe", ",", "(", "/", "&"))
        or row.starts_low
    ):
        return not (row.gap_before and row.line.page == above.line.page and not row.starts_low)
    if is_list:
        return not row.gap_before or row.line.page != above.line.page
    if row.gap_before and row.line.page == above.line.page:
        return False
    if _ACTION.match(row.text) is not None and _OPEN_END.search(above.text) is None:
        return False
    return above.runs_into(row)


def group_items(rows: Sequence[Row]) -> tuple[tuple[Row, ...], ...]:
    """Rows joined to items: a bullet with its wrapped lines, a paragraph, a single line."""
    items: list[list[Row]] = []
    is_list = False
    for row in rows:
        if items and row.number == items[-1][-1].number + 1 and joins(items[-1][-1], row, is_list=is_list):
            items[-1].append(row)
            continue
        items.append([row])
        is_list = row.is_bullet
    return tuple(tuple(item) for item in items)


def passage(document: Document, rows: Sequence[Row]) -> Passage:
    """The passage that rows form: the slice of the document's text from the first to the last."""
    first, last = rows[0].line, rows[-1].line
    return Passage(
        text=document.text[first.start : last.end],
        start=first.start,
        section=rows[0].section,
        page=first.page,
        is_bullet=first.is_bullet,
    )
