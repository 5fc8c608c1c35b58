"""The acronyms that an article introduces beside the names that they stand for: River Watch Monitor (RWM)."""

import re
from collections.abc import Sequence

_SMALL = frozenset("of for and the on in".split())
"""Words of a name that its acronym may pass over."""
_WORD = r"(?:[a-z]{1,3}-)?[A-Z][\w’'-]*"
_NAME = rf"{_WORD}(?: (?:{_WORD}|(?:{'|'.join(sorted(_SMALL))})\b))+"
_BEHIND = re.compile(r"(?:\(|, (?:or|known as|abbreviated) (?:the )?)(?P<short>[A-Z]{2,8})(?:\)|(?=[,.;]))")
"""River Watch Monitor (RWM); River Watch Monitor, or RWM,."""
_BEFORE = re.compile(
    rf"\b(?P<short>[A-Z]{{2,8}})(?: \((?:[Tt]he )?(?P<within>{_NAME})\)|, (?:the )?(?P<beside>{_NAME})(?=[,.;]))"
)
"""RWM (River Watch Monitor); RWM, the River Watch Monitor,."""
_WORDS_OF_NAME = re.compile(rf"{_WORD}|\b(?:{'|'.join(sorted(_SMALL))})\b")
_REACH = 90
"""Characters before an acronym in which its name stands."""


def acronyms(text: str) -> dict[str, str]:
    """The names that a text gives an acronym for, by the acronym; its letters are the initials of the name."""
    found: dict[str, str] = {}
    for match in _BEHIND.finditer(text):
        words = _WORDS_OF_NAME.findall(text[max(0, match.start() - _REACH) : match.start()])
        if full := _expansion(match["short"], words):
            found[match["short"]] = full
    for match in _BEFORE.finditer(text):
        name = match["within"] or match["beside"]
        if _spells(match["short"], name.split()):
            found.setdefault(match["short"], name)
    return found


def _expansion(acronym: str, words: Sequence[str]) -> str:
    """The run of words right before an acronym whose initials spell it, or nothing."""
    for start in range(len(words) - 2, -1, -1):
        for end in (len(words), *range(start + 2, len(words))):
            if _spells(acronym, words[start:end]):
                return " ".join(words[start:end])
    return ""


def _spells(acronym: str, run: Sequence[str]) -> bool:
    """Whether the initials of a name spell an acronym; acronyms in the name count whole: the UN Works Agency."""
    if run[0].lower() in _SMALL or acronym in run:
        return False
    shouted = all(word.isupper() for word in run)
    told = (word if word.isupper() and not shouted else _initial(word) for word in run if word.lower() not in _SMALL)
    return acronym in ("".join(map(_initial, run)).upper(), "".join(told))


def _initial(word: str) -> str:
    return next((letter for letter in word if letter.isupper()), word[0])
