"""What belongs to people, in a file of its own, so that a library can be handed over without it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from assistant.domain import Article
from assistant.library import schema
from assistant.library.closing import Closing
from assistant.library.connections import Connections


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A question of a conversation and what was answered."""

    number: int
    """Counted from 1."""
    asked_at: datetime
    question: str
    answer: Mapping[str, Any]
    """The answer as JSON: articles by their ids, or as the contract has them, by their names."""


class People(Closing):
    """The conversations that people had; safe for many threads and processes at once.

    Every method raises LibraryError when the file cannot be read or written.
    """

    def __init__(self, directory: Path) -> None:
        self._connections = Connections(directory / schema.PEOPLE.file, schema.PEOPLE)

    @classmethod
    def open(cls, directory: Path) -> Self:
        """Open the people's file in a library's folder; it is created when it is not there."""
        return cls(directory)

    @staticmethod
    def are_in(directory: Path) -> bool:
        """Whether there is a people's file in a library's folder."""
        return (directory / schema.PEOPLE.file).is_file()

    def close(self) -> None:
        """Let go of the file."""
        self._connections.close()

    def append_turn(self, conversation: str, *, asked_at: datetime, question: str, answer: Mapping[str, Any]) -> Turn:
        """Add a turn at the end of a conversation, which begins with its first turn."""
        last = "SELECT coalesce(max(number), 0) FROM turn WHERE conversation = ?"
        with self._connections.writing() as connection:
            number = int(connection.execute(last, (conversation,)).fetchone()[0]) + 1
            connection.execute(
                "INSERT INTO turn (conversation, number, asked_at, question, answer) VALUES (?, ?, ?, ?, ?)",
                (conversation, number, asked_at.isoformat(), question, _json(answer)),
            )
        return Turn(number=number, asked_at=asked_at, question=question, answer=answer)

    def turns(self, conversation: str) -> list[Turn]:
        """The turns of a conversation in order; none when nobody has begun it."""
        statement = "SELECT * FROM turn WHERE conversation = ? ORDER BY number"
        with self._connections.reading() as connection:
            return [
                Turn(
                    number=row["number"],
                    asked_at=datetime.fromisoformat(row["asked_at"]),
                    question=row["question"],
                    answer=json.loads(row["answer"]),
                )
                for row in connection.execute(statement, (conversation,))
            ]

    def forget(self, articles: Iterable[Article]) -> int:
        """Remove the turns whose answers cite one of these articles; how many there were."""
        named = [literal for article in articles for literal in _literals(article)]
        statement = "DELETE FROM turn WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE instr(turn.answer, value))"
        with self._connections.writing() as connection:
            return connection.execute(statement, (json.dumps(named),)).rowcount

    def wipe(self) -> bool:
        """Have no bytes left in the files of what was removed; False where others are reading just now."""
        return self._connections.write_through()


def _literals(article: Article) -> Iterator[str]:
    """What stands in the JSON of an answer that cites an article."""
    yield f'"id": {_json(article.id)}'
    yield f'"identity": {_json(article.identity)}'
    yield f'"article": {_json(article.name)}'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
