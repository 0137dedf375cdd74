"""Pages as pictures: the resume with a box around each finding, and the tailored file before it is taken."""

import base64
from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from skillgap.documents import PageImage, read_document, render_pages
from skillgap.errors import SkillgapError
from skillgap.model.analysis import Tailoring
from skillgap.model.document import BBox
from skillgap.pipeline import ReadPosting
from skillgap.ui import state
from skillgap.ui.markup import fill, join, notice, show
from skillgap.ui.tailored_file import tailored_file

MOST_PAGES = 6
"""A resume has one or two; pictures of a book would only be slow."""

MARGIN = 4.0
"""Points between the words and their box."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box on a page, with the number of the finding it belongs to."""

    number: int
    tone: str
    page: int
    bbox: BBox


def pages_of(data: bytes, count: int) -> tuple[PageImage, ...]:
    """Return the first pages of a PDF. Raises `DocumentError` for bytes that are none."""
    return render_pages(data, range(1, min(count, MOST_PAGES) + 1))


def picture(image: PageImage, alt: str, boxes: Iterable[Box] = ()) -> Markup:
    """Return a page with numbered boxes on it; `alt` says what is to be seen."""
    return fill(
        '<div class="sg-page"><img src="data:image/png;base64,{data}" alt="{alt}">{boxes}</div>',
        data=base64.b64encode(image.png).decode("ascii"),
        alt=alt,
        boxes=join(_box(box, image) for box in boxes),
    )


def show_preview(result: state.Result, posting: ReadPosting, tailoring: Tailoring) -> None:
    """Offer the pages of the PDF, drawn only when they are asked for."""
    with st.expander("Preview the pages", key="preview", on_change="rerun") as preview:
        if not preview.open:
            return
        key = (result.number, tuple(change.id for change in tailoring.changes))
        try:
            images = state.remember("preview_pages", key, lambda: _preview(result, posting, tailoring))
        except SkillgapError as error:
            show(notice("error", "There is no preview.", str(error), urgent=True))
            return
        show(
            fill(
                '<p class="sg-muted">The pages of the PDF. A Word file that was uploaded keeps its own look '
                "instead.</p>"
            ),
            fill(
                '<div class="sg-pages">{pages}</div>',
                pages=join(
                    picture(
                        image, f"Page {number} of the tailored resume; its words are in the changes below."
                    )
                    for number, image in enumerate(images, start=1)
                ),
            ),
        )


def _preview(result: state.Result, posting: ReadPosting, tailoring: Tailoring) -> tuple[PageImage, ...]:
    data, _ = tailored_file(result, posting, tailoring, ".pdf")
    return pages_of(data, read_document(data, name="tailored-resume.pdf").pages)


def _box(box: Box, image: PageImage) -> Markup:
    left, top = (
        max(0.0, (box.bbox.x0 - MARGIN) / image.width),
        max(0.0, (box.bbox.top - MARGIN) / image.height),
    )
    right, bottom = (box.bbox.x1 + MARGIN) / image.width, (box.bbox.bottom + MARGIN) / image.height
    return fill(
        '<span class="sg-box sg-{tone}" aria-hidden="true" style="left:{left:.2%};top:{top:.2%};'
        'width:{width:.2%};height:{height:.2%}"><b>{number}</b></span>',
        tone=box.tone,
        number=box.number,
        left=left,
        top=top,
        width=min(1.0, right) - left,
        height=min(1.0, bottom) - top,
    )
