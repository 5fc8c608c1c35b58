"""One sentence for each comparison that an editor would print: who says what, and what kind of difference it is."""

from collections.abc import Sequence
from datetime import date

from assistant.comparing.accounts import Account
from assistant.comparing.groups import CIVILIANS
from assistant.comparing.recounts import is_recalled
from assistant.comparing.scenes import scene
from assistant.comparing.wording import claim, day_in_words, listed
from assistant.domain import Relation

_MOST_EARLIER = 3
"""Earlier counts that a sentence names; all stand in the table."""
_MOST_NAMED = 4
"""Voices that a sentence names for one claim; all stand in the table."""


def subject_of(account: Account) -> str:
    """The happening and scope in words: "market in Port Vell, 25 June 2023"."""
    figure = account.figure
    period = figure.period
    day = scene(account).day
    when = day_in_words(day) or (period.words if period and figure.extent == "cumulative" else "")
    if when and account.day is None and day == account.given:
        when = f"reported {when}"
    return ", ".join(part for part in (figure.place, when) if part) or figure.happening


def explain(standing: Sequence[Account], superseded: Sequence[Account], relation: Relation) -> str:
    """The sentence for accounts of one thing."""
    said = _claims(standing)
    if relation == "conflict":
        return f"Reports differ: {listed(said)}; {_why_opposed(standing)}."
    if relation == "bounds":
        return f"The counts differ but can all be true: {listed(said)}."
    if relation == "update":
        return _update(standing, superseded)
    if len(standing) > 1:
        return f"The reports agree: {listed(said)}."
    return f"Only this was found: {said[0]}." if said else "No number stands."


def _claims(accounts: Sequence[Account]) -> list[str]:
    """Each claim once with those who make it: "nine killed (River Watch and the police)"."""
    who: dict[str, dict[str, None]] = {}
    for account in accounts:
        who.setdefault(claim(account.figure), {})[_who(account)] = None
    return [f"{words} ({listed(list(names)[:_MOST_NAMED])})" for words, names in who.items()]


def _why_opposed(standing: Sequence[Account]) -> str:
    """What an editor may say of numbers that do not fit: those of civilians alone may be of fewer people."""
    civilians = {account.figure.counted.lower() in CIVILIANS for account in standing}
    return "some count civilians only" if len(civilians) == 2 else "these cannot all be right"


def explain_scope(leading: Sequence[Account]) -> str:
    """The sentence for accounts that count different things of one happening."""
    parts = [f"{claim(one.figure)}{_scope(one)} ({_who(one)})" for one in leading]
    return f"These count different things: {'; '.join(parts)}."


def _update(standing: Sequence[Account], superseded: Sequence[Account]) -> str:
    """What was counted last, then what it replaced, newest first."""
    withdrawn = next((one for one in superseded if one.figure.status == "withdrawn"), None)
    if withdrawn:
        return f"Corrected: {listed(_claims(standing))}; {claim(withdrawn.figure)} was withdrawn."
    ordered = _newest_first(standing)
    newest = [one for one in ordered if one.given == ordered[0].given]
    older = _newest_first([*ordered[len(newest) :], *superseded])
    earlier = list(dict.fromkeys(f"{claim(one.figure)}{_given(one)}" for one in older))[:_MOST_EARLIER]
    last = f"{listed(_claims(newest))}{_given(newest[0])}"
    return f"The latest count is {last}; before that {listed(earlier)}." if earlier else f"The latest count is {last}."


def _newest_first(accounts: Sequence[Account]) -> list[Account]:
    return sorted(accounts, key=lambda one: one.given or date.min, reverse=True)


def _who(account: Account) -> str:
    """Who gave the number; the outlet where nobody is named, and where that is not known either, it says so."""
    return account.figure.origin or account.article.outlet or "source not named"


def _given(account: Account) -> str:
    """The day on which a number was given; what an article recalls is of a day that it does not tell."""
    return f" on {day_in_words(account.given)}" if account.given and not is_recalled(account) else ""


def _scope(account: Account) -> str:
    figure = account.figure
    if figure.extent == "cumulative" and figure.period:
        return f", {figure.period.words}"
    return f" in {figure.place}" if figure.place else ""
