"""What a worker does: read some documents, or score a block of pairs. Plain data in, plain data out.

Everything here may run in another process on another machine, twice, or be killed half way: it changes
nothing outside and returns the same for the same task.
"""

import contextlib
import datetime as dt
import faulthandler
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from skillgap.batch.compact import pack_posting, pack_resume, unpack_posting, unpack_resume
from skillgap.batch.program import Program, follow
from skillgap.batch.rows import Row, encode
from skillgap.batch.scoring import Candidate, Postings
from skillgap.batch.screen import UNSCORED, Found, best_of_block
from skillgap.batch.sources import Item
from skillgap.errors import DocumentError, describe_bug
from skillgap.limited import use_limits
from skillgap.model.document import DocumentKind, Limits
from skillgap.pipeline import open_document, read_posting, read_resume, read_text
from skillgap.profile import build_profile
from skillgap.taxonomy import load_taxonomy

_SLACK = 1.25
"""A worker is ended after this times the limit, which what it is at should have kept by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTask:
    """Documents to read. `seconds` is what each may take before its worker is ended; 0 is no limit."""

    kind: DocumentKind
    numbers: tuple[int, ...]
    items: tuple[Item, ...]
    today: dt.date
    program: Program
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOutcome:
    """What came of one document: a compact profile with the digest of its bytes, or an error."""

    number: int
    id: str
    body: bytes = b""
    sha256: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairTask:
    """Every pair of some resumes and some postings, each as (id, compact profile).

    With `top` only the best of each posting are wanted, none below its floor in `floors`.
    """

    number: int
    resumes: tuple[tuple[str, bytes], ...]
    postings: tuple[tuple[str, bytes], ...]
    program: Program
    suffix: str
    top: int | None = None
    floors: tuple[float, ...] = ()
    explain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PairOutcome:
    """Rows of all pairs in the format of the output, and the best of each posting."""

    rows: int
    data: bytes
    best: tuple[Found, ...]
    lowest: float | None


def read_chunk(task: ReadTask) -> tuple[ReadOutcome, ...]:
    """Read documents to compact profiles. One that cannot be used becomes an outcome with its error."""
    follow(task.program, reading=True)
    # The reader's own limit comes first: it loses no worker.
    use_limits(Limits(max_seconds=task.seconds or Limits().max_seconds))
    outcomes = []
    for number, item in zip(task.numbers, task.items, strict=True):
        with _ended_after(_SLACK * task.seconds):
            outcomes.append(_read(number, item, task))
    return tuple(outcomes)


def score_block(task: PairTask) -> PairOutcome:
    """Score the pairs of a block: all of them, or the best of each posting."""
    follow(task.program, reading=False)
    postings = _postings(task.postings, task.program)
    candidates = (Candidate(name, unpack_resume(body), postings) for name, body in task.resumes)
    if task.top is not None:
        people = tuple(candidates)
        best = best_of_block(people, postings, top=task.top, floors=task.floors)
        if task.explain:
            named = {one.name: one for one in people}
            best = [one._replace(row=named[one.row.resume].row(one.job, explain=True)) for one in best]
        return PairOutcome(rows=len(best), data=b"", best=tuple(best), lowest=None)
    jobs = range(len(postings.ids))
    rows = [candidate.row(job, explain=task.explain) for candidate in candidates for job in jobs]
    return PairOutcome(
        rows=len(rows),
        data=encode(rows, task.suffix, explain=task.explain),
        best=tuple(_best(rows, len(postings.ids))),
        lowest=min((row.score for row in rows if row.score is not None), default=None),
    )


@lru_cache(maxsize=2)
def _postings(packed: tuple[tuple[str, bytes], ...], _program: Program) -> Postings:
    """Return a block of postings; the next task is often about the same."""
    asked = [unpack_posting(body) for _, body in packed]
    return Postings([name for name, _ in packed], asked, load_taxonomy())


def _best(rows: list[Row], jobs: int) -> Iterator[Found]:
    for job in range(jobs):
        row = min(rows[job::jobs], key=lambda row: (-_key(row), row.resume))
        yield Found(job, _key(row), row)


def _key(row: Row) -> float:
    return UNSCORED if row.score is None else row.score


def _read(number: int, item: Item, task: ReadTask) -> ReadOutcome:
    try:
        document = read_text(item.text, name=item.id) if item.text is not None else open_document(item.path)
        if task.kind is DocumentKind.RESUME:
            has = read_resume(document, with_notes=False)
            profile = build_profile(has.resume, has.mentions, load_taxonomy(), today=task.today)
            body = pack_resume(profile, has.resume.read_quality)
        else:
            body = pack_posting(read_posting(document).requirements)
    except DocumentError as error:
        return ReadOutcome(number=number, id=item.id, error=f"{error.reason}. {error.remedy}.")
    except MemoryError:
        return ReadOutcome(number=number, id=item.id, error="reading it takes too much memory. Leave it out.")
    except Exception as error:  # noqa: BLE001, a bug met in one document must not cost the others
        return ReadOutcome(number=number, id=item.id, error=describe_bug(error))
    return ReadOutcome(number=number, id=item.id, body=body, sha256=document.sha256)


@contextlib.contextmanager
def _ended_after(seconds: float) -> Iterator[None]:
    """End this process when the body takes longer, whatever it is doing: also inside a C library.

    A signal would wait for the interpreter, which a regular expression or a PDF may hold for hours.
    """
    if not seconds:
        yield
        return
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123, a device
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
