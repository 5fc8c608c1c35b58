"""Part-whole arithmetic: in one article 25 = 13 + 12 is a whole with its parts, not three opinions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from assistant.comparing.accounts import Account
from assistant.comparing.values import anchor

LEAST_WHOLE = 5
"""Below this, sums come about by chance."""

_ByValue = Mapping[tuple[str, Decimal], Sequence[Account]]
"""Accounts by measure and number."""


def parts_and_wholes(accounts: Iterable[Account]) -> frozenset[frozenset[str]]:
    """The pairs of figure ids that are a part and its whole, as two parts of one article and measure add up to it.

    The whole may stand in another article where one sentence gives both parts: 12 Somalis and 11 Yemenis are its 23.
    """
    groups: dict[tuple[str, str], list[Account]] = {}
    wholes: dict[tuple[str, Decimal], list[Account]] = {}
    for account in accounts:
        groups.setdefault((account.article.id, account.figure.measure), []).append(account)
        if (value := anchor(account.figure)) is not None:
            wholes.setdefault((account.figure.measure, value), []).append(account)
    return frozenset(pair for group in groups.values() for pair in _sums(group, wholes))


def _sums(group: Sequence[Account], wholes: _ByValue) -> Iterator[frozenset[str]]:
    for one, other in combinations(group, 2):
        first, second = anchor(one.figure), anchor(other.figure)
        if not first or not second or first + second < LEAST_WHOLE or _nested(one, other):
            continue
        in_one_sentence = one.figure.sentence == other.figure.sentence
        for whole in wholes.get((one.figure.measure, first + second), ()):
            if whole.article.id != one.article.id and not in_one_sentence:
                continue
            if len({account.figure.origin for account in (whole, one, other)} - {""}) > 1:
                continue  # what two voices say of one thing is a dispute, whatever it adds up to
            yield frozenset((whole.figure.id, one.figure.id))
            yield frozenset((whole.figure.id, other.figure.id))
            yield frozenset((one.figure.id, other.figure.id))


def _nested(a: Account, b: Account) -> bool:
    """Whether one counts a part of the other, so that they do not add up: 44 people, ten of them women."""
    return a.figure.part_of == b.figure.id or b.figure.part_of == a.figure.id
