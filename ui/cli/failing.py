"""How a command ends when something went wrong: one line on standard error, and an exit code."""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from assistant.errors import CrosscheckError, UsageError
from ui.wording import failure_in_words

FAILED, WRONG_USAGE, INTERRUPTED = 1, 2, 130

_log = logging.getLogger(__name__)


@contextmanager
def reported() -> Iterator[None]:
    """Turn what went wrong into its line and exit code; Ctrl-C and a reader that went away end quietly.

    Raises:
        typer.Exit: with the code, after the line is written.
    """
    try:
        yield
        sys.stdout.flush()
    except KeyboardInterrupt as error:
        raise typer.Exit(INTERRUPTED) from error
    except BrokenPipeError as error:
        _close_standard_output()
        raise typer.Exit(INTERRUPTED) from error
    except CrosscheckError as error:
        _log.debug("command failed", exc_info=True)
        _say(failure_in_words(error))
        raise typer.Exit(WRONG_USAGE if isinstance(error, UsageError) else FAILED) from error
    except _ENDINGS:
        raise
    except Exception as error:
        _log.debug("command failed", exc_info=True)
        _say(failure_in_words(error))
        raise typer.Exit(FAILED) from error


_ENDINGS = (typer.Exit, typer.Abort, typer.TyperException)
"""What Typer ends a command with itself, its own messages included."""


def _say(line: str) -> None:
    sys.stderr.write(f"crosscheck: {line}\n")


def _close_standard_output() -> None:
    """Point standard output at nothing, or Python complains again when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
