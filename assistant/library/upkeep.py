"""What a library file is checked by, and repaired by where nothing is lost."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from assistant.domain import Passage
from assistant.library import sqlite_file, storing
from assistant.library.connections import Connections
from assistant.sentences import sentence_spans

_INTEGRITY = "INSERT INTO words (words, rank) VALUES ('integrity-check', 1)"
"""FTS5 compares the index with the texts; `rank` has it look at the texts although they are not its own."""
_PAGES_SWEPT = 500
"""Pages of 4 kB that one step of a sweep writes at most: some tens of milliseconds."""

_SPANS = """
    SELECT article.id, article.text, passage.start, passage.end
    FROM article LEFT JOIN passage ON passage.article = article.key
    WHERE article.status = 'current' ORDER BY article.key, passage.start
"""
_MISREAD = """
    SELECT DISTINCT article.id FROM figure JOIN article ON article.key = figure.article
    WHERE substr(text, start + 1, end - start) <> value_text OR start < 0
        OR sentence_start < 0 OR sentence_start > start OR sentence_end < end OR sentence_end > length(text)
"""
_STRAY = "FROM passage WHERE article NOT IN (SELECT key FROM article WHERE status = 'current')"


class Upkeep:
    """Checks and repairs of a library's tables. Every method is its own transaction."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def words_agree(self) -> bool:
        """Whether the index of words is that of the passages; looked at in a copy, so that nobody waits for it."""
        with sqlite_file.copied(self._connections.path) as copy:
            try:
                copy.execute(_INTEGRITY)
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorname.startswith("SQLITE_CORRUPT"):
                    return False
                raise
        return True

    def rebuild_words(self) -> None:
        """Make the index of words anew; others cannot write meanwhile, a minute or so in a very large library."""
        with self._connections.writing() as connection:
            connection.execute("INSERT INTO words (words) VALUES ('rebuild')")

    def sweep_words(self) -> None:
        """Have no word left in the index that only passages had which are gone; others can write in between.

        FTS5 notes what goes beside what there was, until all parts of the index have been merged into one.
        """
        pages, merged = -_PAGES_SWEPT, True
        while merged:
            with self._connections.writing() as connection:
                before = connection.total_changes
                connection.execute("INSERT INTO words (words, rank) VALUES ('merge', ?)", (pages,))
                merged = connection.total_changes - before > 1  # it is one where there was nothing to merge
            pages = _PAGES_SWEPT

    def wipe(self) -> bool:
        """Have no bytes left in the files of what was removed; False where others are reading just now."""
        return self._connections.write_through()

    def miscut(self) -> list[str]:
        """The ids of current articles whose passages are not runs of whole text, in order, with every sentence."""
        with self._connections.reading() as connection:
            rows = connection.execute(_SPANS)
            whole = groupby(rows, key=lambda row: (row["id"], row["text"]))
            return [
                article
                for (article, text), passages in whole
                if not _is_cut(text, [(row["start"], row["end"]) for row in passages if row["start"] is not None])
            ]

    def cut_anew(self, passages: Mapping[str, Sequence[Passage]]) -> None:
        """Store the passages of articles, by the articles' ids, in place of those they had; the words follow later."""
        with self._connections.writing() as connection:
            for article, found in passages.items():
                storing.replace_passages(connection, article, found)

    def strays(self) -> int:
        """How many passages are of articles that are not current."""
        with self._connections.reading() as connection:
            return int(connection.execute(f"SELECT count(*) {_STRAY}").fetchone()[0])

    def remove_strays(self) -> None:
        """Remove these passages; the words follow later."""
        with self._connections.writing() as connection:
            connection.execute(f"INSERT OR IGNORE INTO stale_vector SELECT number {_STRAY}")
            connection.execute(f"DELETE {_STRAY}")

    def misread(self) -> list[str]:
        """The ids of articles, of any version, with a figure that does not stand where it says."""
        with self._connections.reading() as connection:
            return [row[0] for row in connection.execute(_MISREAD)]

    def unread(self, articles: Iterable[str]) -> None:
        """Have the figures of these articles read anew, as those that were read by other measures are."""
        with self._connections.writing() as connection:
            statement = "UPDATE article SET read_by = '' WHERE id IN (SELECT value FROM json_each(?))"
            connection.execute(statement, (json.dumps(list(articles)),))

    def outdated(self) -> int:
        """How many articles, of any version, have figures that were read by other measures than the library's."""
        with self._connections.reading() as connection:
            statement = "SELECT count(*) FROM article WHERE read_by <> (SELECT read_by FROM state)"
            return int(connection.execute(statement).fetchone()[0])


def _is_cut(text: str, passages: Sequence[tuple[int, int]]) -> bool:
    """Whether passages lie within a text, one after the other, and every sentence lies in one."""
    ends = [0, *(end for _, end in passages)]
    if any(start < before or start >= end for before, (start, end) in zip(ends, passages, strict=False)):
        return False
    if ends[-1] > len(text):
        return False
    return not any(text[start:end].strip() for start, end in _gaps(text, passages)) or all(
        any(start <= one.start and one.end <= end for start, end in passages) for one in sentence_spans(text)
    )


def _gaps(text: str, passages: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What lies between passages, before the first and after the last."""
    return zip((0, *(end for _, end in passages)), (*(start for start, _ in passages), len(text)), strict=True)
