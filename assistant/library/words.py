"""The full-text index: which passages hold which words, and how well they match."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from assistant.domain import Filters
from assistant.library.filters import names_articles, sql_conditions

TITLE_WEIGHT, TEXT_WEIGHT = 3.0, 1.0
"""What a word counts by where it stands."""
MATCHES_RANKED, MATCHES_GATHERED = 20_000, 40_000
"""Matches that one search looks at: 2 microseconds each with BM25, under 1 where weights are added up."""
COUNTED, SAMPLED = 100_000, 300
"""Passages that are counted for a frequency, a tenth of a microsecond each, and those whose wires are told apart."""
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
    connection: sqlite3.Connection, terms: Sequence[str], *, filters: Filters, limit: int, most: int = MATCHES_RANKED
) -> list[tuple[int, float]]:
    """The numbers of passages that hold telling ones of the terms with their BM25 scores, best first, then newest.

    Scoring a match costs far more than finding it, so what brings passages are the rarest terms, as many as together
    have at most `most` matches: all of them in a library that is not large.
    """
    expression = _bringing(connection, terms, filters, most)
    if not expression:
        return []
    conditions, values = sql_conditions(filters)
    # words come first in the join: left to itself, SQLite may walk the articles and probe the index for each
    joined = "CROSS JOIN passage ON passage.number = words.rowid CROSS JOIN article ON article.key = passage.article"
    statement = f"""
        SELECT number, score FROM (
            SELECT words.rowid AS number, -bm25(words, {TITLE_WEIGHT}, {TEXT_WEIGHT}) AS score
            FROM words {joined if names_articles(filters) else ""}
            WHERE {" AND ".join(["words MATCH ?", *conditions])}
            ORDER BY words.rowid DESC LIMIT ?
        ) ORDER BY score DESC, number DESC LIMIT ?
    """  # noqa: S608 - only our own column names are put in, values are bound
    found = connection.execute(statement, [expression, *values, most, limit])
    return [(row[0], row[1]) for row in found]


def gather(
    connection: sqlite3.Connection, weights: Mapping[str, float], *, filters: Filters, limit: int
) -> list[tuple[int, float]]:
    """The numbers of passages with the sum of the weights of the terms that each holds, best first, then oldest.

    Much cheaper a match than `search`, and never dependent on what is outside the time that the filters allow.
    """
    few = _fitting(_matches(connection, weights, filters, MATCHES_GATHERED), MATCHES_GATHERED)
    conditions, values = sql_conditions(filters)
    joined = "CROSS JOIN passage ON passage.number = words.rowid CROSS JOIN article ON article.key = passage.article"
    statement = f"""
        SELECT words.rowid AS number, sum(term.value) AS score
        FROM json_each(?) AS term CROSS JOIN words {joined if names_articles(filters) else ""}
        WHERE {" AND ".join(["words MATCH term.key", *conditions])}
        GROUP BY number ORDER BY score DESC, number LIMIT ?
    """  # noqa: S608 - only our own column names are put in, values are bound
    wanted = json.dumps({_phrase(term): weights[term] for term in few})
    return [(row[0], row[1]) for row in connection.execute(statement, [wanted, *values, limit])]


def frequencies(connection: sqlite3.Connection, terms: Sequence[str]) -> dict[str, int]:
    """The number of wires whose title or text holds each term, stemmed; several words are one phrase.

    Reprints count once. Exact up to SAMPLED passages; of a term with more, as many wires a passage are taken to hold
    it as among the first SAMPLED, and what has COUNTED passages is taken to have no more.
    """
    statement = """
        WITH counted AS (
            SELECT term.key AS place, term.value AS phrase, (
                SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH term.value LIMIT :counted)
            ) AS passages FROM json_each(:terms) AS term
        )
        SELECT passages, (
            SELECT count(DISTINCT article.wire)
            FROM (SELECT rowid AS number FROM words WHERE words MATCH counted.phrase LIMIT :sampled) AS found
            JOIN passage ON passage.number = found.number JOIN article ON article.key = passage.article
        ) FROM counted ORDER BY place
    """
    given = {"terms": json.dumps([_phrase(term) for term in terms]), "counted": COUNTED, "sampled": SAMPLED}
    rows = connection.execute(statement, given)
    return {term: round(row[1] * max(1.0, row[0] / SAMPLED)) for term, row in zip(terms, rows, strict=True)}


def knows(connection: sqlite3.Connection, term: str) -> bool:
    """Whether any passage holds the term, stemmed; several words are one phrase."""
    statement = "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1"
    return connection.execute(statement, (_phrase(term),)).fetchone() is not None


def any_of(terms: Sequence[str]) -> str:
    """An FTS5 expression for any of the terms; nothing in them is read as syntax."""
    return " OR ".join(dict.fromkeys(_phrase(term) for term in terms))


def _bringing(connection: sqlite3.Connection, terms: Sequence[str], filters: Filters, most: int) -> str:
    """The expression for the passages to be ranked: any of the rarest terms, else the first few terms at once."""
    matches = _matches(connection, terms, filters, most)
    if few := _fitting(matches, most):
        return any_of(few)
    expression = ""
    for term in matches:
        narrower = f"{expression} AND {_phrase(term)}" if expression else _phrase(term)
        count = _count(connection, narrower, filters, most)
        if count:
            expression = narrower
        if count <= most:
            break
    return expression


def _fitting(matches: Mapping[str, int], most: int) -> list[str]:
    """The terms with the fewest matches, as many as together have at most so many."""
    fewest = sorted(matches, key=lambda term: matches[term])
    sums = accumulate(matches[term] for term in fewest)
    return [term for term, whole in zip(fewest, sums, strict=True) if whole <= most]


def _matches(connection: sqlite3.Connection, terms: Iterable[str], filters: Filters, most: int) -> dict[str, int]:
    """The terms that any passage of the time allowed holds, with how many do: one more than `most` where more do."""
    counts = {term: _count(connection, _phrase(term), filters, most) for term in terms}
    return {term: count for term, count in counts.items() if count}


def _count(connection: sqlite3.Connection, expression: str, filters: Filters, most: int) -> int:
    conditions, values = sql_conditions(Filters(since=filters.since, until=filters.until))
    statement = f"""
        SELECT count(*) FROM (SELECT 1 FROM words WHERE {" AND ".join(["words MATCH ?", *conditions])} LIMIT ?)
    """  # noqa: S608 - only our own column names are put in, values are bound
    return int(connection.execute(statement, [expression, *values, most + 1]).fetchone()[0])


def _phrase(term: str) -> str:
    """The term as one FTS5 string: quotes doubled, and without NUL, which would end the expression."""
    plain = term.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
    return '"' + plain.replace('"', '""') + '"'
