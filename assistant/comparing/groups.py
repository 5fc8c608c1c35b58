"""Who or what is counted, and how two counted groups lie to each other."""

from typing import Literal

from assistant.domain import Figure
from assistant.figures.measures import counts_people

GroupRelation = Literal["same", "near", "part", "other"]
"""near: people and civilians, which reporters use for each other; part: one takes the other in."""

EVERYBODY = frozenset(("", "people", "persons", "person", "others", "victims", "dead", "individuals", "casualties", "residents", "inhabitants"))
_NEARLY_EVERYBODY = frozenset(("civilians", "civilian", "non-combatants", "passengers"))
_SYNONYMS = (
    frozenset("soldiers troops servicemen soldier".split()),
    frozenset("militants fighters gunmen insurgents rebels terrorists militiamen".split()),
    frozenset("children child minors kids boys girls infants babies".split()),
    frozenset("women woman females".split()),
    frozenset("men man males".split()),
    frozenset("protesters demonstrators marchers people".split()),
    frozenset("houses homes house home dwellings".split()),
    frozenset("buildings building structures".split()),
    frozenset("workers employees staff jobs posts positions".split()),
    frozenset("policemen police officers".split()),
    frozenset("attacks airstrikes strikes raids bombings sorties strike".split()),
    frozenset("warplanes jets planes aircraft bombers".split()),
)


def relate_groups(a: Figure, b: Figure) -> GroupRelation:
    """How the group that one figure counts lies to the other's; measures that do not count people differ or not."""
    first, second = _head(a.counted), _head(b.counted)
    if first == second or any(first in words and second in words for words in _SYNONYMS):
        return "same"
    if not counts_people(a.measure):
        return "same" if a.measure not in ("count", "money") and (not first or not second) else "other"
    broad = [_breadth(word) for word in (first, second)]
    if broad[0] == broad[1] == 2:
        return "same"
    if min(broad) >= 1:
        return "near"
    return "part" if max(broad) >= 1 else "other"


def _breadth(head: str) -> int:
    return 2 if head in EVERYBODY else 1 if head in _NEARLY_EVERYBODY else 0


def _head(counted: str) -> str:
    words = counted.lower().replace("’", "'").split()
    return words[-1].removesuffix("'s") if words else ""
