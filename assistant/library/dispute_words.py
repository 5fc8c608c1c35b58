"""The words that may become common, and the wires that hold each."""

import json
import sqlite3

from assistant.comparing.telling import ENOUGH, is_common


def texts(connection: sqlite3.Connection, word: str) -> int:
    """How many wires hold a word; no more than ENOUGH are counted."""
    statement = "SELECT count(*) FROM (SELECT 1 FROM dispute_word WHERE word = ? LIMIT ?)"
    return int(connection.execute(statement, (word, ENOUGH)).fetchone()[0])


def hold(connection: sqlite3.Connection, wire: str, words: frozenset[str]) -> set[str]:
    """Record that a wire holds these words and no others; the holders of each that becomes common, or rare, by that."""
    row = connection.execute("SELECT words FROM dispute_wire WHERE wire = ?", (wire,)).fetchone()
    held = set(json.loads(row["words"])) if row else set()
    moved: set[str] = set()
    for word in sorted(held ^ words):
        before = texts(connection, word)
        if word in words:
            connection.execute("INSERT INTO dispute_word VALUES (?, ?)", (word, wire))
        else:
            connection.execute("DELETE FROM dispute_word WHERE word = ? AND wire = ?", (word, wire))
        if is_common(before) != is_common(texts(connection, word)):
            holders = connection.execute("SELECT wire FROM dispute_word WHERE word = ?", (word,))
            moved |= {holder["wire"] for holder in holders}
    return moved
