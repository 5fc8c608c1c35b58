"""A crime desk's archive: many incidents that look alike, told apart by when and where, each in a few short reports.

What makes such news hard to search is here: towns with many incidents, towns named after others, reports that name a
neighbouring town or none, weekdays instead of dates, follow-ups weeks later, copies, and teasers of other incidents.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from random import Random

from assistant.domain import Article

FIRST_DAY = date(2031, 1, 1)
_STEMS = "Ald Bar Cor Dun Elm Far Gar Hal Ing Jas Kel Lan Mar Nor Ost Pen Quin Rad Sel Tam Ulv Ven Wes Yor Zel".split()
_MIDDLES = ("", "", "er", "in")
_ENDS = "bury dale field ford gate ham ingen ker low mere ness over port rick stead ton vale wick worth yard".split()
_BEFORE = ("North", "South", "Port", "Lake", "New", "Mount")
_GIVEN = "Ada Bo Cal Dina Ed Fay Gus Hope Ian June Kit Lou Mae Ned Ola Pat Rex Sue Tom Una Vic Wes Zoe".split()
_STREETS = "Acorn Birch Canal Depot Eastern Foundry Grove Harbor Iron Juniper King Lincoln Mill Oak Park Quarry".split()
_KINDS = {
    "shooting": ("shot", "shot and killed", "gunfire", "gunman"),
    "stabbing": ("stabbed", "stabbed to death", "a knife attack", "attacker"),
    "house fire": ("burned", "killed in a fire", "flames", "tenant"),
    "crash": ("injured", "killed in a crash", "a collision", "driver"),
    "robbery": ("beaten", "killed in a holdup", "a holdup", "robber"),
}
_WEIGHTS = (12, 3, 2, 2, 2)
_PARTS = ("morning", "afternoon", "evening", "night")
_HEADLINES = (
    "{n} {done} in {town}",
    "{n} {dead} in {town} {kind}",
    "{town} {kind} leaves {n} hurt",
    "Police: {n} {done} outside {spot}",
    "{kind} at {spot} under investigation",
    "Man dies after {kind}",
    "{kind} on {street} Street",
    "Teen among victims of {kind}, police say",
    "Suspect sought in {town} {kind}",
    "Family of {victim} asks for help",
)
_LEADS = (
    "{n} {people} {done} {when} in {town}, police said.",
    "A {kind} {when} near {street} Street in {town} left {n} wounded and {dead_n} dead, according to police.",
    "{town} police are investigating a {kind} that happened {when} outside {spot}.",
    "Officers were called to {spot} on {street} Street {when} after reports of {cause}.",
    "{victim}, {age}, of {home}, died {when} after {cause} at {spot}, the {county} County sheriff's office said.",
    "Detectives in {town} are looking for the {doer} after {n} {people} {done} {when}.",
)
_BODIES = (
    "The victim was identified as {victim}, {age}.",
    "{victim} was taken to {near} General Hospital, where doctors listed the condition as serious.",
    "Witnesses told officers that they had heard an argument before {cause}.",
    "No arrests have been made. Anybody who saw something may ring the {county} County tip line.",
    "Neighbors on {street} Street said the area is usually quiet.",
    "“It was over before we knew it,” said {person}, who lives nearby.",
    "A dark sedan was seen leaving toward {near}, according to a police report.",
    "Investigators from {near} and the state crime lab were assisting.",
    "Police counted {n} hurt in all, and said that {dead_n} died at the scene.",
    "The {doer} is believed to be in his twenties and was wearing a grey jacket.",
    "Schools in the neighborhood were locked down for about an hour.",
    "A vigil is planned at {spot}, organizers said.",
    "The mayor called for calm and said that more patrols would be sent out.",
    "Court records show that {person}, {age2}, had been released in an unrelated case last year.",
)
_FOLLOW_UPS = (
    "{person}, {age2}, was charged in the {day} {kind} of {victim}, prosecutors said.",
    "A judge set bail for the man accused in last month's {kind} on {street} Street in {town}.",
    "Weeks after the {kind} at {spot}, the family of {victim} is still waiting for answers.",
    "A {county} County jury heard the first testimony over the {kind} that killed {victim} in {town}.",
)
_QUESTIONS = (
    "How many people were {done} in the {kind} in {town} on {date}?",
    "How many were wounded in the {town} {kind} on {date}?",
    "Who was {done} in {town}, {state} on {date}?",
    "What happened in the {kind} in {town} on {date}?",
    "How many people died in the {date} {kind} in {town}, {state}?",
    "{town} {kind} {date}: how many victims?",
)
_COPIED, _FOLLOWED, _TEASED, _UNDATED = 0.15, 0.12, 0.2, 0.02
_SPOTS = ("a bar", "a gas station", "an apartment complex", "a market", "a motel", "a park", "a club")
_NUMBERS = ("One", "Two", "Three", "Four", "Five")


@dataclass(frozen=True, kw_only=True)
class Town:
    """A town with what is around it."""

    name: str
    state: str
    county: str
    near: str
    """A neighbouring town."""


@dataclass(frozen=True, kw_only=True)
class Incident:
    """What happened, where and when."""

    id: str
    kind: str
    town: Town
    day: date
    words: dict[str, str]
    """What fills the sentences about it."""


@dataclass(frozen=True, kw_only=True)
class Written:
    """What a reporter hands in."""

    name: str
    at: datetime
    words: dict[str, str]
    paragraphs: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question, and the articles any of which is about what it asks for."""

    text: str
    undated: str
    """The same without its date, which fits more articles."""
    right: frozenset[str]
    """The names of the articles that the dated one is about."""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """All reports of a crime desk, and questions to which some of them are the answer."""

    articles: tuple[Article, ...]
    questions: tuple[Asked, ...]
    now: datetime
    """When the questions are asked: after the last report."""


