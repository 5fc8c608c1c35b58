"""Where something held: the phrases of a sentence that name a place, in the article's words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.figures.measures import DOES, DOING, DONE
from assistant.figures.names import MONTHS
from assistant.figures.phrases import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING,
)
from assistant.figures.tokens import Token

PLACE_NOUNS = frozenset(
    "market markets school schools hospital hospitals mosque church temple quarry factory plant mill mine camp camps "
    "village villages town towns city cities province provinces district districts region area areas island coast port "
    "harbour harbor bridge station airport base square street avenue neighbourhood neighbourhoods neighborhood suburb "
    "suburbs building bank store boutique hotel valley river lake sea gulf strait border enclave capital county state "
    "country northwest northeast southwest southeast north south east west stadium prison checkpoint bakery depot ferry "
    "ship vessel train bus workshop warehouse site embassy university college headquarters centre center zone territory "
    "outskirts mountains hills refuge shelter front stronghold strip peninsula delta reservoir dam terminal yard hall".split()
)
"""Common nouns that name a kind of place."""

_LOCATING = frozenset("in at on over near outside around off across inside within throughout along".split())
_COMPASS = frozenset("north south east west northwest northeast southwest southeast outside front".split())
_JOINING = frozenset("in of at near on".split())
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday week month year day days night morning".split()
) | frozenset(MONTHS)
_ENDS = BE | HAVE | MODALS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | REPORTING | frozenset(("also", "particularly"))


@dataclass(frozen=True, kw_only=True)
class Place:
    """A phrase that names a place; half-open offsets into the article's text."""

    start: int
    end: int
    named: bool
    """Whether a proper name is in it: a name tells where, "the country's last stronghold" does not."""


def places(tokens: Sequence[Token]) -> Iterator[Place]:
    """The place phrases of a sentence, left to right, without the preposition and article that lead in."""
    at = 0
    while at < len(tokens):
        last = _chain(tokens, at + 1) if _leads_in(tokens, at) else _named_kind(tokens, at)
        if last:
            first = _past_determiners(tokens, at + 1 if _leads_in(tokens, at) else at)
            named = any(_is_name(token) for token in tokens[first:last])
            yield Place(start=tokens[first].start, end=tokens[last - 1].end, named=named)
        at = last or at + 1


def _leads_in(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].lower
    return word in _LOCATING or (word == "of" and at > 0 and tokens[at - 1].lower in _COMPASS)


def _named_kind(tokens: Sequence[Token], at: int) -> int:
    """The village of Example, whatever verb stands before it; the index after it, or 0."""
    of_name = at + 2 < len(tokens) and tokens[at + 1].lower == "of" and _is_name(tokens[at + 2])
    return _chain(tokens, at) if tokens[at].lower in PLACE_NOUNS and of_name else 0


def _chain(tokens: Sequence[Token], at: int) -> int:
    """The index after a place phrase with what it lies in: a market in the town of X in Y province; 0 for none."""
    last = _run(tokens, _past_determiners(tokens, at))
    while last and last < len(tokens) and tokens[last].lower in _JOINING:
        further = _run(tokens, _past_determiners(tokens, last + 1))
        if not further:
            break
        last = further
    return last


def _run(tokens: Sequence[Token], at: int) -> int:
    """The index after the words from `at` when they end in a name or a kind of place, else 0."""
    last = at
    while last < len(tokens) and last - at < 7 and tokens[last].kind == "word" and not _ends(tokens, at, last):
        last += 1
    while last > at and not (_is_name(tokens[last - 1]) or tokens[last - 1].stem in PLACE_NOUNS):
        if any(_is_name(token) for token in tokens[at:last]):
            return 0  # "in Exampleian air strikes" names no place
        last -= 1
    return last if last > at else 0


def _ends(tokens: Sequence[Token], first: int, at: int) -> bool:
    word = tokens[at].lower
    verb = at > first and (word in DONE or word in DOES or word in DOING)
    return word in _ENDS or verb or word in _CALENDAR


def _is_name(token: Token) -> bool:
    """A capitalised word or one like al-Example, weekdays and months aside."""
    hyphened = "-" in token.text and token.text.rpartition("-")[2][:1].isupper()
    return token.kind == "word" and (token.text[0].isupper() or hyphened) and token.lower not in _CALENDAR


def _past_determiners(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].lower in DETERMINERS:
        at += 1
    return at
