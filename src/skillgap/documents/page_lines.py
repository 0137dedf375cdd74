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
from skillgap.documents.hyphens import rejoin
from skillgap.documents.runs import WIDE_GAP
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


def text_lines(lines: Sequence[PageLine], shapes: Sequence[Box], page: int) -> list[TextLine]:
    """Write the lines of one page as text, and tell which of them begin a list item."""
    dots = _dots(lines, shapes)
    made: list[TextLine] = []
    waiting: TextLine | None = None
    above: TextLine | None = None
    for line in lines:
        words = [word for run in line.runs for word in run.words]
        text = _join(words)
        mark = list_mark(text)
        size = max(words, key=lambda word: len(word.text)).size
        made_line = TextLine(
            text=text[mark:],
            page=page,
            bbox=_bbox(words),
            size=round(size, 2),
            bold=2 * sum(len(word.text) for word in words if word.bold)
            > sum(len(word.text) for word in words),
            column=line.column,
            is_bullet=mark > 0 or (words[0].x0, words[0].base) in dots,
            space=_space(above, words, line.column),
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


def mend_hyphens(lines: Sequence[TextLine], known: frozenset[str]) -> list[TextLine]:
    """Make words whole that are broken at a line's end, by moving their rest up."""
    mended: list[TextLine] = []
    for line in lines:
        before = mended[-1] if mended else None
        if (
            before
            and before.text.endswith("-")
            and (before.page, before.column) == (line.page, line.column)
            and not line.is_bullet
            and (joined := rejoin(before.text, line.text, known, breaks=_is_justified(before, lines)))
        ):
            mended[-1] = replace(before, text=joined[0])
            rest = line.text[joined[1] :].lstrip()
            if rest:
                mended.append(replace(line, text=rest))
        else:
            mended.append(line)
    return mended


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


def _join(words: Sequence[Word]) -> str:
    parts: list[str] = []
    before: Word | None = None
    for word in _without_letter_spacing(words):
        if before is not None:
            gap = word.x0 - before.x1
            size = max(word.size, before.size)
            # Words that the stream does not bring one after the other belong to different cells.
            is_cell = gap >= WIDE_GAP * size or (word.place != before.place + 1 and gap > 0.3 * size)
            if is_cell and before.text not in BULLETS:
                parts.append("\t")
            elif gap > 0.1 * size or abs(word.base - before.base) < 0.05 * size:
                parts.append(" ")
        parts.append(word.text)
        before = word
    return "".join(parts).strip()


def _without_letter_spacing(words: Sequence[Word]) -> list[Word]:
    """Close up headings set as "E X P E R I E N C E"."""
    closed: list[Word] = []
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and len(words[end].text) == 1 and words[end].text.isalpha():
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
            if gap > 1.8 * usual:
                closed.append(current)
                current = letter
            else:
                current = current._replace(text=current.text + letter.text, x1=letter.x1, place=letter.place)
        closed.append(current)
        start = end
    return closed


def _bbox(words: Sequence[Word]) -> BBox:
    return BBox(
        round(min(word.x0 for word in words), 2),
        round(min(word.top for word in words), 2),
        round(max(word.x1 for word in words), 2),
        round(max(word.bottom for word in words), 2),
    )


def _space(above: TextLine | None, words: Sequence[Word], column: int) -> float:
    if above is None or above.column != column:
        return float("inf")
    box = _bbox(words)
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