def crime_desk(seed: int, *, incidents: int, towns: int, days: int, questions: int) -> Desk:
    """So many incidents over so many days, the same for the same seed; each question is about a different incident."""
    rng = Random(seed)  # noqa: S311 - a simulation, no secret
    places = _towns(rng, towns)
    shares = list(accumulate(1 / (rank + 3) for rank in range(towns)))
    struck = rng.choices(places, cum_weights=shares, k=incidents)
    happened = [_incident(rng, number, town, days, places) for number, town in enumerate(struck, start=1)]
    reports = {one.id: list(_reports(rng, one, rng.choice(happened))) for one in happened}
    named = [one for one in happened if _names_its_town(one, reports[one.id])]
    asked = rng.sample(named, questions)
    return Desk(
        articles=tuple(article for one in happened for article in reports[one.id]),
        questions=tuple(_question(rng, one, happened, reports) for one in asked),
        now=datetime(FIRST_DAY.year, FIRST_DAY.month, FIRST_DAY.day, tzinfo=UTC) + timedelta(days=days + 90),
    )


def _names_its_town(incident: Incident, reports: Sequence[Article]) -> bool:
    """Whether any report can be known to be about what a question with the town's name asks for."""
    return any(incident.town.name in f"{one.title} {one.text}" for one in reports)


def _towns(rng: Random, count: int) -> list[Town]:
    plain = sorted({first + middle + last for first in _STEMS for middle in _MIDDLES for last in _ENDS})
    rng.shuffle(plain)
    states = [f"{name}ia" for name in plain[:20]]
    counties = plain[20:80]
    names = plain[80:]
    names += [f"{before} {name}" for name in names[:60] for before in rng.sample(_BEFORE, 2)]
    rng.shuffle(names)
    chosen = [rng.choice(names) if rng.random() < 0.04 else names[at % len(names)] for at in range(count)]
    homes = [rng.choice(states) for _ in chosen]
    return [
        Town(name=name, state=state, county=rng.choice(counties), near=_neighbour(rng, name, state, chosen, homes))
        for name, state in zip(chosen, homes, strict=True)
    ]


def _neighbour(rng: Random, name: str, state: str, names: Sequence[str], states: Sequence[str]) -> str:
    there = [one for one, home in zip(names, states, strict=True) if home == state and one != name]
    return rng.choice(there or names)


def _incident(rng: Random, number: int, town: Town, days: int, towns: Sequence[Town]) -> Incident:
    kind = rng.choices(list(_KINDS), _WEIGHTS)[0]
    done, dead, cause, doer = _KINDS[kind]
    several = rng.choices(_NUMBERS, (8, 4, 2, 1, 1))[0]
    words = {
        "town": town.name,
        "state": town.state,
        "county": town.county,
        "near": town.near,
        "home": rng.choice((town.name, town.near, rng.choice(towns).name)),
        "kind": kind,
        "done": done,
        "dead": dead,
        "cause": cause,
        "doer": doer,
        "n": several,
        "people": "person was" if several == "One" else "people were",
        "dead_n": rng.choice(("one", "two", "nobody")),
        "street": rng.choice(_STREETS),
        "spot": rng.choice(
            ("a bar", "a gas station", "an apartment complex", "a market", "a motel", "a park", "a club")
        ),
        "victim": _person(rng),
        "person": _person(rng),
        "age": str(rng.randint(15, 80)),
        "age2": str(rng.randint(18, 60)),
    }
    return Incident(
        id=f"i{number}", kind=kind, town=town, day=FIRST_DAY + timedelta(days=rng.randrange(days)), words=words
    )


def _person(rng: Random) -> str:
    return f"{rng.choice(_GIVEN)} {rng.choice(_STEMS)}{rng.choice(('son', 'er', 'man', 'ley', 'ins'))}"


