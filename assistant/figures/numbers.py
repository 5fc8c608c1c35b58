"""Numbers as reporters write them: digits, words, scales, fractions, ranges and vague words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.figures.english.numerals import FRACTIONS, GLUED_SCALES, SCALES, TENS, UNITS, VAGUE, VAGUE_AMOUNTS
from assistant.figures.tokens import Token, lower_at

_CURRENCIES = frozenset("euro euros dollars pounds".split())
"""Before one of them a short form may stand by itself, with its stop: 110 b. euros."""
_OPENING = frozenset((*UNITS, *TENS, *SCALES, *FRACTIONS, *VAGUE, *VAGUE_AMOUNTS, "minus"))
"""What a number can open with, in lower case, up to a hyphen."""


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A number where it stands: tokens[first:last] carry the value.

    `low` and `high` are equal for one number, differ for a range, and are None for vague words.
    """

    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    in_digits: bool = False
    share: bool = False
    """Whether it is a fraction of a whole, given in percent."""
    indefinite: bool = False
    """Whether an article and a noun stand for one: a child."""

    @property
    def vague(self) -> bool:
        """Whether the words name no number (dozens)."""
        return self.low is None


def mentions(tokens: Sequence[Token]) -> Iterator[Mention]:
    """Every number that a sentence states, left to right, whether or not it counts anything."""
    past = 0
    for at, token in enumerate(tokens):
        if at < past or (token.kind != "number" and token.lower.partition("-")[0] not in _OPENING):
            continue
        if found := (_vague(tokens, at) if token.kind == "word" else None) or _number(tokens, at):
            yield found
            past = found.last


def _vague(tokens: Sequence[Token], at: int) -> Mention | None:
    """dozens; hundreds of thousands; several dozen; a few hundred."""
    word, following = tokens[at].lower, lower_at(tokens, at + 1)
    if word == "several" and following in ("days", "weeks", "hours", "months"):
        return Mention(first=at, last=at + 1, low=None, high=None)
    if word in VAGUE_AMOUNTS and not _loose(tokens, at):
        last = at + (2 if word == "a" and following in VAGUE_AMOUNTS else 1)
        if lower_at(tokens, last) == "of":
            last += 1
        if lower_at(tokens, last) not in SCALES or (word == "a" and last == at + 1):
            return None
        return Mention(first=at, last=last + 1, low=None, high=None)
    if _loose(tokens, at):
        return Mention(first=at, last=at + 2, low=None, high=None)
    last = at
    while lower_at(tokens, last) in VAGUE:
        last += 1
        if lower_at(tokens, last) == "of" and lower_at(tokens, last + 1) in VAGUE:
            last += 1
    return Mention(first=at, last=last, low=None, high=None) if last > at else None


def _loose(tokens: Sequence[Token], at: int) -> bool:
    """A handful; a couple of houses, where a couple of hundred is a number of its own."""
    after = [lower_at(tokens, at + step) for step in range(1, 4)]
    return lower_at(tokens, at) == "a" and (
        after[0] == "handful" or (after[:2] == ["couple", "of"] and after[2] not in SCALES)
    )


def _number(tokens: Sequence[Token], at: int) -> Mention | None:
    """One number, or a range: 10-15; 10 to 15; between 10 and 15; two or three; 2 to 3 million."""
    low = _single(tokens, at)
    if low is None or low.low is None or low.last >= len(tokens):
        return low
    high = _upper_end(tokens, at, low.last)
    if high is None or high.low is None:
        return low
    first = low.low * _shared_scale(tokens, low, high)
    if first >= high.low:
        return low
    return Mention(first=at, last=high.last, low=first, high=high.low, in_digits=high.in_digits)


def _upper_end(tokens: Sequence[Token], at: int, middle: int) -> Mention | None:
    """The number that a range goes up to, past a second currency sign: $2m to $3m, 24- to 30-foot."""
    between = tokens[middle].lower
    if between == "-" and lower_at(tokens, middle + 1) == "to":
        middle, between = middle + 1, "to"
    if between not in ("-", "–", "to", "or") and not (between == "and" and lower_at(tokens, at - 1) == "between"):
        return None
    if between == "to" and middle + 1 < len(tokens) and tokens[middle + 1].kind == "currency":
        middle += 1
    return _single(tokens, middle + 1)


def _shared_scale(tokens: Sequence[Token], low: Mention, high: Mention) -> Decimal:
    """In "2 to 3 million" the scale belongs to both."""
    last = tokens[high.last - 1].lower
    scale = SCALES.get(last) or GLUED_SCALES.get(last)
    shared = scale and low.last - low.first == 1 and low.low is not None and low.low < 1000
    return Decimal(scale) if scale and shared else Decimal(1)


