"""What a number is a part of, or goes on from: two of them, nine including a child, six children and two adults."""

from collections.abc import Sequence

from assistant.figures.clauses import Clause
from assistant.figures.drafting import Draft
from assistant.figures.measures import ASKED_UNITS, DONE
from assistant.figures.phrases import MORE
from assistant.figures.tokens import Token, lower_at

_SUBSETS = frozenset(("including", "included", "among", "(", "comprising"))
_JOINS = frozenset("and or , plus with ; as well another a also".split())
_LISTING = 8
"""Most tokens between two items of one list."""


def whole_of(clause: Clause, made: Sequence[Draft], memory: Sequence[Draft]) -> Draft | None:
    """The figure that a number is a part of, in the same sentence or one before."""
    if clause.phrase.pronoun:
        counted = [one for one in made if one.measure not in ASKED_UNITS]
        return counted[-1] if counted else _subject_of_last([one for one in memory if one.measure not in ASKED_UNITS])
    if clause.phrase.whole is not None:
        return _same_value(clause, [*memory, *made])
    return _opening_whole(clause, made) or _included(clause, made)


def joined_to(clause: Clause, made: Sequence[Draft]) -> Draft | None:
    """The figure just before in one list or pair with this one."""
    if not made:
        return None
    between = clause.tokens[made[-1].reach : clause.begins]
    if _listed(between):
        return made[-1]
    return made[-1] if _elided(clause, between) else None


def _subject_of_last(memory: Sequence[Draft]) -> Draft | None:
    """The first figure of the last sentence that had any: "them" are its subject."""
    first = None
    for one in reversed(memory):
        if first is not None and one.first > first.first:
            break
        first = one
    return first


def _same_value(clause: Clause, known: Sequence[Draft]) -> Draft | None:
    """The figure that "of the nine" points at."""
    number = next((one for one, _ in clause.found if one.first == clause.phrase.whole), None)
    if number is None or number.low is None:
        return None
    return next((one for one in reversed(known) if number.low in (one.qualified.low, one.qualified.high)), None)


def _opening_whole(clause: Clause, made: Sequence[Draft]) -> Draft | None:
    """Of the 174 survivors, five ...; out of 23 pirates, 12 are ... and 11 ..."""
    if not made:
        return None
    opening = {token.lower for token in clause.tokens[: made[0].begins]}
    if "of" not in opening or opening - {"of", "out", "the", "all"} or not clause.phrase.empty:
        return None
    return made[0]


def _included(clause: Clause, made: Sequence[Draft]) -> Draft | None:
    """The whole before "including", for every item of the list that follows it."""
    for one in reversed(made):
        between = [token.lower for token in clause.tokens[one.reach : clause.begins]]
        if _SUBSETS & set(between) and not {".", ";", "and"} & set(between[: between.index(_first_subset(between))]):
            return one if between.index(_first_subset(between)) <= 3 or "(" not in between else None
        if not _listed(clause.tokens[one.reach : clause.begins]):
            return None
        if one.parent is not None:
            return next((whole for whole in made if whole.start == one.parent), None)
    return None


def _first_subset(words: Sequence[str]) -> str:
    return next(word for word in words if word in _SUBSETS)


def _listed(between: Sequence[Token]) -> bool:
    """Whether only joining words, or further items without a number, stand between two numbers."""
    words = [token.lower for token in between]
    if not words:
        return False
    if all(word in _JOINS for word in words):
        return True
    items = len(words) <= _LISTING and words[0] == "," and words[-1] in (",", "and")
    return items and all(token.kind == "word" or token.lower == "," for token in between) and not _has_clause(words)


def _has_clause(words: Sequence[str]) -> bool:
    clause = {
        "was",
        "were",
        "is",
        "are",
        "has",
        "have",
        "had",
        "which",
        "who",
        "that",
        "when",
        "while",
        "said",
        "in",
        "on",
        "at",
        "to",
        "from",
        "of",
    }
    return bool(clause & set(words))


def _elided(clause: Clause, between: Sequence[Token]) -> bool:
    """Nine fighters died in a raid, and three members of one family when ...: the verb stands once."""
    words = [token.lower for token in between]
    if words[-3:] == ["as", "well", "as"]:
        return True
    if not words or words[-1] not in ("and", ",") or len(words) > 25:
        return False
    following = lower_at(clause.tokens, clause.phrase.end)
    return (
        following in DONE
        or following in ("when", "in", "near", "at", "on", "from", "of", ".", "")
        or (following in MORE)
    )
