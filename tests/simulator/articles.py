"""Articles: what an outlet prints of a happening at a time, from the claims that are known by then."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from assistant.domain import Article
from tests.simulator.context import background, correction, tally, teaser, update
from tests.simulator.countings import COUNTINGS
from tests.simulator.desk import Desk
from tests.simulator.happenings import Happening
from tests.simulator.leads import dateline, headline, lead, leading
from tests.simulator.names import respelt
from tests.simulator.notebook import Notebook, Placed
from tests.simulator.speaking import Mentions
from tests.simulator.telling import contrast, report
from tests.simulator.voices import Claim
from tests.simulator.world import Outlet

_UNDATED = 0.06
_KNOWN_AFTER = timedelta(minutes=20)
_SENTENCES = {"brief": (0, 1), "wire": (2, 4), "newspaper": (3, 6)}
_UPDATES, _ASIDES, _JOINED = 0.6, 0.5, 0.6
_BACKGROUND, _TALLY, _TEASER, _CORRECTION = 0.3, 0.3, 0.4, 0.08


@dataclass(frozen=True, kw_only=True)
class Printed:
    """An article with every number in it."""

    article: Article
    happening: Happening
    figures: tuple[Placed, ...]


@dataclass(frozen=True, kw_only=True)
class Commission:
    """Who prints what, and when."""

    name: str
    outlet: Outlet
    happening: Happening
    at: datetime
    teased: Happening | None
    """Another happening that may be mentioned."""


def printed(rng: Random, commission: Commission, claims: Sequence[Claim]) -> Printed | None:
    """The article, of what is known by its time; None when that is nothing."""
    known = _known(claims, commission.at - _KNOWN_AFTER)
    if not known:
        return None
    name, outlet, notes = commission.name, commission.outlet, Notebook(rng)
    desk = Desk(
        rng=rng,
        happening=commission.happening,
        outlet=outlet,
        published=commission.at,
        notes=notes,
        mentions=Mentions(rng, name),
        spell=respelt if outlet.respells else str,
    )
    text, placed = notes.finished("\n\n".join(_paragraphs(desk, known, commission.teased)))
    article = Article(
        id=name,
        identity=name,
        name=name,
        text=text,
        wire=name,
        title=headline(desk),
        outlet=outlet.name,
        published=None if rng.random() < _UNDATED else commission.at,
        language="en",
    )
    return Printed(article=article, happening=commission.happening, figures=tuple(placed))


def reprinted(original: Printed, outlet: Outlet, *, name: str, at: datetime) -> Printed:
    """The same text in another outlet."""
    article = replace(original.article, id=name, identity=name, name=name, outlet=outlet.name, published=at)
    return replace(original, article=article)


def _known(claims: Sequence[Claim], at: datetime) -> list[Claim]:
    """The latest claim of each voice on each subject by a time."""
    latest = {(claim.voice.name if claim.voice else "", claim.subject): claim for claim in claims if claim.at <= at}
    return list(latest.values())


def _paragraphs(desk: Desk, known: Sequence[Claim], teased: Happening | None) -> Iterator[str]:
    first = leading(desk, known)
    yield dateline(desk) + lead(desk, first)
    moved = [claim for claim in first if claim.before and COUNTINGS[claim.subject.counting].toll]
    if moved and desk.rng.random() < _UPDATES:
        yield update(desk, moved[0])
    yield from _body(desk, [claim for claim in known if claim not in first])
    if desk.outlet.style != "brief":
        yield from _ending(desk, first, teased)


def _body(desk: Desk, claims: Sequence[Claim]) -> Iterator[str]:
    """What others say, and what there is besides numbers."""
    asides = desk.rng.sample(desk.happening.kind.asides, len(desk.happening.kind.asides))
    bunches = _bunches(desk, desk.rng.sample(claims, len(claims)))
    for bunch in bunches[: desk.rng.randint(*_SENTENCES[desk.outlet.style])]:
        yield contrast(desk, *bunch) if len({claim.voice for claim in bunch}) == 2 else report(desk, bunch)
        if asides and desk.outlet.style != "brief" and desk.rng.random() < _ASIDES:
            yield desk.told(asides.pop())


def _bunches(desk: Desk, claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims that one sentence can hold, two at most: of one voice and area, or of two voices on one thing."""
    found: list[list[Claim]] = []
    for claim in claims:
        fitting = [one for one in found if len(one) == 1 and _go_together(one[0], claim)]
        if fitting and desk.rng.random() < _JOINED:
            fitting[0].append(claim)
        else:
            found.append([claim])
    return found


def _go_together(one: Claim, other: Claim) -> bool:
    if one.split or other.split:
        return False
    if one.voice == other.voice:
        return one.subject.area == other.subject.area
    return one.subject == other.subject and one.value != other.value


def _ending(desk: Desk, first: Sequence[Claim], teased: Happening | None) -> Iterator[str]:
    """Background, tallies, other news and corrections, now and then."""
    rng = desk.rng
    if rng.random() < _BACKGROUND:
        yield background(desk)
    if desk.happening.kind.run and rng.random() < _TALLY:
        yield tally(desk)
    if teased and rng.random() < _TEASER:
        yield teaser(desk, teased)
    if rng.random() < _CORRECTION:
        yield correction(desk, first[0])
