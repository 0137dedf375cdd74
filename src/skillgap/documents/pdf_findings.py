"""What a parser, or a person, may trip over on the pages of a PDF."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from skillgap.documents.legibility import GARBAGE
from skillgap.documents.page_lines import TextLine
from skillgap.documents.pdf_page import ReadPage
from skillgap.documents.words import Box, Word
from skillgap.model.document import BBox, Finding, Severity

_SHOWN = 40  # words of hidden text that a message quotes
_PAGE_NUMBER = frozenset({"page", "of", "/", "-", "seite", "von"})
_TABLE_RULES = 3


def page_findings(pages: Sequence[ReadPage]) -> Iterator[Finding]:
    """Find what there is to say about each page, in order of the pages."""
    repeated = _running_lines(pages)
    for page in pages:
        yield from _layout(page)
        yield from _text(page)
        yield from _pictures(page)
        if page.number in repeated:
            yield Finding(
                code="header-footer-text",
                severity=Severity.INFO,
                message=f'Page {page.number} repeats "{repeated[page.number].text}" at its edge.',
                fix="Keep name and contact in the body: some parsers skip headers and footers.",
                page=page.number,
                boxes=(repeated[page.number].bbox,),
            )


def _layout(page: ReadPage) -> Iterator[Finding]:
    if page.reading.columns > 1:
        mixed = page.reading.is_interleaved
        yield Finding(
            code="two-columns",
            severity=Severity.WARN if mixed else Severity.INFO,
            message=f"Page {page.number} is set in {page.reading.columns} columns"
            + (", drawn line by line across them." if mixed else "."),
            fix="A single column is the safest: some parsers read across columns.",
            page=page.number,
            boxes=tuple(_columns(page)),
        )
    if _has_table(page.content.shapes, page.content.width):
        yield Finding(
            code="table",
            severity=Severity.INFO,
            message=f"Page {page.number} holds a table with ruled cells.",
            fix="Write its rows as plain lines: some parsers drop tables or mix their cells up.",
            page=page.number,
        )
    if any(line.is_spaced for line in page.lines):
        heading = next(line for line in page.lines if line.is_spaced)
        yield Finding(
            code="letter-spaced-heading",
            severity=Severity.WARN,
            message=f'The letters of "{heading.text}" are set so far apart that they read as single letters.',
            fix="Use capitals or bold type instead of wide letter-spacing.",
            page=page.number,
            boxes=tuple(line.bbox for line in page.lines if line.is_spaced),
        )
    if page.content.sideways:
        yield Finding(
            code="rotated-text",
            severity=Severity.INFO,
            message=f'Page {page.number} has text turned on its side: "{_quote(page.content.sideways)}".',
            fix="Write it in the reading direction: most parsers take it apart or leave it out.",
            page=page.number,
        )


def _text(page: ReadPage) -> Iterator[Finding]:
    hidden = [word.text for word in page.hidden]
    if not all(word.isdigit() or word.casefold() in _PAGE_NUMBER for word in hidden):
        yield Finding(
            code="hidden-text",
            severity=Severity.WARN,
            message=f'Page {page.number} holds text that nobody sees: "{_quote(hidden)}".',
            fix="Remove it: screeners show it as plain text, and it counts as deception.",
            page=page.number,
            boxes=tuple(_rows(page.hidden)),
        )
    if page.lost_share > 0.02 or page.words_share < GARBAGE:
        yield Finding(
            code="glyphs-lost",
            severity=Severity.ERROR,
            message=f"Letters on page {page.number} carry no text, so words are missing or garbled.",
            fix="Export the PDF again with another font or another program.",
            page=page.number,
            boxes=tuple(_columns(page)),
        )
    elif page.content.icons or page.content.lost:
        count = page.content.icons + page.content.lost
        yield Finding(
            code="icons",
            severity=Severity.INFO,
            message=f"{count} icon{'s' if count > 1 else ''} on page {page.number} cannot be read as text.",
            fix='Write the word beside or instead of the icon ("Phone", "Email").',
            page=page.number,
        )


def _pictures(page: ReadPage) -> Iterator[Finding]:
    if page.is_picture:
        yield Finding(
            code="image-only",
            severity=Severity.ERROR,
            message=f"Page {page.number} is a picture and holds no text.",
            fix="Export the page from the program it was written in, instead of scanning it.",
            page=page.number,
            boxes=(BBox(0.0, 0.0, page.content.width, page.content.height),),
        )
    elif page.is_ocr:
        yield Finding(
            code="scanned",
            severity=Severity.WARN,
            message=f"Page {page.number} is a scan with recognised text, which may hold mistakes.",
            fix="Export the document from the program it was written in.",
            page=page.number,
            boxes=tuple(_columns(page)),
        )
    elif page.photos:
        yield Finding(
            code="photo",
            severity=Severity.INFO,
            message=f"Page {page.number} has a picture of the size of a portrait.",
            fix="Leave a photo out unless the country's custom asks for one: it is never read as text.",
            page=page.number,
            boxes=tuple(BBox(box.x0, box.top, box.x1, box.bottom) for box in page.photos),
        )


def _columns(page: ReadPage) -> Iterator[BBox]:
    for column in sorted({line.column for line in page.lines}):
        yield _around([line.bbox for line in page.lines if line.column == column])


def _rows(words: Sequence[Word]) -> Iterator[BBox]:
    """Yield a box around the words of each row."""
    rows: dict[int, list[BBox]] = {}
    for word in words:
        rows.setdefault(round(word.base), []).append(BBox(word.x0, word.top, word.x1, word.bottom))
    yield from (_around(boxes) for _, boxes in sorted(rows.items()))


def _around(boxes: Sequence[BBox]) -> BBox:
    return BBox(
        min(box.x0 for box in boxes),
        min(box.top for box in boxes),
        max(box.x1 for box in boxes),
        max(box.bottom for box in boxes),
    )


def _quote(words: Sequence[str]) -> str:
    return " ".join(words[:_SHOWN]) + (" \u2026" if len(words) > _SHOWN else "")


def _has_table(shapes: Sequence[Box], width: float) -> bool:
    """Tell whether lines are drawn down and across the page so that they cross: the cells of a table."""
    down = [box for box in shapes if not box.is_image and box.x1 - box.x0 < 3 and box.bottom - box.top > 12]
    across = [
        box
        for box in shapes
        if not box.is_image and box.bottom - box.top < 3 and box.x1 - box.x0 > 0.08 * width
    ]
    crossings = {
        (round(one.x0), round(other.top))
        for one in down
        for other in across
        if other.x0 - 2 < one.x0 < other.x1 + 2 and one.top - 2 < other.top < one.bottom + 2
    }
    return min(len({x for x, _ in crossings}), len({y for _, y in crossings})) >= _TABLE_RULES


def _running_lines(pages: Sequence[ReadPage]) -> dict[int, TextLine]:
    """Lines with letters that stand at the same edge of several pages, by page."""
    edges = []
    for page in pages:
        lines = sorted(page.lines, key=lambda line: line.bbox.top)
        edges += [
            (page.number, line)
            for line in dict.fromkeys((*lines[:1], *lines[-1:]))
            if line.bbox.bottom < 0.1 * page.content.height or line.bbox.top > 0.9 * page.content.height
        ]
    seen = Counter(_without_numbers(line.text) for _, line in edges)
    return {
        number: line
        for number, line in edges
        if number > 1 and seen[_without_numbers(line.text)] > 1 and len(_without_numbers(line.text)) > 3
    }


def _without_numbers(text: str) -> str:
    return " ".join(re.sub(r"\d+", "", text).casefold().split())
