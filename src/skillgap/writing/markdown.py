"""A resume as Markdown."""

import re

from skillgap.writing.outline import Entry, Outline

_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_OPENING = re.compile(r"^(\s*)([#+>-]|\d+[.)])(?=\s)")


def markdown_resume(outline: Outline) -> str:
    """Return the resume as Markdown, ending with one line break; every word of it is text, no markup."""
    lines = [f"# {_safe(outline.name)}"] if outline.name else []
    lines += ["", f"**{_safe(outline.label)}**"] if outline.label else []
    lines += ["", " | ".join(_safe(contact) for contact in outline.contacts)] if outline.contacts else []
    for block in outline.blocks:
        lines += ["", f"## {_safe(block.heading)}"]
        for paragraph in block.paragraphs:
            lines += ["", _safe(paragraph)]
        lines += ["", *(f"- {_safe(bullet)}" for bullet in block.bullets)] if block.bullets else []
        groups = [
            f"- **{_safe(group.name)}:** {_safe(group.text)}" if group.name else f"- {_safe(group.text)}"
            for group in block.groups
        ]
        lines += ["", *groups] if groups else []
        for entry in block.entries:
            lines += _entry(entry)
    return "\n".join(lines).strip() + "\n"


def _entry(entry: Entry) -> list[str]:
    lines = ["", f"### {_safe(entry.title)}"]
    under = [f"*{_safe(entry.subtitle)}*" if entry.subtitle else "", _safe(entry.dates), _safe(entry.url)]
    if any(under):
        lines += ["", " | ".join(part for part in under if part)]
    for paragraph in entry.paragraphs:
        lines += ["", _safe(paragraph)]
    return lines + (["", *(f"- {_safe(bullet)}" for bullet in entry.bullets)] if entry.bullets else [])


def _safe(text: str) -> str:
    return _OPENING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))
