"""What one visitor's session holds: their last result, and nothing on disk."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import TypeVar

import streamlit as st

from skillgap.model.analysis import Analysis
from skillgap.pipeline import ReadPosting, ReadResume

T = TypeVar("T")

_RESULT = "result"
_numbers = count(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One analysis with what it was made from. `original` is the resume's file as uploaded.

    `number` tells one result from the next, so that ticks of the last one do not carry over.
    """

    analysis: Analysis
    resume: ReadResume
    posting: ReadPosting | None
    original: bytes
    number: int = field(default_factory=lambda: next(_numbers))


def keep(result: Result) -> None:
    """Make this the session's result."""
    st.session_state[_RESULT] = result


def current() -> Result | None:
    """Return the session's result, or `None` before the first analysis."""
    result = st.session_state.get(_RESULT)
    return result if isinstance(result, Result) else None


def remember(name: str, key: object, make: Callable[[], T]) -> T:
    """Return what was made for this key, or make it; the session keeps the last one of each name."""
    kept = st.session_state.get(name)
    if kept is None or kept[0] != key:
        kept = (key, make())
        st.session_state[name] = kept
    value: T = kept[1]
    return value


def require(title: str) -> Result:
    """Return the session's result; without one, show the way to it and end the page."""
    result = current()
    if result is None:
        from skillgap.ui.views import link_to

        st.title(title)
        st.markdown("There is nothing to show yet: no resume has been analyzed in this session.")
        link_to("start", "Go to Analyze, or try the sample there")
        st.stop()
    return result
