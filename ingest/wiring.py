"""The composition root of ingest: from the settings to a filled library."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from assistant.figures import find_figures
from assistant.settings import Settings
from assistant.wiring import embedding_into, measures_of, open_library, teach
from ingest.pipeline import Progress, ingest
from ingest.report import Report


def ingest_sources(
    sources: Sequence[Path],
    *,
    settings: Settings,
    shelf: str | None = None,
    columns: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> Report:
    """Bring files and folders into the library of the settings, which is made if it is not there.

    Raises:
        UsageError: the newsroom's measures cannot be read, be it from its file or from the library.
        LibraryError: the library cannot be opened or written.
        EmbeddingError: the vectors cannot be made; the articles are stored.
    """
    measures = measures_of(settings)
    with open_library(settings, create=True) as library:
        vocabulary = teach(library, measures)
        return ingest(
            sources,
            library=library,
            find_figures=partial(find_figures, vocabulary=vocabulary),
            read_by=vocabulary.fingerprint,
            embed=partial(embedding_into, library, settings),
            shelf=shelf,
            columns=columns,
            progress=progress,
        )
