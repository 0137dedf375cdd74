"""Words that name a field rather than fill it: the heads of a table's columns, the labels of a form.

"Period<tab>Employer<tab>Duties" says nothing about a job, and in "Name of employer<tab>Acme" only the second
cell does. Forms such as Europass set such labels before everything.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from skillgap.model.document import Document, Line
from skillgap.resume.words import fold, words

_SET_IN = 30.0
"""Points from a label to what stands behind it, at least."""

_LONG = 4
"""Words of a label that may stand on a line of its own."""

_CELL = re.compile(r"\t| \| ")
_EDGES = " :*_"


class Field(NamedTuple):
    """A line without the label it begins with."""

    line: Line
    start: int
    """Where the line begins in the text, its label included."""

    names_entry: bool = False
    """Its label is of what an entry is ("Employer"), not of what was done in it ("Main activities")."""

    says_done: bool = False
    """Its label is of what was done."""


def _goes_on(document: Document, kept: list[Field], above: Line, line: Line) -> bool:
    """Whether a line goes on with the label above it, or with the text behind that; then it is joined."""
    label = above.text.partition("\t")[0]
    if is_label(f"{label} {line.text}"):
        return True
    a, b = above.bbox, line.bbox
    if a is None or b is None or line.is_bullet or b.x0 <= a.x0 + _SET_IN:
        return False
    if (above.page, above.column) != (line.page, line.column):
        return False
    field = kept[-1]
    longer = replace(field.line, text=document.text[field.line.start : line.end])
    kept[-1] = field._replace(line=longer)
    return True


def unlabelled(document: Document, lines: Sequence[Line]) -> tuple[Field, ...]:
    """Leave out rows of column heads, and the label that a row begins with.

    What stood behind labels of several lengths is moved to one left edge, as it stands on the page.
    """
    kept: list[Field] = []
    labelled: list[int] = []
    above: Line | None = None
    names = False
    for line in lines:
        first, tab, rest = line.text.partition("\t")
        if not tab and above is not None and _goes_on(document, kept, above, line):
            continue
        above = None
        cells = _CELL.split(line.text)
        if len(cells) > 1 and all(map(is_label, cells)):
            continue
        if not tab and len(first.split()) >= _LONG and is_label(first) and not heads_list(first):
            names = True  # Too long to stand beside what it names.
            continue
        if not tab or not is_label(first):
            kept.append(Field(line, line.start, names_entry=names))
            names = False
            continue
        above = line
        labelled.append(len(kept))
        rest = rest.lstrip()
        shorter = replace(line, text=rest, start=line.end - len(rest))
        says_done = heads_list(first)
        kept.append(Field(shorter, line.start, names_entry=not says_done, says_done=says_done))
    edge = max((box.x0 for at in labelled if (box := kept[at].line.bbox)), default=0.0)
    for at in labelled:
        line = kept[at].line
        if line.bbox:
            kept[at] = kept[at]._replace(line=replace(line, bbox=line.bbox._replace(x0=edge)))
    return tuple(kept)


def is_label(text: str) -> bool:
    """Whether a text is nothing but the name of a field."""
    plain = _plain(text)
    return plain in words().field_labels or plain in words().list_labels


def heads_list(text: str) -> bool:
    """Whether a text does no more than announce what was done: "Highlights", "Key achievements:"."""
    return _plain(text) in words().list_labels


def _plain(text: str) -> str:
    return fold(" ".join(text.split())).strip(_EDGES)
