"""Crosscheck as LangChain's users meet it, over a real library of invented reports."""

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from langchain_core.runnables import RunnableLambda
from pydantic import ValidationError

from assistant.answering.assistant import Assistant
from assistant.chains import AssistantRunnable, LibraryRetriever
from assistant.domain import Filters
from assistant.errors import UsageError
from assistant.search.retrieval import Retriever
from tests.answering.samples import BOMB_FIRST, EVERYTHING, library_of, reprint
from ui.contract import answer_json

NOW = datetime(2031, 6, 1, tzinfo=UTC)
MARKET = "How many people were killed at the grain market in Velmora?"
FERRY_TOLL = "How many passengers drowned when the Sea Lark sank?"
COURIER = Filters(outlets=frozenset({"courier"}))


@pytest.fixture
def assistant(tmp_path: Path) -> Iterator[Assistant]:
    """An assistant over a few reports, one of them reprinted, by words alone."""
    with library_of(tmp_path / "library", *EVERYTHING, reprint(BOMB_FIRST, 1)) as library:
        yield Assistant(library=library, retriever=Retriever(library=library))


def test_a_retriever_brings_passages_with_what_is_known_of_them(assistant: Assistant) -> None:
    """Documents are the passages of the search, word for word, with metadata that is JSON."""
    documents = LibraryRetriever(assistant=assistant, now=NOW).invoke(MARKET)
    hits = assistant.search(MARKET, now=NOW).hits
    assert [one.page_content for one in documents] == [hit.passage.text for hit in hits]
    for document, hit in zip(documents, hits, strict=True):
        told = json.loads(json.dumps(document.metadata))
        assert hit.article.text[told["start"] : told["end"]] == document.page_content
        assert (told["article"], told["outlet"], told["score"]) == (hit.article.name, hit.article.outlet, hit.score)
    first = next(one.metadata for one in documents if one.metadata["also"])
    assert {first["article"], *first["also"]} == {"bomb-first", "bomb-first-copy-1"}
    assert first["published"] == "2031-05-05T00:00:00Z"
    assert len({one.id for one in documents}) == len(documents)


def test_a_retriever_says_which_filter_of_a_question_does_not_apply(assistant: Assistant) -> None:
    """An outlet that no article is from filters nothing, and every document says so."""
    documents = LibraryRetriever(assistant=assistant, now=NOW).invoke(f"{MARKET[:-1]}, as reported by The Sund Herald?")
    assert documents
    for document in documents:
        assert any("The Sund Herald" in note for note in document.metadata["not_checked"])


@pytest.mark.parametrize(
    ("options", "articles"),
    [
        pytest.param({"limit": 1}, 1, id="limit"),
        pytest.param({"filters": COURIER}, 3, id="outlet"),
        pytest.param({"filters": Filters(since=datetime(2031, 5, 1, tzinfo=UTC))}, 2, id="since"),
        pytest.param({"filters": Filters(shelves=frozenset({"sport"}))}, 0, id="a shelf that is not there"),
    ],
)
def test_a_retriever_keeps_to_its_filters(assistant: Assistant, options: dict[str, object], articles: int) -> None:
    """Nothing is brought that the filters leave out, and no more than the limit."""
    found = LibraryRetriever(assistant=assistant, **options).invoke("Velmora market, Sea Lark ferry, mill in Dessik")
    assert len(found) == articles


@pytest.mark.parametrize(
    "options",
    [
        pytest.param({"limit": 0}, id="no hit at most"),
        pytest.param({"filters": {"outlets": ["Courier"]}}, id="filters that are none"),
        pytest.param({"now": datetime(2031, 6, 1)}, id="a time without a zone"),  # noqa: DTZ001 - the case
    ],
)
def test_a_retriever_refuses_what_it_cannot_use(assistant: Assistant, options: dict[str, object]) -> None:
    """An option without meaning is refused at once, not at the first question."""
    with pytest.raises(ValidationError):
        LibraryRetriever(assistant=assistant, **options)


def test_a_runnable_answers_as_the_assistant_does(assistant: Assistant) -> None:
    """A question alone is asked with the runnable's filters and clock, and the answer pipes into JSON."""
    runnable = AssistantRunnable(assistant=assistant, filters=COURIER, now=NOW)
    assert runnable.invoke(MARKET) == assistant.ask(MARKET, filters=COURIER, now=NOW)
    chain = runnable | answer_json
    assert chain.invoke(MARKET)["comparisons"][0]["readings"][0]["value_text"] == "nine"


def test_a_mapping_asks_with_its_own_filters_and_turn(assistant: Assistant) -> None:
    """What a mapping names outranks the runnable; a follow-up takes what it lacks from the turn before."""
    runnable = AssistantRunnable(assistant=assistant, filters=COURIER, now=NOW)
    first = runnable.invoke({"question": MARKET, "filters": Filters()})
    assert first.differs
    then = runnable.invoke({"question": "And how many were wounded?", "before": first})
    assert "Velmora" in then.standalone


def test_a_runnable_takes_batches_and_waits_for_nobody(assistant: Assistant) -> None:
    """Several questions are asked at once, in threads and in an event loop, and answered in their order."""
    runnable = AssistantRunnable(assistant=assistant, now=NOW)
    expected = [assistant.ask(one, now=NOW) for one in (MARKET, FERRY_TOLL)]
    assert runnable.batch([MARKET, FERRY_TOLL]) == expected
    assert asyncio.run(runnable.abatch([MARKET, FERRY_TOLL])) == expected
    assert list(runnable.stream(MARKET)) == expected[:1]


@pytest.mark.parametrize("asked", [{}, {"query": MARKET}, {"question": MARKET, "outlet": "Courier"}])
def test_a_runnable_refuses_what_is_no_question(assistant: Assistant, asked: dict[str, str]) -> None:
    """A mapping without a question, or with what the assistant does not know, is refused with what it may hold."""
    with pytest.raises(UsageError, match="give a question, or a mapping of question, now, filters, before"):
        AssistantRunnable(assistant=assistant).invoke(asked)


def test_both_are_steps_of_one_chain(assistant: Assistant) -> None:
    """A chain may ask and search side by side."""
    both = {
        "answer": AssistantRunnable(assistant=assistant, now=NOW) | RunnableLambda(lambda answer: answer.differs),
        "passages": LibraryRetriever(assistant=assistant, now=NOW) | len,
    }
    assert (RunnableLambda(lambda question: question) | both).invoke(MARKET) == {
        "answer": True,
        "passages": len(assistant.search(MARKET, now=NOW).hits),
    }
