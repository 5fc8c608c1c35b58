"""How an entry is stored: versions, passages with their words, figures and names, in the transaction at hand."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.domain import Article, ArticleStatus, Entry, Figure, Passage
from assistant.errors import LibraryError, Overtaken
from assistant.library import names, numbering, rows, sketches, tombstones, words

_ROWS_OF = """
    DELETE FROM dispute WHERE id IN (
        SELECT dispute FROM figure JOIN dispute_reading ON dispute_reading.figure = figure.id WHERE figure.article = ?)
"""


def store(connection: sqlite3.Connection, entry: Entry) -> None:
    """Store an article's new version; one that is stored already, or was forgotten, is left as it is.

    Raises:
        Overtaken: the version does not follow the newest one that is stored, or another one has its place.
    """
    article = entry.article
    if _stored(connection, article) or tombstones.stands(connection, article.identity):
        return
    _retire_older(connection, article)
    key = _insert_article(connection, article, entry.read_by)
    _insert_passages(connection, key, article, entry.passages)
    _insert_figures(connection, key, entry.figures)
    names.learn(connection, article)
    sketches.learn(connection, key, entry.sketch)
    if entry.alias:
        connection.execute("INSERT OR REPLACE INTO alias VALUES (?, ?)", (entry.alias, article.identity))


def _stored(connection: sqlite3.Connection, article: Article) -> bool:
    row = connection.execute("SELECT * FROM article WHERE id = ?", (article.id,)).fetchone()
    if row is None:
        return False
    stored = rows.article_from(row)
    if any(getattr(stored, field) != getattr(article, field) for field in ("text", "title", "outlet", "published")):
        raise Overtaken(_overtaken(article, stored.version))
    return True


def _retire_older(connection: sqlite3.Connection, article: Article) -> None:
    """Older versions keep their text and figures and leave every index."""
    newest = _newest(connection, article.identity)
    _check_follows(article, newest["version"] if newest else 0)
    if newest:
        if newest["status"] == "current":
            _leave_indexes(connection, newest)
        status: ArticleStatus = "corrected" if "correction" in article.metadata else "superseded"
        connection.execute("UPDATE article SET status = ? WHERE key = ?", (status, newest["key"]))


def withdraw(connection: sqlite3.Connection, recalled: Article) -> bool:
    """Take an article out of every index and keep it as withdrawn; whether it was not withdrawn before.

    One that is not there is kept too, without a text, so that it does not come in when its source is read late.

    Args:
        connection: With a transaction at hand.
        recalled: Its identity, when it was recalled (`updated`) and what its source said (`metadata`).
    """
    newest = _newest(connection, recalled.identity)
    if newest is None and tombstones.stands(connection, recalled.identity):
        return False
    if newest is None:
        _insert_article(connection, recalled, read_by="")
        return True
    if newest["status"] == "withdrawn":
        return False
    _leave_indexes(connection, newest)
    known = rows.article_from(newest)
    gone = replace(
        known,
        status="withdrawn",
        updated=recalled.updated or known.updated,
        metadata={**known.metadata, **recalled.metadata},
    )
    row = rows.article_row(gone)
    changed = {field: row[field] for field in ("status", "updated", "metadata")}
    connection.execute(
        "UPDATE article SET status = :status, updated = :updated, metadata = :metadata WHERE key = :key",
        {**changed, "key": newest["key"]},
    )
    return True


def forget(connection: sqlite3.Connection, identity: str) -> tuple[Article, ...]:
    """Remove every version of an article with all that was made of it; the versions, oldest first.

    The ledger's rows with its figures go at once; the others that it met follow with the marks that the triggers make.
    Its other identities stay known: under them it may not come again either.
    """
    known = connection.execute("SELECT article FROM alias WHERE identity = ?", (identity,)).fetchone()
    identity = known["article"] if known else identity
    versions = connection.execute("SELECT * FROM article WHERE identity = ? ORDER BY version", (identity,)).fetchall()
    for row in versions:
        if row["status"] == "current":
            _leave_indexes(connection, row)
        connection.execute(_ROWS_OF, (row["key"],))
        connection.execute("DELETE FROM figure WHERE article = ?", (row["key"],))
        connection.execute("DELETE FROM article WHERE key = ?", (row["key"],))
    return tuple(map(rows.article_from, versions))


def _newest(connection: sqlite3.Connection, identity: str) -> sqlite3.Row | None:
    statement = "SELECT * FROM article WHERE identity = ? ORDER BY version DESC LIMIT 1"
    row: sqlite3.Row | None = connection.execute(statement, (identity,)).fetchone()
    return row


def _leave_indexes(connection: sqlite3.Connection, row: sqlite3.Row) -> None:
    """Take a current article out of all that is searched; text and figures stay."""
    words.forget(connection, row["key"], title=row["title"], text=row["text"])
    names.forget(connection, rows.article_from(row))
    sketches.forget(connection, row["key"])
    _drop_passages(connection, row["key"])


def _check_follows(article: Article, newest: int) -> None:
    if article.version != newest + 1:
        raise Overtaken(_overtaken(article, newest))


def _overtaken(article: Article, newest: int) -> str:
    return (
        f"{article.identity!r} is at version {newest} here, so this version {article.version} cannot be added; "
        "if another ingest changed it meanwhile, run this one again"
    )


def replace_figures(connection: sqlite3.Connection, article: str, figures: Iterable[Figure], read_by: str) -> None:
    """Store the figures of an article, by its id, in place of those it had; one that is gone is passed over."""
    found = connection.execute("SELECT key FROM article WHERE id = ?", (article,)).fetchone()
    if found is None:
        return
    connection.execute("DELETE FROM figure WHERE article = ?", (found["key"],))
    _insert_figures(connection, found["key"], figures)
    connection.execute("UPDATE article SET read_by = ? WHERE key = ?", (read_by, found["key"]))


def _insert_article(connection: sqlite3.Connection, article: Article, read_by: str) -> int:
    row = {**rows.article_row(article), "name": _free_name(connection, article), "read_by": read_by}
    cursor = connection.execute(rows.insertion("article", row), row)
    return int(cursor.lastrowid or 0)


def _free_name(connection: sqlite3.Connection, article: Article) -> str:
    """The base name, or the identity where others bear that name: then they show their identities too."""
    clash = connection.execute(
        "SELECT 1 FROM article WHERE base_name = ? AND identity <> ? LIMIT 1", (article.name, article.identity)
    ).fetchone()
    if clash is None:
        return article.name
    connection.execute(
        "UPDATE article SET name = identity WHERE base_name = ? AND name = ?", (article.name, article.name)
    )
    return article.identity


def replace_passages(connection: sqlite3.Connection, article: str, passages: Sequence[Passage]) -> None:
    """Store the passages of an article, by its id, in place of those it had, and leave the index of words as it is."""
    row = connection.execute("SELECT * FROM article WHERE id = ?", (article,)).fetchone()
    if row is None or row["status"] != "current":
        return
    _drop_passages(connection, row["key"])
    _number_passages(connection, row["key"], rows.article_from(row), passages)


def _drop_passages(connection: sqlite3.Connection, key: int) -> None:
    """Remove an article's passages; their vectors are to go."""
    connection.execute("INSERT OR IGNORE INTO stale_vector SELECT number FROM passage WHERE article = ?", (key,))
    connection.execute("DELETE FROM passage WHERE article = ?", (key,))


