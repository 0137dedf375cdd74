"""How a line looks, next to the lines around it: the features that set a heading apart."""

import itertools
import re
from collections import Counter
from statistics import median
from typing import NamedTuple

from skillgap.model.document import Document, Line, MediaType
from skillgap.sections.wording import close_up, has_single_letters, is_letter_spaced, unmark

_MARK = re.compile(r"(#{1,6})\s+\S")
_BOLD = re.compile(r"^\s*(?:[^\w\s*]{0,3}\s*)?(?:\*\*|__)(?!\s)(.+?)(?:\*\*|__)\s*[:\uff1a]?\s*$")
_WIDE_GAP = re.compile(r"\t|\S {3,}\S")
_TITLE_WORD = re.compile(r"[A-Z][\w'\u2019-]*|[a-z]{1,3}|&")
_MOST_TITLE_WORDS = 7
_SETEXT = re.compile(r"[ \t]*\n[ \t]*(?:={3,}|-{3,})[ \t]*(?:\n|$)")


class Look(NamedTuple):
    """What the eye sees of a line. `level` is 1..6 by heading marks ("##"), 7 for bold, 9 for plain."""

    words: int
    marked: bool
    bold: bool
    capitals: bool
    spaced: bool
    colon: bool
    titled: bool
    larger: bool
    gap_before: bool
    list_follows: bool
    wide_gap: bool
    level: int
    size: float

    @property
    def style(self) -> tuple[float, bool, bool, bool, int]:
        """What headings of one document have in common."""
        level = self.level if self.marked else 9
        return (self.size, self.bold, self.capitals, self.marked, level)

    @property
    def stands_out(self) -> bool:
        """Whether anything but its words sets the line apart from running text."""
        return self.marked or self.bold or self.capitals or self.spaced or self.larger


def body_size(document: Document) -> float:
    """Type size in points that most characters are set in; 0 where sizes are unknown."""
    sizes: Counter[float] = Counter()
    for line in document.lines:
        if line.size is not None and not line.hidden:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def looks(document: Document, lines: tuple[Line, ...]) -> tuple[Look, ...]:
    """How each line looks, in the order of `lines`."""
    page = _Page(
        document=document,
        lines=lines,
        body=body_size(document),
        pitch=_pitch(lines),
        has_marks="#" in document.text,
        has_rules="---" in document.text or "===" in document.text,
    )
    return tuple(_look(page, index) for index in range(len(lines)))


class _Page(NamedTuple):
    """What the lines of a document are measured by."""

    document: Document
    lines: tuple[Line, ...]
    body: float
    pitch: float
    has_marks: bool
    """Whether "#" may mark a heading anywhere in the text."""

    has_rules: bool
    """Whether a heading may be underlined anywhere in the text."""


def _pitch(lines: tuple[Line, ...]) -> float:
    """Usual distance in points from one line to the next; 0 where boxes are unknown."""
    steps = [
        below.bbox.top - above.bbox.top
        for above, below in itertools.pairwise(lines)
        if above.bbox and below.bbox and above.page == below.page and 0 < below.bbox.top - above.bbox.top < 60
    ]
    return median(steps) if steps else 0.0


def _look(page: _Page, index: int) -> Look:
    document, lines = page.document, page.lines
    line = lines[index]
    text = unmark(line.text)
    words = text.split()
    spaced = False
    if has_single_letters(words):
        spaced, words = is_letter_spaced(text), close_up(text).split()
    level = _mark_level(document, line) if page.has_marks else 0
    if line.is_heading and level == 0:
        level = line.level or (7 if document.media_type in {MediaType.MARKDOWN, MediaType.TEXT} else 2)
    marked = line.is_heading or level > 0
    if page.has_rules and not marked:
        marked = _SETEXT.match(document.text, line.end) is not None
    bold = line.bold or _BOLD.match(line.text) is not None
    size = round(line.size * 2) / 2 if line.size is not None else 0.0
    following = lines[index + 1] if index + 1 < len(lines) else None
    return Look(
        words=len(words),
        marked=marked,
        bold=bold,
        capitals=_in_capitals(text),
        spaced=spaced,
        colon=text.endswith((":", "\uff1a", "…", "...")),
        titled=_is_titled(lines, index) and _begins_anew(document, lines, index, page.pitch),
        larger=page.body > 0 and size >= page.body * 1.08,
        gap_before=_gap_before(document, lines, index, page.pitch),
        list_follows=following is not None and following.is_bullet,
        wide_gap=not spaced and ("\t" in text or "   " in text) and _WIDE_GAP.search(text) is not None,
        level=level or (7 if bold else 9),
        size=size,
    )


def _is_titled(lines: tuple[Line, ...], index: int) -> bool:
    """Whether a line of plain text is written as a heading: its words in capitals, above a longer line.

    Text copied from a page loses its marks and its blank lines; what is left of a heading is this.
    """
    line = lines[index]
    words = line.text.split()
    if not 2 <= len(words) <= _MOST_TITLE_WORDS or line.is_bullet or index + 1 == len(lines):
        return False
    if not all(_TITLE_WORD.fullmatch(word) for word in words):
        return False
    return len(lines[index + 1].text.split()) > len(words)


def _begins_anew(document: Document, lines: tuple[Line, ...], index: int, pitch: float) -> bool:
    """Whether a line goes on with nothing: a gap, the end of a sentence or a list stands before it."""
    above = lines[index - 1]
    return (
        _gap_before(document, lines, index, pitch)
        or above.is_bullet
        or above.text.rstrip().endswith((".", "!", "?"))
    )


def _in_capitals(text: str) -> bool:
    """Whether a text has three letters or more, all of them capitals."""
    if text.isascii() and not text.isupper():
        return False
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 3 and all(c.upper() == c for c in letters)


def _mark_level(document: Document, line: Line) -> int:
    """How many "#" mark the line in the text, 0 if none; the reader leaves them before `line.start`."""
    begin = document.text.rfind("\n", 0, line.start) + 1
    match = _MARK.match(document.text[begin : line.end].lstrip())
    return len(match[1]) if match else 0


def _gap_before(document: Document, lines: tuple[Line, ...], index: int, pitch: float) -> bool:
    if index == 0:
        return True
    line, above = lines[index], lines[index - 1]
    if line.bbox and above.bbox and line.page == above.page and line.column == above.column and pitch:
        return line.bbox.top - above.bbox.top > 1.3 * pitch
    return document.text.count("\n", above.end, line.start) > 1 or line.page != above.page
