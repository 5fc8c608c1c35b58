"""One library's content in place of another's, while others have it open."""

import sqlite3
from contextlib import closing
from pathlib import Path

from assistant.library import sqlite_file
from assistant.library.connections import translated

_STALE = """
    INSERT OR IGNORE INTO stale_vector
    SELECT number FROM (SELECT number FROM live.passage UNION SELECT number FROM live.stale_vector)
    WHERE number NOT IN (SELECT number FROM passage)
"""
_STATE = """
    UPDATE state SET passages_ever = max(passages_ever, (SELECT passages_ever FROM live.state)),
        vectors_unfinished = vectors_model IS NOT NULL
"""
_EDITION = """
    UPDATE sqlite_sequence SET seq = 1 + max(seq, (
        SELECT coalesce(max(seq), 0) FROM live.sqlite_sequence WHERE name = 'dispute_mark')) WHERE name = 'dispute_mark'
"""
_FORGOTTEN = """
    INSERT OR IGNORE INTO forgotten SELECT * FROM live.forgotten WHERE identity NOT IN (SELECT identity FROM article)
"""
_ALIASES = """
    INSERT OR IGNORE INTO alias SELECT * FROM live.alias
    WHERE article IN (SELECT identity FROM forgotten) AND identity NOT IN (SELECT identity FROM article)
"""


def replace_library(live: Path, coming: Path) -> None:
    """Put the content of a library's file in place of another's, in one transaction.

    No passage counts as embedded afterwards, for the vectors are still those of the content that went; what that had
    is noted as stale. Numbers of passages and the edition go on from where both were. What was forgotten stays so,
    unless the new content has it.

    Args:
        live: The file of the library, of this version's schema; it may be in use.
        coming: A file with the new content, which is changed on the way.

    Raises:
        LibraryError: a file cannot be read or written; the library is as it was.
    """
    with translated(coming), closing(sqlite3.connect(coming, isolation_level=None)) as connection:
        connection.execute("ATTACH ? AS live", (str(live),))
        connection.execute("BEGIN")
        connection.execute(_STALE)
        connection.execute("UPDATE passage SET embedded = 0 WHERE embedded = 1")
        connection.execute(_STATE)
        connection.execute(_EDITION)
        connection.execute(_FORGOTTEN)
        connection.execute(_ALIASES)
        connection.execute("COMMIT")
        connection.execute("DETACH live")
    sqlite_file.copy(coming, live)
