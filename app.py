"""The Streamlit entry: `streamlit run app.py`."""

from skillgap.ui import run

run()
