"""Ligatures of fonts that only name their glyphs, as old LaTeX files have them."""

from making_files import draw_pdf, pdf_of, write_at

from skillgap.documents import read_document
from skillgap.documents.glyph_names import ligatures, plain_name

OUTLINES = b"<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Raleway-Regular /Encoding 6 0 R >>"
PICTURES = (
    b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /CharProcs << >> "
    b"/FirstChar 0 /LastChar 255 /Widths [" + b"5 " * 256 + b"] /Resources << >> /Encoding 6 0 R >>"
)


def old_font_pdf(codes: bytes, differences: str, font: bytes = OUTLINES) -> bytes:
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
        font,
        b"<< /Type /Encoding /Differences [" + differences.encode() + b"] >>",
    ]
    return pdf_of(*objects)


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


def test_pictures_of_letters_are_known_by_their_codes() -> None:
    """LaTeX names small pictures of letters after their codes, in its newer encoding or its older one."""
    newer = ligatures(old_font_pdf(b"x", "21 /a21 28 /a28 97 /a97 170 /a170", PICTURES))
    assert newer == {("", 21): "\u2013", ("", 28): "\ufb01", ("", 170): "\u0142"}
    older = ligatures(old_font_pdf(b"x", "12 /a12 28 /a28 97 /a97", PICTURES))
    assert older == {("", 12): "\ufb01"}


def test_dashes_and_letters_of_pictures_are_read() -> None:
    """A dash between two dates and a letter of a Slavic name come out of a file with bitmap fonts."""
    names = "21 /a21 32 /a32 45 /a45 48 /a48 /a49 /a50 65 /a65 97 /a97 /a98 /a99 170 /a170"
    data = old_font_pdf(b"2012 \025 2021 Aab\252a", names, PICTURES)
    assert read_document(data, name="old.pdf").text == "2012 \u2013 2021 Aab\u0142a"


def test_a_file_without_such_fonts_has_none() -> None:
    """An ordinary PDF, and what is none, have no ligatures to look up."""
    assert ligatures(draw_pdf(lambda canvas: write_at(canvas, (50, 60, "office")))) == {}
    assert ligatures(b"%PDF-1.4 rubbish") == {}


def test_plain_name() -> None:
    """The mark of a subset is no part of a font's name."""
    assert plain_name("ABCDEF+Raleway-Bold") == plain_name("Raleway-Bold") == "Raleway-Bold"
