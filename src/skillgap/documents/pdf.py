"""Read a PDF: words by PDFium, order by columns, and what a parser may trip over as findings."""

import ctypes
import io
import logging
import re
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from statistics import quantiles
from typing import Any

from skillgap.documents.columns import Reading, reading_order
from skillgap.documents.compose import Draft, digest, lay_out
from skillgap.documents.hyphens import vocabulary
from skillgap.documents.legibility import GARBAGE, plausible_share
from skillgap.documents.page_lines import TextLine, mend_hyphens, text_lines
from skillgap.documents.pdfium import read_words
from skillgap.documents.plumber import read_words_again
from skillgap.documents.visibility import is_ocr_layer, seen
from skillgap.documents.words import PageWords, Word
from skillgap.errors import DocumentError
from skillgap.model.document import Document, Finding, Limits, MediaType, Severity

_SAVE_AGAIN = (
    "Open it in the program it was made with and export it as PDF again, or use a .docx or .txt file"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """One page as read."""

    number: int
    content: PageWords
    reading: Reading
    lines: tuple[TextLine, ...]
    hidden: tuple[str, ...]
    is_ocr: bool
    links: tuple[str, ...]

    @property
    def is_picture(self) -> bool:
        """Something is drawn on the page and no word of it is text."""
        return not self.lines and bool(self.content.shapes)


def read_pdf(data: bytes, *, name: str, limits: Limits) -> Document:
    """Read the text of a PDF in the order a person reads it.

    `read_quality` is the share of pages that hold text, times the share of glyphs that have a
    character, times how word-like the words are; text recognised from a scan counts 0.8.
    Raises `DocumentError` for a file that is encrypted, broken, too large, or a picture of text.
    """
    _check_streams(data, name=name, limits=limits)
    with closing(_open(data, name=name)) as pdf:
        count = len(pdf)
        if count > limits.max_pages:
            raise DocumentError(name, f"it has {count} pages", f"Send at most {limits.max_pages} pages")
        pages = [_read_page(pdf, number, data, name=name) for number in range(count)]
    lines = mend_hyphens(
        [line for page in pages for line in page.lines],
        vocabulary(line.text for page in pages for line in page.lines),
    )
    if not lines:
        raise _without_text(pages, name)
    text, laid_out = lay_out(list(_drafts(lines)), name=name, limits=limits)
    return Document(
        name=name,
        media_type=MediaType.PDF,
        sha256=digest(data),
        text=text,
        lines=laid_out,
        findings=tuple(_findings(pages)),
        links=tuple(dict.fromkeys(link for page in pages for link in page.links)),
        pages=count,
        read_quality=_quality(pages),
    )


def _open(data: bytes, *, name: str) -> Any:  # noqa: ANN401  pypdfium2 publishes no types
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
        pdf.init_forms()
        if len(pdf) == 0:
            raise DocumentError(name, "the PDF has no pages", _SAVE_AGAIN)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise DocumentError(
                name, "the PDF is protected with a password", "Save a copy without the password and use that"
            ) from error
        raise DocumentError(name, "the PDF is damaged and cannot be opened", _SAVE_AGAIN) from error
    return pdf


def _read_page(pdf: Any, number: int, data: bytes, *, name: str) -> _Page:  # noqa: ANN401  as above
    import pypdfium2

    try:
        with closing(pdf[number]) as page:
            content = read_words(page)
            visible = seen(page, content)
            links = tuple(_links(pdf, page))
    except pypdfium2.PdfiumError as error:
        raise DocumentError(name, f"page {number + 1} of the PDF is damaged", _SAVE_AGAIN) from error
    ocr = is_ocr_layer(content)
    hidden = [word for word, is_seen in zip(content.words, visible, strict=True) if not is_seen]
    words = [word for word, is_seen in zip(content.words, visible, strict=True) if is_seen]
    share = plausible_share(word.text for word in words)
    if not content.quarter and (content.damaged or (share < GARBAGE and len(words) > 5)):
        again = _second_reading(data, number, content)
        if again and (content.damaged or plausible_share(word.text for word in again.words) > share + 0.2):
            content = again
            words = [word for word in again.words if not _is_among(word, hidden)]
    reading = reading_order(words)
    lines = text_lines(reading.lines, content.shapes, number + 1)
    return _Page(
        number=number + 1,
        content=content,
        reading=reading,
        lines=tuple(lines),
        hidden=tuple(word.text for word in hidden),
        is_ocr=ocr,
        links=links,
    )


def _second_reading(data: bytes, number: int, content: PageWords) -> PageWords | None:
    """Read a page with pdfplumber; `None` if it fails where PDFium did not."""
    import pdfplumber

    # Its parser logs every oddity of a file, and without a handler Python prints that to stderr.
    log = logging.getLogger("pdfminer")
    if not log.handlers:
        log.addHandler(logging.NullHandler())
    try:
        with pdfplumber.open(io.BytesIO(data), pages=[number + 1]) as pdf:
            return read_words_again(pdf.pages[0], content)
    except Exception:  # noqa: BLE001
        # It is stricter than PDFium and raises whatever it stumbles over; the first reading then stands.
        return None


def _is_among(word: Word, hidden: list[Word]) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return any(other.x0 <= x <= other.x1 and other.top <= y <= other.bottom for other in hidden)


def _links(pdf: Any, page: Any) -> Iterator[str]:  # noqa: ANN401  as above
    """Addresses behind the link annotations of a page."""
    from pypdfium2 import raw

    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, position, link):
        action = raw.FPDFLink_GetAction(link)
        if not action:
            continue
        size = raw.FPDFAction_GetURIPath(pdf, action, None, 0)
        buffer = ctypes.create_string_buffer(size)
        raw.FPDFAction_GetURIPath(pdf, action, buffer, size)
        if uri := buffer.value.decode("utf-8", "replace").strip():
            yield uri


