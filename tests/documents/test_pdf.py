"""PDF: what a person sees, in the order a person reads it."""

import io
import zlib

import pytest
from making_files import HEIGHT, draw_pdf, lines_pdf, read, texts, typeset, write_at
from reportlab.pdfgen.canvas import Canvas

from skillgap.documents import read_document
from skillgap.errors import DocumentError
from skillgap.model.document import Document, Limits, Severity
from skillgap.samples import sample

LEFT = [
    "Skills", "Python and SQL for", "data pipelines that", "run every night and", "are watched by the",
    "team that wrote them", "with care for costs", "and for the people",
]  # fmt: skip
RIGHT = [
    "Experience", "Built the search of a shop with", "two million products and kept it",
    "fast while the catalogue grew", "tenfold over three years, and then",
    "handed it to a team of four which",
    "still runs it today without a", "single night of alarms",
]  # fmt: skip


def codes(document: Document) -> dict[str, Severity]:
    """Findings by code."""
    return {finding.code: finding.severity for finding in document.findings}


def two_columns(*, by_row: bool) -> bytes:
    """Draw two columns of text under a name, column by column or row by row."""

    def draw(canvas: Canvas) -> None:
        write_at(canvas, (230, 50, "Ada Example"))
        left = [(50, 90 + 15 * n, text) for n, text in enumerate(LEFT)]
        right = [(230, 90 + 15 * n, text) for n, text in enumerate(RIGHT)]
        rows = [cell for pair in zip(left, right, strict=True) for cell in pair]
        write_at(canvas, *(rows if by_row else left + right))

    return draw_pdf(draw)


class TestOrder:
    """Lines come out in reading order."""

    @pytest.mark.parametrize("by_row", [False, True])
    def test_reads_columns_one_after_the_other(self, by_row: bool) -> None:
        """Two columns are read left, then right, in whatever order they were drawn."""
        document = read(two_columns(by_row=by_row))
        assert texts(document) == ["Ada Example", *LEFT, *RIGHT]
        assert [line.column for line in document.lines] == [0, *[1] * len(LEFT), *[2] * len(RIGHT)]
        assert codes(document)["two-columns"] is (Severity.WARN if by_row else Severity.INFO)

    def test_reads_the_sample_by_columns(self) -> None:
        """The sidebar of page 1 is whole, and page 2 follows."""
        text = read(sample("resume.pdf").read_bytes()).text
        places = [
            text.index(phrase)
            for phrase in (
                "Maya Lindqvist", "CONTACT", "SKILLS", "Terraform", "CERTIFICATES", "SUMMARY",
                "Senior Software Engineer\t", "Quillpost", "Junior Developer", "PROJECTS", "EDUCATION",
            )
        ]  # fmt: skip
        assert places == sorted(places)

    def test_keeps_dates_on_their_line(self) -> None:
        """A date at the right edge stays on its line, after one tab, though it was drawn last."""
        document = read(
            draw_pdf(
                lambda canvas: write_at(
                    canvas,
                    (50, 60, "Engineer, Example Inc."),
                    (50, 76, "Wrote the billing service that sends forty thousand invoices every month."),
                    (50, 100, "Developer, Sample Ltd."),
                    (50, 116, "Kept the old warehouse system alive until the last pallet had left the hall."),
                    (450, 60, "2020 - 2024"),
                    (450, 100, "2017 - 2020"),
                )
            )
        )
        assert texts(document)[0] == "Engineer, Example Inc.\t2020 - 2024"
        assert texts(document)[2] == "Developer, Sample Ltd.\t2017 - 2020"

    def test_reads_a_margin_with_its_entry(self) -> None:
        """Dates and places beside an entry are read with its first line and do not cut its bullets."""
        source = """#set page(margin: 2cm)
        #grid(columns: (1fr, 4cm),
          [*Example Inc.*, Engineer \\ - Wrote the billing service that sends forty thousand invoices in a
           month \\ - Moved it to a new data centre],
          align(right)[Berlin \\ 2020 – 2024])
        #grid(columns: (1fr, 4cm),
          [*Sample Ltd.*, Developer \\ - Kept the old warehouse system alive until the last pallet had left],
          align(right)[Hamburg \\ 2017 – 2020])"""
        found = texts(read(typeset(source)))
        assert found[:2] == ["Example Inc., Engineer\tBerlin", "2020 \u2013 2024"]
        assert "Sample Ltd., Developer\tHamburg" in found

    def test_reads_dates_in_the_left_margin_with_their_entry(self) -> None:
        """Dates left of an entry stand on its first line; what is below them does not cut its bullets."""
        entry = (
            "#grid(columns: (3cm, 1fr), column-gutter: 6pt, align(right)[{} \\ Berlin], "
            "[*Engineer*, Example Inc. #list("
            "[Wrote the billing service that sends forty thousand invoices in every single month of a year],"
            "[Moved it to a new data centre])])"
        )
        source = (
            "#set page(margin: 2cm)\n= Experience\n" + entry.format("2019–2021") + entry.format("2017–2019")
        )
        found = texts(read(typeset(source)))
        assert found[:3] == ["Experience", "2019\u20132021\tEngineer, Example Inc.", "Berlin"]
        assert found[3].startswith("Wrote the billing service")
        assert "2017\u20132019\tEngineer, Example Inc." in found

    def test_reads_labels_with_their_values(self) -> None:
        """A table of labels and values is read by rows, not as two columns."""
        rows = ["Languages", "Databases", "Clouds", "Tools", "Methods", "Systems"]
        values = ["Python, Java", "PostgreSQL", "AWS and GCP", "Git, Docker", "Scrum", "Linux"]
        source = "#grid(columns: (3cm, 1fr), row-gutter: 6pt, " + ", ".join(
            f"[{row}], [{value}]" for row, value in zip(rows, values, strict=True)
        )
        assert texts(read(typeset(source + ")"))) == [
            f"{row}\t{value}" for row, value in zip(rows, values, strict=True)
        ]

    @pytest.mark.parametrize("angle", [90, 180, 270])
    def test_turns_pages_upright(self, angle: int) -> None:
        """A page that was written sideways is read like any other."""

        def draw(canvas: Canvas) -> None:
            canvas.translate(300, 400)
            canvas.rotate(angle)
            for n, text in enumerate(("First line of it", "Second line of it")):
                canvas.drawString(0, -14 * n, text)

        assert texts(read(draw_pdf(draw))) == ["First line of it", "Second line of it"]


