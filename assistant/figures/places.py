"""Where something held: the phrases of a sentence that name a place, in the article's words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.figures.drafting import Draft
from assistant.figures.english.calendar import MONTHS, WEEKDAYS
from assistant.figures.measures import BUILT_IN
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
from assistant.figures.tokens import Token, lower_at

PLACE_NOUNS = frozenset(
    "market markets school schools hospital hospitals mosque church temple quarry factory plant mill mine camp "
    "camps village villages town towns city cities province provinces district districts region area areas island "
    "coast port harbour harbor bridge station airport base square street avenue neighbourhood neighbourhoods "
    "neighborhood suburb suburbs building bank store boutique hotel valley river lake sea gulf strait border "
    "enclave capital county state country northwest northeast southwest southeast north south east west stadium "
    "prison checkpoint streets squares roads bakery depot ferry ship vessel train bus workshop warehouse site "
    "embassy university college headquarters centre center zone territory outskirts mountains hills refuge shelter "
    "front stronghold strip peninsula delta reservoir dam terminal yard hall".split()
)
"""Common nouns that name a kind of place."""

_LOCATING = frozenset("in at on over near outside around off across inside within throughout along".split())
_OPENING = PLACE_NOUNS | _LOCATING | {"of"}
"""What a phrase of a place can open with."""
_COMPASS = frozenset("north south east west northwest northeast southwest southeast outside front".split())
_OF_PEOPLES = ("ian", "ish", "ese", "i")
_SPEAKING = frozenset(
    "said says say told added reported announced believes believe think thinks estimate estimates expect expects fear "
    "fears claim claims claimed warn warns warned".split()
)
_BETWEEN_NAMES = frozenset((",", "and", "for", "of", "the", "to"))
"""What may stand between the names of a speaker's title and the verb: head of office in X for the Y, said."""
_DEEDS = BUILT_IN.verbs
"""Verbs behind which a place phrase has ended: the built-in ones, as articles are compared without a vocabulary."""
_VERBS = BE | HAVE | _DEEDS
_NEAR = 140
"""Characters behind a number in which a place may still be its own."""
_THROUGHOUT = frozenset(("all", "whole"))
"""Before "of", that something holds in a place everywhere."""
_MODIFIERS = 4
_NUMBERED = frozenset(
    "gate district zone sector ward block pier platform terminal highway route road street avenue hall tower area unit "
    "mile camp station mine".split()
)
"""Places that are told apart by a number."""
_WINNING = frozenset("win wins won winning".split())
_SITTING = frozenset("court tribunal jury judge".split())
_JOINING = frozenset("in of at near on".split())
_CALENDAR = frozenset("week month year day days night morning".split()) | WEEKDAYS.keys() | MONTHS.keys()
_ENDS = (
    BE
    | HAVE
    | MODALS
    | PREPOSITIONS
    | CONJUNCTIONS
    | PRONOUNS
    | REPORTING
    | frozenset("also particularly late early again still".split())
)


@dataclass(frozen=True, kw_only=True)
class Place:
    """A phrase that names a place; half-open offsets into the article's text."""

    start: int
    end: int
    named: bool
    """Whether a proper name is in it: a name tells where, "the country's last stronghold" does not."""


def places(tokens: Sequence[Token]) -> Iterator[Place]:
    """The place phrases of a sentence, left to right, without the preposition and article that lead in."""
    past = 0
    capitals = all(token.text.isupper() for token in tokens if token.kind == "word")
    for at, token in enumerate(tokens):
        if at < past or token.lower not in _OPENING:
            continue
        leads_in = _leads_in(tokens, at)
        last = _chain(tokens, at + 1) if leads_in else _named_kind(tokens, at)
        if not last:
            continue
        around = past > 0 and at == past + 1 and _holds(tokens, at, last)
        past = last
        if around:
            continue
        first = _past_determiners(tokens, at + 1) if leads_in else _modified(tokens, at)
        told = not capitals or any(token.stem in PLACE_NOUNS for token in tokens[first:last])
        told = told and not (leads_in and (_won_over(tokens, at) or _sits(tokens, at, last)))
        if told and not _speaks(tokens, at, last):
            yield _place(tokens, first, last)


def _won_over(tokens: Sequence[Token], at: int) -> bool:
    """Whether people are won over, and no place is told: over the River Party."""
    return tokens[at].lower == "over" and lower_at(tokens, at - 1) in _WINNING


