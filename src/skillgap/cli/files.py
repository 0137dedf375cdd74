"""Bytes in and text out: reading the files a user names, and writing what was asked for."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from skillgap.cli.options import STANDARD_INPUT
from skillgap.errors import DocumentError

if TYPE_CHECKING:
    from rich.console import RenderableType

    from skillgap.model.document import Document
    from skillgap.model.taxonomy import Role


def open_input(name: str) -> "Document":
    """Return the document of this path, or of standard input for "-". Raises `DocumentError`."""
    from skillgap.documents import read_document
    from skillgap.pipeline import open_document

    if name != STANDARD_INPUT:
        return open_document(name)
    return read_document(sys.stdin.buffer.read(), name="(standard input)")


def read_csv(path: Path) -> str:
    """Return a table's text in UTF-8, line breaks as they are. Raises `DocumentError`."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(str(path), "it cannot be read as a table in UTF-8", "Check the path") from error


def open_role(role: str | None, roadmap: Path | None) -> "Role | None":
    """Return the role named, or read from the user's file, or `None`.

    Raises `UnknownNameError` and `TaxonomyError`.
    """
    from skillgap.errors import TaxonomyError
    from skillgap.taxonomy import find_role, load_taxonomy
    from skillgap.taxonomy.check import check_role
    from skillgap.taxonomy.source import read_role

    if roadmap is None:
        return find_role(load_taxonomy(), role) if role else None
    own = read_role(roadmap)
    faults = check_role(own, load_taxonomy())
    if faults:
        raise TaxonomyError(tuple(f"{roadmap}: {fault}" for fault in faults))
    return own


def emit(text: str, output: Path | None = None) -> None:
    """Write text to standard output, or to a file, ending with one line break."""
    text = text.rstrip("\n") + "\n"
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or str(error)
        raise DocumentError(
            str(output), f"cannot be written ({reason})", "Name a file in a folder you own"
        ) from error


def emit_table(*parts: "RenderableType", output: Path | None = None) -> None:
    """Print tables: in colour and as wide as the terminal when there is one, plain otherwise."""
    from skillgap.report.as_table import render

    terminal = output is None and sys.stdout.isatty()
    width = min(os.get_terminal_size().columns, 140) if terminal else None
    emit(render(*parts, colour=terminal and "NO_COLOR" not in os.environ, width=width), output)
