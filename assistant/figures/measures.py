"""What can be measured, one row a measure: the words by which reporters, and people who ask, mean it.

A new measure is a new row; nothing else needs to change.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One measure and the words that carry it, in lower case.

    A number's measure is read, in this order, from a noun or participle that names it right after the number
    (`heads`: nine dead), from what is done to or by those counted (`done`: were killed; `does`: died), from words
    right before the number (`leads`: a death toll of), and at last from a noun that merely suggests it (`kinds`).
    """

    name: str
    heads: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    doing: frozenset[str] = frozenset()
    """Active forms of `done` that are spelt otherwise: killing, kills."""
    does: frozenset[str] = frozenset()
    leads: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    asked: tuple[str, ...] = ()
    """Phrases of a question that ask for it."""
    people: bool = False
    """Whether it counts people, so that the counted group may go unsaid."""
    grows: bool = False
    """Whether a later, higher number is the course of things (a toll), not a contradiction."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MEASURES: tuple[Measure, ...] = (
    Measure(
        name="killed",
        heads=_words("dead deaths death fatalities fatality bodies corpses killed martyrs slain"),
        done=_words("killed slain murdered massacred executed slaughtered assassinated"),
        doing=_words("killing kills kill"),
        does=_words("died die dying perished drowned succumbed"),
        leads=(
            "death toll",
            "toll",
            "toll of the dead",
            "lives of",
            "killing of",
            "deaths of",
            "death of",
            "claimed",
            "claiming",
            "lost",
        ),
        asked=(
            "killed", "kill", "dead", "died", "die", "deaths", "death toll", "toll", "fatalities", "lost their lives",
            "lives", "perished", "perish", "drowned", "slain", "dying", "fatal",
        ),
        people=True,
        grows=True,
    ),
    Measure(
        name="wounded",
        heads=_words("injured wounded hurt injuries wounds"),
        done=_words("injured wounded hurt maimed hospitalised hospitalized treated burned-out"),
        doing=_words("injuring wounding hurting injure wound"),
        leads=("treated", "treating", "injuries to", "wounding of", "number of wounded", "number of injured"),
        asked=("wounded", "injured", "hurt", "injuries", "wounds", "wound", "injure"),
        people=True,
        grows=True,
    ),
    Measure(
        name="missing",
        heads=_words("missing unaccounted"),
        done=_words("missing unaccounted trapped"),
        leads=("search for", "searching for", "looking for"),
        asked=("missing", "unaccounted", "trapped"),
        people=True,
    ),
    Measure(
        name="casualties",
        heads=_words("casualties casualty victims"),
        asked=("casualties", "victims"),
        people=True,
        grows=True,
    ),
    Measure(
        name="displaced",
        heads=_words("displaced homeless refugees evacuees"),
        done=_words("displaced evacuated uprooted homeless"),
        doing=_words("displacing evacuating displace"),
        does=_words("fled flee flooded fleeing"),
        leads=("forced", "forcing", "displacement of", "evacuation of", "evacuate"),
        asked=("displaced", "homeless", "fled", "flee", "evacuated", "refugees", "driven from", "forced from"),
        people=True,
        grows=True,
    ),
    Measure(
        name="rescued",
        heads=_words("survivors rescued"),
        done=_words("rescued saved freed plucked"),
        doing=_words("rescuing saving freeing rescue"),
        does=_words("survived survive"),
        asked=("rescued", "saved", "survived", "survivors", "plucked", "rescue"),
        people=True,
        grows=True,
    ),
    Measure(
        name="detained",
        heads=_words("arrests detained arrested detainees detentions"),
        done=_words("detained arrested captured abducted kidnapped jailed imprisoned"),
        doing=_words("detaining arresting capturing abducting kidnapping capture arrest detain"),
        leads=("custody", "took"),
        asked=("detained", "arrested", "arrests", "captured", "abducted", "kidnapped", "detentions", "custody"),
        people=True,
        grows=True,
    ),
    Measure(
        name="attendance",
        done=_words("expected"),
        does=_words("marched rallied gathered demonstrated protested attended march rally thronged"),
        leads=("crowd of", "turnout of", "attendance of", "attended by", "crowd at", "crowd", "turnout at"),
        kinds=_words("protesters demonstrators marchers protestors"),
        asked=("turned out", "demonstrators", "protesters", "marched", "attended", "crowd", "rally", "turnout was given",
               "took to the streets", "took part", "demonstrated", "attendance", "march"),
        people=True,
    ),
    Measure(
        name="population",
        does=_words("live lives lived reside inhabit"),
        leads=("population of", "home to", "population", "inhabited by", "city of", "town of"),
        kinds=_words("inhabitants residents dwellers"),
        asked=("live in", "population", "inhabitants", "residents", "live", "lives in", "people living"),
        people=True,
    ),
    Measure(
        name="employees",
        kinds=_words("employees workers jobs staff posts"),
        done=_words("employed"),
        leads=("employs", "employing", "workforce of", "staff of", "employ"),
        asked=("employees", "jobs", "workforce", "employ", "staff", "posts"),
    ),
    Measure(
        name="attacks",
        kinds=_words(
            "airstrikes airstrike strikes raids attacks bombings shellings sorties strike raid attack bombardments"
        ),
        asked=("airstrikes", "air strikes", "strikes", "raids", "attacks", "sorties", "bombings"),
    ),
    Measure(
        name="aircraft",
        kinds=_words("aircraft warplanes jets planes helicopters drones bombers airplanes"),
        asked=("aircraft", "warplanes", "jets", "planes", "helicopters", "drones"),
    ),
    Measure(name="destroyed", done=_words("destroyed flattened demolished razed collapsed levelled leveled"),
            doing=_words("destroying destroy flattening demolishing levelling"), does=_words("collapsed"),
            asked=("destroyed", "collapsed", "flattened", "razed"), grows=True),
    Measure(name="damaged", done=_words("damaged cracked severed cut"), doing=_words("damaging damage severing"),
            asked=("damaged", "damage", "severed"), grows=True),
    Measure(name="burned", done=_words("burned burnt torched gutted"), doing=_words("burning torching gutting"),
            asked=("burned", "burnt", "torched"), grows=True),
    Measure(name="seized", done=_words("seized confiscated recovered impounded"),
            doing=_words("seizing confiscating recovering confiscate"), asked=("seized", "confiscated"), grows=True),
    Measure(name="seats", kinds=_words("seats"), asked=("seats",)),
    Measure(name="votes", kinds=_words("votes ballots"), asked=("votes", "ballots"), grows=True),
)

SHARE, MONEY, MAGNITUDE, DEPTH, DISTANCE, LENGTH, AREA, WEIGHT, COUNT = (
    "share", "money", "magnitude", "depth", "distance", "length", "area", "weight", "count",
)

ASKED_UNITS: dict[str, tuple[str, ...]] = {
    SHARE: ("percent", "per cent", "percentage", "share", "what proportion", "turnout", "how far did", "fell", "rise"),
    MONEY: ("how much", "cost", "worth", "revenue", "profit", "money", "price", "sales", "loss", "value", "paid", "euros",
            "dollars", "spent", "turnover", "dividend"),
    MAGNITUDE: ("magnitude", "how strong", "richter"),
    DEPTH: ("how deep", "depth"),
    DISTANCE: ("how far", "distance", "kilometres", "kilometers", "miles"),
    LENGTH: ("how long is", "how tall", "how high", "length", "height"),
    AREA: ("area", "hectares", "acres"),
    WEIGHT: ("weigh", "weight", "tonnes", "tons"),
}
"""What a question says when it asks for a measurement rather than a count."""

BY_NAME = {measure.name: measure for measure in MEASURES}


def _index(field: Iterable[tuple[Measure, frozenset[str]]]) -> dict[str, Measure]:
    table: dict[str, Measure] = {}
    for measure, words in field:
        for word in words:
            table.setdefault(word, measure)
    return table


HEADS = _index((measure, measure.heads) for measure in MEASURES)
DONE = _index((measure, measure.done) for measure in MEASURES)
DOING = _index((measure, measure.doing | measure.done) for measure in MEASURES)
DOES = _index((measure, measure.does) for measure in MEASURES)
KINDS = _index((measure, measure.kinds) for measure in MEASURES)
LEADS = {lead: measure for measure in MEASURES for lead in measure.leads}


def counts_people(name: str) -> bool:
    """Whether a measure counts people, so that the counted group may go unsaid."""
    return name in BY_NAME and BY_NAME[name].people


def grows(name: str) -> bool:
    """Whether a later, higher number of this measure is the course of things rather than a contradiction."""
    return name in BY_NAME and BY_NAME[name].grows
