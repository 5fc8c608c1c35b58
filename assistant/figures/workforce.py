"""Whether workers and posts are a firm's workforce, or those who strike, are sent away or are to go."""

from assistant.figures.clauses import Clause
from assistant.figures.tokens import lower_at

_JOBS = frozenset(("jobs", "posts"))
_HANDS = frozenset(("workers", "employees", "staff"))
_WORKFORCE = 20
"""Fewer workers than this are no workforce."""
_PARTED = frozenset("cut cuts lose losing lost loss shed shedding axe axing slash slashing of".split())
"""Jobs that go are counted; they are no workforce."""
_GONE = frozenset("go lost cut axed shed disappear risk threatened eliminated".split())
_WALKED = frozenset(
    "went struck came left took held met downed walked marched joined protested gathered rallied voted signed refused "
    "demanded stopped returned lost face".split()
)
_SENT_AWAY = frozenset(
    "sent sacked dismissed fired furloughed suspended laid lay laying cut cutting shed shedding axe axing home".split()
)
_BEHIND = 8
"""Tokens behind posts within which it is said that they go."""


def is_workforce(clause: Clause, head: str) -> bool:
    """Whether those whom a noun of the workforce names are all who work somewhere."""
    before = {token.lower for token in clause.tokens[max(0, clause.begins - 3) : clause.begins]}
    if head in _JOBS:
        return not _go(clause, before)
    return head not in _HANDS or not (_few(clause) or _act(clause, before))


def _go(clause: Clause, before: set[str]) -> bool:
    """Whether posts are lost: shed 300 posts; 300 posts will go."""
    after = {token.lower for token in clause.tokens[clause.phrase.end : clause.phrase.end + _BEHIND]}
    return bool(before & _PARTED) or bool(after & _GONE)


def _act(clause: Clause, before: set[str]) -> bool:
    """Whether workers do something, or are sent away: they are no workforce then."""
    after = [lower_at(clause.tokens, clause.phrase.end + step) for step in range(4)]
    return after[0] in _WALKED or bool((before | set(after)) & _SENT_AWAY)


def _few(clause: Clause) -> bool:
    """Whether so few are counted that they are no workforce: four workers."""
    low = clause.found[clause.index][1].low
    return low is not None and low < _WORKFORCE
