"""Whether a source's number bears out a claim of it: what a claim may leave open, and what it must not.

A claim may say less than its source (about 300 for 297, at least nine for nine), never more: twelve is not what a
source says that counts at least twelve.

claim       is borne out, at the same number, by
exact       exact
at_least    exact, at_least, more_than
more_than   more_than
at_most     exact, at_most, nearly
nearly      nearly
about       exact, about, nearly
range       range
vague       any number that the word may stand for
"""

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal

from assistant.comparing.units import convertible
from assistant.comparing.values import anchor, relate_values
from assistant.domain import Figure, Qualifier

_BORNE_OUT_BY: dict[Qualifier, frozenset[Qualifier]] = {
    "exact": frozenset(("exact",)),
    "at_least": frozenset(("exact", "at_least", "more_than")),
    "more_than": frozenset(("more_than",)),
    "at_most": frozenset(("exact", "at_most", "nearly")),
    "nearly": frozenset(("nearly",)),
    "about": frozenset(("exact", "about", "nearly")),
    "range": frozenset(("range",)),
}
_ROUNDED: dict[Qualifier, str] = {
    "at_least": ROUND_FLOOR,
    "more_than": ROUND_FLOOR,
    "at_most": ROUND_CEILING,
    "nearly": ROUND_CEILING,
    "about": ROUND_HALF_EVEN,
}
"""Which way a claim may round its source's number: more than 1,000 for 1,043, nearly 300 for 297."""
_NEAR = Decimal("0.1")
"""The share of a number by which its rounding may stand off."""
_SIZE = re.compile("hundred|thousand|million|billion")


def backs(source: Figure, claim: Figure) -> bool:
    """Whether the claim of a number says nothing that its source does not; both are of one thing."""
    if "vague" in (source.qualifier, claim.qualifier):
        return claim.qualifier == "vague" and relate_values(source, claim) == "agree" and not _far_words(source, claim)
    if source.counted != claim.counted and convertible(source.counted, claim.counted):
        return source.qualifier == claim.qualifier and relate_values(source, claim) == "agree"
    if (source.low, source.high) == (claim.low, claim.high) and source.qualifier == claim.qualifier:
        return True
    one, other = anchor(source), anchor(claim)
    if one is None or other is None or "range" in (source.qualifier, claim.qualifier):
        return False
    if one == other:
        return source.qualifier in _BORNE_OUT_BY[claim.qualifier]
    return _rounds(other, claim, one, source)


def _far_words(source: Figure, claim: Figure) -> bool:
    """Whether two vague words are of different sizes: hundreds reach up to thousands, and are not thousands."""
    both = source.qualifier == claim.qualifier == "vague"
    return both and _SIZE.findall(source.value_text.lower())[-1:] != _SIZE.findall(claim.value_text.lower())[-1:]


def _rounds(claimed: Decimal, claim: Figure, given: Decimal, source: Figure) -> bool:
    """Whether a claim is its source's number with fewer digits: $1.2 billion or about 300, not twelve people for 13."""
    rounding = _ROUNDED.get(claim.qualifier, "" if claim.counts == "people" else ROUND_HALF_EVEN)
    if not rounding or source.qualifier not in ("exact", claim.qualifier):
        return False
    digits = len(claimed.normalize().as_tuple().digits)
    if claim.qualifier == "exact" and digits < 2:
        return False
    near = abs(given - claimed) <= _NEAR * abs(given)
    return near and Context(prec=digits, rounding=rounding).create_decimal(given) == claimed
