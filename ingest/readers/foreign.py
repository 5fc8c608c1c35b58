"""The border to libraries that parse foreign formats."""

from collections.abc import Iterator
from contextlib import contextmanager

from assistant.errors import SourceError

_LONGEST_REASON = 120


@contextmanager
def reading(what: str) -> Iterator[None]:
    """Whatever a library raises over a document that is broken, as one line.

    Args:
        what: The format, as people call it: "PDF".

    Raises:
        OSError: The operating system refused something.
        SourceError: Anything else was raised; a SourceError passes as it is.
    """
    try:
        yield
    except SourceError:
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        reason = f"not {what} that can be read: {_said(error)}"
        raise SourceError(reason) from None


def _said(error: Exception) -> str:
    """What an exception says, in a few words on one line."""
    printable = "".join(letter if letter.isprintable() else " " for letter in str(error))
    return " ".join(printable.split())[:_LONGEST_REASON] or type(error).__name__
