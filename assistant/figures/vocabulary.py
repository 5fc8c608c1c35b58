"""The measures that figures are read by: the built-in ones, and before them those that a newsroom has taught."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property, lru_cache

from assistant.domain import Counts
from assistant.figures import measures
from assistant.figures.languages import READ
from assistant.figures.lexicon import Lexicon, Measure


@dataclass(frozen=True, kw_only=True, eq=False)
class Vocabulary:
    """What can be measured; nothing but the built-in measures unless others are given."""

    own: Lexicon = field(default_factory=Lexicon)
    """The newsroom's own measures; where one of them fits it goes before the built-in ones."""

    def grows(self, name: str) -> bool:
        """Whether a later, higher number of this measure is the course of things rather than a contradiction."""
        found = self.measure(name)
        return found is not None and found.grows

    def counts(self, name: str) -> Counts:
        """What those are that this measure counts."""
        found = self.measure(name)
        return found.counts if found else "anything"

    def counts_people(self, name: str) -> bool:
        """Whether this measure counts people, so that the counted group may go unsaid."""
        return self.counts(name) == "people"

    def measure(self, name: str) -> Measure | None:
        """The measure of this name; None for the measurements, whose units tell them."""
        return self.own.by_name.get(name) or measures.BY_NAME.get(name)

    @property
    def lexicon(self) -> Lexicon:
        """All measures, whatever they count or are measured in."""
        return _lexicon(self.own.measures)

    def counting(self, nouns: Iterable[str]) -> Lexicon:
        """The measures that may count what these lower-case words name."""
        if not self.own.measures:
            return measures.BUILT_IN
        named = frozenset(nouns)
        return _lexicon(
            tuple(one for one in self.own.measures if not one.units and (not one.counted or one.counted & named))
        )

    def measured_in(self, unit: str) -> Lexicon | None:
        """The measures that may be meant where a unit stands, as figures name it; None where its own is."""
        own = tuple(one for one in self.own.measures if unit in one.units.values())
        return _lexicon(own) if own else None

    @cached_property
    def units(self) -> Mapping[str, str]:
        """The newsroom's units, as figures name them, by their spellings."""
        return {spelling: unit for one in reversed(self.own.measures) for spelling, unit in one.units.items()}

    @cached_property
    def fingerprint(self) -> str:
        """Another where any measure reads otherwise or another language is read: stored figures may be out of date."""
        rows = [_plain(measure) for measure in (*self.own.measures, *measures.MEASURES)]
        return hashlib.sha256(json.dumps([sorted(READ), rows]).encode()).hexdigest()[:16]


BUILT_IN = Vocabulary()
"""What is known without any newsroom's file."""


@lru_cache(maxsize=256)
def _lexicon(own: tuple[Measure, ...]) -> Lexicon:
    """These and the built-in measures; one lexicon for the same, so that what words mean is worked out once."""
    return Lexicon(measures=own + measures.MEASURES) if own else measures.BUILT_IN


def _plain(measure: Measure) -> list[object]:
    """A measure as JSON has it, its words in one order."""
    return [_ordered(getattr(measure, one.name)) for one in fields(measure)]


def _ordered(value: object) -> object:
    if isinstance(value, Mapping):
        return sorted(value.items())
    return sorted(value) if isinstance(value, frozenset) else value
