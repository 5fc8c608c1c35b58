"""The assistant behind the page: opened once a server, in the background, so that the page shows itself meanwhile."""

import atexit
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from typing import Protocol

import streamlit as st

from assistant.domain import Answer, Coverage
from assistant.library.people import People
from assistant.settings import Settings
from ui.logs import log_as


class Engine(Protocol):
    """What the page needs of the assistant; safe for many threads at once."""

    def ask(self, question: str, *, before: Answer | None = None) -> Answer:
        """The answer to a question, which may take what it lacks from the turn before."""

    def coverage(self) -> Coverage:
        """What the library holds now."""


def open_engine() -> Engine:
    """The assistant of the settings, closed when the server ends.

    Raises:
        CrosscheckError: it cannot be opened.
    """
    from assistant.wiring import open_assistant  # takes seconds

    settings = Settings()
    log_as(settings)
    stack = ExitStack()
    atexit.register(stack.close)
    engine: Engine = stack.enter_context(open_assistant(settings, create=True, long_lived=True))
    return engine


@st.cache_resource(show_spinner=False)
def open_people() -> People:
    """Where conversations are kept, one for all who use the page."""
    return People.open(Settings().library_directory)


@st.cache_resource(show_spinner=False)
def _opening(_open: Callable[[], Engine]) -> Future[Engine]:
    executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="opening")
    opening = executor.submit(_open)
    executor.shutdown(wait=False)
    return opening


def opened(opener: Callable[[], Engine]) -> Engine:
    """The assistant, as soon as it is open; after a failure the next call tries again.

    Raises:
        CrosscheckError: it cannot be opened.
    """
    opening = _opening(opener)
    if opening.done() and not opening.exception():
        return opening.result()
    try:
        with st.spinner("Opening the library …"):
            return opening.result()
    except Exception:
        _opening.clear()
        raise
