"""What belongs to people, in a file of its own, so that a library can be handed over without it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from assistant.library import schema
from assistant.library.closing import Closing
from assistant.library.connections import Connections

_FILE = "people.sqlite"


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A question of a conversation and what was answered."""

    number: int
    """Counted from 1."""
    asked_at: datetime
    question: str
    answer: Mapping[str, Any]
    """The answer as the contract's JSON."""


class People(Closing):
    """The conversations that people had; safe for many threads and processes at once.

    Every method raises LibraryError when the file cannot be read or written.
    """

    def __init__(self, directory: Path) -> None:
        self._connections = Connections(directory / _FILE, schema.PEOPLE)

    @classmethod
    def open(cls, directory: Path) -> Self:
        """Open the people's file in a library's folder; it is created when it is not there."""
        return cls(directory)

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
                (conversation, number, asked_at.isoformat(), question, json.dumps(answer, ensure_ascii=False)),
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
