"""The script Streamlit runs for `skillgap app`, wherever the package is installed."""

from skillgap.ui import run

run()
