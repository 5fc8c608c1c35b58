"""Follow-ups: what a question takes from the turn before it, so that it can be asked alone."""

import re
from datetime import datetime

from assistant.figures.lexicon import Measure
from assistant.figures.vocabulary import BUILT_IN, Vocabulary
from assistant.search.asking import words_asking
from assistant.search.question import Question, understand
from assistant.search.terms import content_words, stem

_OF_THEM = re.compile(
    r"\bhow many (?:of (?:them|these|those|the dead|the victims) )?(?:were|are|was) (?P<group>\w+)\s*\??$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^(?:and|but|or|what about|how about|and what about)?\s*"
    r"(?P<more>(?:in|on|at|near|off|for|since|during|after|before|by|according to)\s[^?]+?)\s*\?*$",
    re.IGNORECASE,
)
"""A question that only adds a place, a time or a voice: and on 25 March?"""
_SAYS = re.compile(
    r"^(?:and |but )?what (?:does|did|do|has|have) (?P<who>.+?) (?:say|said|report|claim)\s*\?*$", re.IGNORECASE
)
"""A question that only asks for somebody's word: what does the government say?"""
_VOICE = re.compile(r",?\s*\baccording to\s[^,?]+", re.IGNORECASE)


def standalone(text: str, before: str, *, now: datetime, vocabulary: Vocabulary = BUILT_IN) -> str:
    """The question with the names, words and time of the question before it, where it has none of its own.

    A question that names something, or a time, stands alone already. What was measured before is not taken over, save
    by one that only adds a place, a time or a voice to what was asked.
    """
    asked, earlier = (understand(one, now=now, vocabulary=vocabulary) for one in (text, before))
    if added := _added(text, asked, earlier):
        return added
    if asked.names or asked.period:
        return text
    text = _counted_among(text, earlier)
    measured = {stem(word) for name in earlier.measures for word in _words(vocabulary.measure(name))}
    measured |= {one for name in earlier.measures for one in words_asking(name)}
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


def _added(text: str, asked: Question, earlier: Question) -> str:
    """The question before with the place, time or voice that a follow-up adds, in place of its own; else empty."""
    says, more = _SAYS.match(text), _MORE.match(text)
    kept = earlier.text.rstrip(" ?")
    if says and earlier.figure:
        return f"{_VOICE.sub('', kept)}, according to {says['who']}?"
    if more is None or asked.figure:
        return ""
    if asked.according:
        return f"{_VOICE.sub('', kept)}, {more['more']}?"
    if asked.period and earlier.period:
        kept = kept.replace(earlier.period.words, "").rstrip(" ,")
    elif asked.names:
        for name in earlier.names:
            kept = re.sub(rf"\s(?:in|at|near|off|on) (?:the )?{re.escape(name)}\b", "", kept)
    return f"{kept} {more['more']}?"


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
