"""The full-text index: which passages hold which words."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from assistant.domain import Filters
from assistant.library.filters import names_articles, sql_conditions

MATCHES = 2_000
"""Matches that bring the passages of one search, a microsecond or two each."""
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
    connection: sqlite3.Connection, weights: Mapping[str, float], *, filters: Filters, limit: int
) -> list[tuple[int, float]]:
    """The numbers of passages with the sum of the weights of the terms that each holds, best first, then oldest.

    What brings passages are the rarest terms, as many as together have at most MATCHES matches in the time allowed:
    all of them in a library that is not large. The others add their weights to what these bring.
    """
    matches = _matches(connection, weights, filters)
    telling = sorted(matches, key=lambda term: -weights[term])
    bringing = _rarest(matches) or _narrowed(connection, telling, filters)
    brought = f"({' OR '.join(bringing)})"
    adding = {f"{brought} AND {_phrase(term)}": (term,) for term in matches if term not in sum(bringing.values(), ())}
    expressions = {one: sum(weights[term] for term in terms) for one, terms in {**bringing, **adding}.items()}
    conditions, values = sql_conditions(filters)
    # words come first in the join: left to itself, SQLite may walk the articles and probe the index for each
    joined = "CROSS JOIN passage ON passage.number = words.rowid CROSS JOIN article ON article.key = passage.article"
    statement = f"""
        SELECT words.rowid AS number, sum(term.value) AS score
        FROM json_each(?) AS term CROSS JOIN words {joined if names_articles(filters) else ""}
        WHERE {" AND ".join(["words MATCH term.key", *conditions])}
        GROUP BY number ORDER BY score DESC, number LIMIT ?
    """  # noqa: S608 - only our own column names are put in, values are bound
    found = connection.execute(statement, [json.dumps(expressions), *values, limit])
    return [(row["number"], row["score"]) for row in found]


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


def _matches(connection: sqlite3.Connection, terms: Iterable[str], filters: Filters) -> dict[str, int]:
    """The terms that any passage of the time allowed holds, with how many do: one more than MATCHES where more do."""
    counts = {term: _count(connection, _phrase(term), filters) for term in terms}
    return {term: count for term, count in counts.items() if count}


def _rarest(matches: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
    """An expression for each of the terms with the fewest matches, as many as together have at most MATCHES."""
    fewest = sorted(matches, key=lambda term: matches[term])
    sums = accumulate(matches[term] for term in fewest)
    return {_phrase(term): (term,) for term, whole in zip(fewest, sums, strict=True) if whole <= MATCHES}


def _narrowed(connection: sqlite3.Connection, terms: Iterable[str], filters: Filters) -> dict[str, tuple[str, ...]]:
    """One expression for passages that hold the first few terms at once, so many that there are at most MATCHES."""
    together: tuple[str, ...] = ()
    for term in terms:
        count = _count(connection, " AND ".join(map(_phrase, (*together, term))), filters)
        if count:
            together = (*together, term)
        if count <= MATCHES:
            break
    return {" AND ".join(map(_phrase, together)): together} if together else {}


def _count(connection: sqlite3.Connection, expression: str, filters: Filters) -> int:
    conditions, values = sql_conditions(Filters(since=filters.since, until=filters.until))
    statement = f"""
        SELECT count(*) FROM (SELECT 1 FROM words WHERE {" AND ".join(["words MATCH ?", *conditions])} LIMIT ?)
    """  # noqa: S608 - only our own column names are put in, values are bound
    return int(connection.execute(statement, [expression, *values, MATCHES + 1]).fetchone()[0])


def _phrase(term: str) -> str:
    """The term as one FTS5 string: quotes doubled, and without NUL, which would end the expression."""
    plain = term.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
    return '"' + plain.replace('"', '""') + '"'
