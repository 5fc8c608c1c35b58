"""Where sentences begin and end: spans into a text, never copies of it."""

import re
from collections.abc import Iterator

from assistant.domain import LONGEST_QUOTE, Span

_TITLES = frozenset(
    "mr mrs ms dr prof gen maj col lt capt cpt sgt cmdr adm brig sen rep gov pres st sr hon rev fr "
    "messrs vs jan feb mar apr jun jul aug sep sept oct nov dec fig approx est ca al mt ft".split()
)
"""Abbreviations that a name, a number or more of the sentence follows."""

_MAY_END = frozenset("u.s u.n u.k e.u d.c a.m p.m inc co corp ltd plc jr etc bros".split())
"""Abbreviations that may close a sentence: they do when a word that opens sentences follows."""

_SUBJECTS = frozenset("the it he she they we i this these those there".split())
"""Words that open sentences in texts of capitals too, where "THE U.S. AND ITS ALLIES" goes on."""

_OPENERS = _SUBJECTS | frozenset(
    "a an in on at its that but and as after before when while if for from by with his her their our many most some "
    "all more officials police witnesses one two three four five six seven eight nine ten eleven twelve dozens scores "
    "hundreds thousands nearly".split()
)

_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(
    r"[.!?…؟۔।。！？](?:"  # a set to begin with is found quickly
    r"(?<=[。！？])[。！？]*+[」』”’）]*+"
    r"|(?<=[.!?…؟۔।])(?<![.!?…؟۔।].)[.!?…؟۔।]*+[\"'”’»)\]]*+(?=\s++[\"'“‘«(\[—–-]*+[^\W_a-zß-öø-ÿ]))"
)
"""Stops before a space and a capital; those of Chinese and Japanese need neither."""

_LONGEST_ABBREVIATION = 12
"""Characters; what stands further before a stop is not looked at, so that no text takes long."""
_LAST_WORD = re.compile(r"[^\s\"'“‘«(\[]+$")
_NEXT_WORD = re.compile(r"\s*[\"'“‘«(\[—–-]*([^\W_]+)")


def sentence_spans(text: str) -> list[Span]:
    """The sentences of a text in order, without the white space around them.

    A line break always ends a sentence (cleaning has joined wrapped lines before). Together the spans cover every
    character that is not white space. A stretch longer than LONGEST_QUOTE characters is cut at the last clause end
    or space that fits, so that each span can be quoted.
    """
    return [span for line in _LINE.finditer(text) for span in _in_line(text, line.start(), line.end())]


def _in_line(text: str, start: int, end: int) -> Iterator[Span]:
    line = text[start:end]
    at = 0
    for stop in _STOP.finditer(line):
        if _ends_sentence(line, at, stop):
            yield from _fitting(text, start + at, start + stop.end())
            at = stop.end()
    yield from _fitting(text, start + at, end)


def _ends_sentence(line: str, sentence_start: int, stop: re.Match[str]) -> bool:
    """Whether this stop closes a sentence rather than an abbreviation, an initial or a number."""
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return True
    window = max(sentence_start, stop.start() - _LONGEST_ABBREVIATION)
    before = _LAST_WORD.search(line, window, stop.start())
    after = _NEXT_WORD.match(line, stop.end())
    if before is None or after is None:
        return True
    return not _goes_on(before.group().lower(), after.group(1))


def _goes_on(word: str, following: str) -> bool:
    """Whether a sentence goes on behind "word." with the following word; tokenisers write 5.4 as "5. 4"."""
    if following[0].isdigit() and (word[-1].isdigit() or word in ("no", "nos")):
        return True
    if word in _MAY_END or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        in_capitals = len(following) > 1 and following.isupper()
        return following.lower() not in (_SUBJECTS if in_capitals else _OPENERS)
    return word in _TITLES or (len(word) == 1 and word.isalpha() and word != "i")


def _fitting(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without outer white space, cut where it is too long to be quoted."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_QUOTE:
        cut = _cut(text, start, start + LONGEST_QUOTE)
        yield Span(start=start, end=start + len(text[start:cut].rstrip()))
        start = cut
        while text[start].isspace():
            start += 1
    if start < end:
        yield Span(start=start, end=end)


def _cut(text: str, start: int, limit: int) -> int:
    for mark in ("; ", ", ", " "):
        at = text.rfind(mark, start + 1, limit)
        if at > start:
            return at + len(mark.rstrip())
    return limit
