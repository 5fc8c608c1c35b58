"""Which figures a question asks for: how well the words around each cover the question's names, words and dates."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from assistant.answering.nearness import IN_ARTICLE, IN_LEAD, nearness, says
from assistant.comparing.accounts import Account
from assistant.comparing.groups import EVERYBODY, counts_alike, is_subgroup
from assistant.comparing.holders import HELD, holders
from assistant.comparing.kinds import kinds_in
from assistant.comparing.names import names_in, shares_name
from assistant.comparing.places import is_wide
from assistant.comparing.rarity import Rarity
from assistant.comparing.runs import LONG_RUN, adds_up
from assistant.comparing.scenes import scene
from assistant.comparing.topics import around
from assistant.domain import Period
from assistant.figures.english.calendar import MONTH, WEEKDAY
from assistant.figures.english.units import CURRENCY_WORDS
from assistant.figures.lexicon import COUNT, MONEY
from assistant.figures.phrases import person_word
from assistant.search.asking import words_asking
from assistant.search.question import Question
from assistant.search.terms import content_words, stem, stems

LEAST_RELEVANT = 0.45
"""The relevance below which a figure does not answer; from 0 (nothing in common) to about 1."""

_DATE_MATCHES, _DATE_CLASHES = 0.15, -0.4
_DAYS_NEAR = 4
"""Days between the date asked about and the figure's day that neither match nor clash."""
_OTHER_GROUP = -0.25
_OTHER_VOICE = -0.5
_OTHER_RUN = -0.3
_OTHER_NAMES = -0.4
_OTHER_THING = -0.4
_OTHER_MEASURE = -0.2
_OTHER_PLACE = -0.05
_DATE_WORD = re.compile(rf"\d+|{MONTH}|\w+day\b", re.IGNORECASE)
_PART_OF_TIME = re.compile(r"\b(start|beginning|middle|end) of\b", re.IGNORECASE)
_NTH_DAY = re.compile(r"\b\d+(?:st|nd|rd|th)(?=(?:,? (?:to|and|or|its|the|\d+(?:st|nd|rd|th)))* days?\b)|\bdays?\b")
"""On its 11th to 13th day, on the day of the fire: the figure's words seldom say it so."""
_MONTH_NAME = re.compile(MONTH, re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:before the|the (?:day|week|month|year)s? before|(?:week|month|year)s? (?:earlier|ago)|previous)\b"
)
"""What asks for a happening earlier than the one that the articles report."""
_OVER_A_TIME = re.compile(r"\b(?:in|over|during|after|within) (?:the )?(?:[\w-]+) (?:days|weeks|months|years)\b")
"""What asks for all that added up over some time."""
_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b")
_YEAR = re.compile(r"\b\d{4}\b")
_YEAR_DAYS = 365.25
_FLOOR = 0.05
"""What the commonest word still weighs, so that a question of common words can be answered."""


@dataclass(frozen=True, kw_only=True)
class Relevant:
    """An account with how well it fits the question."""

    account: Account
    relevance: float
    clashes: bool = False
    """Whether it is of another day, voice, sort, currency, holder or run than the question asks for."""


def rank(question: Question, measure: str, accounts: Sequence[Account], rarity: Rarity) -> list[Relevant]:
    """The accounts of the measure that is asked for, most relevant first; empty when none answers the question.

    A question that names no measure ("how many people were on the shift?") may be answered by any that counts what it
    wants counted; the most relevant account then decides which.
    """
    sought = _Sought.of(question, measure, rarity)
    candidates = [account for account in accounts if _may_answer(question, measure, account)]
    held = any(_held_by_asked(question, account) for account in candidates)
    scored = [_relevant(sought, account, by_holder=held) for account in candidates]
    scored.sort(key=lambda one: -one.relevance)
    if not scored or scored[0].relevance < LEAST_RELEVANT:
        return []
    return [one for one in scored if one.account.figure.measure == scored[0].account.figure.measure]


