"""What a reporter puts into reported speech by the way: a clause that only describes, the size of a town."""

import re
from collections.abc import Iterator

from assistant.figures.cues import Cue

_CLAUSE = Cue(r",\s+(?:which|where|whose)\b[^,;]*", needs=("which", "where", "whose"))
_TOLD = re.compile(
    r"\b(?:kill|di(?:ed|es?|ing)\b|dead|death|wound|injur|hurt|missing|arrest|detain|captur|abduct|kidnap|rescu|"
    r"displac|evacuat|destroy|damag|said|says|reported|when|while|after)",
    re.IGNORECASE,
)
"""What shows that a clause goes on telling what happened."""
_SETTLEMENTS = tuple(
    "city town village island province state district region county country nation community suburb camp".split()
)
_SETTLED = Cue(
    rf"\b(?:{'|'.join(_SETTLEMENTS)}) "
    r"(?:of|with)(?: a population of)? (?:population |about |around |some |nearly |almost |over |more than |roughly )*"
    r"\d[\d,. ]*(?:million)?|\bhome to (?:\w+ ){0,3}\d[\d,. ]*(?:million)?",
    needs=(*_SETTLEMENTS, "home to"),
)
"""How many live in a place."""


def asides(words: str) -> Iterator[tuple[int, int]]:
    """Half-open stretches of a sentence that are the reporter's own, also where the rest is somebody's."""
    lower = words.lower()
    for match in _CLAUSE.finditer(words, lower):
        if not _TOLD.search(match.group()):
            yield match.span()
    yield from (match.span() for match in _SETTLED.finditer(words, lower))
