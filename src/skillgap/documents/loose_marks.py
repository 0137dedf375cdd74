"""List marks that no white space follows, or that are letters: told by the lines near by that have one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from skillgap.model.document import Line

_LOOSE = re.compile(r"([-\u2010-\u2015*])(?=[^\W\d_])|(o)[ \t]+(?=[^\W\d_])")
_FIRST = ("-", "*", "o ", "o\t", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015")
_NEAR = 3
"""Lines from one item to the next, at most: an item that wraps has two or three. An "o" is often a word, too
often for more than one line."""


def with_loose_marks(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, those of a list whose marks are loose ("-built", "o wrote") as its items.

    One such line by itself proves nothing: "-based" may end a word that was broken, and "o" is a word in
    other languages. Two near each other are a list, and so is an "o" that a tab follows.
    """
    found = [(at, mark) for at, line in enumerate(lines) if (mark := _mark(line)) is not None]
    if not found:
        return tuple(lines)
    sure = {at for at, mark in found if mark[0].endswith("\t")}
    for (at, mark), (below, other) in pairwise(found):
        is_cut = any(line.is_heading for line in lines[at + 1 : below])
        if below - at <= (1 if mark[2] else _NEAR) and mark[0][0] == other[0][0] and not is_cut:
            sure |= {at, below}
    marked = {at: mark.end() for at, mark in found if at in sure}
    return tuple(
        replace(line, text=line.text[marked[at] :], start=line.start + marked[at], is_bullet=True)
        if at in marked
        else line
        for at, line in enumerate(lines)
    )


def _mark(line: Line) -> re.Match[str] | None:
    """Return the loose mark of a line; what stands between two asterisks is emphasis."""
    if not line.text.startswith(_FIRST) or line.is_bullet or line.is_heading or line.hidden:
        return None
    mark = _LOOSE.match(line.text)
    return None if mark is not None and mark[0] == "*" and "*" in line.text[1:] else mark
