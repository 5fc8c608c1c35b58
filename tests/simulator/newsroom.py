"""The whole: from a seed to any number of articles on invented happenings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count, cycle
from random import Random

from tests.simulator.articles import Commission, Printed, printed, reprinted
from tests.simulator.happenings import Happening, happening, look_alike
from tests.simulator.kinds import KINDS
from tests.simulator.names import Names
from tests.simulator.voices import claims_of
from tests.simulator.world import World, build_world

_HOURS = (5, 7, 10, 25, 27, 33, 50, 54, 75)
"""After a happening: when outlets print something of it."""
_REPRINTED, _LOOKS_ALIKE, _SOON = 0.3, 0.4, 0.4
"""How often an article is printed again, a happening has a look-alike, and is in the news together with another."""
_IN_THE_NEWS = 20
"""Days for which outlets go on to mention a happening."""


@dataclass(frozen=True, kw_only=True)
class Newsroom:
    """The articles of a seed, in the order of their happenings and of publication."""

    seed: int
    articles: tuple[Printed, ...]


def simulate(seed: int, *, articles: int) -> Newsroom:
    """So many articles, the same for the same seed."""
    rng = Random(seed)  # noqa: S311 - a simulation, no secret
    world = build_world(rng, countries=3)
    made: list[Printed] = []
    for one in _coverage(rng, world):
        made.append(one)
        if len(made) == articles:
            break
    return Newsroom(seed=seed, articles=tuple(made))


def _coverage(rng: Random, world: World) -> Iterator[Printed]:
    """Happening after happening, kind after kind, each with its reports, and often followed by one that looks alike."""
    names, numbers = Names(rng), count(1)
    before: Happening | None = None
    for kind in cycle(rng.sample(KINDS, len(KINDS))):
        now = happening(rng, world, names, next(numbers), kind)
        if before is not None and rng.random() < _SOON:
            now = replace(now, at=before.at + timedelta(hours=rng.randint(20, 220)))
        yield from _reports(rng, world, now, before)
        before = now
        if rng.random() < _LOOKS_ALIKE:
            before = look_alike(rng, world, names, next(numbers), now)
            yield from _reports(rng, world, before, now)


def _reports(rng: Random, world: World, now: Happening, before: Happening | None) -> Iterator[Printed]:
    claims = claims_of(rng, now)
    teased = before if before and abs((now.at - before.at).days) <= _IN_THE_NEWS else None
    hours = sorted(rng.sample(_HOURS, rng.randint(3, 6)))
    for index, hour in enumerate(hours):
        at = now.at + timedelta(hours=hour, minutes=rng.randint(0, 59))
        outlet, name = rng.choice(world.outlets), f"{now.id}-{index + 1}"
        one = printed(rng, Commission(name=name, outlet=outlet, happening=now, at=at, teased=teased), claims)
        if one is None:
            continue
        yield one
        if rng.random() < _REPRINTED and one.article.published:
            others = [outlet for outlet in world.outlets if outlet.name != one.article.outlet]
            for number, outlet in enumerate(rng.sample(others, rng.choice((1, 1, 2)))):
                later = at + timedelta(minutes=rng.randint(10, 300))
                yield reprinted(one, outlet, name=f"{one.article.name}-copy{number + 1}", at=later)
