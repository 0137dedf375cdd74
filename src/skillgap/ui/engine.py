"""Build the matcher once for the process, while the first visitor still looks for their file."""

from threading import Lock, Thread

from skillgap.pipeline import default_matcher

_building = Lock()


def ready() -> None:
    """Wait until the matcher is built; build it when nobody has."""
    with _building:
        default_matcher()


def warm_up() -> None:
    """Begin to build the matcher beside the page, unless it is built or being built."""
    if default_matcher.cache_info().currsize == 0 and not _building.locked():
        Thread(target=ready, name="warm-up", daemon=True).start()
