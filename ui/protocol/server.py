"""The server: it lists the tools, runs them, says failures in one line, and opens the library at the first call."""

import json
import logging
import os
import signal
import threading
from collections.abc import Callable
from contextlib import ExitStack
from importlib.metadata import version
from types import FrameType
from typing import NoReturn

import anyio
from anyio.to_thread import run_sync
from mcp.server import Server, ServerRequestContext
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError
from mcp.types import (
    INVALID_PARAMS,
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
    ToolAnnotations,
)
from mcp.types import Tool as ToolListing
from pydantic import ValidationError

from assistant.answering.assistant import Assistant
from assistant.errors import UsageError
from assistant.library.closing import Closing
from assistant.settings import Settings
from assistant.wiring import open_assistant
from ui.contract import Json
from ui.protocol.tools import TOOLS, Tool
from ui.wording import failure_in_words

_INSTRUCTIONS = (
    "Crosscheck answers from a library of news articles by verbatim quotation and compares the figures in them. "
    "Whatever number you pass on from it, quote the sentence that it stands in and name who gave it; where "
    "reports differ, say so. What a tool lists under not_checked is for the reader to know."
)

_log = logging.getLogger(__name__)


def serve(settings: Settings) -> NoReturn:
    """Serve the library of the settings on standard input and output until the client goes away or a signal comes.

    The process ends here: clients wait two seconds for it, and Python's own end takes longer with a model loaded, and
    for ever while standard input is read.
    """
    opening = Opening(settings)

    def end(signal_number: int, _frame: FrameType | None) -> NoReturn:
        opening.close()
        os._exit(128 + signal_number)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    with opening:
        anyio.run(_serve, opening)
    os._exit(0)


class Opening(Closing):
    """The assistant of the settings, opened at the first call, for it takes seconds; safe for many threads."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._stack = ExitStack()
        self._assistant: Assistant | None = None

    def close(self) -> None:
        """Let go of the library."""
        self._stack.close()

    def assistant(self) -> Assistant:
        """The assistant; after a failure the next call tries again.

        Raises:
            CrosscheckError: it cannot be opened.
        """
        with self._lock:
            if self._assistant is None:
                self._assistant = self._stack.enter_context(open_assistant(self._settings, long_lived=True))
            return self._assistant


async def _serve(opening: Opening) -> None:
    server = served(opening.assistant)
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())


def served(assistant: Callable[[], Assistant]) -> Server:
    """The protocol's server, which knows nothing of how messages come and go; `assistant` is called for each tool."""

    async def list_tools(_context: ServerRequestContext, _params: PaginatedRequestParams | None) -> ListToolsResult:
        return ListToolsResult(tools=[_listing(name, tool) for name, tool in TOOLS.items()])

    async def call_tool(_context: ServerRequestContext, params: CallToolRequestParams) -> CallToolResult:
        if params.name not in TOOLS:
            message = f"there is no tool {params.name!r}; the tools are {', '.join(TOOLS)}"
            raise MCPError(INVALID_PARAMS, message)
        return await run_sync(_called, params.name, params.arguments or {}, assistant)

    return Server(
        "crosscheck",
        version=version("crosscheck"),
        instructions=_INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _listing(name: str, tool: type[Tool]) -> ToolListing:
    schema = tool.model_json_schema()
    return ToolListing(
        name=name,
        description=schema.pop("description"),
        input_schema=schema,
        output_schema={"type": "object"},
        annotations=ToolAnnotations(read_only_hint=True, open_world_hint=False),
    )


def _called(name: str, arguments: Json, assistant: Callable[[], Assistant]) -> CallToolResult:
    """What a tool gives, or in one line why it gives nothing."""
    try:
        given = _read(name, arguments).run(assistant())
    except Exception as error:  # noqa: BLE001 - the server goes on
        _log.debug("tool %r failed", name, exc_info=True)
        return CallToolResult(content=[TextContent(text=failure_in_words(error))], is_error=True)
    text = json.dumps(given, ensure_ascii=False)
    return CallToolResult(content=[TextContent(text=text)], structured_content=given)


def _read(name: str, arguments: Json) -> Tool:
    """A call of a tool with these arguments; null, as some clients say, is the same as nothing.

    Raises:
        UsageError: they are not what it takes.
    """
    tool = TOOLS[name]
    try:
        return tool.model_validate({key: value for key, value in arguments.items() if value is not None})
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        message = f"argument {where!r}: {first['msg']}; {name} takes {', '.join(tool.model_fields)}"
        raise UsageError(message) from error
