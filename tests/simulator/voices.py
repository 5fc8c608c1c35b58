"""Who counts what, and when: the claims from which all reports of a happening are made."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import Literal

from tests.simulator.countings import COUNTINGS, Counting
from tests.simulator.happenings import Happening
from tests.simulator.world import Body

Area = Literal["here", "province", "elsewhere"]
Firmness = Literal["exact", "at_least", "about", "range"]

_AGREES = 0.5
"""How often a voice counts what is true at its time."""
_STAGES: tuple[tuple[int, float], ...] = ((4, 0.5), (22, 0.8), (47, 1.0))
"""Hours after the happening, and the share of the final number that is known by then."""
_SWING = 0.08
"""How much of a share of the vote is still open when counting begins."""
_UNSPLIT = 0.4
_WIDE_ROLES = ("monitor", "ministry", "governor")
_ROUGH = ("attendance", "displaced", "affected", "area", "damage", "strikers", "loot", "price", "employees")
"""What is counted roughly: to two digits."""


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What a number is of: two numbers of one subject are of the same thing."""

    happening: str
    counting: str
    group: str = ""
    """A part of those counted, or empty for all."""
    area: Area = "here"
    since: str = ""
    """The month from which the number adds up, or empty for the one happening."""
    footing: str = ""
    """"feared" where it is not counted yet."""
    past: bool = False
    """Whether it is of the earlier happening that reports recall."""


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A number that a voice gave at a time."""

    subject: Subject
    voice: Body | None
    """None for what outlets say in their own voice."""
    value: int
    firmness: Firmness
    at: datetime
    before: "Claim | None" = None
    """What the same voice had said of it before."""
    parts: tuple["Claim", ...] = ()
    """What the voice said of parts of it in the same breath."""
    split: tuple["Claim", ...] = ()
    """Of a whole province: what the town and the rest of it come to, by the same voice."""


def claims_of(rng: Random, happening: Happening) -> list[Claim]:
    """All that is said of a happening, by everybody, in the order in which it was said."""
    bodies = happening.country.bodies_at(happening.place)
    found: list[Claim] = []
    for key in happening.keys:
        counting = COUNTINGS[key]
        known = [bodies[role] for role in counting.voices if role in bodies]
        if happening.party and "party" in counting.voices:
            known.append(happening.party)
        for voice in rng.sample(known, min(len(known), rng.choice((2, 2, 3)))):
            found += _series(rng, happening, counting, voice)
    return sorted(found, key=lambda claim: claim.at)


def recalled(happening: Happening) -> Claim:
    """The number of the earlier happening that reports recall."""
    subject = Subject(happening=happening.id, counting=happening.kind.leading[0], past=True)
    return Claim(
        subject=subject,
        voice=None,
        value=counted(COUNTINGS[happening.kind.leading[0]], happening.past.value),
        firmness="exact",
        at=happening.at,
    )


def added_up(happening: Happening) -> Claim:
    """What such happenings have come to in the province since some month."""
    subject = Subject(
        happening=happening.id, counting=happening.kind.leading[0], area="province", since=happening.tally.since
    )
    voice = happening.country.bodies["monitor"]
    return Claim(
        subject=subject,
        voice=voice,
        value=counted(COUNTINGS[happening.kind.leading[0]], happening.tally.value),
        firmness="at_least",
        at=happening.at,
    )


def _series(rng: Random, happening: Happening, counting: Counting, voice: Body) -> Iterator[Claim]:
    """What one voice says of one thing as time goes on."""
    area: Area = "here"
    final = float(happening.final[counting.key])
    if happening.kind.wide and counting.course == "grows" and voice.role in _WIDE_ROLES and rng.random() < 0.6:
        area, final = "province", final * rng.uniform(1.3, 2.4)
    if rng.random() > _AGREES:
        final *= _off(rng, counting)
    subject = Subject(happening=happening.id, counting=counting.key, area=area)
    before: Claim | None = None
    stages = _stages(rng, counting)
    for hours, share in stages[:1] if voice.role in ("witnesses", "analysts") else stages:
        value = counted(counting, final * (1 + (share - 1) * _SWING) if counting.form == "percent" else final * share)
        if before is not None and value == before.value:
            continue
        at = happening.at + timedelta(hours=hours, minutes=rng.randint(0, 110))
        firmness: Firmness = "range" if voice.role == "witnesses" else _firmness(rng, counting, last=share == 1.0)
        before = Claim(subject=subject, voice=voice, value=value, firmness=firmness, at=at, before=before)
        before = replace(before, parts=_parts(rng, happening, counting, before), split=_split(rng, before))
        yield before


def _off(rng: Random, counting: Counting) -> float:
    """How far a voice is off what is true: instruments by little, counts by much."""
    if counting.form in ("magnitude", "percent"):
        return rng.choice((0.95, 0.97, 1.03, 1.06))
    return rng.choice((rng.uniform(0.72, 0.92), rng.uniform(1.08, 1.35)))


def _split(rng: Random, whole: Claim) -> tuple[Claim, ...]:
    """The town's share of a province and the rest: 25 = 13 + 12."""
    counting = COUNTINGS[whole.subject.counting]
    if whole.subject.area != "province" or whole.value < 6 or not counting.toll or rng.random() < _UNSPLIT:
        return ()
    step = 10 ** max(0, len(str(whole.value)) - 2)
    here = round(whole.value * rng.uniform(0.4, 0.7) / step) * step
    areas: tuple[tuple[Area, int], ...] = (("here", here), ("elsewhere", whole.value - here))
    return tuple(
        replace(whole, subject=replace(whole.subject, area=area), value=value, before=None) for area, value in areas
    )


