"""Which pairs of simulated figures are asked about: as many of each relation, and none that nobody would compare."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from random import Random

from tests.simulator.gold import GoldFigure, GoldRelation, relate_gold

RELATIONS = ("agree", "bounds", "update", "scope", "conflict", "unrelated")
_FAR = Decimal("0.5")
"""Numbers of different happenings look alike when neither is less than this share of the other."""


@dataclass(frozen=True, kw_only=True)
class GoldPair:
    """Two gold figures and how they relate."""

    a: GoldFigure
    b: GoldFigure
    gold: GoldRelation


def drawn(golds: Sequence[GoldFigure], *, seed: int, each: int) -> list[GoldPair]:
    """At most so many pairs of each relation, evenly from those that are worth asking about."""
    by_relation: dict[str, list[GoldPair]] = {relation: [] for relation in RELATIONS}
    rng = Random(seed)  # noqa: S311 - a draw, no secret
    asked: set[tuple[int, int]] = set()
    for a, b in rng.sample(near := _near_each_other(golds), len(near)):
        notes = (id(a.note), id(b.note))  # reprints share their notes: of the same two numbers one pair is drawn
        if notes not in asked and (gold := relate_gold(a, b)) and _worth_asking(a, b, gold):
            by_relation[gold.relation].append(GoldPair(a=a, b=b, gold=gold))
            asked.add(notes)
    return [pair for pairs in by_relation.values() for pair in pairs[:each]]


def _near_each_other(golds: Sequence[GoldFigure]) -> list[tuple[GoldFigure, GoldFigure]]:
    """Pairs of one happening, of one article, or of one kind of happening and measure, each once and in one order."""
    groups: dict[object, list[int]] = {}
    for index, gold in enumerate(golds):
        happening = gold.note.happening
        for key in (happening.id, gold.article, (happening.kind.name, gold.measure)):
            groups.setdefault(key, []).append(index)
    pairs = {pair for group in groups.values() for pair in combinations(group, 2)}
    return [(golds[first], golds[second]) for first, second in sorted(pairs)]


def _worth_asking(a: GoldFigure, b: GoldFigure, gold: GoldRelation) -> bool:
    """Whether a person might take two unrelated figures for related: alike in measure and number, or in one article."""
    if a.note is b.note:
        return a.printed.article.name < b.printed.article.name and a.id.endswith(":0")  # a reprint is easy: one each
    if gold.relation != "unrelated":
        return True
    if a.measure != b.measure:
        return a.anchor == b.anchor and a.subject.happening == b.subject.happening and a.anchor is not None
    if a.printed.happening.kind != b.printed.happening.kind or a.anchor is None or b.anchor is None:
        return a.article == b.article
    return min(a.anchor, b.anchor) >= max(a.anchor, b.anchor) * _FAR
