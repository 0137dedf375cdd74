"""The file a batch was started for: put together from finished parts, and there whole or not at all."""

import itertools
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from skillgap.batch.journal import Journal, put_in_place
from skillgap.batch.rows import Row, csv_header, encode, schema, to_table
from skillgap.model.document import DocumentKind

ROWS_AT_ONCE = 50_000


def write_output(journal: Journal, *, blocks: int, is_top: bool, explain: bool) -> None:
    """Write the rows of all pairs, or the best of each posting, then the failures; rename at the end."""
    unfinished = journal.folder / "output.unfinished"
    rows = itertools.chain(map(read_row, journal.best()) if is_top else (), _failures(journal))
    parts = () if is_top else (journal.part(number) for number in range(blocks))
    suffix = journal.output.suffix.casefold()
    with unfinished.open("wb") as file:
        if suffix == ".parquet":
            _write_parquet(file, parts, rows, explain=explain)
        else:
            _write_lines(file, parts, rows, suffix, explain=explain)
        file.flush()
        os.fsync(file.fileno())
    put_in_place(unfinished, journal.output)


def read_row(values: list[object]) -> Row:
    """Return a row from its JSON list."""
    plain: list[Any] = [tuple(value) if isinstance(value, list) else value for value in values]
    return Row(*plain)


def _write_parquet(file: IO[bytes], parts: Iterable[Path], rows: Iterator[Row], *, explain: bool) -> None:
    import pyarrow.parquet as pq

    with pq.ParquetWriter(file, schema(explain=explain), compression="zstd") as writer:
        for part in parts:
            writer.write_table(pq.read_table(part))
        while some := list(itertools.islice(rows, ROWS_AT_ONCE)):
            writer.write_table(to_table(some, explain=explain))


def _write_lines(
    file: IO[bytes], parts: Iterable[Path], rows: Iterator[Row], suffix: str, *, explain: bool
) -> None:
    if suffix == ".csv":
        file.write(csv_header(explain=explain))
    for part in parts:
        with part.open("rb") as lines:
            shutil.copyfileobj(lines, file)
    while some := list(itertools.islice(rows, ROWS_AT_ONCE)):
        file.write(encode(some, suffix, explain=explain))


def _failures(journal: Journal) -> Iterator[Row]:
    for name, error in journal.failures(DocumentKind.POSTING):
        yield Row(resume="", job=name, error=error)
    for name, error in journal.failures(DocumentKind.RESUME):
        yield Row(resume=name, job="", error=error)
