"""When one number replaces another: corrected, counted again later, or said to have moved."""

import re
from functools import lru_cache
from typing import Literal

from assistant.comparing.accounts import Account
from assistant.comparing.values import ValueRelation, anchor
from assistant.comparing.voices import same_voice
from assistant.figures.english.numerals import TENS, UNITS
from assistant.figures.lexicon import COUNT, MONEY, SHARE

Later = Literal["a", "b"] | None
"""Which of two was counted later, where that is known."""

_EARLIER = re.compile(
    r"\b(?:earlier|previous|initial|first|original) "
    r"(?:said|given|put|spoken|reported|count|toll|figure|estimate|number|report)|"
    r"\bhad (?:earlier |first |already |previously |initially )?(?:spoken|said|given|put|reported|counted|announced)\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:from|up from|down from|compared with|after"
    r"(?: an? (?:earlier|previous|initial|first|original) (?:count|toll|figure|number|estimate|report) of)?)"
    r"\s+(?:(?:at least|about|around|some|more than|over|nearly|no fewer than|an estimated)\s+)?$",
    re.IGNORECASE,
)
"""Ends right before the number that a movement began at."""
_UNFINISHED = re.compile(
    r"\b(?:so far|(?:toll|number|count|figure) (?:could|may|might|(?:was|is) (?:expected|likely) to) (?:rise|"
    r"climb|grow|increase)|more (?:could|may|might) |still (?:missing|trapped|buried|searching|counting)|"
    r"initial|preliminary|provisional|partial results?|"
    r"(?:of|with) (?:the )?(?:\w+ )?(?:ballots|votes|polling stations|precincts) counted|"
    r"would give|was leading|were leading)\b",
    re.IGNORECASE,
)
"""What says that a count goes on."""
_BROUGHT_TO = re.compile(
    r"\b(?:bring|brings|bringing|brought|rose|risen|rises|rising|climbed|grew|raised|raising|pushing|pushed)\b[^,;]{0,60}"
    r"\bto(?:\s+\w+){0,3}\s*$",
    re.IGNORECASE,
)
"""Ends right before the number to which a count has come."""
_SPELLED = {word: number for word, number in (UNITS | TENS).items() if number > 1}
_SOME_DAYS = rf"(\d{{1,3}}|{'|'.join(_SPELLED)})"
_DAYS_OF_RUN = re.compile(
    rf"\b(?:in|after|during|of|over|into) (?:the )?(?:past |last |first |more than |nearly )?"
    rf"{_SOME_DAYS}[- ]days? of\b|"
    rf"\b(?:began|started|launched|broke out|begun)\b[^.;]{{0,50}}?\b{_SOME_DAYS} days ago\b|"
    rf"\b{_SOME_DAYS}[- ]day(?:-old)? (?:war|offensive|conflict|siege|campaign|assault|operation|strike|blockade)\b|"
    rf"\b{_SOME_DAYS} days (?:since|after) the (?:start|beginning)\b",
    re.IGNORECASE,
)
"""How long a run of happenings had lasted when the number was given."""
_MOUNTING = re.compile(
    r"\b(?:cancel(?:l?ed|lations)|grounded|recorded|registered|logged|detected|confirmed|followed|felt|launched|"
    r"fired|closed|shut|suspended|restored|reopened|carried out)\b",
    re.IGNORECASE,
)
_TRADED = frozenset((MONEY, SHARE))
_CLOSING = re.compile(
    r"\b(?:closed|closing|ended|finished|settled)\b[^.;,]{0,30}\b(?:at|down|up|off|lower|higher)\b", re.IGNORECASE
)
"""What says that a price is the last of its day."""
_TO = re.compile(r"[^.;]{0,40}\bto\s+")


