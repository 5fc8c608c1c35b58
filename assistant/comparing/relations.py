"""Who decides a conflict: how two figures relate, and why.

The rules are tried in order, from "they are not of one thing" to "they are, and the values say ..."; whatever is in
doubt is scope, never conflict.
"""

import re
from collections.abc import Callable
from typing import Literal

from assistant.comparing.accounts import Account, Rarity
from assistant.comparing.groups import EVERYBODY, relate_groups
from assistant.comparing.names import names_in, shares_name
from assistant.comparing.scenes import adds_up, same_happening, scene
from assistant.comparing.values import ValueRelation, anchor, relate_values
from assistant.comparing.voices import same_voice, voice
from assistant.domain import Verdict
from assistant.figures.measures import COUNT, DEPTH, DISTANCE, LENGTH, MONEY, SHARE, grows

_NEED_A_TOPIC = frozenset((MONEY, SHARE, COUNT, DISTANCE, LENGTH))
"""Measures that say too little by themselves: revenue and profit are both money."""
_HELD = frozenset((SHARE, "seats", "votes"))
"""Measures that belong to somebody: the share of one party is not another's."""
_SAY_WHERE = frozenset((DEPTH, DISTANCE, "population"))
"""Measures whose place is a part of what makes them one thing, or none at all, and has been compared already."""
_TOPIC_BEFORE, _TOPIC_AFTER = 70, 50
"""Characters around a number whose words say what it is about."""
_TOPIC_WORD = re.compile(r"[a-z]{4,}")
_NO_TOPIC = frozenset(
    "about after also among been before being between both during each from have having here into just last less more "
    "most much near nearly only other over said same since some such than that their them then there these they this "
    "those through under until very were what when where which while will with would percent million billion thousand "
    "hundred dollars euros least according compared increase around worth another against officials people".split()
)
_MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b((?:19|20|21)\d\d)\b", re.IGNORECASE)

_EARLIER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|at first|originally|"
    r"had (?:earlier |first |already )?(?:spoken|said|given|put|reported|counted|announced))\b",
    re.IGNORECASE,
)

Later = Literal["a", "b"] | None
Rule = Callable[[Account, Account, Rarity], Verdict | None]


def relate(a: Account, b: Account, rarity: Rarity) -> Verdict:
    """How two figures relate, what decided it, and which of the two was counted later where that matters."""
    for rule in (_measures, _parts, _happenings, _topics, _extents, _places, _periods, _statuses):
        if verdict := rule(a, b, rarity):
            return verdict
    return _values(a, b)


def _measures(a: Account, b: Account, _: Rarity) -> Verdict | None:
    if a.figure.measure != b.figure.measure:
        return _verdict("unrelated", f"one is about {a.figure.measure}, the other about {b.figure.measure}")
    if a.figure.measure == MONEY and a.figure.counted != b.figure.counted:
        return _verdict("scope", f"one is in {a.figure.counted}, the other in {b.figure.counted}")
    return None


def _parts(a: Account, b: Account, _: Rarity) -> Verdict | None:
    if b.figure.part_of == a.figure.id or a.figure.part_of == b.figure.id:
        return _verdict("scope", "one is a part of the other")
    same_sentence = a.article.id == b.article.id and a.figure.sentence == b.figure.sentence
    if same_sentence and "withdrawn" not in (a.figure.status, b.figure.status) and not _reported_change(a, b):
        return _verdict("scope", "one sentence gives both, for two things")
    return None


def _happenings(a: Account, b: Account, rarity: Rarity) -> Verdict | None:
    same, why = same_happening(a, b, rarity)
    return None if same else _verdict("unrelated", f"they are of different happenings: {why}")


