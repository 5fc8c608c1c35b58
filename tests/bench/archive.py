"""A large simulated archive: a crime desk's reports, each in an article with four passages of other words."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, islice
from random import Random

from assistant.domain import Article, Entry
from assistant.library import ENTRIES_AT_ONCE, Library
from ingest.splitting import split
from tests.simulator.incidents import Desk, crime_desk

_ARTICLES_PER_INCIDENT = 1.9
_TOWNS = 1_500
_DAYS = 3 * 365
_VOCABULARY = 40_000
_PARAGRAPHS, _WORDS, _PER_ARTICLE = 20_000, 90, 4
_COMMON = (
    "police killed people said year city man woman shot hospital wounded victims car street family death fire officers "
    "county state attack government week shooting home night school company minister report work time day local"
).split()
"""Words of reports and questions, which other articles are full of too."""


def archive(articles: int) -> tuple[Desk, Iterator[Article]]:
    """A desk with questions, and `articles` articles: its reports in order, each made longer; the same every time."""
    desk = _desk(articles)
    return desk, _longer(desk.articles[:articles])


def reports(articles: int) -> Iterator[Article]:
    """So many short reports of the desk, in order; the same every time."""
    return iter(_desk(articles).articles[:articles])


def _desk(articles: int) -> Desk:
    incidents = int(articles / _ARTICLES_PER_INCIDENT) + 50
    return crime_desk(7, incidents=incidents, towns=min(_TOWNS, incidents), days=_DAYS, questions=200)


def fill(library: Library, articles: Iterator[Article]) -> None:
    """Store articles without figures."""
    while some := list(islice(articles, ENTRIES_AT_ONCE)):
        library.add([Entry(article=one, passages=split(one.id, one.text), figures=(), read_by="") for one in some])


def _longer(articles: tuple[Article, ...]) -> Iterator[Article]:
    rng = Random(1)  # noqa: S311 - a simulation, no secret
    paragraphs = _other_paragraphs(rng)
    for article in articles:
        rest = rng.choices(paragraphs, k=_PER_ARTICLE)
        yield replace(article, text="\n\n".join([article.text, *rest]))


def _other_paragraphs(rng: Random) -> list[str]:
    """Paragraphs of words as unevenly spread as those of a language."""
    words = [*_COMMON, *(_word(number) for number in range(_VOCABULARY))]
    weights = list(accumulate(1 / (rank + 25) for rank in range(len(words))))
    return [" ".join(rng.choices(words, cum_weights=weights, k=_WORDS)).capitalize() + "." for _ in range(_PARAGRAPHS)]


def _word(number: int) -> str:
    """An invented word for each number."""
    syllables = "ba de fi go hu ka le mi no pu ra se ti vo zu la be di fo gu".split()
    word = ""
    while number or not word:
        number, at = divmod(number, len(syllables))
        word += syllables[at]
    return word + "n"
