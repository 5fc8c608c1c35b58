"""The web chat: a Streamlit page over the assistant. Everything it shows of an answer is made by pure functions."""
