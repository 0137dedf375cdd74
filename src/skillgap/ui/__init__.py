"""The app: one file per view, widgets only. Every number on a screen comes from the one `Analysis`.

Nothing is stored: what a visitor gives lives in their session and goes with it.
"""

from pathlib import Path


def run() -> None:
    """Draw the app; Streamlit calls this for every visitor and every click."""
    import streamlit as st

    from skillgap.errors import describe_bug
    from skillgap.ui import engine
    from skillgap.ui.views import views

    folder = Path(__file__).parent
    # A picture of ours: the browser would fetch an emoji or a named icon from another machine.
    st.set_page_config(page_title="skillgap", page_icon=str(folder / "icon.svg"), layout="wide")
    st.html(folder / "style.css")
    try:
        st.navigation(list(views().values()), position="top").run()
    except Exception as error:  # noqa: BLE001, the last place that can keep a resume out of the server's log
        raise RuntimeError(describe_bug(error)) from None
    engine.warm_up()
