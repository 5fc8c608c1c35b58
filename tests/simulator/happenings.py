"""What truly happened: a kind of happening at a place and a time, with the numbers that it comes to in the end."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random

from tests.simulator.countings import COUNTINGS
from tests.simulator.kinds import Kind, Scene
from tests.simulator.names import Names, acronym
from tests.simulator.world import Body, Country, Place, World

_FIRST_DAY = datetime(2031, 1, 6, tzinfo=UTC)
_DAYS = 900
_MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True, kw_only=True)
class Past:
    """An earlier happening of the same kind in the same place, which reports recall."""

    when: str
    """"in June 2027", "three years ago"."""
    value: int


@dataclass(frozen=True, kw_only=True)
class Tally:
    """What such happenings have added up to in the province since some month."""

    since: str
    value: int


@dataclass(frozen=True, kw_only=True)
class Happening:
    """One happening as it truly was."""

    id: str
    kind: Kind
    scene: Scene
    place: Place
    country: Country
    at: datetime
    final: dict[str, int]
    """By the key of a counting: what it comes to in the end; money in millions, magnitudes in tenths."""
    party: Body | None
    names: dict[str, str]
    """What fills the kind's sentences: {buyer}, {target}, {list}, {capital}."""
    past: Past
    tally: Tally
    currency: str
    """USD or EUR."""

    def told(self, text: str) -> str:
        """A sentence of the kind with this happening's names filled in."""
        return text.format_map(_Kept({**self.names, "town": self.place.town, "province": self.place.province}))

    @property
    def keys(self) -> tuple[str, ...]:
        """All that is counted here, the leading numbers first."""
        return (*self.kind.leading, *self.kind.further)


class _Kept(dict[str, str]):
    """Leaves unknown fields of a format standing."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


@dataclass(frozen=True, kw_only=True)
class _Sketch:
    """What happened, where and when, before it has numbers."""

    kind: Kind
    scene: Scene
    country: Country
    place: Place
    at: datetime


def happening(rng: Random, world: World, names: Names, number: int, kind: Kind) -> Happening:
    """A happening of a kind, somewhere at some time."""
    country, scene = rng.choice(world.countries), rng.choice(kind.scenes)
    sketch = _Sketch(kind=kind, scene=scene, country=country, place=rng.choice(country.places), at=_when(rng))
    return _made(rng, names, number, sketch)


def look_alike(rng: Random, world: World, names: Names, number: int, before: Happening) -> Happening:
    """A happening of the same kind and with the same leading numbers as another, elsewhere or in another year."""
    made = _made(rng, names, number, _twin(rng, world, before))
    return replace(made, final={**made.final, **{key: before.final[key] for key in before.kind.leading}})


def _twin(rng: Random, world: World, before: Happening) -> _Sketch:
    """The same kind of happening in another place soon after, or in the same place in another year."""
    country, place, at = before.country, before.place, before.at + timedelta(minutes=rng.randint(0, 700))
    if rng.random() < 0.6:
        country = rng.choice((before.country, rng.choice(world.countries)))
        place = rng.choice([one for one in country.places if one != before.place])
        at += timedelta(days=rng.randint(2, 20))
    else:
        at += timedelta(days=rng.choice((364, 371, 728)))
    return _Sketch(kind=before.kind, scene=before.scene, country=country, place=place, at=at)


def _when(rng: Random) -> datetime:
    return _FIRST_DAY + timedelta(days=rng.randrange(_DAYS), hours=rng.randint(3, 16), minutes=rng.randint(0, 59))


def _made(rng: Random, names: Names, number: int, sketch: _Sketch) -> Happening:
    kind, at = sketch.kind, sketch.at
    final = {key: _drawn(rng, *COUNTINGS[key].between) for key in (*kind.leading, *kind.further)}
    now = final[kind.leading[0]]
    fill = {
        "buyer": names.word(),
        "target": names.word(),
        "name": names.word(),
        "list": rng.choice(("Farmers' League", "Civic List", "People's Union", "Green Alliance")),
        "capital": sketch.country.capital,
        "person": names.person(),
    }
    return Happening(
        id=f"h{number}",
        kind=kind,
        scene=sketch.scene,
        place=sketch.place,
        country=sketch.country,
        at=at,
        final=final,
        party=_party(names, kind, fill),
        names=fill,
        past=_past(rng, at, now),
        tally=Tally(since=rng.choice(_MONTHS[: max(1, at.month - 1)]), value=now + rng.randint(20, 400)),
        currency=rng.choice(("USD", "EUR")),
    )


def _drawn(rng: Random, least: int, most: int) -> int:
    """A number between two, small ones likelier than large ones."""
    return round(least * float(most / least) ** rng.random())


def _past(rng: Random, at: datetime, now: int) -> Past:
    """Often the very same number, which is what misleads."""
    years = rng.randint(1, 6)
    when = rng.choice((f"in {rng.choice(_MONTHS)} {at.year - years}", f"in {at.year - years}"))
    return Past(when=when, value=now if rng.random() < 0.4 else max(2, round(now * rng.uniform(0.5, 1.6))))


def _party(names: Names, kind: Kind, fill: dict[str, str]) -> Body | None:
    if not kind.party:
        return None
    name = kind.party.format_map(fill)
    short = f"the {name.split()[-1].lower()}" if name.startswith("the ") else name
    if len(acronym(name)) >= 3:
        short = f"the {acronym(name)}"
    speaker = names.person()
    return Body(
        name=name, short=short, speaker=speaker, title="spokesperson", role="party", plural=name == "the organisers"
    )
