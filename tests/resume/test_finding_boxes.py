"""A finding knows where on the page it is."""

from collections.abc import Callable

import pytest
from making_files import draw_pdf, lines_pdf, write_at
from reportlab.pdfgen.canvas import Canvas

from skillgap.documents import read_document
from skillgap.model.document import BBox, DocumentKind
from skillgap.model.resume import Resume
from skillgap.resume import parse_resume
from skillgap.sections import split_sections

LONG = "Built the service that moves invoices and orders between many warehouses and tells who waits for what"
LINES = (
    "Maya Lindqvist",
    "maya@example.org",
    "EXPERIENCE",
    "Engineer, Acme, Jan 2020 - Present",
    *(f"{'- ' * (number == 0)}{LONG}" for number in range(4)),
    "Cook, Harbor Kitchen, Jan 2012 - Mar 2013",
    "EDUCATION",
    "BSc Physics, Rivertown University, 2011",
    "SKILLS",
    "Python, SQL",
)


def read(data: bytes) -> Resume:
    """Parse a file through the real reader."""
    return parse_resume(split_sections(read_document(data, name="a.pdf"), DocumentKind.RESUME))


def boxes(resume: Resume, code: str) -> tuple[BBox, ...]:
    """The boxes of the first finding of a code."""
    return next(finding.boxes for finding in resume.findings if finding.code == code)


def lines_in(resume: Resume, code: str) -> list[str]:
    """The lines of the text that lie in the boxes of the first finding of a code."""
    return [
        line.text
        for line in resume.document.lines
        for box in boxes(resume, code)
        if line.bbox is not None and box.top <= line.bbox.top and line.bbox.bottom <= box.bottom
    ]


@pytest.mark.parametrize(
    ("code", "more", "lines"),
    [
        ("employment-gap", (), [LINES[3]]),
        ("long-bullet", (), [LONG] * 4),
        ("missing-dates", ("EXPERIENCE", "Waiter, Old Mill"), ["Waiter, Old Mill"]),
        (
            "ambiguous-date",
            ("EXPERIENCE", "Waiter, Old Mill, 05/09 - 06/10"),
            ["Waiter, Old Mill, 05/09 - 06/10"],
        ),
    ],
)
def test_box_is_around_the_lines_that_a_finding_is_about(
    code: str, more: tuple[str, ...], lines: list[str]
) -> None:
    """A heading, a date, a job or a whole bullet: its lines lie in the boxes, and no others do."""
    assert lines_in(read(lines_pdf(*LINES, *more)), code) == lines


def test_what_is_missing_has_no_box() -> None:
    """A telephone number that is nowhere is boxed nowhere."""
    assert boxes(read(lines_pdf(*LINES)), "no-phone") == ()


def test_hidden_words_are_boxed_where_nobody_sees_them() -> None:
    """The box of hidden text is where it is drawn, though the text as read has no such line."""

    def paint(canvas: Canvas) -> None:
        write_at(canvas, *((50, 60 + 16 * n, line) for n, line in enumerate(LINES)))
        canvas.setFillColorRGB(1, 1, 1)
        write_at(canvas, (50, 500, "Kubernetes Terraform Rust"))

    (box,) = boxes(read(draw_pdf(paint)), "hidden-text")
    assert 45 < box.x0 < 55
    assert 480 < box.top < 500 <= box.bottom < 510


def photo(canvas: Canvas) -> None:
    """Put a picture of the size of a portrait on the page."""
    import io

    from PIL import Image
    from reportlab.lib.utils import ImageReader

    picture = io.BytesIO()
    Image.new("RGB", (90, 120), (120, 90, 60)).save(picture, "PNG")
    picture.seek(0)
    canvas.drawImage(ImageReader(picture), 450, 700, 90, 120)


def heading(canvas: Canvas) -> None:
    """Write a heading that no parser knows."""
    canvas.setFont("Helvetica-Bold", 15)
    write_at(canvas, (50, 500, "MY HAPPY PLACE"))
    canvas.setFont("Helvetica", 10)
    write_at(canvas, (50, 520, "The sea, seen from afar"))


@pytest.mark.parametrize(
    ("draw", "code", "edges"), [(photo, "photo", (450, 540)), (heading, "unusual-heading", (50, 183))]
)
def test_picture_or_heading_is_boxed(
    draw: Callable[[Canvas], None], code: str, edges: tuple[int, int]
) -> None:
    """A portrait, or a heading alone without its section, is boxed as it stands on the page."""

    def paint(canvas: Canvas) -> None:
        for number, line in enumerate(LINES):
            canvas.setFont("Helvetica-Bold" if line.isupper() else "Helvetica", 15 if line.isupper() else 10)
            write_at(canvas, (50, 60 + 20 * number, line))
        draw(canvas)

    (box,) = boxes(read(draw_pdf(paint)), code)
    assert (round(box.x0), round(box.x1)) == edges
