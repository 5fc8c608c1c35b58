"""Which figures a question asks for: how well the words around each cover the question's names, words and dates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from assistant.comparing.accounts import Account
from assistant.comparing.groups import EVERYBODY, is_subgroup
from assistant.comparing.holders import HELD, holders
from assistant.comparing.kinds import kinds_in
from assistant.comparing.names import names_in, same_name, shares_name
from assistant.comparing.rarity import Rarity
from assistant.comparing.runs import LONG_RUN, adds_up
from assistant.comparing.scenes import lead_of, scene
from assistant.comparing.topics import NEED_A_TOPIC, around
from assistant.domain import Period
from assistant.figures.english.calendar import MONTH, WEEKDAY
from assistant.figures.lexicon import COUNT
from assistant.search.question import Question
from assistant.search.terms import content_words, stem, stems

LEAST_RELEVANT = 0.45
"""The relevance below which a figure does not answer; from 0 (nothing in common) to about 1."""

_IN_SENTENCE, _IN_LEAD, _IN_ARTICLE = 1.0, 0.65, 0.35
"""What a term of the question counts by where the figure's article holds it."""
_IN_LEAD_APART = 0.4
"""The lead says less of a figure that recalls another happening, or adds up over a time."""
_DATE_MATCHES, _DATE_CLASHES = 0.15, -0.4
_DAYS_NEAR = 4
"""Days between the date asked about and the figure's day that neither match nor clash."""
_OTHER_GROUP = -0.25
_OTHER_VOICE = -0.5
_OTHER_RUN = -0.3
_OTHER_NAMES = -0.4
_OTHER_MEASURE = -0.2
_DATE_WORD = re.compile(rf"\d+|{MONTH}|\w+day\b", re.IGNORECASE)
_MONTH_NAME = re.compile(MONTH, re.IGNORECASE)
_ATTRIBUTED = re.compile(r"^[^,;]{0,100}?\b(?:says?|said|estimates?d?)\b")
_BEFORE = re.compile(
    r"\b(?:before the|the (?:day|week|month|year)s? before|(?:week|month|year)s? (?:earlier|ago)|previous)\b"
)
"""What asks for a happening earlier than the one that the articles report."""
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


def rank(question: Question, measure: str, accounts: Sequence[Account], rarity: Rarity) -> list[Relevant]:
    """The accounts of the measure that is asked for, most relevant first; empty when none answers the question.

    A question that names no measure ("how many people were on the shift?") may be answered by any that counts what it
    wants counted; the most relevant account then decides which.
    """
    weights = {word: rarity(word) + _FLOOR for word in sorted(_asked_words(question, measure))}
    scored = [
        Relevant(account=account, relevance=_relevance(question, weights, account) + _unasked(measure, account))
        for account in accounts
        if account.figure.measure == measure or _counts_it(question, measure, account)
    ]
    scored.sort(key=lambda one: -one.relevance)
    if not scored or scored[0].relevance < LEAST_RELEVANT:
        return []
    return [one for one in scored if one.account.figure.measure == scored[0].account.figure.measure]


def _unasked(measure: str, account: Account) -> float:
    """What it costs to be of a toll when the question names no measure."""
    return _OTHER_MEASURE if measure == COUNT and account.figure.grows else 0.0


def _asked_words(question: Question, measure: str) -> set[str]:
    """The words that tell which figure is meant: not those of the measure, of what is counted, or of the date."""
    dated = _DATE_WORD.findall(question.period.words) if question.period else []
    said = " ".join([question.counted, *dated])
    if known := question.vocabulary.measure(measure):
        said += " " + " ".join((*known.asked, *known.done))
    told = {stem(word) for word in said.split()}
    words = {word for term in question.terms for word in content_words(term)}
    return {word for word in words if stem(word) not in told}