class TestWords:
    """Glyphs become the words they stand for."""

    @pytest.mark.parametrize("bullet", ["\u2022", "\u25cf", "\u25aa", "\u2013", "\u27a2", "\u25e6", "-", "*"])
    def test_knows_bullets(self, bullet: str) -> None:
        """Bullets of every shape make list items and are no part of the text."""
        line = read(typeset(f'#text(font: "DejaVu Sans Mono", "{bullet} Python and SQL")')).lines[0]
        assert (line.text, line.is_bullet) == ("Python and SQL", True)

    def test_knows_dingbats(self) -> None:
        """A letter of a dingbat font is a bullet."""

        def draw(canvas: Canvas) -> None:
            canvas.setFont("ZapfDingbats", 11)
            canvas.drawString(50, HEIGHT - 60, "l")
            canvas.setFont("Helvetica", 11)
            canvas.drawString(64, HEIGHT - 60, "Java services")

        line = read(draw_pdf(draw)).lines[0]
        assert (line.text, line.is_bullet) == ("Java services", True)

    def test_knows_drawn_bullets(self) -> None:
        """A dot that is drawn, as browsers do, is a bullet; the wrapped line is none."""

        def draw(canvas: Canvas) -> None:
            canvas.circle(52, HEIGHT - 57, 1.8, fill=1, stroke=0)
            write_at(canvas, (62, 60, "Built the search of a shop"), (62, 74, "with two million products"))

        assert [line.is_bullet for line in read(draw_pdf(draw)).lines] == [True, False]

    def test_joins_a_bullet_that_stands_alone(self) -> None:
        """A bullet drawn a little higher than its text still belongs to it."""
        pdf = draw_pdf(lambda canvas: write_at(canvas, (50, 55, "\u2022"), (64, 60, "Built the search")))
        assert [(line.text, line.is_bullet) for line in read(pdf).lines] == [("Built the search", True)]

    def test_expands_ligatures(self) -> None:
        """Ligatures become letters."""
        assert texts(read(typeset("Official workflow, efficient offshore"))) == [
            "Official workflow, efficient offshore"
        ]

    def test_closes_spaced_headings(self) -> None:
        """A heading set as spaced letters is a word."""

        def draw(canvas: Canvas) -> None:
            write_at(canvas, *((50 + 14 * n, 60, letter) for n, letter in enumerate("EXPERIENCE")))

        assert texts(read(draw_pdf(draw))) == ["EXPERIENCE"]

    def test_mends_broken_words(self) -> None:
        """A word broken at a line's end is whole, and a compound keeps its hyphen."""
        found = texts(
            read(
                lines_pdf(
                    "Experience with continuous inte-",
                    "gration of services, and with Kuber-",
                    "netes; trained models in scikit-learn and kept scikit-",
                    "learn pipelines for real-",
                    "time use",
                )
            )
        )
        assert found == [
            "Experience with continuous integration",
            "of services, and with Kubernetes;",
            "trained models in scikit-learn and kept scikit-learn",
            "pipelines for real-time",
            "use",
        ]

    def test_knows_bold_and_size(self) -> None:
        """A line knows how large and how heavy it is."""
        small, large = read(typeset("Plain text here\n\n#text(18pt)[*A bold heading*]")).lines
        assert (small.bold, large.bold) == (False, True)
        assert (small.size, large.size) == (11.0, 18.0)

    def test_reads_letters_pdfium_cannot_name(self) -> None:
        """A font that encodes "fi" as a control character is read by the second reader."""
        plain = _simple_pdf(
            b"BT /F1 12 Tf 50 700 Td (of\\034ce and pro\\034le) Tj ET",
            b"<</Type/Font/Subtype/Type1/BaseFont/Custom/Encoding<</Differences[28/fi]>>"
            b"/FirstChar 32/LastChar 126/Widths[" + b"500 " * 95 + b"]>>",
        )
        assert texts(read(plain)) == ["office and profile"]


