"""What sort of answer a question expects, and whether a sentence has it: a person, a time, a reason, words said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.comparing.names import names_in
from assistant.figures.periods import times
from assistant.figures.phrases import REPORTING
from assistant.search.terms import content_words, stem, stems

_PERSON = re.compile(r"^(?:to |by |from |for )?who(?:m|se)?\b", re.IGNORECASE)
_ROLE = re.compile(
    r"^who (?:is|was|are|were) the (?P<role>[\w -]+?) (?:of|in|at|for|from|who|whose|that)\b", re.IGNORECASE
)
_TIME = re.compile(r"\bwhen(?:\?|$)|^when\b|\b(?:what|which) (?:date|day|year|month|time)\b", re.IGNORECASE)
_REASON = re.compile(r"^why\b|\b(?:what|which) (?:reason|cause|explanation)s?\b", re.IGNORECASE)
_NAMED = re.compile(r"^where\b|\bwhich\b|\bwhat (?:city|town|country|street|company|airline|ship)\b", re.IGNORECASE)
_KIND = re.compile(
    r"\bwhich\s+(?P<kind>(?:[\w-]+\s+){1,3})|\bwhat (?P<what>city|town|country|street|company|airline|ship)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^(?:\w+ )?(?:what|which) (?P<thing>.+?) (?:did|does|do|was|were|is|are|has|have|had|will)\b", re.IGNORECASE
)
"""A thing asked for, where a verb follows it."""
_BESIDE = 16
"""Characters on either side of a name in which the word for its kind makes it one: "the street, Rue X"."""
_SAID = re.compile(
    r"\b(?:did|does|do|has|have)\b(?P<who>.*?)\b"
    r"(?:say|said|tell|told|describe|respond|explain|claim|react|argue|comment)\b",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"\b(?:because|since|due to|owing to|so that|in order|after|against|prompted|caused|blamed?|reason|"
    r"prevented?|blocked|hampered|hindered|targeted|response|retaliation|respond(?:ed|ing)?|protest(?:ing)?)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"«]|``")
_SPOKEN = re.compile(
    rf"\b(?:{'|'.join(sorted(REPORTING))}|called|calls|denied|denies|described|according to)\b", re.IGNORECASE
)
_ANYBODY = stems("man woman boy girl child first second last only head")
"""What a question calls somebody that reports call otherwise."""


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What an answer should hold; a question may expect several things, or nothing that can be told."""

    person: bool = False
    role: frozenset[str] = frozenset()
    """The stems of what the person is, where the question says: who was the governor of."""
    time: bool = False
    reason: bool = False
    named: bool = False
    said: bool = False
    speaker: frozenset[str] = frozenset()
    """The stems of whose words are wanted, where `said`."""
    kind: frozenset[str] = frozenset()
    """The stems of the words for what is wanted, where `named`: which hotels, which air base."""
    asked: frozenset[str] = frozenset()
    """The stems of a thing that two or more words ask for: what prison sentences, which air base."""
    known: frozenset[str] = frozenset()
    """The stems of the question: what repeats it answers nothing."""


def expected(question: str) -> Expected:
    """What the answer to a question should hold."""
    said, kind, role = _SAID.search(question), _KIND.search(question), _ROLE.search(question)
    return Expected(
        person=_PERSON.search(question) is not None,
        role=frozenset(map(stem, content_words(role["role"]))) - _ANYBODY if role else frozenset(),
        time=_TIME.search(question) is not None,
        reason=_REASON.search(question) is not None,
        named=_NAMED.search(question) is not None,
        said=said is not None,
        speaker=frozenset(map(stem, content_words(said["who"]))) if said else frozenset(),
        kind=frozenset(map(stem, content_words(kind["kind"] or kind["what"]))) if kind else frozenset(),
        asked=_asked_thing(question),
        known=stems(question),
    )


def _asked_thing(question: str) -> frozenset[str]:
    match = _ASKED.search(question)
    words = [stem(word) for word in content_words(match["thing"])] if match else []
    return frozenset(words) if len(words) > 1 else frozenset()


def fulfilled(expected: Expected, sentence: str) -> float | None:
    """The fraction of what is expected that a sentence holds; None when nothing is expected."""
    checks: list[float] = []
    if expected.person:
        checks.append(_is_person_asked(expected, sentence))
    if expected.named:
        checks.append(_named_as_asked(expected, sentence))
    if expected.time:
        checks.append(any(not stems(time.period.words) <= expected.known for time in times(sentence, None)))
    if expected.reason:
        checks.append(_BECAUSE.search(sentence) is not None)
    if expected.said:
        checks.append(_is_said(expected, sentence))
    return sum(checks) / len(checks) if checks else None


def _is_person_asked(expected: Expected, sentence: str) -> float:
    """1 when a new name stands in a sentence that says what the question says of the person, a half without that."""
    if not any(len(name) > 1 for name in _new_names(expected, sentence)):
        return 0.0
    return 1.0 if expected.role <= stems(sentence) else 0.5


def _new_names(expected: Expected, sentence: str) -> Iterator[frozenset[str]]:
    """The names of a sentence as stems, without what the question says itself."""
    return (frozenset(map(stem, content_words(name))) - expected.known for name in names_in(sentence))


def _named_as_asked(expected: Expected, sentence: str) -> float:
    """1 when a new name stands beside the word for its kind, a half when one stands anywhere, else 0."""
    names = [name for name, new in zip(names_in(sentence), _new_names(expected, sentence), strict=True) if new]
    if not names:
        return 0.0
    starts = ((max(0, sentence.find(name)), len(name)) for name in names)
    near = (sentence[max(0, start - _BESIDE) : start + length + _BESIDE] for start, length in starts)
    return 1.0 if any(expected.kind & stems(words) for words in near) else 0.5


def _is_said(expected: Expected, sentence: str) -> bool:
    """Whether a sentence gives the words of whoever is asked about."""
    if not (_SPOKEN.search(sentence) or _QUOTED.search(sentence)):
        return False
    return not expected.speaker or bool(expected.speaker & stems(sentence))
