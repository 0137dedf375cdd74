"""Lines of a page as text."""

from making_files import draw_pdf, read, texts
from reportlab.pdfgen.canvas import Canvas


def test_a_larger_heading_in_the_margin_is_a_line_of_its_own() -> None:
    """A heading in larger type beside the text of its section stands on its own line; a date does not."""

    def draw(canvas: Canvas) -> None:
        for top, heading in ((80, "Work"), (160, "Education")):
            canvas.setFont("Helvetica", 18)
            canvas.drawString(50, 842 - top, heading)
            canvas.setFont("Helvetica", 12)
            canvas.drawString(160, 842 - top, "Data Engineer")
            canvas.setFont("Helvetica", 9)
            canvas.drawString(480, 842 - top, "2019 - 2021")
            canvas.drawString(160, 842 - top - 16, "Acme Inc., Leeds")

    assert texts(read(draw_pdf(draw))) == [
        "Work",
        "Data Engineer\t2019 - 2021",
        "Acme Inc., Leeds",
        "Education",
        "Data Engineer\t2019 - 2021",
        "Acme Inc., Leeds",
    ]
