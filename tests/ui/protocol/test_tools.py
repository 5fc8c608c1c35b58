"""The tools as a calling model meets them, over a small library, by words alone."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from anyio.from_thread import start_blocking_portal
from mcp import Client, MCPError
from mcp.types import CallToolResult

from assistant.answering.assistant import Assistant
from assistant.bookkeeping import settle
from assistant.errors import LibraryError
from assistant.search.retrieval import Retriever
from tests.answering.samples import EVERYTHING, library_of
from ui.protocol.server import served

MARKET = "How many people were killed at the grain market in Velmora?"
Call = Callable[..., CallToolResult]


@contextmanager
def calling(assistant: Callable[[], Assistant]) -> Iterator[Call]:
    """Calls tools as a client does, `call("ask", question="...")`, in the same process."""
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(Client(served(assistant))) as client:
        yield lambda name, **arguments: portal.call(client.call_tool, name, arguments)


@pytest.fixture
def call(tmp_path: Path) -> Iterator[Call]:
    """Calls the tools of a library of a few reports."""
    with library_of(tmp_path / "library", *EVERYTHING) as library:
        settle(library)
        assistant = Assistant(library=library, retriever=Retriever(library=library))
        with calling(lambda: assistant) as opened:
            yield opened


def given(result: CallToolResult) -> dict[str, Any]:
    """What a tool gave: the structured content, which the text repeats for clients that know no other."""
    assert not result.is_error
    assert json.loads(result.content[0].text) == result.structured_content
    return result.structured_content


def test_a_question_is_answered_with_quotes_and_the_comparison(call: Call) -> None:
    """An answer is the contract's: sentences, citations and that the reports differ."""
    answer = given(call("ask", question=MARKET, now="2031-06-01"))
    assert answer["differs"]
    assert answer["asked_at"] == "2031-06-01T00:00:00Z"
    assert {one["value_text"] for one in answer["comparisons"][0]["readings"]} == {"nine", "Thirteen"}
    assert {one["article"] for one in answer["citations"]} == {"bomb-first", "bomb-second"}


def test_a_search_brings_quotes(call: Call) -> None:
    """A search gives the contract's hits, at most as many as were asked for."""
    found = given(call("search", question=MARKET, limit=2))
    assert {hit["article"] for hit in found["hits"]} == {"bomb-first", "bomb-second"}
    assert all(hit["quote"] and hit["end"] - hit["start"] == len(hit["quote"]) for hit in found["hits"])


@pytest.mark.parametrize(("measure", "values"), [("", ["nine"]), ("killed", ["nine"]), ("money", [])])
def test_the_figures_of_an_article_are_listed(call: Call, measure: str, values: list[str]) -> None:
    """Figures stand with the sentence that they were read in, all of them or those of one measure."""
    figures = given(call("figures", article="bomb-first", measure=measure))["figures"]
    assert [one["value_text"] for one in figures] == values
    assert all(one["value_text"] in one["sentence"] for one in figures)


def test_conflicts_are_listed_with_whether_there_are_more(call: Call) -> None:
    """The ledger's rows come with their readings; what the limit leaves out is said."""
    rows = given(call("conflicts"))
    assert (len(rows["conflicts"]), rows["more"], rows["pending"]) == (2, False, 0)
    assert {one["value_text"] for one in rows["conflicts"][0]["readings"]} == {"nine", "Thirteen"}
    first = given(call("conflicts", limit=1))
    assert (first["conflicts"], first["more"]) == (rows["conflicts"][:1], True)
    (update,) = given(call("conflicts", relations=["update"], until="2031-04-01"))["conflicts"]
    assert update["relation"] == "update"


@pytest.mark.parametrize("outlets", [["Herald"], '["Herald"]', "Herald"])
def test_a_list_may_come_as_a_text(call: Call, outlets: list[str] | str) -> None:
    """Some clients send lists as JSON in a text, or a lone name; null is what was left out."""
    found = given(call("search", question=MARKET, outlets=outlets, since=None))
    assert [hit["article"] for hit in found["hits"]] == ["bomb-second"]
    assert found["filters"]["outlets"] == ["Herald"]


@pytest.mark.parametrize(
    ("name", "arguments", "line"),
    [
        pytest.param("ask", {}, "argument 'question': Field required; ask takes now, since, until", id="missing"),
        pytest.param("ask", {"question": ""}, "argument 'question': String should have at least 1", id="empty"),
        pytest.param("ask", {"question": "Who?", "outlet": "Herald"}, "argument 'outlet': Extra inputs", id="unknown"),
        pytest.param("ask", {"question": "Who?", "now": "soon"}, "now 'soon' is not a time; write 2026", id="no time"),
        pytest.param("search", {"question": "Who?", "until": "1/3"}, "until '1/3' is not a time", id="no day"),
        pytest.param("search", {"question": "Who?", "limit": 0}, "argument 'limit': Input should be", id="no hits"),
        pytest.param("search", {"question": "Who?", "limit": "x"}, "argument 'limit': Input should be", id="no number"),
        pytest.param(
            "search", {"question": "Who?", "outlets": [1]}, "argument 'outlets.0': Input should", id="no name"
        ),
        pytest.param("figures", {"article": "nope"}, "no article is called 'nope'", id="no such article"),
        pytest.param("conflicts", {"measure": "luck"}, "measure 'luck' is not known; among the", id="no such measure"),
        pytest.param(
            "conflicts", {"relations": ["war"]}, "argument 'relations.0': Input should", id="no such relation"
        ),
    ],
)
def test_what_cannot_be_done_is_one_line(call: Call, name: str, arguments: dict[str, Any], line: str) -> None:
    """A wrong argument is a tool's error that says which and what is right, so that a model can call again."""
    result = call(name, **arguments)
    assert result.is_error
    assert result.content[0].text.startswith(line)
    assert "\n" not in result.content[0].text


def test_a_tool_that_is_not_there_is_an_error_of_the_protocol(call: Call) -> None:
    """A wrong name is refused with those that are right."""
    with pytest.raises(MCPError, match="there is no tool 'guess'; the tools are ask, search"):
        call("guess")


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (LibraryError("there is no library at 'x'; fill one with: crosscheck ingest PATH"), "there is no library at"),
        (RuntimeError("secret\nstate"), "unexpected RuntimeError; to see where, set CROSSCHECK_LOG_LEVEL=DEBUG"),
    ],
)
def test_a_failure_is_one_line_and_the_server_goes_on(error: Exception, line: str) -> None:
    """What went wrong inside is said in one line, without what nobody foresaw having to say."""

    def failing() -> Assistant:
        raise error

    with calling(failing) as call:
        for result in (call("ask", question=MARKET), call("ask", question=MARKET)):
            assert result.is_error
            assert result.content[0].text.startswith(line)
            assert "\n" not in result.content[0].text
