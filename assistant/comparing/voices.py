"""Whose voice a number is: one origin printed by ten outlets is one voice."""

import re

from assistant.comparing.accounts import Account
from assistant.comparing.names import same_name

_ANYBODY = re.compile(
    r"\b(?:witness(?:es)?|residents?|rescuers?|officials?|activists?|doctors?|medics?|sources?|survivors?|relatives|"
    r"villagers?|spokes\w+|analysts?|experts?|workers|responders|volunteers|reports?|statement|media|director|head|chief)$",
    re.IGNORECASE,
)
"""Sources that are other people in every article; "the coastguard" is one and the same."""

_BODY = re.compile(r"\(([^)]+)\)\s*$|, [^,]*\b(?:of|for) (?:the )?([A-ZÀ-Þ][^,]*)$")
"""The body that a person speaks for: Jane Doe (River Watch); Jane Doe, head of the River Watch."""


def voice(account: Account) -> str:
    """Who gave the number: the body that a person speaks for, else the origin, else the outlet or the wire itself."""
    origin = account.figure.origin
    if not origin:
        return account.article.outlet or f"wire {account.article.wire}"
    body = _BODY.search(origin)
    return next(filter(None, body.groups())) if body else origin


def same_voice(a: Account, b: Account) -> bool:
    """Whether two numbers come from one source, under any spelling; "witnesses" of two articles are not one."""
    if a.article.wire == b.article.wire and a.figure.origin == b.figure.origin:
        return True
    if bool(a.figure.origin) != bool(b.figure.origin):
        return False
    first, second = voice(a), voice(b)
    if not (_proper(first) and _proper(second)):
        return first.lower() == second.lower() and (a.article.id == b.article.id or not _ANYBODY.search(first))
    return same_name(first, second) or _short_form(first, second) or _short_form(second, first)


def _proper(name: str) -> bool:
    return any(word[0].isupper() for word in name.split())


def _short_form(short: str, full: str) -> bool:
    """SEW or "Example Watch" for "Southern Example Watch"."""
    initials = "".join(word[0] for word in full.split() if word[0].isupper())
    words = set(full.lower().split())
    return short == initials or (len(short.split()) > 1 and set(short.lower().split()) <= words)
