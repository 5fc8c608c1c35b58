"""How near to a figure its article holds a word of the question: right by the number, or somewhere in the story."""

import re
from functools import lru_cache

from assistant.comparing.accounts import Account
from assistant.comparing.groups import counts_alike
from assistant.comparing.holders import HELD
from assistant.comparing.names import names_in, same_name
from assistant.comparing.peoples import same_people
from assistant.comparing.runs import adds_up
from assistant.comparing.scenes import lead_of
from assistant.comparing.topics import NEED_A_TOPIC, around
from assistant.domain import Span
from assistant.search.question import Question
from assistant.search.terms import stem, stems
from assistant.sentences import sentence_spans

_BY_NUMBER, _IN_SENTENCE, IN_LEAD, _NEAR, IN_ARTICLE = 1.0, 0.85, 0.65, 0.5, 0.35
"""What a term of the question counts by where the figure's article holds it: right by the number, in its sentence, in
the lead, in a sentence or two before or after, anywhere."""
_IN_LEAD_APART = 0.4
"""The lead says less of a figure that recalls another happening, or adds up over a time."""
_NEAR_SENTENCES = 2
_ATTRIBUTED = re.compile(r"^[^,;]{0,100}?\b(?:says?|said|estimates?d?)\b")


def nearness(word: str, question: Question, account: Account) -> float:
    """How near to the figure its article holds a word of the question."""
    apart = account.figure.background or adds_up(account)
    own, others = _own_words(account), question.other_forms(word)
    if says(f"{own} {account.figure.place}", word, others) or _is_counted(word, question, account):
        return _BY_NUMBER
    if account.figure.measure in NEED_A_TOPIC and says(account.sentence, word, others):
        return _IN_SENTENCE
    if says(lead_of(account.article).text, word, others):
        return _IN_LEAD_APART if apart else IN_LEAD
    if account.figure.measure != "population" and says(_surroundings(account), word, others):
        return _NEAR
    return IN_ARTICLE if not apart and says(account.article.text, word, others) else 0.0


def _is_counted(word: str, question: Question, account: Account) -> bool:
    """Whether a word is what the question wants counted, or its name, and the figure counts it under another."""
    counted = question.counted
    head = counted.endswith(word) or (word in counted and word[0].isupper())
    return head and counts_alike(counted, account.figure.counted)


def _own_words(account: Account) -> str:
    """The part of the sentence that speaks of the figure: not who counts a population, nor another sum of money."""
    if account.figure.measure == "population":
        return _ATTRIBUTED.sub("", account.sentence)
    if account.figure.measure in NEED_A_TOPIC | HELD:
        return around(account)
    return account.sentence


def _surroundings(account: Account) -> str:
    """The sentences right before and after the figure's."""
    article, own = account.article, account.figure.sentence
    spans = _spans(article.text)
    before = [span for span in spans if span.end <= own.start][-_NEAR_SENTENCES:]
    after = [span for span in spans if span.start >= own.end][:_NEAR_SENTENCES]
    return article.text[before[0].start if before else own.start : after[-1].end if after else own.end]


@lru_cache(maxsize=256)
def _spans(text: str) -> tuple[Span, ...]:
    return tuple(sentence_spans(text))


@lru_cache(maxsize=200_000)
def says(text: str, word: str, others: tuple[frozenset[str], ...] = ()) -> bool:
    """Whether a text holds a word by its stem, a name under any spelling, or all the stems of another form of it."""
    if stem(word) in _stems(text) or any(other <= _stems(text) for other in others):
        return True
    return word[0].isupper() and any(
        same_name(word, part) or same_people(word, part) for name in _names_of(text) for part in (name, *name.split())
    )


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    return stems(text)


@lru_cache(maxsize=4096)
def _names_of(text: str) -> tuple[str, ...]:
    return names_in(text)
