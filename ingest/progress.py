"""How far an ingest has come, for those who wait for it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class Progress:
    """What is done of one stage."""

    stage: Literal["rereading", "reading", "embedding"]
    """rereading: figures are found anew, by other measures; reading: sources; embedding: the passages that came."""
    done: int
    """Articles, with reports of what could not be read; passages while embedding."""
    share: float | None = None
    """Of the stage, from 0 to 1; None where nobody knows how much there is."""
    last: str = ""
    """The source that was read last."""


Tell = Callable[[Progress], None]
"""Told how far it has come, after each article or report, or every few passages."""


def untold(_progress: Progress) -> None:
    """Nobody waits."""
