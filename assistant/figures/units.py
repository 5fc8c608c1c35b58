"""Units that can be converted: the name of each by its spellings, and what it is in others of its kind."""

from decimal import Decimal

from assistant.figures.english import units


def _spellings(kind: units.Units) -> dict[str, str]:
    return {spelling: name for name, (_, spellings) in kind.items() for spelling in spellings.split(", ")}


LENGTHS = _spellings(units.LENGTHS)
AREAS = _spellings(units.AREAS)
WEIGHTS = _spellings(units.WEIGHTS)
TIMES = _spellings(units.TIMES)
SIZES = tuple(
    {name: Decimal(size) for name, (size, _) in kind.items()}
    for kind in (units.LENGTHS, units.AREAS, units.WEIGHTS, units.TIMES)
)
"""For each kind of quantity, what one of each unit is in the first."""
