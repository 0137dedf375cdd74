"""A resume as a clean Word document: one column, real headings and lists, nothing a parser trips over.

The same resume gives the same bytes, and the file says nothing of who wrote it when.
"""

import io
import zipfile
from typing import TYPE_CHECKING

from skillgap.writing.entries import Entry
from skillgap.writing.outline import Outline

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP can name."""

_ACCENT = (0x1F, 0x3A, 0x5F)
_SOFT = (0x4D, 0x4D, 0x4D)
_FONT = "Calibri"
_BULLET_INDENT = 0.2
"""Inches."""

_THUMBNAIL = "docProps/thumbnail.jpeg"


def docx_resume(outline: Outline) -> bytes:
    """Return the resume as DOCX."""
    import docx

    document = docx.Document()
    _set_up(document)
    if outline.name:
        document.add_paragraph(outline.name, style="Title")
    if outline.label:
        _soft(document.add_paragraph(outline.label), 12)
    if outline.contacts:
        _soft(document.add_paragraph("  |  ".join(outline.contacts)), 9.5)
    for block in outline.blocks:
        document.add_heading(block.heading, level=1)
        for item in block.items:
            document.add_paragraph(item.text, style="List Bullet" if item.is_bullet else None)
        for group in block.groups:
            line = document.add_paragraph()
            if group.name:
                line.add_run(f"{group.name}: ").bold = True
            line.add_run(group.text)
        for entry in block.entries:
            _add(document, entry)
    _forget_properties(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return _timeless(buffer.getvalue())


def _add(document: "Document", entry: Entry) -> None:
    if entry.title:
        document.add_heading(entry.title, level=2)
    # One line under the title, not a second column: some readers tear columns apart.
    under = "  |  ".join(part for part in (entry.subtitle, entry.dates, entry.url) if part)
    if under:
        _soft(document.add_paragraph(under), 10.5).paragraph_format.keep_with_next = True
    for item in entry.items:
        document.add_paragraph(item.text, style="List Bullet" if item.is_bullet else None)


def _soft(paragraph: "Paragraph", size: float) -> "Paragraph":
    from docx.shared import Pt, RGBColor

    for run in paragraph.runs:
        run.font.size = Pt(size)
        run.font.color.rgb = RGBColor(*_SOFT)
    paragraph.paragraph_format.space_after = Pt(2)
    return paragraph


def _set_up(document: "Document") -> None:
    """Set page and styles; every size in points, every margin in inches."""
    from docx.shared import Inches

    page = document.sections[0]
    page.page_width, page.page_height = Inches(8.5), Inches(11)
    page.left_margin = page.right_margin = Inches(0.85)
    page.top_margin = page.bottom_margin = Inches(0.75)
    _style(document, "Normal", 10.5, after=3)
    _style(document, "List Bullet", 10.5, after=2)
    _style(document, "Title", 22, after=0, bold=True, accent=True)
    _style(document, "Heading 1", 12.5, before=10, after=4, bold=True, accent=True)
    _style(document, "Heading 2", 11, before=7, after=1, bold=True)
    bullet = document.styles["List Bullet"].paragraph_format
    bullet.left_indent, bullet.first_line_indent = Inches(_BULLET_INDENT), Inches(-_BULLET_INDENT)
    _rule_below(document, "Heading 1")


def _style(  # noqa: PLR0913, one parameter for each property
    document: "Document",
    name: str,
    size: float,
    *,
    before: float = 0,
    after: float = 0,
    bold: bool = False,
    accent: bool = False,
) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style = document.styles[name]
    style.font.name, style.font.size, style.font.bold = _FONT, Pt(size), bold
    style.font.color.rgb = RGBColor(*_ACCENT) if accent else RGBColor(0x1A, 0x1A, 0x1A)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), _FONT)
    spacing = style.element.get_or_add_rPr().find(qn("w:spacing"))
    if spacing is not None:
        spacing.getparent().remove(spacing)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.08
    for border in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
        border.getparent().remove(border)


def _rule_below(document: "Document", name: str) -> None:
    """Draw a thin line under the paragraphs of a style; python-docx has no name for it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    border, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "1F3A5F")):
        bottom.set(qn(f"w:{key}"), value)
    border.append(bottom)
    properties = document.styles[name].element.get_or_add_pPr()
    properties.insert_element_before(
        border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def _forget_properties(document: "Document") -> None:
    """Leave author, dates and comments out of the file."""
    element = document.core_properties._element  # noqa: SLF001, python-docx can set the fields, not remove them
    for child in list(element):
        element.remove(child)


def _timeless(data: bytes) -> bytes:
    """Write the package again with one fixed time for every part, and without the blank picture of it."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            if name == _THUMBNAIL:
                continue
            info = zipfile.ZipInfo(name, date_time=_EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            content = source.read(name)
            if name == "_rels/.rels":
                content = _without_thumbnail(content)
            target.writestr(info, content)
    return buffer.getvalue()


def _without_thumbnail(content: bytes) -> bytes:
    from lxml import etree

    root = etree.fromstring(content)
    for relation in list(root):
        if relation.get("Target") in {_THUMBNAIL, f"/{_THUMBNAIL}"}:
            root.remove(relation)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written
