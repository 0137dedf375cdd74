"""The views, in the order of the navigation. Each is loaded when it is first drawn."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

import streamlit as st

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage


def views() -> "dict[str, StreamlitPage]":
    """Return the views by name. They are made for each run: a page object belongs to one session."""
    return {
        "start": st.Page(_view("start"), title="Analyze", icon=":material/search:", default=True),
        "match": st.Page(_view("match"), title="Match", icon=":material/checklist:", url_path="match"),
        "plan": st.Page(_view("plan"), title="Plan", icon=":material/route:", url_path="plan"),
        "tailor": st.Page(
            _view("tailor"), title="Tailor", icon=":material/edit_document:", url_path="tailor"
        ),
        "check": st.Page(
            _view("resume_check"), title="Resume check", icon=":material/fact_check:", url_path="check"
        ),
        "roadmaps": st.Page(_view("roadmaps"), title="Roadmaps", icon=":material/map:", url_path="roadmaps"),
        "compare": st.Page(
            _view("compare"), title="Compare", icon=":material/table_chart:", url_path="compare"
        ),
        "about": st.Page(_view("about"), title="About", icon=":material/info:", url_path="about"),
    }


def _view(module: str) -> Callable[[], None]:
    def draw() -> None:
        import_module(f"skillgap.ui.{module}").page()

    return draw


def go_to(name: str) -> NoReturn:
    """Leave this view for another."""
    st.switch_page(views()[name])


def link_to(name: str, label: str) -> None:
    """Put a link to a view on the page."""
    view = views()[name]
    st.page_link(view, label=label, icon=view.icon)
