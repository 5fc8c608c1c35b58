from dataclasses import replace
from functools import partial

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.errors import LibraryError
from assistant.library.people import People
from tests.ui import samples
from tests.ui.fakes import FakeEngine


def page(engine_opener, people_opener):
    """The script that runs on each event, with what a test puts behind it."""
    from ui.web.chat import chat

    chat(engine_opener, people_opener)


@pytest.fixture
def people(tmp_path):
    """A real database for conversations."""
    with People.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def started(people):
    """Starts a page on an engine, with the address's parameters."""
    st.cache_resource.clear()

    def start(engine_opener=FakeEngine, **parameters):
        app = AppTest.from_function(page, args=(engine_opener, lambda: people), default_timeout=20)
        for name, value in parameters.items():
            app.query_params[name] = value
        return app.run()

    yield start
    st.cache_resource.clear()


def ask(app, question):
    """The page after a question was sent."""
    return app.chat_input(key="question").set_value(question).run()


def shown(app):
    """All HTML on the page, from top to bottom."""
    return "\n".join(element.proto.body for element in app.get("html"))


def test_a_fresh_page_says_what_the_library_holds(started):
    """A person sees how much there is to ask before asking."""
    assert "1,204 articles, the newest of 3 March 2026, 3 undated" in shown(started())


def test_an_empty_library_says_how_to_fill_it(started):
    """An empty library is said loudly, with the command that fills it."""
    page = shown(started(partial(FakeEngine, holds=samples.EMPTY.coverage)))
    assert "The library is empty." in page
    assert "crosscheck ingest PATH" in page


def test_a_question_is_answered_with_its_sources_and_comparison(started):
    """The answer, the table and the passages are on the page, the relation named as a warning."""
    app = ask(started(), samples.CONFLICTING.question)
    page = shown(app)
    assert not app.exception
    assert "At least nine people were killed, the Rescue Corps said." in page
    assert "⚠ Conflict" in page
    assert "<u>nine</u>" in page
    assert "Strike on Tarn market" in page


def test_a_reload_brings_the_conversation_back(started):
    """The address names the conversation, and a page opened under it shows every turn."""
    first = ask(ask(started(), samples.CONFLICTING.question), "Who won the regatta?")
    again = started(c=first.query_params["c"])
    assert [message.name for message in again.chat_message] == ["user", "assistant"] * 2
    assert shown(again).count("<table>") == shown(first).count("<table>") == 1
    assert "The articles in the library do not answer this." in shown(again)


def test_another_conversation_begins_empty_under_an_address_of_its_own(started):
    """The button leaves the conversation, and what is asked next stands under another address."""
    first = ask(started(), "Who won the regatta?")
    name = first.query_params["c"]
    left = first.button(key="new").click().run()
    assert not left.chat_message
    assert ask(left, "Who lost it?").query_params["c"] != name


def test_an_address_nobody_knows_begins_empty(started):
    """A made-up conversation shows nothing and breaks nothing."""
    app = started(c="'; DROP TABLE turn; --")
    assert not app.exception
    assert not app.chat_message


def test_an_answer_of_another_version_is_named_as_such(started, people):
    """A kept answer that cannot be read any more does not hide the rest of the conversation."""
    people.append_turn("old", asked_at=samples.ASKED_AT, question="Who won?", answer={"words": "Tarn"})
    assert "Another version of Crosscheck kept this answer." in shown(started(c="old"))


def test_a_failing_question_is_one_line(started):
    """What the assistant cannot do is said in its own line, and the page stays usable."""
    app = ask(started(partial(FakeEngine, broken=True)), "Who won?")
    assert not app.exception
    assert "the library at &#x27;/srv/news&#x27; cannot be read; check its disk" in shown(app)


def test_an_unexpected_error_names_its_class_alone(started):
    """A defect shows no text of its own, for that may hold an article's."""

    def fail():
        message = "secret words"
        raise ZeroDivisionError(message)

    page = shown(started(fail))
    assert "ZeroDivisionError" in page
    assert "secret words" not in page


def test_opening_is_tried_again_after_a_failure(started):
    """A library that could not be opened can be by the next event on the page."""
    attempts = []

    def open_at_second_attempt():
        attempts.append(1)
        if len(attempts) == 1:
            message = "another process holds it"
            raise LibraryError(message)
        return FakeEngine()

    app = started(open_at_second_attempt)
    assert "another process holds it" in shown(app)
    assert "1,204 articles" in shown(app.run())


def test_hostile_text_is_shown_and_does_nothing(started):
    """A question and an answer full of HTML, Markdown and formulas reach the page as text only."""

    class Echo(FakeEngine):
        def ask(self, question):
            return replace(samples.UNANSWERED, question=question)

    page = shown(ask(started(Echo), "<img src=x onerror=alert(1)> $5m to $7m **bold** :red[x]"))
    assert "&lt;img src=x onerror=alert(1)&gt; $5m to $7m **bold** :red[x]" in page
    assert "<img" not in page
