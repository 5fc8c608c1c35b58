"""Whether two places may be one: a market and its town go together, a market and its province do not."""

import re
from functools import lru_cache

from assistant.comparing.accounts import Account
from assistant.comparing.names import names_in, shares_name
from assistant.comparing.runs import adds_up
from assistant.comparing.scenes import lead_of
from assistant.comparing.values import relate_values
from assistant.domain import Article, Verdict
from assistant.figures.lexicon import DEPTH, DISTANCE, DURATION, MAGNITUDE
from assistant.figures.places import places
from assistant.figures.tokens import tokenise
from assistant.sentences import sentence_spans

_PART_OF = re.compile(r"\s+(?:in|of|at|near|on|outside)\s+")
_WHOLE_COUNTRY = re.compile(r"\b(?:country|nation|nationwide)\b", re.IGNORECASE)
_WIDE = re.compile(
    r"\b(?:province|region|district|county|state|governorate|country|nation|nationwide|"
    r"island|coast|sea|gulf|ocean|peninsula|valley|strip|(?:north|south|east|west|central|northwest|northeast|southwest|southeast)(?:ern)?)\b",
    re.IGNORECASE,
)
_LEVELS = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in ("district|county|regency|municipality", "province|region|state|governorate", "country|nation")
)
_SPOT = re.compile(
    r"\b(?:market|store|shop|boutique|school|hospital|quarry|village|factory|plant|mill|mine|camp|station|bridge|church|mosque|bank|port|"
    r"square|street|town|city)\b",
)
_RUN_BY = re.compile(r"(?:[A-Z][\w.]*\s+)*[\w.]+-(?:run|held|owned|controlled|backed|led)\b")
_TOWN_OF = re.compile(r"^.*\b(?:town|city|village|port) of (?=\S*[A-ZÀ-Þ])")
"""What tells only in what a town lies: the Example province town of."""
_AREA_IN = re.compile(r"\b(?:region|area)\s+(?:in|around|near)\s+")
"""What is no larger than the place behind it."""
_NAMED = frozenset(("village", "town", "city", "camp", "port", "street"))
"""Spots that go by their name alone: two villages named differently are two, a school may be named in two ways."""
_NEXT = 2
"""Characters between a sentence and the next of its paragraph."""
_SMALL = frozenset(("the", "of", "in", "at"))


_SAY_WHERE = frozenset((DEPTH, DISTANCE, MAGNITUDE, DURATION, "population"))
"""Measures whose place is a part of what makes them one thing, or none at all, and has been compared already."""


def apart(a: Account, b: Account) -> Verdict | None:
    """The verdict on figures of two places, or None when they may be of one.

    Two narrow places that both articles tell of are two happenings, and so are a narrow one and a wide one of whose
    article it is not a part; a narrow one within a wide one is scope, unless two articles have one number for both.
    """
    if a.figure.measure in _SAY_WHERE:
        return None
    if a.article.id == b.article.id:
        for said, silent in ((a, b), (b, a)):
            if not named_first(silent.figure.place) and _elsewhere(said, silent):
                return _scope(f"one is for {said.figure.place}, of which the other does not speak")
    elif not (a.figure.place and b.figure.place):
        return None if adds_up(a) else _apart_by_opening(a, b)
    return None if same_place(a.figure.place, b.figure.place) else _apart_by_name(a, b)


def _apart_by_name(a: Account, b: Account) -> Verdict | None:
    """The verdict on two places whose words are not of one place."""
    at, other = a.figure.place, b.figure.place
    why = f"one is for {at}, the other for {other}"
    wide = [is_wide(place) for place in (at, other)]
    if all(wide) or not (named_first(at) and named_first(other)):
        return _scope(why)
    one_article = a.article.id == b.article.id
    a_in_b, b_in_a = _speaks_of(b.article, at), _speaks_of(a.article, other)
    if any(wide):
        if not one_article and not (a_in_b if wide[1] else b_in_a):
            return _two_happenings(why)
        return None if not one_article and relate_values(a.figure, b.figure) == "agree" else _scope(why)
    alike = _spots(at) & _spots(other)
    if _said_within(a, b) or _said_within(b, a):
        return None
    if one_article or (a_in_b and b_in_a and not alike):
        return _two_happenings(why)
    agreed = not a_in_b and not b_in_a and relate_values(a.figure, b.figure) == "agree"
    return None if agreed or alike - _NAMED else _scope(why)


def _apart_by_opening(a: Account, b: Account) -> Verdict | None:
    """The verdict where one figure says no place: it is of the spot that its article opens with."""
    said_of = [account.figure.place or _main_spot(account.article.text) for account in (a, b)]
    if all(said_of) and is_wide(said_of[0]) != is_wide(said_of[1]) and not same_place(*said_of):
        return _scope(f"one is for {said_of[0]}, the other for {said_of[1]}")
    if relate_values(a.figure, b.figure) == "agree" or a.figure.counts != "people":
        return None
    for said, silent in ((a, b), (b, a)):
        narrow = named_first(said.figure.place) and not is_wide(said.figure.place)
        if narrow and not _speaks_of(silent.article, said.figure.place):
            return _scope(f"one is for {said.figure.place}, of which the other does not speak")
    return None


