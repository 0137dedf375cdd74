"""Ligatures of fonts that only name their glyphs, as old LaTeX files have them."""

from making_files import draw_pdf, write_at

from skillgap.documents import read_document
from skillgap.documents.glyph_names import ligatures, plain_name


def old_font_pdf(codes: bytes, differences: str) -> bytes:
    """Make a PDF by hand whose font names its ligatures and has no table of characters."""
    stream = b"BT /F1 12 Tf 60 700 Td (" + codes + b") Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Raleway-Regular /Encoding 6 0 R >>",
        b"<< /Type /Encoding /Differences [" + differences.encode() + b"] >>",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    )


def test_names_of_ligatures_are_read_from_the_font() -> None:
    """The font's own names tell which code draws which ligature."""
    data = old_font_pdf(b"x", "27 /f_f /f_i /f_l.alt /a")
    assert ligatures(data) == {
        ("Raleway-Regular", 27): "\ufb00",
        ("Raleway-Regular", 28): "\ufb01",
        ("Raleway-Regular", 29): "\ufb02",
    }


def test_words_are_whole_without_the_second_reader() -> None:
    """A word with a ligature that PDFium cannot name is read whole, at its beginning and inside."""
    data = old_font_pdf(b"Scienti\\034c \\035exible work", "28 /f_i /f_l")
    assert read_document(data, name="old.pdf").text == "Scientific flexible work"


def test_a_file_without_such_fonts_has_none() -> None:
    """An ordinary PDF, and what is none, have no ligatures to look up."""
    assert ligatures(draw_pdf(lambda canvas: write_at(canvas, (50, 60, "office")))) == {}
    assert ligatures(b"%PDF-1.4 rubbish") == {}


def test_plain_name() -> None:
    """The mark of a subset is no part of a font's name."""
    assert plain_name("ABCDEF+Raleway-Bold") == plain_name("Raleway-Bold") == "Raleway-Bold"
