"""Numbers whose unit says what they measure: money, shares, magnitudes, distances."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.figures.measures import AREA, DEPTH, DISTANCE, LENGTH, MAGNITUDE, MONEY, SHARE, WEIGHT
from assistant.figures.numbers import Mention
from assistant.figures.tokens import Token
from assistant.figures.units import AREAS, CURRENCIES, CURRENCY_WORDS, LENGTHS, SHARES, TIMES, WEIGHTS

_MAGNITUDE = frozenset("magnitude magnitude-".split())
_MEASURING = frozenset("measuring measured registered registering magnitude earthquake quake temblor tremor aftershock".split())
_EARTHQUAKES = frozenset("earthquake quake temblor tremor aftershock shock richter".split())
_DEPTHS = frozenset("depth deep underground beneath below".split())
_LENGTHS = frozenset("long tall high wide deep-water length height wall waves wave".split())


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """What a unit makes of a number, and the span of tokens that number and unit take."""

    measure: str
    counted: str
    first: int
    last: int


def measurement(tokens: Sequence[Token], mention: Mention) -> Measurement | None:
    """The measurement that a mention is a part of, or None when it counts things."""
    return _money(tokens, mention) or _magnitude(tokens, mention) or _with_unit(tokens, mention)


def is_stretch_of_time(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether the number counts hours, days or years: it dates things, it is no figure."""
    at = mention.last + (1 if _lower(tokens, mention.last) in ("-", "more", "other", "or", "consecutive", "full") else 0)
    return _lower(tokens, at).removesuffix("'") in TIMES


def _money(tokens: Sequence[Token], mention: Mention) -> Measurement | None:
    before = tokens[mention.first - 1] if mention.first else None
    if before is not None and before.lower in CURRENCIES and before.kind == "currency":
        return Measurement(measure=MONEY, counted=CURRENCIES[before.lower], first=mention.first - 1, last=mention.last)
    for at in (mention.last, mention.last + 1):
        word = _lower(tokens, at)
        if word in CURRENCY_WORDS and (mention.in_digits or word not in ("pounds", "marks", "crowns")):
            return Measurement(measure=MONEY, counted=CURRENCY_WORDS[word], first=mention.first, last=at + 1)
    return None


def _magnitude(tokens: Sequence[Token], mention: Mention) -> Measurement | None:
    """magnitude 5.6; a 5.6-magnitude quake; measuring 7.6 on the Richter scale; a 5.6 earthquake."""
    if not mention.in_digits or mention.low is None or not 0 < mention.low < 10:
        return None
    before = {token.lower for token in tokens[max(0, mention.first - 5) : mention.first]}
    after = [token.lower for token in tokens[mention.last : mention.last + 4]]
    named = "magnitude" in before or "magnitude" in after[:2] or "magnitude" in after and after[0] in ("and", "or")
    fractional = mention.low != int(mention.low)
    implied = fractional and bool((before & _MEASURING) or (_EARTHQUAKES & set(after)))
    if not named and not implied or _unit_after(tokens, mention):
        return None
    return Measurement(measure=MAGNITUDE, counted="magnitude", first=mention.first, last=mention.last)


def _with_unit(tokens: Sequence[Token], mention: Mention) -> Measurement | None:
    found = _unit_after(tokens, mention)
    if found is None:
        return None
    unit, last = found
    if unit in SHARES:
        return Measurement(measure=SHARE, counted="percent", first=mention.first, last=last)
    for measure, units in ((WEIGHT, WEIGHTS), (AREA, AREAS)):
        if unit in units:
            return Measurement(measure=measure, counted=units[unit], first=mention.first, last=last)
    return Measurement(measure=_length(tokens, mention, last), counted=LENGTHS[unit], first=mention.first, last=last)


def _unit_after(tokens: Sequence[Token], mention: Mention) -> tuple[str, int] | None:
    """The unit right after a number ("km", "per cent", "-metre"), and the index after it."""
    at = mention.last + (1 if _lower(tokens, mention.last) == "-" else 0)
    for length in (2, 1):
        words = " ".join(token.lower for token in tokens[at : at + length])
        if words in SHARES or words in LENGTHS or words in AREAS or words in WEIGHTS:
            return words, at + length
    return None


def _length(tokens: Sequence[Token], mention: Mention, last: int) -> str:
    near = {token.lower for token in tokens[max(0, mention.first - 6) : last + 3]}
    if near & _DEPTHS:
        return DEPTH
    return LENGTH if near & _LENGTHS or _lower(tokens, mention.last) == "-" else DISTANCE


def _lower(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""
