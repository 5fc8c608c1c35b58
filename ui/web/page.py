"""The script that `streamlit run` runs, anew for each event on the page."""

from ui.web.chat import chat

chat()
