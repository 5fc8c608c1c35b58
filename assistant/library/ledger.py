"""The ledger of vectors: which passages lack one, which vectors are to go, and whether writing them ended well.

It lives in the same file and transactions as the passages, so it survives a kill at any moment; the vectors
themselves are only ever as good as what it says of them.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.errors import LibraryError
from assistant.library.connections import Connections


@dataclass(frozen=True, kw_only=True)
class Unembedded:
    """A passage that wants a vector, with what a vector's filters need."""

    number: int
    """The passage's number, which names its vector too."""
    title: str | None
    text: str
    outlet: str | None
    """Without regard to case."""
    language: str | None
    shelf: str | None
    wire: str = ""
    """Of its article: copies of a text are embedded once, under the headline of the first."""


_PASSAGES = """
    SELECT number, title, article.text, start, end, outlet_folded, language, shelf, wire
    FROM passage JOIN article ON article.key = passage.article
"""


class VectorLedger:
    """What the library knows of its vectors. Every method is idempotent and its own transaction."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def pending(self, limit: int, *, after: int = -1) -> list[Unembedded]:
        """Up to `limit` passages without a vector, by number, those above `after`."""
        condition = "embedded = 0 AND number > ? ORDER BY number LIMIT ?"
        with self._connections.reading() as connection:
            return [_unembedded(row) for row in connection.execute(f"{_PASSAGES} WHERE {condition}", (after, limit))]

    def passages(self, numbers: Iterable[int]) -> list[Unembedded]:
        """The passages of these numbers, whether or not they have a vector, by number; some may be gone."""
        condition = "number IN (SELECT value FROM json_each(?)) ORDER BY number"
        with self._connections.reading() as connection:
            rows = connection.execute(f"{_PASSAGES} WHERE {condition}", (json.dumps(list(numbers)),))
            return [_unembedded(row) for row in rows]

    def gone(self, numbers: Iterable[int]) -> list[int]:
        """Those of these numbers that are no passage's, and are not noted as stale."""
        return self._not_in("SELECT number FROM passage UNION SELECT number FROM stale_vector", numbers)

    def unembedded(self, numbers: Iterable[int]) -> list[int]:
        """Those of these numbers that are no passage's, or of one that lacks its vector."""
        return self._not_in("SELECT number FROM passage WHERE embedded = 1", numbers)

    def twins(self, passages: Sequence[Unembedded]) -> dict[int, int]:
        """For each of these that stands in another article of its wire too, and has its vector there, that number."""
        statement = """
            SELECT passage.number FROM article JOIN passage ON passage.article = article.key
            WHERE article.wire = ? AND article.status = 'current' AND passage.embedded = 1
                AND substr(article.text, passage.start + 1, passage.end - passage.start) = ? LIMIT 1
        """
        with self._connections.reading() as connection:
            found = ((one.number, connection.execute(statement, (one.wire, one.text)).fetchone()) for one in passages)
            return {number: row[0] for number, row in found if row}

    def embedded(self, limit: int, *, after: int = -1) -> list[int]:
        """Up to `limit` numbers of passages that have their vector, in order, those above `after`."""
        statement = "SELECT number FROM passage WHERE embedded = 1 AND number > ? ORDER BY number LIMIT ?"
        with self._connections.reading() as connection:
            return [row[0] for row in connection.execute(statement, (after, limit))]

    def mark_embedded(self, numbers: Iterable[int]) -> None:
        """Record that these passages have their vector."""
        self._set_embedded(numbers, value=1)

    def requeue(self, numbers: Iterable[int]) -> None:
        """Record that these passages lack their vector after all."""
        self._set_embedded(numbers, value=0)

    def stale(self, limit: int) -> list[int]:
        """Up to `limit` numbers whose passages are gone and whose vectors are to go."""
        with self._connections.reading() as connection:
            return [row[0] for row in connection.execute("SELECT number FROM stale_vector LIMIT ?", (limit,))]

    def stale_count(self) -> int:
        """How many vectors are to go."""
        with self._connections.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM stale_vector").fetchone()[0])

    def forget_stale(self, numbers: Iterable[int]) -> None:
        """Record that these vectors are gone."""
        with self._connections.writing() as connection:
            connection.executemany("DELETE FROM stale_vector WHERE number = ?", [(number,) for number in numbers])

    def model(self) -> str | None:
        """The embedding model that the vectors come from; None while there are none."""
        with self._connections.reading() as connection:
            name: str | None = connection.execute("SELECT vectors_model FROM state").fetchone()[0]
            return name

    def expect_model(self, model: str) -> None:
        """Raise LibraryError when the vectors come from another model than this one."""
        recorded = self.model()
        if recorded not in (None, model):
            message = (
                f"the library's vectors come from the embedding model {recorded!r}, not {model!r}; "
                "set that model again, or rebuild them with: crosscheck reindex"
            )
            raise LibraryError(message)

    def unfinished(self) -> bool:
        """Whether a writing of vectors was begun and has not ended: some may be lost."""
        with self._connections.reading() as connection:
            return bool(connection.execute("SELECT vectors_unfinished FROM state").fetchone()[0])

    def begin(self, model: str) -> None:
        """Record that vectors of this model are about to be written."""
        with self._connections.writing() as connection:
            connection.execute("UPDATE state SET vectors_model = ?, vectors_unfinished = 1", (model,))

    def end(self) -> None:
        """Record that everything that was written is safe."""
        with self._connections.writing() as connection:
            connection.execute("UPDATE state SET vectors_unfinished = 0")

    def start_over(self, model: str) -> None:
        """Record that no passage has a vector and that those to come are of this model."""
        with self._connections.writing() as connection:
            connection.execute("UPDATE passage SET embedded = 0 WHERE embedded = 1")
            connection.execute("DELETE FROM stale_vector")
            connection.execute("UPDATE state SET vectors_model = ?, vectors_unfinished = 1", (model,))

    def _not_in(self, held: str, numbers: Iterable[int]) -> list[int]:
        statement = f"SELECT value FROM json_each(?) WHERE value NOT IN ({held})"  # noqa: S608 - one of our own
        with self._connections.reading() as connection:
            return [row[0] for row in connection.execute(statement, (json.dumps(list(numbers)),))]

    def _set_embedded(self, numbers: Iterable[int], *, value: int) -> None:
        listed: Sequence[int] = list(numbers)
        with self._connections.writing() as connection:
            connection.execute(
                "UPDATE passage SET embedded = ? WHERE number IN (SELECT value FROM json_each(?))",
                (value, json.dumps(listed)),
            )


def _unembedded(row: sqlite3.Row) -> Unembedded:
    return Unembedded(
        number=row["number"],
        title=row["title"],
        text=row["text"][row["start"] : row["end"]],
        outlet=row["outlet_folded"],
        language=row["language"],
        shelf=row["shelf"],
        wire=row["wire"],
    )
