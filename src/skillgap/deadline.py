"""End what takes too long, from within: no step of ours can hold a program that waits for it.

A regular expression or a loop over a text made to be slow is ended where it stands. What a C library does
in one call is not: such files are read in a process that can be ended (`documents.guard`).
"""

import contextlib
import ctypes
import signal
import threading
import time
from collections.abc import Iterator
from types import FrameType

from skillgap.errors import DocumentError

_OURS = frozenset({__file__, contextlib.__file__})
"""Where the error may not be raised: what enters and leaves the body."""

_SOON = 0.001
_AGAIN = 0.1
"""Seconds until the error is raised again: one raised inside a finalizer or a callback of the garbage
collector is swallowed there."""


class _TimeUpError(BaseException):
    """Not an `Exception`: nobody who handles damaged files may take it for one."""


def can_interrupt() -> bool:
    """Tell whether a deadline ends a regular expression too: elsewhere it waits for one to be through."""
    return threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer")


@contextlib.contextmanager
def deadline(name: str, seconds: float) -> Iterator[None]:
    """Raise `DocumentError` about the document `name` when the body takes longer than `seconds`."""
    limit = _by_signal(seconds) if can_interrupt() else _by_thread(seconds)
    try:
        with limit:
            yield
    except _TimeUpError:
        reason = f"reading it takes longer than {seconds:g} seconds"
        raise DocumentError(name, reason, "Shorten it, or allow more time") from None


@contextlib.contextmanager
def _by_signal(seconds: float) -> Iterator[None]:
    """Let the system's timer interrupt this, the main thread, also inside a regular expression."""
    is_done = False

    def end(_number: int, frame: FrameType | None) -> None:
        if is_done:
            return
        if frame is not None and frame.f_code.co_filename in _OURS:
            # Between the end of the body and that of the timer nobody would catch it; it comes again.
            signal.setitimer(signal.ITIMER_REAL, _SOON, _AGAIN)
            return
        raise _TimeUpError

    started = time.monotonic()
    handler = signal.signal(signal.SIGALRM, end)
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        is_done = True
        try:
            signal.setitimer(signal.ITIMER_REAL, 0)
        finally:
            # Whoever had set the timer before gets it back, with what has passed taken off.
            signal.signal(signal.SIGALRM, handler)
            if left:
                left = max(left - (time.monotonic() - started), 0.001)
                signal.setitimer(signal.ITIMER_REAL, left, interval)


@contextlib.contextmanager
def _by_thread(seconds: float) -> Iterator[None]:
    """Have another thread raise the error in this one, between two of its instructions."""
    here = ctypes.c_ulong(threading.get_ident())
    is_done = is_raised = False
    lock = threading.Lock()
    # A lock and no event: entering an event's own lock can be interrupted by the error and leave it shut.
    end = threading.Lock()
    end.acquire()

    def watch() -> None:
        nonlocal is_raised
        wait = seconds
        while not end.acquire(timeout=wait):
            with lock:
                if is_done:
                    return
                is_raised = True
                ctypes.pythonapi.PyThreadState_SetAsyncExc(here, ctypes.py_object(_TimeUpError))
            wait = _AGAIN

    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    finally:
        try:
            with lock:
                is_done = True
        finally:
            is_done = True
            end.release()
            if is_raised:
                _receive(here)


def _receive(here: ctypes.c_ulong) -> None:
    """Let what is still on its way to this thread arrive now, and not later in somebody else's code.

    One more is sent, in the place of what is under way. Taking it back (`None`) would leave the interpreter
    looking for it at every call: all is slower from then on, and with a profiler set Python 3.11 hangs.
    """
    try:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(here, ctypes.py_object(_TimeUpError))
        while True:
            time.sleep(0)
    except _TimeUpError:
        return