def _reports(rng: Random, incident: Incident, other: Incident) -> Iterator[Article]:
    """One to three reports in the first days, now and then a follow-up later, and copies."""
    for number in range(rng.choices((1, 2, 3), (5, 3, 1))[0]):
        after = min(10, int(rng.expovariate(0.9)))
        one = _report(rng, incident, f"{incident.id}-{number + 1}", after, other)
        yield one
        if rng.random() < _COPIED:
            copy = f"{one.id}-copy"
            yield replace(one, id=copy, identity=copy, name=copy, outlet=_outlet(rng, incident))
    if rng.random() < _FOLLOWED:
        yield _follow_up(rng, incident, f"{incident.id}-later", rng.randint(12, 80))


def _report(rng: Random, incident: Incident, name: str, after: int, other: Incident) -> Article:
    published = _at(rng, incident.day + timedelta(days=after))
    words = {**incident.words, "when": _when(rng, incident, published.date())}
    paragraphs = [_dateline(rng, incident) + rng.choice(_LEADS).format_map(words)]
    paragraphs += [line.format_map(words) for line in rng.sample(_BODIES, rng.randint(2, 7))]
    if rng.random() < _TEASED:
        paragraphs.append("Related: " + rng.choice(_HEADLINES[:5]).format_map(other.words))
    return _article(rng, incident, Written(name=name, at=published, words=words, paragraphs=paragraphs))


def _follow_up(rng: Random, incident: Incident, name: str, after: int) -> Article:
    published = _at(rng, incident.day + timedelta(days=after))
    words = {**incident.words, "when": f"on {_written(rng, incident.day)}", "day": _written(rng, incident.day)}
    paragraphs = [rng.choice(_FOLLOW_UPS).format_map(words)]
    paragraphs += [line.format_map(words) for line in rng.sample(_BODIES, rng.randint(2, 4))]
    return _article(rng, incident, Written(name=name, at=published, words=words, paragraphs=paragraphs))


def _article(rng: Random, incident: Incident, written: Written) -> Article:
    title = rng.choice(_HEADLINES).format_map(written.words)
    return Article(
        id=written.name,
        identity=written.name,
        name=written.name,
        text="\n\n".join(written.paragraphs),
        wire=written.name,
        title=title[0].upper() + title[1:],
        outlet=_outlet(rng, incident),
        published=None if rng.random() < _UNDATED else written.at,
        language="en",
    )


def _outlet(rng: Random, incident: Incident) -> str:
    return (
        f"{rng.choice((incident.town.name, incident.town.near, incident.town.state))} {rng.choice(('Courier', 'News'))}"
    )


def _dateline(rng: Random, incident: Incident) -> str:
    """Agencies say where they are; others may name the state alone, or nothing."""
    place = rng.choice((incident.town.name.upper(), incident.town.name.upper(), incident.town.near.upper()))
    return rng.choice((f"{place}, {incident.town.state} (AP) — ", "", "", ""))


def _when(rng: Random, incident: Incident, published: date) -> str:
    """A weekday in the first week, a date, or no time at all."""
    days = (published - incident.day).days
    part = rng.choice(_PARTS)
    told = rng.random()
    if told < 0.6 and days <= 6:
        return f"on {incident.day:%A} {part}"
    if told < 0.75 and days <= 1:
        return f"early {'today' if days == 0 else 'yesterday'}"
    return f"in the {part}" if told > 0.93 else f"on {_written(rng, incident.day)}"


def _written(rng: Random, day: date) -> str:
    return rng.choice((f"{day:%B} {day.day}", f"{day:%b}. {day.day}", f"{day.day} {day:%B}"))


def _at(rng: Random, day: date) -> datetime:
    return datetime(day.year, day.month, day.day, rng.randrange(24), rng.randrange(60), tzinfo=UTC)


def _question(
    rng: Random, incident: Incident, happened: Sequence[Incident], reports: dict[str, list[Article]]
) -> Asked:
    """A question naming town and date; what else happened in that town on that day, of that kind, is meant as well."""
    day = incident.day
    said = rng.choice(
        (
            f"{day:%B} {day.day}, {day.year}",
            f"{day.day} {day:%B} {day.year}",
            f"{day:%A}, {day:%B} {day.day}, {day.year}",
        )
    )
    question = rng.choice(_QUESTIONS)
    undated = question.replace(" on {date}", "").replace("{date} ", "").replace(" {date}", "")
    fits = [
        one.id
        for one in happened
        if one.town.name == incident.town.name and one.day == day and one.kind == incident.kind
    ]
    return Asked(
        text=question.format_map({**incident.words, "date": said}),
        undated=undated.format_map(incident.words),
        right=frozenset(article.name for one in fits for article in reports[one]),
    )
