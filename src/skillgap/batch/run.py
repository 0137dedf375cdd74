"""A batch from beginning to end: list, read, score, write; each step goes on where an earlier run stopped."""

import datetime as dt
import json
import sqlite3
import time
from collections import Counter, deque
from collections.abc import Iterator
from pathlib import Path

from skillgap.batch.cache import Cache
from skillgap.batch.engines import Engine, Work, open_engine
from skillgap.batch.journal import Journal
from skillgap.batch.output import read_row, write_output
from skillgap.batch.program import Program, this_program
from skillgap.batch.reading import Progress, Reader
from skillgap.batch.rows import FORMATS
from skillgap.batch.screen import UNSCORED
from skillgap.batch.settings import Best, Settings, Summary
from skillgap.batch.sources import Source, find_sources
from skillgap.batch.worker import PairOutcome, PairTask, score_block
from skillgap.errors import DocumentError
from skillgap.model.document import DocumentKind

JOBS_AT_ONCE = 500
PAIRS_AT_ONCE = 50_000
"""Pairs of one task, a few seconds of work. The blocks follow from the numbers of documents alone, never
from workers or time, so that the rows always stand in the same order."""

SCREENED_AT_ONCE = 2000
"""Resumes of one task that looks for the best of each posting."""

ATTEMPTS = 3
"""How often a block whose worker died is tried: its data are small and clean, so others are to blame."""

BEST_SHOWN = 10


def run_batch(settings: Settings, progress: Progress = lambda *_: None) -> Summary:
    """Score resumes against postings and write one row for each pair. Returns what came of it.

    A document that cannot be used is a row with its `error`. A program of your own has to call this below
    `if __name__ == "__main__":`, as all that starts processes (the documentation of `multiprocessing`).

    Raises `DocumentError` when nothing can be
    done at all: a name that stands for no file, an output that cannot be written, a cluster that does not
    answer, or an interrupted batch that was started with other settings.
    """
    start = time.perf_counter()
    if settings.output.suffix.casefold() not in FORMATS:
        reason = f"it does not end in {', '.join(FORMATS[:-1])} or {FORMATS[-1]}"
        raise DocumentError(str(settings.output), reason, "Name the output so")
    program = this_program(is_shared=bool(settings.scheduler))
    with Journal(settings.output) as journal:
        try:
            today = _begin(journal, settings, program)
            for kind, names in _inputs(settings).items():
                _list_sources(journal, kind, names)
            with open_engine(settings.workers, settings.scheduler) as engine:
                for kind in _inputs(settings):
                    _read(journal, kind, settings, program, today, engine, progress)
                pairs = _Pairs(journal, settings, program)
                pairs.score_all(engine, progress)
            progress("writing", 0, None)
            write_output(
                journal, blocks=pairs.blocks, is_top=settings.top is not None, explain=settings.explain
            )
        except DocumentError:
            if not journal.is_begun():
                journal.remove()
            raise
        except (OSError, sqlite3.Error) as error:
            reason = f"the batch stopped ({error})"
            remedy = "Make sure there is room on the disk, then continue with --resume"
            raise DocumentError(str(settings.output), reason, remedy) from error
        summary = _summarise(journal, settings, today, time.perf_counter() - start)
        journal.remove()
    return summary


def _inputs(settings: Settings) -> dict[DocumentKind, tuple[str, ...]]:
    return {DocumentKind.POSTING: settings.jobs, DocumentKind.RESUME: settings.resumes}


def _begin(journal: Journal, settings: Settings, program: Program) -> dt.date:
    """Start afresh, or go on with what was interrupted; return the date that counts as today."""
    asked = {
        "resumes": json.dumps(settings.resumes),
        "jobs": json.dumps(settings.jobs),
        "top": json.dumps(settings.top),
        "explain": json.dumps(settings.explain),
        "redact": json.dumps(settings.redact),
        "program": f"{program.version}, taxonomy {program.taxonomy}",
    }
    before = journal.settings() if settings.resume else {}
    if "today" not in before:
        journal.clear()
        today = settings.today or dt.date.today()  # noqa: DTZ011, the user's own calendar day is meant
        journal.note({**asked, "today": today.isoformat()})
        return today
    today = dt.date.fromisoformat(before["today"])
    if settings.today:
        asked["today"] = settings.today.isoformat()
    for key, value in asked.items():
        if before.get(key) != value:
            raise DocumentError(
                str(settings.output),
                f"the interrupted batch had another {key} ({before.get(key)}, now {value})",
                "Continue it with what it was started with, or start afresh without --resume",
            )
    return today


def _list_sources(journal: Journal, kind: DocumentKind, names: tuple[str, ...]) -> None:
    """List the files once; when an interrupted batch goes on, make sure its tables are the same."""
    if journal.settings().get(f"listed {kind}"):
        for source in journal.sources(kind):
            if source.is_table and not _is_same(source):
                raise DocumentError(
                    source.path,
                    "it was changed after the batch was interrupted",
                    "Start afresh without --resume",
                )
        return
    if not journal.list_sources(kind, find_sources(names, journal.output)):
        raise DocumentError(", ".join(names), f"there is no {kind} in it", "Check the path")
    journal.note({f"listed {kind}": "yes"})