def _topics(a: Account, b: Account, rarity: Rarity) -> Verdict | None:
    if a.figure.measure == COUNT and relate_groups(a.figure, b.figure) == "other":
        return _verdict("unrelated", f"one counts {a.figure.counted}, the other {b.figure.counted}")
    holders = [holder(account) for account in (a, b)]
    if a.figure.measure in _HELD and all(holders) and not shares_name((holders[0],), (holders[1],)):
        return _verdict("scope", f"one is {holders[0]}'s, the other {holders[1]}'s")
    if a.figure.measure not in _NEED_A_TOPIC:
        return None
    if a.figure.measure == COUNT and a.figure.counted.lower() not in EVERYBODY:
        return None
    if _topic(a) & _topic(b):
        return None
    return _verdict("unrelated", f"nothing shows that both are {a.figure.measure} of one thing")


def _extents(a: Account, b: Account, _: Rarity) -> Verdict | None:
    extents = {a.figure.extent, b.figure.extent}
    if "part" in extents and (len(extents) == 2 or not same_voice(a, b)):
        return _verdict("scope", "one counts only a part")
    if adds_up(a) != adds_up(b):
        return _verdict("scope", "one adds up over a longer time")
    groups = relate_groups(a.figure, b.figure)
    if groups in ("part", "other"):
        return _verdict("scope", f"one counts {a.figure.counted or 'all'}, the other {b.figure.counted or 'all'}")
    return None


def _places(a: Account, b: Account, _: Rarity) -> Verdict | None:
    if a.figure.measure in _SAY_WHERE:
        return None
    for said, silent in ((a, b), (b, a)):
        if not silent.figure.place and _elsewhere(said, silent):
            return _verdict("scope", f"one is for {said.figure.place}, of which the other does not speak")
    if same_place(a.figure.place, b.figure.place):
        return None
    return _verdict("scope", f"one is for {a.figure.place}, the other for {b.figure.place}")


def _periods(a: Account, b: Account, _: Rarity) -> Verdict | None:
    toll = grows(a.figure.measure) and a.article.id != b.article.id  # its days are those of the counting
    if a.day and b.day and a.day != b.day and not toll:
        return _verdict("scope", f"one is of {a.day}, the other of {b.day}")
    if a.figure.extent == "cumulative" and a.figure.period and b.figure.period:
        starts = [_starts(account) for account in (a, b)]
        if all(starts) and not starts[0] & starts[1]:
            return _verdict("scope", f"one adds up {a.figure.period.words}, the other {b.figure.period.words}")
    return None


def _statuses(a: Account, b: Account, _: Rarity) -> Verdict | None:
    if "withdrawn" in (a.figure.status, b.figure.status):
        later: Later = "b" if a.figure.status == "withdrawn" else "a"
        return _verdict("update", "the source has corrected the one by the other", later=later)
    kinds = {a.figure.status, b.figure.status}
    if len(kinds) == 2 and kinds & {"denied", "feared", "projected", "verified"}:
        return _verdict("scope", f"one is {a.figure.status or 'plainly given'}, the other {b.figure.status or 'plainly given'}")
    return None


def _values(a: Account, b: Account) -> Verdict:
    values = relate_values(a.figure, b.figure)
    if values == "agree":
        near = relate_groups(a.figure, b.figure) == "near"
        return _verdict("scope", "one counts civilians, the other all") if near else _verdict("agree", "the values agree")
    if a.article.id == b.article.id and a.figure.origin == b.figure.origin:
        return _of_one_breath(a, b)
    if later := _counted_later(a, b, values):
        return _verdict("update", f"{voice(a if later == 'a' else b)} gave its number later", later=later)
    if values == "bounds":
        return _verdict("bounds", "an open bound takes the other number in")
    return _verdict("conflict", "the same thing at the same time, and both cannot be right")


def _of_one_breath(a: Account, b: Account) -> Verdict:
    """Two values from one voice in one article: one recalls an earlier count, or they count different things."""
    earlier = [bool(_EARLIER.search(account.sentence)) for account in (a, b)]
    if earlier[0] != earlier[1]:
        return _verdict("update", "the same source had counted before", later="b" if earlier[0] else "a")
    return _verdict("scope", "one source gives both, so they are of different things")


