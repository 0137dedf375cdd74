"""What a batch has finished, durable before anyone is told, so that it can be killed at any moment.

A folder beside the output holds one SQLite file and the finished parts. A part is written whole, flushed
to the disk and renamed before its block is committed; nothing that is not committed counts.
"""

import json
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from skillgap.batch.sources import Item, Source
from skillgap.batch.worker import ReadOutcome
from skillgap.errors import DocumentError
from skillgap.model.document import DocumentKind

TABLES = """
CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS sources (
    kind TEXT, place INTEGER PRIMARY KEY, path BLOB, is_table INTEGER, size INTEGER, changed INTEGER,
    UNIQUE (kind, path)
);
CREATE TABLE IF NOT EXISTS documents (
    kind TEXT, number INTEGER, id TEXT, body BLOB, error TEXT, PRIMARY KEY (kind, number)
);
CREATE INDEX IF NOT EXISTS names ON documents (kind, id, number);
CREATE TABLE IF NOT EXISTS blocks (number INTEGER PRIMARY KEY, rows INTEGER, lowest REAL);
CREATE TABLE IF NOT EXISTS best (
    job INTEGER, score REAL, resume TEXT, row TEXT, PRIMARY KEY (job, resume)
) WITHOUT ROWID;
"""


class Journal:
    """The record of one output. Only one process at a time may have it open."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.folder = output.parent / f".{output.name}.journal"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(self.folder / "journal.sqlite3", timeout=0.2)
            # The lock of a process that was killed goes with it.
            self._db.execute("PRAGMA locking_mode=EXCLUSIVE")
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=FULL")
            self._db.executescript(TABLES)
        except OSError as error:
            reason = f"cannot be written ({error.strerror})"
            raise DocumentError(str(output), reason, "Name a file in a folder you own") from error
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                reason = f"another batch is writing it ({error})"
                raise DocumentError(str(output), reason, "Wait for it, or name another file") from error
            reason = f"cannot be written ({error})"
            raise DocumentError(str(output), reason, "Make sure there is room on the disk") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def clear(self) -> None:
        """Forget everything."""
        with self._db:
            for table in ("settings", "sources", "documents", "blocks", "best"):
                self._db.execute(f"DELETE FROM {table}")  # noqa: S608, the names stand in the line above
        for part in self.folder.glob("*.part*"):
            part.unlink()

    def remove(self) -> None:
        """Delete the journal: the output is there."""
        self._db.close()
        shutil.rmtree(self.folder)

    def is_begun(self) -> bool:
        """Whether there is anything in it that would have to be done again."""
        return self._db.execute("SELECT 1 FROM documents LIMIT 1").fetchone() is not None

    def settings(self) -> dict[str, str]:
        """Return what the batch was started with, and which of its steps are done."""
        return dict(self._db.execute("SELECT key, value FROM settings"))

    def note(self, values: Mapping[str, str]) -> None:
        """Add to the settings."""
        with self._db:
            self._db.executemany("INSERT OR REPLACE INTO settings VALUES (?, ?)", values.items())

    def list_sources(self, kind: DocumentKind, sources: Iterable[Source]) -> int:
        """Keep the files to read, each once, and return their number."""
        rows = (
            (kind, os.fsencode(one.path), one.is_table, one.size, one.changed) for one in sources
        )  # fmt: skip
        with self._db:
            self._db.execute("DELETE FROM sources WHERE kind = ?", (kind,))
            self._db.executemany(
                "INSERT OR IGNORE INTO sources (kind, path, is_table, size, changed) VALUES (?, ?, ?, ?, ?)",
                rows,
            )
        (count,) = self._db.execute("SELECT COUNT(*) FROM sources WHERE kind = ?", (kind,)).fetchone()
        return int(count)

    def sources(self, kind: DocumentKind) -> Iterator[Source]:
        """Yield the files to read, in order."""
        for path, is_table, size, changed in self._rows(
            "SELECT path, is_table, size, changed FROM sources WHERE kind = ? ORDER BY place", (kind,)
        ):
            yield Source(path=os.fsdecode(path), is_table=bool(is_table), size=size, changed=changed)

    def read_numbers(self, kind: DocumentKind, first: int, last: int) -> frozenset[int]:
        """Return which documents of a range are done."""
        query = "SELECT number FROM documents WHERE kind = ? AND number BETWEEN ? AND ?"
        return frozenset(number for (number,) in self._db.execute(query, (kind, first, last)))

    def add_documents(self, kind: DocumentKind, outcomes: Iterable[ReadOutcome]) -> None:
        """Keep what came of some documents."""
        rows = [(kind, one.number, one.id, one.body or None, one.error or None) for one in outcomes]
        with self._db:
            self._db.executemany("INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?)", rows)

    def add_failures(self, kind: DocumentKind, failures: Iterable[tuple[int, Item]]) -> None:
        """Keep items that there is nothing to read of."""
        self.add_documents(
            kind, [ReadOutcome(number=number, id=item.id, error=item.error) for number, item in failures]
        )

    def refuse_repeated_ids(self, kind: DocumentKind) -> None:
        """Turn documents whose id an earlier one has into failures: their rows could not be told apart."""
        with self._db:
            self._db.execute(
                "UPDATE documents SET body = NULL, error = ?2 WHERE kind = ?1 AND body IS NOT NULL"
                " AND number NOT IN (SELECT MIN(number) FROM documents WHERE kind = ?1 GROUP BY id)",
                (kind, "an earlier document has the same id. Give each its own."),
            )

    def count(self, kind: DocumentKind) -> int:
        """Return how many documents can be used."""
        query = "SELECT COUNT(*) FROM documents WHERE kind = ? AND body IS NOT NULL"
        return int(self._db.execute(query, (kind,)).fetchone()[0])

    def profiles(self, kind: DocumentKind, size: int) -> Iterator[tuple[tuple[str, bytes], ...]]:
        """Yield blocks of usable documents as (id, compact profile), in order."""
        query = "SELECT id, body FROM documents WHERE kind = ? AND body IS NOT NULL ORDER BY number"
        block: list[tuple[str, bytes]] = []
        for name, body in self._rows(query, (kind,)):
            block.append((name, bytes(body)))
            if len(block) == size:
                yield tuple(block)
                block = []
        if block:
            yield tuple(block)

    def failures(self, kind: DocumentKind) -> Iterator[tuple[str, str]]:
        """Yield the documents that cannot be used, as (id, error), in order."""
        query = "SELECT id, error FROM documents WHERE kind = ? AND body IS NULL ORDER BY number"
        yield from self._rows(query, (kind,))

    def done_blocks(self) -> frozenset[int]:
        """Return the numbers of the blocks that are finished."""
        return frozenset(number for (number,) in self._db.execute("SELECT number FROM blocks"))

    def part(self, number: int) -> Path:
        """Return the file of a block's rows."""
        return self.folder / f"{number:09d}.part"

    def add_block(  # noqa: PLR0913, one keyword for each thing a block has
        self,
        number: int,
        *,
        rows: int,
        data: bytes,
        lowest: float | None,
        best: Sequence[tuple[int, float, str, Sequence[object]]],
        keep: int,
    ) -> None:
        """Keep a block's rows, and of the best of each posting (place, score, resume, row) the first few."""
        if data:
            write_durably(self.part(number), data)
        entries = [(job, score, name, json.dumps(row)) for job, score, name, row in best]
        jobs = sorted({(job, keep) for job, *_ in entries})
        with self._db:
            self._db.executemany("INSERT OR REPLACE INTO best VALUES (?, ?, ?, ?)", entries)
            self._db.executemany(
                "DELETE FROM best WHERE job = ?1 AND resume NOT IN (SELECT resume FROM best"
                " WHERE job = ?1 ORDER BY score DESC, resume LIMIT ?2)",
                jobs,
            )
            self._db.execute("INSERT OR REPLACE INTO blocks VALUES (?, ?, ?)", (number, rows, lowest))

    def floors(self, first: int, last: int, top: int, unscored: float) -> tuple[float, ...]:
        """Return the score that `top` resumes have reached, for postings from `first` to before `last`."""
        floors = [unscored] * (last - first)
        query = "SELECT job, COUNT(*), MIN(score) FROM best WHERE job >= ? AND job < ? GROUP BY job"
        for job, count, least in self._db.execute(query, (first, last)):
            if count >= top:
                floors[job - first] = least
        return tuple(floors)

    def best(self, most: int | None = None) -> Iterator[list[object]]:
        """Yield the rows of the best of each posting, or of the first `most` postings."""
        query = "SELECT row FROM best WHERE ?1 IS NULL OR job < ?1 ORDER BY job, score DESC, resume"
        for (row,) in self._rows(query, (most,)):
            yield json.loads(row)

    def totals(self) -> tuple[int, float | None]:
        """Return the number of rows of all blocks, and the lowest score among them."""
        rows, lowest = self._db.execute("SELECT COALESCE(SUM(rows), 0), MIN(lowest) FROM blocks").fetchone()
        return rows, lowest

    def reported(self, unscored: float = -1.0) -> tuple[int, float | None]:
        """Return the number of the best that were kept, and the lowest score among them."""
        query = "SELECT COUNT(*), MIN(CASE WHEN score > ? THEN score END) FROM best"
        rows, lowest = self._db.execute(query, (unscored,)).fetchone()
        return rows, lowest

    def _rows(self, query: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """Yield rows from a cursor of its own, so that others may be asked in between."""
        yield from self._db.cursor().execute(query, values)


def write_durably(path: Path, data: bytes) -> None:
    """Write a file so that after a crash it is there whole or not at all."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    with unfinished.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    put_in_place(unfinished, path)


def put_in_place(unfinished: Path, path: Path) -> None:
    """Rename a file that was flushed, and flush the folder that now names it."""
    unfinished.replace(path)
    if hasattr(os, "O_DIRECTORY"):  # Windows has no such thing to flush.
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
