"""Which spellings out of a whole corpus are one name: stricter than within one happening, for many names look alike.

Transliterations differ in vowels, in doubled letters, in h, in q for k, and in the article before a name; chance
neighbours ("Paris" and "Press") differ in where their vowels stand, or in which of a, i and u they are.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from assistant.comparing.names import names_in, same_name
from assistant.domain import Article

_PART = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*")
_NUMBER = re.compile(r"\d+")
_PARTICLES = frozenset("al el ad as ash an ar at az".split())
_LEAST_LETTERS = 3
"""Letters of a part of a name that is looked at; shorter ones are particles and initials."""
_LEAST_CONSONANTS = 3
"""Consonants of a key that tells enough; with fewer, too many words look alike."""
_MOST_PARTS = 6
"""Parts of a run of capitalised words that may be a name; longer ones are headlines."""
_SENTENCE_CASE = re.compile(r"(?<![\w'’-])[^\W\d_A-Z]{5,}")
"""A longer word without a capital: in a headline that has one, capitals mark names."""
_SOFT_C = re.compile(r"c(?=[eiy])")
_DOUBLED = re.compile(r"([^aeiouyw])\1+")
_REPEATED = re.compile(r"(.)\1+")
_NO_LETTER = re.compile(r"[^a-z]")
_ALPHABET = "abdfgjklmnprstvxzç"
"""The sounds that keys are made of, apart from a y or w that begins one."""
_SLIP = 88.0
"""Percent of similarity (rapidfuzz ratio) from which an unknown name is taken for a known one written wrongly."""
_VOWELS = re.compile(r"[aeiouyw]+")
_HEIGHTS = str.maketrans("iyouw", "iiuuu")
_ONE_SOUND = frozenset(map(frozenset, ({"e", "a"}, {"e", "i"}, {"ei", "ai"}, {"ei", "e"}, {"ai", "e"}, {"au", "u"})))
"""Runs of vowels that transliterations take for one another: Deir, Dayr and Der; Daoud and Dud, not Kong and King."""


def parts(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others, in order: hyphens part them, the article al- is left out."""
    return tuple(match.group() for match in _telling(name))


def pairs(name: str) -> tuple[str, ...]:
    """Each two neighbouring parts of a name with what stands between: written as two words, or as one, by others."""
    return tuple(name[first.start() : second.end()] for first, second in pairwise(_telling(name)))


@lru_cache(maxsize=20_000)
def spelling_key(name: str) -> str:
    """What all spellings of a name share: its consonants as they sound, all parts as one; empty where they say little.

    A vowel that begins it is "a", whichever it is.
    """
    sounds = _sounds(name)
    consonants = _REPEATED.sub(r"\1", _VOWELS.sub("", sounds[1:]))
    begins = sounds[:1]
    key = ("a" if begins in "aeiou" else begins) + consonants
    return key if len(key) >= _LEAST_CONSONANTS else ""


@lru_cache(maxsize=50_000)
def respelt(name: str, other: str) -> bool:
    """Whether two names, out of all that a corpus holds, are spellings of one; False for one spelling in other case."""
    if not spelling_key(name) or spelling_key(name) != spelling_key(other) or words_of(name) == words_of(other):
        return False
    if _NUMBER.findall(name) != _NUMBER.findall(other):
        return False
    mine, theirs = _sounds(name), _sounds(other)
    if _VOWELS.sub("-", mine) != _VOWELS.sub("-", theirs):
        return False
    pairs = [(_vowel(a), _vowel(b)) for a, b in zip(_VOWELS.findall(mine), _VOWELS.findall(theirs), strict=True)]
    loose = [frozenset(pair) for pair in pairs if pair[0] != pair[1]]
    return len(loose) <= max(1, len(pairs) // 3) and _ONE_SOUND.issuperset(loose)


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as a search by words sees them: without case, accents and hyphens."""
    return tuple(re.findall(r"[a-z0-9]+", _plain(name)))


def slip(name: str, other: str) -> bool:
    """Whether a name that no article has is another one with a slip of the pen: a letter of a long name."""
    return fuzz.ratio(_plain(name), _plain(other)) >= _SLIP and same_name(name, other)


def keys_near(key: str) -> Iterator[str]:
    """The keys of names with one sound more, less or otherwise than a name's key."""
    for at in range(len(key) + 1):
        yield from (key[:at] + sound + key[at:] for sound in _ALPHABET)
        yield from (key[:at] + sound + key[at + 1 :] for sound in (*_ALPHABET, "") if at < len(key))


def names_taught(article: Article) -> frozenset[str]:
    """The names that an article teaches, as single parts and as pairs of parts, with outlet and author.

    Words all in capitals teach no spelling, for they may be anything.
    """
    titled = article.title if article.title and _SENTENCE_CASE.search(article.title) else ""
    runs = [*names_in(titled), *names_in(article.text), article.outlet or "", article.byline or ""]
    return frozenset(one for run in runs for one in _one_or_two_parts(run) if not one.isupper() and spelling_key(one))


def _one_or_two_parts(name: str) -> Iterator[str]:
    telling = list(_telling(name))
    if len(telling) <= _MOST_PARTS:
        yield from (match.group() for match in telling)
        yield from (name[first.start() : second.end()] for first, second in pairwise(telling))


def _telling(name: str) -> Iterator[re.Match[str]]:
    return (
        match
        for match in _PART.finditer(name)
        if len(match.group()) >= _LEAST_LETTERS and match.group().lower() not in _PARTICLES
    )


@lru_cache(maxsize=50_000)
def _sounds(name: str) -> str:
    """The letters of a name as they sound, all parts as one, without particles and accents."""
    letters = "".join(_NO_LETTER.sub("", _plain(part)) for part in parts(name))
    letters = letters.replace("ch", "ç").replace("ph", "f").replace("ck", "k").replace("q", "k")
    letters = _SOFT_C.sub("s", letters).replace("c", "k").replace("dj", "j")
    return _DOUBLED.sub(r"\1", letters[:1] + letters[1:].replace("h", ""))


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()


def _vowel(run: str) -> str:
    """A run of vowels as it sounds: i for y and ee, u for o and w, none twice."""
    return re.sub(r"(.)\1+", r"\1", run.replace("ee", "i").translate(_HEIGHTS))
