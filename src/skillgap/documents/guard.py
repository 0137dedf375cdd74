"""Read a file in a process of its own that is ended when it takes too much time or memory.

A file of one megabyte can take two gigabytes in every library there is, and a C library that is at
work cannot be stopped from within. The process starts afresh rather than as a fork: the app has
threads. It is handed the bytes and gives back the `Document`; nothing is written to disk.
"""

import contextlib
import pickle
import subprocess
import sys

from skillgap.errors import DocumentError
from skillgap.model.document import Document, Limits

# -P: no module of the folder the user happens to be in is loaded.
_COMMAND = (sys.executable, "-P", "-c", "from skillgap.documents.guard import serve; serve()")
_SLACK = 1.25
"""The process ends itself after this times its limit, should whoever started it be gone."""


def read_guarded(data: bytes, *, name: str, limits: Limits) -> Document:
    """Read a file's bytes in a process limited to `limits.max_seconds` and `limits.max_memory_bytes`.

    Raises `DocumentError` as `read_document` does, and when a limit is reached or the reader crashes.
    """
    # Its errors may quote the text; what the user sees is made from the limits alone.
    with subprocess.Popen(  # noqa: S603, our own module
        _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        try:
            # The bytes come from a process that ran our reader and from nobody else.
            answer, _ = process.communicate(pickle.dumps((data, name, limits)), timeout=limits.max_seconds)
        except subprocess.TimeoutExpired as error:
            reason = f"reading it takes longer than {limits.max_seconds:g} seconds"
            raise DocumentError(name, reason, "Export it again as an ordinary PDF or .docx") from error
        finally:
            process.kill()
    try:
        outcome = pickle.loads(answer) if process.returncode == 0 else None  # noqa: S301, see above
    except (pickle.UnpicklingError, EOFError):
        outcome = None
    if isinstance(outcome, DocumentError):
        raise outcome
    if not isinstance(outcome, Document):
        reason = (
            f"reading it takes more than {limits.max_memory_bytes // 2**20} MB of memory, or ends the reader"
        )
        raise DocumentError(name, reason, "Export it again as an ordinary PDF or .docx")
    return outcome


def serve() -> None:
    """Read the one file that comes in on standard input; the `Document` or the error goes out."""
    # What the libraries print must not mix with the answer.
    out = sys.stdout.buffer
    data, name, limits = pickle.load(sys.stdin.buffer)  # noqa: S301, written by `read_guarded`
    _limit_this_process(limits)
    from skillgap.documents.reading import read_here

    outcome: Document | DocumentError
    try:
        outcome = read_here(data, name=name, limits=limits)
    except DocumentError as error:
        outcome = DocumentError(error.name, error.reason, error.remedy)  # its cause may not be plain data
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
