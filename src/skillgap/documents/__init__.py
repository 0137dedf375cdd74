"""Bytes to `Document`: the text of a file in reading order, whatever its format."""

from pathlib import Path

from skillgap.deadline import deadline
from skillgap.documents.pages import PageImage, render_pages
from skillgap.documents.reading import read_here
from skillgap.documents.suspicion import is_suspect
from skillgap.errors import DocumentError
from skillgap.model.document import Document, Limits

__all__ = ["PageImage", "read_document", "read_file", "render_pages"]

_DEFAULT_LIMITS = Limits()


def read_document(data: bytes, *, name: str, limits: Limits = _DEFAULT_LIMITS) -> Document:
    """Read a file's bytes; their content decides the format, whatever `name` ends in.

    `name` is what messages call the file. Raises `DocumentError`, and nothing else, for any bytes that
    cannot be used: a foreign format, a broken or protected file, one without text, one beyond `limits`.
    What may cost more than its size suggests is read in a process that is ended at the limits.
    """
    if not data.strip():
        raise DocumentError(name, "the file is empty", "Check that it is the right file and save it again")
    if len(data) > limits.max_bytes:
        raise DocumentError(
            name,
            f"it is larger than {limits.max_bytes / 2**20:g} MB",
            "Leave out pictures, or save it as PDF with smaller ones",
        )
    if is_suspect(data, limits):
        from skillgap.documents.guard import read_guarded

        return read_guarded(data, name=name, limits=limits)
    with deadline(name, limits.max_seconds):
        return read_here(data, name=name, limits=limits)


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
