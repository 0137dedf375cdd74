"""Lines of a section with what their layout and words say about them, and how they join into items."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from skillgap.model.document import Document, Line, Passage, Section, SectionKind
from skillgap.resume.dates import find_periods
from skillgap.resume.geometry import (
    Margins,
    has_gap_before,
    has_wide_gap,
    is_furniture,
    is_outdented,
    line_pitch,
    lists_hang,
    right_margins,
    room_left,
    table_rows,
)
from skillgap.resume.labels import Field, unlabelled
from skillgap.resume.row import OPEN_END, Row, ends_sentence
from skillgap.resume.wraps import join_stacked_dates, join_wrapped

__all__ = [
    "ENTRY_KINDS",
    "LIST_KINDS",
    "LIST_LABEL",
    "Row",
    "group_items",
    "is_list",
    "joins",
    "passage",
    "read_rows",
]

_MARKUP = re.compile(r"\*\*|__|`|^#+\s+|(?<!\w)[*_](?=\w)|(?<=[\w.,)])(?<!\bA)[*_](?!\w)")
_LEADER = re.compile(r"\s*[-\u2013\u2014._\u00b7]{5,}\s*")
_LINK = re.compile(r"\[([^\]\[]+)\]\(([^()\s]*)\)")
_DRESSED = re.compile(r"[*_`#\[]")
_LED = re.compile(r"[-\u2013\u2014.\u00b7][-\u2013\u2014._\u00b7]{4}")
"""One of these two is in a line that has any of those three; most lines have neither."""

_LONGEST_LABEL = 3
"""Words of a label over list items: "Achievements:"."""

LIST_LABEL = re.compile(
    r"(?:skills|technologies|tech stack|stack|tools|environment|keywords)\s*:\s", re.IGNORECASE
)
"""A list behind a label begins something new, wherever it stands."""

_GOING_ON = ("-", "\u2010", "\u2013", "\u2014", "\u00ad", "\ufffe", ",", "(", "/", "&")
"""How a line ends that goes on in the next."""

_ACTION = re.compile(
    r"(?:[A-Z][a-z]+(?:ed|ing)|Led|Built|Wrote|Made|Ran|Taught|Won|Held|Drove|Grew|Oversaw|Set up|Spoke"
    r"|Sold|Took|Kept|Began|Gave|Found|Cut|Brought|Chose|Met|Sent)\b"
)

LIST_KINDS = frozenset({SectionKind.CERTIFICATES, SectionKind.AWARDS, SectionKind.COURSES})
"""Kinds of sections with one short thing a line."""

ENTRY_KINDS = frozenset(
    {SectionKind.WORK, SectionKind.PROJECTS, SectionKind.EDUCATION, SectionKind.VOLUNTEER}
)
"""Kinds of sections that are made of dated entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """What the rows of all sections of a document are measured by."""

    body: float
    """Size of running text in points; 0 where sizes are unknown."""

    margins: Margins
    longest: int
    numbers: dict[int, int]
    """Place of a line among the document's, by the offset it begins at."""

    hangs: bool


def read_rows(document: Document, sections: Sequence[Section]) -> tuple[tuple[Row, ...], ...]:
    """Rows of each section, in the order of `sections`; hidden lines are left out."""
    sizes = [line.size for line in document.lines if line.size and not line.hidden]
    layout = _Layout(
        body=median(sizes) if sizes else 0.0,
        margins=right_margins(document),
        longest=max((len(line.text) for line in document.lines if not line.hidden), default=0),
        numbers={line.start: number for number, line in enumerate(document.lines)},
        hangs=lists_hang(document),
    )
    return tuple(_rows(document, section, layout) for section in sections)


