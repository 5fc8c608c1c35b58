"""Who or what is counted, and how two counted groups lie to each other."""

from typing import Literal

from assistant.domain import Figure
from assistant.figures.measures import counts_people

GroupRelation = Literal["same", "near", "part", "other"]
"""near: people and civilians, or workers, which reporters use for each other; part: one takes the other in."""

EVERYBODY = frozenset(
    (
        "",
        "people",
        "persons",
        "person",
        "others",
        "victims",
        "dead",
        "individuals",
        "casualties",
        "residents",
        "inhabitants",
        "lives",
        "bodies",
        "souls",
        "humans",
    )
)
CIVILIANS = frozenset(("civilians", "civilian", "non-combatants"))
_SUBGROUPS = frozenset(
    "children child minors boys girls boy girl babies infants women woman men man adults elderly teenagers soldiers "
    "troops soldier servicemen police policemen officers militants fighters gunmen rebels insurgents terrorists "
    "combatants guards journalists medics nurses doctors firefighters volunteers foreigners tourists refugees crew "
    "staff relatives brothers sisters family families members rescuers personnel prisoners".split()
)
"""Groups that are always a part of all; any other (workers, passengers, pupils) may be all who were hit."""
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
    if 2 in broad:
        return "near" if 0 not in broad else "part"
    return "other"


def is_subgroup(counted: str) -> bool:
    """Whether those counted are always a part of all: children, soldiers."""
    return _head(counted) in _SUBGROUPS


def _breadth(head: str) -> int:
    return 2 if head in EVERYBODY else 0 if head in _SUBGROUPS else 1


def _head(counted: str) -> str:
    words = counted.lower().replace("’", "'").split()
    return words[-1].removesuffix("'s") if words else ""
