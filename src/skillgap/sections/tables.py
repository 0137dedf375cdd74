"""Rows of a table without what is drawn in them: what a resume says stands in the words of the cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from skillgap.model.document import TICKS, Line

_ROW = re.compile(r"\|\s*([^\s|](?:.*[^\s|])?)\s*\|")
_RULE = re.compile(r"\|[ \t]*:?-+[-:| \t]*$")


def without_edges(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of a document, rows of tables without their edges, without rules and lone ticks."""
    for line in lines:
        if line.cells and line.text in TICKS:
            continue
        row = _ROW.fullmatch(line.text)
        if row is None:
            yield line
        elif not _RULE.match(line.text):
            yield replace(line, text=row[1], start=line.start + row.start(1))
