"""Gold: every figure of the simulated articles, and how any two of them relate by what truly happened."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from assistant.comparing.pairs import PairSide
from assistant.domain import Qualifier, Relation
from tests.simulator.articles import Printed
from tests.simulator.countings import COUNTINGS, Counting
from tests.simulator.notebook import Note
from tests.simulator.voices import Claim, Subject
from tests.simulator.wording import Written

_NEAR = Decimal("0.1")
"""The share within which two rough wordings of one thing cannot be told apart."""


@dataclass(frozen=True, kw_only=True)
class GoldFigure:
    """A figure as shared gold has it, with the truth behind it."""

    id: str
    article: str
    quote: str
    value_text: str
    start: int
    end: int
    """The value's span in the article's text."""
    note: Note
    printed: Printed

    @property
    def claim(self) -> Claim:
        """What the figure claims."""
        return self.note.claim

    @property
    def subject(self) -> Subject:
        """What it is of."""
        return self.note.claim.subject

    @property
    def counting(self) -> Counting:
        """What is counted."""
        return COUNTINGS[self.subject.counting]

    @property
    def written(self) -> Written:
        """How the number is written."""
        return self.note.written

    @property
    def measure(self) -> str:
        """As in shared gold."""
        return self.counting.measure

    @property
    def counted(self) -> str:
        """Those counted, or the unit."""
        return self.subject.group or self.written.unit or self.counting.counted

    @property
    def qualifier(self) -> Qualifier:
        """As in shared gold."""
        return self.written.qualifier

    @property
    def origin(self) -> str:
        """Who gave it; empty when the outlet speaks for itself."""
        return self.note.source.origin

    @property
    def voice(self) -> str:
        """The same for all that is one voice to a reader."""
        return self.note.source.voice or f"outlet {self.printed.article.outlet}"

    @property
    def anchor(self) -> Decimal | None:
        """The number that is named; None for vague words."""
        return self.written.low if self.written.low is not None else self.written.high

    @property
    def given(self) -> date | None:
        """The day that readers take it to be of: its article's publication."""
        published = self.printed.article.published
        return published.date() if published else None

    @property
    def side(self) -> PairSide:
        """The figure as a person would point at it."""
        return PairSide(article=self.article, quote=self.quote, value_text=self.value_text)


@dataclass(frozen=True, kw_only=True)
class GoldRelation:
    """How two figures relate; `accept` holds what else the texts leave open."""

    relation: Relation
    accept: tuple[Relation, ...] = ()
    later: Literal["a", "b"] | None = None

    def allows(self, relation: str) -> bool:
        """Whether a relation counts as right."""
        return relation == self.relation or relation in self.accept


def gold_figures(printed: Printed) -> list[GoldFigure]:
    """The figures of an article in order of appearance."""
    text, name = printed.article.text, printed.article.name
    return [
        GoldFigure(
            id=f"{name}:{index}",
            article=name,
            quote=_quote(text, placed.start, placed.end),
            value_text=text[placed.start : placed.end],
            start=placed.start,
            end=placed.end,
            note=placed.note,
            printed=printed,
        )
        for index, placed in enumerate(printed.figures)
    ]


def _quote(text: str, start: int, end: int) -> str:
    """The fewest words before a value, and all after it in its sentence, that occur once and hold it first."""
    stops = (text.find(mark, end) for mark in (". ", ".” ", "\n\n"))
    until = min((stop + 1 for stop in stops if stop >= 0), default=len(text))
    letters, value = _letters(text), _letters(text[start:end])
    begin = start
    while begin > 0:
        quote = _letters(text[begin:until])
        if letters.count(quote) == 1 and quote.find(value) == len(_letters(text[begin:start])):
            break
        begin = max(text.rfind(" ", 0, begin - 1), text.rfind("\n", 0, begin - 1)) + 1
    return text[begin:until].strip()


def _letters(text: str) -> str:
    return "".join(letter.lower() for letter in text if letter.isalnum())


def relate_gold(a: GoldFigure, b: GoldFigure) -> GoldRelation | None:
    """How two figures relate by the truth; None when the texts leave it open."""
    if _apart(a, b):
        return None if _may_add_up(a, b) or _cannot_be_told(a, b) else GoldRelation(relation="unrelated")
    if a.subject.since or b.subject.since:
        return _of_tallies(a, b)
    if a.subject != b.subject:
        return _of_subjects(a, b)
    if a.written.unit != b.written.unit:
        return _of_units(a, b)
    return _of_one_thing(a, b)


def _apart(a: GoldFigure, b: GoldFigure) -> bool:
    """Whether they are of different happenings or measures."""
    happenings = (a.subject.happening, a.subject.past) != (b.subject.happening, b.subject.past)
    return happenings or a.measure != b.measure


def _may_add_up(a: GoldFigure, b: GoldFigure) -> bool:
    """Whether one is a tally that may take the other's happening in: of one kind, province and year."""
    if not (a.subject.since or b.subject.since) or a.measure != b.measure:
        return False
    first, second = a.note.happening, b.note.happening
    there = [(one.kind.run, one.place.province, one.at.year) for one in (first, second)]
    return there[0] == there[1]


def _cannot_be_told(a: GoldFigure, b: GoldFigure) -> bool:
    """Whether two happenings of one kind were in one town, and an article about one of them bears no date."""
    first, second = a.note.happening, b.note.happening
    alike = (first.kind.name, first.place.town) == (second.kind.name, second.place.town) and a.measure == b.measure
    return alike and None in (a.given, b.given)


def _of_tallies(a: GoldFigure, b: GoldFigure) -> GoldRelation | None:
    """A tally is never of one happening alone; that of one happening is a part of it."""
    if a.subject == b.subject:
        return _of_one_thing(a, b)
    return GoldRelation(relation="scope", accept=("unrelated",))


