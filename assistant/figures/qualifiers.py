"""How exact a number claims to be, in the many ways that reporters write it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.domain import Qualifier
from assistant.figures.english.qualifiers import AFTER, BEFORE, BETWEEN
from assistant.figures.numbers import Mention
from assistant.figures.tokens import Token, lower_at

_LONGEST = max(len(phrase.split()) for phrases in BEFORE.values() for phrase in phrases)
_CUES_BEFORE = {phrase: qualifier for qualifier, phrases in BEFORE.items() for phrase in phrases}
LAST_WORDS = frozenset(phrase.split()[-1] for phrase in _CUES_BEFORE)
"""The words that may stand right before a number to qualify it."""
_CUES_AFTER = {phrase: qualifier for qualifier, phrases in AFTER.items() for phrase in phrases}


@dataclass(frozen=True, kw_only=True)
class Qualified:
    """A number's qualifier and bounds, and where its wording begins (a token index)."""

    qualifier: Qualifier
    low: Decimal | None
    high: Decimal | None
    first: int
    hedge: str = ""
    """The words before the number that qualify it, as they are written ("fewer than")."""

    def times(self, scale: Decimal) -> "Qualified":
        """The same with its bounds multiplied: 42 cents as dollars."""
        low = None if self.low is None else self.low * scale
        return replace(self, low=low, high=None if self.high is None else self.high * scale)

    def like(self, qualifier: Qualifier) -> "Qualified":
        """The same number under the qualifier of another."""
        low, high = bounded(self.low, qualifier)
        return replace(self, qualifier=qualifier, low=low, high=high, hedge="")


def bounded(value: Decimal | None, qualifier: Qualifier) -> tuple[Decimal | None, Decimal | None]:
    """The bounds that a qualifier leaves to one number."""
    if qualifier in ("at_least", "more_than"):
        return value, None
    return (None if qualifier in ("at_most", "nearly") else value), value


def qualify(tokens: Sequence[Token], mention: Mention) -> Qualified:
    """The qualifier of a mention, from the words beside it, and the bounds that it gives the value."""
    if found := _before(tokens, mention.first):
        first, last = found
        hedge = _words(tokens, first, last)
        cue: Qualifier | None = _CUES_BEFORE[hedge]
    else:
        first, hedge, cue = mention.first, "", _after(tokens, mention)
    if mention.vague:
        return Qualified(qualifier="vague", low=None, high=None, first=first, hedge=hedge)
    if mention.low != mention.high:
        first -= lower_at(tokens, first - 1) in ("between", "from")
        return Qualified(qualifier="range", low=mention.low, high=mention.high, first=first, hedge=hedge)
    low, high = bounded(mention.low, cue or "exact")
    return Qualified(qualifier=cue or "exact", low=low, high=high, first=first, hedge=hedge)


def _before(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The longest cue that ends right before an index, small words and a currency sign between them aside."""
    end = at
    while end and (
        tokens[end - 1].lower in BETWEEN or tokens[end - 1].kind == "currency" or tokens[end - 1].text in "\"“'‘`"
    ):
        if found := _ending(tokens, end):
            return found
        end -= 1
    return _ending(tokens, end)


def _ending(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The token indices, half-open, of the longest cue that ends at an index."""
    if end == 0 or tokens[end - 1].lower not in LAST_WORDS:
        return None
    starts = range(max(0, end - _LONGEST), end)
    return next(((start, end) for start in starts if _words(tokens, start, end) in _CUES_BEFORE), None)


def _words(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.lower for token in tokens[first:last])


def _after(tokens: Sequence[Token], mention: Mention) -> Qualifier | None:
    for length in (3, 2, 1):
        phrase = _words(tokens, mention.last, mention.last + length).replace("- plus", "-plus")
        if phrase in _CUES_AFTER:
            return _CUES_AFTER[phrase]
    return None
