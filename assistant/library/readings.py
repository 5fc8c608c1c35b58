"""What the stored figures were read by: the newsroom's measures, kept with the articles that they were found in.

A library remembers what it was taught, so that questions mean the same wherever it is opened. Each article records the
fingerprint of the vocabulary that its figures were read by; where that is another than the library's, they are to be
read anew.
"""

from collections.abc import Mapping, Sequence

from assistant.domain import Article, Figure
from assistant.figures.teaching import taught
from assistant.figures.vocabulary import Vocabulary
from assistant.library.connections import Connections
from assistant.library.rows import article_from
from assistant.library.storing import replace_figures


class Readings:
    """The library's vocabulary, and the articles that were read by another. Every method is its own transaction."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def measures(self) -> str:
        """The newsroom's measures, as TOML; empty where it has taught none."""
        with self._connections.reading() as connection:
            text: str = connection.execute("SELECT measures FROM state").fetchone()[0]
            return text

    def vocabulary(self) -> Vocabulary:
        """What figures are read by, and questions understood by.

        Raises:
            UsageError: this version of Crosscheck cannot read the measures that another has kept.
        """
        return taught(self.measures(), "the measures kept in the library")

    def expect(self, measures: str, fingerprint: str) -> None:
        """Record the newsroom's measures, and what figures read by them are known by from now on."""
        with self._connections.writing() as connection:
            connection.execute("UPDATE state SET measures = ?, read_by = ?", (measures, fingerprint))

    def outdated(self, fingerprint: str, limit: int) -> list[Article]:
        """Up to `limit` articles, of any version, whose figures were read by another vocabulary than this one's."""
        statement = "SELECT * FROM article WHERE read_by <> ? ORDER BY key LIMIT ?"
        with self._connections.reading() as connection:
            return [article_from(row) for row in connection.execute(statement, (fingerprint, limit))]

    def replace(self, figures: Mapping[str, Sequence[Figure]], fingerprint: str) -> None:
        """Store the figures of articles, by the articles' ids, in place of those they had."""
        with self._connections.writing() as connection:
            for article, found in figures.items():
                replace_figures(connection, article, found, fingerprint)
