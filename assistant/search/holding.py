"""What the library does not hold: the names and years of a question that none of its articles knows."""

import re
from collections.abc import Iterable, Sequence

from assistant.comparing.names import names_in, same_name
from assistant.domain import Article, Filters
from assistant.library import Library
from assistant.search.question import Question
from assistant.search.terms import STOP_WORDS

_READ = 60
"""Passages found by the rest of the question whose names are compared for spelling."""
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
    unknown = [name for name in question.names if name not in question.counted and not _known(name, library)]
    years = [year for year in _years(question) if not library.knows(year)]
    if not unknown and not years:
        return ()
    hits = library.search_words(question.terms, filters=Filters(), limit=_READ)
    printed = {str(hit.article.published.year) for hit in hits if hit.article.published}
    spelt = _parts(name for hit in hits for name in _names(hit.article))
    return (
        *(name for name in unknown if not _spelt_otherwise(name, spelt, library)),
        *(year for year in years if year not in printed),
    )


def _years(question: Question) -> Sequence[str]:
    return list(dict.fromkeys(_YEAR.findall(question.text)))


def _known(name: str, library: Library) -> bool:
    return library.knows(name) or all(library.knows(part) for part in _telling(name))


def _spelt_otherwise(name: str, spelt: frozenset[str], library: Library) -> bool:
    """Whether each part of a name is known, or is another spelling of a part of a name that was found."""
    return all(library.knows(part) or any(same_name(part, other) for other in spelt) for part in _telling(name))


def _telling(name: str) -> list[str]:
    return [part for part in _PART.findall(name) if len(part) >= _LEAST and part.lower() not in STOP_WORDS]


def _names(article: Article) -> list[str]:
    """The names in an article, and the outlet and author that it names itself by."""
    imprint = [name for name in (article.outlet, article.byline) if name]
    return [*imprint, *names_in(f"{article.title or ''}. {article.text}")]


def _parts(names: Iterable[str]) -> frozenset[str]:
    return frozenset(part for name in names for part in _PART.findall(name))
