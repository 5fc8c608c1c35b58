"""Who decides a conflict: how two figures relate, and why.

The rules are tried in order, from "they are not of one thing" to "they are, and the values say ..."; whatever is in
doubt is scope, never conflict.
"""

import re
from collections.abc import Callable
from typing import Literal

from assistant.comparing.accounts import Account, Rarity
from assistant.comparing.groups import CIVILIANS, EVERYBODY, relate_groups
from assistant.comparing.names import names_in, shares_name
from assistant.comparing.scenes import adds_up, lead_of, same_happening
from assistant.comparing.values import ValueRelation, anchor, relate_values
from assistant.comparing.voices import same_voice, voice
from assistant.domain import Verdict
from assistant.figures.measures import COUNT, DEPTH, DISTANCE, LENGTH, MAGNITUDE, MONEY, SHARE, grows

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
_ABOARD = dict.fromkeys("aboard board ferry ship vessel boat plane flight train passengers carrying".split(), "aboard")
"""Words that put people on a ship, a plane or a train: one topic."""
_MONTH = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b((?:19|20|21)\d\d)\b", re.IGNORECASE
)

_EARLIER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|at first|originally|"
    r"had (?:earlier |first |already )?(?:spoken|said|given|put|reported|counted|announced))\b",
    re.IGNORECASE,
)

_OF_ANOTHER = re.compile(
    r"\b(?:of|in|at|for|from) (?:the )?(?:[a-z]+ ){0,3}(?:[A-Z][\w’'-]+ ?)+|, (?:[a-z]+ ){0,4}(?:[A-Z][\w’'-]+ ?)+,"
)
_FROM = re.compile(
    r"\b(?:from|up from|down from|compared with|after)\s+(?:(?:at least|about|some|more than)\s+)?$", re.IGNORECASE
)
"""Ends right before the number that a movement began at."""

Later = Literal["a", "b"] | None
Rule = Callable[[Account, Account, Rarity], Verdict | None]


def relate(a: Account, b: Account, rarity: Rarity) -> Verdict:
    """How two figures relate, what decided it, and which of the two was counted later where that matters."""
    for rule in (_measures, _parts, _recounts, _happenings, _topics, _extents, _places, _periods, _statuses):
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
    if _in_one_breath(a, b) and a.figure.sentence == b.figure.sentence and not _reported_change(a, b):
        return _verdict("scope", "one sentence gives both, for two things")
    return None


def _in_one_breath(a: Account, b: Account) -> bool:
    """Whether one article has both from the same voice, and takes neither back."""
    same = a.article.id == b.article.id and a.figure.origin == b.figure.origin
    return same and "withdrawn" not in (a.figure.status, b.figure.status)


def _recounts(a: Account, b: Account, _: Rarity) -> Verdict | None:
    """One voice in one article recalls what it had counted before: "it had earlier given a toll of eleven"."""
    if not _in_one_breath(a, b) or relate_values(a.figure, b.figure) == "agree":
        return None
    earlier = [bool(_EARLIER.search(account.sentence)) for account in (a, b)]
    if earlier[0] != earlier[1] and relate_groups(a.figure, b.figure) in ("same", "near"):
        return _verdict("update", "the same source had counted before", later="b" if earlier[0] else "a")
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
    if a.figure.measure == MAGNITUDE and ("afters" in _topic(a)) != ("afters" in _topic(b)):
        return _verdict("scope", "one is of an aftershock")
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
        if not _named_first(silent.figure.place) and _elsewhere(said, silent):
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
        return _verdict(
            "scope", f"one is {a.figure.status or 'plainly given'}, the other {b.figure.status or 'plainly given'}"
        )
    return None


