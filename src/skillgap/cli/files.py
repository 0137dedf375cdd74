"""Bytes in and text out: reading the files a user names, and writing what was asked for."""

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from skillgap.cli.options import STANDARD_INPUT
from skillgap.errors import DocumentError
from skillgap.in_place import write_whole
from skillgap.report.words import printable

if TYPE_CHECKING:
    from rich.console import RenderableType

    from skillgap.model.document import Document
    from skillgap.model.taxonomy import Role


def open_input(name: str) -> "Document":
    """Return the document of this path, or of standard input for "-". Raises `DocumentError`."""
    from skillgap.pipeline import open_document, open_stream

    return open_stream(sys.stdin.buffer) if name == STANDARD_INPUT else open_document(name)


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
        # It has no place in the taxonomy.
        named = (str(fault).replace(f"roadmaps/{own.id}.toml", str(roadmap), 1) for fault in faults)
        raise TaxonomyError(tuple(named))
    return own


def emit(text: str, output: Path | None = None) -> None:
    """Write text to standard output, or to a file, ending with one line break."""
    if output is None and sys.stdout.isatty():
        text = printable(text)
    _write(text.rstrip("\n") + "\n", output)


def _write(text: str, output: Path | None) -> None:
    if output is not None:
        write_whole(output, text.encode("utf-8", "backslashreplace"))
        return
    try:
        click.echo(text, nl=False)
    except BrokenPipeError:
        # Whoever reads has seen enough: `skillgap analyze … | head`.
        _forget_output()
        raise click.exceptions.Exit(0) from None
    except OSError as error:
        _forget_output()
        reason = f"cannot be written ({error.strerror or error})"
        raise DocumentError("(standard output)", reason, "Make room, or write elsewhere") from error


def _forget_output() -> None:
    """Drop what is still held back for standard output, which Python would try to write at its end."""
    with contextlib.suppress(OSError, ValueError):  # A test's output is no file.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def emit_table(*parts: "RenderableType", output: Path | None = None) -> None:
    """Print tables: in colour and as wide as the terminal when there is one, plain otherwise."""
    from skillgap.report.as_table import render

    terminal = output is None and sys.stdout.isatty()
    width = min(os.get_terminal_size().columns, 140) if terminal else None
    text = render(*parts, colour=terminal and "NO_COLOR" not in os.environ, width=width)
    _write(text.rstrip("\n") + "\n", output)


def say(text: str) -> None:
    """Print a line to standard error, without what a terminal would obey."""
    click.echo(printable(text), err=True)
