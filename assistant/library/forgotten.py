"""Articles that people had forgotten: how they go, what is kept so that they stay away, and how they may come again."""

from datetime import datetime

from assistant.domain import Article
from assistant.library import rulings, storing, tombstones
from assistant.library.connections import Connections
from assistant.library.tombstones import Tombstone


class ForgottenBook:
    """What was forgotten. Every method is its own transaction."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def forget(self, identity: str, *, at: datetime, by: str = "", note: str = "") -> tuple[tuple[Article, ...], int]:
        """Remove an article with all its versions, and keep it from coming again.

        Its vectors and what people were told of it are elsewhere: assistant/keeping/forgetting.py sees to all of it.
        What people ruled on its figures holds for those of a copy that is left, else it goes too.

        Args:
            identity: Of the article, or one of its other identities.
            at: When this happens.
            by: Who has it forgotten.
            note: Why.

        Returns:
            The versions that there were, oldest first, and how many rulings went.
        """
        with self._connections.writing() as connection:
            gone = rulings.rehome(connection, identity)
            versions = storing.forget(connection, identity)
            if versions:
                tombstones.set_up(connection, versions[-1], at=at, by=by, note=note)
        return versions, gone

    def undo(self, identity: str) -> None:
        """Let an article come again when its source is read."""
        with self._connections.writing() as connection:
            tombstones.take_down(connection, identity)

    def stands(self, identity: str) -> bool:
        """Whether the article of this identity, one of its other identities included, was forgotten."""
        with self._connections.reading() as connection:
            return tombstones.stands(connection, identity)

    def has_text(self, wire: str) -> bool:
        """Whether an article with the text of this wire was forgotten."""
        with self._connections.reading() as connection:
            return tombstones.has_text(connection, wire)

    def called(self, name: str) -> list[Tombstone]:
        """The forgotten article of this identity, else all of this name or url."""
        with self._connections.reading() as connection:
            return tombstones.called(connection, name)

    def all(self) -> list[Tombstone]:
        """All that were forgotten and may not come again, the earliest first."""
        with self._connections.reading() as connection:
            return tombstones.every(connection)
