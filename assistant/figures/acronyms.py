"""The acronyms that an article introduces behind the names that they stand for: River Watch Monitor (RWM)."""

import re
from collections.abc import Sequence

_INITIALS = re.compile(r"\(([A-Z]{2,8})\)")
_WORDS_OF_NAME = re.compile(r"[A-Z][\w’'-]*|\b(?:of|for|and|the|on)\b")
_BEFORE = 90
"""Characters before an acronym in which its name stands."""


def acronyms(text: str) -> dict[str, str]:
    """The names that a text gives an acronym for in brackets, by the acronym."""
    found: dict[str, str] = {}
    for match in _INITIALS.finditer(text):
        words = _WORDS_OF_NAME.findall(text[max(0, match.start() - _BEFORE) : match.start()])
        if full := _expansion(match.group(1), words):
            found[match.group(1)] = full
    return found


def _expansion(acronym: str, words: Sequence[str]) -> str:
    """The run of words right before an acronym whose initials spell it, or nothing."""
    for start in range(len(words) - 1, -1, -1):
        run = words[start:]
        if run[0][0].isupper() and "".join(word[0] for word in run).upper() == acronym:
            return " ".join(run)
        capitals = ""
        for last, word in enumerate(run, 1):
            capitals += (word if word.isupper() else word[0]) if word[0].isupper() else ""
            if capitals == acronym and run[0][0].isupper():
                return " ".join(run[:last])
    return ""
