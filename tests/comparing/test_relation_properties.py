"""What holds of the relation of any two figures, of invented reports, of simulated news and of the sample newsroom."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.comparing.accounts import Account
from assistant.comparing.comparison import cells
from assistant.comparing.rarity import Rarity
from assistant.comparing.relations import relate
from assistant.comparing.verdicts import Relations
from assistant.figures import find_figures
from assistant.figures.vocabulary import BUILT_IN
from assistant.library import Library
from assistant.search.rarity import rarity_in
from ingest.pipeline import ingest
from ingest.readers.registry import read
from tests.accounts import everywhere_rare
from tests.comparing.reports import MIRRORED, Report, related, told
from tests.simulator.newsroom import simulate
from ui.newsroom import articles_path

VOICES = st.sampled_from(["the River Watch", "the Harbour Board", "witnesses"])
HEDGES = st.sampled_from(["", "at least ", "nearly ", "more than ", "about ", "up to ", "exactly "])
GROUPS = st.sampled_from(["people", "civilians", "children", "soldiers", "workers"])
PLACES = st.sampled_from(["the market of Velmora", "Velmora", "Lorn province", "Sorrak"])
DAYS = st.sampled_from([None, "2031-05-05", "2031-05-06", "2031-05-20"])
SEEDS = st.integers(min_value=0, max_value=200)
SIMULATED = 5
"""Articles of a simulated newsroom: one happening, or the end of one and the beginning of the next."""


@st.composite
def invented(draw: st.DrawFn) -> Report:
    """A report whose number, hedge, group, place, voice and day are drawn."""
    value = f"{draw(st.integers(min_value=2, max_value=9000)):,}"
    counted = f"{draw(HEDGES)}{value} {draw(GROUPS)}"
    return Report(f"Bombs killed {counted} in {draw(PLACES)} on Sunday, {draw(VOICES)} said.", value, draw(DAYS))


@cache
def simulated(seed: int) -> list[Account]:
    """All accounts of a few simulated articles."""
    articles = [printed.article for printed in simulate(seed, articles=SIMULATED).articles]
    return [Account(figure=figure, article=article) for article in articles for figure in find_figures(article)]


@settings(deadline=None)
@given(first=invented(), second=invented())
def test_the_order_of_two_reports_does_not_matter(first: Report, second: Report) -> None:
    """Swapped, two figures relate as before, and the later one is the other of the two."""
    assert_mirrored(told(first, "a"), told(second, "b"), everywhere_rare)


@settings(deadline=None)
@given(report=invented())
def test_a_figure_never_contradicts_itself(report: Report) -> None:
    """A report agrees with the same words in another outlet, whatever they count."""
    assert related(told(report, "a"), told(report, "b")).relation == "agree"


@settings(deadline=None, max_examples=15)
@given(SEEDS)
def test_the_order_of_simulated_figures_does_not_matter(seed: int) -> None:
    """Conflict, agree, scope, unrelated, bounds and update are the same from both sides; only an update has a later."""
    for a, b in combinations(simulated(seed), 2):
        assert_mirrored(a, b, everywhere_rare)


@settings(deadline=None, max_examples=15)
@given(SEEDS)
def test_sums_do_not_depend_on_the_order(seed: int) -> None:
    """What is known from all figures together, parts of a sum, is the same whichever comes first."""
    accounts = simulated(seed)
    forwards, backwards = Relations(accounts, everywhere_rare), Relations(accounts[::-1], everywhere_rare)
    for a, b in combinations(accounts, 2):
        verdict, mirrored = forwards.between(a, b), backwards.between(b, a)
        assert (verdict.relation, verdict.later) == (mirrored.relation, MIRRORED[mirrored.later])


@settings(deadline=None, max_examples=15)
@given(SEEDS)
def test_a_figure_agrees_with_itself(seed: int) -> None:
    """A figure is never in conflict with itself, nor later than itself."""
    for account in simulated(seed):
        verdict = relate(account, account, everywhere_rare)
        assert (verdict.relation, verdict.later) == ("agree", None)


@settings(deadline=None, max_examples=15)
@given(SEEDS)
def test_a_reprint_agrees_with_its_original(seed: int) -> None:
    """A figure agrees with the same figure in a copy of its article."""
    printed = [one.article for one in simulate(seed, articles=12).articles]
    for original, copy in combinations(printed, 2):
        if original.wire != copy.wire:
            continue
        for figure, same in zip(find_figures(original), find_figures(copy), strict=True):
            a, b = Account(figure=figure, article=original), Account(figure=same, article=copy)
            assert relate(a, b, everywhere_rare).relation == "agree"


@settings(deadline=None, max_examples=10)
@given(SEEDS)
def test_the_order_of_articles_does_not_change_the_cells(seed: int) -> None:
    """Turned round or begun later, the articles of one measure fall into the same cells with the same relations."""
    accounts = simulated(seed)
    names = list(dict.fromkeys(account.article.name for account in accounts))
    orders = (names[::-1], names[2:] + names[:2])
    for measure in sorted({account.figure.measure for account in accounts}):
        ours = [account for account in accounts if account.figure.measure == measure]
        for order in orders:
            assert sorted_out(sorted(ours, key=lambda one: order.index(one.article.name))) == sorted_out(ours)


def test_two_copies_of_a_correction_agree() -> None:
    """What two prints of one correction take back is the same number; neither updates the other."""
    taken_back = Report("An earlier version of this article wrongly said that nine people were killed.", "nine")
    assert related(told(taken_back, "a"), told(taken_back, "b")).relation == "agree"


def sorted_out(accounts: list[Account]) -> set[tuple[frozenset[str], frozenset[str], str]]:
    """The cells of accounts: their figures, which of these are superseded, and how they relate."""
    found = cells(accounts, Relations(accounts, everywhere_rare))
    return {
        (frozenset(one.figure.id for one in cell.accounts), frozenset(cell.superseded), cell.relation) for cell in found
    }


def assert_mirrored(a: Account, b: Account, rarity: Rarity) -> None:
    """Fails where a relates to b otherwise than b to a."""
    verdict, mirrored = relate(a, b, rarity), relate(b, a, rarity)
    assert (verdict.relation, verdict.later) == (mirrored.relation, MIRRORED[mirrored.later])
    assert (verdict.later is not None) == (verdict.relation == "update")


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[Account], Rarity]]:
    """The accounts of the sample newsroom, and how telling its words are."""
    with Library.open(tmp_path_factory.mktemp("newsroom"), create=True) as library:
        ingest(
            read([Path(articles_path())]),
            library=library,
            find_figures=find_figures,
            read_by=BUILT_IN.fingerprint,
            embed=None,
        )
        articles = {article.id: article for article in library.articles()}
        accounts = [Account(figure=figure, article=articles[figure.article]) for figure in library.figures()]
        yield accounts, rarity_in(library)


def test_the_order_of_the_newsroom_does_not_matter(newsroom: tuple[list[Account], Rarity]) -> None:
    """Among all figures of articles on one happening, both orders give one relation; only updates know a later one."""
    accounts, rarity = newsroom
    for a, b in combinations(accounts, 2):
        if a.article.name.split("-")[0] == b.article.name.split("-")[0]:
            assert_mirrored(a, b, rarity)
