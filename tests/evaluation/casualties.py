"""Scores the killed and wounded that were read out of reports against official answer keys (the count slot of MUC)."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from assistant.domain import Figure

MEASURES = ("killed", "wounded")
_COUNT = re.compile(r"(?P<before>[-~]?)(?P<number>\d+)(?P<after>-?)")

Bounds = tuple[Decimal | None, Decimal | None]
Key = tuple[str, str]
"""A report and a measure."""


@dataclass(frozen=True, kw_only=True)
class Slot:
    """A count that the keys ask for, with every number that they accept; optional ones are neither right nor wrong."""

    accepted: frozenset[Bounds]
    optional: bool

    def fits(self, low: Decimal | None, high: Decimal | None) -> bool:
        """Whether a figure with these bounds fills the slot: an open slot wants its own bound, a number either one."""
        return any(
            wanted in (low, high) if wanted == upper else (low == wanted if upper is None else high == upper)
            for wanted, upper in self.accepted
        )


@dataclass(frozen=True, kw_only=True)
class Score:
    """How many counts were right, wrong and missed, over all reports."""

    right: int
    wrong: int
    missed: int

    @property
    def f1(self) -> float:
        """Twice the right ones, as a share of all that were given and all that were asked for."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


def accepted(raw: str) -> frozenset[Bounds]:
    """The bounds that a key gives: 6 and ~6 are 6, 6- is at least 6, -6 at most 6, a slash stands between choices.

    Counts below two and plurals without a number give none.
    """
    return frozenset(_bounds(match) for match in map(_COUNT.fullmatch, raw.replace(" ", "").split("/")) if match)


def slots(path: Path) -> tuple[frozenset[str], dict[Key, frozenset[Slot]]]:
    """The reports that the keys speak of, and the distinct slots of each report and measure."""
    reports: set[str] = set()
    found: dict[Key, set[Slot]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        reports.add(row["article"])
        slot = Slot(accepted=accepted(row["raw"]), optional=row["optional"])
        if slot.accepted and slot.accepted != accepted("1"):
            for measure in (row["measure"],) if row["measure"] in MEASURES else MEASURES:
                found.setdefault((row["article"], measure), set()).add(slot)
    return frozenset(reports), {key: frozenset(some) for key, some in found.items()}


def given(figures: Iterable[tuple[str, Figure]]) -> Mapping[Key, frozenset[Bounds]]:
    """The counts that figures of reports (report, figure) give as whole numbers of one happening.

    A slot holds what a report says of an incident, recalled ones too. So a tally over several incidents (a cumulative
    figure) and a part of a number that is given as well fill none, and the same number said twice counts once.
    """
    found: dict[Key, set[Bounds]] = {}
    for report, one in figures:
        point = one.low if one.low is not None else one.high
        if one.measure in MEASURES and one.extent == "whole" and point is not None and point > 1:
            found.setdefault((report, one.measure), set()).add((one.low, one.high))
    return {key: frozenset(some) for key, some in found.items()}


def score(keys: Mapping[Key, frozenset[Slot]], said: Mapping[Key, frozenset[Bounds]]) -> Score:
    """The micro-averaged score; a slot is filled by one number, and a further one that would fit it too is let pass."""
    counted: Counter[str] = Counter()
    for key in keys.keys() | said.keys():
        counted.update(_judged(keys.get(key, frozenset()), said.get(key, frozenset())))
    return Score(right=counted["right"], wrong=counted["wrong"], missed=counted["missed"])


def _bounds(match: re.Match[str]) -> Bounds:
    number = Decimal(match["number"])
    return None if match["before"] == "-" else number, None if match["after"] else number


def _judged(wanted: frozenset[Slot], said: frozenset[Bounds]) -> Iterator[str]:
    """Right, wrong or missed, for each number that was said and each slot that stayed empty.

    Numbers are taken from the lowest, and slots from the one with the fewest choices, so that the score is always the
    same.
    """
    ordered = sorted(wanted, key=lambda slot: (len(slot.accepted), sorted(map(str, slot.accepted))))
    open_slots = [slot for slot in ordered if not slot.optional]
    for number in sorted({low if low is not None else high or Decimal(0) for low, high in said}):
        same = [bounds for bounds in said if number in bounds]
        fitting = [slot for slot in ordered if any(slot.fits(*bounds) for bounds in same)]
        filled = next((slot for slot in fitting if slot in open_slots), None)
        if filled:
            open_slots.remove(filled)
            yield "right"
        elif not fitting:
            yield "wrong"
    yield from ("missed" for _ in open_slots)
