"""Counts the few terms of a question in hundreds of texts: each is folded once, and nothing else in it is looked at."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.search.terms import irregular_forms, stem

_ASCII = bytes(ord(chr(code).lower()) if chr(code).isalnum() else ord(" ") for code in range(128))
_BYTES = _ASCII + bytes(range(128, 256))
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def folded(text: str) -> str:
    """The words of a text without case and accents, a space around each."""
    if not text.isascii():
        for character in set(_NOT_ASCII.findall(text)):
            text = text.replace(character, _plain(character))
    return f" {text.encode('utf-8').translate(_BYTES).decode('utf-8')} "


@lru_cache(maxsize=10_000)
def _plain(character: str) -> str:
    """The lower-case letters that a character stands for, without marks; a mark is nothing."""
    if unicodedata.combining(character):
        return ""
    if not character.isalnum():
        return " "
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", character))).lower()


@dataclass(frozen=True, kw_only=True)
class TermCounter:
    """Counts words by their stems."""

    beginnings: tuple[tuple[str, tuple[str, ...]], ...]
    """Each stem with what words of it begin with, after a space; no beginning is that of another of the stem."""

    @classmethod
    def of(cls, terms: Iterable[str]) -> "TermCounter":
        """A counter of words whose stem is one of these."""
        return cls(beginnings=tuple((term, tuple(_beginnings(term))) for term in dict.fromkeys(terms)))

    def counts(self, text: str) -> dict[str, int]:
        """How often each stem stands in a text; those that do not stand there are left out."""
        words = folded(text)
        found = {}
        for term, beginnings in self.beginnings:
            often = sum(_count(words, term, beginning) for beginning in beginnings if beginning in words)
            if often:
                found[term] = often
        return found


def _beginnings(term: str) -> Iterator[str]:
    """What words of a stem may begin with: countries has the stem country, and irregular forms have little of it.

    A number with a point is no word but two, and is looked for whole.
    """
    if len(parts := folded(term).split()) > 1:
        yield f" {' '.join(parts)} "
        return
    forms = sorted({term.removesuffix("y") or term, *irregular_forms(term)}, key=len)
    for number, form in enumerate(forms):
        if not form.startswith(tuple(forms[:number])):
            yield f" {form}"


def _count(words: str, term: str, beginning: str) -> int:
    if beginning.endswith(" "):
        return words.count(beginning)
    often, at = 0, words.find(beginning)
    while at >= 0:
        end = words.find(" ", at + 1)
        often += stem(words[at + 1 : end]) == term
        at = words.find(beginning, end)
    return often
