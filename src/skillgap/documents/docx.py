"""Read a DOCX in document order: tables, text boxes, content controls, headers and footers included.

python-docx opens the package; its own walk leaves out text boxes, content controls and tracked
insertions, so the paragraphs are found in the XML itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from skillgap.documents.compose import Draft, digest, lay_out
from skillgap.documents.docx_findings import docx_findings
from skillgap.documents.docx_package import open_docx
from skillgap.documents.docx_styles import Element, Styles, W
from skillgap.documents.glyphs import clean_word, list_mark
from skillgap.model.document import TICKS, Document, Limits, MediaType

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

# What is not part of the accepted text: deletions, the old place of moved text, field codes, and the
# second copy of every drawing, kept for old versions of Word.
_SKIPPED = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{_MC}Fallback"})

_WIDEST = 200
"""Elements of a row. Word makes 63 cells at most; counting the paragraphs of thousands takes for ever."""

_LONGEST_SPAN = 4
"""Digits of the number of columns that a cell spans, at most."""


def read_docx(data: bytes, *, name: str, limits: Limits) -> Document:
    """Read a Word document as it would be printed with all changes accepted.

    One `Line` per paragraph (more where it holds line breaks), with the paragraph's index in
    `paragraphs`. Tabs are tabs. Cells of a table are separate lines, with a tab after a short one.
    Raises `DocumentError` for a damaged, protected or oversized file, or one without text.
    """
    document = open_docx(data, name=name, limits=limits)
    styles = Styles(document)
    drafts: list[Draft] = []
    hidden: list[str] = []
    gap = False
    cell: Element | None = None
    for index, paragraph in enumerate(paragraphs(document)):
        content = _read(paragraph, styles)
        hidden += content.hidden
        heading = styles.is_heading(paragraph)
        listed = not heading and styles.is_listed(paragraph)
        made = [
            Draft(
                text=words,
                size=content.size,
                bold=content.bold,
                column=_cell(paragraph),
                is_heading=heading,
                is_bullet=(listed and number == 0) or bullet,
                indent=styles.indent(paragraph),
                paragraph=index,
                cells=_place_in_row(paragraph),
                gap=number == 0 and (gap or heading),
                beside=number == 0 and not heading and _is_beside(cell, paragraph),
            )
            for number, (words, bullet) in enumerate(content.lines)
        ]
        drafts += made
        gap = not made
        if made:
            cell = _own_cell(paragraph)
    text, lines = lay_out(drafts, name=name, limits=limits)
    first, rest = _margins(document)
    columns = any(draft.column > 1 for draft in drafts)
    return Document(
        name=name,
        media_type=MediaType.DOCX,
        sha256=digest(data),
        text=text,
        lines=lines,
        findings=tuple(docx_findings(document, [*first, *rest], hidden, has_columns=columns)),
        links=tuple(dict.fromkeys(_links(document))),
    )


def paragraphs(document: Any) -> list[Element]:  # noqa: ANN401  python-docx publishes no types
    """List every paragraph element (`w:p`) of a python-docx document that is read, in reading order.

    The first page's header, the body with its tables and text boxes, then the other headers and the
    footers. `Line.paragraph` is an index into this list, for whoever edits a paragraph in place.
    """
    first, rest = _margins(document)
    return [paragraph for root in [*first, document.element.body, *rest] for paragraph in _paragraphs(root)]


def _paragraphs(root: Element) -> Iterator[Element]:
    """Yield paragraphs in document order, each followed by those of the text boxes anchored to it."""
    stack = [root]
    while stack:
        element = stack.pop()
        if element.tag in _SKIPPED:
            continue
        if element.tag == f"{W}p":
            yield element
            boxes = [inner for inner in _walk(element) if inner.tag == f"{W}txbxContent"]
            outer = [
                box for box in boxes if next(box.iterancestors(f"{W}txbxContent", f"{W}p"), None) is element
            ]
            # People read boxes from top to bottom; the file lists them in the order they were drawn.
            stack.extend(sorted(outer, key=_position, reverse=True))
        else:
            stack.extend(reversed(element))


def _position(box: Element) -> tuple[str, float, float]:
    """Where a text box is anchored: the reference of its height, then down and right of it."""
    anchor = next(box.iterancestors(f"{_DRAWING}anchor"), None)
    if anchor is None:
        return "", 0.0, 0.0
    vertical, horizontal = anchor.find(f"{_DRAWING}positionV"), anchor.find(f"{_DRAWING}positionH")
    reference = vertical.get("relativeFrom", "") if vertical is not None else ""
    return reference, _offset(vertical), _offset(horizontal)


def _offset(position: Element | None) -> float:
    offset = position.findtext(f"{_DRAWING}posOffset") if position is not None else None
    return float(offset) if offset and offset.lstrip("-").isdigit() else 0.0


def _walk(root: Element) -> Iterator[Element]:
    """Yield elements in document order, leaving out what is not part of the accepted text."""
    stack = [root]
    while stack:
        element = stack.pop()
        if element.tag in _SKIPPED:
            continue
        yield element
        stack.extend(reversed(element))


def _margins(document: Any) -> tuple[list[Element], list[Element]]:  # noqa: ANN401  as above
    """Find headers and footers that are printed: those of the first page, and the others."""
    first: list[Element] = []
    rest: list[Element] = []
    mirrored = document.settings.odd_and_even_pages_header_footer
    for number, section in enumerate(document.sections):
        own_first = section.different_first_page_header_footer
        top = [section.first_page_header] if own_first else []
        top.append(section.header)
        bottom = [section.first_page_footer] if own_first else []
        bottom.append(section.footer)
        if mirrored:
            top.append(section.even_page_header)
            bottom.append(section.even_page_footer)
        for place, margin in enumerate([*top, *bottom]):
            if not margin.is_linked_to_previous:
                (first if number == 0 and place == 0 else rest).append(margin._element)  # noqa: SLF001
    return first, rest


@dataclass(slots=True)
class _Content:
    """What a paragraph holds: its lines with whether each begins with a bullet, and its look."""

    lines: list[tuple[str, bool]] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    size: float | None = None
    bold: bool = False


def _read(paragraph: Element, styles: Styles) -> _Content:
    content = _Content()
    pieces: list[str] = [""]
    sizes: dict[float, int] = {}
    bold = letters = 0
    for run, element in _inline(paragraph):
        text = _text_of(element)
        if text == "\n":
            pieces.append("")
            continue
        if run is not None and text.strip():
            if styles.is_hidden(run):
                content.hidden.append(text.strip())
                continue
            size = styles.size(run)
            sizes[size] = sizes.get(size, 0) + len(text)
            bold += len(text) if styles.is_bold(run) else 0
        letters += len(text) if text.strip() else 0
        pieces[-1] += text
    for piece in pieces:
        text = "\t".join(" ".join(cell.split()) for cell in piece.split("\t")).strip()
        mark = list_mark(text)
        if text[mark:]:
            content.lines.append((text[mark:], mark > 0))
        elif text in TICKS and _own_cell(paragraph) is not None:
            content.lines.append((text, False))  # All that the cell of a table says.
    content.bold = letters > 0 and 2 * bold > letters
    content.size = max(sizes, key=lambda size: (sizes[size], size)) if sizes else None
    return content


def _inline(paragraph: Element) -> Iterator[tuple[Element | None, Element]]:
    """Yield a paragraph's own pieces of text with their runs; paragraphs in a text box are not its own."""
    stack: list[tuple[Element | None, Element]] = [(None, child) for child in reversed(paragraph)]
    while stack:
        run, element = stack.pop()
        if element.tag in _SKIPPED or element.tag in {f"{W}p", f"{W}pPr", f"{W}rPr", f"{W}txbxContent"}:
            continue
        if element.tag == f"{W}r":
            run = element
        yield run, element
        stack.extend((run, child) for child in reversed(element))


