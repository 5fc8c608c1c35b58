"""Keeping the server of a library's vectors up: joined where there is one, started where there is none or it died."""

import threading
from collections.abc import Callable

from assistant.errors import LibraryError
from assistant.library import Library, Vectors

_LOOK = 1.0
"""Seconds between two looks at the server."""


def keep_served(
    library: Library, *, model: str, stopped: threading.Event, up: Callable[[int], None], down: Callable[[str], None]
) -> None:
    """See that the vectors of a library are served, until it is told to stop; then stop the server it started.

    Args:
        library: Whose vectors.
        model: The embedding model of the vectors.
        stopped: Set by who wants it to end.
        up: Told the port of loopback whenever it is another one.
        down: Told why the vectors are not served, once for each reason; it goes on trying.
    """
    with Vectors.open(library.directory, model=model, long_lived=True) as vectors:
        said: int | str | None = None
        while not stopped.is_set():
            try:
                port = vectors.served()
                if port is not None and port != said:
                    up(port)
                said = port
            except LibraryError as error:
                if str(error) != said:
                    down(str(error))
                said = str(error)
            stopped.wait(_LOOK)
