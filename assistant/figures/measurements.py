"""Numbers whose unit says what they measure: money, shares, magnitudes, distances, how long something lasted."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.figures.english.units import CENTS, CURRENCIES, CURRENCY_WORDS, DEGREES, SHARES
from assistant.figures.lexicon import (
    AREA,
    DEPTH,
    DISTANCE,
    DURATION,
    LENGTH,
    MAGNITUDE,
    MONEY,
    SHARE,
    SPEED,
    TEMPERATURE,
    WEIGHT,
)
from assistant.figures.numbers import Mention
from assistant.figures.phrases import DETERMINERS
from assistant.figures.tokens import Token, lower_at
from assistant.figures.units import AREAS, LENGTHS, TIMES, WEIGHTS

_MEASURING = frozenset(
    "measuring measured registered registering magnitude earthquake quake temblor tremor strength".split()
)
_EARTHQUAKES = frozenset("earthquake quake temblor tremor aftershock shock richter".split())
_DEPTHS = frozenset("depth deep deeper underground beneath below".split())
_LENGTHS = frozenset(
    "taller wider thicker stretched stretches stretching long tall high wide deep-water length height wall waves wave "
    "tsunami tsunamis".split()
)
_SHAPES = ("-long", "-high", "-tall", "-wide", "-deep", "-thick")
_LASTING = frozenset(
    "lasted lasts lasting last took takes take taking needed needs delay delayed strike delays".split()
)
_SHORT = frozenset(("seconds", "minutes", "hours"))
"""Units in which "for five hours" tells how long a thing went on."""
_BEFORE_TIME = frozenset("- of more other or consecutive full working business straight calendar".split())
"""What may stand between a number and its unit of time."""
_WEIGHING = frozenset("weigh weighs weighed weighing weight".split())
_NEAR_WEIGHT = 6
"""Tokens before a number in which a word of weighing may stand."""
_WARMTH = frozenset("at to below above around about nearly".split())
"""Words before degrees of warmth in words: the nights are at two degrees; she holds two degrees in law."""
_SUMS = frozenset("million billion trillion m mn bn tn".split())
"""Scales of sums of money."""
_AMBIGUOUS = frozenset(("pounds", "marks", "crowns"))


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """What a unit makes of a number, and the span of tokens that number and unit take."""

    measure: str
    """Empty for a unit that the newsroom has taught: the clause tells what is measured in it."""
    counted: str
    first: int
    last: int
    spelt: bool = False
    """Whether the unit is a part of the value's words: 42 cents."""
    scale: Decimal = Decimal(1)
    """What the number is multiplied by."""


def measurement(tokens: Sequence[Token], mention: Mention, own: Mapping[str, str]) -> Measurement | None:
    """The measurement that a mention is a part of, or None when it counts things.

    Args:
        tokens: Those of the sentence.
        mention: The number.
        own: The newsroom's units, as figures name them, by their spellings in lower case.
    """
    if mention.share:
        return Measurement(measure=SHARE, counted="percent", first=mention.first, last=mention.last)
    return (
        _money(tokens, mention)
        or _magnitude(tokens, mention, own)
        or _with_unit(tokens, mention, own)
        or _membership(tokens, mention)
        or _temperature(tokens, mention)
        or _duration(tokens, mention)
    )


