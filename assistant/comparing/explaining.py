"""One sentence for each comparison that an editor would print: who says what, and what kind of difference it is."""

from collections.abc import Sequence
from datetime import date

from assistant.comparing.accounts import Account
from assistant.comparing.groups import CIVILIANS
from assistant.comparing.voices import voice
from assistant.comparing.wording import claim, day_in_words, listed
from assistant.domain import Relation

_MOST_EARLIER = 3
"""Earlier counts that a sentence names; all stand in the table."""


def subject_of(account: Account) -> str:
    """The happening and scope in words: "market in Port Vell, 25 June 2023"."""
    figure = account.figure
    period = figure.period
    when = day_in_words(account.day) or (period.words if period and figure.extent == "cumulative" else "")
    if not when and account.article.published:
        when = f"reported {day_in_words(account.article.published)}"
    return ", ".join(part for part in (figure.place, when) if part) or figure.happening


def explain(standing: Sequence[Account], superseded: Sequence[Account], relation: Relation) -> str:
    """The sentence for accounts of one thing."""
    said = [f"{claim(one.figure)} ({_who(one)})" for one in _distinct(standing)]
    if relation == "conflict":
        return f"Reports differ: {listed(said)}; {_why_opposed(standing)}."
    if relation == "bounds":
        return f"The counts differ but can all be true: {listed(said)}."
    if relation == "update":
        return _update(standing, superseded)
    if len(standing) > 1:
        return f"The reports agree: {listed(said)}."
    return f"Only this was found: {said[0]}." if said else "No number stands."


def _why_opposed(standing: Sequence[Account]) -> str:
    """What an editor may say of numbers that do not fit: those of civilians alone may be of fewer people."""
    civilians = {account.figure.counted.lower() in CIVILIANS for account in standing}
    return "some count civilians only" if len(civilians) == 2 else "these cannot all be right"


def explain_scope(leading: Sequence[Account]) -> str:
    """The sentence for accounts that count different things of one happening."""
    parts = [f"{claim(one.figure)}{_scope(one)} ({_who(one)})" for one in leading]
    return f"These count different things: {'; '.join(parts)}."


def _update(standing: Sequence[Account], superseded: Sequence[Account]) -> str:
    """The newest count of each voice, then what it replaced, newest first."""
    withdrawn = next((one for one in superseded if one.figure.status == "withdrawn"), None)
    newest = [f"{claim(one.figure)} ({_who(one)}{_given(one)})" for one in _distinct(_newest_first(standing))]
    if withdrawn:
        return f"Corrected: {listed(newest)}; {claim(withdrawn.figure)} was withdrawn."
    earlier = [f"{claim(one.figure)}{_given(one)}" for one in _distinct(_newest_first(superseded))][:_MOST_EARLIER]
    since = f"; before that {listed(earlier)}" if earlier else ""
    return f"The number was counted again later: {listed(newest)}{since}."


def _newest_first(accounts: Sequence[Account]) -> list[Account]:
    return sorted(accounts, key=lambda one: one.given or date.min, reverse=True)


def _distinct(accounts: Sequence[Account]) -> list[Account]:
    """One account for each voice and claim."""
    seen: dict[tuple[str, str], Account] = {}
    for account in accounts:
        seen.setdefault((voice(account), claim(account.figure)), account)
    return list(seen.values())


def _who(account: Account) -> str:
    """Who gave the number; the outlet where nobody is named, and where that is not known either, it says so."""
    return account.figure.origin or account.article.outlet or "source not named"


def _given(account: Account) -> str:
    return f", {day_in_words(account.given)}" if account.given else ""


def _scope(account: Account) -> str:
    figure = account.figure
    if figure.extent == "cumulative" and figure.period:
        return f", {figure.period.words}"
    return f" in {figure.place}" if figure.place else ""
