"""`crosscheck mcp`: the library as tools of other assistants."""

import sys

from ui.cli.options import LibraryOption, settings_with
from ui.cli.output import error_console


def mcp(library: LibraryOption = None) -> None:
    """Offer ask, check, search, figures and conflicts to other assistants, over the Model Context Protocol (stdio).

    Their clients start this command and end it. Nothing is loaded before the first call, which therefore takes some
    seconds; a library that is filled meanwhile is found by the next call.
    """
    settings = settings_with(library)
    if sys.stdin.isatty():
        error_console().print("Waiting for an MCP client on standard input; a client starts this command by itself.")
    from ui.protocol.server import serve  # takes seconds

    serve(settings)
