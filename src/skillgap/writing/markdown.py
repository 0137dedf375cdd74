"""A resume as Markdown."""

import re
from collections.abc import Sequence

from skillgap.writing.entries import Entry
from skillgap.writing.outline import Outline
from skillgap.writing.said import Item

_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_OPENING = re.compile(r"^(\s*)([#+>-]|\d+[.)])(?=\s)")


def markdown_resume(outline: Outline) -> str:
    """Return the resume as Markdown, ending with one line break; every word of it is text, no markup."""
    lines = [f"# {_safe(outline.name)}"] if outline.name else []
    lines += ["", f"**{_safe(outline.label)}**"] if outline.label else []
    lines += ["", " | ".join(_safe(contact) for contact in outline.contacts)] if outline.contacts else []
    for block in outline.blocks:
        lines += ["", f"## {_safe(block.heading)}"]
        lines += _items(block.items)
        groups = [
            f"- **{_safe(group.name)}:** {_safe(group.text)}" if group.name else f"- {_safe(group.text)}"
            for group in block.groups
        ]
        lines += ["", *groups] if groups else []
        for entry in block.entries:
            lines += _entry(entry)
    return "\n".join(lines).strip() + "\n"


def _entry(entry: Entry) -> list[str]:
    lines = ["", f"### {_safe(entry.title)}"] if entry.title else []
    under = [f"*{_safe(entry.subtitle)}*" if entry.subtitle else "", _safe(entry.dates), _safe(entry.url)]
    if any(under):
        lines += ["", " | ".join(part for part in under if part)]
    return lines + _items(entry.items)


def _items(items: Sequence[Item]) -> list[str]:
    lines: list[str] = []
    for item in items:
        goes_on = item.is_bullet and bool(lines) and lines[-1].startswith("- ")
        lines += ([] if goes_on else [""]) + [f"- {_safe(item.text)}" if item.is_bullet else _safe(item.text)]
    return lines


def _safe(text: str) -> str:
    return _OPENING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))
