"""Put the lines a reader found together into one text."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from skillgap.errors import DocumentError
from skillgap.model.document import BBox, Limits, Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A line before its offset is known."""

    text: str
    page: int = 1
    bbox: BBox | None = None
    size: float | None = None
    bold: bool = False
    column: int = 0
    is_heading: bool = False
    level: int = 0
    is_bullet: bool = False
    indent: float = 0.0
    paragraph: int | None = None
    cells: tuple[int, ...] = ()
    gap: bool = False
    """White space stands above: the text gets an empty line."""

    beside: bool = False
    """It is the next cell of a table's row: the text gets a tab."""


def lay_out(drafts: Sequence[Draft], *, name: str, limits: Limits) -> tuple[str, tuple[Line, ...]]:
    """Write lines under each other, list items with a bullet, and note where each begins.

    Raises `DocumentError` when nothing is left to read, or more than `limits` allows.
    """
    parts: list[str] = []
    lines: list[Line] = []
    at = 0
    for draft in drafts:
        if not draft.text:
            continue
        lead = ("\n\n" if draft.gap else "\n") if lines else ""
        if draft.beside and lines and not draft.is_bullet:
            lead = "\t"
        if draft.is_bullet:
            lead += "\u2022 "
        at += len(lead)
        parts += [lead, draft.text]
        lines.append(
            Line(
                text=draft.text,
                start=at,
                page=draft.page,
                bbox=draft.bbox,
                size=draft.size,
                bold=draft.bold,
                column=draft.column,
                is_heading=draft.is_heading,
                level=draft.level,
                is_bullet=draft.is_bullet,
                indent=draft.indent,
                paragraph=draft.paragraph,
                cells=draft.cells,
            )
        )
        at += len(draft.text)
        check_length(at, name=name, limits=limits)
        check_line(len(draft.text), name=name, limits=limits)
    if not lines:
        raise empty(name)
    return "".join(parts), tuple(lines)


def digest(data: bytes) -> str:
    """Name the bytes of a file by their SHA-256."""
    return hashlib.sha256(data).hexdigest()


def empty(name: str) -> DocumentError:
    """Make the error for a file without a word in it."""
    return DocumentError(
        name, "there is no text in this file", "Check that it is the right file and save it again"
    )


def check_length(characters: int, *, name: str, limits: Limits) -> None:
    """Raise `DocumentError` when a text is longer than `limits` allows."""
    if characters > limits.max_characters:
        raise DocumentError(
            name,
            f"the text is longer than {limits.max_characters:,} characters",
            "Send one resume or one posting per file",
        )


def check_line(characters: int, *, name: str, limits: Limits) -> None:
    """Raise `DocumentError` when a line is longer than `limits` allows."""
    if characters > limits.max_line_characters:
        raise DocumentError(
            name,
            f"it has a line of more than {limits.max_line_characters:,} characters",
            "Break it into lines, or save the document again as .docx or PDF",
        )