def _stages(rng: Random, counting: Counting) -> tuple[tuple[int, float], ...]:
    """Hours and shares: a toll grows; the number of missing falls; what stands is sometimes revised once."""
    if counting.course == "grows":
        return _STAGES[rng.choice((0, 0, 1)) :]
    if counting.course == "moves":
        return tuple((hours, round(2 - share, 2)) for hours, share in _STAGES[rng.choice((0, 1)) :])
    return ((4, 1.0), (30, rng.choice((0.92, 1.1)))) if rng.random() < 0.25 else ((4, 1.0),)


def counted(counting: Counting, value: float) -> int:
    """A whole number, of which large crowds are counted roughly; a share has no more than 97 percent."""
    if counting.form == "percent":
        return min(97, round(value))
    if counting.key in _ROUGH or value >= 5_000:
        digits = len(str(round(value)))
        step = 10 ** max(0, digits - 2)
        return max(step, round(value / step) * step)
    return max(2, round(value))


def _firmness(rng: Random, counting: Counting, *, last: bool) -> Firmness:
    if counting.form == "magnitude":
        return "exact"
    if counting.key in _ROUGH:
        return rng.choice(("about", "about", "exact", "at_least"))
    if counting.course == "grows" and not last:
        return rng.choice(("at_least", "exact"))
    return rng.choice(("exact", "exact", "exact", "about" if counting.form in ("km", "money") else "exact"))


def _parts(rng: Random, happening: Happening, counting: Counting, whole: Claim) -> tuple[Claim, ...]:
    """How many of those counted are children, or women; now and then."""
    if not counting.groups or whole.firmness == "range" or whole.value < 4 or rng.random() < 0.45:
        return ()
    at_war = happening.kind.name in ("attack", "air raid")
    group = rng.choice([group for group in counting.groups if at_war or group != "civilians"])
    share = rng.uniform(0.5, 0.85) if group == "civilians" else rng.uniform(0.1, 0.4)
    part = replace(
        whole,
        subject=replace(whole.subject, group=group),
        value=max(1, round(whole.value * share)),
        firmness="exact",
        before=None,
        parts=(),
    )
    return (part,)
