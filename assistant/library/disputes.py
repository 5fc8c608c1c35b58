"""The dispute ledger as it is stored: what is to be done, who may meet whom, what was decided, and the rows.

It decides nothing; assistant/bookkeeping.py does the work, one process at a time. Every method is its own transaction.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from assistant.domain import Article, Dispute, Verdict
from assistant.library import dispute_groups as groups
from assistant.library import dispute_lists as lists
from assistant.library import dispute_words as counted_words
from assistant.library.connections import Connections
from assistant.library.dispute_groups import Decided
from assistant.library.numbering import second
from assistant.library.rows import dispute_from

_TIES = "SELECT b FROM dispute_pair WHERE tied AND a IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, kw_only=True)
class Mark:
    """An article that came, changed or went since the ledger last looked."""

    number: int
    wire: str


@dataclass(frozen=True, kw_only=True)
class Stored:
    """A row as it is stored: its readings by the ids of their figures."""

    dispute: Dispute
    """Without readings and rulings."""
    readings: tuple[tuple[str, bool], ...]
    """Figures, and whether each is superseded, in their order."""


class DisputeLedger:
    """What the library keeps of its disputes."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def pending(self) -> int:
        """How many articles have come or changed, and are not in the ledger yet."""
        with self._connections.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM dispute_mark").fetchone()[0])

    def busy(self) -> bool:
        """Whether anything is left to do."""
        queues = ("dispute_mark", "dispute_met_anew", "dispute_meeting", "dispute_stale")
        asked = " OR ".join(f"EXISTS (SELECT 1 FROM {queue})" for queue in queues)  # noqa: S608 - ours
        with self._connections.reading() as connection:
            return bool(connection.execute(f"SELECT {asked}").fetchone()[0])

    def next_mark(self) -> Mark | None:
        """The mark that was made first."""
        with self._connections.reading() as connection:
            row = connection.execute("SELECT number, wire FROM dispute_mark ORDER BY number LIMIT 1").fetchone()
        return Mark(**dict(row)) if row else None

    def texts(self, word: str) -> int:
        """How many wires hold a word, of those that are counted; no more than ENOUGH are."""
        with self._connections.reading() as connection:
            return counted_words.texts(connection, word)

    def place(
        self, mark: Mark, article: Article, figures: Sequence[str], keys: frozenset[str], words: frozenset[str]
    ) -> None:
        """Put a wire into the lists under its keys, by the article that stands for its copies; it is to meet anew.

        So is every wire that holds a word which has become common by that, or rare again.
        """
        place, wire = (second(article.published), article.id), mark.wire
        with self._connections.writing() as connection:
            known = connection.execute("SELECT second, article FROM dispute_wire WHERE wire = ?", (wire,)).fetchone()
            if known and tuple(known) != place:
                lists.leave(connection, wire, lists.keys(connection, wire))
                groups.let_go(connection, wire)
            held = lists.keys(connection, wire)
            lists.leave(connection, wire, held - keys)
            lists.enter(connection, wire, place, keys - held)
            groups.hold(connection, wire, figures)
            moved = counted_words.hold(connection, wire, words)
            row = (wire, article.id, place[0], _json(sorted(words)))
            connection.execute("INSERT OR REPLACE INTO dispute_wire VALUES (?, ?, ?, ?)", row)
            _meet_anew(connection, {wire, *moved})
            _done(connection, mark)

    def remove(self, mark: Mark) -> None:
        """Take a wire of which no article is left off the lists, and its figures out of their groups."""
        wire = mark.wire
        with self._connections.writing() as connection:
            lists.leave(connection, wire, lists.keys(connection, wire))
            groups.let_go(connection, wire)
            moved = counted_words.hold(connection, wire, frozenset())
            connection.execute("DELETE FROM dispute_wire WHERE wire = ?", (wire,))
            _meet_anew(connection, moved)
            _done(connection, mark)

    def arrange(self) -> bool:
        """Have a wire that is to meet anew meet those near it, and those it has met; whether there was one."""
        with self._connections.writing() as connection:
            row = connection.execute("SELECT wire FROM dispute_met_anew LIMIT 1").fetchone()
            if row is None:
                return False
            (wire,) = row
            met = {wire, *lists.near(connection, wire), *lists.decided_with(connection, wire)}
            lists.meet(connection, [(wire, other) for other in met], anew=True)
            connection.execute("DELETE FROM dispute_met_anew WHERE wire = ?", (wire,))
            return True

    def placed(self, wires: Iterable[str]) -> dict[str, str]:
        """The ids of the articles that stand for these wires; wires that are not placed are left out."""
        statement = "SELECT wire, article FROM dispute_wire WHERE wire IN (SELECT value FROM json_each(?))"
        with self._connections.reading() as connection:
            return {row["wire"]: row["article"] for row in connection.execute(statement, (_json(wires),))}

    def next_meetings(self, limit: int) -> tuple[str, dict[str, bool]] | None:
        """A wire and up to `limit` of those that it is to meet, each with whether their figures are decided on anew."""
        with self._connections.reading() as connection:
            first = connection.execute("SELECT x FROM dispute_meeting LIMIT 1").fetchone()
            if first is None:
                return None
            rows = connection.execute("SELECT y, anew FROM dispute_meeting WHERE x = ? LIMIT ?", (first["x"], limit))
            return first["x"], {row["y"]: bool(row["anew"]) for row in rows}

    def near(self, wire: str) -> set[str]:
        """The wires that share enough keys with this one, among those next to it in their lists."""
        with self._connections.reading() as connection:
            return lists.near(connection, wire)

    def record(self, wire: str, met: Mapping[str, Sequence[Decided] | None]) -> None:
        """Write down what came of meetings, in place of what was known; None leaves that as it is."""
        with self._connections.writing() as connection:
            for other, decided in met.items():
                if decided is not None:
                    groups.record(connection, wire, other, decided)
            connection.executemany(
                "DELETE FROM dispute_meeting WHERE x = ? AND y = ?", [(wire, other) for other in met]
            )

    def next_stale(self) -> tuple[str, int] | None:
        """A figure whose group is to be cut anew, and the number of the last such request."""
        statement = "SELECT figure, (SELECT max(number) FROM dispute_stale) FROM dispute_stale LIMIT 1"
        with self._connections.reading() as connection:
            row = connection.execute(statement).fetchone()
        return (row[0], row[1]) if row else None

    def tied(self, figures: Iterable[str]) -> set[str]:
        """The figures that are tied to one of these."""
        with self._connections.reading() as connection:
            return {row[0] for row in connection.execute(_TIES, (_json(figures),))}

    def wires_of(self, figures: Iterable[str]) -> dict[str, str]:
        """The wires of figures; those that the ledger does not hold are left out."""
        statement = "SELECT figure, wire FROM dispute_figure WHERE figure IN (SELECT value FROM json_each(?))"
        with self._connections.reading() as connection:
            return {row["figure"]: row["wire"] for row in connection.execute(statement, (_json(figures),))}

    def verdicts(self, figures: Iterable[str]) -> dict[tuple[str, str], Verdict]:
        """What was decided between any two of these figures, in both orders."""
        statement = """
            WITH given AS (SELECT value FROM json_each(?))
            SELECT * FROM dispute_pair WHERE a IN (SELECT value FROM given) AND b IN (SELECT value FROM given)
        """
        with self._connections.reading() as connection:
            return {
                (row["a"], row["b"]): Verdict(
                    relation=row["relation"], later=row["later"], reasons=("it was decided when they were read",)
                )
                for row in connection.execute(statement, (_json(figures),))
            }

    def is_settled(self, part: str, figures: Iterable[str]) -> bool:
        """Whether a part of a group is known by this name, and none of its figures is stale."""
        statement = """
            SELECT EXISTS (SELECT 1 FROM dispute_member WHERE part = ?) AND NOT EXISTS (
                SELECT 1 FROM dispute_stale WHERE figure IN (SELECT value FROM json_each(?)))
        """
        with self._connections.reading() as connection:
            return bool(connection.execute(statement, (part, _json(figures))).fetchone()[0])

    def rewrite(self, part: str, figures: Sequence[str], rows: Iterable[Dispute], *, until: int) -> None:
        """Replace the rows of a part of a group; the figures that it held before and no longer holds are stale.

        Args:
            part: A name made of its figures.
            figures: All that belong to it.
            rows: What they amount to.
            until: The number of the last request that this settles.
        """
        with self._connections.writing() as connection:
            groups.rewrite(connection, part, figures, rows, until=until)

    def rows(
        self,
        *,
        relations: Iterable[str],
        measure: str = "",
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> list[Stored]:
        """The rows of these relations, those reported last first, the undated at the end.

        Args:
            relations: What their readings are to each other.
            measure: Only of this measure, unless it is empty.
            since: Only what was reported then or later.
            until: Only what was reported before.
        """
        conditions = ["relation IN (SELECT value FROM json_each(?))"]
        values = [_json(relations)]
        for condition, value in (
            ("measure = ?", measure),
            ("last_reported >= ?", since.isoformat() if since else ""),
            ("first_reported < ?", until.isoformat() if until else ""),
        ):
            if value:
                conditions.append(condition)
                values.append(value)
        statement = f"""
            SELECT * FROM dispute WHERE {" AND ".join(conditions)} ORDER BY last_reported DESC, id
        """  # noqa: S608 - three constants, values are bound
        with self._connections.reading() as connection:
            found = [dispute_from(row) for row in connection.execute(statement, values)]
            return [Stored(dispute=one, readings=tuple(groups.readings(connection, one.id))) for one in found]

    def measures(self) -> set[str]:
        """The measures of the library's figures."""
        with self._connections.reading() as connection:
            return {row[0] for row in connection.execute("SELECT DISTINCT measure FROM figure")}


def _meet_anew(connection: sqlite3.Connection, wires: Iterable[str]) -> None:
    connection.executemany("INSERT OR IGNORE INTO dispute_met_anew VALUES (?)", [(wire,) for wire in wires])


def _done(connection: sqlite3.Connection, mark: Mark) -> None:
    connection.execute("DELETE FROM dispute_mark WHERE number = ?", (mark.number,))


def _json(texts: Iterable[str]) -> str:
    return json.dumps(list(texts))
