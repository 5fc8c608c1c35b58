"""How an article begins: its headline, its dateline, and a first sentence with the news."""

from collections.abc import Sequence

from tests.simulator.clauses import did, doing, told
from tests.simulator.countings import COUNTINGS
from tests.simulator.desk import Desk
from tests.simulator.notebook import Source, opened
from tests.simulator.telling import report
from tests.simulator.voices import Claim

_ATTRIBUTED = 0.7


def headline(desk: Desk) -> str:
    """What happened and where, without numbers."""
    scene = desk.happening.told(desk.happening.scene.headline)
    place = desk.rng.choice((f"in {desk.town}", f"in {desk.province}"))
    day = desk.day(desk.happening.at)
    return desk.rng.choice(
        (f"{scene} {place}", f"{scene} {place}", f"{scene} {place}: what we know", f"{scene} {place} {day}")
    )


def dateline(desk: Desk) -> str:
    """VELMORA, Ardovia (Norpress) — for agencies; others have none."""
    if desk.outlet.style != "wire":
        return ""
    return f"{desk.town.upper()}, {desk.happening.country.name} ({desk.outlet.name.split()[0]}) — "


def leading(desk: Desk, known: Sequence[Claim]) -> list[Claim]:
    """What the article leads with: what one voice says of the leading numbers."""
    keys = [key for key in desk.happening.kind.leading if any(one.subject.counting == key for one in known)]
    if not keys:
        return [desk.rng.choice(known)]
    first = desk.rng.choice([one for one in known if one.subject.counting == keys[0]])
    others = [one for one in known if one.voice == first.voice and one.subject.area == first.subject.area]
    return [first, *[one for one in others if one.subject.counting in keys[1:]][:1]]


def lead(desk: Desk, claims: Sequence[Claim]) -> str:
    """The first sentence, in the outlet's own voice or with who said so at its end."""
    happening = desk.happening
    countings = [COUNTINGS[claim.subject.counting] for claim in claims]
    day, where = desk.day(happening.at), desk.where
    nominal, when = happening.told(happening.scene.nominal), happening.told(happening.scene.when)
    if claims[0].subject.area == "province" or not (countings[0].did or countings[0].doing):
        return f"{opened(when)} in {where} {day}. {report(desk, claims)}"
    who = desk.mentions.name(claims[0].voice) if desk.rng.random() < _ATTRIBUTED and claims[0].voice else None
    source = who.source if who else Source()
    said = f", {who.words} said" if who else ""
    desk.stated.update({claim.subject: claim.value for claim in claims})
    if all(one.did for one in countings) and desk.rng.random() < 0.5:
        text = f"{opened(nominal)} in {where} {did(desk, claims, source)} {day}{said}."
    elif all(one.doing for one in countings) and desk.rng.random() < 0.5:
        text = f"{opened(when)} in {where} {day}, {doing(desk, claims, source)}{said}."
    else:
        text = f"{opened(told(desk, claims, 'past', source, placed=False))} when {when} in {where} {day}{said}."
    return text.replace(",,", ",").replace(",.", ".")
