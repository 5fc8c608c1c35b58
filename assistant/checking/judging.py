"""What the reports of a library make of a claim: supported, differs, not found or not checked, and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from assistant.checking import wording
from assistant.checking.backing import backs
from assistant.checking.peers import Peers
from assistant.comparing.accounts import Account
from assistant.comparing.comparison import Cell, cells
from assistant.comparing.recounts import is_recalled
from assistant.comparing.trust import SAY_LITTLE, trusted
from assistant.comparing.values import times_apart
from assistant.comparing.verdicts import ONE_THING, Relations
from assistant.comparing.voices import same_voice
from assistant.domain import DraftVerdict
from assistant.figures.lexicon import COUNT, MONEY, SHARE

_NEAR, _MOST_BESIDE = 3, 2
"""How many times one number may be the other for a reader to take them for one, and how many such are named."""


@dataclass(frozen=True, kw_only=True)
class Judged:
    """The verdict on a claim, the accounts that it rests on, and one sentence that an editor would print."""

    verdict: DraftVerdict
    explanation: str
    accounts: tuple[Account, ...] = ()
    """Those that bear the claim out first, then the others that stand, then those that later ones have replaced."""
    replaced: frozenset[str] = frozenset()
    """Ids of the figures that later ones have replaced."""


@dataclass(frozen=True, kw_only=True)
class _Reports:
    """The accounts of one thing with a claim."""

    claim: Account
    retold: Sequence[Account]
    """Those in the claim's very words."""
    backing: Sequence[Account]
    """Those that bear it out."""
    others: Sequence[Account]
    """The others of one thing with those; all, where none bears it out."""
    newer: Mapping[str, Sequence[Account]]
    """By the id of a figure, the accounts that have replaced it."""
    relations: Relations

    def bear_out(self, accounts: Iterable[Account]) -> bool:
        """Whether one of some accounts bears the claim out."""
        return any(backs(one.figure, self.claim.figure) for one in accounts)

    def standing(self, accounts: Iterable[Account]) -> list[Account]:
        """Those of some accounts that no later number has replaced."""
        return [one for one in accounts if one.figure.id not in self.newer]

    @property
    def bearing(self) -> list[Account]:
        """Those that bear the claim out and stand; what the draft itself calls past may have been replaced since."""
        if is_recalled(self.claim):
            return list(self.backing)
        return self.standing(self.backing)

    @property
    def contradicting(self) -> list[Account]:
        """What stands and cannot be right together with those that bear the claim out."""
        backing = self.bearing
        return [one for one in self.standing(self.others) if any(self._opposed(one, other) for other in backing)]

    def _opposed(self, one: Account, other: Account) -> bool:
        verdict = self.relations.between(one, other)
        return verdict.relation == "conflict" and trusted(one, other, verdict)

    @property
    def newest(self) -> list[Account]:
        """What has replaced those that bear the claim out, and has not been replaced itself."""
        newer = {one.figure.id: one for old in self.backing for one in self.newer.get(old.figure.id, ())}
        return self.standing(newer.values()) or list(newer.values())

    @property
    def own(self) -> list[Account]:
        """What the claim's own source gives, where it names one."""
        if not self.claim.figure.origin:
            return []
        return [one for one in [*self.bearing, *self.standing(self.others)] if same_voice(one, self.claim)]


def judge(claim: Account, peers: Peers, relations: Relations) -> Judged:
    """The verdict on a claim by what a library holds beside it.

    supported    a report that stands bears it out, its own source's where that is known, and none contradicts
    differs      the reports give other numbers, this one with another qualifier or from another source, or have it as
                 an earlier count; they contradict each other; they have its very sentence with another number
    not_checked  it counts nothing that can be looked for, or what is near may be of something else
    not_found    nobody gives a number of the same thing
    """
    if claim.figure.measure == COUNT and not claim.figure.counted:
        return Judged(verdict="not_checked", explanation=wording.uncounted())
    if peers.of_one_thing:
        return _judged(_reports(claim, peers, relations))
    near = sorted(peers.beside, key=lambda link: times_apart(claim.figure, link[0].figure))
    unclear = [
        one
        for one, verdict in near
        if verdict.relation in ONE_THING or one.figure.measure in (MONEY, SHARE) or backs(one.figure, claim.figure)
    ]
    if unclear:
        return Judged(verdict="not_checked", explanation=wording.unclear(unclear[0]))
    telling = [one for one, _ in near if one.figure.measure not in SAY_LITTLE]
    beside = [one for one in telling if times_apart(claim.figure, one.figure) <= _NEAR]
    return Judged(verdict="not_found", explanation=wording.not_found(beside[:_MOST_BESIDE]))


def _reports(claim: Account, peers: Peers, relations: Relations) -> _Reports:
    backing = [one for one in peers.of_one_thing if backs(one.figure, claim.figure)]
    ids = {one.figure.id for one in [claim, *backing]}
    found = cells([claim, *peers.of_one_thing], relations)
    home = [cell for cell in found if any(one.figure.id in ids for one in cell.accounts)] if backing else found
    others = [one for cell in home for one in cell.accounts if one.figure.id not in ids and one is not claim]
    return _Reports(
        claim=claim,
        retold=peers.retold,
        backing=backing,
        others=others,
        newer=_newer(claim, home, relations),
        relations=relations,
    )


def _newer(claim: Account, found: Sequence[Cell], relations: Relations) -> dict[str, list[Account]]:
    """The accounts that have replaced each, by the id of its figure; a claim replaces nothing."""
    newer: dict[str, list[Account]] = {}
    for cell in found:
        for a, b in combinations([one for one in cell.accounts if one is not claim], 2):
            verdict = relations.between(a, b)
            if verdict.relation == "update":
                old, new = (a, b) if verdict.later == "b" else (b, a)
                newer.setdefault(old.figure.id, []).append(new)
    return newer


def _judged(reports: _Reports) -> Judged:
    claim, bearing, own = reports.claim, reports.bearing, reports.own
    if reports.retold and not reports.bear_out(reports.retold):
        return _made(reports, "differs", wording.misquoted(reports.standing(reports.retold) or reports.retold))
    if not reports.backing:
        others = reports.standing(reports.others) or list(reports.others)
        return _made(reports, "differs", wording.other_numbers(claim, others))
    if not bearing:
        return _made(reports, "differs", wording.outdated(reports.backing, reports.newest))
    if own and not reports.bear_out(own):
        return _made(reports, "differs", wording.misattributed(own, bearing))
    if contradicting := reports.contradicting:
        return _made(reports, "differs", wording.disputed(bearing, contradicting))
    return _made(reports, "supported", wording.borne_out(claim, bearing))


def _made(reports: _Reports, verdict: DraftVerdict, explanation: str) -> Judged:
    ordered = [*reports.backing, *reports.others]
    return Judged(
        verdict=verdict,
        explanation=explanation,
        accounts=tuple(sorted(ordered, key=lambda one: one.figure.id in reports.newer)),
        replaced=frozenset(reports.newer),
    )
