"""Whose a number is: the share, the seats or the votes of one party are not another's."""

import re

from assistant.comparing.accounts import Account
from assistant.comparing.names import names_in, shares_name
from assistant.figures.lexicon import SHARE

HELD = frozenset((SHARE, "seats", "votes"))
"""Measures that belong to somebody."""
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*+"
_OF_ANOTHER = re.compile(
    rf"\b(?:of|in|at|for|from) (?:the )?(?:[a-z]+ ){{0,3}}{_NAME} ?|, (?:[a-z]+ ){{0,4}}{_NAME} ?,"
)
"""A name that hangs on another, or stands in apposition to it."""
_NUMBER = re.compile(r"\b\d[\d.,]*%?")
_CONTRAST = re.compile(r",? (?:while|but|whereas|though) ")
"""What another voice's number of the same stands behind: the List won 11 seats, while X counted 12."""
_HOLDING = re.compile(rf"\b({_NAME}) ?(?:[a-z’'-]+ ){{0,10}}$")
"""Ends with a number's left side: a name and few words."""
_WHOSE = re.compile(
    r"\s*(?:%|percent|per cent)?\s*(?:[a-z’'-]+ ){0,6}?(?:in|of|for|to|by) ((?:[a-z]+ ){0,2}[A-Z][^,.;]*)"
)
"""A number's right side: 52 percent of the traffic in NAME."""


def holders(account: Account) -> tuple[str, ...]:
    """The name right before a number and those that "in", "of" or "for" hangs on it; without any, its place."""
    text, figure = account.article.text, account.figure
    known = names_in(text)
    before = text[figure.sentence.start : figure.start]
    told = (before, *_CONTRAST.split(before)[:-1][-1:])
    sides = (*(_HOLDING.search(_plain(part)) for part in told), _WHOSE.match(text[figure.end : figure.sentence.end]))
    near = (name for side in sides if side for name in names_in(f"in {side.group(1)}"))
    speaking = names_in(f"in {figure.origin}")
    held = (name for name in near if shares_name((name,), known) and not shares_name((name,), speaking))
    return tuple(held) or names_in(f"in {figure.place}")


def _plain(words: str) -> str:
    """The words before a number without other numbers, and without names that hang on others."""
    return " ".join(_NUMBER.sub(" ", _OF_ANOTHER.sub(" ", words)).split()) + " "


def held_by_others(a: Account, b: Account) -> str:
    """Whose two numbers are, in a clause, when they are not one's; else empty."""
    first, second = holders(a), holders(b)
    if not first or not second or shares_name(first, second) or shares_name(second, first):
        return ""
    return f"one is {first[0]}'s, the other {second[0]}'s"
