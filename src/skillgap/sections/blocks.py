"""Lines and the headings among them → sections."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from skillgap.model.document import Document, Line, Section, SectionKind
from skillgap.sections.wording import close_up, unmark


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A place where a section begins.

    `text` is empty where the layout, not a heading, begins it. `rest` is the offset in the line's text
    after which the section's words follow on the same line; `None` if the whole line is the heading.
    """

    kind: SectionKind
    text: str
    rest: int | None = None
    is_line: bool = True
    goes_on: bool = False
    """The line is the second of a heading that wraps; the first line's `text` has its words."""


def heading_text(text: str) -> str:
    """A heading as it is shown: no marks, no letter-spacing, no closing colon."""
    return close_up(unmark(text)).strip().rstrip(":\uff1a").strip()


def visible(document: Document) -> tuple[Line, ...]:
    """The lines that have words and can be seen, or at least stand in the text."""
    return tuple(line for line in document.lines if line.text.strip() and _in_text(document, line))


def _in_text(document: Document, line: Line) -> bool:
    return not line.hidden or document.text[line.start : line.end] == line.text


def cut(
    document: Document, lines: Sequence[Line], headings: Sequence[Heading | None], first: SectionKind
) -> tuple[Section, ...]:
    """Sections from lines; `headings[i]` says what line `i` opens, `None` that it goes on."""
    sections: list[Section] = []
    kind, title, begin, body = first, "", 0, list[Line]()
    is_inline = False

    def close(end: int) -> None:
        if title or body:
            lines = _aligned(body) if is_inline else body
            sections.append(Section(kind=kind, heading=title, start=begin, end=end, lines=tuple(lines)))

    for line, heading in zip(lines, headings, strict=True):
        if heading is None:
            body.append(line)
            continue
        if heading.goes_on:
            continue
        close(line.start)
        kind, title, begin, body = heading.kind, heading.text, line.start, []
        is_inline = heading.rest is not None
        if not heading.is_line:
            body.append(line)
        elif heading.rest is not None:
            body.append(replace(line, text=line.text[heading.rest :], start=line.start + heading.rest))
    close(len(document.text))
    return tuple(sections)


def _aligned(body: Sequence[Line]) -> list[Line]:
    """Lines of a section whose heading stands in the margin: the first begins where the others do."""
    first, *others = body
    edges = [
        other.bbox.x0
        for other in others[:8]
        if other.bbox and (other.page, other.column) == (first.page, first.column)
    ]
    if first.bbox and edges and min(edges) > first.bbox.x0 + 5:
        first = replace(first, bbox=first.bbox._replace(x0=min(edges)))
    return [first, *others]
