"""A resume as plain text: headings in capitals, bullets with a hyphen, lines of at most 96 characters."""

import textwrap
from collections.abc import Sequence

from skillgap.writing.entries import Entry
from skillgap.writing.outline import Outline
from skillgap.writing.said import Item

_WIDTH = 96


def text_resume(outline: Outline) -> str:
    """Return the resume as plain text, ending with one line break."""
    lines = [outline.name, outline.label, *_side_by_side(outline.contacts)]
    for block in outline.blocks:
        lines += ["", block.heading.upper(), ""]
        lines += _items(block.items)
        for group in block.groups:
            lines += _wrapped(f"{group.name}: {group.text}" if group.name else group.text)
        for number, entry in enumerate(block.entries):
            lines += ([""] if number else []) + _entry(entry)
    return "\n".join(line for at, line in enumerate(lines) if line or (at and lines[at - 1])).strip() + "\n"


def _entry(entry: Entry) -> list[str]:
    # A title that shares its line with a long employer would have to be wrapped, and a reader would lose it.
    under = " | ".join(part for part in (entry.subtitle, entry.dates, entry.url) if part)
    lines = [part for part in (entry.title, under) if part]
    return lines + _items(entry.items)


def _items(items: Sequence[Item]) -> list[str]:
    return [line for item in items for line in (_bullet if item.is_bullet else _wrapped)(item.text)]


def _side_by_side(contacts: Sequence[str]) -> list[str]:
    """Return lines of contacts, none of them cut where a line is full."""
    lines: list[str] = []
    for contact in contacts:
        joint = f"{lines[-1]} | {contact}" if lines else ""
        lines[-1:] = [joint] if joint and len(joint) <= _WIDTH else [*lines[-1:], contact]
    return [part for line in lines for part in _wrapped(line)]


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _bullet(text: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent="- ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
