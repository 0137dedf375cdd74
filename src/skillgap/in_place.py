"""Write a file so that it is there whole or not at all, whatever becomes of disk, power or patience."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from skillgap.errors import DocumentError


@contextmanager
def in_place(path: Path, data: bytes) -> Iterator[Path]:
    """Write to a temporary file beside `path`, which the body may read; rename it when the body ends well.

    What stood there before stays until then. Raises `DocumentError` when it cannot be written.
    """
    target = path.resolve() if path.is_symlink() else path
    # Named before it is there: whoever is interrupted in between leaves nothing.
    temporary = target.with_name(f".{secrets.token_hex(8)}{path.suffix}")
    try:
        with _said(path), os.fdopen(_created(temporary), "wb") as stream:
            stream.write(data)
        yield temporary
        with _said(path):
            # What is unfinished is its owner's alone; a written file has the usual rights.
            temporary.chmod(0o666 & ~_umask())
            temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; a device or a pipe is written to as it is. Raises `DocumentError`."""
    if path.exists() and not path.is_file() and not path.is_dir():
        with _said(path):
            path.write_bytes(data)
        return
    with in_place(path, data):
        pass


@contextmanager
def _said(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = f"cannot be written ({error.strerror or error})"
        remedy = "Name a file in a folder you own, on a disk with room"
        raise DocumentError(str(path), reason, remedy) from error


def _created(path: Path) -> int:
    return os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
