"""The views, in the order of the navigation."""

from typing import TYPE_CHECKING, NoReturn

import streamlit as st

from skillgap.ui import about, match, plan, resume_check, roadmaps, start, tailor

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage


def views() -> "dict[str, StreamlitPage]":
    """Return the views by name. They are made for each run: a page object belongs to one session."""
    return {
        "start": st.Page(start.page, title="Analyze", icon=":material/search:", default=True),
        "match": st.Page(match.page, title="Match", icon=":material/checklist:", url_path="match"),
        "plan": st.Page(plan.page, title="Plan", icon=":material/route:", url_path="plan"),
        "tailor": st.Page(tailor.page, title="Tailor", icon=":material/edit_document:", url_path="tailor"),
        "check": st.Page(
            resume_check.page, title="Resume check", icon=":material/fact_check:", url_path="check"
        ),
        "roadmaps": st.Page(roadmaps.page, title="Roadmaps", icon=":material/map:", url_path="roadmaps"),
        "about": st.Page(about.page, title="About", icon=":material/info:", url_path="about"),
    }


def go_to(name: str) -> NoReturn:
    """Leave this view for another."""
    st.switch_page(views()[name])


def link_to(name: str, label: str) -> None:
    """Put a link to a view on the page."""
    view = views()[name]
    st.page_link(view, label=label, icon=view.icon)
