"""Compact profiles kept between batches, by what a document holds and the program that read it.

One SQLite file beside the output. It holds no words of a document; deleting it costs time only.
"""

import datetime as dt
import hashlib
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from skillgap.batch.program import Program
from skillgap.batch.sources import Item
from skillgap.batch.worker import ReadOutcome
from skillgap.model.document import DocumentKind, Limits

FOLDER = ".skillgap-cache"


class Cache:
    """The profiles of one kind of document, as one program on one day would make them."""

    def __init__(self, folder: Path, kind: DocumentKind, program: Program, today: dt.date) -> None:
        (folder / FOLDER).mkdir(parents=True, exist_ok=True)
        # Two batches may fill one cache; SQLite keeps them apart.
        self._db = sqlite3.connect(folder / FOLDER / "profiles.sqlite3", timeout=60)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS profiles (key BLOB PRIMARY KEY, body BLOB) WITHOUT ROWID"
        )
        # Jobs that go on end today, and months are what is counted; a posting has no today.
        month = today.isoformat()[:7] if kind is DocumentKind.RESUME else ""
        self._made_by = f"{kind} {program.version} {program.taxonomy} {month} ".encode()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def find(self, item: Item) -> bytes | None:
        """Return the profile of a document that was read before, or `None`."""
        digest = _digest(item)
        if digest is None:
            return None
        row = self._db.execute("SELECT body FROM profiles WHERE key = ?", (self._key(digest),)).fetchone()
        return bytes(row[0]) if row else None

    def keep(self, outcomes: Iterable[ReadOutcome]) -> None:
        """Add profiles that were just made."""
        rows = [(self._key(one.sha256), one.body) for one in outcomes if one.body]
        with self._db:
            self._db.executemany("INSERT OR IGNORE INTO profiles VALUES (?, ?)", rows)

    def _key(self, sha256: str) -> bytes:
        return hashlib.sha256(self._made_by + sha256.encode()).digest()


def _digest(item: Item) -> str | None:
    """Return the digest of what would be read, or `None` where reading has to say what is wrong."""
    if item.text is not None:
        return hashlib.sha256(item.text.encode("utf-8", "surrogatepass")).hexdigest()
    most = Limits().max_bytes
    try:
        with Path(item.path).open("rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError):
        return None
    return hashlib.sha256(data).hexdigest() if len(data) <= most else None
