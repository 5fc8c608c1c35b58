"""Names of places and people as different outlets spell them: one name, many transliterations."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

from assistant.figures.english.calendar import MONTHS, WEEKDAYS

_ALIKE = 78.0
"""Percent of similarity (rapidfuzz ratio) from which two spellings are taken for one name."""
_PREFIX = re.compile(r"^(?:al|el|ad|as|ash|an|ar|at|az|abu|um)-")
_NAME = re.compile(r"(?:[A-ZÀ-Þ]|[a-z]{1,3}-[A-ZÀ-Þ])[\w’'-]*(?:\s+(?:[A-ZÀ-Þ]|[a-z]{1,3}-[A-ZÀ-Þ])[\w’'-]*)*")
_QUARTERS = frozenset(
    "north south east west northern southern eastern western central upper lower northeast northwest southeast "
    "southwest first second third old new".split()
)
"""Words that tell one half of a country, or of a name, from the other."""
_OF_THE_PLACE = ("n", "an", "s", "i", "e", "h", "a")
"""Endings that still mean the place: its people, or another transliteration."""
_OPENING = re.compile(r"(?:^|[.!?:\n“\"—-])\s*[“\"'‘`(]*\s*$")
_BEFORE = 40
"""Characters before a word that show whether it opens a sentence; looking at all of them takes long."""
_SMALL = (
    MONTHS.keys()
    | WEEKDAYS.keys()
    | frozenset(
        "the a an in on at it he she they we but and as after when there this that more than nearly some most least "
        "another mr mrs ms dr its his her their for if no not one two three four five "
        "six seven eight nine with of to by from ten dozens hundreds thousands about around over since during what who "
        "how many where which".split()
    )
)


@lru_cache(maxsize=20_000)
def skeleton(name: str) -> str:
    """What is left of a name when transliteration is taken away: no accents, articles, vowels, h or doubled letters."""
    flat = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    words = [_PREFIX.sub("", word) for word in re.split(r"\s+", flat)]
    letters = re.sub(r"[^a-z]", "", "".join(words).replace("'s", ""))
    consonants = letters[:1] + re.sub(r"[aeiouhyw]", "", letters[1:])
    return re.sub(r"(.)\1+", r"\1", consonants)


@lru_cache(maxsize=50_000)
def same_name(a: str, b: str) -> bool:
    """Whether two names are spellings of one; of several words each must be, and no quarter stands for another."""
    mine, theirs = a.split(), b.split()
    if len(mine) == len(theirs) > 1:
        pairs = list(zip(mine, theirs, strict=True))
        return all(same_name(*pair) or _one_skeleton(*pair) for pair in pairs)
    low, other = a.lower(), b.lower()
    if low == other:
        return True
    if _QUARTERS & {low, other} or _derived(low, other):
        return False
    if skeleton(a) == skeleton(b) and len(skeleton(a)) >= 3:
        return fuzz.ratio(low, other) >= 55
    return min(len(low), len(other)) >= 5 and fuzz.ratio(low, other) >= 88


def _one_skeleton(a: str, b: str) -> bool:
    """Whether two short words of longer names may be one: Deir and Dayr, not East and West."""
    return not _QUARTERS & {a.lower(), b.lower()} and len(skeleton(a)) > 1 and skeleton(a) == skeleton(b)


def _derived(a: str, b: str) -> bool:
    """Whether one is another name made from the other (Niger, Nigeria), not its people (Russia, Russian)."""
    short, long = sorted((a, b), key=len)
    ending = long.removeprefix(short)
    return bool(ending) and ending != long and ending not in _OF_THE_PLACE


@lru_cache(maxsize=8192)
def names_in(text: str) -> tuple[str, ...]:
    """The runs of capitalised words of a text, each once, without calendar words.

    A word that opens a sentence and is capitalised nowhere else is no name.
    """
    found: dict[str, bool] = {}
    for match in _NAME.finditer(text):
        words = [re.sub(r"[’']s?$", "", word) for word in match.group().split()]
        first, words = words[0], [word for word in words if word.lower() not in _SMALL]
        name = " ".join(words)
        if len(name) > 2:
            before = max(0, match.start() - _BEFORE)
            opens = words == [first] and _OPENING.search(text, before, match.start()) is not None
            found[name] = found.get(name, False) or not opens or name.isupper()
    return tuple(name for name, certain in found.items() if certain)


def shares_name(names: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the first that the second holds too, under any spelling or as a part of a longer name."""
    return tuple(name for name in names if _is_among(name, others))


@lru_cache(maxsize=20_000)
def _is_among(name: str, others: tuple[str, ...]) -> bool:
    return any(_one_in_other(name, other) for other in others)


def _one_whole(name: str, other: str) -> bool:
    if same_name(name, other):
        return True
    both_long = " " in name and " " in other
    return both_long and (skeleton(name) == skeleton(other) or fuzz.ratio(name.lower(), other.lower()) >= _ALIKE)


def _one_in_other(name: str, other: str) -> bool:
    if _one_whole(name, other):
        return True
    mine, theirs = name.split(), other.split()
    few, many = sorted((mine, theirs), key=len)
    return len(few) < len(many) and all(any(same_name(word, other) for other in many) for word in few)
