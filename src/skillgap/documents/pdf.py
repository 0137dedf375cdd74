"""Read a PDF: words by PDFium, order by columns, and what a parser may trip over as findings."""

import ctypes
import io
import logging
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from statistics import quantiles
from typing import Any

from skillgap.documents.columns import reading_order
from skillgap.documents.compose import Draft, digest, lay_out
from skillgap.documents.glyph_names import GlyphNames, ligatures
from skillgap.documents.legibility import GARBAGE, plausible_share
from skillgap.documents.ocr import HOW_TO_GET_IT, can_recognise, recognise
from skillgap.documents.page_lines import TextLine, mend_hyphens, text_lines
from skillgap.documents.pdf_findings import page_findings
from skillgap.documents.pdf_page import ReadPage, quality
from skillgap.documents.pdfium import read_words
from skillgap.documents.plumber import read_words_again
from skillgap.documents.visibility import is_ocr_layer, seen
from skillgap.documents.words import PageWords, Word
from skillgap.errors import DocumentError
from skillgap.model.document import Document, Limits, MediaType

_SAVE_AGAIN = (
    "Open it in the program it was made with and export it as PDF again, or use a .docx or .txt file"
)


def read_pdf(data: bytes, *, name: str, limits: Limits) -> Document:
    """Read the text of a PDF in the order a person reads it.

    `read_quality` is what `pdf_page.quality` says. A page that is a picture is recognised where
    Tesseract is on the machine.
    Raises `DocumentError` for a file that is encrypted, broken, too large, or a picture of text.
    """
    _check_streams(data, name=name, limits=limits)
    with closing(_open(data, name=name)) as pdf:
        count = len(pdf)
        if count > limits.max_pages:
            raise DocumentError(name, f"it has {count} pages", f"Send at most {limits.max_pages} pages")
        names = cache(lambda: ligatures(data))
        pages = [_read_page(pdf, number, data, names, name=name) for number in range(count)]
        breaks = _breaks_words(pdf)
    lines = mend_hyphens([line for page in pages for line in page.lines], breaks=breaks)
    if not lines:
        raise _without_text(pages, name)
    text, laid_out = lay_out(list(_drafts(lines)), name=name, limits=limits)
    return Document(
        name=name,
        media_type=MediaType.PDF,
        sha256=digest(data),
        text=text,
        lines=laid_out,
        findings=tuple(page_findings(pages)),
        links=tuple(dict.fromkeys(link for page in pages for link in page.links)),
        pages=count,
        read_quality=quality(pages),
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


_BREAKS = re.compile(r"tex|typst|indesign|quark|scribus", re.IGNORECASE)
_KEEPS = re.compile(r"skia|chrom|word|libreoffice|openoffice|google|webkit|qt |wkhtml|canva", re.IGNORECASE)


def _breaks_words(pdf: Any) -> bool | None:  # noqa: ANN401  as above
    """Tell whether the program that made a PDF breaks words at line ends; `None` if it is unknown."""
    made_by = f"{pdf.get_metadata_value('Producer')} {pdf.get_metadata_value('Creator')}"
    if _BREAKS.search(made_by):
        return True
    return False if _KEEPS.search(made_by) else None


def _read_page(
    pdf: Any,  # noqa: ANN401  as above
    number: int,
    data: bytes,
    names: Callable[[], GlyphNames],
    *,
    name: str,
) -> ReadPage:
    import pypdfium2

    try:
        with closing(pdf[number]) as page:
            content = read_words(page, names)
            visible = seen(page, content)
            links = tuple(_links(pdf, page))
            read = None if content.words or not content.shapes else recognise(page)
    except pypdfium2.PdfiumError as error:
        raise DocumentError(name, f"page {number + 1} of the PDF is damaged", _SAVE_AGAIN) from error
    if read is not None:
        content, visible = read, [True] * len(read.words)
    ocr = read is not None or is_ocr_layer(content)
    hidden = [word for word, is_seen in zip(content.words, visible, strict=True) if not is_seen]
    words = [word for word, is_seen in zip(content.words, visible, strict=True) if is_seen]
    share = plausible_share(word.text for word in words)
    if not content.quarter and (content.damaged or (share < GARBAGE and len(words) > 5)):
        again = _second_reading(data, number, content)
        better = plausible_share(word.text for word in again.words) if again else 0.0
        if again and (content.damaged or better > share + 0.2):
            content, share = again, better
            words = [word for word in again.words if not _is_among(word, hidden)]
    reading = reading_order(words)
    lines = text_lines(reading.lines, content.shapes, number + 1)
    return ReadPage(
        number=number + 1,
        content=content,
        reading=reading,
        lines=tuple(lines),
        hidden=tuple(hidden),
        is_ocr=ocr,
        links=links,
        words_share=share,
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


def _without_text(pages: list[ReadPage], name: str) -> DocumentError:
    if any(page.hidden for page in pages):
        return DocumentError(name, "all text of this PDF is hidden from its readers", _SAVE_AGAIN)
    if any(page.content.lost for page in pages):
        return DocumentError(name, "the letters of this PDF carry no text", _SAVE_AGAIN)
    if any(page.is_picture for page in pages):
        reason = "this PDF is a picture of text and holds no text itself"
        if can_recognise():
            return DocumentError(
                name,
                f"{reason}, and none could be recognised",
                "Export it from the program it was written in",
            )
        return DocumentError(name, reason, HOW_TO_GET_IT)
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
            # What follows the end of the packed bytes, a line end as a rule, stays for ever "unconsumed".
            while piece and not inflater.eof and total <= limits.max_inflated_bytes:
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
