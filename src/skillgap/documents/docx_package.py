"""Open a DOCX safely: archives that unpack beyond measure are refused before anything parses them."""

import re
import zipfile
from io import BytesIO
from typing import Any

from skillgap.errors import DocumentError
from skillgap.model.document import Limits

_PARAGRAPH = re.compile(rb"<(?:\w+:)?p[ />]")
_RATIO = 100
"""Word's XML shrinks by 5 to 40 times; what shrinks more is made to harm."""

_LARGE = 2**20


def open_docx(data: bytes, *, name: str, limits: Limits) -> Any:  # noqa: ANN401  python-docx publishes no types
    """Open a Word document with python-docx.

    Raises `DocumentError` for an archive that is broken, protected, or out of all proportion.
    """
    import docx

    _check_archive(data, name=name, limits=limits)
    try:
        return docx.Document(BytesIO(data))
    except Exception as error:
        # python-docx raises whatever it stumbles over: KeyError, ValueError, errors of lxml and zipfile.
        raise _broken(name) from error


def _check_archive(data: bytes, *, name: str, limits: Limits) -> None:
    problem = _find_problem(data, name=name, limits=limits)
    if problem:
        raise problem


def _find_problem(data: bytes, *, name: str, limits: Limits) -> DocumentError | None:
    # zipfile never gives out more of a part than the size its directory declares, so the sum is honest.
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            if any(part.flag_bits & 1 for part in parts):
                return DocumentError(name, "the file is protected with a password", "Save a copy without it")
            total = sum(part.file_size for part in parts)
            dense = any(part.file_size > max(_LARGE, _RATIO * part.compress_size) for part in parts)
            if total > limits.max_inflated_bytes or dense:
                return DocumentError(
                    name,
                    f"it unpacks to {total / 2**20:.0f} MB",
                    "Save it again in Word without large pictures, or export it as PDF",
                )
            paragraphs = sum(
                len(_PARAGRAPH.findall(archive.read(part)))
                for part in parts
                if part.filename.startswith("word/") and part.filename.endswith(".xml")
            )
    except Exception as error:  # noqa: BLE001
        # zipfile raises BadZipFile, zlib.error, EOFError, NotImplementedError and more for broken parts.
        broken = _broken(name)
        broken.__cause__ = error
        return broken
    if paragraphs > limits.max_paragraphs:
        return DocumentError(
            name, f"it has {paragraphs:,} paragraphs", "Send one resume or one posting per file"
        )
    return None


def _broken(name: str) -> DocumentError:
    return DocumentError(
        name,
        "the Word document is damaged and cannot be opened",
        "Save it again as .docx, or export it as PDF",
    )
