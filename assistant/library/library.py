"""The library: everything that was ingested, in one folder, behind one façade."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self

from assistant.domain import Article, Coverage, Entry, Figure, Filters, Hit, Passage
from assistant.errors import LibraryError
from assistant.library import holdings, names, schema, sketches, words
from assistant.library.closing import Closing
from assistant.library.connections import Connections
from assistant.library.disputes import DisputeLedger
from assistant.library.forgotten import ForgottenBook
from assistant.library.holdings import Size
from assistant.library.ledger import VectorLedger
from assistant.library.readings import Readings
from assistant.library.rows import article_from, figure_from, passage_from
from assistant.library.rulings import RulingBook
from assistant.library.storing import store, withdraw
from assistant.library.upkeep import Upkeep

ENTRIES_AT_ONCE = 50
"""A sensible number of entries for one `add`: of usual length they take far less than half a second."""

_FIGURES = """
    SELECT figure.*, article.id AS article_id, article.status AS article_status
    FROM article JOIN figure ON figure.article = article.key
"""
_SAID_ANEW = """(article.status IN ('corrected', 'withdrawn') AND EXISTS (
    SELECT 1 FROM figure AS anew JOIN article AS newer ON newer.key = anew.article
    WHERE anew.id = figure.id AND newer.status = 'current'))"""
_NEWEST = "SELECT *, max(version) FROM article"
_EXACTLY = """
    SELECT identity FROM article WHERE id = :it OR identity = :it UNION SELECT article FROM alias WHERE identity = :it
