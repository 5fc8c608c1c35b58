"""One sentence for each verdict on a claim, as an editor would print it."""

from collections.abc import Sequence

from assistant.comparing.accounts import Account
from assistant.comparing.explaining import claims, explain
from assistant.comparing.values import anchor
from assistant.comparing.voices import same_voice
from assistant.comparing.wording import day_in_words, listed, lowered, value_in_words

_MOST = 3
"""Numbers that a sentence names beside the claim's; all stand among the readings."""


def borne_out(told: Account, backing: Sequence[Account]) -> str:
    """That reports bear a claim out; and that they name another source, where they do."""
    origin = told.figure.origin
    others = origin and all(one.figure.origin and not same_voice(told, one) for one in backing)
    but = f"; no report has it from {origin}" if others else ""
    return f"{_reports(backing)} {_bears(backing)} this out: {_listed(backing)}{_last(backing)}{but}."


def other_numbers(told: Account, others: Sequence[Account]) -> str:
    """That reports give other numbers, or this one with a qualifier that the claim has not."""
    near = [one for one in others if anchor(one.figure) is not None and anchor(one.figure) == anchor(told.figure)]
    if near:
        value = lowered(value_in_words(told.figure))
        return f"The reports say it otherwise: {_listed(near)}{_last(near)}; the text says {value}."
    return f"No report gives this number; {_given(others)} {_listed(others)}{_last(others)}."


def outdated(backing: Sequence[Account], newest: Sequence[Account]) -> str:
    """That the number was right, and a later one has replaced it."""
    return f"This is no longer the latest count: {_listed(newest)}{_last(newest)}; before that {_listed(backing)}."


def misattributed(own: Sequence[Account], backing: Sequence[Account]) -> str:
    """That the source which a claim names is reported with another number."""
    whose = f"; the number is that of others: {_listed(backing)}" if backing else ""
    return f"The source named is reported otherwise: {_listed(own)}{_last(own)}{whose}."


def misquoted(retold: Sequence[Account]) -> str:
    """That the claim's very sentence stands in the reports with another number."""
    return f"The same sentence has another number in the reports: {_listed(retold)}{_last(retold)}."


def disputed(backing: Sequence[Account], contradicting: Sequence[Account]) -> str:
    """That the reports contradict each other."""
    return explain([*backing, *contradicting], (), "conflict")


def uncounted() -> str:
    """That a number counts nothing that could be looked for."""
    return "The text does not say what this number counts."


def unclear(nearest: Account) -> str:
    """That a number was found which may be of something else."""
    return f"The nearest that the reports give is {_listed([nearest])}, and nothing shows that it is of the same thing."


def not_found(beside: Sequence[Account]) -> str:
    """That nobody gives a number of the same thing; and what the reports count instead."""
    instead = f"; the nearest is of another place, group or time: {_listed(beside)}" if beside else ""
    return f"No report in the library gives this number{instead}."


def _listed(accounts: Sequence[Account]) -> str:
    return listed(claims(accounts)[:_MOST])


def _last(accounts: Sequence[Account]) -> str:
    """The day on which a number was given last."""
    days = [one.given for one in accounts if one.given]
    return f", {'last ' if len(set(days)) > 1 else ''}on {day_in_words(max(days))}" if days else ""


def _reports(accounts: Sequence[Account]) -> str:
    return "A report" if len({one.article.wire for one in accounts}) == 1 else "Reports"


def _bears(accounts: Sequence[Account]) -> str:
    return "bears" if len({one.article.wire for one in accounts}) == 1 else "bear"


def _given(accounts: Sequence[Account]) -> str:
    return "one has" if len({one.article.wire for one in accounts}) == 1 else "they have"
