"""Rows of a table in a text, without the lines drawn around them: what a resume says stands in the cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from skillgap.model.document import Line

_ROW = re.compile(r"\|\s*([^\s|](?:.*[^\s|])?)\s*\|")
_RULE = re.compile(r"\|[ \t]*:?-+[-:| \t]*$")


def without_edges(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of a document, rows of tables without their edges and without rules."""
    for line in lines:
        row = _ROW.fullmatch(line.text)
        if row is None:
            yield line
        elif not _RULE.match(line.text):
            yield replace(line, text=row[1], start=line.start + row.start(1))