def _counted_later(a: Account, b: Account, values: ValueRelation) -> Later:
    """Which of two differing numbers updates the other, by the days on which they were given."""
    if a.article.published is None or b.article.published is None or a.article.published == b.article.published:
        return None
    later: Later = "b" if b.article.published > a.article.published else "a"
    new, old = (b, a) if later == "b" else (a, b)
    if same_voice(a, b):
        return later
    risen = (anchor(new.figure) or 0) >= (anchor(old.figure) or 0)
    if not grows(a.figure.measure) or not risen:
        return None
    return later if a.given != b.given or values == "bounds" else None


def _elsewhere(said: Account, silent: Account) -> bool:
    """Whether one names a place that nothing around the other mentions."""
    names = names_in(said.figure.place)
    return bool(names) and said.article.id != silent.article.id and not shares_name(names, scene(silent).names)


def same_place(a: str, b: str) -> bool:
    """Whether two places may be one: they share a name or a kind of place, or one of them is not said."""
    if not a or not b:
        return True
    names, others = names_in(a), names_in(b)
    if names and others:
        return bool(shares_name(names, others)) and _as_narrow(a, b)
    return bool(set(a.lower().split()) & set(b.lower().split()) - {"the", "of", "in", "at"}) or not (names or others)


_WIDE = re.compile(
    r"\b(?:province|region|district|county|state|governorate|country|nation|nationwide|"
    r"(?:north|south|east|west|central|northwest|northeast|southwest|southeast)(?:ern)?)\b",
    re.IGNORECASE,
)
_SPOT = re.compile(
    r"\b(?:market|school|hospital|quarry|village|factory|plant|mill|mine|camp|station|bridge|church|mosque|bank|port|"
    r"square|street|town|city)\b",
    re.IGNORECASE,
)


def is_wide(place: str) -> bool:
    """Whether a place takes others in: a province, a country, the north; not a market in it."""
    return bool(_WIDE.search(place)) and not _SPOT.search(place)


def _as_narrow(a: str, b: str) -> bool:
    """Whether neither is a spot within the other: a market in X is not the whole of X province."""
    spots = [bool(_SPOT.search(place)) for place in (a, b)]
    return not (spots[0] and is_wide(b) or spots[1] and is_wide(a))


def holder(account: Account) -> str:
    """The name nearest before a number in its sentence, else after it: whose share, seats or money it is."""
    text, figure = account.article.text, account.figure
    before = names_in(text[figure.sentence.start : figure.start])
    after = names_in(text[figure.end : figure.sentence.end])
    return before[-1] if before else after[0] if after else ""


def _topic(account: Account) -> frozenset[str]:
    """The content words around a number, cut to their first six letters."""
    text, figure = account.article.text, account.figure
    start = max(figure.sentence.start, figure.start - _TOPIC_BEFORE)
    end = min(figure.sentence.end, figure.end + _TOPIC_AFTER)
    words = _TOPIC_WORD.findall(text[start:end].lower())
    return frozenset(word[:6] for word in words if word not in _NO_TOPIC)


def _starts(account: Account) -> frozenset[str]:
    words = account.figure.period.words if account.figure.period else ""
    return frozenset((month or year).lower() for month, year in _MONTH.findall(words))


def _reported_change(a: Account, b: Account) -> bool:
    """From 1,883 to 2,360: one sentence tells how a number moved."""
    text = a.article.text[min(a.figure.end, b.figure.end) : max(a.figure.start, b.figure.start)]
    return bool(re.fullmatch(r"[^.;]{0,40}?\b(?:to|from|up from|earlier|previous(?:ly)?)\s*", text))


def _verdict(relation: str, reason: str, *, later: Later = None) -> Verdict:
    return Verdict(relation=relation, later=later, reasons=(reason,))  # type: ignore[arg-type]
