"""Pages of a PDF as pictures, for whoever shows them."""

import io
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from skillgap.errors import DocumentError
from skillgap.model.document import Limits

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_DEFAULT_LIMITS = Limits()

MOST_SECONDS = 20.0
"""Nobody waits longer for a picture; the resume is read without it."""

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


def render_pages(
    data: bytes, pages: Iterable[int], *, name: str = "document.pdf", limits: Limits = _DEFAULT_LIMITS
) -> tuple[PageImage, ...]:
    """Return pages (counted from 1) of a PDF as pictures.

    They are drawn in a process of its own, however ordinary the file looks: five kilobytes that are read in
    three seconds can paint a page over and over for two minutes, in which no other PDF could be read.

    Raises `DocumentError` when the bytes are no PDF that can be opened, or have no such page, or when
    drawing takes more than `MOST_SECONDS` or the memory of `limits`.
    """
    from skillgap.documents.guard import run_guarded

    seconds = min(MOST_SECONDS, limits.max_seconds)
    return run_guarded(
        partial(_draw, data, tuple(pages), name=name),
        name=name,
        limits=replace(limits, max_seconds=seconds),
        doing="drawing its pages",
    )


def _draw(data: bytes, pages: tuple[int, ...], *, name: str) -> tuple[PageImage, ...]:
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise DocumentError(name, "it cannot be opened as PDF", "Save it again as PDF") from error
    with closing(pdf):
        for page in pages:
            if not 1 <= page <= len(pdf):
                raise DocumentError(name, f"it has no page {page}", f"Name a page from 1 to {len(pdf)}")
        return tuple(_picture(pdf, page) for page in pages)


def _picture(pdf: "PdfDocument", page: int) -> PageImage:
    with closing(pdf[page - 1]) as sheet:
        width, height = sheet.get_size()
        scale = min(PIXELS_PER_POINT, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
        picture = sheet.render(scale=scale).to_pil()
    target = io.BytesIO()
    picture.convert("RGB").quantize(COLOURS).save(target, "PNG")
    return PageImage(png=target.getvalue(), width=width, height=height)
