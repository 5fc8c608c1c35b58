"""Twins: one amount that an article gives twice, the second time in brackets in another unit: 110 km (68 miles)."""

import re
from collections.abc import Iterable
from itertools import pairwise

from assistant.comparing.accounts import Account
from assistant.comparing.units import convertible
from assistant.figures.lexicon import MONEY

_BRACKET = re.compile(
    r"[\w\s$€£%.'’-]{0,24}?[(,]\s*(?:or|about|around|roughly|some|nearly|almost|approximately|US|\s)*\s*"
)
"""What stands between the two: the rest of a unit's words, and the bracket that opens."""


def twins(accounts: Iterable[Account]) -> dict[str, Account]:
    """The twin of each account that has one, by the id of its figure."""
    found: dict[str, Account] = {}
    ordered = sorted(accounts, key=lambda one: (one.article.id, one.figure.start))
    for first, second in pairwise(ordered):
        if are_twins(first, second):
            found[first.figure.id], found[second.figure.id] = second, first
    return found


def are_twins(a: Account, b: Account) -> bool:
    """Whether one stands in brackets right after the other, as the same amount in another unit."""
    first, second = sorted((a, b), key=lambda one: one.figure.start)
    if first.article.id != second.article.id or first.figure.measure != second.figure.measure:
        return False
    units = (first.figure.counted, second.figure.counted)
    between = first.article.text[first.figure.end : second.figure.start]
    other = (first.figure.measure == MONEY and units[0] != units[1]) or convertible(*units)
    return other and "(" in between and _BRACKET.fullmatch(between) is not None
