"""A reporter's desk: all that one article is written with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from tests.simulator.happenings import Happening
from tests.simulator.notebook import Notebook
from tests.simulator.speaking import Mentions
from tests.simulator.voices import Subject
from tests.simulator.world import Outlet


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What a reporter knows and has said already while one article is written."""

    rng: Random
    happening: Happening
    outlet: Outlet
    published: datetime
    notes: Notebook
    mentions: Mentions
    spell: Callable[[str], str]
    """A name as this outlet writes it."""
    stated: dict[Subject, int] = field(default_factory=dict)
    """The last number that the article has given of a subject."""

    @property
    def town(self) -> str:
        """The town's name as this outlet writes it."""
        return self.spell(self.happening.place.town)

    @property
    def province(self) -> str:
        """The province's name as this outlet writes it."""
        return self.spell(self.happening.place.province)

    @property
    def where(self) -> str:
        """The place in full, for a first sentence."""
        country = self.happening.country.name
        return self.rng.choice(
            (
                f"the town of {self.town} in {self.province} province",
                f"{self.town}, in {country}'s {self.province} province,",
                f"{self.town}, {country},",
                f"the {self.province} town of {self.town}",
            )
        )

    def told(self, text: str) -> str:
        """A sentence of the kind with names filled in as this outlet writes them."""
        return self.happening.told(text.replace("{town}", self.town).replace("{province}", self.province))

    def day(self, at: datetime) -> str:
        """When it was, seen from the day of publication."""
        if abs((self.published - at).days) < 6:
            return f"on {at:%A}"
        return f"on {at.day} {at:%B}" if self.published.year == at.year else f"on {at.day} {at:%B} {at.year}"
