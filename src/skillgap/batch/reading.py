"""The first stage: every document to a compact profile, or to a failure with its reason."""

import datetime as dt
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from skillgap.batch.cache import Cache
from skillgap.batch.engines import TIMED_OUT, Engine, Work
from skillgap.batch.journal import Journal
from skillgap.batch.program import Program
from skillgap.batch.sources import Item, count_items, read_items
from skillgap.batch.worker import ReadOutcome, ReadTask, read_chunk
from skillgap.model.document import DocumentKind

if TYPE_CHECKING:
    from concurrent.futures import Future

FEWEST, MOST = 100, 500
"""Documents of one task: enough that handing it over costs nothing, few enough to lose with a worker."""

CHUNK_SECONDS = 5.0
"""What a task should take; from what the last ones took follows the size of the next."""

WINDOW = 1000
"""Documents looked up in journal and cache at once."""

TEXT_AT_ONCE = 32_000_000
"""Characters, after which a window or a task has no further document: a small table can hold large texts."""

ALONE_ATTEMPTS = 2
"""How often a document may end its worker while it is read alone; once may be another's doing."""

Progress = Callable[[str, int, int | None], None]
"""Called with what is being done, how much of it is done, and of how much, where that is known."""


@dataclass(kw_only=True)
class Reader:
    """Reads the documents of one kind that the journal does not have yet."""

    journal: Journal
    kind: DocumentKind
    cache: Cache | None
    engine: Engine
    program: Program
    today: dt.date
    seconds: float
    """What one document may take."""

    is_blind: bool
    """Whether documents go by their number instead of their name."""

    progress: Progress
    _again: deque[ReadTask] = field(default_factory=deque)
    _attempts: dict[int, int] = field(default_factory=dict)
    _pace: float = 0.0
    """Seconds for a document, as last measured."""

    _done: int = 0
    _total: int | None = None

    def read_all(self) -> None:
        """Read until the journal has every document."""
        self._total = count_items(self.journal.sources(self.kind))
        self._tell(0)
        work = Work(function=read_chunk, tasks=self._tasks(), again=self._again)
        for task, future in work.done_by(self.engine):
            outcomes = self._outcomes(task, future)
            if self.cache:
                self.cache.keep(outcomes)
            self.journal.add_documents(self.kind, outcomes)
            self._tell(len(outcomes))
        self.journal.refuse_repeated_ids(self.kind)

    def _outcomes(self, task: ReadTask, future: "Future[tuple[ReadOutcome, ...]]") -> tuple[ReadOutcome, ...]:
        """Return what a task gave. When its worker died, each of its documents is read again, alone."""
        error = future.exception()
        if error is None:
            return future.result()
        if not isinstance(error, self.engine.deaths):
            raise error
        if len(task.items) > 1:
            alone = zip(task.numbers, task.items, strict=True)
            self._again.extend(replace(task, numbers=(number,), items=(item,)) for number, item in alone)
            return ()
        (number,), (item,) = task.numbers, task.items
        self._attempts[number] = self._attempts.get(number, 0) + 1
        took_too_long = getattr(error, "exitcode", None) == TIMED_OUT
        if self._attempts[number] < ALONE_ATTEMPTS and not took_too_long:
            self._again.append(task)
            return ()
        return (ReadOutcome(number=number, id=item.id, error=self.engine.why_died(error, self.seconds)),)

    def _tasks(self) -> Iterator[ReadTask]:
        unread = self._unread()
        while waiting := _take(unread, self._size):
            yield self._task(waiting)

    def _task(self, entries: list[tuple[int, Item]]) -> ReadTask:
        return ReadTask(
            kind=self.kind,
            numbers=tuple(number for number, _ in entries),
            items=tuple(item for _, item in entries),
            today=self.today,
            program=self.program,
            seconds=self.seconds if self.engine.can_end_workers else 0.0,
        )

    def _size(self) -> int:
        """Return how many documents the next task should have: `CHUNK_SECONDS` worth of them."""
        paced = int(CHUNK_SECONDS / self._pace) if self._pace else FEWEST
        size = max(FEWEST, min(MOST, paced))
        if self._total is not None:
            # Few documents are shared out evenly rather than read by one worker.
            size = min(size, max(1, -(-self._total // (2 * self.engine.slots))))
        return size

    def _unread(self) -> Iterator[tuple[int, Item]]:
        """Yield what neither journal nor cache has; keep what the cache has, and what cannot be read."""
        items = (item for source in self.journal.sources(self.kind) for item in read_items(source))
        numbered = ((number, self._named(number, item)) for number, item in enumerate(items))
        while window := _take(numbered, lambda: WINDOW):
            done = self.journal.read_numbers(self.kind, window[0][0], window[-1][0])
            new = [(number, item) for number, item in window if number not in done]
            failed = [(number, item) for number, item in new if item.error]
            found, unread = [], []
            for number, item in new:
                if item.error:
                    continue
                body = self.cache.find(item) if self.cache else None
                if body is None:
                    unread.append((number, item))
                else:
                    found.append(ReadOutcome(number=number, id=item.id, body=body))
            self.journal.add_failures(self.kind, failed)
            self.journal.add_documents(self.kind, found)
            self._tell(len(done) + len(failed) + len(found))
            started, before = time.perf_counter(), self._done
            yield from unread
            if read := self._done - before:
                self._pace = (time.perf_counter() - started) * self.engine.slots / read

    def _named(self, number: int, item: Item) -> Item:
        return replace(item, id=f"{self.kind} {number + 1}") if self.is_blind else item

    def _tell(self, more: int) -> None:
        self._done += more
        self.progress(f"reading {self.kind}s", self._done, self._total)


def _take(items: Iterator[tuple[int, Item]], most: Callable[[], int]) -> list[tuple[int, Item]]:
    """Return the next documents, no more than `most` says when there are so many, and none at the end."""
    taken, held = [], 0
    for entry in items:
        taken.append(entry)
        held += len(entry[1].text or "")
        if len(taken) >= most() or held > TEXT_AT_ONCE:
            break
    return taken
