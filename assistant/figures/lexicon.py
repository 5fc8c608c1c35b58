"""What can be measured: a measure with the words that carry it, and what the words of several measures mean."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from assistant.domain import Counts

(SHARE, MONEY, MAGNITUDE, DEPTH, DISTANCE, LENGTH, AREA, WEIGHT, DURATION, TEMPERATURE, SPEED, COUNT) = (
    "share",
    "money",
    "magnitude",
    "depth",
    "distance",
    "length",
    "area",
    "weight",
    "duration",
    "temperature",
    "speed",
    "count",
)
"""The measurements, which units tell, and plain counts: the same in every language."""


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One measure and the words that carry it, in lower case.

    A number's measure is read, in this order, from a noun or participle that names it right after the number
    (`heads`: nine dead), from what is done to or by those counted (`doing`: killing nine; `fates`: the death of nine;
    `done`: nine were killed; `does`: nine died), from turns of phrase around the number (`signs`), and at last from
    a noun that merely suggests it (`kinds`).
    """

    name: str
    heads: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    doing: frozenset[str] = frozenset()
    """Active forms of `done` that are spelt otherwise: killing, kills."""
    does: frozenset[str] = frozenset()
    fates: frozenset[str] = frozenset()
    """Nouns for what happened, before "of" and those to whom it did: the murder of six."""
    signs: tuple[str, ...] = ()
    """Turns of phrase as signs.py reads them: # is the number with what it counts, * a few words, a|b a choice."""
    kinds: frozenset[str] = frozenset()
    asked: tuple[str, ...] = ()
    """Phrases of a question that ask for it."""
    people: bool = False
    """Whether it counts people, so that the counted group may go unsaid."""
    things: bool = False
    """Whether it counts things only: of people who were "seized" another measure is meant."""
    grows: bool = False
    """Whether a later, higher number is the course of things (a toll), not a contradiction."""
    counted: frozenset[str] = frozenset()
    """The nouns for the one thing that it counts (boats, vessels); empty where it counts anything."""
    units: Mapping[str, str] = field(default_factory=dict, hash=False)
    """The units that it is measured in, by their spellings; empty where it counts."""

    @property
    def counts(self) -> Counts:
        """What those are that it counts."""
        if self.people:
            return "people"
        return "one thing" if self.counted else "anything"

    @property
    def verbs(self) -> frozenset[str]:
        """The words for what is done to or by those counted."""
        return self.done | self.doing | self.does

    @property
    def unspoken(self) -> bool:
        """Whether its unit alone tells it."""
        return bool(self.units) and not (self.heads or self.verbs or self.fates or self.signs)


@dataclass(frozen=True, kw_only=True, eq=False)
class Lexicon:
    """Some measures, and which of them each word means: of two that share a word, the first."""

    measures: tuple[Measure, ...] = ()

    @cached_property
    def heads(self) -> Mapping[str, Measure]:
        """By the nouns and participles that name a measure."""
        return _index((measure, measure.heads) for measure in self.measures)

    @cached_property
    def done(self) -> Mapping[str, Measure]:
        """By the participles of what is done to those counted."""
        return _index((measure, measure.done) for measure in self.measures)

    @cached_property
    def doing(self) -> Mapping[str, Measure]:
        """By the active forms of what is done to those counted."""
        return _index((measure, measure.doing | measure.done) for measure in self.measures)

    @cached_property
    def does(self) -> Mapping[str, Measure]:
        """By the verbs of what those counted do."""
        return _index((measure, measure.does) for measure in self.measures)

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The words for what is done to or by those counted."""
        return frozenset(word for measure in self.measures for word in measure.verbs)

    @cached_property
    def fates(self) -> Mapping[str, Measure]:
        """By the nouns for what happened to those counted."""
        return _index((measure, measure.fates) for measure in self.measures)

    @cached_property
    def kinds(self) -> Mapping[str, Measure]:
        """By the nouns that merely suggest a measure."""
        return _index((measure, measure.kinds) for measure in self.measures)

    @cached_property
    def by_name(self) -> Mapping[str, Measure]:
        """By the measures' own names."""
        return {measure.name: measure for measure in self.measures}

    @cached_property
    def unspoken(self) -> Measure | None:
        """The measure that its unit alone tells."""
        return next((one for one in self.measures if one.unspoken), None)


def _index(rows: Iterable[tuple[Measure, frozenset[str]]]) -> dict[str, Measure]:
    table: dict[str, Measure] = {}
    for measure, words in rows:
        for word in words:
            table.setdefault(word, measure)
    return table
