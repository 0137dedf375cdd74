"""The documents of a batch: folders, globs, files, and tables that hold many.

Nothing is held in memory but a batch of rows: a folder may have millions of files, a table more.
"""

import csv
import glob
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from skillgap.errors import DocumentError
from skillgap.model.document import Limits

TABLES = frozenset({".csv", ".jsonl", ".parquet"})
ROWS_AT_ONCE = 256
BYTES_AT_ONCE = 64 * 2**20
"""Of a Parquet file: four kilobytes of it can hold a thousand times the same 15 MB."""

LONGEST_LINE = 4 * Limits().max_bytes
"""Bytes of one line of JSON; a text in it may be escaped."""

LONGEST_TEXT = 2 * Limits().max_characters
"""Characters of a text in a table; half of it may be markup."""

REMEDY = "Give it columns named id and text, or id and path"

HIDDEN = (".", "~$")
"""How the names of hidden files begin, and of what Word keeps beside a document that is open."""

DELIMITERS = ",;\t"
"""What parts the cells of a CSV file; spreadsheets write a semicolon where the comma is in numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that is a document, or a table of documents."""

    path: str
    is_table: bool
    size: int = 0
    changed: int = 0
    """Nanoseconds, from the file system: with `size` it tells whether a table is still the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One document to read: a path, or the text itself. With an `error` there is nothing to read."""

    id: str
    path: str = ""
    text: str | None = None
    error: str = ""


def find_sources(names: Sequence[str], leave_out: Path) -> Iterator[Source]:
    """Yield the files that folders, globs and names stand for, folders in the order of their names.

    Hidden files, and `leave_out` (the output), are passed over in folders. Links to folders are not
    followed; like links to nothing and folders that are closed they are yielded, so that nobody takes them
    for read. Raises `DocumentError` for a name that stands for nothing or for the output, and for a table
    named by itself that has no rows or none of the columns needed.
    """
    left_out = os.path.realpath(leave_out)
    for name in names:
        path = Path(name)
        if path.is_dir():
            yield from _within(path, left_out)
        elif path.is_file():
            if os.path.realpath(path) == left_out:
                raise DocumentError(name, "it would be overwritten by the output", "Name another output")
            source = _source(path)
            if source.is_table:
                check_table(source)
            yield source
        elif name == "-":
            reason = "a batch that was interrupted could not read it again"
            raise DocumentError("(standard input)", reason, "Save it as a file, and name that")
        else:
            found = _glob(name) if glob.has_magic(name) else []
            if not found:
                raise DocumentError(name, "there is no such file or folder", "Check the path")
            for file in found:
                yield from _within(file, left_out)


def read_items(source: Source) -> Iterator[Item]:
    """Yield the documents of a source. What cannot be used is an item with an `error`."""
    if not source.is_table:
        yield Item(id=shown(source.path), path=source.path)
        return
    try:
        for number, row in enumerate(_checked_rows(source), start=1):
            yield _item(row, source, number)
    except DocumentError as error:
        yield Item(id=shown(source.path), error=f"{error.reason}. {error.remedy}.")


def check_table(source: Source) -> None:
    """Raise `DocumentError` when a table has no rows, or nothing to read in them."""
    if not any(True for _ in _checked_rows(source)):
        raise DocumentError(source.path, "it is a table without rows", "Check that it is the right file")


