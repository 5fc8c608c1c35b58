"""Units of one kind of quantity: what two lengths, areas or weights are in a common unit."""

from dataclasses import replace
from decimal import Decimal

from assistant.domain import Figure

_FACTORS: tuple[dict[str, Decimal], ...] = (
    {
        "metres": Decimal(1),
        "km": Decimal(1000),
        "miles": Decimal("1609.344"),
        "nautical miles": Decimal(1852),
        "feet": Decimal("0.3048"),
        "cm": Decimal("0.01"),
    },
    {
        "hectares": Decimal(1),
        "acres": Decimal("0.40468564"),
        "square km": Decimal(100),
        "square miles": Decimal("258.998811"),
        "square metres": Decimal("0.0001"),
        "square feet": Decimal("0.0000092903"),
    },
    {"kg": Decimal(1), "tonnes": Decimal(1000), "tons": Decimal(1000)},
    {
        "seconds": Decimal(1),
        "minutes": Decimal(60),
        "hours": Decimal(3600),
        "days": Decimal(86_400),
        "weeks": Decimal(604_800),
        "months": Decimal(2_629_746),
        "years": Decimal(31_556_952),
    },
)
"""What one of each unit is in the first unit of its table (international mile, foot and acre of 1959; SI)."""
CONVERTED = Decimal("0.04")
"""The share by which a number and its conversion differ when both are rounded: 22 miles and 35 kilometres."""


def convertible(unit: str, other: str) -> bool:
    """Whether both are units of one kind, and differ."""
    return unit != other and any(unit in table and other in table for table in _FACTORS)


def in_common_unit(figure: Figure) -> Figure:
    """The figure with its bounds in the first unit of its kind; itself where its unit is not known."""
    factor = next((table[figure.counted] for table in _FACTORS if figure.counted in table), None)
    if factor is None:
        return figure
    low, high = (None if value is None else value * factor for value in (figure.low, figure.high))
    return replace(figure, low=low, high=high)
