"""Load and build what is slow once for the process, while the first visitor looks for a file, or reads."""

from importlib import import_module
from threading import Event, Lock, Timer

HEAD_START = 1.0
"""Seconds in which the page is sent undisturbed: the same process hands the browser all its files."""

CHARTS = ("altair",)
TABLES = ("pyarrow",)
RANKING = ("sklearn.feature_extraction.text",)

_loading = Lock()
_built, _loaded = Event(), Event()


def ready() -> None:
    """Wait until the matcher is built, which an analysis needs; build it when nobody has."""
    with _loading:
        from skillgap.pipeline import default_matcher

        default_matcher()
        _built.set()


def load(*modules: str) -> None:
    """Load libraries before they are used, one visitor at a time.

    Two threads that load what both need can wait for each other for ever, and Altair breaks while another
    thread is half through pandas (scikit-learn and PyArrow load it): it comes first, whole.
    """
    with _loading:
        for module in ("pandas", *modules):
            import_module(module)


def warm_up() -> None:
    """Begin beside the page with what will be asked for next, unless it is done or being done."""
    if _loaded.is_set() or _loading.locked():
        return
    # The views after the match draw charts and rank bullets: time for that is while the match is read.
    timer = Timer(HEAD_START, _load_all if _built.is_set() else ready)
    timer.daemon = True
    timer.start()


def _load_all() -> None:
    load(*CHARTS, *TABLES, *RANKING)
    _loaded.set()
