"""The full-text index: which passages hold which words, and how well they match."""

import json
import sqlite3
from collections.abc import Mapping, Sequence

from assistant.domain import Filters
from assistant.library.filters import names_articles, sql_conditions

_TITLE_WEIGHT = 3.0
_TEXT_WEIGHT = 1.0
COUNTED_MATCHES = 5_000
_PAGES_MERGED = 64
"""Pages of 4 kB that one `settle` writes at most."""


def learn(connection: sqlite3.Connection, title: str | None, texts: Mapping[int, str]) -> None:
    """Index the texts of an article's passages by their numbers, each under the article's title."""
    connection.executemany(
        "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)",
        [(number, title, text) for number, text in texts.items()],
    )


def forget(connection: sqlite3.Connection, article_key: int, *, title: str | None, text: str) -> None:
    """Take an article's passages out of the index: FTS5 wants the very words that were put in."""
    passages = connection.execute("SELECT number, start, end FROM passage WHERE article = ?", (article_key,)).fetchall()
    connection.executemany(
        "INSERT INTO words (words, rowid, title, text) VALUES ('delete', ?, ?, ?)",
        [(row["number"], title, text[row["start"] : row["end"]]) for row in passages],
    )


def settle(connection: sqlite3.Connection) -> None:
    """Merge some of the small parts that the index grows by, a few milliseconds' work: a search looks into each."""
    connection.execute("INSERT INTO words (words, rank) VALUES ('merge', ?)", (_PAGES_MERGED,))


def search(
    connection: sqlite3.Connection, terms: Sequence[str], *, others: Sequence[str] = (), filters: Filters, limit: int
) -> list[tuple[int, float]]:
    """The numbers of passages that hold any of the terms with their scores, best first, then newest first.

    Those that hold any of `others` are found as if these were terms too; what these added is then taken off.
    """
    found = _scored(connection, [*terms, *others], filters, limit)
    if not others:
        return found
    added = dict(_scored(connection, [other for other in others if other not in terms], filters, COUNTED_MATCHES))
    return [(number, max(0.0, score - added.get(number, 0.0))) for number, score in found]


def _scored(
    connection: sqlite3.Connection, terms: Sequence[str], filters: Filters, limit: int
) -> list[tuple[int, float]]:
    expression = any_of(terms)
    if not expression:
        return []
    conditions, values = sql_conditions(filters)
    # words come first in the join: left to itself, SQLite may walk the articles and probe the index for each
    joined = "CROSS JOIN passage ON passage.number = words.rowid CROSS JOIN article ON article.key = passage.article"
    statement = f"""
        SELECT words.rowid, -bm25(words, {_TITLE_WEIGHT}, {_TEXT_WEIGHT}) AS score
        FROM words {joined if names_articles(filters) else ""}
        WHERE {" AND ".join(["words MATCH ?", *conditions])}
        ORDER BY score DESC, words.rowid DESC LIMIT ?
    """  # noqa: S608 - only our own column names are put in, values are bound
    return [(row[0], row[1]) for row in connection.execute(statement, [expression, *values, limit])]


def frequencies(connection: sqlite3.Connection, terms: Sequence[str]) -> dict[str, int]:
    """The number of wires whose title or text holds each term, stemmed; several words are one phrase.

    Reprints count once. Only the first COUNTED_MATCHES passages are looked at: a term with more is common anyway.
    """
    statement = """
        SELECT (
            SELECT count(DISTINCT article.wire)
            FROM (SELECT rowid AS number FROM words WHERE words MATCH term.value LIMIT ?) AS found
            JOIN passage ON passage.number = found.number JOIN article ON article.key = passage.article
        ) FROM json_each(?) AS term ORDER BY term.key
    """
    rows = connection.execute(statement, (COUNTED_MATCHES, json.dumps([_phrase(term) for term in terms])))
    return {term: row[0] for term, row in zip(terms, rows, strict=True)}


def knows(connection: sqlite3.Connection, term: str) -> bool:
    """Whether any passage holds the term, stemmed; several words are one phrase."""
    statement = "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1"
    return connection.execute(statement, (_phrase(term),)).fetchone() is not None


def any_of(terms: Sequence[str]) -> str:
    """An FTS5 expression for any of the terms; nothing in them is read as syntax."""
    return " OR ".join(dict.fromkeys(_phrase(term) for term in terms))


def _phrase(term: str) -> str:
    """The term as one FTS5 string: quotes doubled, and without NUL, which would end the expression."""
    plain = term.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
    return '"' + plain.replace('"', '""') + '"'
