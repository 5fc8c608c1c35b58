"""Sentences: what one voice says of one thing, or two, in the shapes in which news is written."""

from collections.abc import Sequence
from dataclasses import replace

from tests.simulator.clauses import SINGLE, area, summed, told
from tests.simulator.countings import COUNTINGS, Tense
from tests.simulator.desk import Desk
from tests.simulator.notebook import Source, opened
from tests.simulator.speaking import Mention
from tests.simulator.voices import Claim

_HEARD_BY = ("reporters", "local radio", "state television", "a news conference")
_COMPARED, _OWN_VOICE, _OF_THEM = 0.5, 0.1, 0.25


def report(desk: Desk, claims: Sequence[Claim]) -> str:
    """A sentence, or two, in which the voice of the claims gives them."""
    text = _sentence(_shaped(desk, claims))
    desk.stated.update({claim.subject: claim.value for claim in claims})
    return text


def contrast(desk: Desk, one: Claim, other: Claim) -> str:
    """Two voices on one thing in one sentence: police put the crowd at 4,000, while organisers spoke of 9,000."""
    first, second = _voice(desk, one), _voice(desk, other)
    start = (
        _put(desk, [one], first) if _may_put(one) else f"{first.words} said {told(desk, [one], 'past', first.source)}"
    )
    number, how = desk.notes.number(desk.happening, other, second.source)
    gave = desk.rng.choice(("gave the number as", "spoke of", "spoke of" if how.before else "counted"))
    end = f"{second.words} {gave} {number}"
    return _sentence(f"{start}, while {end}")


def _shaped(desk: Desk, claims: Sequence[Claim]) -> str:
    first = claims[0]
    if first.split:
        who = _voice(desk, first)
        return f"{who.words} said {summed(desk, first, who.source)}"
    if desk.rng.random() < _OWN_VOICE and not any(claim.subject in desk.stated for claim in claims):
        return told(desk, claims, "past", Source())
    if desk.stated.get(first.subject, first.value) != first.value and desk.rng.random() < _COMPARED:
        return _compared(desk, claims, _voice(desk, first))
    if first.parts and len(claims) == 1 and desk.rng.random() < _OF_THEM:
        return _of_them(desk, first)
    if first.voice and first.voice.speaker and first.voice.role != "governor" and desk.rng.random() < 0.1:
        return _it_said(desk, claims)
    shapes = [_voice_first, _voice_first, _voice_last, _according, _told_to, _quoted, _in_a_statement, _through]
    shapes += [_put, _put] * (len(claims) == 1 and _may_put(first))
    return desk.rng.choice(shapes)(desk, claims, _voice(desk, first))


def _sentence(text: str) -> str:
    return opened(text.replace(",,", ",").replace(",.", ".")) + ("" if text.endswith(("”", ".")) else ".")


def _voice(desk: Desk, claim: Claim) -> Mention:
    return desk.mentions.name(claim.voice) if claim.voice else Mention(words="", source=Source())


def _voice_first(desk: Desk, claims: Sequence[Claim], who: Mention) -> str:
    return f"{who.words} said {told(desk, claims, desk.rng.choice(('past', 'had')), who.source)}"


def _voice_last(desk: Desk, claims: Sequence[Claim], who: Mention) -> str:
    return f"{told(desk, claims, 'past', who.source)}, {who.words} said"


def _according(desk: Desk, claims: Sequence[Claim], who: Mention) -> str:
    clause, words = told(desk, claims, "past", who.source), who.words.rstrip(",")
    return f"According to {words}, {clause}" if desk.rng.random() < 0.5 else f"{clause}, according to {words}"


def _told_to(desk: Desk, claims: Sequence[Claim], who: Mention) -> str:
    heard = desk.rng.choice((*_HEARD_BY, f"the {desk.outlet.name}"))
    return f"{who.words} told {heard} that {told(desk, claims, 'had', who.source)}"


def _quoted(desk: Desk, claims: Sequence[Claim], who: Mention) -> str:
    verb = f"{who.words} said" if desk.rng.random() < 0.5 else f"said {who.words.rstrip(',')}"
    tense: Tense = "perfect" if COUNTINGS[claims[0].subject.counting].course == "grows" else "past"
    return f"“{opened(told(desk, claims, tense, who.source))},” {verb}"


def _it_said(desk: Desk, claims: Sequence[Claim]) -> str:
    """A sentence about the voice, and another in which "it" gives the number."""
    body = claims[0].voice
    assert body is not None
    name = desk.mentions.subject(body)
    acts = desk.rng.choice(
        (f"{name} gave an account of what happened", f"{name} answered questions on {claims[0].at:%A}")
    )
    who = desk.mentions.pronoun(body)
    clause = told(desk, claims, desk.rng.choice(("past", "had")), who.source)
    return f"{opened(acts)}. {opened(who.words)} said {clause}"


def _in_a_statement(desk: Desk, claims: Sequence[Claim], who: Mention) -> str:
    return f"{who.words} said in a statement that {told(desk, claims, 'had', who.source)}"


def _through(desk: Desk, claims: Sequence[Claim], who: Mention) -> str:
    """A number relayed by others: it stays the voice's own."""
    relay = desk.rng.choice(("state television", "the state news agency", "local radio"))
    clause = told(desk, claims, "had", replace(who.source, via=relay))
    if desk.rng.random() < 0.5:
        return f"{relay}, citing {who.words.rstrip(',')}, said {clause}"
    return f"{relay} quoted {who.words} as saying {clause}"


def _may_put(claim: Claim) -> bool:
    return bool(COUNTINGS[claim.subject.counting].put) and claim.firmness != "at_least" and not claim.subject.group


def _put(desk: Desk, claims: Sequence[Claim], who: Mention) -> str:
    number, _ = desk.notes.number(desk.happening, claims[0], who.source)
    put = desk.rng.choice(COUNTINGS[claims[0].subject.counting].put).replace("{n}", number)
    return f"{who.words} put {desk.told(put)}{area(desk, claims[0])}"


def _compared(desk: Desk, claims: Sequence[Claim], who: Mention) -> str:
    """After another number of the same thing: this voice gave a higher or a lower one."""
    more = "higher" if claims[0].value > desk.stated[claims[0].subject] else "lower"
    return f"{who.words} gave a {more} figure, saying {told(desk, claims, 'had', who.source)}"


def _of_them(desk: Desk, claim: Claim) -> str:
    """The whole in one sentence, a part of it in the next: "Three of them were children, police said"."""
    who = _voice(desk, claim)
    whole = told(desk, [replace(claim, parts=())], "past", who.source)
    again, part = _voice(desk, claim), claim.parts[0]
    number, how = desk.notes.number(desk.happening, part, again.source)
    group = f"was a {SINGLE[part.subject.group]}" if how.one else f"were {part.subject.group}"
    return f"{opened(f'{who.words} said {whole}')}. {opened(f'{number} of them {group}')}, {again.words} said"
