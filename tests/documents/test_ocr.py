"""Scans: read where Tesseract is on the machine, and otherwise refused with the way to get it."""

import io

import pytest
from making_files import draw_pdf, write_at
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from skillgap.documents import ocr, read_document
from skillgap.errors import DocumentError

FOUND = {
    "text": ["", "Data", "Engineer", "~", "Python"],
    "conf": [-1, 96.0, 95.5, 12.0, 91.0],
    "block_num": [1, 1, 1, 1, 1],
    "par_num": [1, 1, 1, 1, 1],
    "line_num": [0, 1, 1, 1, 2],
    "left": [0, 100, 160, 300, 100],
    "top": [0, 100, 100, 100, 140],
    "width": [600, 50, 90, 8, 80],
    "height": [800, 20, 24, 5, 22],
}
"""What Tesseract gives for two lines, one of them with a mark it is not sure of."""


def scan(canvas: Canvas) -> None:
    """Draw a page as a picture of text."""
    page = Image.new("L", (1190, 1684), 255)
    draw = ImageDraw.Draw(page)
    for number, line in enumerate(("Ines Castellan", "EXPERIENCE", "Data Engineer at Brightwater Labs")):
        draw.text((120, 140 + 60 * number), line, fill=0, font_size=36)
    raw = io.BytesIO()
    page.save(raw, "PNG")
    raw.seek(0)
    canvas.drawImage(ImageReader(raw), 0, 0, 595, 842)


def test_a_scan_is_read_or_refused_with_advice() -> None:
    """With Tesseract a scan is text with a finding and a lower quality; without, the error gives advice."""
    if ocr.can_recognise():
        document = read_document(draw_pdf(scan), name="scan.pdf")
        assert "Brightwater Labs" in document.text
        assert [finding.code for finding in document.findings] == ["scanned"]
        assert document.read_quality <= 0.8
    else:
        with pytest.raises(DocumentError) as caught:
            read_document(draw_pdf(scan), name="scan.pdf")
        assert "apt install tesseract-ocr" in caught.value.remedy
        assert "skillgap[ocr]" in caught.value.remedy


def test_without_tesseract_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the program is not on the path, a picture is refused with the two commands that help."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(DocumentError, match="picture of text") as caught:
        read_document(draw_pdf(scan), name="scan.pdf")
    assert "apt install tesseract-ocr" in caught.value.remedy


def test_recognised_words_stand_on_lines() -> None:
    """Recognised words come in lines with one baseline, in points; unsure marks are counted, not read."""
    words, unsure = ocr._words(FOUND, scale=2.0)  # noqa: SLF001 - the program itself may not be there
    assert [word.text for word in words] == ["Data", "Engineer", "Python"]
    assert words[0].base == words[1].base == 61.0
    assert (words[0].x0, words[0].x1) == (50.0, 75.0)
    assert unsure == 1


def test_a_sign_before_several_lines_is_a_bullet() -> None:
    """What a bullet is taken for is one again where it opens lines at one edge; a lone "e" is not."""
    found = {
        "text": ["e", "Built", "it", "\u00a2", "Moved", "it", "e", "is", "a", "number"],
        "conf": [90.0] * 10,
        "block_num": [1] * 10,
        "par_num": [1] * 10,
        "line_num": [1, 1, 1, 2, 2, 2, 3, 3, 3, 3],
        "left": [100, 120, 190, 101, 120, 200, 300, 320, 350, 370],
        "top": [100, 100, 100, 140, 140, 140, 180, 180, 180, 180],
        "width": [8, 60, 20, 8, 70, 20, 8, 20, 8, 80],
        "height": [12, 22, 22, 12, 22, 22, 16, 22, 16, 16],
    }
    words, _ = ocr._words(found, scale=2.0)  # noqa: SLF001 - as above
    assert [word.text for word in words if len(word.text) == 1] == ["\u2022", "\u2022", "e", "a"]


def test_type_sizes_come_from_the_letters_and_their_heights() -> None:
    """Words of one size are one size, whether or not their letters reach up or down."""
    found = FOUND | {"text": ["", "Data", "gaps", "~", "use"], "height": [800, 72, 74, 5, 53]}
    words, _ = ocr._words(found, scale=2.0)  # noqa: SLF001 - as above
    assert len({word.size for word in words}) == 1


def test_text_is_never_recognised_twice() -> None:
    """A page that holds text is not sent to recognition, picture or not."""

    def both(canvas: Canvas) -> None:
        scan(canvas)
        write_at(canvas, (50, 60, "Ines Castellan"))

    assert read_document(draw_pdf(both), name="both.pdf").text == "Ines Castellan"