def _of_subjects(a: GoldFigure, b: GoldFigure) -> GoldRelation | None:
    """One happening and measure, but other things: another group or area."""
    if a.subject.counting != b.subject.counting:
        return GoldRelation(relation="scope") if a.measure == "killed" else None
    one_voice = a.voice == b.voice
    if "civilians" in (a.subject.group, b.subject.group) and not one_voice:
        return GoldRelation(relation="scope", accept=("conflict", "bounds", "update"))
    return GoldRelation(relation="scope")


def _of_units(a: GoldFigure, b: GoldFigure) -> GoldRelation | None:
    """Two units of one claim agree where one article gives both."""
    one_breath = a.article == b.article and a.claim == b.claim
    return GoldRelation(relation="agree") if one_breath else None


def _of_one_thing(a: GoldFigure, b: GoldFigure) -> GoldRelation | None:
    if a.note.source.withdrawn or b.note.source.withdrawn:
        return _of_withdrawn(a, b)
    if a.subject.area == "elsewhere" and a.claim != b.claim:
        return None  # one may mean the villages near by, the other all the rest
    values = _values(a, b)
    if values is None or values == "agree":
        return GoldRelation(relation="agree") if values else None
    if a.claim == b.claim:  # one claim in two wordings: "more than 200" and "nearly 220"
        return GoldRelation(relation="agree", accept=("bounds",)) if values == "bounds" else None
    if a.note.source.earlier or b.note.source.earlier:
        return _of_recalled(a, b)
    return _of_one_voice(a, b) if a.voice == b.voice else _of_voices(a, b, values)


def _of_withdrawn(a: GoldFigure, b: GoldFigure) -> GoldRelation | None:
    """What an article takes back is updated by what it says instead."""
    if a.article != b.article or a.note.source.withdrawn == b.note.source.withdrawn or a.subject != b.subject:
        return None
    return GoldRelation(relation="update", later="b" if a.note.source.withdrawn else "a")


def _of_recalled(a: GoldFigure, b: GoldFigure) -> GoldRelation | None:
    """An earlier count, and what the same voice has said since."""
    if a.note.source.earlier == b.note.source.earlier or a.voice != b.voice:
        return None
    old, new = (a, b) if a.note.source.earlier else (b, a)
    if old.claim.at >= new.claim.at or (old.article != new.article and new.given is None):
        return None
    return GoldRelation(relation="update", later="b" if new is b else "a")


def _of_one_voice(a: GoldFigure, b: GoldFigure) -> GoldRelation | None:
    """The same voice has counted again."""
    first, second = a.printed.article.published, b.printed.article.published
    if first is None or second is None or first == second or (first < second) != (a.claim.at < b.claim.at):
        return None
    return GoldRelation(relation="update", later="b" if first < second else "a")


def _of_voices(a: GoldFigure, b: GoldFigure, values: Relation) -> GoldRelation | None:
    """Different voices: a growing toll is updated by a higher number of a later day; else values decide."""
    course = a.counting.course
    if course == "stands":
        return GoldRelation(relation=values)
    if a.given is None or b.given is None:
        return GoldRelation(relation=values, accept=("update",))
    if a.given == b.given:
        hours_apart = a.printed.article.published != b.printed.article.published
        return GoldRelation(relation=values, accept=("update",) if hours_apart else ())
    if course == "moves":
        return None
    later: Literal["a", "b"] = "b" if b.given > a.given else "a"
    new, old = (b, a) if later == "b" else (a, b)
    if (new.anchor or 0) > (old.anchor or 0):  # of people and things it is plain that they become more
        return GoldRelation(relation="update", later=later, accept=() if a.counting.form == "count" else (values,))
    return GoldRelation(relation=values)


def _values(a: GoldFigure, b: GoldFigure) -> Relation | None:
    """What two wordings of one thing say of each other; None where nobody could tell."""
    if a.qualifier == b.qualifier == "vague":
        return "agree"
    if "vague" in (a.qualifier, b.qualifier):
        return None
    if "range" in (a.qualifier, b.qualifier) and (a.written.low, a.written.high) != (b.written.low, b.written.high):
        return _ranges(a, b)
    if a.anchor == b.anchor:
        return "conflict" if {a.qualifier, b.qualifier} == {"more_than", "nearly"} else "agree"
    if _rough(a, b):
        return "agree" if a.claim.value == b.claim.value else None
    (low, high), (other_low, other_high) = _interval(a), _interval(b)
    return "bounds" if low <= other_high and other_low <= high else "conflict"


def _ranges(a: GoldFigure, b: GoldFigure) -> Relation | None:
    """A range agrees with a plain number inside it and contradicts one outside."""
    if {a.qualifier, b.qualifier} != {"range", "exact"}:
        return None
    span, point = (a.written, b.anchor) if a.qualifier == "range" else (b.written, a.anchor)
    if span.low is None or span.high is None or point is None:
        return None
    return "agree" if span.low <= point <= span.high else "conflict"


def _rough(a: GoldFigure, b: GoldFigure) -> bool:
    """Whether one is only near, and the other not far off."""
    near = {"about", "nearly"} & {a.qualifier, b.qualifier}
    if not near or a.anchor is None or b.anchor is None:
        return False
    return abs(a.anchor - b.anchor) <= _NEAR * max(a.anchor, b.anchor)


def _interval(figure: GoldFigure) -> tuple[Decimal, Decimal]:
    """The least and most that the wording allows."""
    point = figure.anchor or Decimal(0)
    if figure.qualifier == "nearly":
        return point * (1 - _NEAR), point
    low = figure.written.low if figure.written.low is not None else Decimal("-Infinity")
    return low, figure.written.high if figure.written.high is not None else Decimal("Infinity")
