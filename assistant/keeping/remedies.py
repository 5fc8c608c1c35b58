"""What repairs need beside the library itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.domain import Passage
from assistant.library import Library

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings


@dataclass(frozen=True, kw_only=True)
class Remedies:
    """What an ingest does with an article, to be done again."""

    split: Callable[[str, str], tuple[Passage, ...]]
    """Cuts an article's text, given after its id, into passages."""
    read_anew: Callable[[Library], int]
    """Reads the figures of all articles whose figures were read by other measures; how many articles there were."""
    embeddings: Callable[[str], "Embeddings"]
    """The embedding model of this name."""