def _insert_passages(connection: sqlite3.Connection, key: int, article: Article, passages: tuple[Passage, ...]) -> None:
    numbers = _number_passages(connection, key, article, passages)
    texts = (article.text[passage.start : passage.end] for passage in passages)
    words.learn(connection, article.title, dict(zip(numbers, texts, strict=True)))


def _number_passages(
    connection: sqlite3.Connection, key: int, article: Article, passages: Sequence[Passage]
) -> list[int]:
    """Store passages under numbers of their own; these."""
    first = _next_sequence(connection, len(passages))
    numbers = [numbering.number(article.published, first + place) for place in range(len(passages))]
    connection.executemany(
        "INSERT INTO passage (number, article, start, end) VALUES (?, ?, ?, ?)",
        [(number, key, passage.start, passage.end) for number, passage in zip(numbers, passages, strict=True)],
    )
    return numbers


def _next_sequence(connection: sqlite3.Connection, count: int) -> int:
    """The first of `count` sequences that were never given out, for vectors outlive their passages for a while."""
    first = int(connection.execute("SELECT passages_ever FROM state").fetchone()[0])
    if first + count > numbering.SEQUENCE_END:
        message = f"a library holds {numbering.SEQUENCE_END} passages in its life; ingest into a new folder"
        raise LibraryError(message)
    connection.execute("UPDATE state SET passages_ever = ?", (first + count,))
    return first


def _insert_figures(connection: sqlite3.Connection, key: int, figures: Iterable[Figure]) -> None:
    for figure in figures:
        row = rows.figure_row(figure, key)
        connection.execute(rows.insertion("figure", row), row)
