"""What a file carries besides its text: macros, scripts and other files. None is ever run or opened."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from skillgap.errors import DocumentError
from skillgap.model.document import Finding, MediaType, Severity

_SCRIPT = re.compile(rb"/(?:JavaScript|JS|Launch)\b")
_ATTACHED = re.compile(rb"/(?:EmbeddedFiles?|Filespec|RichMedia)\b")
_MACRO_TYPE = b"macroEnabled"


def refuse_macro_document(data: bytes, *, name: str) -> None:
    """Raise `DocumentError` for a Word document that declares itself one of macros (.docm)."""
    with zipfile.ZipFile(BytesIO(data)) as archive, archive.open("[Content_Types].xml") as part:
        types = part.read(2**20)
    if _MACRO_TYPE in types:
        raise DocumentError(name, "it is a Word document with macros (.docm)", "Save it as .docx or PDF")


def active_findings(data: bytes, media_type: MediaType) -> Iterator[Finding]:
    """Find macros, scripts and files inside a file that was read."""
    if media_type is MediaType.PDF:
        if _SCRIPT.search(data):
            yield _finding("a script, which was not run")
        if _ATTACHED.search(data):
            yield _finding("another file, which was not opened")
    if media_type is MediaType.DOCX:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.namelist()
        if any(part.endswith("vbaProject.bin") for part in parts):
            yield _finding("macros, which were not run")
        if any(part.startswith(("word/embeddings/", "word/activeX/")) for part in parts):
            yield _finding("another file, which was not opened")


def _finding(what: str) -> Finding:
    return Finding(
        code="active-content",
        severity=Severity.WARN,
        message=f"The file holds {what}.",
        fix="Save a copy without it: many systems refuse such files unread.",
    )
