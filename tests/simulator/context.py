"""What stands around the news: how a count has moved, earlier happenings, tallies, other news, corrections."""

from dataclasses import replace

from tests.simulator.clauses import area, told
from tests.simulator.countings import COUNTINGS, clause
from tests.simulator.desk import Desk
from tests.simulator.happenings import Happening
from tests.simulator.notebook import Source, opened
from tests.simulator.voices import Claim, Subject, added_up, counted, recalled


def update(desk: Desk, claim: Claim) -> str:
    """How a count has moved: "the death toll rose to 14 from nine, police said"."""
    if claim.before is None or claim.voice is None:
        message = "only what a voice has counted before can move"
        raise ValueError(message)
    who = desk.mentions.name(claim.voice)
    now, _ = desk.notes.number(desk.happening, claim, who.source)
    before, _ = desk.notes.number(desk.happening, claim.before, replace(who.source, earlier=True))
    toll = desk.told(COUNTINGS[claim.subject.counting].toll)
    if claim.subject.area == "province":
        toll += area(desk, claim)
    rose = claim.value > claim.before.value
    sentences = (
        f"{toll} {'rose' if rose else 'fell'} to {now} from {before}, {who.words} said.",
        f"{who.words} {'raised' if rose else 'revised'} {toll} to {now}, {'up' if rose else 'down'} from {before}.",
        f"{who.words} put {toll} at {now}, after an earlier count of {before}.",
        f"{toll} now stands at {now}, {who.words} said, compared with {before} in an earlier count.",
    )
    return opened(desk.rng.choice(sentences))


def background(desk: Desk) -> str:
    """An earlier happening of the same kind in the same place."""
    what = desk.happening.told(desk.happening.scene.short).removeprefix("the ")
    facts = told(desk, [recalled(desk.happening)], "past", Source(), placed=False)
    return f"{opened(desk.happening.past.when)}, in another {what} in {desk.town}, {facts}."


def tally(desk: Desk) -> str:
    """What such happenings have come to."""
    claim = added_up(desk.happening)
    source, said = Source(), ""
    if claim.voice and desk.rng.random() < 0.6:
        who = desk.mentions.name(claim.voice)
        source, said = who.source, f", {who.words} said"
    text = _plain(desk, desk.happening, claim, source, "perfect")
    since = claim.subject.since
    beginning = "So far this year" if since == "January" else f"Since {since}"
    return f"{beginning}, {text} in {desk.happening.kind.run} in {desk.province} province{said}."


def teaser(desk: Desk, other: Happening) -> str:
    """Another happening, in one sentence of the outlet's own."""
    key = other.kind.leading[0]
    subject = Subject(happening=other.id, counting=key)
    value = counted(COUNTINGS[key], other.final[key])
    claim = Claim(subject=subject, voice=None, value=value, firmness="exact", at=desk.published)
    text = _plain(desk, other, claim, Source(), "past")
    where = f"{desk.spell(other.place.town)}, {other.country.name}"
    return f"Elsewhere, {text} when {other.told(other.scene.when)} in {where}, {desk.day(other.at)}."


def correction(desk: Desk, claim: Claim) -> str:
    """A number that the outlet had printed wrongly."""
    wrong = replace(
        claim, voice=None, value=claim.value + desk.rng.randint(1, 4), firmness="exact", before=None, parts=(), split=()
    )
    text = told(desk, [wrong], "past", Source(withdrawn=True), placed=False)
    return f"Correction: An earlier version of this article wrongly said that {text}."


def _plain(desk: Desk, happening: Happening, claim: Claim, source: Source, tense: str) -> str:
    """The first clause of what is counted."""
    counting = COUNTINGS[claim.subject.counting]
    number, how = desk.notes.number(happening, claim, source)
    text = clause(counting.clauses[0], "past" if tense == "past" else "perfect", one=how.one)
    return happening.told(text.replace("{n}", number).replace("{who}", counting.counted))
