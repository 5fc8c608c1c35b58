"""The tables of the dispute ledger: what it has still to do, what it knows, and its rows.

Whatever changes an article or its figures leaves a mark (the triggers), in the same transaction. What was marked is
placed and meets anew, of meetings come groups that are stale, and those are cut; each queue outlives a kill.
"""

DISPUTES = """
CREATE TABLE dispute_mark (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL UNIQUE,
    wire TEXT NOT NULL
);
CREATE TRIGGER article_comes AFTER INSERT ON article BEGIN
    INSERT OR REPLACE INTO dispute_mark (article, wire) VALUES (new.id, new.wire);
END;
CREATE TRIGGER article_changes AFTER UPDATE OF status ON article BEGIN
    INSERT OR REPLACE INTO dispute_mark (article, wire) VALUES (new.id, new.wire);
END;
CREATE TRIGGER article_goes AFTER DELETE ON article BEGIN
    INSERT OR REPLACE INTO dispute_mark (article, wire) VALUES (old.id, old.wire);
END;
CREATE TRIGGER figure_comes AFTER INSERT ON figure BEGIN
    INSERT OR REPLACE INTO dispute_mark (article, wire) SELECT id, wire FROM article WHERE key = new.article;
END;
CREATE TRIGGER figure_goes AFTER DELETE ON figure BEGIN
    INSERT OR REPLACE INTO dispute_mark (article, wire) SELECT id, wire FROM article WHERE key = old.article;
END;
CREATE TABLE dispute_met_anew (wire TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE dispute_meeting (
    x TEXT NOT NULL,
    y TEXT NOT NULL,
    anew INTEGER NOT NULL,
    PRIMARY KEY (x, y)
) WITHOUT ROWID;
CREATE TABLE dispute_stale (number INTEGER PRIMARY KEY AUTOINCREMENT, figure TEXT NOT NULL UNIQUE);

CREATE TABLE dispute_word (word TEXT NOT NULL, wire TEXT NOT NULL, PRIMARY KEY (word, wire)) WITHOUT ROWID;
CREATE TABLE dispute_wire (
    wire TEXT PRIMARY KEY,
    article TEXT NOT NULL,
    second INTEGER NOT NULL,
    words TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE dispute_key (
    key TEXT NOT NULL,
    second INTEGER NOT NULL,
    article TEXT NOT NULL,
    wire TEXT NOT NULL,
    PRIMARY KEY (key, second, article)
) WITHOUT ROWID;
CREATE INDEX dispute_key_by_wire ON dispute_key (wire);
CREATE TABLE dispute_figure (figure TEXT PRIMARY KEY, wire TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX dispute_figure_by_wire ON dispute_figure (wire);
CREATE TABLE dispute_pair (
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    relation TEXT NOT NULL,
    later TEXT,
    tied INTEGER NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;

CREATE TABLE dispute_member (figure TEXT PRIMARY KEY, part TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX dispute_member_by_part ON dispute_member (part);
CREATE TABLE dispute (
    id TEXT PRIMARY KEY,
    part TEXT NOT NULL,
    happening TEXT NOT NULL,
    place TEXT NOT NULL,
    date TEXT,
    measure TEXT NOT NULL,
    counted TEXT NOT NULL,
    low TEXT,
    high TEXT,
    relation TEXT NOT NULL,
    explanation TEXT NOT NULL,
    voices INTEGER NOT NULL,
    first_reported TEXT,
    last_reported TEXT
) WITHOUT ROWID;
CREATE INDEX dispute_by_part ON dispute (part);
CREATE TABLE dispute_reading (
    dispute TEXT NOT NULL REFERENCES dispute (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    figure TEXT NOT NULL,
    superseded INTEGER NOT NULL,
    PRIMARY KEY (dispute, place)
) WITHOUT ROWID;
"""