def _two_happenings(why: str) -> Verdict:
    return Verdict(relation="unrelated", reasons=(f"they are of different happenings: {why}",))


def _said_within(a: Account, b: Account) -> bool:
    """Whether one of the articles says that a spot is in the place of the other figure: the X school in Y."""
    if not _SPOT.search(a.figure.place) or _SPOT.search(b.figure.place):
        return False
    spots, around = named_first(a.figure.place), named_first(b.figure.place)
    inside = (
        rf"{re.escape(spot)}\b[\w\s’'-]{{0,30}}(?:,| in| near)[\w\s]{{0,12}} {re.escape(name)}\b"
        for spot in spots
        for name in around
    )
    return any(re.search(words, one.article.text) for words in inside for one in (a, b))


def _scope(why: str) -> Verdict:
    return Verdict(relation="scope", reasons=(why,))


def _speaks_of(article: Article, place: str) -> bool:
    return bool(shares_name(named_first(place), names_in(article.text)))


def _spots(place: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _SPOT.findall(place))


def happened_at(account: Account) -> tuple[str, ...]:
    """The names of the narrow place of a figure, else of those in the opening of its article."""
    place = account.figure.place
    if named_first(place) and not is_wide(place):
        return named_first(place)
    return tuple(name for one in _opening_places(account.article.text) if not is_wide(one) for name in named_first(one))


@lru_cache(maxsize=4096)
def _opening_places(text: str, sentences: int = 2) -> tuple[str, ...]:
    """The named places of an article's first sentences, in their order."""
    spans = sentence_spans(text)[:sentences]
    found = (place for span in spans for place in places(tokenise(text, span)) if place.named)
    return tuple(text[place.start : place.end] for place in found)


def _main_spot(text: str) -> str:
    """The spot that an article's first sentence names: what it says of no other place is of this one."""
    return next((place for place in _opening_places(text, 1) if _SPOT.search(place)), "")


def same_place(a: str, b: str) -> bool:
    """Whether two places may be one: what each names first is the same, or one of them names nothing.

    "Market in X" is in X, and may be all that is meant by it; "X district of Y" is X, not Y.
    """
    names, others = named_first(a), named_first(b)
    if names and others:
        return (bool(shares_name(names, others)) and _as_narrow(a, b)) or _one_spot(a, b) or _spot_within(a, b)
    if names or others:
        named, unnamed = (a, b) if names else (b, a)
        narrower = _SPOT.search(named) or _level(named) < _level(unnamed)
        return not _WHOLE_COUNTRY.search(unnamed) and not (is_wide(unnamed) and narrower)
    return not (a and b) or bool(set(a.lower().split()) & set(b.lower().split()) - _SMALL)


def _level(place: str) -> int:
    """How much a place takes in, by the word for what it is: a province more than a district; 0 when it is not said."""
    return max((level for level, words in enumerate(_LEVELS, 1) if words.search(place)), default=0)


def is_wide(place: str) -> bool:
    """Whether a place takes others in: a province, a country, the north; not a market in it."""
    return bool(_WIDE.search(_AREA_IN.sub("", place))) and not _SPOT.search(place)


@lru_cache(maxsize=8192)
def named_first(place: str) -> tuple[str, ...]:
    """The names in the first part of a place that has any; who runs a school is not where it is."""
    found = (names_in(f"in {_RUN_BY.sub('', part)}") for part in _PART_OF.split(_TOWN_OF.sub("", place)))
    return next(filter(None, found), ())


def _one_spot(a: str, b: str) -> bool:
    """Whether both are a spot of one kind, and some name is in both: X factory in Y, the factory of the town of Y."""
    return bool(_spots(a) & _spots(b)) and bool(shares_name(names_in(f"in {a}"), names_in(f"in {b}")))


def _spot_within(a: str, b: str) -> bool:
    """Whether one is a spot in the town that the other names: the X school in Y, and Y."""
    for spot, town in ((a, b), (b, a)):
        inside = _SPOT.search(spot) and not _SPOT.search(town) and not is_wide(town)
        if inside and shares_name(named_first(town), names_in(f"in {spot}")):
            return True
    return False


def _as_narrow(a: str, b: str) -> bool:
    """Whether neither is a spot within the other: a market in X is not the whole of X province."""
    spots = [bool(_SPOT.search(place)) for place in (a, b)]
    return not ((spots[0] and is_wide(b)) or (spots[1] and is_wide(a)))


def _elsewhere(said: Account, silent: Account) -> bool:
    """Whether one names a place of which neither the lead of their article nor the other's sentence speaks."""
    names = names_in(f"in {said.figure.place}")
    if 0 <= silent.figure.sentence.start - said.figure.sentence.end <= _NEXT:
        return False  # the next sentence goes on from where the last one was
    return bool(names) and not shares_name(names, names_in(f"{lead_of(silent.article).text} {silent.sentence}"))
