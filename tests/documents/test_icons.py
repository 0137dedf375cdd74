"""Fonts whose letters are pictures: an icon is no word, and one that opens line after line is a bullet."""

from making_files import pdf_of, read, texts


def icon_pdf(*lines: tuple[str, str]) -> bytes:
    """Make a PDF by hand: a letter of an icon font ("" for none) before the words of each line."""
    stream = b""
    for number, (icon, words) in enumerate(lines):
        y = 780 - 16 * number
        if icon:
            stream += b"BT /F1 6 Tf 58 %d Td (%s) Tj ET\n" % (y + 1, icon.encode())
        stream += b"BT /F2 11 Tf 70 %d Td (%s) Tj ET\n" % (y, words.encode())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+FontAwesome5Free-Solid >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    return pdf_of(*objects)


def test_the_same_icon_before_several_lines_is_a_bullet() -> None:
    """Lines that each begin with one and the same picture are list items, and the picture is no letter."""
    document = read(
        icon_pdf(
            ("", "Data Engineer at Acme Inc."),
            ("n", "Built a warehouse in two years"),
            ("n", "Moved nightly loads to Airflow"),
            ("n", "Wrote the contracts of four teams"),
        )
    )
    assert [(line.text, line.is_bullet) for line in document.lines] == [
        ("Data Engineer at Acme Inc.", False),
        ("Built a warehouse in two years", True),
        ("Moved nightly loads to Airflow", True),
        ("Wrote the contracts of four teams", True),
    ]


def test_icons_of_the_contact_are_no_letters() -> None:
    """A telephone or an envelope before a line leaves no letter there."""
    document = read(icon_pdf(("m", "+1 415 555 0142"), ("W", "ines@example.org"), ("", "Ines Castellan")))
    assert texts(document) == ["+1 415 555 0142", "ines@example.org", "Ines Castellan"]
    assert {finding.code for finding in document.findings} == {"icons"}
