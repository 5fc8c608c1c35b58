"""How exact a number claims to be, in the many ways that reporters write it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.domain import Qualifier
from assistant.figures.numbers import Mention
from assistant.figures.tokens import Token

BEFORE: dict[Qualifier, tuple[str, ...]] = {
    "at_least": (
        "at least",
        "no fewer than",
        "no less than",
        "not less than",
        "not fewer than",
        "a minimum of",
        "at a minimum",
        "at the very least",
    ),
    "at_most": (
        "up to",
        "as many as",
        "as much as",
        "no more than",
        "not more than",
        "at most",
        "a maximum of",
        "fewer than",
        "less than",
        "under",
        "below",
    ),
    "more_than": (
        "more than",
        "over",
        "above",
        "exceeding",
        "exceeded",
        "exceeds",
        "in excess of",
        "upwards of",
        "upward of",
        "greater than",
        "surpassed",
        "surpassing",
        "topped",
        "well over",
        "passed",
    ),
    "nearly": ("nearly", "almost", "close to", "just under", "just short of", "approaching", "nearing", "not quite"),
    "about": (
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "an estimated",
        "estimated",
        "estimated at",
        "in the region of",
        "in the neighborhood of",
        "circa",
        "perhaps",
        "an average of",
        "possibly",
        "in the vicinity of",
        "estimated to have caused",
        "estimate",
        "approximate",
    ),
}
AFTER: dict[Qualifier, tuple[str, ...]] = {
    "at_least": ("or more", "at least", "at the least"),
    "about": ("or so", "or thereabouts"),
    "more_than": ("-plus", "plus", "+"),
    "at_most": ("at most", "or fewer", "or less"),
}
BETWEEN = frozenset("another a an additional further total of other".split())
"""Words that may stand between a qualifier and its number: at least another 12."""

_LONGEST = max(len(phrase.split()) for phrases in BEFORE.values() for phrase in phrases)
_CUES_BEFORE = {phrase: qualifier for qualifier, phrases in BEFORE.items() for phrase in phrases}
_CUES_AFTER = {phrase: qualifier for qualifier, phrases in AFTER.items() for phrase in phrases}


@dataclass(frozen=True, kw_only=True)
class Qualified:
    """A number's qualifier and bounds, and where its wording begins (a token index)."""

    qualifier: Qualifier
    low: Decimal | None
    high: Decimal | None
    first: int

    def times(self, scale: Decimal) -> "Qualified":
        """The same with its bounds multiplied: 42 cents as dollars."""
        low = None if self.low is None else self.low * scale
        return replace(self, low=low, high=None if self.high is None else self.high * scale)

    def like(self, qualifier: Qualifier) -> "Qualified":
        """The same number under the qualifier of another."""
        low, high = bounded(self.low, qualifier)
        return replace(self, qualifier=qualifier, low=low, high=high)


def bounded(value: Decimal | None, qualifier: Qualifier) -> tuple[Decimal | None, Decimal | None]:
    """The bounds that a qualifier leaves to one number."""
    if qualifier in ("at_least", "more_than"):
        return value, None
    return (None if qualifier in ("at_most", "nearly") else value), value


def qualify(tokens: Sequence[Token], mention: Mention) -> Qualified:
    """The qualifier of a mention, from the words beside it, and the bounds that it gives the value."""
    cue, first = _before(tokens, mention.first) or _after(tokens, mention) or (None, mention.first)
    if mention.vague:
        return Qualified(qualifier="vague", low=None, high=None, first=first)
    if mention.low != mention.high:
        return Qualified(qualifier="range", low=mention.low, high=mention.high, first=first)
    low, high = bounded(mention.low, cue or "exact")
    return Qualified(qualifier=cue or "exact", low=low, high=high, first=first)


def _before(tokens: Sequence[Token], at: int) -> tuple[Qualifier, int] | None:
    """The longest cue that ends right before an index, small words and a currency sign between them aside."""
    end = at
    while end and (
        tokens[end - 1].lower in BETWEEN or tokens[end - 1].kind == "currency" or tokens[end - 1].text in "\"“'‘`"
    ):
        if found := _ending(tokens, end):
            return found
        end -= 1
    return _ending(tokens, end)


def _ending(tokens: Sequence[Token], end: int) -> tuple[Qualifier, int] | None:
    for length in range(min(_LONGEST, end), 0, -1):
        phrase = " ".join(token.lower for token in tokens[end - length : end])
        if phrase in _CUES_BEFORE:
            return _CUES_BEFORE[phrase], end - length
    return None


def _after(tokens: Sequence[Token], mention: Mention) -> tuple[Qualifier, int] | None:
    for length in (3, 2, 1):
        phrase = " ".join(token.lower for token in tokens[mention.last : mention.last + length])
        if phrase.replace("- plus", "-plus") in _CUES_AFTER:
            return _CUES_AFTER[phrase.replace("- plus", "-plus")], mention.first
    return None
