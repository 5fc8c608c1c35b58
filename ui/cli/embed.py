"""`crosscheck embed`: the vectors that are wanting."""

import typer

from ui.cli.failing import INTERRUPTED
from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, print_json
from ui.cli.progress import counted
from ui.cli.stopping import stopped_by_signals


def embed(library: LibraryOption = None, as_json: JsonOption = False) -> None:
    """Give every passage that lacks one its vector; stopped, it goes on where it was next time."""
    settings = settings_with(library)
    from assistant.wiring import embedding_into, open_library

    with open_library(settings) as opened:
        with stopped_by_signals() as stopping, counted("Embedding passages") as progress:
            passages = embedding_into(opened, settings, progress=progress, stopped=stopping.is_set)
        pending = opened.coverage().pending_vectors
    if as_json:
        print_json({"passages": passages, "pending_vectors": pending})
    else:
        console().print(f"{passages:,} passages were given their vector; {pending:,} lack one.")
    if stopping.is_set():
        raise typer.Exit(INTERRUPTED)
