"""Words that name a field rather than fill it: the heads of a table's columns, the labels of a form.

"Period<tab>Employer<tab>Duties" says nothing about a job, and in "Name of employer<tab>Acme" only the second
cell does. Forms such as Europass set such labels before everything.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from skillgap.model.document import Line
from skillgap.resume.words import fold, words

_EDGES = " :*_"


class Field(NamedTuple):
    """A line without the label it begins with."""

    line: Line
    start: int
    """Where the line begins in the text, its label included."""

    names_entry: bool = False
    """Its label is of what an entry is ("Employer"), not of what was done in it ("Main activities")."""


def unlabelled(lines: Sequence[Line]) -> tuple[Field, ...]:
    """Leave out rows of column heads, and the label that a row begins with.

    What stood behind labels of several lengths is moved to one left edge, as it stands on the page.
    """
    kept: list[Field] = []
    labelled: list[int] = []
    for line in lines:
        first, tab, rest = line.text.partition("\t")
        if not tab:
            kept.append(Field(line, line.start))
            continue
        if all(is_label(cell) for cell in line.text.split("\t")):
            continue
        if not is_label(first):
            kept.append(Field(line, line.start))
            continue
        labelled.append(len(kept))
        rest = rest.lstrip()
        shorter = replace(line, text=rest, start=line.end - len(rest))
        kept.append(Field(shorter, line.start, names_entry=not heads_list(first)))
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