def _is_same(source: Source) -> bool:
    try:
        state = Path(source.path).stat()
    except OSError:
        return False
    return (state.st_size, state.st_mtime_ns) == (source.size, source.changed)


def _read(  # noqa: PLR0913, PLR0917, all that a batch is made of
    journal: Journal,
    kind: DocumentKind,
    settings: Settings,
    program: Program,
    today: dt.date,
    engine: Engine,
    progress: Progress,
) -> None:
    if journal.settings().get(f"read {kind}"):
        return
    folder = settings.output.parent
    cache = Cache(folder, kind, program, today) if settings.cache else None
    try:
        Reader(
            journal=journal,
            kind=kind,
            cache=cache,
            engine=engine,
            program=program,
            today=today,
            seconds=settings.time_limit,
            is_blind=settings.redact and kind is DocumentKind.RESUME,
            progress=progress,
        ).read_all()
    finally:
        if cache:
            cache.close()
    journal.note({f"read {kind}": "yes"})


class _Pairs:
    """The second stage: blocks of pairs, numbered in the order of their rows."""

    def __init__(self, journal: Journal, settings: Settings, program: Program) -> None:
        self._journal = journal
        self._top = settings.top
        self._explain = settings.explain
        self._program = program
        self._suffix = settings.output.suffix.casefold()
        self._jobs = journal.count(DocumentKind.POSTING)
        self._resumes = journal.count(DocumentKind.RESUME)
        few_jobs = max(1, min(JOBS_AT_ONCE, self._jobs))
        self._height = min(JOBS_AT_ONCE, PAIRS_AT_ONCE // few_jobs) if self._top is None else SCREENED_AT_ONCE
        self._width = -(-self._jobs // JOBS_AT_ONCE)
        self.blocks = self._width * -(-self._resumes // self._height)
        self._attempts: Counter[int] = Counter()

    def score_all(self, engine: Engine, progress: Progress) -> None:
        """Score until the journal has every block."""
        total, done = self._jobs * self._resumes, 0
        progress("scoring pairs", 0, total)
        again: deque[PairTask] = deque()
        work = Work(function=score_block, tasks=self._tasks(), again=again)
        for task, future in work.done_by(engine):
            error = future.exception()
            if error is None:
                self._keep(task, future.result())
                done += len(task.resumes) * len(task.postings)
                progress("scoring pairs", done, total)
                continue
            self._attempts[task.number] += 1
            if not isinstance(error, engine.deaths) or self._attempts[task.number] >= ATTEMPTS:
                raise error
            again.append(task)

    def _tasks(self) -> Iterator[PairTask]:
        done = self._journal.done_blocks()
        for down, resumes in enumerate(self._journal.profiles(DocumentKind.RESUME, self._height)):
            numbers = range(down * self._width, (down + 1) * self._width)
            if done.issuperset(numbers):
                continue
            blocks = self._journal.profiles(DocumentKind.POSTING, JOBS_AT_ONCE)
            for across, (number, postings) in enumerate(zip(numbers, blocks, strict=True)):
                if number in done:
                    continue
                first = across * JOBS_AT_ONCE
                floors = (
                    self._journal.floors(first, first + len(postings), self._top, UNSCORED)
                    if self._top is not None
                    else ()
                )
                yield PairTask(
                    number=number,
                    resumes=resumes,
                    postings=postings,
                    program=self._program,
                    suffix=self._suffix,
                    top=self._top,
                    floors=floors,
                    explain=self._explain,
                )

    def _keep(self, task: PairTask, outcome: PairOutcome) -> None:
        first = task.number % self._width * JOBS_AT_ONCE
        self._journal.add_block(
            task.number,
            rows=outcome.rows,
            data=outcome.data,
            lowest=outcome.lowest,
            best=[(first + found.job, found.score, found.row.resume, found.row) for found in outcome.best],
            keep=self._top or 1,
        )


def _summarise(journal: Journal, settings: Settings, today: dt.date, seconds: float) -> Summary:
    resumes, jobs = journal.count(DocumentKind.RESUME), journal.count(DocumentKind.POSTING)
    rows, lowest = journal.totals()
    if settings.top is not None:
        rows, lowest = journal.reported()
    failures = Counter(error for kind in _inputs(settings) for _, error in journal.failures(kind))
    first: dict[str, Best] = {}
    for values in journal.best(BEST_SHOWN):
        row = read_row(values)
        first.setdefault(row.job, Best(job=row.job, resume=row.resume, score=row.score))
    return Summary(
        output=Path(settings.output),
        today=today,
        resumes=resumes,
        jobs=jobs,
        pairs=resumes * jobs,
        rows=rows,
        failures=dict(sorted(failures.items(), key=lambda item: (-item[1], item[0]))),
        lowest=lowest,
        best=tuple(first.values()),
        seconds=seconds,
    )
