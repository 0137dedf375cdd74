"""From the ordered runs of a page to lines of text: cells, bullets, broken words.

A wide gap inside a line (more than `runs.WIDE_GAP` text sizes: a date at the right edge, a table's
next cell) is written as one tab, so that later steps can tell "Engineer<tab>2020" from a sentence.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from skillgap.documents.columns import PageLine
from skillgap.documents.glyphs import BULLETS, list_mark
from skillgap.documents.hyphens import is_address, rejoin, taxonomy_words, vocabulary
from skillgap.documents.runs import WIDE_GAP, is_wide
from skillgap.documents.words import Box, Word
from skillgap.model.document import BBox


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """A line of a page as text, without its list mark. `space` is the white space above, in text sizes."""

    text: str
    page: int
    bbox: BBox
    size: float
    bold: bool
    column: int
    is_bullet: bool
    space: float
    is_spaced: bool = False
    """Its letters stand so far apart that they are single letters in the file."""


def text_lines(lines: Sequence[PageLine], shapes: Sequence[Box], page: int) -> list[TextLine]:
    """Write the lines of one page as text, and tell which of them begin a list item."""
    lines = _without_margin(lines)
    dots = _dots(lines, shapes)
    breaks = _cell_starts(lines) | _pill_starts(lines, shapes)
    made: list[TextLine] = []
    waiting: TextLine | None = None
    above: TextLine | None = None
    for line in lines:
        words = [word for run in line.runs for word in run.words]
        closed = _without_letter_spacing(words)
        text = _join(closed, breaks)
        box = _bbox(words)
        mark = list_mark(text)
        size = max(words, key=lambda word: len(word.text)).size
        made_line = TextLine(
            text=text[mark:],
            page=page,
            bbox=box,
            size=round(size, 2),
            bold=2 * sum(len(word.text) for word in words if word.bold)
            > sum(len(word.text) for word in words),
            column=line.column,
            is_bullet=mark > 0 or (words[0].x0, words[0].base) in dots,
            space=_space(above, words, box, line.column),
            is_spaced=len(words) > 3 and len(closed) < 0.5 * len(words),
        )
        above = made_line
        if not made_line.text:
            # A bullet that stands alone belongs to the text beside it, drawn before or after.
            waiting = made_line
            continue
        if waiting is not None:
            if abs(waiting.bbox.bottom - made_line.bbox.bottom) < 1.2 * size:
                made_line = replace(made_line, is_bullet=True, space=waiting.space)
            waiting = None
        made.append(made_line)
    return made


def _without_margin(lines: Sequence[PageLine]) -> list[PageLine]:
    """Put headings of the margin, which are larger than the text beside them, on lines of their own."""
    edges = Counter(round(line.runs[0].x0) for line in lines)
    apart: list[PageLine] = []
    for line in lines:
        head, *rest = line.runs
        if rest and head.size > 1.15 * rest[0].size and edges[round(rest[0].x0)] > 1:
            apart += [replace(line, runs=(head,)), replace(line, runs=tuple(rest))]
        else:
            apart.append(line)
    return apart


def mend_hyphens(lines: Sequence[TextLine], *, breaks: bool | None) -> list[TextLine]:
    """Make words whole that are broken at a line's end, by moving their rest up.

    `breaks` tells whether the program that set the text breaks words; `None` where that is unknown.
    """
    if not any(line.text.endswith("-") or "-\t" in line.text for line in lines):
        return list(lines)
    known = vocabulary(line.text for line in lines) | taxonomy_words()
    mended: list[TextLine] = []
    for line in lines:
        before = mended[-1] if mended else None
        # A title that wraps beside its date: "Doctoral Schol-<tab>2015", below it "arship".
        text = before.text if before else ""
        cell, tab, beside = (text, "", "") if text.endswith("-") else text.partition("\t")
        if (
            before
            and cell.endswith("-")
            and before.page == line.page
            and (before.column == line.column or is_address(cell))
            and not line.is_bullet
            and (joined := rejoin(cell, line.text, known, breaks=_breaks(before, lines, breaks)))
        ):
            mended[-1] = replace(before, text=joined[0] + tab + beside)
            rest = line.text[joined[1] :].lstrip()
            if rest:
                mended.append(replace(line, text=rest))
        else:
            mended.append(line)
    return mended


def _breaks(line: TextLine, lines: Sequence[TextLine], known: bool | None) -> bool:  # noqa: FBT001  as stored
    return _is_justified(line, lines) if known is None else known


def _is_justified(line: TextLine, lines: Sequence[TextLine]) -> bool:
    """Tell whether a line ends where several others of its column end: only such text breaks words."""
    edge = line.bbox.x1
    ends = [
        other.bbox.x1
        for other in lines
        if (other.page, other.column) == (line.page, line.column) and other is not line
    ]
    same = sum(abs(end - edge) < 1.5 for end in ends)
    return same >= 3 and same > 0.15 * len(ends)


def _join(words: Sequence[Word], breaks: frozenset[int]) -> str:
    parts: list[str] = []
    before: Word | None = None
    for word in words:
        if before is not None:
            gap = word.x0 - before.x1
            size = max(word.size, before.size)
            # Words that the stream does not bring one after the other belong to different cells.
            is_cell = (
                is_wide(before, word)
                or (word.place != before.place + 1 and gap > 0.3 * size)
                or word.place in breaks
            )
            if is_cell and before.text not in BULLETS:
                parts.append("\t")
            elif gap > 0.1 * size or abs(word.base - before.base) < 0.05 * size:
                parts.append(" ")
        parts.append(word.text)
        before = word
    return "".join(parts).strip()


def _cell_starts(lines: Sequence[PageLine]) -> frozenset[int]:
    """Places of words that begin a cell after a narrow gap: such a gap stands at one edge on several lines.

    Spaces of text set to both edges can be as wide, but they do not stand under each other.
    """
    rows = [[word for run in line.runs for word in run.words] for line in lines]
    edges: list[tuple[int, float, bool, int]] = []
    for number, row in enumerate(rows):
        for before, word in pairwise(row):
            size = max(before.size, word.size)
            if 0.7 * size <= word.x0 - before.x1 < WIDE_GAP * size and before.text not in BULLETS:
                edges.append((number, word.x0, before.bold and not word.bold, word.place))
                break
    starts = [(number, row[0].x0) for number, row in enumerate(rows) if row]
    found = set()
    for number, x0, from_bold, place in edges:
        near = [other for other in edges if other[0] != number and abs(other[1] - x0) < 0.6]
        hanging = [n for n, start in starts if n != number and abs(start - x0) < 0.6]
        if len(near) >= 2 or (near and from_bold) or (from_bold and hanging) or (near and hanging):
            found.add(place)
    return frozenset(found)


def _pill_starts(lines: Sequence[PageLine], shapes: Sequence[Box]) -> frozenset[int]:
    """Places of words that begin a label with a frame or ground of its own, and of those after one."""
    pills = [box for box in shapes if not box.is_image and 5 < _height(box) < 30 and 8 < _width(box) < 220]
    if len(pills) < 2:
        return frozenset()
    found = set()
    for line in lines:
        before: tuple[float, float] | None = None
        words = [word for run in line.runs for word in run.words]
        row = [box for box in pills if box.top < words[0].base - 0.3 * words[0].size < box.bottom]
        if len(row) < 2:
            continue
        for number, word in enumerate(words):
            x, y = (word.x0 + word.x1) / 2, word.base - 0.3 * word.size
            own = min(
                (
                    (box.x0, box.x1)
                    for box in row
                    if box.x0 < x < box.x1 and box.top < y < box.bottom and _height(box) < 2.6 * word.size
                ),
                key=lambda pill: pill[1] - pill[0],
                default=None,
            )
            if number and own != before:
                found.add(word.place)
            before = own
    return frozenset(found)


def _without_letter_spacing(words: Sequence[Word]) -> list[Word]:
    """Close up headings set as "E X P E R I E N C E"."""
    if sum(len(word.text) == 1 for word in words) < 4:
        return list(words)
    closed: list[Word] = []
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and _may_be_spaced(words[end].text, is_first=end == start):
            end += 1
        if end - start < 4:
            closed.append(words[start])
            start += 1
            continue
        letters = words[start:end]
        gaps = [b.x0 - a.x1 for a, b in pairwise(letters)]
        usual = max(median(gaps), 0.05 * letters[0].size)
        current = letters[0]
        for gap, letter in zip(gaps, letters[1:], strict=True):
            if gap > 5 * usual:
                closed.append(current)
                current = letter
            elif gap > 1.8 * usual:
                current = current._replace(
                    text=f"{current.text} {letter.text}", x1=letter.x1, place=letter.place
                )
            else:
                current = current._replace(text=current.text + letter.text, x1=letter.x1, place=letter.place)
        closed.append(current)
        start = end
    return closed


def _may_be_spaced(text: str, *, is_first: bool) -> bool:
    """Tell whether a word may be one letter of a word set wide; hyphens and apostrophes stand inside."""
    return len(text) == 1 and (text.isalpha() or (not is_first and text in "-'\u2019.&"))


def _bbox(words: Sequence[Word]) -> BBox:
    _, lefts, tops, rights, bottoms, *_ = zip(*words, strict=True)
    return BBox(round(min(lefts), 2), round(min(tops), 2), round(max(rights), 2), round(max(bottoms), 2))


def _space(above: TextLine | None, words: Sequence[Word], box: BBox, column: int) -> float:
    if above is None or above.column != column:
        return float("inf")
    return abs(box.bottom - above.bbox.bottom) / max(above.size, *(word.size for word in words), 1.0)


def _dots(lines: Sequence[PageLine], shapes: Sequence[Box]) -> frozenset[tuple[float, float]]:
    """Starts of lines with a drawn dot, square or arrow before them: browsers draw bullets as shapes."""
    small = [box for box in shapes if not box.is_image and _width(box) < 10 and _height(box) < 10]
    spines = [box for box in shapes if _width(box) < 3 and _height(box) > 30]
    beside: list[tuple[Word, Box]] = []
    for line in lines:
        word = line.runs[0].words[0]
        if all(word.bold for run in line.runs for word in run.words):
            # An ornament before a heading makes no list item of it.
            continue
        for box in small:
            x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
            if (
                0.1 * word.size < word.x0 - x < 3 * word.size
                and -0.05 * word.size < word.base - y < 0.75 * word.size
                and 0.05 * word.size < min(_width(box), _height(box))
                and max(_width(box), _height(box)) < 0.85 * word.size
                # A dot on a vertical rule marks a time line, not a list item.
                and not any(
                    spine.x0 - 3 < x < spine.x1 + 3 and spine.top - 6 < y < spine.bottom + 6
                    for spine in spines
                )
            ):
                beside.append((word, box))
                break
    alike = Counter((round(_width(box), 1), round(_height(box), 1)) for _, box in beside)
    return frozenset(
        (word.x0, word.base)
        for word, box in beside
        # Larger signs are icons, which differ from line to line, unless they are all the same.
        if max(_width(box), _height(box)) < 0.55 * word.size
        or alike[round(_width(box), 1), round(_height(box), 1)] >= 3
    )


def _width(box: Box) -> float:
    return box.x1 - box.x0


def _height(box: Box) -> float:
    return box.bottom - box.top
