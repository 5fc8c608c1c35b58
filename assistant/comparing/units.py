"""Units of one kind of quantity: what two lengths, areas or weights are in a common unit."""

from dataclasses import replace
from decimal import Decimal

from assistant.domain import Figure
from assistant.figures.units import SIZES

CONVERTED = Decimal("0.04")
"""The share by which a number and its conversion differ when both are rounded: 22 miles and 35 kilometres."""


def convertible(unit: str, other: str) -> bool:
    """Whether both are units of one kind, and differ."""
    return unit != other and any(unit in table and other in table for table in SIZES)


def in_common_unit(figure: Figure) -> Figure:
    """The figure with its bounds in the first unit of its kind; itself where its unit is not known."""
    factor = next((table[figure.counted] for table in SIZES if figure.counted in table), None)
    if factor is None:
        return figure
    low, high = (None if value is None else value * factor for value in (figure.low, figure.high))
    return replace(figure, low=low, high=high)