class TestHidden:
    """Text that nobody sees is reported and never read."""

    @pytest.mark.parametrize(
        "trick", ["white", "tiny", "off-page", "render-mode", "covered", "on-its-colour", "alpha"]
    )
    def test_hidden_text_is_a_finding(self, trick: str) -> None:
        """However it is hidden, it is not in the text, and the finding quotes it."""

        def draw(canvas: Canvas) -> None:
            write_at(canvas, (50, 60, "Visible Python developer"))
            if trick == "white":
                canvas.setFillGray(1)
            if trick == "tiny":
                canvas.setFont("Helvetica", 0.8)
            if trick == "alpha":
                canvas.setFillAlpha(0)
            if trick == "on-its-colour":
                canvas.setFillColorRGB(0.1, 0.2, 0.5)
                canvas.rect(40, HEIGHT - 90, 300, 20, fill=1, stroke=0)
            text = canvas.beginText(50, -90 if trick == "off-page" else HEIGHT - 84)
            text.setTextRenderMode(3 if trick == "render-mode" else 0)
            text.textLine("Kubernetes Terraform Rust")
            canvas.drawText(text)
            if trick == "covered":
                canvas.setFillGray(1)
                canvas.rect(40, HEIGHT - 90, 300, 20, fill=1, stroke=0)

        document = read(draw_pdf(draw))
        assert texts(document) == ["Visible Python developer"]
        finding = next(finding for finding in document.findings if finding.code == "hidden-text")
        assert finding.severity is Severity.WARN
        assert "Kubernetes" in finding.message

    def test_white_on_a_dark_band_is_visible(self) -> None:
        """White letters on a coloured ground are ordinary text."""

        def draw(canvas: Canvas) -> None:
            canvas.setFillColorRGB(0.1, 0.2, 0.5)
            canvas.rect(40, HEIGHT - 70, 300, 24, fill=1, stroke=0)
            canvas.setFillGray(1)
            write_at(canvas, (50, 60, "Ada Example, engineer"))

        document = read(draw_pdf(draw))
        assert texts(document) == ["Ada Example, engineer"]
        assert not document.findings


