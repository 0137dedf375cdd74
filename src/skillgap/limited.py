"""Whatever is done with a document is held to the limits in force, so that it can hold up nobody."""

from collections.abc import Callable
from typing import TypeVar

from skillgap.deadline import can_interrupt, deadline
from skillgap.documents.suspicion import is_suspect_text
from skillgap.model.document import Limits

_T = TypeVar("_T")
_limits = Limits()


def use_limits(limits: Limits) -> None:
    """Hold every document to these limits from here on, in this process. The app has the default ones."""
    global _limits  # noqa: PLW0603, as an environment variable is one for the whole process
    _limits = limits


def current_limits() -> Limits:
    """Return the limits in force."""
    return _limits


def limited(step: Callable[[], _T], *, name: str, text: str, load: Callable[[], object] = lambda: None) -> _T:
    """Take a step with the document `name` that says `text`; `step` is a `partial` of a module's function.

    `load` is called before, outside the limits: what is loaded once is not the document's doing. A long
    text is worked on in a process of its own, which can be ended whatever it is at; so is one with long
    words, lines or gaps where a thread would have to wait for a single regular expression to end, and all
    others with it.

    Raises what the step raises, and `DocumentError` when it takes too much time or memory.
    """
    if len(text) > _limits.unguarded_characters or (not can_interrupt() and is_suspect_text(text)):
        from skillgap.documents.guard import run_guarded

        return run_guarded(step, name=name, limits=_limits)
    load()
    with deadline(name, _limits.max_seconds):
        return step()