def _drafts(lines: list[TextLine]) -> Iterator[Draft]:
    columns: dict[tuple[int, int], list[TextLine]] = {}
    for line in lines:
        columns.setdefault((line.page, line.column), []).append(line)
    edges = {key: min(line.bbox.x0 for line in column) for key, column in columns.items()}
    # Leading differs from page to page; what most lines of a column keep is no gap.
    usual = {
        key: quantiles([min(line.space, 3) for line in column] * 2)[0] for key, column in columns.items()
    }
    for line in lines:
        key = line.page, line.column
        yield Draft(
            text=line.text,
            page=line.page,
            bbox=line.bbox,
            size=line.size,
            bold=line.bold,
            column=line.column,
            is_bullet=line.is_bullet,
            indent=round(line.bbox.x0 - edges[key], 2),
            gap=line.space > 1.35 * max(usual[key], 1.0),
        )


def _findings(pages: list[_Page]) -> Iterator[Finding]:
    for page in pages:
        if page.reading.columns > 1:
            mixed = page.reading.is_interleaved
            yield Finding(
                code="two-columns",
                severity=Severity.WARN if mixed else Severity.INFO,
                message=f"Page {page.number} is set in {page.reading.columns} columns"
                + (", drawn line by line across them." if mixed else "."),
                fix="A single column is the safest: some parsers read across columns.",
                page=page.number,
            )
        if page.hidden:
            sample = " ".join(page.hidden[:8]) + (" \u2026" if len(page.hidden) > 8 else "")
            yield Finding(
                code="hidden-text",
                severity=Severity.WARN,
                message=f"Page {page.number} holds text that nobody sees: {sample}.",
                fix="Remove it: screeners show it as plain text, and it counts as deception.",
                page=page.number,
            )
        if page.is_picture:
            yield Finding(
                code="image-only",
                severity=Severity.ERROR,
                message=f"Page {page.number} is a picture and holds no text.",
                fix="Export the page from the program it was written in, instead of scanning it.",
                page=page.number,
            )
        if page.is_ocr:
            yield Finding(
                code="scanned",
                severity=Severity.WARN,
                message=f"Page {page.number} is a scan with recognised text, which may hold mistakes.",
                fix="Export the document from the program it was written in.",
                page=page.number,
            )
        if _lost_share(page) > 0.02 or _words_share(page) < GARBAGE:
            yield Finding(
                code="glyphs-lost",
                severity=Severity.ERROR,
                message=f"Letters on page {page.number} carry no text, so words are missing or garbled.",
                fix="Export the PDF again with another font or another program.",
                page=page.number,
            )


def _lost_share(page: _Page) -> float:
    letters = sum(len(word.text) for word in page.content.words)
    return page.content.lost / (letters + page.content.lost) if page.content.lost > 5 else 0.0


def _words_share(page: _Page) -> float:
    return plausible_share(word for line in page.lines for word in line.text.split())


def _quality(pages: list[_Page]) -> float:
    scores = [
        (1 - _lost_share(page)) * min(_words_share(page) / 0.75, 1.0) * (0.8 if page.is_ocr else 1.0)
        if page.lines
        else 0.0
        for page in pages
        if page.lines or page.is_picture
    ]
    return round(sum(scores) / len(scores), 3)


def _without_text(pages: list[_Page], name: str) -> DocumentError:
    if any(page.hidden for page in pages):
        return DocumentError(name, "all text of this PDF is hidden from its readers", _SAVE_AGAIN)
    if any(page.content.lost for page in pages):
        return DocumentError(name, "the letters of this PDF carry no text", _SAVE_AGAIN)
    if any(page.is_picture for page in pages):
        return DocumentError(
            name,
            "this PDF is a picture of text and holds no text itself",
            "Export it from the program it was written in, or run a text recognition such as OCRmyPDF on it",
        )
    return DocumentError(name, "there is no text in this PDF", _SAVE_AGAIN)


def _check_streams(data: bytes, *, name: str, limits: Limits) -> None:
    """Refuse a file whose content inflates beyond all measure, before PDFium inflates it."""
    total = 0
    for match in re.finditer(rb"stream\r?\n", data):
        end = data.find(b"endstream", match.end())
        # Deflate reaches 1000 to 1, so a shorter stream stays small; pictures are not inflated to read text.
        if (
            end - match.end() < limits.max_inflated_bytes // 1100
            or b"/Image" in data[match.start() - 400 : match.start()]
        ):
            continue
        inflater = zlib.decompressobj()
        piece = data[match.end() : end]
        try:
            while piece and total <= limits.max_inflated_bytes:
                total += len(inflater.decompress(piece, 1 << 20))
                piece = inflater.unconsumed_tail
        except zlib.error:
            continue
        if total > limits.max_inflated_bytes:
            raise DocumentError(
                name,
                f"it unpacks to more than {limits.max_inflated_bytes // 2**20} MB",
                "Export it again as an ordinary PDF",
            )
