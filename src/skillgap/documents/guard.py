"""Work on a file or a text in a process of its own that is ended when it takes too much time or memory.

A file of one megabyte can take two gigabytes in every library there is, and a C library that is at
work cannot be stopped from within. The process starts afresh rather than as a fork: the app has
threads. It is handed what to do and gives back what came of it; nothing is written to disk.
"""

import contextlib
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from threading import BoundedSemaphore
from typing import TypeVar

from skillgap.documents.reading import read_here
from skillgap.errors import DocumentError, SkillgapError
from skillgap.model.document import Document, Limits

_T = TypeVar("_T")

# -P: no module of the folder the user happens to be in is loaded.
_COMMAND = (sys.executable, "-P", "-c", "from skillgap.documents.guard import serve; serve()")
_SLACK = 1.25
"""The process ends itself after this times its limit, should whoever started it be gone."""

_AT_ONCE = BoundedSemaphore(max(2, os.cpu_count() or 1))
"""However many visitors of the app give files that cost much, so many take memory; the others wait."""

_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1"}  # Each thread of numpy's library claims memory it never uses.


def read_guarded(data: bytes, *, name: str, limits: Limits) -> Document:
    """Read a file's bytes. Raises `DocumentError` as `read_document` does, and as `run_guarded` does."""
    return run_guarded(partial(read_here, data, name=name, limits=limits), name=name, limits=limits)


def run_guarded(step: Callable[[], _T], *, name: str, limits: Limits, doing: str = "reading it") -> _T:
    """Call a function in a process limited to `limits.max_seconds` and `limits.max_memory_bytes`.

    `step` is a `partial` of a module's function; messages call it what `doing` says. Raises the
    `SkillgapError` that it raises, and a `DocumentError` about the document `name` when a limit is reached or
    the process crashes.
    """
    # Its errors may quote the text; what the user sees is made from the limits alone.
    with (
        _AT_ONCE,
        subprocess.Popen(  # noqa: S603, our own module
            _COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **_ONE_THREAD},
        ) as process,
    ):
        try:
            # The bytes come from a process that ran our own code and from nobody else.
            answer, _ = process.communicate(
                pickle.dumps(limits) + pickle.dumps(step), timeout=limits.max_seconds
            )
        except subprocess.TimeoutExpired as error:
            reason = f"{doing} takes longer than {limits.max_seconds:g} seconds"
            raise DocumentError(name, reason, "Export it again as an ordinary PDF or .docx") from error
        finally:
            process.kill()
    try:
        outcome = pickle.loads(answer) if process.returncode == 0 else None  # noqa: S301, see above
    except (pickle.UnpicklingError, EOFError):
        outcome = None
    if isinstance(outcome, SkillgapError):
        raise outcome
    if outcome is None:
        reason = (
            f"{doing} takes more than {limits.max_memory_bytes // 2**20} MB of memory, or ends the reader"
        )
        raise DocumentError(name, reason, "Export it again as an ordinary PDF or .docx")
    found: _T = outcome
    return found


def serve() -> None:
    """Call the one function that comes in on standard input; what it returns or its error goes out."""
    # What the libraries print must not mix with the answer.
    out = sys.stdout.buffer
    limits = pickle.load(sys.stdin.buffer)  # noqa: S301, written by `run_guarded`
    _limit_this_process(limits)
    step = pickle.load(sys.stdin.buffer)  # noqa: S301, as above
    outcome: object
    try:
        outcome = step()
    except SkillgapError as error:
        outcome = type(error)(*error.args)  # its cause may not be plain data
    out.write(pickle.dumps(outcome))
    out.flush()


def _limit_this_process(limits: Limits) -> None:
    """Set limits of memory and time where the system has them; elsewhere the caller's clock remains."""
    with contextlib.suppress(ImportError):  # Windows has neither.
        import resource
        import signal

        # Whoever started us may have a lower limit, which cannot be raised.
        inherited = resource.getrlimit(resource.RLIMIT_AS)[1]
        most = limits.max_memory_bytes
        if inherited != resource.RLIM_INFINITY:
            most = min(most, inherited)
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.setitimer(signal.ITIMER_REAL, limits.max_seconds * _SLACK)