_MARKS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}


def _text_of(element: Element) -> str:
    if element.tag in {f"{W}t", f"{_MATH}t"}:
        return clean_word(element.text)[0] if element.text else ""
    if element.tag == f"{W}sym":
        try:
            return clean_word(chr(int(element.get(f"{W}char", ""), 16)))[0]
        except (ValueError, OverflowError):
            # A symbol without a code draws nothing.
            return ""
    return _MARKS.get(element.tag, "")


def _own_cell(paragraph: Element) -> Element | None:
    return next(paragraph.iterancestors(f"{W}tc"), None)


def _is_beside(before: Element | None, paragraph: Element) -> bool:
    """Tell whether a paragraph begins the cell to the right of `before`, which holds one short paragraph."""
    cell = _own_cell(paragraph)
    if before is None or cell is None or cell is before or cell.getparent() is not before.getparent():
        return False
    if _cell(paragraph):
        return False
    filled = [words for other in before.iter(f"{W}p") if (words := "".join(other.itertext(f"{W}t")).strip())]
    return len(filled) == 1 and len(filled[0]) <= 60


def _place_in_row(paragraph: Element) -> tuple[int, ...]:
    """Number the cell of a table that a paragraph stands in, from 1, as its row counts columns."""
    cell = _own_cell(paragraph)
    if cell is None or len(cell.getparent()) > _WIDEST:
        return ()
    place = 1
    for other in cell.itersiblings(f"{W}tc", preceding=True):
        span = other.find(f"{W}tcPr/{W}gridSpan")
        wide = span.get(f"{W}val", "") if span is not None else ""
        place += int(wide) if wide.isdigit() and len(wide) < _LONGEST_SPAN else 1
    return (place,)


def _cell(paragraph: Element) -> int:
    """Number the columns of a layout table from 1; 0 elsewhere and in tables of single lines."""
    for cell in paragraph.iterancestors(f"{W}tc"):
        row = cell.getparent()
        if len(row) > _WIDEST:
            continue
        cells = row.findall(f"{W}tc")
        filled = [sum(1 for _ in other.iter(f"{W}p")) for other in cells]
        if sorted(filled)[-2:] >= [5, 5] and len(cells) > 1:
            return int(cells.index(cell)) + 1
    return 0


def _links(document: Any) -> Iterator[str]:  # noqa: ANN401  python-docx publishes no types
    first, rest = _margins(document)
    for root in [*first, document.element.body, *rest]:
        part = root.part if hasattr(root, "part") else document.part
        for element in _walk(root):
            target = element.get(_RELATION) if element.tag == f"{W}hyperlink" else None
            if target in part.rels and part.rels[target].is_external and part.rels[target].target_ref:
                yield part.rels[target].target_ref
