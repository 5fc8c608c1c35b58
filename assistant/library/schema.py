"""The tables of both files, and the version that each records of itself."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import LibraryError
from assistant.library.dispute_tables import DISPUTES

NOTHING = 0
"""The version of a file that holds no tables of ours yet."""


@dataclass(frozen=True, kw_only=True)
class Schema:
    """What a file holds: its tables, and the version that is recorded in it."""

    file: str
    """Its name in a library's folder."""
    version: int
    tables: str
    when_damaged: str
    """What to do where the file is damaged."""


_LIBRARY = """
CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    identity TEXT NOT NULL,
    version INTEGER NOT NULL,
    base_name TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    status TEXT NOT NULL,
    wire TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    outlet_folded TEXT,
    url TEXT,
    byline TEXT,
    published TEXT,
    updated TEXT,
    language TEXT,
    shelf TEXT,
    metadata TEXT NOT NULL,
    read_by TEXT NOT NULL,
    UNIQUE (identity, version)
);
CREATE INDEX article_by_name ON article (base_name, name);
CREATE INDEX article_by_wire ON article (wire, status);
CREATE INDEX article_by_status ON article (status, language, published, read_by);

CREATE TABLE alias (
    identity TEXT PRIMARY KEY,
    article TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE forgotten (
    identity TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    url TEXT,
    wire TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    note TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX forgotten_by_wire ON forgotten (wire);

CREATE TABLE passage (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (key),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    embedded INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX passage_by_article ON passage (article, start);
CREATE INDEX passage_to_embed ON passage (number) WHERE embedded = 0;

CREATE TABLE figure (
    article INTEGER NOT NULL REFERENCES article (key),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    id TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    value_text TEXT NOT NULL,
    low TEXT,
    high TEXT,
    qualifier TEXT NOT NULL,
    hedge TEXT NOT NULL,
    measure TEXT NOT NULL,
    counted TEXT NOT NULL,
    place TEXT NOT NULL,
    period_words TEXT,
    period_first TEXT,
    period_last TEXT,
    origin TEXT NOT NULL,
    via TEXT NOT NULL,
    status TEXT NOT NULL,
    extent TEXT NOT NULL,
    part_of TEXT,
    background INTEGER NOT NULL,
    happening TEXT NOT NULL,
    grows INTEGER NOT NULL,
    counts TEXT NOT NULL,
    PRIMARY KEY (article, start, end)
) WITHOUT ROWID;
CREATE INDEX figure_by_id ON figure (id);

CREATE TABLE ruling (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    a TEXT NOT NULL,
    b TEXT,
    relation TEXT,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT NOT NULL
) WITHOUT ROWID;

CREATE VIEW passage_text AS
    SELECT passage.number, article.title, substr(article.text, start + 1, end - start) AS text
    FROM passage JOIN article ON article.key = passage.article;
CREATE VIRTUAL TABLE words USING fts5 (
    title, text, content = 'passage_text', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO words (words, rank) VALUES ('usermerge', 2);

CREATE TABLE name (
    key TEXT NOT NULL,
    spelling TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (key, spelling)
) WITHOUT ROWID;

CREATE TABLE acronym (
    short TEXT NOT NULL,
    long TEXT NOT NULL,
    words TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (short, long)
) WITHOUT ROWID;
CREATE INDEX acronym_by_words ON acronym (words);

CREATE TABLE sketch (
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article (key),
    PRIMARY KEY (hash, article)
) WITHOUT ROWID;
CREATE INDEX sketch_by_article ON sketch (article);

CREATE TABLE stale_vector (number INTEGER PRIMARY KEY);

CREATE TABLE state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    passages_ever INTEGER NOT NULL DEFAULT 0,
    vectors_model TEXT,
    vectors_unfinished INTEGER NOT NULL DEFAULT 0,
    measures TEXT NOT NULL DEFAULT '',
    read_by TEXT NOT NULL DEFAULT ''
);
INSERT INTO state (only) VALUES (1);
"""

RESTORE = "crosscheck restore brings a backup back; without one, ingest the articles again into a new folder"
"""What to do about a library's file that is damaged."""

LIBRARY = Schema(file="library.sqlite", version=6, tables=_LIBRARY + DISPUTES, when_damaged=RESTORE)

PEOPLE = Schema(
    file="people.sqlite",
    version=1,
    when_damaged="crosscheck restore brings the conversations of a backup back; without one, move the file away",
    tables="""
CREATE TABLE turn (
    conversation TEXT NOT NULL,
    number INTEGER NOT NULL,
    asked_at TEXT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (conversation, number)
) WITHOUT ROWID;
""",
)


REMEDIES = {each.file: each.when_damaged for each in (LIBRARY, PEOPLE)}
"""What to do about damage, by the names of files."""


def recorded_version(connection: sqlite3.Connection) -> int:
    """The schema version that a file records, or NOTHING."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def create(connection: sqlite3.Connection, schema: Schema) -> None:
    """Make the tables in the transaction at hand, unless another process has made them meanwhile."""
    if recorded_version(connection) == NOTHING:
        for statement in _statements(schema.tables):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {schema.version}")


def another(found: int, schema: Schema, path: Path) -> LibraryError:
    """The error for a file that records another version than this schema's."""
    message = (
        f"'{path}' has schema {found} and this version of Crosscheck reads schema {schema.version}; "
        "ingest the articles again into a new folder"
    )
    return LibraryError(message)


def _statements(tables: str) -> list[str]:
    """The single statements: executescript would commit the transaction at hand."""
    statements = [""]
    for line in tables.splitlines():
        statements[-1] += f"{line}\n"
        if sqlite3.complete_statement(statements[-1]):
            statements.append("")
    return [statement for statement in statements if statement.strip()]
