"""Short invented reports of which one figure is compared."""

from typing import NamedTuple

from assistant.comparing.accounts import Account
from assistant.comparing.relations import relate
from assistant.domain import Verdict
from tests.accounts import account, everywhere_rare

MIRRORED = {"a": "b", "b": "a", None: None}


class Report(NamedTuple):
    """A report of which one figure is compared."""

    text: str
    value: str
    day: str | None = "2031-05-05"


def told(report: Report, name: str) -> Account:
    """The account of a report, each report printed by an outlet of its own."""
    return account(report.text, report.value, name=name, outlet=f"Outlet {name}", published=report.day)


def related(a: Account, b: Account) -> Verdict:
    """The verdict where every word is as telling as can be."""
    return relate(a, b, everywhere_rare)
