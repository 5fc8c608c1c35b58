"""`crosscheck serve`: the server of the vectors, for good."""

from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, error_console, print_json
from ui.cli.stopping import stopped_by_signals
from ui.wording import plain


def serve(library: LibraryOption = None, as_json: JsonOption = False) -> None:
    """Keep the library's vectors served to all commands and chats at once; it runs until Ctrl-C.

    Who needs the server starts it by itself; this keeps it up while they come and go, and starts it anew when it dies.
    """
    settings = settings_with(library)
    from assistant.keeping.serving import keep_served
    from assistant.library.server import HOST
    from assistant.wiring import open_library

    def up(port: int) -> None:
        address = f"http://{HOST}:{port}"
        if as_json:
            print_json({"address": address, "library": str(opened.directory)})
        else:
            where = f"The vectors in '{opened.directory}' are served at {address}"
            console().print(f"{where}, for this machine alone. Ctrl-C ends it.", soft_wrap=True)

    def down(reason: str) -> None:
        error_console().print(plain(f"The vectors are not served: {reason}"), soft_wrap=True)

    with stopped_by_signals() as stopped, open_library(settings) as opened:
        keep_served(opened, model=settings.embedding_model, stopped=stopped, up=up, down=down)
