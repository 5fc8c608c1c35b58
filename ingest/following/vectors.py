"""Vectors made beside everything else, so that an article is in the library before those of the last ones are made."""

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Self

from assistant.errors import CrosscheckError
from assistant.library.closing import Closing

Embed = Callable[[Callable[[int], None]], int]
"""Makes the vectors that the library lacks, telling after each batch how many; it can be broken off at any batch."""

_log = logging.getLogger(__name__)


class _BrokenOff(Exception):  # noqa: N818 - nothing is wrong
    """Somebody wants to end."""


class Embedding(Closing):
    """A thread that makes vectors whenever it is told that some are wanting, until it is closed."""

    def __init__(self, embed: Callable[[], AbstractContextManager[Embed]]) -> None:
        """What makes them; it is opened at the first need, and closed at the end."""
        self._open = embed
        self._wanted = threading.Event()
        self._closing = False
        self._told = ""
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return super().__enter__()

    def wake(self) -> None:
        """There are passages without vectors."""
        self._wanted.set()

    def close(self) -> None:
        """End after the batch in hand; the vectors that are wanting then are made another time."""
        self._closing = True
        self._wanted.set()
        self._thread.join()

    def _run(self) -> None:
        while self._is_wanted():
            try:
                with self._open() as embed:
                    self._embed_as_wanted(embed)
            except CrosscheckError as error:
                self._tell(str(error))

    def _embed_as_wanted(self, embed: Embed) -> None:
        try:
            embed(self._continue)
            while self._is_wanted():
                embed(self._continue)
        except _BrokenOff:
            return

    def _is_wanted(self) -> bool:
        """Wait until vectors are wanting, or somebody wants to end."""
        if not self._closing:
            self._wanted.wait()
            self._wanted.clear()
        return not self._closing

    def _continue(self, _count: int) -> None:
        if self._closing:
            raise _BrokenOff

    def _tell(self, line: str) -> None:
        """Warn, but not of the same thing again and again."""
        if line != self._told:
            self._told = line
            _log.warning("no vectors for now: %s", line)
