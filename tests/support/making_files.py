"""Small files of every kind, made in the test so that it can say what is odd about its own."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import typst
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from skillgap.documents import read_document
from skillgap.model.document import Document

Draw = Callable[[Canvas], None]
HEIGHT = A4[1]


def read(data: bytes, name: str = "file") -> Document:
    """Read bytes with the default limits."""
    return read_document(data, name=name)


def texts(document: Document) -> list[str]:
    """The words of every line."""
    return [line.text for line in document.lines]


def draw_pdf(*pages: Draw, encrypt: str | None = None) -> bytes:
    """Make a PDF with reportlab: one function draws one page of A4."""
    raw = io.BytesIO()
    canvas = Canvas(raw, pagesize=A4, invariant=True, encrypt=encrypt)
    for draw in pages:
        canvas.setFont("Helvetica", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return raw.getvalue()


def write_at(canvas: Canvas, *placed: tuple[float, float, str]) -> None:
    """Write strings, each at its distance from the left and from the top, in this order."""
    for x, y, text in placed:
        canvas.drawString(x, HEIGHT - y, text)


def lines_pdf(*lines: str) -> bytes:
    """Make a PDF with one line of text under the other."""
    return draw_pdf(
        lambda canvas: write_at(canvas, *((50, 60 + 14 * n, line) for n, line in enumerate(lines)))
    )


def typeset(source: str) -> bytes:
    """Make a PDF with typst, using only the fonts it brings."""
    compiled = typst.compile(source.encode(), ignore_system_fonts=True)
    assert isinstance(compiled, bytes)
    return compiled


def write_docx(build: Callable[[Any], None]) -> bytes:
    """Make a DOCX with python-docx."""
    document = docx.Document()
    build(document)
    raw = io.BytesIO()
    document.save(raw)
    return raw.getvalue()


def with_body(xml: str) -> bytes:
    """Make a DOCX whose body is this WordprocessingML."""
    spaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    )
    return replace_part(
        write_docx(lambda _: None),
        "word/document.xml",
        f"<w:document {spaces}><w:body>{xml}<w:sectPr/></w:body></w:document>",
    )


def replace_part(archive: bytes, name: str, text: str) -> bytes:
    """Exchange one part of a zip archive."""
    raw = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, text if part == name else old.read(part))
    return raw.getvalue()


def zip_of(*names: str) -> bytes:
    """Make a zip archive with empty parts."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return raw.getvalue()


def pdf_of(*objects: bytes) -> bytes:
    """Write a PDF of these objects, numbered from 1; the first one is the catalogue."""
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