def _single(tokens: Sequence[Token], at: int) -> Mention | None:
    """One number: 2,161,000; 1.2 million; twenty-five; half a million; a dozen."""
    if at >= len(tokens):
        return None
    if tokens[at].kind == "number":
        return _digits(tokens, at)
    if tokens[at].lower.startswith("minus"):
        return _negative(tokens, at)
    return _fraction(tokens, at) or _in_words(tokens, at)


def _digits(tokens: Sequence[Token], at: int) -> Mention:
    value, last = Decimal(tokens[at].text.replace(",", "").replace(" ", "")), at + 1
    if lower_at(tokens, last) == "-" and lower_at(tokens, last + 1) in SCALES:
        last += 1  # $137-million
    while scale := _scale(tokens, last):
        value, last = value * scale, last + 1
    return Mention(first=at, last=last, low=value, high=value, in_digits=True)


def _negative(tokens: Sequence[Token], at: int) -> Mention | None:
    """Minus 20; minus-20."""
    glued = tokens[at].lower.removeprefix("minus-")
    if glued.isdigit():
        return Mention(first=at, last=at + 1, low=-Decimal(glued), high=-Decimal(glued), in_digits=True)
    number = _single(tokens, at + 1) if tokens[at].lower == "minus" else None
    if number is None or number.low is None:
        return None
    return Mention(first=at, last=number.last, low=-number.low, high=-number.low, in_digits=True)


def _fraction(tokens: Sequence[Token], at: int) -> Mention | None:
    """Half a million; a quarter of a million."""
    start = at + 1 if tokens[at].lower == "a" and lower_at(tokens, at + 1) == "quarter" else at
    share = FRACTIONS.get(lower_at(tokens, start))
    rest = start + (2 if lower_at(tokens, start + 1) == "of" else 1)
    if share is None or lower_at(tokens, rest) != "a" or lower_at(tokens, rest + 1) not in SCALES:
        return None
    value = share * SCALES[lower_at(tokens, rest + 1)]
    return Mention(first=at, last=rest + 2, low=value, high=value)


def _in_words(tokens: Sequence[Token], at: int) -> Mention | None:
    """nine; twenty-five; three hundred and twenty; two and a half million; a hundred."""
    opening = _small(tokens, at)
    if opening is None and lower_at(tokens, at) == "a" and lower_at(tokens, at + 1) in SCALES:
        opening = (Decimal(1), at + 1)
    if opening is None:
        return None
    total, (group, last) = Decimal(0), opening
    while True:
        if scale := _scale(tokens, last):
            last += 1
            total, group = (total, group * scale) if scale < 1000 else (total + group * scale, Decimal(0))
        elif more := _continued(tokens, last, total, group):
            group, last = group + more[0], more[1]
        else:
            return Mention(first=at, last=last, low=total + group, high=total + group)


def _continued(tokens: Sequence[Token], at: int, total: Decimal, group: Decimal) -> tuple[Decimal, int] | None:
    """What goes on after a hundred or a thousand: "and twenty", "five"; or "and a half" before a scale."""
    if [lower_at(tokens, at + step) for step in range(3)] == ["and", "a", "half"] and _scale(tokens, at + 3):
        return FRACTIONS["half"], at + 3
    if group % 100 or not total + group:
        return None
    return _small(tokens, at + 1 if lower_at(tokens, at) == "and" else at)


def _small(tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """A number below a hundred in words, and the index after it."""
    word = lower_at(tokens, at)
    tens, _, unit = word.partition("-")
    if tens in UNITS and unit in SCALES:
        return Decimal(UNITS[tens] * SCALES[unit]), at + 1
    if tens in TENS and (not unit or unit in UNITS):
        value, last = TENS[tens] + UNITS.get(unit, 0), at + 1
        if not unit and 0 < UNITS.get(lower_at(tokens, last), 0) < 10:
            value, last = value + UNITS[lower_at(tokens, last)], last + 1
        return Decimal(value), last
    return (Decimal(UNITS[word]), at + 1) if word in UNITS else None


def _scale(tokens: Sequence[Token], at: int) -> int | None:
    """The scale that the token at an index is; short forms only after digits, single letters only glued to them."""
    word = lower_at(tokens, at)
    if word in SCALES:
        return SCALES[word]
    if word not in GLUED_SCALES or at == 0 or tokens[at - 1].kind != "number":
        return None
    glued = tokens[at - 1].end == tokens[at].start
    stopped = word in ("b", "m") and lower_at(tokens, at + 1) == "." and lower_at(tokens, at + 2) in _CURRENCIES
    return GLUED_SCALES[word] if glued or stopped or len(word) > 1 else None
