"""What a batch is asked to do, and what it says when it is done."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TIME_LIMIT = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What is scored against what, and how. `today` of `None` is the current date."""

    resumes: tuple[str, ...]
    """Folders, globs, files or tables."""

    jobs: tuple[str, ...]
    output: Path
    """A `.csv`, `.jsonl` or `.parquet` file."""

    top: int | None = None
    """Report only so many of the best resumes for each posting."""

    explain: bool = False
    """Say in each row how its score comes about."""

    redact: bool = False
    """Call resumes by their number instead of their name, which often is the person's."""

    today: dt.date | None = None
    resume: bool = False
    """Go on with what an interrupted batch with the same settings left."""

    workers: int | None = None
    """Processes; `None` is one for each core, 0 works in this process, without its protection."""

    scheduler: str = ""
    """Address of a Dask scheduler; then `workers` says nothing."""

    time_limit: float = TIME_LIMIT
    """Seconds one document may take to read."""

    cache: bool = True
    """Keep profiles beside the output, so that a document is not read twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Best:
    """The best resume of one posting."""

    job: str
    resume: str
    score: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What came of a batch."""

    output: Path
    today: dt.date
    resumes: int
    """Resumes that could be used; `jobs` likewise."""

    jobs: int
    pairs: int
    rows: int
    """Rows of scored pairs that were written; each failure is one more."""

    failures: Mapping[str, int]
    """How many documents could not be used, by reason, the most frequent first."""

    lowest: float | None
    """The lowest score written."""

    best: tuple[Best, ...]
    """The best resume of each of the first postings."""

    seconds: float
