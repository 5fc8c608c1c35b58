"""What sort of answer a question expects, and whether a sentence has it: a person, a time, names, a reason, words said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.comparing.names import names_in
from assistant.figures.periods import times
from assistant.figures.phrases import REPORTING
from assistant.search.terms import stems

_PERSON = re.compile(r"^(?:to |by |from |for )?who(?:m|se)?\b", re.IGNORECASE)
_TIME = re.compile(r"\bwhen(?:\?|$)|^when\b|\b(?:what|which) (?:date|day|year|month|time)\b", re.IGNORECASE)
_REASON = re.compile(r"^why\b|\b(?:what|which) (?:reason|cause|explanation)s?\b", re.IGNORECASE)
_NAMED = re.compile(r"^where\b|\bwhich\b|\bwhat (?:city|town|country|street|company|airline|ship)\b", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:did|does|do|has|have)\b(?P<who>.*?)\b"
    r"(?:say|said|tell|told|describe|respond|explain|claim|react|argue|comment)\b",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"\b(?:because|since|due to|owing to|so that|in order|as|after|for|over|against|prompted|caused|blamed?|reason|"
    r"prevented?|blocked|hampered|hindered|targeted|responding|response|retaliation|protest(?:ing)?)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"«]|``")
_SPOKEN = re.compile(
    rf"\b(?:{'|'.join(sorted(REPORTING))}|called|calls|denied|denies|described|according to)\b", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What an answer should hold; a question may expect several things, or nothing that can be told."""

    person: bool = False
    time: bool = False
    reason: bool = False
    named: bool = False
    said: bool = False
    speaker: frozenset[str] = frozenset()
    """The stems of whose words are wanted, where `said`."""
    known: frozenset[str] = frozenset()
    """The stems of the question: what repeats it answers nothing."""


def expected(question: str) -> Expected:
    """What the answer to a question should hold."""
    said = _SAID.search(question)
    return Expected(
        person=_PERSON.search(question) is not None,
        time=_TIME.search(question) is not None,
        reason=_REASON.search(question) is not None,
        named=_NAMED.search(question) is not None,
        said=said is not None,
        speaker=stems(said["who"]) if said else frozenset(),
        known=stems(question),
    )


def fulfilled(expected: Expected, sentence: str) -> float | None:
    """The fraction of what is expected that a sentence holds; None when nothing is expected."""
    checks = []
    if expected.person:
        checks.append(any(len(name) > 1 for name in _new_names(expected, sentence)))
    if expected.named:
        checks.append(any(_new_names(expected, sentence)))
    if expected.time:
        checks.append(any(not stems(time.period.words) <= expected.known for time in times(sentence, None)))
    if expected.reason:
        checks.append(_BECAUSE.search(sentence) is not None)
    if expected.said:
        checks.append(_is_said(expected, sentence))
    return sum(checks) / len(checks) if checks else None


def _new_names(expected: Expected, sentence: str) -> Iterator[frozenset[str]]:
    """The names of a sentence as stems, without what the question says itself."""
    return (stems(name) - expected.known for name in names_in(sentence))


def _is_said(expected: Expected, sentence: str) -> bool:
    """Whether a sentence gives the words of whoever is asked about."""
    if not (_SPOKEN.search(sentence) or _QUOTED.search(sentence)):
        return False
    return not expected.speaker or bool(expected.speaker & stems(sentence))
