"""Follow-ups: what a question takes from the turn before it, so that it can be asked alone."""

import re
from datetime import datetime

from assistant.figures.lexicon import Measure
from assistant.figures.vocabulary import BUILT_IN, Vocabulary
from assistant.search.question import Question, understand
from assistant.search.terms import content_words, stem

_OF_THEM = re.compile(
    r"\bhow many (?:of (?:them|these|those|the dead|the victims) )?(?:were|are|was) (?P<group>\w+)\s*\??$",
    re.IGNORECASE,
)


def standalone(text: str, before: str, *, now: datetime, vocabulary: Vocabulary = BUILT_IN) -> str:
    """The question with the names, words and time of the question before it, where it has none of its own.

    A question that names something, or a time, stands alone already. What was measured before is not taken over.
    """
    asked, earlier = (understand(one, now=now, vocabulary=vocabulary) for one in (text, before))
    if asked.names or asked.period:
        return text
    text = _counted_among(text, earlier)
    measured = {stem(word) for name in earlier.measures for word in _words(vocabulary.measure(name))}
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
    known = earlier.vocabulary.lexicon
    if among is None or among["group"].lower() in (known.heads.keys() | known.done.keys()):
        return text
    if not earlier.measures or earlier.vocabulary.measure(earlier.measures[0]) is None:
        return text
    return f"How many {among['group']} were {earlier.measures[0]}?"


def _words(measure: Measure | None) -> list[str]:
    return " ".join((*measure.asked, *measure.done, *measure.heads)).split() if measure else []
