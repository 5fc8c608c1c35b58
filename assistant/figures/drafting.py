"""A figure in the making: a number with its measure and what it counts."""

from dataclasses import dataclass
from decimal import Decimal

from assistant.figures.qualifiers import Qualified

_SAME_ORDER = 30
"""How many times as high a number may be as another of the same thing."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A number that is a figure; first, reach and begins are token indices, start and end offsets into the article."""

    sentence: int
    """Where its sentence begins, an offset into the article."""
    first: int
    reach: int
    """The index after all the words that belong to it."""
    begins: int
    """Where its qualifier's wording begins."""
    start: int
    end: int
    qualified: Qualified
    measure: str
    counted: str
    parent: int | None = None
    """The start of the figure of the same sentence that it is a part of."""
    beside: frozenset[str] = frozenset()
    """The lower-case words right before it and behind what it counts, its verb among them."""
    part: bool = False
    """Whether it adds to, or is a part of, another number."""

    def comparable(self, value: Decimal | None) -> bool:
        """Whether a bare number may be of the same thing, by its size."""
        own = self.qualified.low if self.qualified.low is not None else self.qualified.high
        if own is None or value is None or own <= 0 or value <= 0:
            return False
        return max(own, value) / min(own, value) <= _SAME_ORDER
