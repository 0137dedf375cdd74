"""Pages of a PDF as pictures, for whoever shows them."""

import io
from dataclasses import dataclass
from threading import Lock

from skillgap.errors import DocumentError

PDFIUM = Lock()
"""Held while PDFium works: it must not be called from two threads at once, not even for two files."""

PIXELS_PER_POINT = 1.6
MOST_PIXELS = 8e6
"""A page can claim to be a mile wide; A4 has 1.3 million."""

COLOURS = 64
"""Enough for text and a coloured heading, at a quarter of the bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """One page as PNG. `width` and `height` are the page's, in PDF points."""

    png: bytes
    width: float
    height: float


def render_page(data: bytes, page: int, *, name: str = "document.pdf") -> PageImage:
    """Return page `page` (from 1) of a PDF as a picture.

    Raises `DocumentError` when the bytes are no PDF that can be opened, or have no such page.
    """
    import pypdfium2

    with PDFIUM:
        try:
            pdf = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            reason = "it cannot be opened as PDF"
            raise DocumentError(name, reason, "Save it again as PDF") from error
        try:
            if not 1 <= page <= len(pdf):
                raise DocumentError(name, f"it has no page {page}", f"Name a page from 1 to {len(pdf)}")
            sheet = pdf[page - 1]
            width, height = sheet.get_size()
            scale = min(PIXELS_PER_POINT, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
            picture = sheet.render(scale=scale).to_pil()
            sheet.close()
        finally:
            pdf.close()
    target = io.BytesIO()
    picture.convert("RGB").quantize(COLOURS).save(target, "PNG")
    return PageImage(png=target.getvalue(), width=width, height=height)
