"""One sentence for each comparison that an editor would print: who says what, and what kind of difference it is."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

from assistant.comparing.accounts import Account
from assistant.comparing.groups import CIVILIANS
from assistant.comparing.recounts import is_recalled
from assistant.comparing.scenes import scene
from assistant.comparing.values import anchor
from assistant.comparing.wording import claim, day_in_words, listed, lowered
from assistant.domain import Relation
from assistant.figures.phrases import DETERMINERS

_MOST_EARLIER = 3
"""Earlier counts that a sentence names; all stand in the table."""
_ISO_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_COMMON_PLACE = re.compile(
    r"(?:[A-Z]{2,6} )?(?P<first>[a-z][\w’'-]*)(?: [a-z][\w’'-]*)*?"
    r"(?=,|$| (?:of|in|at|on|off|near|outside|from|to|for|where)\b)"
)
"""Words for a place that are no name, up to what follows them: "market in", not "northern Vell"."""
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
    told = ", ".join(part for part in (figure.place, when) if part)
    return told or _ISO_DAY.sub(lambda day: day_in_words(date.fromisoformat(day.group())), figure.happening)


def explain(standing: Sequence[Account], superseded: Sequence[Account], relation: Relation, *, about: str = "") -> str:
    """The sentence for accounts of one thing; it names what they are about where that is given."""
    said, of, on = claims(standing), _about("for", about), _about("on", about)
    if relation == "conflict":
        return f"Reports differ{on}: {listed(said)}; {_why_opposed(standing)}."
    if relation == "bounds":
        return f"The counts{of} differ but can all be true: {listed(said)}."
    if relation == "update":
        return _update(standing, superseded, of)
    if len(standing) > 1:
        return f"The reports agree{on}: {listed(said)}."
    return f"This figure was found{of}: {said[0]}." if said else "No number stands."


def _about(link: str, subject: str) -> str:
    """What a sentence is about: "on the market in Port Vell, 25 June 2023"; a day without a place in brackets."""
    if not subject or subject.startswith("reported ") or subject[0].isdigit():
        return f" ({subject})" if subject else ""
    return f" {link} {_with_article(subject)}"


def _with_article(place: str) -> str:
    """A place as a sentence names it: the market in Port Vell, the UN school; but northern Vell, a mill."""
    common = _COMMON_PLACE.match(place)
    return f"the {place}" if common and common["first"] not in DETERMINERS else place


def claims(accounts: Sequence[Account]) -> list[str]:
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
    return f"These count different things: {'; '.join(claimed_by(one) for one in leading)}."


def claimed_by(account: Account, *, subject: bool = False) -> str:
    """What one account says: "six civilians killed in Port Vell (River Watch)"; with its day where that tells it."""
    of = subject_of(account) if subject else ""
    where = "" if not of else f" in {_with_article(of)}" if account.figure.place else f", {of}"
    return f"{claim(account.figure)}{where or _scope(account)} ({_who(account)})"


def _update(standing: Sequence[Account], superseded: Sequence[Account], of: str) -> str:
    """What was counted last, then what it replaced, newest first."""
    withdrawn = next((one for one in superseded if one.figure.status == "withdrawn"), None)
    if withdrawn is None:
        return f"{_latest(standing, superseded, of)}."
    others = [one for one in superseded if one.figure.status != "withdrawn" and _value(one) != _value(withdrawn)]
    alone = len({_value(one) for one in standing}) == 1
    left = f"Corrected{of}: {listed(claims(standing))}" if alone else _latest(standing, others, of)
    return f"{left}; {claim(withdrawn.figure)} was withdrawn."


def _latest(standing: Sequence[Account], superseded: Sequence[Account], of: str) -> str:
    """What was counted last and what before it, as a clause."""
    fresh = [one for one in standing if not _is_old(one)] or standing
    last = max((_time(one).date() for one in fresh), default=date.min)
    values = {_value(one) for one in fresh if _time(one).date() == last}
    newest = [one for one in standing if _value(one) in values]
    earlier = _earlier([one for one in (*standing, *superseded) if _value(one) not in values])
    if not earlier and len(values) > 1:
        rising = sorted(newest, key=lambda one: anchor(one.figure) or 0)
        return f"Counted at different times{of}: {listed(claims(rising))}"
    latest = f"The latest count{of} is {listed(claims(newest))}{_since(newest)}"
    return f"{latest}; before that {listed(earlier)}" if earlier else latest


def _earlier(accounts: Sequence[Account]) -> list[str]:
    """The counts that came before, newest first, each with the day on which it was first given."""
    ordered = sorted(accounts, key=lambda one: (_is_old(one), _time(one)))
    first = {_value(one): one for one in reversed(ordered)}
    newest_first = sorted(first.values(), key=lambda one: (not _is_old(one), _time(one)), reverse=True)
    return [f"{claim(one.figure)}{_given(one)}" for one in newest_first[:_MOST_EARLIER]]


def _value(account: Account) -> tuple[str, str]:
    """What makes a count another: its number, or the words for one that has none, and whom it counts."""
    number = anchor(account.figure)
    return account.figure.value_text.lower() if number is None else str(number), account.figure.counted


def _is_old(account: Account) -> bool:
    """Whether an article recalls a number that was counted before it, on a day that it does not tell."""
    return account.figure.background or is_recalled(account)


def _time(account: Account) -> datetime:
    return account.article.published or datetime.min.replace(tzinfo=UTC)


def _since(accounts: Sequence[Account]) -> str:
    """The day on which a number was given, or since which more than one has given it."""
    days = sorted({one.given for one in accounts if one.given and not _is_old(one)})
    return "" if not days else f" {'on' if len(days) == 1 else 'since'} {day_in_words(days[0])}"


def _who(account: Account) -> str:
    """Who gave the number; the outlet where nobody is named, and where that is not known either, it says so."""
    who = account.figure.origin or account.article.outlet or "source not named"
    return re.sub(r" \((.*)\)$", r", \1", who)


def _given(account: Account) -> str:
    """The day on which a number was given; what an article recalls is of a day that it does not tell."""
    return f" on {day_in_words(account.given)}" if account.given and not _is_old(account) else ""


def _scope(account: Account) -> str:
    figure = account.figure
    if figure.extent == "cumulative" and figure.period:
        return f", {lowered(figure.period.words)}"
    return f" in {_with_article(figure.place)}" if figure.place else ""
