"""A resume as plain text: headings in capitals, bullets with a hyphen, lines of at most 96 characters."""

import textwrap

from skillgap.writing.outline import Entry, Outline

_WIDTH = 96


def text_resume(outline: Outline) -> str:
    """Return the resume as plain text, ending with one line break."""
    lines = [outline.name, outline.label, *_wrapped(" | ".join(outline.contacts))]
    for block in outline.blocks:
        lines += ["", block.heading.upper(), ""]
        for paragraph in block.paragraphs:
            lines += _wrapped(paragraph)
        lines += [line for bullet in block.bullets for line in _bullet(bullet)]
        for group in block.groups:
            lines += _wrapped(f"{group.name}: {group.text}" if group.name else group.text)
        for number, entry in enumerate(block.entries):
            lines += ([""] if number else []) + _entry(entry)
    return "\n".join(line for at, line in enumerate(lines) if line or (at and lines[at - 1])).strip() + "\n"


def _entry(entry: Entry) -> list[str]:
    # A title that shares its line with a long employer would have to be wrapped, and a reader would lose it.
    under = " | ".join(part for part in (entry.subtitle, entry.dates, entry.url) if part)
    lines = [part for part in (entry.title, under) if part]
    for paragraph in entry.paragraphs:
        lines += _wrapped(paragraph)
    return lines + [line for bullet in entry.bullets for line in _bullet(bullet)]


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
