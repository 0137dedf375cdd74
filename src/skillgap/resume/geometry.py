"""Where the lines of a resume stand: margins, white space, table rows, page numbers."""

import itertools
import math
import re
from collections.abc import Sequence
from dataclasses import replace

from skillgap.model.document import Document, Line
from skillgap.resume.dates import find_periods

Margins = dict[tuple[int, int], tuple[float, float]]
"""Left edge and right margin in points of each column, by page and column."""

_WIDE_GAP = re.compile(r"\S {3,}\S")
_PAGE = re.compile(
    r"(?:page|seite|página|pagina)?\s*\d{1,2}\s*(?:(?:/|of|von|de|sur)\s*\d{1,2})?|(?:.{0,40}\S\s)?(?:-"
    r"|\u2013|\u2014|\||\u00b7)?\s*(?:page\s)?\d{1,2}\s*(?:/|of)\s*\d{1,2}",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"(?:last updated|updated on|page \d)|\b(?:r[ée]sum[ée]|curriculum vitae|cv)\b.{0,20}\d{1,2}$",
    re.IGNORECASE,
)


def has_wide_gap(text: str) -> bool:
    """Whether a line has two cells: parted by a tab, or by three spaces and more."""
    return "\t" in text or ("   " in text and _WIDE_GAP.search(text) is not None)


def table_rows(document: Document, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Put the first paragraphs of a table's row on one line; the reader parts them with a tab."""
    if "\t" not in document.text:
        return tuple(lines)
    out: list[Line] = []
    for line in lines:
        if out and document.text[out[-1].end : line.start] == "\t":
            above = out[-1]
            text = document.text[above.start : line.end]
            bold = above.bold and line.bold
            out[-1] = replace(above, text=text, bold=bold, paragraph=line.paragraph)
        else:
            out.append(line)
    return tuple(out)


def lists_hang(document: Document) -> bool:
    """Whether the list items of a document wrap to a line set in from the item's mark."""
    steps = [
        below.bbox.x0 - above.bbox.x0
        for above, below in itertools.pairwise(document.lines)
        if above.is_bullet
        and not below.is_bullet
        and below.text[:1].islower()
        and above.bbox
        and below.bbox
        and (above.page, above.column) == (below.page, below.column)
    ]
    return len(steps) > 0 and sum(step > 3 for step in steps) > 0.8 * len(steps)


def is_outdented(line: Line, bullet: Line | None) -> bool:
    """Whether a line begins no further right than the list item above it does."""
    if line.is_bullet or not line.bbox:
        return False
    if bullet is None or not bullet.bbox or (bullet.page, bullet.column) != (line.page, line.column):
        return False
    return line.bbox.x0 < bullet.bbox.x0 + 1.5


def line_pitch(lines: Sequence[Line]) -> float:
    """Usual distance in points from one line to the next; 0 where boxes are unknown."""
    steps = [
        b.bbox.top - a.bbox.top
        for a, b in itertools.pairwise(lines)
        if a.bbox and b.bbox and a.page == b.page and 0 < b.bbox.top - a.bbox.top < 60
    ]
    # Lists set with space between their items have more wide steps than narrow ones.
    return sorted(steps)[int(0.3 * len(steps))] if steps else 0.0


def has_gap_before(document: Document, line: Line, above: Line | None, pitch: float) -> bool:
    """Whether white space, more than between lines of one paragraph, stands above a line."""
    if above is None:
        return True
    if line.bbox and above.bbox and pitch and line.page == above.page:
        return line.bbox.top - above.bbox.top > 1.25 * pitch
    return document.text.count("\n", above.end, line.start) > 1


def right_margins(document: Document) -> Margins:
    """Left edge and right margin of each column of each page; nearly all running lines end at the margin."""
    ends: dict[tuple[int, int], list[float]] = {}
    starts: dict[tuple[int, int], float] = {}
    for line in document.lines:
        if line.bbox and not line.hidden and not has_wide_gap(line.text):
            key = line.page, line.column
            ends.setdefault(key, []).append(line.bbox.x1)
            starts[key] = min(starts.get(key, line.bbox.x0), line.bbox.x0)
    return {key: (starts[key], _margin(sorted(values), _edge(document, key))) for key, values in ends.items()}


def _edge(document: Document, key: tuple[int, int]) -> float:
    """Where a column must end: before the next one, or at the right edge of the page's text."""
    page, column = key
    boxes = [(line.column, line.bbox) for line in document.lines if line.page == page and line.bbox]
    following = [box.x0 for other, box in boxes if column and other == column + 1]
    return min(following) - 8 if following else max(box.x1 for _, box in boxes) if column else 0.0


def _margin(ends: list[float], edge: float) -> float:
    """Where lines end at the latest; infinite where too few end there to be running text.

    A narrow column holds titles and short lists and few lines fill it; there its `edge` stands in.
    """
    if edge:
        return ends[-1] if len(ends) > 3 and ends[-2] > 0.9 * ends[-1] else max(edge, ends[-1])
    margin = ends[int(len(ends) * 0.96) - 1]
    full = sum(end > 0.93 * margin for end in ends)
    return margin if full >= 3 and full * 12 >= len(ends) else math.inf


def room_left(line: Line, margins: Margins, longest: int) -> float:
    """How many more characters a line could hold before the margin; infinite where it does not wrap."""
    if not line.bbox and not 60 <= longest <= 140:
        return math.inf  # Text is wrapped by hand at 60 to 140 characters, or each paragraph is one line.
    if line.paragraph is not None or has_wide_gap(line.text):
        return math.inf  # A paragraph is whole; a row of cells ends where its last cell does.
    left, margin = margins.get((line.page, line.column), (0.0, 0.0)) if line.bbox else (0.0, 0.0)
    if line.bbox and margin:
        if math.isinf(margin):
            return math.inf
        width = line.bbox.x1 - line.bbox.x0
        if line.bbox.x0 > left + 0.6 * (margin - left):
            return math.inf  # Set flush right, as dates are.
        return (margin - line.bbox.x1) / max(1.0, width / max(1, len(line.text)))
    return float(longest - len(line.text)) if 60 <= longest <= 140 else math.inf


def is_furniture(line: Line, text: str) -> bool:
    """A page number or running header: only short lines at a page's edge of a document with a layout."""
    if line.bbox is None or len(text) > 70:
        return False
    if _FOOTER.search(text) is not None and not line.is_bullet:
        return True
    return _PAGE.fullmatch(text) is not None and not find_periods(text)
