"""Load and build what is slow once for the process, while the first visitor still looks for their file."""

from importlib import import_module
from threading import Event, Lock, Timer

HEAD_START = 1.0
"""Seconds in which the page is sent undisturbed: the same process hands the browser all its files."""

_building = Lock()
_built = Event()


def ready() -> None:
    """Wait until the matcher is built; build it when nobody has."""
    with _building:
        # Altair asks whether pandas is loaded, and breaks when another thread is half through loading it
        # (scikit-learn does). No chart is drawn before the first analysis, which waits here.
        import_module("pandas")
        from skillgap.pipeline import default_matcher

        default_matcher()
        _built.set()


def warm_up() -> None:
    """Begin to build the matcher beside the page, unless it is built or being built."""
    if _built.is_set() or _building.locked():
        return
    # Not scikit-learn too: loading it here while the page loads Altair can deadlock in a library both share.
    timer = Timer(HEAD_START, ready)
    timer.daemon = True
    timer.start()
