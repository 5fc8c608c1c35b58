"""All checks of a library in their order, from the files to the vectors."""

from collections.abc import Iterator
from pathlib import Path

from assistant.errors import LibraryError
from assistant.keeping.checking import Examined, Progress, examine
from assistant.keeping.remedies import Remedies
from assistant.keeping.table_checks import checks_of_files, checks_of_tables
from assistant.keeping.vector_checks import checks_of_vectors
from assistant.library import Library
from assistant.library.schema import LIBRARY


def examined(  # noqa: PLR0913 - each is passed by its name
    directory: Path,
    remedies: Remedies,
    *,
    model: str,
    wait: float = 0.0,
    repair: bool = False,
    progress: Progress = lambda _: None,
) -> Iterator[Examined]:
    """What is wrong with the library in a folder, and what was done about it; nothing of a healthy one.

    Others may use the library meanwhile. Where its file cannot be read at all, that is all that is found.

    Args:
        directory: The library's folder.
        remedies: What repairs need.
        model: The embedding model of the settings.
        wait: Seconds that another process may go on holding the vectors.
        repair: Whether to repair what can be repaired without loss.
        progress: Told what is being looked at; the vectors of 100,000 passages take about half a minute.

    Raises:
        LibraryError: there is no library.
    """
    told = last = False
    if (directory / LIBRARY.file).is_file():
        for one in examine(checks_of_files(directory), repair=repair, progress=progress):
            yield one
            told, last = told or one.stands, last or one.finding.last
    if last:
        return
    try:
        opened = Library.open(directory)
    except LibraryError:
        if told:
            return  # why it cannot be opened is among that
        raise
    with opened as library:
        yield from examine(checks_of_tables(library, remedies), repair=repair, progress=progress)
        vectors = checks_of_vectors(library, remedies, model=model, wait=wait, progress=progress)
        yield from examine(vectors, repair=repair, progress=progress)
