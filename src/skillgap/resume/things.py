"""Sections with one thing after another (certificates, prizes, publications): which rows belong together."""

import re
from collections.abc import Sequence

from skillgap.resume.cells import clean
from skillgap.resume.dates import find_periods
from skillgap.resume.entry_dates import without
from skillgap.resume.rows import Row

Item = tuple[Row, ...]

_STATE = re.compile(
    r"\((?:expired|lapsed|pending|in progress|ongoing|forthcoming|under review|submitted|in press)\)",
    re.IGNORECASE,
)
"""What stands in the place of a date."""


def group_things(items: Sequence[Item]) -> list[Item]:
    """Join the lines of each thing: its name, who gave it and when, on one line or on several.

    A list item is a thing with what hangs below it. Otherwise the lines that look like the first one
    (type, weight) begin things where others look different; else white space does, or the one date
    that each thing has; and where nothing tells, each line is a thing.
    """
    if not items:
        return []
    opens = _openers(items)
    things: list[Item] = []
    for item, begins in zip(items, opens, strict=True):
        bare = things and not item[0].is_bullet and _is_bare_date(_text(item))
        if things and (bare or not begins):
            things[-1] = (*things[-1], *item)
        else:
            things.append(item)
    return things


def _openers(items: Sequence[Item]) -> list[bool]:
    firsts = [item[0] for item in items]
    if any(row.is_bullet for row in firsts):
        indent = firsts[0].line.indent
        inner = (row.is_bullet and row.line.indent <= indent + 1 for row in firsts)
        # A list of things, or title lines over list items.
        return list(inner) if firsts[0].is_bullet else [not row.is_bullet for row in firsts]
    dated = [bool(find_periods(text) or _STATE.search(text)) for text in map(_text, items)]
    if all(dated):
        return [True] * len(items)
    style = firsts[0].style
    if any(row.style != style for row in firsts):
        opens = [row.style == style for row in firsts]
        spaced = [row.gap_before for row, begins in zip(firsts, opens, strict=True) if begins]
        if sum(spaced) > 1:
            # A name that wraps looks like two names, but only the first has white space above.
            opens = [begins and row.gap_before for row, begins in zip(firsts, opens, strict=True)]
        return [True, *opens[1:]]
    return _by_space_or_date([row.gap_before for row in firsts[1:]], dated)


def _by_space_or_date(spaced: list[bool], dated: list[bool]) -> list[bool]:
    if any(spaced) and not all(spaced):
        return [True, *spaced]
    if 2 * sum(dated) <= len(dated) and (dated[-1] or dated[0]):
        # Dates stand on the last line of each thing, or on the first.
        return [True, *dated[:-1]] if dated[-1] else [True, *dated[1:]]
    return [True] * len(dated)


def _text(item: Item) -> str:
    return " ".join(row.text for row in item)


def _is_bare_date(text: str) -> bool:
    periods = find_periods(text)
    return bool(periods) and not clean(without(text, periods[0]))
