"""Numbers that add up over a long run of things, a war's dead or a town's people, and when two are of one run."""

import re
from decimal import Decimal

from assistant.comparing.accounts import Account
from assistant.comparing.names import names_in, shares_name
from assistant.comparing.rarity import Rarity
from assistant.comparing.stories import odds_of_one_story
from assistant.comparing.values import times_apart

_SIZES_APART = 5
"""How many times one number may be the other when both are of one run."""
_ONE_SIZE, _SAME_SIZE = Decimal("1.05"), 2.0
"""How many times one number may be the other to count as one size, and what that adds to the log-odds of one run."""
_OTHER_NAMES = 2.0
"""The log-odds asked where the sentences name other names."""
LONG_RUN = re.compile(
    r"\b(?:war|conflict|offensive|campaign|insurgency|uprising|crisis|epidemic|pandemic|blockade|[Ss]ince)\b"
)
"""What speaks of a run of happenings rather than of one; written small, for a name may hold such a word."""
_SO_FAR = ("so far", "to date")
"""These say only that the count goes on."""
_QUARTER = re.compile(r"\b((?:north|south)[ -]?(?:east|west)|north|south|east|west)(?:ern)?\b", re.IGNORECASE)
_BEGINNING = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:19|20|21)\d\d\b", re.IGNORECASE
)


def adds_up(account: Account) -> bool:
    """Whether the number is of a state of affairs or a long run of things, not of one happening: a war's dead."""
    figure = account.figure
    if figure.measure == "population":
        return True
    return figure.extent == "cumulative" and (figure.period is None or figure.period.words.lower() not in _SO_FAR)


def one_long_run(a: Account, b: Account, rarity: Rarity) -> tuple[bool, str]:
    """Whether two numbers are of one run, or one is of a happening within the other's run, and why."""
    if a.article.id == b.article.id:
        return True, "one article tells of both"
    asked = 0.0
    if adds_up(a) == adds_up(b):
        if _one_after_another(a, b):
            return False, "the one run was over when the other began"
        names = [names_in(f"{one.sentence} {one.figure.place}") for one in (a, b)]
        if shared := shares_name(*names) or tuple(_quarters(a) & _quarters(b)):
            return True, f"they share {', '.join(shared[:3])}"
        if _beginnings(a) & _beginnings(b):
            return True, "they count from the same time"
        asked = _OTHER_NAMES if all(names) else 0.0
    one_size = times_apart(a.figure, b.figure) <= _ONE_SIZE
    odds = odds_of_one_story(a.article, b.article, rarity) + _SAME_SIZE * one_size
    return odds > asked, f"the log-odds of one story are {odds:.1f}"


def _one_after_another(a: Account, b: Account) -> bool:
    """Whether the times over which two numbers add up are known and share no day."""
    spans = sorted(
        (period.first, period.last)
        for period in (a.figure.period, b.figure.period)
        if period and period.first and period.last
    )
    return len(spans) == 2 and spans[0][1] < spans[1][0]


def far_apart(a: Account, b: Account) -> bool:
    """Whether two numbers differ too much to add up the same."""
    return times_apart(a.figure, b.figure) > _SIZES_APART


def _quarters(account: Account) -> frozenset[str]:
    """The quarters of a country that a sentence speaks of: northwest, also for northwestern."""
    return frozenset(match.group(1).lower() for match in _QUARTER.finditer(account.sentence))


def _beginnings(account: Account) -> frozenset[str]:
    words = account.figure.period.words if account.figure.period else ""
    return frozenset(match.group()[:3].lower() for match in _BEGINNING.finditer(words))