def counted_later(a: Account, b: Account, values: ValueRelation) -> Later:
    """Which of two differing numbers updates the other, by the times at which they were given.

    What an article recalls is older than the article. The same voice's later number updates; another voice's only
    where the measure grows, and so has the number.
    """
    old_news = [is_recalled(account) for account in (a, b)]
    if old_news[0] != old_news[1] and same_voice(a, b):
        return "b" if old_news[0] else "a"
    if told := _later_by_words(a, b):
        return told
    if a.article.published is None or b.article.published is None or a.article.published == b.article.published:
        return _higher(a, b) if same_voice(a, b) and a.figure.grows and not _dated(a, b) else None
    later: Later = "b" if b.article.published > a.article.published else "a"
    new, old = (b, a) if later == "b" else (a, b)
    if same_voice(a, b) or _UNFINISHED.search(old.sentence):
        return None if _rounded_down(old, new, values) else later
    risen = (anchor(new.figure) or 0) > (anchor(old.figure) or 0)
    if not (a.figure.grows or (_mounts(a) and _mounts(b))) or not risen:
        return None
    return later if a.given != b.given or values == "bounds" else None


def _mounts(account: Account) -> bool:
    """Whether a plain count is of what becomes more from day to day: flights cancelled, aftershocks recorded."""
    return account.figure.measure == COUNT and _MOUNTING.search(account.sentence) is not None


def _rounded_down(old: Account, new: Account, values: ValueRelation) -> bool:
    """Whether the newer number only says less exactly what the older one does: 7,200, then more than 7,000."""
    fewer = (anchor(new.figure) or 0) < (anchor(old.figure) or 0)
    return values == "bounds" and fewer and new.figure.qualifier in ("at_least", "more_than")


def _later_by_words(a: Account, b: Account) -> Later:
    """The later of two numbers by what they say of their time: the day of a war, that one was not yet the last."""
    days = [_day_of_run(account.sentence) for account in (a, b)]
    if days[0] and days[1] and days[0] != days[1]:
        return "b" if days[1] > days[0] else "a"
    closing = [_CLOSING.search(account.sentence) is not None for account in (a, b)]
    if a.figure.measure in _TRADED and closing[0] != closing[1]:
        return "b" if closing[1] else "a"
    higher = _higher(a, b)
    side_by_side = a.article.id == b.article.id and not same_voice(a, b)
    if not a.figure.grows or higher is None or side_by_side:
        return None
    high, low = (b, a) if higher == "b" else (a, b)
    if high.given and low.given and high.given < low.given:
        return None
    return higher if _UNFINISHED.search(low.sentence) or _BROUGHT_TO.search(_before(high)) else None


@lru_cache(maxsize=8192)
def _day_of_run(sentence: str) -> int | None:
    """The days that a run has lasted when its number was given: 20 in "after 20 days of the blockade"."""
    found = _DAYS_OF_RUN.search(sentence)
    number = next((group for group in found.groups() if group), "") if found else ""
    return int(number) if number.isdigit() else _SPELLED.get(number.lower())


def _higher(a: Account, b: Account) -> Later:
    first, second = anchor(a.figure), anchor(b.figure)
    if first is None or second is None or first == second:
        return None
    return "b" if second > first else "a"


def _dated(a: Account, b: Account) -> bool:
    return a.article.published is not None and b.article.published is not None


def _before(account: Account) -> str:
    return account.article.text[account.figure.sentence.start : account.figure.start]


def is_recalled(account: Account) -> bool:
    """Whether a number is one that its own article calls past: "up from seven", "had earlier spoken of eight"."""
    return _FROM.search(_before(account)) is not None or _EARLIER.search(account.sentence) is not None


def recalled(a: Account, b: Account) -> Later:
    """The later one when one sentence recalls what had been counted before: "it had earlier given a toll of eleven"."""
    apart = a.figure.sentence != b.figure.sentence and a.figure.grows
    earlier = [is_recalled(one) if apart else bool(_EARLIER.search(one.sentence)) for one in (a, b)]
    if earlier[0] == earlier[1]:
        return None
    return "b" if earlier[0] else "a"


def moved(a: Account, b: Account) -> Later:
    """The later one when one sentence tells how a number moved: from 1,883 to 2,360; nine, from seven on Sunday."""
    if a.article.id != b.article.id or a.figure.sentence != b.figure.sentence:
        return None
    text = a.article.text
    first, second = sorted((a.figure, b.figure), key=lambda one: one.start)
    between = text[first.end : second.start]
    if _FROM.search(between):
        return "a" if first is a.figure else "b"
    if _FROM.search(text[first.sentence.start : first.start]) and _TO.fullmatch(between):
        return "a" if second is a.figure else "b"
    return None
