"""What holds of the relation of any two figures, of invented reports and of the sample newsroom."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.comparing.accounts import Account, Rarity
from assistant.comparing.relations import relate
from assistant.figures import find_figures
from assistant.library import Library
from assistant.search.rarity import rarity_in
from ingest.pipeline import ingest
from tests.comparing.reports import MIRRORED, Report, related, told
from ui.newsroom import articles_path

VOICES = st.sampled_from(["the River Watch", "the Harbour Board", "witnesses"])
HEDGES = st.sampled_from(["", "at least ", "nearly ", "more than ", "about ", "up to ", "exactly "])
GROUPS = st.sampled_from(["people", "civilians", "children", "soldiers", "workers"])
PLACES = st.sampled_from(["the market of Velmora", "Velmora", "Lorn province", "Sorrak"])
DAYS = st.sampled_from([None, "2031-05-05", "2031-05-06", "2031-05-20"])


@st.composite
def invented(draw: st.DrawFn) -> Report:
    """A report whose number, hedge, group, place, voice and day are drawn."""
    value = f"{draw(st.integers(min_value=2, max_value=9000)):,}"
    counted = f"{draw(HEDGES)}{value} {draw(GROUPS)}"
    return Report(f"Bombs killed {counted} in {draw(PLACES)} on Sunday, {draw(VOICES)} said.", value, draw(DAYS))


@settings(deadline=None)
@given(first=invented(), second=invented())
def test_the_order_of_two_reports_does_not_matter(first: Report, second: Report) -> None:
    """Swapped, two figures relate as before, and the later one is the other of the two."""
    a, b = told(first, "a"), told(second, "b")
    verdict, mirrored = related(a, b), related(b, a)
    assert (verdict.relation, verdict.later) == (mirrored.relation, MIRRORED[mirrored.later])


@settings(deadline=None)
@given(report=invented())
def test_a_figure_never_contradicts_itself(report: Report) -> None:
    """A report agrees with the same words in another outlet, whatever they count."""
    assert related(told(report, "a"), told(report, "b")).relation == "agree"


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[Account], Rarity]]:
    """The accounts of the sample newsroom, and how telling its words are."""
    with Library.open(tmp_path_factory.mktemp("newsroom"), create=True) as library:
        ingest([Path(articles_path())], library=library, find_figures=find_figures, embed=None)
        articles = {article.id: article for article in library.articles()}
        accounts = [Account(figure=figure, article=articles[figure.article]) for figure in library.figures()]
        yield accounts, rarity_in(library)


def test_the_order_of_the_newsroom_does_not_matter(newsroom: tuple[list[Account], Rarity]) -> None:
    """Among all figures of articles on one happening, both orders give one relation; only updates know a later one."""
    accounts, rarity = newsroom
    for a, b in combinations(accounts, 2):
        if a.article.name.split("-")[0] != b.article.name.split("-")[0]:
            continue
        verdict, mirrored = relate(a, b, rarity), relate(b, a, rarity)
        assert (verdict.relation, verdict.later) == (mirrored.relation, MIRRORED[mirrored.later])
        assert (verdict.later is not None) == (verdict.relation == "update")
