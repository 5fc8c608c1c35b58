"""Numbers that add up over a long run of things, a war's dead or a town's people, and when two are of one run."""

import re
from functools import lru_cache

from assistant.comparing.accounts import Account
from assistant.comparing.names import names_in, shares_name
from assistant.comparing.scenes import lead_of
from assistant.comparing.values import anchor

_SIZES_APART = 5
"""How many times one number may be the other when both are of one run."""
_RUN = r"(?:war|conflict|offensive|campaign|insurgency|uprising|crisis|epidemic|pandemic|blockade)\b"
LONG_RUN = re.compile(rf"\b(?:{_RUN}|[Ss]ince\b)")
"""What speaks of a run of happenings rather than of one; written small, for a name may hold such a word."""
_RUN_NOUN = re.compile(rf"\b{_RUN}")
_HAS = re.compile(r"\bha(?:s|ve|d)\b")
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
    if figure.extent == "cumulative":
        return figure.period is None or figure.period.words.lower() not in _SO_FAR
    return figure.extent == "whole" and _counts_a_run(account.sentence)


@lru_cache(maxsize=4096)
def _counts_a_run(sentence: str) -> bool:
    run = _RUN_NOUN.search(sentence)
    return run is not None and _HAS.search(sentence, run.start()) is not None


def one_long_run(a: Account, b: Account) -> tuple[bool, str]:
    """Whether two numbers are of one run, and why: they share a name or a beginning, and are of one order of size."""
    if adds_up(a) != adds_up(b):
        return False, "one adds up over a longer time"
    if far_apart(a, b):
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


def far_apart(a: Account, b: Account) -> bool:
    """Whether two numbers differ too much to add up the same."""
    sizes = [value for value in (anchor(a.figure), anchor(b.figure)) if value]
    return len(sizes) == 2 and max(sizes) > _SIZES_APART * min(sizes)


def _quarters(account: Account) -> frozenset[str]:
    """The quarters of a country that a sentence speaks of: northwest, also for northwestern."""
    return frozenset(match.group(1).lower() for match in _QUARTER.finditer(account.sentence))


def _beginnings(account: Account) -> frozenset[str]:
    words = account.figure.period.words if account.figure.period else ""
    return frozenset(match.group()[:3].lower() for match in _BEGINNING.finditer(words))
