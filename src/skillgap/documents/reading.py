"""Bytes to `Document` in this process: the content decides which reader is asked."""

import re
import zipfile
import zlib
from dataclasses import replace
from io import BytesIO
from threading import Lock

from skillgap.documents.active import active_findings, refuse_macro_document
from skillgap.documents.html import looks_like_html, read_html
from skillgap.documents.jsonresume import looks_like_json, read_json_resume
from skillgap.documents.loose_marks import with_loose_marks
from skillgap.documents.text import read_text
from skillgap.errors import DocumentError
from skillgap.model.document import Document, Limits
from skillgap.tricks import trick_findings

_PDFIUM = Lock()
"""Held while PDFium works: it must not be called from two threads at once, not even for two files."""

# What is recognised in order to say what to do about it.
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "it is an old Word document (.doc)", "Save it as .docx or PDF"),
    (b"{\\rtf", "it is a Rich Text file (.rtf)", "Save it as .docx or PDF"),
    (b"\x89PNG", "it is a picture", "Use the document the picture was taken of, as PDF or .docx"),
    (b"\xff\xd8\xff", "it is a picture", "Use the document the picture was taken of, as PDF or .docx"),
    (b"GIF8", "it is a picture", "Use the document the picture was taken of, as PDF or .docx"),
    (b"II*\0", "it is a picture", "Use the document the picture was taken of, as PDF or .docx"),
    (b"MM\0*", "it is a picture", "Use the document the picture was taken of, as PDF or .docx"),
    (b"\0\0\0 ftyphei", "it is a picture", "Use the document the picture was taken of, as PDF or .docx"),
    (b"%!PS", "it is a PostScript file", "Save it as PDF"),
    (b"7z\xbc\xaf\x27\x1c", "it is an archive", "Unpack it and use the files inside"),
    (b"Rar!", "it is an archive", "Unpack it and use the files inside"),
    (b"\x1f\x8b", "it is an archive", "Unpack it and use the files inside"),
)

# Windows bitmaps and WebP, whose first letters may also begin a text; photos of telephones (HEIC, AVIF).
_PICTURE = re.compile(rb"BM.{4}\0{4}|RIFF.{4}WEBP|\0{3}.ftyp(?:hei|mif|avif)", re.DOTALL)


def read_here(data: bytes, *, name: str, limits: Limits) -> Document:
    """Read a file's bytes, whatever that takes. Raises `DocumentError`."""
    try:
        document = _read(data, name=name, limits=limits)
    except DocumentError:
        raise
    except Exception as error:
        # A file that breaks its format's rules makes the libraries raise whatever they stumble over.
        raise DocumentError(
            name, "the file is damaged and cannot be read", "Save it again, or export it as PDF"
        ) from error
    document = replace(document, lines=with_loose_marks(document.lines))
    found = (*active_findings(data, document.media_type), *trick_findings(document))
    return replace(document, findings=(*document.findings, *found)) if found else document


def _read(data: bytes, *, name: str, limits: Limits) -> Document:
    """Ask the reader of a file's format."""
    _refuse_foreign(data, name)
    if b"%PDF-" in data[:1024]:
        return _read_pdf(data, name=name, limits=limits)
    if data.startswith(b"PK\x03\x04"):
        return _read_zip(data, name=name, limits=limits)
    if looks_like_html(data):
        return read_html(data, name=name, limits=limits)
    if looks_like_json(data):
        return read_json_resume(data, name=name, limits=limits)
    return read_text(data, name=name, limits=limits)


def _refuse_foreign(data: bytes, name: str) -> None:
    """Raise `DocumentError` for a format that is recognised and cannot be read."""
    if data.startswith(_FOREIGN[0][0]) and "EncryptedPackage".encode("utf-16-le") in data:
        raise DocumentError(name, "the file is protected with a password", "Save a copy without it")
    for magic, reason, remedy in _FOREIGN:
        if data.startswith(magic):
            raise DocumentError(name, reason, remedy)
    if _PICTURE.match(data):
        raise DocumentError(
            name, "it is a picture", "Use the document the picture was taken of, as PDF or .docx"
        )


def _read_pdf(data: bytes, *, name: str, limits: Limits) -> Document:
    """Read a PDF while no other thread is at one."""
    from skillgap.documents.pdf import read_pdf

    with _PDFIUM:
        return read_pdf(data, name=name, limits=limits)


def _read_zip(data: bytes, *, name: str, limits: Limits) -> Document:
    """Tell a Word document from the other formats that are zip archives."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = set(archive.namelist())
        if "[Content_Types].xml" in parts:
            refuse_macro_document(data, name=name)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, RuntimeError, EOFError) as error:
        raise DocumentError(
            name, "the file is damaged and cannot be opened", "Save it again in Word, or export it as PDF"
        ) from error
    if "word/document.xml" in parts or any(part.startswith("word/document") for part in parts):
        from skillgap.documents.docx import read_docx

        return read_docx(data, name=name, limits=limits)
    if "content.xml" in parts and "mimetype" in parts:
        raise DocumentError(name, "it is an OpenDocument file (.odt)", "Save it as .docx or PDF")
    if "Index/Document.iwa" in parts:
        raise DocumentError(name, "it is an Apple Pages document", "Export it as .docx or PDF")
    if any(part.startswith(("xl/", "ppt/")) for part in parts):
        raise DocumentError(name, "it is an Excel or PowerPoint file", "Save it as .docx or PDF")
    raise DocumentError(name, "it is a zip archive", "Unpack it and use the files inside")