def shown(path: str) -> str:
    """Return a path, or any text, as it can be written in UTF-8."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _within(path: Path, left_out: str) -> Iterator[Source]:
    """Yield a file, or the files of a folder, without the output."""
    for file in _walk(path) if path.is_dir() else (path,):
        if not left_out.endswith(file.name) or os.path.realpath(file) != left_out:
            yield _source(file)


def _walk(folder: Path, *, is_named: bool = True) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            found = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
    except OSError as error:
        if not is_named:
            yield folder  # Nor can it be read as a file, which will say why.
            return
        raise DocumentError(
            str(folder), f"the folder cannot be read ({error.strerror})", "Check its permissions"
        ) from error
    for name, is_folder in found:
        path = folder / name
        if name.startswith(HIDDEN):
            continue
        if is_folder:
            yield from _walk(path, is_named=False)
        elif path.is_file() or path.is_dir() or not path.exists():  # Neither a pipe nor a device.
            yield path


def _glob(pattern: str) -> list[Path]:
    # Path.glob knows no pattern that begins at the root.
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207
    return [path for path in map(Path, found) if path.is_file() or path.is_dir()]


def _source(path: Path) -> Source:
    if path.suffix.casefold() not in TABLES or not path.is_file():
        return Source(path=str(path), is_table=False)
    state = path.stat()
    return Source(path=str(path), is_table=True, size=state.st_size, changed=state.st_mtime_ns)


def _item(row: dict[str, Any] | None, source: Source, number: int) -> Item:
    if row is None:
        reason = "this line is not a JSON object. Write one object in each line."
        return Item(id=shown(f"{source.path}:{number}"), error=reason)
    text, path = row.get("text"), row.get("path")
    name = row.get("id")
    if name is None or name == "":
        name = path or f"{source.path}:{number}"
    key = str(name).encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(text, str) and len(text) > LONGEST_TEXT:
        # It is dropped here, before others like it fill the memory.
        reason = f"its text is longer than {LONGEST_TEXT:,} characters. Send one document in each row."
        return Item(id=key, error=reason)
    if isinstance(text, str) and text.strip():
        return Item(id=key, text=text)
    if isinstance(path, str) and path:
        return Item(id=key, path=str(Path(source.path).parent / path))
    return Item(id=key, error=f"this row has neither text nor path. {REMEDY}.")


def _checked_rows(source: Source) -> Iterator[dict[str, Any] | None]:
    """Yield rows. Raises `DocumentError` when the first has no column that could be read."""
    for number, row in enumerate(_rows(source)):
        if number == 0 and row is not None and not {"text", "path"} & set(row):
            raise DocumentError(source.path, "it is a table without a column text or path", REMEDY)
        yield row


def _rows(source: Source) -> Iterator[dict[str, Any] | None]:
    suffix = Path(source.path).suffix.casefold()
    reader = {".csv": _csv_rows, ".jsonl": _json_rows, ".parquet": _parquet_rows}[suffix]
    try:
        yield from reader(source.path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise DocumentError(source.path, f"it cannot be read ({reason})", "Check the file") from error
    except (UnicodeDecodeError, csv.Error) as error:
        reason = f"it is not a table in UTF-8 ({error})"
        raise DocumentError(source.path, reason, "Save it as CSV or JSON lines in UTF-8") from error


def _csv_rows(path: str) -> Iterator[dict[str, Any]]:
    csv.field_size_limit(LONGEST_LINE)
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        first = file.readline(LONGEST_LINE)
        file.seek(0)
        delimiter = max(DELIMITERS, key=first.count)
        lines: list[str] = []
        rows = csv.DictReader(_kept(file, lines), delimiter=delimiter)
        rows.fieldnames = [name.strip().casefold() for name in rows.fieldnames or ()]
        lines.clear()
        try:
            for row in rows:
                _check_quotes(lines, delimiter)
                lines.clear()
                yield row
        except csv.Error as error:
            blank = next((number for number, line in enumerate(lines) if line.strip()), 0)
            where = rows.line_num - len(lines) + blank + 1
            reason = f"a quotation mark in the row that begins in line {where} is not closed ({error})"
            remedy = "Close it, and write each quotation mark within a text twice"
            raise DocumentError(path, reason, remedy) from error


def _kept(file: Iterable[str], lines: list[str]) -> Iterator[str]:
    """Yield the lines of a file, and keep those that were asked for since the list was cleared."""
    for line in file:
        lines.append(line)
        yield line


def _check_quotes(lines: Sequence[str], delimiter: str) -> None:
    """Raise `csv.Error` where a row took in what follows it, because its quotation mark is not closed.

    Such a row ends with the file, or at the first mark of a later row, behind which no cell ends. A mark too
    many in a row of one line does no harm.
    """
    if len(lines) > 1:
        for _ in csv.reader(lines, delimiter=delimiter, strict=True):
            pass
    elif lines[0].count('"') % 2 and len(list(csv.reader([lines[0], "one more"], delimiter=delimiter))) == 1:
        raise csv.Error("it goes to the end of the file")


def _json_rows(path: str) -> Iterator[dict[str, Any] | None]:
    """Yield the object of each line, `None` for a line that is none."""
    with Path(path).open("rb") as file:
        for line in iter(lambda: file.readline(LONGEST_LINE), b""):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                row = None
            yield row if isinstance(row, dict) else None


def _parquet_rows(path: str) -> Iterator[dict[str, Any]]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as plain:
            names = plain.schema_arrow.names
            texts = [name for name in names if pa.types.is_string(plain.schema_arrow.field(name).type)]
            size = sum(plain.metadata.row_group(n).total_byte_size for n in range(plain.num_row_groups))
            most = BYTES_AT_ONCE * max(plain.metadata.num_rows, 1) // max(size, 1)
        columns = [name for name in ("id", "text", "path") if name in names]
        # What a file holds once and names a thousand times is held once, and each row made when asked for.
        with pq.ParquetFile(path, read_dictionary=texts) as table:
            for batch in table.iter_batches(batch_size=min(max(most, 1), ROWS_AT_ONCE), columns=columns):
                for row in range(batch.num_rows):
                    yield {name: batch.column(name)[row].as_py() for name in columns}
    except pa.ArrowException as error:
        raise DocumentError(path, "it is not a Parquet file, or a damaged one", "Write it again") from error


def count_items(sources: Iterable[Source]) -> int | None:
    """Return how many documents there are where that is known without reading: in files and Parquet."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    total = 0
    for source in sources:
        if not source.is_table:
            total += 1
        elif source.path.casefold().endswith(".parquet"):
            try:
                total += pq.read_metadata(source.path).num_rows
            except (OSError, pa.ArrowException):
                return None
        else:
            return None
    return total
