"""Noun phrases after numbers, as far as closed word classes and plural endings show them."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.figures.measures import DOES, DONE, HEADS
from assistant.figures.tokens import Token

BE = frozenset("was were been be being is are get got gets".split())
HAVE = frozenset("has have had having".split())
MODALS = frozenset("will would could can may might must should shall do does did".split())
PREPOSITIONS = frozenset(
    "of in on at to from by with near off over under after before during since until through across along between "
    "into onto against for as about around outside inside within without amid among towards toward beyond above "
    "behind below beside besides following despite via per than like including upon".split()
)
CONJUNCTIONS = frozenset("and or but nor while when where who whom whose which that because although though if so".split())
PRONOUNS = frozenset("he she it they we i you him her them us me this these those there here its their his our your".split())
DETERMINERS = frozenset("the a an this that these those his her its their our another each every".split())
REPORTING = frozenset(
    "said says say saying told tells added adds reported reports announced claimed claims confirmed stated states "
    "declared wrote explained noted insisted estimated estimates counted put puts documented recorded gave gives "
    "acknowledged admitted warned alleged maintained quoted citing quoting tweeted posted testified".split()
)
MORE = frozenset("other more further additional such others fresh new".split())
_ADVERBS = frozenset("also still already not now then later ago away only so just yet too reportedly alone apiece".split())
_PLURALS = frozenset(
    "people children men women police troops personnel dead aircraft staff youths infantry cattle livestock crew "
    "victims schoolchildren policemen gunmen firemen fishermen servicemen clergymen lives".split()
)

_STOPS = BE | HAVE | MODALS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | REPORTING | _ADVERBS


@dataclass(frozen=True, kw_only=True)
class NounPhrase:
    """What a number counts: tokens[first:last], its head being the last of them; empty when nothing follows."""

    first: int
    last: int
    partitive: bool = False
    """Whether "of" stood between: two of the children, none of them."""

    @property
    def empty(self) -> bool:
        """Whether the number stands alone (another four were killed)."""
        return self.first == self.last


def noun_phrase(tokens: Sequence[Token], at: int, *, one: bool) -> NounPhrase:
    """The noun phrase that begins at an index, right after a number; `one` when the number is one.

    Without a grammar the head is the first plural that no other plural follows; a run that shows none is no
    phrase at all, unless the number is one or the word itself names a measure (nine dead).
    """
    at = _skip(tokens, at, MORE | {"total", '"', "“", "”"})
    partitive = _lower(tokens, at) == "of"
    if partitive:
        at = _skip(tokens, at + 1, DETERMINERS | {"latter's", "all"})
    last = at
    while last < len(tokens) and last - at < 6 and _belongs(tokens, at, last):
        last += 1
        if _plural(tokens[last - 1].stem) and not (_belongs(tokens, at, last) and _plural(_lower(tokens, last))):
            return NounPhrase(first=at, last=last, partitive=partitive)
        if last - at == 1 and tokens[at].lower in HEADS and not _belongs(tokens, at, last):
            return NounPhrase(first=at, last=last, partitive=partitive)
    if one and last > at:
        return NounPhrase(first=at, last=last, partitive=partitive)
    if last > at and tokens[at].lower in HEADS:
        return NounPhrase(first=at, last=at + 1, partitive=partitive)
    return NounPhrase(first=at, last=at, partitive=partitive)


def _belongs(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether the token can be a part of the noun phrase that began at `first`."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    word = tokens[at].lower
    verb = at > first and (word in DONE or word in DOES)
    return word not in _STOPS and not verb


def _plural(word: str) -> bool:
    if word in _PLURALS:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ous", "'s")) and word not in _STOPS


def _skip(tokens: Sequence[Token], at: int, words: frozenset[str]) -> int:
    while at < len(tokens) and tokens[at].lower in words:
        at += 1
    return at


def _lower(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""
