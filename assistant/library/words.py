"""The full-text index: which passages hold which words."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import accumulate

from assistant.domain import Filters
from assistant.library.filters import names_articles, sql_conditions

MATCHES = 2_000
"""Matches that bring the passages of one search, a microsecond or two each."""
_ENOUGH = 20
"""Passages that the rarest terms must bring, else others bring some too: it takes as long again."""
_BM25, _BM25_COUNTS = "bm25(3.0, 1.0)", 0.02
"""BM25, in which a title weighs three times what a text does, and what it counts beside the weights, which are up to 1:
enough to tell apart what holds the same terms."""
COUNTED, SAMPLED = 100_000, 300
"""Passages that are counted for a frequency, a tenth of a microsecond each, and those whose wires are told apart."""
_PAGES_MERGED = 64
"""Pages of 4 kB that one `settle` writes at most."""

Expressions = dict[str, tuple[str, ...]]
"""What FTS5 is asked for, with the terms that a match holds."""


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
    """The numbers of passages with the sum of the weights of the terms that each holds, best first.

    What brings passages are the rarest terms, as many as together have at most MATCHES matches in the time allowed:
    all of them in a library that is not large. The others add their weights to what these bring, and bring passages
    where these have fewer than _ENOUGH. BM25 tells apart what holds the same rare terms; then the newest come first,
    within a stretch of time the oldest: they are nearest to what happened.
    """
    found: list[tuple[int, float]] = []
    matches = _matches(connection, weights, filters)
    telling = sorted(matches, key=lambda term: -weights[term])
    ever = _matches(connection, telling, Filters()) if filters.since or filters.until else matches
    rare = {_phrase(term) for term, count in ever.items() if count <= MATCHES}
    for bringing, many in _bringing(connection, matches, telling, filters):
        brought, held = " OR ".join(bringing), {term for terms in bringing.values() for term in terms}
        adding = {f"({brought}) AND {_phrase(term)}": (term,) for term in telling if term not in held}
        worth = {one: sum(weights[term] for term in terms) for one, terms in {**bringing, **adding}.items()}
        oldest = _oldest(connection, brought, filters) if many else 0
        found = _scored(connection, worth, rare, filters, oldest=oldest, limit=limit)
        if len(found) >= min(limit, _ENOUGH):
            break
    return found


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


def _bringing(
    connection: sqlite3.Connection, matches: Mapping[str, int], telling: Sequence[str], filters: Filters
) -> Iterator[tuple[Expressions, bool]]:
    """Expressions that bring passages, ever more of them, for whoever has not found enough; and whether they are many.

    Many are more than MATCHES: then the newest are looked at.
    """
    rarest = _rarest(matches)
    if rarest:
        yield rarest, False
    if rest := [term for term in telling if _phrase(term) not in rarest]:
        narrowed, many = _narrowed(connection, rest, filters)
        yield {**rarest, **narrowed}, many and not names_articles(filters)
        if names_articles(filters):  # what they let through is not counted, and may be among anything
            yield {_phrase(term): (term,) for term in telling}, False


def _rarest(matches: Mapping[str, int]) -> Expressions:
    """The terms with the fewest matches, as many as together have at most MATCHES."""
    fewest = sorted(matches, key=lambda term: matches[term])
    sums = accumulate(matches[term] for term in fewest)
    return {_phrase(term): (term,) for term, whole in zip(fewest, sums, strict=True) if whole <= MATCHES}


def _narrowed(connection: sqlite3.Connection, terms: Iterable[str], filters: Filters) -> tuple[Expressions, bool]:
    """The first few terms at once, as many as it takes for at most MATCHES matches; and whether there are more yet."""
    together: tuple[str, ...] = ()
    for term in terms:
        count = _count(connection, " AND ".join(map(_phrase, (*together, term))), filters)
        if count:
            together = (*together, term)
            if count <= MATCHES:
                return {" AND ".join(map(_phrase, together)): together}, False
    return {" AND ".join(map(_phrase, together)): together}, True


def _scored(  # noqa: PLR0913 - what one statement is made of
    connection: sqlite3.Connection,
    worth: Mapping[str, float],
    rare: Set[str],
    filters: Filters,
    *,
    oldest: int,
    limit: int,
) -> list[tuple[int, float]]:
    """Up to `limit` passages, numbered from `oldest` on, with what all expressions that they match are worth.

    BM25 counts too where an expression is rare: it looks at every match in the library, of whatever time.
    """
    conditions, values = sql_conditions(filters)
    if oldest:  # two bounds where one would do make FTS5 forget the narrower
        conditions, values = [*conditions, "words.rowid >= ?"], [*values, oldest]
    joined = "CROSS JOIN passage ON passage.number = words.rowid CROSS JOIN article ON article.key = passage.article"
    order = "ASC" if filters.since and filters.until else "DESC"
    # words come first in the join: left to itself, SQLite may walk the articles and probe the index for each
    matching = f"""
        CROSS JOIN words {joined if names_articles(filters) else ""}
        WHERE {" AND ".join(["words MATCH term.key", *conditions])}
    """
    statement = f"""
        SELECT number, sum(weight) AS score FROM (
            SELECT words.rowid AS number, term.value - {_BM25_COUNTS} * words.rank AS weight
            FROM json_each(?) AS term {matching} AND words.rank MATCH '{_BM25}'
            UNION ALL
            SELECT words.rowid, term.value FROM json_each(?) AS term {matching}
        ) GROUP BY number ORDER BY score DESC, number {order} LIMIT ?
    """  # noqa: S608 - only our own names are put in, values are bound
    given = [{one: worth[one] for one in worth if (one in rare) is ranked} for ranked in (True, False)]
    bound = [value for one in given for value in (json.dumps(one), *values)]
    return [(row["number"], row["score"]) for row in connection.execute(statement, [*bound, limit])]


def _oldest(connection: sqlite3.Connection, expression: str, filters: Filters) -> int:
    """The number from which on MATCHES passages match; 0 where there are no more."""
    conditions, values = sql_conditions(filters)
    statement = f"""
        SELECT rowid FROM words WHERE {" AND ".join(["words MATCH ?", *conditions])}
        ORDER BY rowid DESC LIMIT 1 OFFSET ?
    """  # noqa: S608 - only our own column names are put in, values are bound
    row = connection.execute(statement, [expression, *values, MATCHES - 1]).fetchone()
    return int(row[0]) if row else 0


def _matches(connection: sqlite3.Connection, terms: Iterable[str], filters: Filters) -> dict[str, int]:
    """The terms that any passage of the time allowed holds, with how many do: one more than MATCHES where more do."""
    counts = {term: _count(connection, _phrase(term), filters) for term in terms}
    return {term: count for term, count in counts.items() if count}


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
