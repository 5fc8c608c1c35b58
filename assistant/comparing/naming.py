"""What a row of the ledger is called, and the day it is of: by the first report that tells, not by whoever leads it."""

from collections.abc import Sequence
from datetime import date

from assistant.comparing.accounts import Account
from assistant.comparing.names import names_in
from assistant.comparing.scenes import scene


def happening_of(accounts: Sequence[Account]) -> str:
    """The happening in words, of accounts in the order of their reports: where it was and when, else a headline.

    What articles only recall, or add up over a time, is called by its own place and time, not by what they report.
    """
    reported = [one.figure.happening for one in accounts if not scene(one).apart]
    said = reported or _places_and_times(accounts)
    named = next((words for words in said if names_in(f"in {words}")), "")
    headline = next((one.article.title for one in accounts if one.article.title), "")
    return named or headline or next((words for words in said if words), "")


def day_of(accounts: Sequence[Account]) -> date | None:
    """The day of the happening: the first that a report tells of; a month or a year is none."""
    return next((day for one in accounts if (day := _day_told(one))), None)


def _day_told(account: Account) -> date | None:
    day = scene(account).day
    known = day in (account.day, account.given) or str(day) in account.figure.happening
    return day if known else None


def _places_and_times(accounts: Sequence[Account]) -> list[str]:
    """Where and when figures hold: "Kell province, 2029-01-01 to 2031-03-07"; those that name their place first."""
    told = [(one.figure.place, str(one.figure.period or "")) for one in accounts]
    placed = sorted(told, key=lambda one: not one[0])
    return [", ".join(part for part in (place, when) if part) for place, when in placed]