class TestTrouble:
    """A PDF that cannot be read says so, and what to do."""

    def test_refuses_a_password(self) -> None:
        """A protected file is named as one."""
        with pytest.raises(DocumentError, match="password"):
            read(draw_pdf(lambda canvas: write_at(canvas, (50, 60, "Secret")), encrypt="word"))

    def test_refuses_a_picture_of_text(self) -> None:
        """A picture without a word has no text, and the error says what to do."""
        with pytest.raises(DocumentError) as caught:
            read(draw_pdf(_picture))
        assert "picture" in caught.value.reason
        assert "Export it from the program it was written in" in caught.value.remedy

    def test_reports_a_picture_among_pages(self) -> None:
        """One page without text is a finding and lowers the quality, the other page is read."""
        document = read(draw_pdf(lambda canvas: write_at(canvas, (50, 60, "Python developer")), _picture))
        assert codes(document) == {"image-only": Severity.ERROR}
        assert document.read_quality == 0.5

    def test_the_ground_of_an_empty_page_is_no_picture(self) -> None:
        """A sidebar's colour that runs over onto a page without words is nothing to recognise."""

        def ground(canvas: Canvas) -> None:
            canvas.rect(0, 0, 180, 842, fill=1)

        document = read(draw_pdf(lambda canvas: write_at(canvas, (50, 60, "Python developer")), ground))
        assert (codes(document), document.read_quality) == ({}, 1.0)

    def test_refuses_an_empty_page(self) -> None:
        """A page with nothing on it is no resume."""
        with pytest.raises(DocumentError, match="no text"):
            read(draw_pdf(lambda canvas: canvas.setPageRotation(0)))

    @pytest.mark.parametrize("damage", ["half", "header-only", "noise"])
    def test_refuses_a_damaged_file(self, damage: str) -> None:
        """A torn file is called damaged."""
        whole = lines_pdf("Python developer")
        data = {
            "half": whole[: len(whole) // 3],
            "header-only": b"%PDF-1.7\n",
            "noise": b"%PDF-1.7\n" + bytes(999),
        }
        with pytest.raises(DocumentError, match="damaged"):
            read(data[damage])

    def test_refuses_too_many_pages(self) -> None:
        """A book is no resume."""
        pages = [lambda canvas: write_at(canvas, (50, 60, "Page"))] * 4
        with pytest.raises(DocumentError, match="4 pages"):
            read_document(draw_pdf(*pages), name="book.pdf", limits=Limits(max_pages=3))

    def test_refuses_a_bomb(self) -> None:
        """A page that unpacks beyond the limit is refused before it is unpacked."""
        stream = zlib.compress(b" " * 2**23, 9)
        with pytest.raises(DocumentError, match="unpacks"):
            read_document(
                _simple_pdf(stream, b"<<>>", b"/Filter/FlateDecode"),
                name="b.pdf",
                limits=Limits(max_inflated_bytes=2**21),
            )

    def test_reports_lost_letters(self) -> None:
        """A font whose letters have no names is a finding, and the quality tells."""
        document = read(
            _simple_pdf(
                b"BT /F1 12 Tf 14 TL 50 700 Td"
                + b" (6XPPDU HQJLQHHU ZLWK HLJKW HDUV RI HSHULHQFH DQG GDWD SLSHOLQHV) Tj T*" * 3
                + b" ET",
                b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            )
        )
        assert codes(document)["glyphs-lost"] is Severity.ERROR
        assert document.read_quality < 0.7


def test_finds_links() -> None:
    """Addresses behind words are kept."""
    assert read(typeset('#link("https://example.org/me")[my page]')).links == ("https://example.org/me",)


def test_places_lines_on_the_page() -> None:
    """Pages count from 1 and boxes are measured from the top left corner."""
    first, second = read(
        draw_pdf(
            lambda canvas: write_at(canvas, (50, 60, "One")), lambda canvas: write_at(canvas, (70, 90, "Two"))
        )
    ).lines
    assert (first.page, second.page) == (1, 2)
    assert first.bbox is not None
    assert (first.bbox.x0, 45 < first.bbox.top < 60 < first.bbox.bottom < 66) == (50, True)


def test_sound_files_have_full_quality() -> None:
    """The sample is read without loss."""
    assert read(sample("resume.pdf").read_bytes()).read_quality == 1.0


def _picture(canvas: Canvas) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    raw = io.BytesIO()
    Image.new("L", (60, 80), 200).save(raw, "PNG")
    raw.seek(0)
    canvas.drawImage(ImageReader(raw), 0, 0, 595, 842)


def _simple_pdf(content: bytes, font: bytes, extra: bytes = b"") -> bytes:
    """Write a one-page PDF by hand: a content stream and a font."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d%s>>\nstream\n" % (len(content), extra) + content + b"\nendstream",
        font,
    ]
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (
        out
        + b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    )