@dataclass(frozen=True, kw_only=True)
class _Sought:
    """What tells which figure is meant: the question's words with their weights."""

    question: Question
    measure: str
    weights: Mapping[str, float]
    """A name of several words weighs what one word does."""
    names: frozenset[str]
    """Those of the words that stand in names."""

    @classmethod
    def of(cls, question: Question, measure: str, rarity: Rarity) -> "_Sought":
        words = sorted(_telling_words(question, measure))
        weights = {word: rarity(word) + _FLOOR for word in words}
        named: set[str] = set()
        for name in question.names:
            parts = [part for part in content_words(name) if part in weights and part not in named]
            named.update(parts)
            weights.update({part: weights[part] / len(parts) for part in parts})
        return cls(question=question, measure=measure, weights=weights, names=frozenset(named))


def _telling_words(question: Question, measure: str) -> set[str]:
    """The words that tell which figure is meant: not those of the measure, of all people counted, or of the date."""
    dated = _DATE_WORD.findall(question.period.words) if question.period else []
    dated += _PART_OF_TIME.findall(question.text) if question.period else []
    dated += _NTH_DAY.findall(question.text)
    counted = question.counted.split()
    said = " ".join([*counted[-1:], *dated] if measure != COUNT or question.counted in EVERYBODY else dated)
    if known := question.vocabulary.measure(measure):
        said += " " + " ".join((*known.asked, *known.done))
    told = {stem(word) for word in said.split()} | words_asking(measure)
    told -= {stem(word) for word in question.thing.split()}
    words = {word for term in question.terms for word in content_words(term)}
    return {word for word in words if stem(word) not in told}


def _may_answer(question: Question, measure: str, account: Account) -> bool:
    """Whether a figure is of the measure asked for, or counts what is to be counted: jobs cut, people on a shift."""
    figure = account.figure
    if question.thing and measure == COUNT:
        return figure.counts != "people" and says(around(account), question.thing.split()[-1])
    if figure.measure == measure and measure != COUNT:
        return True
    wanted = question.counted.lower()
    if wanted in EVERYBODY or question.counted.istitle():
        return measure == COUNT and (not wanted or figure.counts == "people" or _is_of_people(figure.counted))
    return counts_alike(question.counted, figure.counted)


def _is_of_people(counted: str) -> bool:
    return counted.lower() in EVERYBODY or person_word(counted.rsplit(maxsplit=1)[-1].lower())


def _relevant(sought: _Sought, account: Account, *, by_holder: bool) -> Relevant:
    question = sought.question
    whole = sum(sought.weights.values())
    covered = sum(weight * nearness(word, question, account) for word, weight in sought.weights.items())
    share = covered / whole if whole else IN_LEAD
    clash = min(0.0, _date(question.period, account)) + _voice(question, account) + _thing(question, account)
    clash += _unit(question, account) + _run(question, account) + _other_things(question, account)
    clash += _OTHER_NAMES if by_holder and _held_by_asked(question, account) is False else 0.0
    fits = max(0.0, _date(question.period, account)) + _group(question, account) + _unasked(sought.measure, account)
    fits += 0.0 if may_be_meant(account.figure.place, question.names) else _OTHER_PLACE
    relevance = share + fits + clash + _kind(question, account) + _names(sought, account)
    return Relevant(account=account, relevance=relevance, clashes=clash < 0)


def may_be_meant(place: str, names: Sequence[str]) -> bool:
    """Whether a place is named by the question, takes others in, or is not said; another market is not meant."""
    named = names_in(f"in {place}")
    return not named or not names or is_wide(place) or bool(shares_name(named, tuple(names)))


def _unasked(measure: str, account: Account) -> float:
    """What it costs to be of another measure, and of a toll when the question names none."""
    if measure == COUNT:
        return _OTHER_MEASURE if account.figure.grows else 0.0
    return 0.0 if account.figure.measure == measure else _OTHER_MEASURE / 2


def _names(sought: _Sought, account: Account) -> float:
    """What it costs when the names asked about are nowhere near the figure: it is somebody else's."""
    whole = sum(sought.weights[word] for word in sought.names)
    near = sum(sought.weights[word] for word in sought.names if nearness(word, sought.question, account) > IN_ARTICLE)
    return _OTHER_NAMES if near < whole / 3 and whole >= sum(sought.weights.values()) / 6 else 0.0


