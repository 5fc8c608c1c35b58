"""A question's names under other spellings: which of them to look up, and what to search for then."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from assistant.comparing.spellings import pairs, parts, words_of
from assistant.search.question import Question
from assistant.search.terms import stem


def whole_names(question: Question) -> tuple[str, ...]:
    """What of a question to look up in any case: its names, whose word it asks for, and their pairs and acronyms.

    A single part of a longer name is left out: by itself it looks like others more easily than the whole does.
    """
    names = (*question.names, question.according) if question.according else question.names
    return tuple(dict.fromkeys(one for name in names for one in (name, *pairs(name), *_acronyms(name))))


def parts_of_names(question: Question) -> tuple[str, ...]:
    """The parts of its longer names, to be looked up where no article has them as they are."""
    return tuple(dict.fromkeys(part for name in question.names for part in parts(name) if part != name))


def respelt_question(question: Question, spellings: Mapping[str, tuple[str, ...]]) -> Question:
    """The question with what its names, by name, are called otherwise; each part of a pair is spelt as the pair is."""
    known = {name: others for name, others in spellings.items() if others}
    for name, others in spellings.items():
        for part, other in _by_parts(name, others):
            known[part] = tuple(dict.fromkeys((*known.get(part, ()), other)))
    return replace(question, spellings=known)


def other_terms(question: Question) -> tuple[str, ...]:
    """What the question's names are called otherwise, without what its terms find as they are."""
    asked = {words_of(term) for term in question.terms}
    known = {stem(word) for term in asked for word in term}
    others = (other for found in question.spellings.values() for other in found)
    new = [other for other in others if words_of(other) not in asked and not _is_one_of(known, words_of(other))]
    return tuple({words_of(other): other for other in new}.values())


def _is_one_of(known: set[str], words: tuple[str, ...]) -> bool:
    return len(words) == 1 and stem(words[0]) in known


def _acronyms(name: str) -> Iterator[str]:
    return (word for word in name.split() if word.isupper() and word.isalpha())


def _by_parts(name: str, others: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each part of a pair with the part that stands for it in another spelling of the pair."""
    for other in others:
        mine, theirs = parts(name), parts(other)
        if len(mine) == len(theirs) > 1:
            yield from ((a, b) for a, b in zip(mine, theirs, strict=True) if words_of(a) != words_of(b))
