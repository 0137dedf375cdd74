"""Bytes to `Document`: the text of a file in reading order, whatever its format."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

from skillgap.documents.html import looks_like_html, read_html
from skillgap.documents.jsonresume import looks_like_json, read_json_resume
from skillgap.documents.pages import PDFIUM, PageImage, render_page
from skillgap.documents.text import read_text
from skillgap.errors import DocumentError
from skillgap.model.document import Document, Limits

__all__ = ["PageImage", "read_document", "read_file", "render_page"]

_DEFAULT_LIMITS = Limits()

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


def read_document(data: bytes, *, name: str, limits: Limits = _DEFAULT_LIMITS) -> Document:
    """Read a file's bytes; their content decides the format, whatever `name` ends in.

    `name` is what messages call the file. Raises `DocumentError`, and nothing else, for any bytes that
    cannot be used: a foreign format, a broken or protected file, one without text, one beyond `limits`.
    """
    if not data.strip():
        raise DocumentError(name, "the file is empty", "Check that it is the right file and save it again")
    if len(data) > limits.max_bytes:
        raise DocumentError(
            name,
            f"it is larger than {limits.max_bytes / 2**20:g} MB",
            "Leave out pictures, or save it as PDF with smaller ones",
        )
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


def read_file(path: Path, *, limits: Limits = _DEFAULT_LIMITS) -> Document:
    """Read a file; `Document.name` is the path as given.

    Raises `DocumentError` as `read_document` does, and for a path that is missing or cannot be opened.
    """
    name = str(path)
    try:
        # Read no more than it takes to see that the file is too large.
        with path.open("rb") as file:
            data = file.read(limits.max_bytes + 1)
    except FileNotFoundError as error:
        raise DocumentError(name, "there is no such file", "Check the path") from error
    except IsADirectoryError as error:
        raise DocumentError(name, "this is a folder", "Name a file in it") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DocumentError(name, f"the file cannot be opened ({reason})", "Check its permissions") from error
    return read_document(data, name=name, limits=limits)


def _read_pdf(data: bytes, *, name: str, limits: Limits) -> Document:
    """Read a PDF while no other thread is at one."""
    from skillgap.documents.pdf import read_pdf

    with PDFIUM:
        return read_pdf(data, name=name, limits=limits)


def _read_zip(data: bytes, *, name: str, limits: Limits) -> Document:
    """Tell a Word document from the other formats that are zip archives."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
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