def is_stretch_of_time(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether the number counts hours, days or years: it dates things, it is no count."""
    at = mention.last + (1 if lower_at(tokens, mention.last) in _BEFORE_TIME else 0)
    return lower_at(tokens, at).removesuffix("'") in TIMES


def _money(tokens: Sequence[Token], mention: Mention) -> Measurement | None:
    before = tokens[mention.first - 1] if mention.first else None
    if before is not None and before.kind == "currency":
        code = CURRENCIES.get(before.lower) or CURRENCY_WORDS.get(before.lower, "")
        first = mention.first - 1
        return Measurement(measure=MONEY, counted=code, first=first, last=mention.last)
    if _sign_lost(tokens, mention):
        return Measurement(measure=MONEY, counted="", first=mention.first, last=mention.last)
    if unit := CENTS.get(lower_at(tokens, mention.last)):
        return Measurement(
            measure=MONEY, counted=unit, first=mention.first, last=mention.last + 1, spelt=True, scale=Decimal("0.01")
        )
    at = mention.last + (lower_at(tokens, mention.last) == "." and tokens[mention.last - 1].lower in ("b", "m"))
    if at < len(tokens) and (tokens[at].capitalised or tokens[at].lower in ("-", "of", "more")):
        at += lower_at(tokens, at) not in CURRENCY_WORDS  # US dollars, 137-million-dollar
    word = lower_at(tokens, at)
    near = tokens[max(0, mention.first - _NEAR_WEIGHT) : mention.first]
    if word == "pounds" and any(token.lower in _WEIGHING for token in near):
        return Measurement(measure=WEIGHT, counted="pounds", first=mention.first, last=at + 1)
    if word not in CURRENCY_WORDS or not (mention.in_digits or word not in _AMBIGUOUS):
        return None
    code = CURRENCY_WORDS[word]
    return Measurement(measure=MONEY, counted=code, first=mention.first, last=at + 1, spelt=mention.vague)


def _sign_lost(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether the currency sign of a sum was lost on the way: "?22bn", "110 billion ($143 billion)"."""
    if not mention.in_digits or mention.last - mention.first < 2 or tokens[mention.last - 1].lower not in _SUMS:
        return False
    if tokens[mention.first - 1 : mention.first] and tokens[mention.first - 1].text in ("?", "\ufffd"):
        return True
    after = tokens[mention.last : mention.last + 3]
    return len(after) > 1 and after[0].text == "(" and any(token.kind == "currency" for token in after[1:])


def _magnitude(tokens: Sequence[Token], mention: Mention, own: Mapping[str, str]) -> Measurement | None:
    """Magnitude 5.6; a 5.6-magnitude quake; measuring 7.6 on the Richter scale; a 5.6 earthquake."""
    if not mention.in_digits or mention.low is None or not 0 < mention.low < 10:
        return None
    before = {token.lower for token in tokens[max(0, mention.first - 5) : mention.first]}
    after = [token.lower for token in tokens[mention.last : mention.last + 4]]
    beside = after[:1] == ["-"] or after[:1] in (["and"], ["or"])
    named = bool({"magnitude", "magnitude-"} & before) or "magnitude" in after[:2] or ("magnitude" in after and beside)
    fractional = mention.low != int(mention.low)
    implied = fractional and bool((before & _MEASURING) or (_EARTHQUAKES & set(after)) or _of_strength(tokens, mention))
    if (not named and not implied) or _unit_after(tokens, mention, own):
        return None
    return Measurement(measure=MAGNITUDE, counted="magnitude", first=mention.first, last=mention.last)


def _of_strength(tokens: Sequence[Token], mention: Mention) -> bool:
    """The strength of the quake remains in dispute, with one institute at 5.6 and another at 5.8."""
    words = {token.lower for token in tokens[: mention.first]}
    return bool(words & {"strength", "magnitude"} and words & _EARTHQUAKES) and lower_at(tokens, mention.first - 1) in (
        "at",
        "as",
    )


def _with_unit(tokens: Sequence[Token], mention: Mention, own: Mapping[str, str]) -> Measurement | None:
    found = _unit_after(tokens, mention, own)
    if found is None:
        return None
    unit, last = found
    if unit in SHARES:
        return Measurement(measure=SHARE, counted="percent", first=mention.first, last=last)
    if unit in LENGTHS and lower_at(tokens, last) in ("per", "an") and lower_at(tokens, last + 1) in ("hour", "second"):
        return Measurement(measure=SPEED, counted=f"{LENGTHS[unit]} an hour", first=mention.first, last=last + 2)
    for measure, units in ((WEIGHT, WEIGHTS), (AREA, AREAS)):
        if unit in units:
            return Measurement(measure=measure, counted=units[unit], first=mention.first, last=last)
    if unit in LENGTHS:
        measure = _length(tokens, mention, last)
        return Measurement(measure=measure, counted=LENGTHS[unit], first=mention.first, last=last)
    return Measurement(measure="", counted=own[unit], first=mention.first, last=last)


def _unit_after(tokens: Sequence[Token], mention: Mention, own: Container[str]) -> tuple[str, int] | None:
    """The unit right after a number ("km", "per cent", "-metre-long"), and the index after it."""
    at = mention.last + (1 if lower_at(tokens, mention.last) in ("-", "more") else 0)
    for length in (2, 1):
        words = " ".join(token.lower for token in tokens[at : at + length])
        for shape in _SHAPES:
            words = words.removesuffix(shape)
        if words in SHARES or words in LENGTHS or words in AREAS or words in WEIGHTS or words in own:
            return words, at + length
    return None


def _length(tokens: Sequence[Token], mention: Mention, last: int) -> str:
    if lower_at(tokens, last) == "(":  # 20 km (12.5 miles) of cable
        last = next((at + 1 for at in range(last, min(last + 6, len(tokens))) if tokens[at].text == ")"), last)
    near = {token.lower for token in tokens[max(0, mention.first - 6) : last + 3]}
    if near & _DEPTHS:
        return DEPTH
    if lower_at(tokens, last) == ")":
        last += 1
        near |= {token.lower for token in tokens[last : last + 3]}
    if (
        lower_at(tokens, last) == "of"
        and lower_at(tokens, mention.first - 1) != "within"
        and _of_stuff(tokens, last + 1)
    ):
        return LENGTH
    hyphened = lower_at(tokens, mention.last) == "-" and lower_at(tokens, last) not in (
        "radius",
        "corridor",
        "zone",
        "marker",
        "race",
    )
    return LENGTH if near & _LENGTHS or hyphened else DISTANCE


def _of_stuff(tokens: Sequence[Token], at: int) -> bool:
    """Whether a common noun follows: 20 km of track is how long the track is, 20 km of the coast how far that is."""
    word = tokens[at : at + 1]
    return bool(word) and word[0].kind == "word" and word[0].text.islower() and word[0].lower not in DETERMINERS


def _membership(tokens: Sequence[Token], mention: Mention) -> Measurement | None:
    """A 1,000-member congregation."""
    if lower_at(tokens, mention.last) != "-" or lower_at(tokens, mention.last + 1) not in ("member", "strong"):
        return None
    return Measurement(measure="employees", counted="members", first=mention.first, last=mention.last + 2)


def _temperature(tokens: Sequence[Token], mention: Mention) -> Measurement | None:
    """Minus 17 degrees; a temperature of six degrees; temperatures were minus 20."""
    at = mention.last + (1 if lower_at(tokens, mention.last) == "-" else 0)
    degrees = lower_at(tokens, at) in DEGREES
    below_zero = mention.low is not None and mention.low < 0
    if not (degrees or below_zero):
        return None
    before = {token.lower for token in tokens[max(0, mention.first - 6) : mention.first]}
    warm = bool(before & {"temperature", "temperatures"}) or lower_at(tokens, mention.first - 1) in _WARMTH
    if not (degrees and (warm or below_zero or mention.in_digits)) and not (warm and below_zero):
        return None
    return Measurement(measure=TEMPERATURE, counted="degrees", first=mention.first, last=at + degrees)


def _duration(tokens: Sequence[Token], mention: Mention) -> Measurement | None:
    """The inspection lasted 40 minutes; a strike of 17 days; for about eight hours."""
    unit = TIMES.get(lower_at(tokens, mention.last))
    if unit is None or lower_at(tokens, mention.last + 1) in (
        "ago",
        "earlier",
        "later",
        "before",
        "after",
        "old",
        "of",
    ):
        return None
    before = [token.lower for token in tokens[max(0, mention.first - 5) : mention.first]]
    went_on = unit in _SHORT and "for" in before[-3:]
    lately = "last" in before and {"the", "past", "this", "over"} & set(before)  # in the last three years
    if {"effect", "place"} & set(before):
        return None
    if not went_on and (lately or not _LASTING & set(before)):
        return None
    last = mention.last + 1
    return Measurement(measure=DURATION, counted=unit, first=mention.first, last=last, spelt=mention.vague)
