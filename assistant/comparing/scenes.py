"""The scene of a figure: where, when and about what, to tell one happening from another that looks alike."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.comparing.accounts import Account, Rarity
from assistant.comparing.kinds import kinds_in
from assistant.comparing.names import names_in, shares_name, whole_name_shared
from assistant.comparing.values import anchor
from assistant.domain import Article
from assistant.figures.measures import counts_people
from assistant.figures.periods import times
from assistant.sentences import sentence_spans

_LEAD_SENTENCES = 4
_NAME_SHARE, _WORD_SHARE = 0.6, 0.4
_TELLING, _NO_TELLING_NAME = 0.5, 0.6
"""The rarity from which a name tells one happening from another, and what multiplies the likeness of scenes that both
hold such names and have none in common."""
_SAME_KIND, _OTHER_KIND = 0.1, 0.5
"""What a kind of happening in common adds to the likeness of two scenes, and by what none multiplies it."""
_LEAST_NAMES, _LEAST_WORDS = 1.5, 4.0
"""The weight of names and words from which a share of them says something: everybody shares the commonest."""
_ENOUGH: tuple[tuple[int, float], ...] = ((4, 0.12), (20, 0.34))
"""Days between two scenes, and the likeness from which they are taken to be one: the further, the more is asked."""
_ENOUGH_FAR = 0.75
_REPORTED_WITHIN, _ENOUGH_LATE = 7, 0.9
"""Days within which what is no toll is reported, and the likeness that is asked after them."""
_ENOUGH_UNDATED = 0.38
_SAME_WEEKDAY, _OTHER_WEEKDAY = -0.1, 0.2
"""What the weekdays of scenes add to the likeness that is asked where a date is missing."""

_SIZES_APART = 5
_RUN = r"(?:war|conflict|offensive|campaign|insurgency|uprising|crisis|epidemic|pandemic|blockade)\b"
LONG_RUN = re.compile(rf"\b(?:{_RUN}|[Ss]ince\b)")
"""What speaks of a run of happenings rather than of one; written small, for a name may hold such a word."""
_RUN_NOUN = re.compile(rf"\b{_RUN}")
_SO_FAR = ("so far", "to date")
"""These say only that the count goes on."""
_HAS = re.compile(r"\bha(?:s|ve|d)\b")
_QUARTER = re.compile(r"\b((?:north|south)[ -]?(?:east|west)|north|south|east|west)(?:ern)?\b", re.IGNORECASE)
_BEGINNING = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:19|20|21)\d\d\b", re.IGNORECASE
)
_WORD = re.compile(r"[a-z][a-z-]{3,}")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_COMMON = frozenset(
    "about after again against also among another around because been before being between both could during each "
    "even from have having here into just last least less many more most much near nearly only other others over "
    "people said says same several since some still such than that their them then there these they this those "
    "through told under until very were what when where which while will with would year years according reported "
    "report reports killed dead injured wounded died killing wounding number numbers officials police week "
    "month days".split()
)


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What surrounds a figure, the numbers left out."""

    names: tuple[str, ...]
    mentioned: tuple[str, ...]
    """The names of the whole article, or of the sentence alone where it stands apart."""
    words: frozenset[str]
    kinds: frozenset[str]
    """The kinds of happening that are spoken of."""
    day: date | None
    """The day of the happening, or None where neither figure nor article tells."""
    weekday: str
    """The weekday it is said to have been, when no date is known; else empty."""


@dataclass(frozen=True, kw_only=True)
class Lead:
    """What an article reports in the first place: its headline and first sentences."""

    text: str
    day: date | None
    weekday: str


@lru_cache(maxsize=4096)
def _lead(text: str, title: str | None, published: date | None) -> Lead:
    spans = sentence_spans(text)[:_LEAD_SENTENCES]
    lead = text[: spans[-1].end] if spans else ""
    weekday = _WEEKDAY.search(lead)
    return Lead(
        text=f"{title or ''}. {lead}",
        day=_day_reported(text[: spans[0].end] if spans else "", lead, published),
        weekday=weekday.group() if weekday else "",
    )


def _day_reported(opening: str, lead: str, published: date | None) -> date | None:
    """The day of what an article reports: a past time of its first sentence, else a day of its lead, else its own."""
    recalled = next((time.period.first for time in times(opening, published) if time.past and time.period.first), None)
    if recalled:
        return recalled
    found = [time.period for time in times(lead, published) if not time.past and not time.cumulative]
    return next((period.first for period in found if period.first and period.first == period.last), published)


def lead_of(article: Article) -> Lead:
    """The article's headline and first sentences, and the day that they report of."""
    return _lead(article.text, article.title, article.published.date() if article.published else None)


def scene(account: Account) -> Scene:
    """The scene of a figure; one that recalls the past, or adds up over a time, stands apart from the lead."""
    lead = lead_of(account.article)
    apart = account.figure.background or account.figure.extent == "cumulative"
    alone = apart and names_in(account.sentence)
    text = account.sentence if alone else f"{lead.text} {account.sentence}"
    weekday = _WEEKDAY.search(account.sentence)
    return Scene(
        names=names_in(text),
        mentioned=names_in(account.sentence if alone else account.article.text),
        words=frozenset(_WORD.findall(text.lower())) - _COMMON,
        kinds=kinds_in(text),
        day=account.day or (None if apart else lead.day),
        weekday="" if apart else weekday.group() if weekday else lead.weekday,
    )


