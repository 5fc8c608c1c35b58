"""The names that current articles teach, by what their spellings share, and acronyms, each with its articles."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from assistant.comparing.spellings import (
    keys_near,
    names_taught,
    parts,
    respelt,
    slip,
    spelling_key,
    words_of,
)
from assistant.domain import Article
from assistant.figures.acronyms import acronyms
from assistant.library import words

MOST_SPELLINGS = 6
"""Other spellings of one name that are told: rarer ones bring next to nothing, and each costs a search some time."""

_COUNT_NAME = """
    INSERT INTO name (key, spelling, articles) VALUES (?, ?, 1)
    ON CONFLICT DO UPDATE SET articles = articles + 1
"""
_COUNT_ACRONYM = """
    INSERT INTO acronym (short, long, words, articles) VALUES (?, ?, ?, 1)
    ON CONFLICT DO UPDATE SET articles = articles + 1
"""


def learn(connection: sqlite3.Connection, article: Article) -> None:
    """Count the names of an article that has become current."""
    connection.executemany(_COUNT_NAME, [(spelling_key(name), name) for name in sorted(names_taught(article))])
    taught = acronyms(article.text).items()
    connection.executemany(_COUNT_ACRONYM, [(short, long, _joined(long)) for short, long in taught])


def forget(connection: sqlite3.Connection, article: Article) -> None:
    """Take the names of an article that is current no more off the count; what no other article has is gone."""
    known = [(spelling_key(name), name) for name in names_taught(article)]
    connection.executemany("UPDATE name SET articles = articles - 1 WHERE key = ? AND spelling = ?", known)
    connection.executemany("DELETE FROM name WHERE key = ? AND spelling = ? AND articles < 1", known)
    taught = list(acronyms(article.text).items())
    connection.executemany("UPDATE acronym SET articles = articles - 1 WHERE short = ? AND long = ?", taught)
    connection.executemany("DELETE FROM acronym WHERE short = ? AND long = ? AND articles < 1", taught)


def spellings(connection: sqlite3.Connection, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Up to MOST_SPELLINGS others of each name, its acronyms and what it is short for, those of most articles first.

    A name of one part that no article has in any spelling is taken for a slip of the pen.
    """
    asked = list(dict.fromkeys(names))
    found: dict[str, Counter[str]] = {name: Counter() for name in asked}
    for name, other, articles in (*_respelt(connection, asked), *_abbreviated(connection, asked)):
        found[name][other] += articles
    for name, other, articles in _slips(connection, [name for name, others in found.items() if not others]):
        found[name][other] += articles
    return {name: _most_used(others) for name, others in found.items()}


def _respelt(connection: sqlite3.Connection, asked: Sequence[str]) -> Iterable[tuple[str, str, int]]:
    """Each name with another spelling and its articles; letters all in capitals spell no name otherwise."""
    keys = {name: {spelling_key(name)} for name in asked if not name.isupper()}
    return (found for found in _held(connection, keys) if respelt(found[0], found[1]))


def _slips(connection: sqlite3.Connection, asked: Sequence[str]) -> Iterable[tuple[str, str, int]]:
    unknown = (name for name in asked if len(parts(name)) == 1 and not words.knows(connection, name))
    keys = {name: {spelling_key(name), *keys_near(spelling_key(name))} for name in unknown if not name.isupper()}
    return (found for found in _held(connection, keys) if slip(found[0], found[1]))


def _held(connection: sqlite3.Connection, keys: Mapping[str, Set[str]]) -> Iterator[tuple[str, str, int]]:
    """Each name with the spellings held under one of its keys, and their articles."""
    statement = "SELECT key, spelling, articles FROM name WHERE key IN (SELECT value FROM json_each(?))"
    held = defaultdict(list)
    wanted = sorted({key for alike in keys.values() for key in alike if key})
    for key, spelling, articles in connection.execute(statement, (json.dumps(wanted),)):
        held[key].append((spelling, articles))
    return ((name, *one) for name, alike in keys.items() for key in alike for one in held[key])


def _abbreviated(connection: sqlite3.Connection, asked: Sequence[str]) -> Iterable[tuple[str, str, int]]:
    """Each name with its acronym, or with what it is the acronym of, and the articles that say so."""
    by_words = {_joined(name): name for name in asked}
    short = "SELECT short, long, articles FROM acronym WHERE short IN (SELECT value FROM json_each(?))"
    yield from connection.execute(short, (json.dumps(asked),))
    long = "SELECT words, short, articles FROM acronym WHERE words IN (SELECT value FROM json_each(?))"
    for joined, acronym, articles in connection.execute(long, (json.dumps(list(by_words)),)):
        yield by_words[joined], acronym, articles


def _most_used(others: Counter[str]) -> tuple[str, ...]:
    """The spellings of most articles, one of those that a search by words takes for the same."""
    ordered = sorted(others, key=lambda other: (-others[other], other))
    return tuple({words_of(other): other for other in reversed(ordered)}.values())[::-1][:MOST_SPELLINGS]


def _joined(name: str) -> str:
    return " ".join(words_of(name))
