"""What one visitor's session holds: their last results, and nothing on disk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, TypeVar

import streamlit as st

from skillgap.model.analysis import Analysis
from skillgap.ui.views import link_to

if TYPE_CHECKING:
    # The first view needs no step of the analysis, and comes sooner without them.
    from skillgap.pipeline import ReadPosting, ReadResume

T = TypeVar("T")

_RESULT = "result"
_SEARCH = "search"
_numbers = count(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One analysis with what it was made from. `original` is the resume's file as uploaded.

    `role` is the roadmap the visitor chose, or `None` when it was left to the posting. `number` tells one
    result from the next, so that ticks of the last one do not carry over.
    """

    analysis: Analysis
    resume: "ReadResume"
    posting: "ReadPosting | None"
    original: bytes
    role: str | None = None
    number: int = field(default_factory=lambda: next(_numbers))


def keep(results: Sequence[Result]) -> None:
    """Make these the session's results; the first one is shown."""
    st.session_state[_SEARCH] = tuple(results)
    _forget_when_left()
    show_result(results[0])


def _forget(_: object) -> None:
    from skillgap.pipeline import forget_texts

    forget_texts()


@st.cache_resource(scope="session", on_release=_forget, show_spinner=False)
def _forget_when_left() -> object:
    """Have what is remembered of all texts forgotten when this visitor closes the page."""
    return object()


def show_result(result: Result) -> None:
    """Make this the result that the views show."""
    st.session_state[_RESULT] = result


def current() -> Result | None:
    """Return the result that is shown, or `None` before the first analysis."""
    result = st.session_state.get(_RESULT)
    return result if isinstance(result, Result) else None


def search() -> tuple[Result, ...]:
    """Return the results of the last analysis, one for each posting, the one that is shown among them."""
    results: tuple[Result, ...] = st.session_state.get(_SEARCH, ())
    shown = current()
    if shown is not None and all(result.number != shown.number for result in results):
        return (shown,)
    return results


def remember(name: str, key: object, make: Callable[[], T]) -> T:
    """Return what was made for this key, or make it; the session keeps the last one of each name."""
    kept = st.session_state.get(name)
    if kept is None or kept[0] != key:
        kept = (key, make())
        st.session_state[name] = kept
    value: T = kept[1]
    return value


def require(title: str) -> Result:
    """Return the result that is shown; without one, show the way to it and end the page."""
    result = current()
    if result is None:
        st.title(title)
        st.markdown("There is nothing to show yet: no resume has been analyzed in this session.")
        link_to("start", "Go to Analyze, or try the sample there")
        st.stop()
    return result


def choose_role(role: str) -> None:
    """Put a role into the first view's field, the next time that is drawn."""
    st.session_state["role"] = role


def choose_posting() -> None:
    """Where there are several postings, ask which one to show."""
    results, shown = search(), current()
    if shown is None or len(results) < 2:
        return
    places = {result.number: place for place, result in enumerate(results)}

    def turn() -> None:
        show_result(results[st.session_state[key]])

    # A view of another posting draws this anew, with that posting in it.
    key = f"posting-{shown.number}"
    st.selectbox(
        f"Posting ({len(results)} in all)",
        range(len(results)),
        index=places[shown.number],
        format_func=lambda place: f"{place + 1}. {name_of(results[place])}",
        key=key,
        on_change=turn,
    )


def name_of(result: Result) -> str:
    """Return what a result was held against, and its score."""
    score = result.analysis.report.score
    return f"{title_of(result.analysis)}: {'no score' if score is None else f'{score:.1f}'}"


def title_of(analysis: Analysis) -> str:
    """Return the posting's title, else its file's name."""
    name = analysis.posting.sections.document.name if analysis.posting else "Role"
    return analysis.requirements.title or name