def _values(a: Account, b: Account) -> Verdict:
    values = relate_values(a.figure, b.figure)
    if values == "agree":
        civilians = [account.figure.counted.lower() in CIVILIANS for account in (a, b)]
        if civilians[0] != civilians[1]:
            return _verdict("scope", "one counts civilians, the other all")
        return _verdict("agree", "the values agree")
    if _reported_change(a, b):
        return _verdict("update", "one sentence tells how the number moved", later="b" if _moved_to(b) else "a")
    if _in_one_breath(a, b):
        return _verdict("scope", "one source gives both, so they are of different things")
    if later := _counted_later(a, b, values):
        return _verdict("update", f"{voice(a if later == 'a' else b)} gave its number later", later=later)
    if values == "bounds":
        return _verdict("bounds", "an open bound takes the other number in")
    return _verdict("conflict", "the same thing at the same time, and both cannot be right")


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
    """Whether one names a place of which nothing around the other speaks, neither its sentence nor its article's lead."""
    names = names_in(f"in {said.figure.place}")
    if not names:
        return _WHOLE_COUNTRY.search(said.figure.place) is not None and said.article.id != silent.article.id
    return not shares_name(names, names_in(f"{lead_of(silent.article).text} {silent.sentence}"))


def same_place(a: str, b: str) -> bool:
    """Whether two places may be one: what each names first is the same, or one of them names nothing.

    "Market in X" is in X, and may be all that is meant by it; "X district of Y" is X, not Y.
    """
    names, others = _named_first(a), _named_first(b)
    if names and others:
        return bool(shares_name(names, others)) and _as_narrow(a, b)
    if (named := a if names else b if others else "") and (unnamed := b if names else a):
        return not (_WHOLE_COUNTRY.search(unnamed) and named)
    return not (a and b) or bool(set(a.lower().split()) & set(b.lower().split()) - {"the", "of", "in", "at"})


def _named_first(place: str) -> tuple[str, ...]:
    """The names in the first part of a place that has any."""
    return next((names for part in _PART_OF.split(place) if (names := names_in(f"in {part}"))), ())


_PART_OF = re.compile(r"\s+(?:in|of|at|near|on|outside)\s+")
_WHOLE_COUNTRY = re.compile(r"\b(?:country|nation|nationwide)\b", re.IGNORECASE)
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
    return not ((spots[0] and is_wide(b)) or (spots[1] and is_wide(a)))


def holder(account: Account) -> str:
    """The name nearest before a number in its sentence, else after it: whose share, seats or money it is.

    Names in apposition, and those that "of" hangs on another, are passed over.
    """
    text, figure = account.article.text, account.figure
    before = _OF_ANOTHER.sub(" ", text[figure.sentence.start : figure.start])
    names = names_in(before) or names_in(text[figure.end : figure.sentence.end])[:1]
    return names[-1] if names else ""


def _topic(account: Account) -> frozenset[str]:
    """The content words around a number, cut to their first six letters."""
    text, figure = account.article.text, account.figure
    start = max(figure.sentence.start, figure.start - _TOPIC_BEFORE)
    end = min(figure.sentence.end, figure.end + _TOPIC_AFTER)
    words = _TOPIC_WORD.findall(text[start:end].lower())
    return frozenset(_ABOARD.get(word, word[:6]) for word in words if word not in _NO_TOPIC)


def _starts(account: Account) -> frozenset[str]:
    words = account.figure.period.words if account.figure.period else ""
    return frozenset((month or year).lower() for month, year in _MONTH.findall(words))


def _reported_change(a: Account, b: Account) -> bool:
    """From 1,883 to 2,360; nine, from seven on Sunday: one sentence tells how a number moved."""
    if a.article.id != b.article.id or a.figure.sentence != b.figure.sentence:
        return False
    first, second = sorted((a.figure, b.figure), key=lambda one: one.start)
    before, between = a.article.text[first.sentence.start : first.start], a.article.text[first.end : second.start]
    return bool(_FROM.search(between) or (_FROM.search(before) and re.fullmatch(r"[^.;]{0,40}\bto\s+", between)))


def _moved_to(account: Account) -> bool:
    """Whether a number is where a movement ended, not where it began."""
    return not _FROM.search(account.article.text[account.figure.sentence.start : account.figure.start])


def _verdict(relation: str, reason: str, *, later: Later = None) -> Verdict:
    return Verdict(relation=relation, later=later, reasons=(reason,))  # type: ignore[arg-type]
