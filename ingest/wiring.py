"""The composition root of ingest: from the settings to a filled library."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from assistant.figures import find_figures
from assistant.settings import Settings
from assistant.wiring import embedding_into, open_library
from ingest.pipeline import Progress, ingest
from ingest.report import Report


def ingest_sources(
    sources: Sequence[Path], *, settings: Settings, shelf: str | None = None, progress: Progress | None = None
) -> Report:
    """Bring files and folders into the library of the settings, which is made if it is not there.

    Raises:
        LibraryError: the library cannot be opened or written.
        EmbeddingError: the vectors cannot be made; the articles are stored.
    """
    with open_library(settings, create=True) as library:
        embed = partial(embedding_into, library, settings)
        return ingest(sources, library=library, find_figures=find_figures, embed=embed, shelf=shelf, progress=progress)
