"""How a number is written: spelled or in digits, hedged or plain, in this unit or that."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from assistant.domain import Qualifier
from tests.simulator.countings import Counting
from tests.simulator.voices import Firmness

_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_HEDGES: dict[Qualifier, tuple[str, ...]] = {
    "exact": ("",),
    "at_least": ("at least ", "at least ", "at least ", "no fewer than "),
    "more_than": ("more than ", "more than ", "over "),
    "nearly": ("nearly ", "almost ", "close to "),
    "about": ("about ", "around ", "some ", "roughly ", "an estimated "),
    "at_most": ("as many as ", "up to "),
    "range": ("",),
    "vague": ("",),
}
_SAID: dict[Firmness, Qualifier] = {"exact": "exact", "at_least": "at_least", "about": "about", "range": "range"}
_LOOSE: tuple[Qualifier, ...] = ("more_than", "nearly", "about")
_KM_OF_MILE, _ACRES = Decimal("1.609"), Decimal("2.471")
_EUR_OF_USD = Decimal("0.91")
_SIGNS = {"USD": "$", "EUR": "€"}


@dataclass(frozen=True, kw_only=True)
class Written:
    """A number as printed: `before + value + after`, and what it says."""

    before: str
    value: str
    after: str = ""
    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier
    unit: str = ""
    """The unit where it is another than the counting's own: miles, acres, USD, EUR."""

    @property
    def one(self) -> bool:
        """Whether exactly one is counted."""
        return self.low == self.high == 1

    @property
    def in_digits(self) -> bool:
        """Whether the words begin with a digit or a currency sign, which opens no good sentence."""
        return not (self.before or self.value)[0].isalpha()


def written(
    rng: Random, counting: Counting, value: int, firmness: Firmness, *, loosely: bool, currency: str
) -> tuple[Written, ...]:
    """A count in one wording, or a measurement in one unit or two: 75 kilometres (47 miles)."""
    if counting.form == "count":
        return (_count(rng, value, firmness, loosely=loosely),)
    qualifier = _SAID[firmness]
    if counting.form == "magnitude":
        return (_plain(Decimal(value) / 10, "exact", f"{Decimal(value) / 10:.1f}"),)
    if counting.form == "percent":
        return (_plain(Decimal(value), qualifier, str(value), rng, after=rng.choice((" percent", " per cent", "%"))),)
    if counting.form == "money":
        return _money(rng, value, qualifier, currency)
    return _measured(rng, counting.form, value, qualifier)


def spelled(value: int) -> str:
    """A small number in words, a large one in digits."""
    return _WORDS[value] if value <= 10 else f"{value:,}"


def one_of(noun: str) -> Written:
    """One of those counted without a number: a child."""
    return Written(before="", value=f"a {noun}", low=Decimal(1), high=Decimal(1), qualifier="exact")


def in_words(value: int) -> str:
    """A number below a hundred in words, as a sentence opens with it."""
    if value <= 20:
        return _WORDS[value]
    ten, one = divmod(value, 10)
    return _TENS[ten - 2] + (f"-{_WORDS[one]}" if one else "")


def _count(rng: Random, value: int, firmness: Firmness, *, loosely: bool) -> Written:
    if firmness == "range":
        return _range(rng, value)
    if loosely and value >= 30:
        if 30 <= value <= 90 and rng.random() < 0.3:
            return Written(before="", value="dozens", after=" of", low=None, high=None, qualifier="vague")
        qualifier = rng.choice(_LOOSE)
        return _hedged(rng, _rounded(value, qualifier), qualifier)
    return _hedged(rng, value, _SAID[firmness])


def _range(rng: Random, value: int) -> Written:
    most = value + max(2, value // 4)
    words = rng.choice((f"{spelled(value)} to {spelled(most)}", f"between {spelled(value)} and {spelled(most)}"))
    return Written(before="", value=words, low=Decimal(value), high=Decimal(most), qualifier="range")


def _rounded(value: int, qualifier: Qualifier) -> int:
    """The round number below, above or next to a value."""
    digits = len(str(value))
    step = 10 if digits == 2 else 10 ** (digits - 2) * (1 if str(value)[0] in "12" else 5)
    below = (value - 1) // step * step
    if qualifier == "more_than":
        return below
    if qualifier == "nearly":
        return below + step
    return round(value / step) * step


def _hedged(rng: Random, value: int, qualifier: Qualifier) -> Written:
    words = spelled(value)
    if 11 <= value <= 20 and rng.random() < 0.2:
        words = _WORDS[value]
    if value >= 1_000_000:
        words = f"{Decimal(value) / 1_000_000:f}".rstrip("0").rstrip(".") + " million"
    return _plain(Decimal(value), qualifier, words, rng)


def _plain(
    value: Decimal, qualifier: Qualifier, words: str, rng: Random | None = None, *, after: str = "", unit: str = ""
) -> Written:
    hedge = rng.choice(_HEDGES[qualifier]) if rng else ""
    low = None if qualifier in ("nearly", "at_most") else value
    high = None if qualifier in ("at_least", "more_than") else value
    return Written(before=hedge, value=words, after=after, low=low, high=high, qualifier=qualifier, unit=unit)


def _measured(rng: Random, form: str, value: int, qualifier: Qualifier) -> tuple[Written, ...]:
    """Kilometres or hectares, often with miles or acres after them, or the other way about."""
    own, other = ("km", "miles") if form == "km" else ("hectares", "acres")
    converted = value / float(_KM_OF_MILE) if form == "km" else value * float(_ACRES)
    step = 1 if form == "km" else 100
    there = max(1, round(converted / step)) * step
    spelt = {"km": rng.choice(("kilometres", "km", "kilometers")), "miles": "miles"}
    metric = (Decimal(value), f"{value:,}", spelt.get(own, own), own)
    imperial = (Decimal(there), f"{there:,}", spelt.get(other, other), other)
    first, second = (metric, imperial) if rng.random() < 0.75 else (imperial, metric)
    found = [_plain(first[0], qualifier, first[1], rng, after=f" {first[2]}", unit=first[3])]
    if first is imperial or rng.random() < 0.6:
        found.append(_plain(second[0], qualifier, second[1], after=f" {second[2]}", unit=second[3]))
    return tuple(found)


def _money(rng: Random, millions: int, qualifier: Qualifier, currency: str) -> tuple[Written, ...]:
    """An amount in the happening's currency, now and then with the other one in brackets."""
    found = [_amount(rng, Decimal(millions), qualifier, currency)]
    if rng.random() < 0.35:
        other = "EUR" if currency == "USD" else "USD"
        there = Decimal(millions) * _EUR_OF_USD if other == "EUR" else Decimal(millions) / _EUR_OF_USD
        found.append(_amount(rng, _to_two_digits(there), qualifier, other, rough=False))
    return tuple(found)


def _to_two_digits(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1).scaleb(value.adjusted() - 1))


def _amount(rng: Random, millions: Decimal, qualifier: Qualifier, currency: str, *, rough: bool = True) -> Written:
    number, scale = (millions / 1000, "billion") if millions >= 1000 else (millions, "million")
    digits = f"{number.normalize():,f}"
    short = {"billion": "bn", "million": "m"}[scale]
    words = rng.choice((f"{digits} {scale}", f"{digits} {scale}", f"{digits}{short}"))
    value = millions * 1_000_000
    hedging = rng if rough else None
    if currency == "EUR" and words.endswith(scale) and rng.random() < 0.5:
        return _plain(value, qualifier, words, hedging, after=" euros", unit=currency)
    return _plain(value, qualifier, _SIGNS[currency] + words, hedging, unit=currency)
