"""`crosscheck web`: the chat in a browser."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from ui.cli.options import LibraryOption, settings_with


def web(
    host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 lets other machines in.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")] = 8501,
    library: LibraryOption = None,
) -> None:
    """Open the web chat; it runs until Ctrl-C.

    The page has no sign-in: who reaches its address reads the library.
    """
    settings = settings_with(library)
    environment = {**os.environ, "CROSSCHECK_LIBRARY": str(settings.library_directory.absolute())}
    os.execve(sys.executable, command(host, port), environment)  # noqa: S606 - no shell is wanted


def command(host: str, port: int) -> list[str]:
    """What serves the page; its other options are in ui/web/.streamlit/config.toml, which Streamlit finds by itself.

    Python is told (-P) to import nothing from the working directory, where a folder may be called `ui` too.
    """
    page = Path(__file__).parents[1] / "web" / "page.py"
    return [
        *(sys.executable, "-P", "-m", "streamlit", "run", str(page)),
        *(f"--server.address={host}", f"--server.port={port}"),
    ]