def _sits(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether the place only tells where a court sits that then acts: a court in Hask sentenced."""
    return lower_at(tokens, at - 1) in _SITTING and lower_at(tokens, last).endswith(("ed", "ld", "und"))


def _holds(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a phrase tells only in what the place before it lies: Orrin, in Greyland's Hask province."""
    wide = tokens[last - 1].stem in PLACE_NOUNS or any(token.lower.endswith("'s") for token in tokens[at:last])
    return tokens[at - 1].text == "," and tokens[at].lower == "in" and wide


def _place(tokens: Sequence[Token], first: int, last: int) -> Place:
    """The phrase without a possessive ending: "bank in Greece", not "bank in Greece's"."""
    named = any(_is_name(token) for token in tokens[first:last])
    end = tokens[last - 1]
    return Place(start=tokens[first].start, end=end.start + len(end.stem), named=named)


def _modified(tokens: Sequence[Token], at: int) -> int:
    """Where the phrase of a place noun begins: the "livestock" of a livestock market, the name of a valley."""
    first = at
    while (
        first > 0
        and at - first < _MODIFIERS
        and tokens[first - 1].kind == "word"
        and tokens[first - 1].lower not in _ENDS
    ):
        if tokens[first - 1].lower in DETERMINERS:
            return first
        first -= 1
    while at > 0 and _is_name(tokens[at - 1]):
        at -= 1
    return at


def _speaks(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the place only tells where a speaker is: the government in Exampletown says."""
    before = [token.lower for token in tokens[max(0, first - 6) : first]]
    if _in_title(tokens, first):
        while last < len(tokens) and (tokens[last].capitalised or tokens[last].lower in _BETWEEN_NAMES):
            last += 1
    return (last < len(tokens) and tokens[last].lower in _SPEAKING) or ("according" in before and "," not in before)


def _of_part(place: Place, text: str, parts: Sequence[Draft]) -> bool:
    behind = (text[part.end : place.start] for part in parts if part.end <= place.start)
    return any("," not in between for between in behind)


def _in_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether a place stands in what a name is explained by: Jane Doe, head of the office in X."""
    comma = next((back for back in range(at - 1, 0, -1) if tokens[back].text == ","), 0)
    told = any(token.lower in _VERBS for token in tokens[comma:at])
    return comma > 0 and _is_name(tokens[comma - 1]) and not told


def place_of(found: Sequence[Place], text: str, draft: Draft, until: int, *, parts: Sequence[Draft]) -> str:
    """The place phrase that tells most of where a number holds; `until` is where the next figure or the sentence ends.

    What follows right behind one of its `parts` tells where that is.
    That is the first one behind the number in its own clause, else the nearest before it, else the first further on;
    of those in one position, one with a name.
    """
    comma = text.find(", ", draft.end)
    clause_end = min(until, comma if comma > 0 else until)
    behind = [one for one in found if draft.end <= one.start < clause_end]
    before = [one for one in reversed(found) if one.end <= draft.start]
    further = [one for one in found if clause_end <= one.start <= draft.end + _NEAR and not _of_part(one, text, parts)]
    named = [one for one in (*behind, *before, *further) if one.named]
    place = named[0] if named else next(iter(behind), None)
    return text[place.start : place.end] if place else ""


def _leads_in(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].lower
    if word == "on":
        return any(token.stem in PLACE_NOUNS for token in tokens[at + 1 : at + 4])
    return word in _LOCATING or (word == "of" and at > 0 and tokens[at - 1].lower in _COMPASS)


def _named_kind(tokens: Sequence[Token], at: int) -> int:
    """The village of Example, whatever verb stands before it; the index after it, or 0."""
    if tokens[at].lower not in PLACE_NOUNS or at + 2 >= len(tokens):
        return 0
    of_name = tokens[at + 1].lower == "of" and _is_name(tokens[at + 2])
    inside = (
        tokens[at + 1].lower in ("in", "at", "near", "outside") and _run(tokens, _past_determiners(tokens, at + 2)) > 0
    )
    return _chain(tokens, at) if of_name or inside else 0


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
    if last > at and tokens[last - 1].capitalised and _numbers(tokens, last):
        return last + 1
    while last > at and not (_is_name(tokens[last - 1]) or tokens[last - 1].stem in PLACE_NOUNS):
        name = next((token for token in reversed(tokens[at:last]) if _is_name(token)), None)
        if name and (name.stem.endswith(_OF_PEOPLES) or tokens[last - 1].stem.endswith("s")):
            return 0  # "in Exampleian air strikes" names no place
        last -= 1
    return last if last > at else 0


def _numbers(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is a place's name, with what it is a part of behind it: Gate 7 of the stadium."""
    numbered = at + 1 < len(tokens) and tokens[at].kind == "number" and tokens[at].text.isdigit()
    return numbered and tokens[at + 1].lower in _JOINING - {"on"} and tokens[at - 1].lower in _NUMBERED


def _ends(tokens: Sequence[Token], first: int, at: int) -> bool:
    word = tokens[at].lower
    behind = at > first and (word in _DEEDS or word in DETERMINERS)
    acts = at > first and word.endswith("ed") and tokens[at].text.islower() and tokens[at - 1].capitalised
    return word in _ENDS or behind or acts or _of_calendar(word)


def _of_calendar(word: str) -> bool:
    """Whether a word in lower case is a day or month: Saturday's earthquake is nowhere."""
    return word.removesuffix("'s").removesuffix("’s") in _CALENDAR


def _is_name(token: Token) -> bool:
    """A capitalised word or one like al-Example, weekdays and months aside."""
    hyphened = "-" in token.text and token.text.rpartition("-")[2][:1].isupper()
    return token.kind == "word" and (token.text[0].isupper() or hyphened) and not _of_calendar(token.lower)


def _past_determiners(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].lower in DETERMINERS:
        at += 1
    if at + 1 < len(tokens) and tokens[at].lower in _THROUGHOUT and tokens[at + 1].lower == "of":
        return _past_determiners(tokens, at + 2)
    return at
