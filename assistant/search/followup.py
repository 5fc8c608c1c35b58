"""Follow-ups: what a question takes from the turn before it, so that it can be asked alone."""

import re
from datetime import datetime

from assistant.figures.measures import BY_NAME, DONE, HEADS
from assistant.search.question import Question, understand
from assistant.search.terms import content_words, stem

_OF_THEM = re.compile(
    r"\bhow many (?:of (?:them|these|those|the dead|the victims) )?(?:were|are|was) (?P<group>\w+)\s*\??$",
    re.IGNORECASE,
)


def standalone(text: str, before: str, *, now: datetime) -> str:
    """The question with the names, words and time of the question before it, where it has none of its own.

    A question that names something, or a time, stands alone already. What was measured before is not taken over.
    """
    asked, earlier = understand(text, now=now), understand(before, now=now)
    if asked.names or asked.period:
        return text
    text = _counted_among(text, earlier)
    measured = {stem(word) for name in earlier.measures if name in BY_NAME for word in _words(name)}
    dated = earlier.period.words if earlier.period and earlier.period.words not in text else ""
    own = {stem(word) for word in content_words(f"{text} {dated}")} | measured
    phrases = " ".join(earlier.names)
    taken = [
        term
        for term in earlier.terms
        if (term in earlier.names or term not in phrases) and not {stem(word) for word in content_words(term)} <= own
    ]
    if dated:
        taken.append(dated.removeprefix("on "))
    return f"{text.rstrip(' ?')} ({', '.join(dict.fromkeys(taken))})?" if taken else text


def _counted_among(text: str, earlier: Question) -> str:
    """Rewrites "how many of them were children?" as "how many children were killed?", where that was measured."""
    among = _OF_THEM.search(text)
    if among is None or among["group"].lower() in (HEADS.keys() | DONE.keys()):
        return text
    if not earlier.measures or earlier.measures[0] not in BY_NAME:
        return text
    return f"How many {among['group']} were {earlier.measures[0]}?"


def _words(measure: str) -> list[str]:
    found = BY_NAME[measure]
    return " ".join((*found.asked, *found.done, *found.heads)).split()