def _rows(document: Document, section: Section, layout: _Layout) -> tuple[Row, ...]:
    lines = table_rows(document, [line for line in section.lines if line.text.strip()])
    if section.kind in ENTRY_KINDS:
        fields = unlabelled(document, lines)
    else:
        fields = tuple(Field(line, line.start) for line in lines)
    pitch = line_pitch([field.line for field in fields])
    body, longest = layout.body, layout.longest
    skipped = 0
    above: Line | None = None
    bullet: Line | None = None
    rows: list[Row] = []
    for index, (line, start, names_entry, says_done) in enumerate(fields):
        text = _plain(line.text.replace("\n", " "))
        is_low, has_gap = text[:1].islower(), has_gap_before(document, line, above, pitch)
        row = Row(
            line=line,
            number=layout.numbers.get(start, -2 * index) - skipped,
            section=section.kind,
            text=text,
            periods=find_periods(text),
            words=len(text.split()),
            is_bullet=line.is_bullet,
            bold=line.bold or (line.text.lstrip().startswith("**")),
            larger=bool(body and line.size and line.size > body * 1.08),
            gap_before=has_gap,
            wide_gap=has_wide_gap(text),
            ends_sentence=ends_sentence(text),
            room=room_left(line, layout.margins, longest),
            starts_low=is_low and not has_gap,
            is_furniture=is_furniture(line, text),
            names_entry=names_entry,
            says_done=says_done,
            is_outdented=layout.hangs and is_outdented(line, bullet),
        )
        if is_low and has_gap and not _stands_apart(row, above):
            row = replace(row, starts_low=True)
        rows.append(row)
        skipped += row.is_furniture
        above, bullet = line, line if line.is_bullet else bullet
    kept = [row for row in rows if not row.is_furniture]
    if section.kind in ENTRY_KINDS:
        kept = join_stacked_dates(kept)
    if section.kind in ENTRY_KINDS or section.kind in LIST_KINDS:
        kept = join_wrapped(document, kept)
    return tuple(kept)


def _stands_apart(row: Row, above: Line | None) -> bool:
    """Whether a row in lower case is a name in lower case, as of a project: it goes on from nothing."""
    if (
        above is None
        or not row.gap_before
        or row.words > 8
        or row.ends_sentence
        or row.text.endswith((",", ";"))
    ):
        return False
    alone = row.line.bbox is None and row.line.paragraph is None and row.line.indent == 0
    return row.bold or row.larger or row.is_outdented or bool(row.periods) or (alone and above.is_bullet)


def _plain(text: str) -> str:
    """A line without Markdown's marks, what leads from one cell to the next as a tab."""
    if " ," in text:
        text = text.replace(" ,", ",")  # As read from a scan.
    if _DRESSED.search(text) is not None or _LED.search(text) is not None:
        text = _LEADER.sub("\t", _MARKUP.sub("", _LINK.sub(_plain_link, text)))
    return text.strip()


def _plain_link(match: re.Match[str]) -> str:
    """A Markdown link as its words, and its address where the words are not one."""
    words, address = match[1], match[2]
    is_same = words in address or address.startswith(("mailto:", "tel:", "#")) or "://" not in address
    return words if is_same else f"{words}\t{address}"


def joins(above: Row, row: Row, *, is_list: bool) -> bool:
    """Whether a row goes on with the item above it, rather than begins a new one.

    `is_list` says that the item above is marked as a list item, so that an unmarked line hangs below it.
    """
    is_label = row.text.endswith(":") and row.words <= _LONGEST_LABEL and row.text[:1].isupper()
    if row.names_entry or is_label or LIST_LABEL.match(row.text) is not None:
        return False
    if row.is_bullet or row.line.paragraph is not None:
        return row.line.paragraph is not None and row.line.paragraph == above.line.paragraph
    if above.text.endswith(_GOING_ON) or row.starts_low:
        return not (row.gap_before and row.line.page == above.line.page and not row.starts_low)
    breaks = row.gap_before and row.line.page == above.line.page
    if is_list or breaks:
        return is_list and not breaks and not row.is_outdented
    if _ACTION.match(row.text) is not None and OPEN_END.search(above.text) is None:
        return False
    return above.runs_into(row)


def _is_listed_low(first: Row, above: Row, row: Row) -> bool:
    """Whether a row in lower case is an item of a list that lost its marks, all of it in lower case.

    The line above is whole: it ends as no line does that goes on, and had room for the row's first word.
    """
    is_low = row.starts_low and (first.text[:1].islower() or above.ends_sentence)
    if not is_low or above.text.endswith(_GOING_ON) or OPEN_END.search(above.text) is not None:
        return False
    return not row.gap_before and above.room > len(row.text.split(maxsplit=1)[0]) + 1


def group_items(rows: Sequence[Row]) -> tuple[tuple[Row, ...], ...]:
    """Rows joined to items: a bullet with its wrapped lines, a paragraph, a single line."""
    items: list[list[Row]] = []
    is_list = False
    for row in rows:
        if (
            items
            and row.number == items[-1][-1].number + 1
            and joins(items[-1][-1], row, is_list=is_list)
            and (is_list or not _is_listed_low(items[-1][0], items[-1][-1], row))
        ):
            items[-1].append(row)
            continue
        items.append([row])
        is_list = row.is_bullet
    return tuple(tuple(item) for item in items)


def is_list(rows: Sequence[Row]) -> bool:
    """Whether every item of some rows is a list item."""
    if rows and not rows[0].is_bullet:
        return False
    return all(item[0].is_bullet for item in group_items(rows))


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
