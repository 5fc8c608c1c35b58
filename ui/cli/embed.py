"""`crosscheck embed`: the vectors that are wanting."""

from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, print_json
from ui.cli.progress import counted


def embed(library: LibraryOption = None, as_json: JsonOption = False) -> None:
    """Give every passage that lacks one its vector; stopped, it goes on where it was next time."""
    settings = settings_with(library)
    from assistant.wiring import embedding_into, open_library

    with open_library(settings) as opened:
        with counted("Embedding passages") as progress:
            passages = embedding_into(opened, settings, progress=progress)
        pending = opened.coverage().pending_vectors
    if as_json:
        print_json({"passages": passages, "pending_vectors": pending})
    else:
        console().print(f"{passages:,} passages were given their vector; {pending:,} lack one.")
