"""DOCX: everything that would be printed, once, in document order."""

import io

import docx
import pytest
from docx.document import Document as WordDocument
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from making_files import read, replace_part, texts, with_body, write_docx

from skillgap.documents import read_document
from skillgap.documents.docx import paragraphs
from skillgap.errors import DocumentError
from skillgap.model.document import Limits
from skillgap.samples import sample


def p(text: str) -> str:
    """Write a paragraph in WordprocessingML."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


class TestText:
    """What a reader of the printed page sees is read."""

    @pytest.mark.parametrize(
        ("inner", "expected"),
        [
            ("<w:r><w:t>Py</w:t></w:r><w:r><w:t>thon</w:t></w:r>", ["Python"]),
            ("<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t></w:r>", ["A\tB"]),
            ("<w:r><w:t>A</w:t><w:br/><w:t>B</w:t></w:r>", ["A", "B"]),
            ("<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r>", ["e-mail"]),
            ("<w:r><w:t>micro</w:t><w:softHyphen/><w:t>services</w:t></w:r>", ["microservices"]),
            (
                "<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>",
                ["new"],
            ),
            ("<w:moveTo><w:r><w:t>here</w:t></w:r></w:moveTo>", ["here"]),
            ("<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:r><w:t>stays</w:t></w:r>", ["stays"]),
            ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r>", ["7"]),
            ("<w:hyperlink><w:r><w:t>my page</w:t></w:r></w:hyperlink>", ["my page"]),
            ("<w:smartTag><w:r><w:t>Berlin</w:t></w:r></w:smartTag>", ["Berlin"]),
            ("<w:sdt><w:sdtContent><w:r><w:t>field</w:t></w:r></w:sdtContent></w:sdt>", ["field"]),
            ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t> Java</w:t></w:r>', ["Java"]),
        ],
    )
    def test_reads_inline_content(self, inner: str, expected: list[str]) -> None:
        """Every kind of inline content is read as it is printed with changes accepted."""
        assert texts(read(with_body(f"<w:p>{inner}</w:p>"))) == expected

    def test_reads_tables_in_order(self) -> None:
        """Cells are read row by row, nested tables and merged cells once."""

        def build(document: WordDocument) -> None:
            table = document.add_table(rows=2, cols=2)
            table.cell(0, 0).merge(table.cell(0, 1)).text = "Merged"
            table.cell(1, 0).text = "Left"
            inner = table.cell(1, 1).add_table(rows=1, cols=1)
            inner.cell(0, 0).text = "Nested"
            document.add_paragraph("After")

        assert texts(read(write_docx(build))) == ["Merged", "Left", "Nested", "After"]

    def test_reads_a_text_box_once(self) -> None:
        """The copy of a text box for old versions of Word is left out."""
        box = f"<w:txbxContent>{p('In the box')}</w:txbxContent>"
        body = (
            f"<w:p><w:r><w:t>Host</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}"
            f"</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
        )
        assert texts(read(with_body(body))) == ["Host", "In the box"]

    def test_reads_text_boxes_from_top_to_bottom(self) -> None:
        """Boxes anchored to one paragraph are read by their height, not in the order they were drawn."""

        def box(offset: int, text: str) -> str:
            return (
                "<w:r><w:drawing><wp:anchor><wp:positionV relativeFrom='page'>"
                f"<wp:posOffset>{offset}</wp:posOffset></wp:positionV><w:txbxContent>{p(text)}</w:txbxContent></wp:anchor></w:drawing></w:r>"
            )

        body = "<w:p>" + box(900, "Experience") + box(-50, "Ada Example") + box(300, "Phone") + "</w:p>"
        assert texts(read(with_body(body))) == ["Ada Example", "Phone", "Experience"]

    def test_reads_block_content_controls(self) -> None:
        """A content control around paragraphs hides nothing."""
        assert texts(read(with_body(f"<w:sdt><w:sdtContent>{p('Inside')}</w:sdtContent></w:sdt>"))) == [
            "Inside"
        ]

    def test_reads_header_first_and_footer_last(self) -> None:
        """The name in a page header comes before the body."""

        def build(document: WordDocument) -> None:
            document.add_paragraph("Body")
            document.sections[0].header.paragraphs[0].text = "Ada Example"
            document.sections[0].footer.paragraphs[0].text = "References on request"

        assert texts(read(write_docx(build))) == ["Ada Example", "Body", "References on request"]


class TestLines:
    """Lines know what Word knows about them."""

    def test_marks_lists_and_headings(self) -> None:
        """List paragraphs and heading styles are flagged, and a title is no section heading."""

        def build(document: WordDocument) -> None:
            document.add_heading("Ada Example", level=0)
            document.add_heading("Experience", level=1)
            document.add_paragraph("Built a search", style="List Bullet")
            document.add_paragraph("Ran it", style="List Number")
            document.add_paragraph("\u2022 Typed by hand")

        flags = [(line.text, line.is_heading, line.is_bullet) for line in read(write_docx(build)).lines]
        assert flags == [
            ("Ada Example", False, False),
            ("Experience", True, False),
            ("Built a search", False, True),
            ("Ran it", False, True),
            ("Typed by hand", False, True),
        ]

    def test_knows_bold_and_size(self) -> None:
        """Runs and styles decide how large and heavy a line is."""

        def build(document: WordDocument) -> None:
            run = document.add_paragraph().add_run("Large and bold")
            run.bold, run.font.size = True, Pt(20)

        line = read(write_docx(build)).lines[0]
        assert (line.bold, line.size) == (True, 20.0)

    def test_paragraph_is_an_index_for_edits(self) -> None:
        """`Line.paragraph` finds the paragraph to edit in the document as python-docx opens it."""
        data = sample("resume.docx").read_bytes()
        elements = paragraphs(docx.Document(io.BytesIO(data)))
        for line in read(data).lines:
            assert line.paragraph is not None
            assert line.text in Paragraph(elements[line.paragraph], None).text

    def test_finds_links(self) -> None:
        """Addresses behind words are kept."""
        assert "mailto:maya.lindqvist@example.org" in read(sample("resume.docx").read_bytes()).links

    def test_numbers_the_columns_of_a_layout_table(self) -> None:
        """A table that makes two columns of many paragraphs is read column by column and reported."""

        def build(document: WordDocument) -> None:
            table = document.add_table(rows=1, cols=2)
            for cell, name in zip(table.rows[0].cells, "LR", strict=True):
                for number in range(6):
                    cell.add_paragraph(f"{name}{number}")

        document = read(write_docx(build))
        assert texts(document) == [f"{name}{number}" for name in "LR" for number in range(6)]
        assert [line.column for line in document.lines] == [1] * 6 + [2] * 6
        assert [finding.code for finding in document.findings] == ["two-columns"]


class TestHidden:
    """Text that Word does not show is reported and never read."""

    @pytest.mark.parametrize("trick", ["vanish", "white", "tiny"])
    def test_hidden_text_is_a_finding(self, trick: str) -> None:
        """Hidden, white and tiny runs are left out."""

        def build(document: WordDocument) -> None:
            document.add_paragraph("Visible")
            font = document.add_paragraph().add_run("Kubernetes").font
            if trick == "vanish":
                font.hidden = True
            elif trick == "white":
                font.color.rgb = RGBColor(255, 255, 255)
            else:
                font.size = Pt(1)

        document = read(write_docx(build))
        assert texts(document) == ["Visible"]
        assert [finding.code for finding in document.findings] == ["hidden-text"]

    def test_white_on_a_shaded_cell_is_visible(self) -> None:
        """White letters on a dark cell are ordinary text."""
        cell = (
            "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill='1F3864'/></w:tcPr><w:p><w:r><w:rPr>"
            "<w:color w:val='FFFFFF'/></w:rPr><w:t>Ada Example</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        )
        assert texts(read(with_body(cell))) == ["Ada Example"]


class TestTrouble:
    """A package that is broken or made to harm is refused."""

    def test_refuses_a_package_without_content_types(self) -> None:
        """A zip that only looks like Word is damaged."""
        data = replace_part(sample("resume.docx").read_bytes(), "[Content_Types].xml", "<Types/>")
        with pytest.raises(DocumentError, match="damaged"):
            read(data)

    def test_refuses_broken_xml(self) -> None:
        """Torn XML is damaged."""
        data = replace_part(sample("resume.docx").read_bytes(), "word/document.xml", "<w:document")
        with pytest.raises(DocumentError, match="damaged"):
            read(data)

    def test_refuses_a_bomb(self) -> None:
        """A part that shrinks more than text can is refused before it is parsed."""
        with pytest.raises(DocumentError, match="unpacks"):
            read(with_body(p("a" * 2**22)))

    def test_refuses_endless_paragraphs(self) -> None:
        """Very many paragraphs are refused before they are parsed."""
        with pytest.raises(DocumentError, match="paragraphs"):
            read_document(with_body("<w:p/>" * 99), name="many.docx", limits=Limits(max_paragraphs=50))

    def test_expands_no_entities(self) -> None:
        """An entity that names a file of this machine is not resolved."""
        data = replace_part(
            with_body(p("x")),
            "word/document.xml",
            '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"<w:body>{p('Name &e;')}</w:body></w:document>",
        )
        assert texts(read(data)) == ["Name"]


def test_knows_how_far_in_a_list_stands_by_its_style() -> None:
    """A bullet of Word's "List Bullet 2" stands farther in than one of "List Bullet"."""
    document = docx.Document()
    for style in ("List Bullet", "List Bullet 2", "List Number 3"):
        document.add_paragraph("Kept clusters", style=style)
    stream = io.BytesIO()
    document.save(stream)
    indents = [line.indent for line in read_document(stream.getvalue(), name="resume.docx").lines]
    assert 0 < indents[0] < indents[1] < indents[2]
