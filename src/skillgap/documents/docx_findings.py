"""What a parser, or a person, may trip over in a Word document. It has no pages until it is printed."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from skillgap.documents.docx_styles import Element, W
from skillgap.model.document import Finding, Severity

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_EMU_PER_POINT = 12_700
_CONTACT = re.compile(r"@|\d{3}[\s.)-]{0,2}\d{3,}")
_SHOWN = 40  # words of hidden text that a message quotes


def docx_findings(
    document: Any,  # noqa: ANN401  python-docx publishes no types
    margins: Sequence[Element],
    hidden: Sequence[str],
    *,
    has_columns: bool,
) -> Iterator[Finding]:
    """Find what there is to say about a document; `margins` are its headers and footers."""
    body = document.element.body
    in_table = any(_is_grid(table) for table in body.iter(f"{W}tbl"))
    parted = any(int(cols.get(f"{W}num", "1")) > 1 for cols in body.iter(f"{W}cols"))
    if has_columns or parted:
        where = "in columns" if parted and not has_columns else "in a table with columns"
        yield Finding(
            code="two-columns",
            severity=Severity.INFO,
            message=f"The document is laid out {where}.",
            fix="A single column is the safest: some parsers read across columns.",
        )
    elif in_table:
        yield Finding(
            code="table",
            severity=Severity.INFO,
            message="The document holds a table.",
            fix="Write its rows as plain lines: some parsers drop tables or mix their cells up.",
        )
    if any(_words(box) for box in body.iter(f"{W}txbxContent")):
        yield Finding(
            code="text-box",
            severity=Severity.WARN,
            message="Some of the text stands in text boxes.",
            fix="Move it into the body: many parsers never see what is in a text box.",
        )
    edges = [words for margin in margins if (words := _words(margin))]
    if edges:
        contact = any(_CONTACT.search(words) for words in edges)
        yield Finding(
            code="header-footer-text",
            severity=Severity.WARN if contact else Severity.INFO,
            message=f'The header or footer holds text: "{edges[0][:80]}".',
            fix="Keep name and contact in the body: some parsers skip headers and footers.",
        )
    if any(_is_photo(picture) for picture in body.iter(_PICTURE)):
        yield Finding(
            code="photo",
            severity=Severity.INFO,
            message="The document has a picture of the size of a portrait.",
            fix="Leave a photo out unless the country's custom asks for one: it is never read as text.",
        )
    if hidden:
        unseen = " ".join(hidden).split()
        sample = " ".join(unseen[:_SHOWN]) + (" \u2026" if len(unseen) > _SHOWN else "")
        yield Finding(
            code="hidden-text",
            severity=Severity.WARN,
            message=f'The document holds text that nobody sees: "{sample}".',
            fix="Remove it: screeners show it as plain text, and it counts as deception.",
        )


def _is_grid(table: Element) -> bool:
    rows = table.findall(f"{W}tr")
    return len(rows) > 1 and max(len(row.findall(f"{W}tc")) for row in rows) > 1


def _words(root: Element) -> str:
    return " ".join("".join(text.text or "" for text in root.iter(f"{W}t")).split())


def _is_photo(picture: Element) -> bool:
    place = next(picture.iterancestors(f"{_DRAWING}inline", f"{_DRAWING}anchor"), None)
    extent = place.find(f"{_DRAWING}extent") if place is not None else None
    if extent is None:
        return False
    width, height = (int(extent.get(side, "0")) / _EMU_PER_POINT for side in ("cx", "cy"))
    return 40 < width < 250 and 0.6 < height / width < 1.7