def _counts_it(question: Question, measure: str, account: Account) -> bool:
    """Whether a figure of another measure counts what the question wants counted: jobs cut, people on a shift."""
    wanted, counted = question.counted.lower(), account.figure.counted.lower()
    if wanted not in EVERYBODY:
        return _head(wanted) == _head(counted)
    return measure == COUNT and (counted in EVERYBODY or account.figure.counts == "people")


def _relevance(question: Question, weights: dict[str, float], account: Account) -> float:
    whole = sum(weights.values())
    covered = sum(weight * _nearness(word, account) for word, weight in weights.items())
    share = covered / whole if whole else _IN_LEAD
    fits = _date(question.period, account) + _group(question, account) + _voice(question, account)
    fits += _kind(question, account) + _holder(question, account)
    return share + fits + _run(question, account) + _names(question, weights, account)


def _nearness(word: str, account: Account) -> float:
    """How near to the figure its article holds a word of the question."""
    apart = account.figure.background or adds_up(account)
    if _holds(f"{_own_words(account)} {account.figure.place}", word):
        return _IN_SENTENCE
    if _holds(lead_of(account.article).text, word):
        return _IN_LEAD_APART if apart else _IN_LEAD
    return _IN_ARTICLE if not apart and _holds(account.article.text, word) else 0.0


def _own_words(account: Account) -> str:
    """The part of the sentence that speaks of the figure: not who counts a population, nor another sum of money."""
    if account.figure.measure == "population":
        return _ATTRIBUTED.sub("", account.sentence)
    if account.figure.measure in NEED_A_TOPIC | HELD:
        return around(account)
    return account.sentence


@lru_cache(maxsize=100_000)
def _holds(text: str, word: str) -> bool:
    """Whether a text holds a word by its stem, or a name under any spelling."""
    if stem(word) in _stems(text):
        return True
    return word[0].isupper() and any(
        same_name(word, part) for name in _names_of(text) for part in (name, *name.split())
    )


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    return stems(text)


@lru_cache(maxsize=4096)
def _names_of(text: str) -> tuple[str, ...]:
    return names_in(text)


def _names(question: Question, weights: dict[str, float], account: Account) -> float:
    """What it costs when the names asked about are nowhere near the figure: it is somebody else's."""
    named = {word for name in question.names for word in content_words(name)} & weights.keys()
    whole = sum(weights[word] for word in named)
    near = sum(weights[word] for word in named if _nearness(word, account) > _IN_ARTICLE)
    return _OTHER_NAMES if near < whole / 3 and whole >= sum(weights.values()) / 3 else 0.0


def _kind(question: Question, account: Account) -> float:
    """What it costs to be of another kind of happening than the one asked about."""
    asked, told = kinds_in(question.text), scene(account).kinds
    return _OTHER_NAMES if asked and told and not asked & told else 0.0


def _holder(question: Question, account: Account) -> float:
    """What it costs to be the share or the seats of somebody else than those asked about."""
    whose = holders(account) if account.figure.measure in HELD else ()
    return _OTHER_NAMES if whose and question.names and not shares_name(whose, question.names) else 0.0


def _run(question: Question, account: Account) -> float:
    """What it costs to add up over a time, or to recall another happening, where the question does not; or not to."""
    if (_BEFORE.search(question.text) is not None) != account.figure.background:
        return _OTHER_RUN
    if account.figure.measure == "population":
        return 0.0
    return 0.0 if adds_up(account) == (LONG_RUN.search(question.text) is not None) else _OTHER_RUN


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
    if _head(asked) == _head(counted):
        return 0.0
    return _OTHER_GROUP / 2 if counted in EVERYBODY else _OTHER_GROUP


def _voice(question: Question, account: Account) -> float:
    """What it costs to be of another voice than the one that the question names."""
    if not question.according:
        return 0.0
    said = stems(f"{account.figure.origin} {account.figure.via} {account.article.outlet or ''}")
    return 0.0 if said & stems(question.according) else _OTHER_VOICE


def _head(counted: str) -> str:
    words = counted.split()
    return stem(words[-1]) if words else ""
