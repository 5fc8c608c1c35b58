"""`crosscheck mcp` as a client starts it: the real command, its standard input and output, and its end."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from mcp import Client, StdioServerParameters

ROOT = Path(__file__).parents[3]
COMMAND = [sys.executable, "-c", "from ui.cli.app import main; main()", "mcp"]
STRIKE = "How many people were killed in the air strike on the livestock market in Kharmun?"
TOOLS = {"ask": "question", "search": "question", "figures": "article", "conflicts": None}
"""The tools with the argument that each must have."""


@pytest.fixture(scope="module")
def portal() -> Iterator[BlockingPortal]:
    """Runs what is asynchronous."""
    with start_blocking_portal() as opened:
        yield opened


@pytest.fixture(scope="module")
def client(portal: BlockingPortal, newsroom: Path) -> Iterator[Client]:
    """The package's own client of a server that it has started over the sample newsroom."""
    program, *arguments = COMMAND
    server = StdioServerParameters(
        command=program,
        args=[*arguments, "--library", str(newsroom)],
        env={"PYTHONPATH": str(ROOT), "CROSSCHECK_HOME": str(newsroom.parent)},
        cwd=newsroom.parent,
    )
    with portal.wrap_async_context_manager(Client(server)) as opened:
        yield opened


@pytest.fixture(scope="module")
def given(portal: BlockingPortal, client: Client) -> Callable[..., dict[str, Any]]:
    """Calls a tool that must succeed, for what it gives."""

    def call(name: str, **arguments: object) -> dict[str, Any]:
        result = portal.call(client.call_tool, name, arguments)
        assert not result.is_error, result.content
        return result.structured_content

    return call


def test_the_server_says_what_it_is_and_what_it_offers(portal: BlockingPortal, client: Client) -> None:
    """A client learns the name, how to use the server, and each tool with its purpose and typed arguments."""
    assert client.server_info.name == "crosscheck"
    assert "verbatim quotation" in client.instructions
    tools = {tool.name: tool for tool in portal.call(client.list_tools).tools}
    assert list(tools) == list(TOOLS)
    for name, needed in TOOLS.items():
        schema = tools[name].input_schema
        assert len(tools[name].description) > 100
        assert schema.get("required", []) == ([needed] if needed else [])
        assert schema["additionalProperties"] is False
        assert all("description" in field and "type" in field for field in schema["properties"].values())
        assert tools[name].annotations.read_only_hint


def test_each_tool_gives_the_json_of_the_contract(given: Callable[..., dict[str, Any]]) -> None:
    """A conversation of a calling model: what differs, the answer, where it stands, and the figures of an article."""
    answer = given("ask", question=STRIKE, now="2031-06-20")
    assert (answer["differs"], answer["no_answer"]) == (True, None)
    labels = {one["label"] for one in answer["citations"]}
    assert {label for one in answer["sentences"] for label in one["citations"]} <= labels

    found = given("search", question=STRIKE, limit=3, until="2031-04-21")
    assert len(found["hits"]) == 3
    assert all(hit["published"] < "2031-04-21" for hit in found["hits"])

    article = found["hits"][0]["article"]
    figures = given("figures", article=article)["figures"]
    assert {one["article"] for one in figures} == {article}

    rows = given("conflicts", place="Kharmun", measure="killed")["conflicts"]
    assert "conflict" in {row["relation"] for row in rows}


def test_bad_input_is_a_line_and_the_server_goes_on(
    portal: BlockingPortal, client: Client, given: Callable[..., dict[str, Any]]
) -> None:
    """A wrong argument is told in a line, and the next call is answered."""
    result = portal.call(client.call_tool, "search", {"question": STRIKE, "since": "soon"})
    assert (result.is_error, result.content[0].text.count("\n")) == (True, 0)
    assert "since 'soon' is not a time" in result.content[0].text
    assert given("search", question=STRIKE, limit=1)["hits"]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The command over a library that is not there, with the greetings exchanged."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    arguments = [*COMMAND, "--library", str(tmp_path / "none")]
    with subprocess.Popen(arguments, encoding="utf-8", cwd=ROOT, **pipes) as started:
        client = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
        assert exchange(started, "initialize", client)["result"]["serverInfo"]["name"] == "crosscheck"
        write(started, json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"}))
        yield started
        started.kill()


def write(server: subprocess.Popen[str], line: str) -> None:
    """Send a line."""
    server.stdin.write(f"{line}\n")
    server.stdin.flush()


def exchange(server: subprocess.Popen[str], method: str, params: object) -> dict[str, Any]:
    """Send a request, and read the line that comes next."""
    write(server, json.dumps({"jsonrpc": "2.0", "id": method, "method": method, "params": params}))
    answer = json.loads(server.stdout.readline())
    assert answer["id"] == method
    return answer


def test_nothing_but_the_protocol_is_on_standard_output(server: subprocess.Popen[str], tmp_path: Path) -> None:
    """Every line is a message, whatever comes in; a missing library is a tool's error that says how to fill one."""
    write(server, "no message")
    assert "error" in exchange(server, "tools/call", {"name": "ask", "arguments": 3})
    result = exchange(server, "tools/call", {"name": "ask", "arguments": {"question": "Who?"}})["result"]
    assert result["isError"]
    assert "crosscheck ingest PATH" in result["content"][0]["text"]
    assert server.communicate(timeout=20) == ("", "")
    assert server.returncode == 0
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_while_the_client_still_writes(server: subprocess.Popen[str], number: signal.Signals) -> None:
    """Ctrl-C and a client's patience end the server at once, without a traceback."""
    server.send_signal(number)
    assert server.wait(timeout=20) == 128 + number
    assert server.stderr.read() == ""