def same_happening(a: Account, b: Account, rarity: Rarity) -> tuple[bool, str]:
    """Whether two figures are of one happening, and what decided it in one clause."""
    if a.article.id == b.article.id:
        return _in_one_article(a, b)
    if a.figure.background != b.figure.background:
        return False, "one recalls an earlier happening"
    if adds_up(a) or adds_up(b):
        return _one_long_run(a, b)
    first, second = scene(a), scene(b)
    alike, asked = (
        likeness(first, second, rarity),
        _likeness_asked(first, second, tolls=counts_people(a.figure.measure)),
    )
    shared = ", ".join(shares_name(first.names, second.names)[:4])
    clause = f"they share {shared}" if shared else "no name is shared"
    return alike >= asked, f"{clause} (likeness {alike:.2f}, {asked:.2f} asked)"


def _in_one_article(a: Account, b: Account) -> tuple[bool, str]:
    if a.figure.background != b.figure.background:
        return False, "the article recalls an earlier happening with one of them"
    return True, "one article tells of both"


def adds_up(account: Account) -> bool:
    """Whether the number is of a state of affairs or a long run of things, not of one happening: a war's dead."""
    figure = account.figure
    if figure.measure == "population":
        return True
    if figure.extent == "cumulative":
        return figure.period is None or figure.period.words.lower() not in _SO_FAR
    return figure.extent == "whole" and _counts_a_run(account.sentence)


@lru_cache(maxsize=4096)
def _counts_a_run(sentence: str) -> bool:
    run = _RUN_NOUN.search(sentence)
    return run is not None and _HAS.search(sentence, run.start()) is not None


def _one_long_run(a: Account, b: Account) -> tuple[bool, str]:
    """Numbers that add up are of one run when they share a name or a beginning, and are of one order of size."""
    if adds_up(a) != adds_up(b):
        return False, "one adds up over a longer time"
    sizes = [value for value in (anchor(a.figure), anchor(b.figure)) if value]
    if len(sizes) == 2 and max(sizes) > _SIZES_APART * min(sizes):
        return False, "they differ too much to be of one thing"
    names = [names_in(f"{one.sentence} {one.figure.place}") for one in (a, b)]
    if shared := shares_name(*names) or tuple(_quarters(a) & _quarters(b)):
        return True, f"they share {', '.join(shared[:3])}"
    if _beginnings(a) & _beginnings(b):
        return True, "they count from the same time"
    if all(names):
        return False, "no name is shared"
    around = shares_name(*(own + names_in(lead_of(one.article).text) for own, one in zip(names, (a, b), strict=True)))
    return bool(around), f"their articles share {', '.join(around[:3])}"


def _quarters(account: Account) -> frozenset[str]:
    """The quarters of a country that a sentence speaks of: northwest, also for northwestern."""
    return frozenset(match.group(1).lower() for match in _QUARTER.finditer(account.sentence))


def _beginnings(account: Account) -> frozenset[str]:
    words = account.figure.period.words if account.figure.period else ""
    return frozenset(match.group()[:3].lower() for match in _BEGINNING.finditer(words))


def _likeness_asked(a: Scene, b: Scene, *, tolls: bool) -> float:
    """The likeness from which two scenes are of one happening, by the days between them.

    Tolls are reported for weeks; how strong or deep a shock was is not.
    """
    if a.day and b.day:
        days = abs((a.day - b.day).days)
        if not tolls and days > _REPORTED_WITHIN:
            return _ENOUGH_LATE
        return next((asked for limit, asked in _ENOUGH if days <= limit), _ENOUGH_FAR)
    weekdays = [one.weekday or (f"{one.day:%A}" if one.day else "") for one in (a, b)]
    if not all(weekdays):
        return _ENOUGH_UNDATED
    return _ENOUGH_UNDATED + (_SAME_WEEKDAY if weekdays[0] == weekdays[1] else _OTHER_WEEKDAY)


def likeness(a: Scene, b: Scene, rarity: Rarity) -> float:
    """The weighted share of names and words that two scenes have in common, from 0 to 1."""
    alike = _NAME_SHARE * _names_in_common(a, b, rarity) + _WORD_SHARE * _words_in_common(a, b, rarity)
    telling = [tuple(name for name in one.mentioned if rarity(name) >= _TELLING) for one in (a, b)]
    if all(telling) and not whole_name_shared(*telling):
        alike *= _NO_TELLING_NAME
    if not (a.kinds and b.kinds):
        return alike
    return min(1.0, alike + _SAME_KIND) if a.kinds & b.kinds else alike * _OTHER_KIND


def _names_in_common(a: Scene, b: Scene, rarity: Rarity) -> float:
    whole = max(_LEAST_NAMES, min(_weight(a.names, rarity), _weight(b.names, rarity)))
    shared = 0.0
    for name in a.names:  # the common part weighs: "Russian" of "Russian Sukhoi"
        alike = shares_name(b.names, (name,))
        shared += min(rarity(name), max(map(rarity, alike))) if alike else 0.0
    return min(1.0, shared / whole)


def _words_in_common(a: Scene, b: Scene, rarity: Rarity) -> float:
    whole = max(_LEAST_WORDS, min(_weight(a.words, rarity), _weight(b.words, rarity)))
    return _weight(a.words & b.words, rarity) / whole


def _weight(words: tuple[str, ...] | frozenset[str], rarity: Rarity) -> float:
    return sum(rarity(word) for word in words)
