"""The invented world: countries with provinces and towns, the bodies that count there, and the outlets that print."""

from dataclasses import dataclass
from random import Random
from typing import Literal

from tests.simulator.names import Names, acronym

Style = Literal["wire", "newspaper", "brief"]
Role = Literal[
    "police",
    "ministry",
    "rescuers",
    "hospital",
    "monitor",
    "governor",
    "army",
    "rebels",
    "institute",
    "party",
    "witnesses",
    "observatory",
    "analysts",
]

_PROVINCES, _TOWNS, _OUTLETS = 3, 4, 9
_STYLES: tuple[Style, ...] = ("wire", "wire", "newspaper", "newspaper", "newspaper", "brief")


@dataclass(frozen=True, kw_only=True)
class Body:
    """Somebody who counts: a body, and the person who speaks for it."""

    name: str
    """As it is named first: the Lorvik River Watch, police in Velmora."""
    short: str
    """As it is named later: the LRW, police; empty when only "it" would do."""
    speaker: str
    """The person's name, and what they are to the body: Ilse Marfenn, its director."""
    title: str
    """"director", "spokesperson"."""
    role: Role
    plural: bool = False
    """Whether the body takes "they": police."""

    @property
    def bare(self) -> str:
        """The name without its article, as gold has it."""
        return self.name.removeprefix("the ")

    @property
    def acronym(self) -> str:
        """Its initials where it is known by them, else empty."""
        initials = self.short.removeprefix("the ")
        return initials if initials.isupper() else ""

    @property
    def noun(self) -> str:
        """What kind of body it is: "service", "centre"."""
        return self.name.partition(" for ")[0].split()[-1].lower()


@dataclass(frozen=True, kw_only=True)
class Place:
    """A town in a province of a country."""

    town: str
    province: str
    country: str


@dataclass(frozen=True, kw_only=True)
class Outlet:
    """Who prints, and how."""

    name: str
    style: Style
    respells: bool
    """Whether it writes foreign names its own way."""


@dataclass(frozen=True, kw_only=True)
class Country:
    """A country with the bodies that count everywhere in it."""

    name: str
    capital: str
    places: tuple[Place, ...]
    bodies: dict[Role, Body]
    local: dict[str, dict[Role, Body]]
    """By town: the police and the hospital there; by province: its governor."""

    def bodies_at(self, place: Place) -> dict[Role, Body]:
        """All who may count what happens at a place."""
        return {**self.bodies, **self.local[place.province], **self.local[place.town]}


@dataclass(frozen=True, kw_only=True)
class World:
    """Everything that articles may be about, and everybody who prints them."""

    countries: tuple[Country, ...]
    outlets: tuple[Outlet, ...]


_WITNESSES = Body(name="witnesses", short="witnesses", speaker="", title="", role="witnesses", plural=True)
_ANALYSTS = Body(name="analysts", short="analysts", speaker="", title="", role="analysts", plural=True)


def build_world(rng: Random, *, countries: int) -> World:
    """A world of so many countries."""
    names = Names(rng)
    return World(
        countries=tuple(_country(rng, names) for _ in range(countries)),
        outlets=tuple(_outlet(rng, names) for _ in range(_OUTLETS)),
    )


def _outlet(rng: Random, names: Names) -> Outlet:
    style = rng.choice(_STYLES)
    name = f"{names.word()} News Agency" if style == "wire" else names.outlet()
    return Outlet(name=name, style=style, respells=rng.random() < 0.3)


def _country(rng: Random, names: Names) -> Country:
    name = names.word()
    places: list[Place] = []
    local: dict[str, dict[Role, Body]] = {}
    for _ in range(_PROVINCES):
        province = names.place()
        local[province] = {"governor": _governor(names, province)}
        for _ in range(_TOWNS):
            town = names.place()
            places.append(Place(town=town, province=province, country=name))
            local[town] = {"police": _police(names), "hospital": _hospital(names), "witnesses": _WITNESSES}
    bodies: dict[Role, Body] = {
        "ministry": _body(names, rng.choice(("Interior", "Health")) + " Ministry", "ministry", "spokesperson"),
        "army": _body(names, "Defence Ministry", "army", "spokesperson"),
        "rescuers": _body(
            names, f"{name} {rng.choice(('Civil Rescue Service', 'Emergency Aid Corps'))}", "rescuers", "head"
        ),
        "monitor": _body(
            names, f"{name} {rng.choice(('Centre for Civil Rights', 'Conflict Monitor'))}", "monitor", "director"
        ),
        "institute": _body(names, f"{name} Geological Institute", "institute", "director"),
        "observatory": _body(names, f"{names.word()} Observatory", "observatory", "director"),
        "analysts": _ANALYSTS,
        "rebels": _body(
            names, f"{rng.choice(('Highland', 'Coastal', 'River'))} Liberation Front", "rebels", "spokesperson"
        ),
    }
    return Country(name=name, capital=names.place(), places=tuple(places), bodies=bodies, local=local)


def _body(names: Names, name: str, role: Role, title: str) -> Body:
    short = (
        f"the {acronym(name)}"
        if role in ("monitor", "institute", "rebels", "rescuers")
        else f"the {name.rsplit(maxsplit=1)[-1].lower()}"
    )
    return Body(name=f"the {name}", short=short, speaker=names.person(), title=title, role=role)


def _governor(names: Names, province: str) -> Body:
    speaker = names.person()
    return Body(
        name=f"the governor of {province}", short="the governor", speaker=speaker, title="governor", role="governor"
    )


def _police(names: Names) -> Body:
    return Body(name="police", short="police", speaker=names.person(), title="police chief", role="police", plural=True)


def _hospital(names: Names) -> Body:
    name = f"the {names.word()} hospital"
    return Body(name=name, short="the hospital", speaker=names.person(), title="director", role="hospital")
