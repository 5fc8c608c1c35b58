"""Keeps the dispute ledger up to date with the articles, at a cost that follows what came and not what is there.

The way of an article: its words are counted (the more texts hold one, the less it tells), it is placed in the lists of
those who name the same, it meets those near it there, their figures are related by two, and the groups that are tied
together by that are cut into rows anew. Each stage is done for all before the next begins, so the outcome
follows from the articles alone: not from the order or the batches in which they came. Each piece of work is a
transaction of its own; a kill leaves the rest in the queues, and the next ingest goes on from there.
"""

import hashlib
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from assistant.answering.citing import Citations
from assistant.comparing.accounts import Account
from assistant.comparing.disputes import RecordedRelations, disputes, divided, ties
from assistant.comparing.meeting import keys_of, position
from assistant.comparing.rarity import Rarity
from assistant.comparing.reprints import told_by
from assistant.comparing.rulings import Rulings
from assistant.comparing.telling import rarity_by, words_to_count
from assistant.comparing.trust import trusted_verdicts
from assistant.comparing.verdicts import Relations
from assistant.library import Library
from assistant.library.dispute_groups import Decided
from assistant.library.locks import FileLock
from assistant.vocabulary import general_rarity

_MEETINGS_AT_ONCE = 16
_WIRES_HELD = 400
"""Wires whose figures are kept in memory."""
_POLL = 0.05


def settle(library: Library) -> None:
    """Bring the ledger up to date; while another process does so, wait for what it leaves.

    Raises:
        LibraryError: the library cannot be read or written.
    """
    lock = keeper_lock(library.directory)
    while library.disputes.busy():
        if lock.acquire():
            try:
                Bookkeeper(library).settle()
            finally:
                lock.release()
        else:
            time.sleep(_POLL)


def keeper_lock(directory: Path) -> FileLock:
    """The lock of the one process that may write the ledger of the library in a folder."""
    return FileLock(directory / "disputes.lock")


class Bookkeeper:
    """Does the work; only one in all processes may, which `settle` sees to."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._ledger = library.disputes
        self._wires: dict[str, tuple[Account, ...]] = {}
        self._neighbours: tuple[str, frozenset[str]] | None = None
        self._rarity = self._new_rarity()

    def settle(self) -> None:
        """Empty every queue, the first one first."""
        while self._place() or self._ledger.arrange() or self._relate() or self._cut():
            pass

    def _place(self) -> bool:
        """Put the wire of an article that came, changed or went where it belongs, if anything is left of it."""
        mark = self._ledger.next_mark()
        if mark is None:
            return False
        told = self._library.told(mark.wire)
        if told:
            article = min(told, key=position)
            accounts = self._accounts(mark.wire)
            own = [one.figure for one in accounts if one.article.id == article.id]
            words = words_to_count(f"{article.title or ''} {article.text}", general_rarity())
            self._ledger.place(mark, article, [one.figure.id for one in accounts], keys_of(article, own), words)
        else:
            self._ledger.remove(mark)
        self._wires.pop(mark.wire, None)
        self._neighbours = None
        self._rarity = self._new_rarity()
        return True

    def _relate(self) -> bool:
        """Let a wire meet some of those that it has to, and decide on their figures by two if they are near."""
        meetings = self._ledger.next_meetings(_MEETINGS_AT_ONCE)
        if meetings is None:
            return False
        wire, others = meetings
        near = self._near(wire)
        held = self._held([wire, *(other for other, anew in others.items() if anew)])
        met: dict[str, Sequence[Decided] | None] = {}
        for other, anew in others.items():
            apart = other not in near or (anew and not held.keys() >= {wire, other})
            met[other] = () if apart else self._decided(held[wire], held[other]) if anew else None
        self._ledger.record(wire, met)
        return True

    def _near(self, wire: str) -> frozenset[str]:
        """A wire with those near it; kept while it meets them, for nobody moves meanwhile."""
        if self._neighbours is None or self._neighbours[0] != wire:
            self._neighbours = wire, frozenset((wire, *self._ledger.near(wire)))
        return self._neighbours[1]

    def _decided(self, one: Sequence[Account], other: Sequence[Account]) -> list[Decided]:
        accounts = {account.figure.id: account for account in (*one, *other)}
        relations = Relations(accounts.values(), self._rarity)
        found = trusted_verdicts(one, other, relations)
        return [(a.figure.id, b.figure.id, verdict, ties(a, b, verdict)) for a, b, verdict in found]

    def _cut(self) -> bool:
        """Cut the group of a figure into rows anew."""
        asked = self._ledger.next_stale()
        if asked is None:
            return False
        figure, until = asked
        rulings = self._library.rulings.standing()
        group = self._group(figure, rulings)
        if figure not in {account.figure.id for account in group}:
            self._ledger.rewrite(_name_of([figure]), [figure], (), until=until)
        for part in divided(group):
            self._cut_part(part, rulings, until)
        return True

    def _cut_part(self, part: Sequence[Account], rulings: Rulings, until: int) -> None:
        figures = [account.figure.id for account in part]
        name = _name_of(figures)
        if self._ledger.is_settled(name, figures):
            return
        relations = RecordedRelations(part, self._rarity, self._ledger.verdicts(figures), rulings)
        rows = disputes(part, relations, Citations(lambda _: ()).cite_account, rulings) if len(part) > 1 else ()
        self._ledger.rewrite(name, figures, rows, until=until)

    def _group(self, figure: str, rulings: Rulings) -> list[Account]:
        """The figures that are tied together with one, by the rules or by people; none that was misread."""
        joining = rulings.joining()
        found: set[str] = set()
        fresh = {figure}
        while fresh := {one for one in fresh - found if not rulings.misread(one)}:
            found |= fresh
            joined = {one for a, b in joining for one in (b if fresh & a else ()) or (a if fresh & b else ())}
            fresh = self._ledger.tied(fresh) | joined
        wires = self._ledger.wires_of(found)
        held = self._held(wires.values())
        return [one for accounts in held.values() for one in accounts if one.figure.id in wires]

    def _held(self, wires: Iterable[str]) -> dict[str, tuple[Account, ...]]:
        """The wires that are placed, from memory where they are there."""
        asked = dict.fromkeys(wires)
        missing = [wire for wire in asked if wire not in self._wires]
        if len(self._wires) + len(missing) > _WIRES_HELD:
            self._wires.clear()
            missing = list(asked)
        for wire in self._ledger.placed(missing):
            self._wires[wire] = self._accounts(wire)
        return {wire: self._wires[wire] for wire in asked if wire in self._wires}

    def _accounts(self, wire: str) -> tuple[Account, ...]:
        told = self._library.told(wire)
        return told_by(told, self._library.figures(one.id for one in told))

    def _new_rarity(self) -> Rarity:
        return rarity_by(self._ledger.texts, general_rarity())


def _name_of(figures: Sequence[str]) -> str:
    """The name of a part of a group, made of its figures."""
    return hashlib.sha256("\n".join(sorted(figures)).encode()).hexdigest()[:16]
