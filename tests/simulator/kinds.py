"""The kinds of happening: what befalls whom, what is counted there, and what else reporters write of it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One way in which a kind of happening comes about."""

    nominal: str
    """"A bomb attack on a crowded market"."""
    when: str
    """A clause without a place: "a bomb went off at a crowded market"."""
    short: str
    """"the attack"."""
    headline: str
    """"Market bombing"."""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of happening."""

    name: str
    scenes: tuple[Scene, ...]
    leading: tuple[str, ...]
    """Keys of what a report leads with."""
    further: tuple[str, ...] = ()
    """Keys of what else is counted."""
    wide: bool = False
    """Whether a whole province is hit, so that some count the town and some the province."""
    party: str = ""
    """The name of the body at the centre, of which some counts come; {name} is an invented word."""
    run: str = ""
    """What such happenings add up to: "floods"; empty when nobody adds them up."""
    asides: tuple[str, ...]
    """Sentences without a figure; {town}, {province}, {person}, {name} are filled in."""


def _read() -> tuple[Kind, ...]:
    """The tables of kinds.toml."""
    tables = tomllib.loads((Path(__file__).parent / "kinds.toml").read_text(encoding="utf-8"))
    return tuple(_kind(row) for row in tables["kind"])


def _kind(row: dict[str, Any]) -> Kind:
    fields: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    return Kind(**{**fields, "scenes": tuple(Scene(**scene) for scene in row["scenes"])})


KINDS = _read()
