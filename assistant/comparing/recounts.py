"""When one number replaces another: corrected, counted again later, or said to have moved."""

import re
from typing import Literal

from assistant.comparing.accounts import Account
from assistant.comparing.values import ValueRelation, anchor
from assistant.comparing.voices import same_voice
from assistant.figures.measures import grows

Later = Literal["a", "b"] | None
"""Which of two was counted later, where that is known."""

_EARLIER = re.compile(
    r"\b(?:earlier|previous|initial|first|original) "
    r"(?:said|given|put|spoken|reported|count|toll|figure|estimate|number|report)|"
    r"\bhad (?:earlier |first |already |previously |initially )?(?:spoken|said|given|put|reported|counted|announced)\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:from|up from|down from|compared with|after)\s+(?:(?:at least|about|some|more than)\s+)?$", re.IGNORECASE
)
"""Ends right before the number that a movement began at."""
_TO = re.compile(r"[^.;]{0,40}\bto\s+")


def counted_later(a: Account, b: Account, values: ValueRelation) -> Later:
    """Which of two differing numbers updates the other, by the times at which they were given.

    What an article recalls is older than the article. The same voice's later number updates; another voice's only
    where the measure grows, and so has the number.
    """
    old_news = [is_recalled(account) for account in (a, b)]
    if old_news[0] != old_news[1] and same_voice(a, b):
        return "b" if old_news[0] else "a"
    if a.article.published is None or b.article.published is None or a.article.published == b.article.published:
        return None
    later: Later = "b" if b.article.published > a.article.published else "a"
    if same_voice(a, b):
        return later
    new, old = (b, a) if later == "b" else (a, b)
    risen = (anchor(new.figure) or 0) > (anchor(old.figure) or 0)
    if not grows(a.figure.measure) or not risen:
        return None
    return later if a.given != b.given or values == "bounds" else None


def is_recalled(account: Account) -> bool:
    """Whether a number is one that its own article calls past: "up from seven", "had earlier spoken of eight"."""
    before = account.article.text[account.figure.sentence.start : account.figure.start]
    return _FROM.search(before) is not None or _EARLIER.search(account.sentence) is not None


def recalled(a: Account, b: Account) -> Later:
    """The later one when one sentence recalls what had been counted before: "it had earlier given a toll of eleven"."""
    earlier = [bool(_EARLIER.search(account.sentence)) for account in (a, b)]
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
