"""What the library does not hold: the names and years of a question that none of its articles knows."""

import re
from collections.abc import Sequence

from assistant.domain import Filters
from assistant.library import Library
from assistant.search.learned import in_all_spellings
from assistant.search.question import Question
from assistant.search.rarity import rarity_in
from assistant.search.terms import STOP_WORDS

_READ = 60
"""Passages found by the rest of the question whose years of publication are known."""
_BEST = 10
"""Of these, the passages that the question is most likely about."""
_YEAR = re.compile(r"\b(?:1[5-9]|20|21)\d\d\b")
_PART = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_LEAST = 3
"""Letters of a part of a name that must be held; shorter ones are particles and initials."""


def unheld(question: Question, library: Library) -> tuple[str, ...]:
    """The names and years of the question that no current article holds under any spelling; empty when all is held.

    A name is held when every part of it is, be it in different articles: the question may put it together otherwise.
    What is counted is left out, for it has other words ("how many Kalashnikovs"); so is what prints the articles.

    Raises:
        LibraryError: the library cannot be read.
    """
    question = in_all_spellings(question, library)
    names = [name for name in question.names if name not in question.counted and not _held(name, question, library)]
    years = [year for year in _years(question) if not library.knows(year)]
    return (*names, *(year for year in years if not _printed_in(year, question, library)))


def _years(question: Question) -> Sequence[str]:
    return list(dict.fromkeys(_YEAR.findall(question.text)))


def _printed_in(year: str, question: Question, library: Library) -> bool:
    """Whether articles that the question finds are of a year, or may be: the best of them say no date."""
    rarity = rarity_in(library)
    hits = library.search_words({term: rarity(term) for term in question.terms}, filters=Filters(), limit=_READ)
    undated = any(hit.article.published is None for hit in hits[:_BEST])
    return undated or any(hit.article.published and str(hit.article.published.year) == year for hit in hits)


def _held(name: str, question: Question, library: Library) -> bool:
    """Whether a name, or each part of it, is known as it is or otherwise."""
    if name in question.spellings or library.knows(name):
        return True
    return all(part in question.spellings or library.knows(part) for part in _telling(name))


def _telling(name: str) -> list[str]:
    return [part for part in _PART.findall(name) if len(part) >= _LEAST and part.lower() not in STOP_WORDS]
