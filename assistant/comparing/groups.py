"""Who or what is counted, and how two counted groups lie to each other."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from assistant.comparing.names import same_name
from assistant.domain import Figure
from assistant.figures.lexicon import COUNT, MONEY

GroupRelation = Literal["same", "near", "part", "loose", "other"]
"""near: people and civilians, or workers, which reporters use for each other; part: one takes the other in;
loose: two words that may stand for the same ones (workers, passengers), as one number for both would show."""

EVERYBODY = frozenset(
    "people persons person others victims dead individuals casualties residents inhabitants lives bodies souls humans "
    "fatalities deaths".split()
) | {""}
CIVILIANS = frozenset(("civilians", "civilian", "non-combatants"))
_SUBGROUPS = frozenset(
    "children child minors boys girls boy girl babies infants women woman men man adults elderly teenagers soldiers "
    "troops soldier servicemen police policemen officers militants fighters gunmen rebels insurgents terrorists "
    "combatants guards journalists medics nurses doctors firefighters volunteers foreigners tourists refugees crew "
    "staff relatives brothers sisters family families rescuers personnel prisoners".split()
)
"""Groups that are always a part of all; any other (workers, passengers, pupils) may be all who were hit."""
_SYNONYMS = tuple(
    frozenset(line.split())
    for line in (
        "soldiers troops servicemen soldier",
        "militants fighters gunmen insurgents rebels terrorists militiamen",
        "children child minors kids boys girls infants babies youngsters",
        "women woman females",
        "men man males",
        "protesters demonstrators marchers people",
        "robbers thieves raiders burglars gang bandits gunmen men",
        "suspects people men pirates smugglers militants persons personnel members",
        "houses homes house home dwellings residences",
        "buildings building structures",
        "workers employees staff jobs posts positions personnel",
        "policemen police officers",
        "attacks airstrikes strikes raids bombings sorties strike",
        "warplanes jets planes aircraft bombers",
        "vessels ships boats vessel ship boat craft",
        "cables lines cable line systems circuits",
        "rifles guns weapons firearms",
        "shells rockets missiles projectiles",
        "crew crewmen sailors seamen crewmembers members",
        "clients customers subscribers users",
        "vehicles cars trucks",
        "shops stores outlets branches",
        "cases infections patients",
    )
)
"""Words that reporters use for each other; a word of several lines goes with each of them."""
_WORD = re.compile(r"[A-Za-z0-9][\w’'-]*")
_MODEL = re.compile(r"\d")
_SPACED_MODEL = re.compile(r"\b([A-Z]{1,3}) (\d)")
_LINKS = frozenset(("and", "or", "of", "the", "other", "others", "more", "another", "separate", "its", "their", "his"))


@dataclass(frozen=True, kw_only=True)
class _Group:
    """A counted group in its parts."""

    head: str
    """What is counted, in lower case; empty for people, and where only a people is named (12 Somalis)."""
    words: frozenset[str]
    """All its words in lower case."""
    names: tuple[str, ...]
    """Nations and other names that tell these from others of the kind: Somali, AK-47."""


def relate_groups(a: Figure, b: Figure) -> GroupRelation:
    """How the group that one figure counts lies to the other's; measures that do not count people differ or not."""
    first, second = _group(a.counted), _group(b.counted)
    if first == second:
        return "same"
    people = a.counts == "people"
    by_head = _people(first, second) if people else _things(a, first, second)
    if by_head in ("part", "other") or not (first.names or second.names):
        return by_head
    if not (first.names and second.names):
        one_model = not people and first.words and second.words and _MODEL.search(" ".join(first.names + second.names))
        return _narrower(by_head, "loose") if one_model else by_head
    return _narrower(by_head, _names(first, second))


def counts_alike(asked: str, counted: str) -> bool:
    """Whether what is asked for and what is counted are of one kind: sailors and crewmen, boats and vessels."""
    a, b = _group(asked), _group(counted)
    if a.head and b.head:
        return _one_kind(a.head, b.head)
    return any(_one_people(name, other) for name in a.names for other in b.names)


def is_subgroup(counted: str) -> bool:
    """Whether those counted are always a part of all: children, soldiers."""
    return _group(counted).head in _SUBGROUPS


@lru_cache(maxsize=8192)
def _group(counted: str) -> _Group:
    found = [re.sub(r"[’']s?$", "", word) for word in _WORD.findall(_SPACED_MODEL.sub(r"\1-\2", counted))]
    words = [word for word in found if word.lower() not in _LINKS]
    names = tuple(word for word in words if word[0].isupper() or word[0].isdigit())
    plain = [word for word in words if word not in names]
    return _Group(
        head=plain[-1].lower() if plain else "",
        words=frozenset(word.lower() for word in words),
        names=names,
    )


def _people(a: _Group, b: _Group) -> GroupRelation:
    if _one_kind(a.head, b.head):
        return "same"
    breadths = {_breadth(a.head), _breadth(b.head)}
    if breadths == {2}:
        return "same"
    if 2 in breadths:
        return "near" if 0 not in breadths else "part"
    return "loose" if breadths == {1} else "other"


def _things(figure: Figure, a: _Group, b: _Group) -> GroupRelation:
    if figure.counts == "one thing":
        return "same"
    if a.head and b.head and (_one_kind(a.head, b.head) or a.head in b.words or b.head in a.words):
        return "same"
    if any(same_name(name, other) for name in a.names for other in b.names):
        return "same"
    return "same" if figure.measure not in (COUNT, MONEY) and not (a.head and b.head) else "other"


def _one_kind(head: str, other: str) -> bool:
    """Whether two words are one, under any ending, or used for each other: boats and speedboats, houses and homes."""
    if head == other or any(head in words and other in words for words in _SYNONYMS):
        return True
    short, long = sorted((head.removesuffix("s"), other.removesuffix("s")), key=len)
    return len(short) >= _LETTERS and long.endswith(short)


_LETTERS = 4
"""Letters from which a word in the end of another is the same kind of thing: boat in speedboat."""


def _names(a: _Group, b: _Group) -> GroupRelation:
    """How the nations of two groups lie to each other: one people, one among several, or two."""
    shared = [any(_one_people(name, other) for other in b.names) for name in a.names]
    if all(shared) and len(a.names) == len(b.names):
        return "same"
    return "part" if any(shared) else "loose"


def _one_people(name: str, other: str) -> bool:
    short, long = sorted((name.lower(), other.lower()), key=len)
    return same_name(name, other) or (len(short) >= _LETTERS and long.startswith(short[:-1]))


def _narrower(*relations: GroupRelation) -> GroupRelation:
    order: tuple[GroupRelation, ...] = ("same", "near", "loose", "part", "other")
    return max(relations, key=order.index)


def _breadth(head: str) -> int:
    return 2 if head in EVERYBODY else 0 if head in _SUBGROUPS else 1
