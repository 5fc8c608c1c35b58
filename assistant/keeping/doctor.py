"""All checks of a library in their order, from the files to the vectors."""

from collections.abc import Iterator
from pathlib import Path

from assistant.keeping.checking import Examined, examine
from assistant.keeping.remedies import Remedies
from assistant.keeping.table_checks import checks_of_files, checks_of_tables
from assistant.keeping.vector_checks import checks_of_vectors
from assistant.library import Library, sqlite_file
from assistant.library.schema import LIBRARY


def examined(
    directory: Path, remedies: Remedies, *, model: str, wait: float = 0.0, repair: bool = False
) -> Iterator[Examined]:
    """What is wrong with the library in a folder, and what was done about it; nothing of a healthy one.

    Others may use the library meanwhile. Where its file cannot be read at all, that is all that is found.

    Args:
        directory: The library's folder.
        remedies: What repairs need.
        model: The embedding model of the settings.
        wait: Seconds that another process may go on holding the vectors.
        repair: Whether to repair what can be repaired without loss.

    Raises:
        LibraryError: there is no library.
    """
    path = directory / LIBRARY.file
    if path.is_file():
        yield from examine(checks_of_files(directory), repair=repair)
        if sqlite_file.unusable(path, LIBRARY):
            return
    with Library.open(directory) as library:
        yield from examine(checks_of_tables(library, remedies), repair=repair)
        yield from examine(checks_of_vectors(library, remedies, model=model, wait=wait), repair=repair)