"""
_BY_NAME = "SELECT identity FROM article WHERE name = :it OR base_name = :it OR url = :it"


class Library(Closing):
    """Articles with their versions, passages, words and figures; safe for many threads and processes at once.

    "Current" means the newest version of each article, unless its source has withdrawn it.
    Every method raises LibraryError when the files cannot be read or written.
    """

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._connections = Connections(directory / schema.LIBRARY.file, schema.LIBRARY)
        self.ledger = VectorLedger(self._connections)
        """Which passages lack a vector, and which vectors are to go."""
        self.disputes = DisputeLedger(self._connections)
        """What the reports of each happening amount to."""
        self.rulings = RulingBook(self._connections)
        """What people have ruled on figures."""
        self.forgotten = ForgottenBook(self._connections)
        """What people had forgotten, and what is not to come again."""
        self.readings = Readings(self._connections)
        """What figures are read by, and which were read by something else."""
        self.upkeep = Upkeep(self._connections)
        """What all of it is checked and repaired by."""

    @classmethod
    def open(cls, directory: Path, *, create: bool = False) -> Self:
        """Open the library in a folder, and create it there if that is asked for.

        Raises:
            LibraryError: there is no library, or it is of another schema version.
        """
        if not create and not (directory / schema.LIBRARY.file).is_file():
            message = f"there is no library at '{directory}'; fill one with: crosscheck ingest PATH"
            raise LibraryError(message)
        return cls(directory)

    def close(self) -> None:
        """Let go of the files."""
        self._connections.close()

    def withdraw(self, recalled: Article) -> bool:
        """Take an article out of all that is searched and keep it as withdrawn; whether it was not so before.

        One that is not there is kept without a text, so that it does not come in when its source is read late; of one
        that was forgotten, nothing is kept.

        Args:
            recalled: Its identity, when it was recalled (`updated`) and what its source said (`metadata`).
        """
        with self._connections.writing() as connection:
            return withdraw(connection, recalled)

    def add(self, entries: Sequence[Entry]) -> None:
        """Store entries, all or none; keep them to about ENTRIES_AT_ONCE, for other writers wait meanwhile.

        An article's version must follow the newest stored of its identity, which becomes superseded; an article that
        is stored already is left as it is, and one that was forgotten is left out.

        Raises:
            Overtaken: a version does not follow, or another one has its place; another process has stored it meanwhile.
            LibraryError: a file cannot be written.
        """
        with self._connections.writing() as connection:
            for entry in entries:
                store(connection, entry)
            words.settle(connection)

    def current(self, identity: str) -> Article | None:
        """The newest version of an article, under whichever of its identities; None where there is none."""
        statement = """
            SELECT * FROM article WHERE identity = coalesce((SELECT article FROM alias WHERE identity = :it), :it)
            ORDER BY version DESC LIMIT 1
        """
        with self._connections.reading() as connection:
            row = connection.execute(statement, {"it": identity}).fetchone()
        return article_from(row) if row else None

    def printed(self, wire: str) -> list[Article]:
        """The current articles that share a wire and were not withdrawn, in the order in which they came."""
        statement = "SELECT * FROM article WHERE wire = ? AND status = 'current' ORDER BY key"
        with self._connections.reading() as connection:
            return [article_from(row) for row in connection.execute(statement, (wire,))]

    def resembling(self, sketch: Iterable[int], *, in_common: int, limit: int) -> list[Article]:
        """Up to `limit` current articles with so many hashes in common with a sketch, those with most first."""
        with self._connections.reading() as connection:
            keys = sketches.resembling(connection, sketch, in_common=in_common, limit=limit)
            statement = "SELECT * FROM article WHERE key IN (SELECT value FROM json_each(?))"
            found = {row["key"]: article_from(row) for row in connection.execute(statement, (json.dumps(keys),))}
        return [found[key] for key in keys]

    def articles(self, *, versions: bool = False) -> Iterator[Article]:
        """The current and the withdrawn articles in the order in which they came, or every version of every article."""
        condition = "" if versions else "WHERE status IN ('current', 'withdrawn')"
        with self._connections.reading() as connection:
            statement = f"SELECT * FROM article {condition} ORDER BY key"  # noqa: S608 - one of two constants
            yield from map(article_from, connection.execute(statement))

    def told(self, wire: str) -> list[Article]:
        """The articles that have told a wire: the current ones, else those that were corrected or withdrawn."""
        statement = "SELECT * FROM article WHERE wire = ? AND status <> 'superseded' ORDER BY key"
        with self._connections.reading() as connection:
            found = [article_from(row) for row in connection.execute(statement, (wire,))]
        return [one for one in found if one.status == "current"] or found

    def articles_named(self, name: str) -> list[Article]:
        """The current and withdrawn articles that people call so: one, unless sources have given one name twice."""
        statement = "SELECT * FROM article WHERE name = ? AND status IN ('current', 'withdrawn') ORDER BY key"
        with self._connections.reading() as connection:
            return [article_from(row) for row in connection.execute(statement, (name,))]

    def articles_called(self, called: str) -> list[Article]:
        """Those whom a person may mean: the article of this id or identity, else all of this name or url.

        Each in its newest version, withdrawn ones too, in the order in which they came.
        """
        with self._connections.reading() as connection:
            for meant in (_EXACTLY, _BY_NAME):
                statement = f"{_NEWEST} WHERE identity IN ({meant}) GROUP BY identity ORDER BY key"
                if found := connection.execute(statement, {"it": called}).fetchall():
                    return [article_from(row) for row in found]
        return []

    def articles_by_id(self, ids: Iterable[str]) -> dict[str, Article]:
        """The articles of these ids, of any version; ids that are not there are left out."""
        statement = "SELECT * FROM article WHERE id IN (SELECT value FROM json_each(?))"
        with self._connections.reading() as connection:
            articles = map(article_from, connection.execute(statement, (json.dumps(list(ids)),)))
            return {article.id: article for article in articles}

    def figures(self, articles: Iterable[str] | None = None) -> list[Figure]:
        """The figures of the articles of these ids, of any version, or of all current and withdrawn ones.

        They come by article, then start. What an article gave before it was corrected or withdrawn is withdrawn, but
        for what it says still.
        """
        condition, values = "article.status IN ('current', 'withdrawn')", []
        if articles is not None:
            condition, values = "article.id IN (SELECT value FROM json_each(?))", [json.dumps(list(articles))]
        statement = f"{_FIGURES} WHERE {condition} AND NOT {_SAID_ANEW} ORDER BY article.key, figure.start"
        with self._connections.reading() as connection:
            return [figure_from(row) for row in connection.execute(statement, values)]

    def figures_by_id(self, ids: Iterable[str]) -> dict[str, Figure]:
        """The figures of these ids, as current articles give them, else as those did that were corrected or withdrawn.

        Ids that are not there are left out.
        """
        condition = "figure.id IN (SELECT value FROM json_each(?)) AND article.status <> 'superseded'"
        statement = f"{_FIGURES} WHERE {condition} AND NOT {_SAID_ANEW}"
        with self._connections.reading() as connection:
            rows = connection.execute(statement, (json.dumps(list(ids)),))
            return {figure.id: figure for figure in map(figure_from, rows)}

    def passages(self, articles: Iterable[str]) -> list[Passage]:
        """The passages of the current articles among these ids, by article, then start."""
        statement = """
            SELECT article.*, passage.start, passage.end FROM article JOIN passage ON passage.article = article.key
            WHERE article.id IN (SELECT value FROM json_each(?)) ORDER BY article.key, passage.start
        """
        with self._connections.reading() as connection:
            rows = connection.execute(statement, (json.dumps(list(articles)),))
            return [passage_from(row, article_from(row)) for row in rows]

    def search_words(self, weights: Mapping[str, float], *, filters: Filters, limit: int) -> list[Hit]:
        """Passages with the summed weights of the terms that title or text holds, best first, told apart by BM25.

        A term of several words is a phrase; words are compared by their stems, without case or accents. In a large
        library the rarest terms bring the passages, and the others add their weight, if these are enough.
        """
        with self._connections.reading() as connection:
            found = words.search(connection, weights, filters=filters, limit=limit)
            return _hits(connection, dict(found))

    def hits(self, scores: Mapping[int, float]) -> list[Hit]:
        """Passages by their numbers with their scores, best first; numbers whose passage is gone are left out."""
        with self._connections.reading() as connection:
            return _hits(connection, scores)

    def knows(self, term: str) -> bool:
        """Whether any current article holds the term, by its stem; several words are a phrase."""
        with self._connections.reading() as connection:
            return words.knows(connection, term)

    def frequencies(self, terms: Sequence[str]) -> dict[str, int]:
        """How many wires hold each term, by its stem, in title or text; several words are a phrase."""
        with self._connections.reading() as connection:
            return words.frequencies(connection, terms)

    def spellings(self, asked: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """What else the current articles call each name: other spellings, its acronyms, and what it is an acronym of.

        The most used first, at most MOST_SPELLINGS of library/names.py; of a longer name, single parts and pairs of
        neighbouring parts are known. Spellings that words find anyway, by other case, accents or hyphens, are left out.
        """
        with self._connections.reading() as connection:
            return names.spellings(connection, asked)

    def outlets(self) -> list[str]:
        """The names of those who printed the current articles."""
        return self._distinct("outlet")

    def languages(self) -> list[str]:
        """The codes of the languages of the current articles."""
        return self._distinct("language")

    def _distinct(self, column: str) -> list[str]:
        statement = f"SELECT DISTINCT {column} FROM article WHERE status = 'current' AND {column} IS NOT NULL"  # noqa: S608 - ours
        with self._connections.reading() as connection:
            return [row[0] for row in connection.execute(statement)]

    def edition(self) -> int:
        """A number that grows with all that is stored or goes: while it stays, so does every word's frequency."""
        with self._connections.reading() as connection:
            return holdings.edition(connection)

    def coverage(self) -> Coverage:
        """What the library holds now."""
        with self._connections.reading() as connection:
            return holdings.coverage(connection)

    def wires(self) -> int:
        """How many different texts the current articles have: reprints count once."""
        with self._connections.reading() as connection:
            return holdings.wires(connection)

    def size(self) -> Size:
        """How many passages and figures the current articles have."""
        with self._connections.reading() as connection:
            return holdings.size(connection)


def _hits(connection: sqlite3.Connection, scores: Mapping[int, float]) -> list[Hit]:
    """Hits in the order of their scores; those of one score keep the order that they are given in."""
    passages = """
        SELECT number, article, start, end FROM passage WHERE number IN (SELECT value FROM json_each(?))
    """
    rows = {row["number"]: row for row in connection.execute(passages, (json.dumps(list(scores)),))}
    whole = "SELECT * FROM article WHERE key IN (SELECT value FROM json_each(?))"  # each once: their texts are long
    found = connection.execute(whole, (json.dumps(list({row["article"] for row in rows.values()})),))
    articles = {row["key"]: article_from(row) for row in found}
    hits = []
    for number in sorted((number for number in scores if number in rows), key=lambda number: -scores[number]):
        article = articles[rows[number]["article"]]
        hits.append(Hit(article=article, passage=passage_from(rows[number], article), score=scores[number]))
    return hits
