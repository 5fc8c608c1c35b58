"""Shares written as fractions: two fifths, a quarter of the victims, one in five."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.figures.english.numerals import PARTS, UNITS
from assistant.figures.numbers import Mention
from assistant.figures.tokens import Token, lower_at

_TOPS = UNITS.keys() | {"a"}
"""What stands above the line: two fifths, a fifth."""
_NOT_SHARES = frozenset("hour mile century year inch million billion final".split())
"""A quarter of an hour is no share of anything that is compared."""


def shares(tokens: Sequence[Token]) -> Iterator[Mention]:
    """The fractions of a sentence as percentages, left to right."""
    past = 0
    for at, token in enumerate(tokens):
        if at < past or token.lower.partition("-")[0] not in _TOPS:
            continue
        if found := _fraction(tokens, at) or _one_in(tokens, at):
            yield found
            past = found.last


def _fraction(tokens: Sequence[Token], at: int) -> Mention | None:
    """Two fifths; two-thirds; one-fifth of; a quarter of."""
    count, _, part = tokens[at].lower.partition("-")
    last = at + 1
    if not part:
        part, last = lower_at(tokens, at + 1), at + 2
    top = 1 if count == "a" else UNITS.get(count, 0)
    below = PARTS.get(part.removesuffix("s") if top > 1 else part)
    if (
        not top
        or below is None
        or top >= below
        or not _whole_follows(tokens, last, certain=top > 1 and below != PARTS["quarter"])
    ):
        return None
    return _share(Decimal(100 * top) / below, at, last)


def _whole_follows(tokens: Sequence[Token], at: int, *, certain: bool) -> bool:
    """Whether a whole is named after the fraction, or the phrase ends with it."""
    near = {lower_at(tokens, at + step) for step in range(1, 4)}
    if lower_at(tokens, at) == "of":
        return not near & _NOT_SHARES
    return certain or at >= len(tokens) or tokens[at].text in (",", ".", ";", ")")


def _one_in(tokens: Sequence[Token], at: int) -> Mention | None:
    """One in five; three in ten; one in 500 users; one in every five."""
    every = lower_at(tokens, at + 2) == "every"
    last = at + 2 + every
    top, below = UNITS.get(tokens[at].lower, 0), UNITS.get(lower_at(tokens, last), 0)
    if top == 1 and lower_at(tokens, last).isdigit() and (every or lower_at(tokens, last + 1).endswith("s")):
        below = int(lower_at(tokens, last))
    if (
        lower_at(tokens, at + 1) != "in"
        or not 0 < top < below
        or below < 3
        or lower_at(tokens, last + 1) in ("the", "of")
    ):
        return None
    return _share(Decimal(100 * top) / below, at, last + 1)


def _share(percent: Decimal, first: int, last: int) -> Mention:
    return Mention(first=first, last=last, low=percent, high=percent, share=True)
