"""What two values say of each other when they are of one thing: agree, bounds or conflict."""

from decimal import Context, Decimal
from typing import Literal

from assistant.comparing.units import CONVERTED, convertible, in_common_unit
from assistant.domain import Figure

ValueRelation = Literal["agree", "bounds", "conflict"]

_ABOUT = Decimal("0.05")
"""The share by which "about" and "nearly" may stand off: 14,000 and "about 14,500" agree."""
_VAGUE: tuple[tuple[str, int, int], ...] = (
    ("hundreds of thousands", 100_000, 1_000_000),
    ("tens of thousands", 10_000, 100_000),
    ("dozen", 12, 150),
    ("score", 20, 200),
    ("ten", 10, 100),
    ("hundred", 100, 2_000),
    ("thousand", 1_000, 20_000),
    ("million", 1_000_000, 20_000_000),
    ("billion", 1_000_000_000, 20_000_000_000),
)
"""What reporters mean by vague words, generously: lowest and highest number, used to compare and never shown."""


def relate_values(a: Figure, b: Figure) -> ValueRelation:
    """How two values of one thing relate.

    One anchor (9 and "at least 9") agrees unless the wordings exclude each other ("nearly" and "more than" half a
    million); different anchors are bounds where an open one takes the other in, and otherwise a conflict.
    """
    if a.qualifier == "vague" or b.qualifier == "vague":
        return _vague(a, b)
    if convertible(a.counted, b.counted):
        return _converted(in_common_unit(a), in_common_unit(b))
    if anchor(a) == anchor(b):
        opposed = {a.qualifier, b.qualifier} in ({"more_than", "nearly"}, {"more_than", "at_most"})
        return "conflict" if opposed else "agree"
    if _rounded(a, b) or _rounded(b, a):
        return "agree"
    (low, high), (other_low, other_high) = interval(a), interval(b)
    overlap = low <= other_high and other_low <= high
    if not overlap:
        return "conflict"
    return "bounds" if _open(a) or _open(b) else "agree"


def anchor(figure: Figure) -> Decimal | None:
    """The number that is named: 9 in "at least 9"; the lower end of a range; None for vague words."""
    return figure.low if figure.low is not None else figure.high


def times_apart(a: Figure, b: Figure) -> Decimal:
    """How many times one number is the other, in a common unit: at least that for vague ones, 1 for none or nought."""
    if "vague" in (a.qualifier, b.qualifier):
        (_, high), (low, _) = sorted((_meant(a), _meant(b)))
        return max(low / high, Decimal(1)) if high and high.is_finite() else Decimal(1)
    sizes = [abs(value) for value in (anchor(in_common_unit(a)), anchor(in_common_unit(b))) if value]
    return max(sizes) / min(sizes) if len(sizes) == 2 else Decimal(1)


def interval(figure: Figure) -> tuple[Decimal, Decimal]:
    """The lowest and highest value that the wording allows, approximate words stretched by a few percent."""
    point = anchor(figure) or Decimal(0)
    if figure.qualifier == "about":
        return point * (1 - _ABOUT), point * (1 + _ABOUT)
    if figure.qualifier == "nearly":
        return point * (1 - 2 * _ABOUT), point
    low = figure.low if figure.low is not None else Decimal("-Infinity")
    return low, figure.high if figure.high is not None else Decimal("Infinity")


def _converted(a: Figure, b: Figure) -> ValueRelation:
    """How two values that were given in different units relate, each rounded in its own."""
    (low, high), (other_low, other_high) = interval(a), interval(b)
    if low <= other_high * (1 + CONVERTED) and other_low <= high * (1 + CONVERTED):
        one, other = anchor(a), anchor(b)
        near = one is not None and other is not None and abs(one - other) <= CONVERTED * max(abs(one), abs(other))
        return "agree" if near or not (_open(a) or _open(b)) else "bounds"
    return "conflict"


def _rounded(rough: Figure, fine: Figure) -> bool:
    """Whether one is the other rounded: $1.2 billion and $1.24bn; counts of people are not rounded in this way."""
    one, other = anchor(rough), anchor(fine)
    if one is None or other is None or rough.counts == "people" or _open(rough) or _open(fine):
        return False
    digits = len(one.normalize().as_tuple().digits)
    return digits >= 2 and Context(prec=digits).create_decimal(other) == one


def _open(figure: Figure) -> bool:
    return figure.qualifier in ("at_least", "more_than", "at_most")


def _vague(a: Figure, b: Figure) -> ValueRelation:
    (low, high), (other_low, other_high) = _meant(a), _meant(b)
    return "agree" if low <= other_high and other_low <= high else "conflict"


def _meant(figure: Figure) -> tuple[Decimal, Decimal]:
    if figure.qualifier != "vague":
        return interval(figure)
    words = figure.value_text.lower()
    for word, low, high in _VAGUE:
        if word in words:
            return Decimal(low), Decimal(high)
    return Decimal("-Infinity"), Decimal("Infinity")
