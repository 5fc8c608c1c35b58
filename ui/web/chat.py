"""The page from top to bottom: what was said, the question, its answer."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import streamlit as st

from assistant.domain import Answer, Coverage
from assistant.errors import CrosscheckError
from assistant.library.people import People
from ui.web.answer import answer_html, question_html
from ui.web.conversation import Conversation, Exchange, begin_another
from ui.web.engine import Engine, open_engine, open_people, opened
from ui.web.escaping import escaped
from ui.wording import coverage_in_words, no_answer_in_words

_STYLE = Path(__file__).parent / "style.css"
_LONGEST_QUESTION = 2000
"""Characters."""

_log = logging.getLogger(__name__)


def chat(engine_opener: Callable[[], Engine] = open_engine, people_opener: Callable[[], People] = open_people) -> None:
    """Draw the page and answer the question that was just asked, if there is one."""
    st.set_page_config(page_title="Crosscheck", page_icon="🗞️", layout="centered")
    st.html(_STYLE)
    st.title("Crosscheck", anchor=False)
    holdings = st.empty()
    question = st.chat_input(
        "Ask about the articles", key="question", max_chars=_LONGEST_QUESTION, submit_mode="disable"
    )
    with _errors_in_one_line():
        conversation = Conversation(people=people_opener())
        said = list(conversation.exchanges())
        for exchange in said:
            _show(exchange)
        if question:
            _show_question(question)
        engine = opened(engine_opener)
        if question:
            _answer(question, engine, conversation, before=said[-1].answer if said else None)
        _show_holdings(holdings, engine.coverage())
        if said or question:
            st.button("New conversation", key="new", on_click=begin_another)


def _answer(question: str, engine: Engine, conversation: Conversation, *, before: Answer | None) -> None:
    with st.chat_message("assistant"):
        with st.spinner("Reading the articles …"):
            answer = engine.ask(question, before=before)
        exchange = conversation.append(answer)
        st.html(answer_html(answer, exchange.number))


def _show(exchange: Exchange) -> None:
    _show_question(exchange.question)
    with st.chat_message("assistant"):
        if exchange.answer:
            st.html(answer_html(exchange.answer, exchange.number))
        else:
            st.html("<p>Another version of Crosscheck kept this answer. Ask again to see it.</p>")


def _show_question(question: str) -> None:
    with st.chat_message("user"):
        st.html(question_html(question))


def _show_holdings(place: st.delta_generator.DeltaGenerator, coverage: Coverage) -> None:
    """How much there is to ask, or how to fill an empty library."""
    if coverage.articles:
        place.html(f'<p class="cc-note">The library holds {escaped(coverage_in_words(coverage))}.</p>')
    else:
        why, what_to_do = no_answer_in_words("empty_library")
        place.html(f'<p role="status"><strong>{escaped(why)}</strong> {escaped(what_to_do)}</p>')


@contextmanager
def _errors_in_one_line() -> Iterator[None]:
    """Show what went wrong on the page; where it did is for the server's log alone."""
    try:
        yield
    except CrosscheckError as error:
        _show_error(str(error))
    except Exception as error:  # noqa: BLE001 - whatever it is, a person is told in one line
        _log.error("unexpected %s on the page", type(error).__name__, exc_info=_log.isEnabledFor(logging.DEBUG))
        _show_error(f"Something unexpected went wrong ({type(error).__name__}). Try again.")


def _show_error(message: str) -> None:
    st.html(f'<p role="alert"><strong>Error:</strong> {escaped(message)}</p>')