def _other_things(question: Question, account: Account) -> float:
    """What it costs to count other things than those asked about, roads for bridges; groups of people may overlap."""
    asked, counted = question.counted, account.figure.counted
    unnamed = asked.lower() in EVERYBODY or counted.lower() in EVERYBODY
    if unnamed or account.figure.counts != "anything" or counts_alike(asked, counted):
        return 0.0
    return _OTHER_THING / 2


def _unit(question: Question, account: Account) -> float:
    """What it costs to be given in another currency than the one that the question names."""
    asked = {CURRENCY_WORDS[word] for word in re.findall(r"[a-z]+", question.text.lower()) if word in CURRENCY_WORDS}
    return _OTHER_THING if account.figure.measure == MONEY and asked and account.figure.counted not in asked else 0.0


def _thing(question: Question, account: Account) -> float:
    """What it costs to be another sort of money than the one asked for: revenue is no profit."""
    thing = question.thing.split()
    return 0.0 if not thing or says(account.sentence, thing[-1]) else _OTHER_THING


def _kind(question: Question, account: Account) -> float:
    """What it costs to be of another kind of happening than the one asked about."""
    asked, told = kinds_in(question.text), scene(account).kinds
    return _OTHER_NAMES if asked and told and not asked & told else 0.0


def _held_by_asked(question: Question, account: Account) -> bool | None:
    """Whether a share or seats are those of somebody asked about; None where nobody is said to hold them."""
    whose = holders(account) if account.figure.measure in HELD else ()
    return bool(shares_name(whose, question.names)) if whose and question.names else None


def _run(question: Question, account: Account) -> float:
    """What it costs to add up over a time, or to recall another happening, where the question does not; or not to."""
    if (_BEFORE.search(question.text) is not None) != account.figure.background and not _in_time(question, account):
        return _OTHER_RUN
    if account.figure.measure == "population":
        return 0.0
    over_a_time = LONG_RUN.search(question.text) or _OVER_A_TIME.search(question.text)
    return 0.0 if adds_up(account) == (over_a_time is not None) else _OTHER_RUN


def _in_time(question: Question, account: Account) -> bool:
    """Whether the days that a figure says it is of are all within those asked about."""
    asked, told = question.period, account.figure.period
    if not (asked and told and asked.first and asked.last and told.first and told.last):
        return False
    return asked.first <= told.first and told.last <= asked.last


def _date(period: Period | None, account: Account) -> float:
    """What it brings to be of the day asked about, and costs to be of another; without a year, any year's will do."""
    day = scene(account).day
    if period is None or period.first is None or period.last is None or day is None or _WEEKDAY.search(period.words):
        return 0.0
    first, last = period.first, period.last
    if _MONTH_NAME.search(period.words) and not _YEAR.search(period.words):
        shift = timedelta(days=round((day - first).days / _YEAR_DAYS) * _YEAR_DAYS)
        first, last = first + shift, last + shift
    if first <= day <= last:
        return _DATE_MATCHES
    days = min(abs((day - first).days), abs((day - last).days))
    return 0.0 if days <= _DAYS_NEAR else _DATE_CLASHES


def _group(question: Question, account: Account) -> float:
    """What it costs to count another group than the one asked about; a part never answers for the whole."""
    asked, counted = question.counted.lower(), account.figure.counted.lower()
    if asked in EVERYBODY:
        part = account.figure.extent == "part" or account.figure.part_of is not None
        return _OTHER_GROUP if part or is_subgroup(counted) else 0.0
    if counts_alike(asked, counted):
        return 0.0
    return _OTHER_GROUP / 2 if counted in EVERYBODY else _OTHER_GROUP


def _voice(question: Question, account: Account) -> float:
    """What it costs to be of another voice than the one that the question names."""
    if not question.according:
        return 0.0
    said = question.read(stems(f"{account.figure.origin} {account.figure.via} {account.article.outlet or ''}"))
    return 0.0 if said & stems(question.according) else _OTHER_VOICE
