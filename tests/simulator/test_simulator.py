"""The simulator keeps its own promises, so that a miss is Crosscheck's and not the simulation's."""

import re
from collections import Counter
from datetime import timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.comparing.pairs import Pairs
from assistant.figures import find_figures
from tests.accounts import everywhere_rare
from tests.simulator.drawing import RELATIONS, drawn
from tests.simulator.gold import GoldFigure, gold_figures, relate_gold
from tests.simulator.kinds import KINDS
from tests.simulator.newsroom import Newsroom, simulate

MIRRORED = {"a": "b", "b": "a", None: None}
SEEDS = st.integers(min_value=0, max_value=10_000)


@pytest.fixture(scope="module")
def newsroom() -> Newsroom:
    """A newsroom that is large enough to hold every shape of sentence."""
    return simulate(7, articles=150)


@pytest.fixture(scope="module")
def figures(newsroom: Newsroom) -> list[GoldFigure]:
    """Its gold."""
    return [figure for printed in newsroom.articles for figure in gold_figures(printed)]


@settings(deadline=None, max_examples=20)
@given(SEEDS)
def test_a_seed_gives_the_same_articles(seed: int) -> None:
    """The same seed writes the same, and a longer run begins like a shorter one."""
    short, long = simulate(seed, articles=6), simulate(seed, articles=9)
    assert short.articles == simulate(seed, articles=6).articles
    assert long.articles[:6] == short.articles


@settings(deadline=None, max_examples=20)
@given(SEEDS)
def test_gold_stands_in_the_text(seed: int) -> None:
    """Each figure's words stand at its span, no two share one, and the quote holds them and occurs once."""
    for printed in simulate(seed, articles=8).articles:
        text, found = printed.article.text, gold_figures(printed)
        assert [one.value_text for one in found] == [text[one.start : one.end] for one in found]
        assert all(before.end <= after.start for before, after in pairwise(found))
        assert all(text.count(one.quote) == 1 and one.value_text in one.quote for one in found)


def test_quotes_point_at_their_figures(newsroom: Newsroom) -> None:
    """Pointed at by its quote, a figure that is found at all is the one that stands at the gold's span."""
    printed = newsroom.articles[0]
    found = find_figures(printed.article)
    pairs = Pairs([printed.article], found, everywhere_rare)
    for gold in gold_figures(printed):
        account = pairs.find(gold.side)
        assert account is None or (account.figure.start < gold.end and gold.start < account.figure.end)


def test_no_mark_is_left_in_a_text(newsroom: Newsroom) -> None:
    """No marker, unfilled field, doubled space or doubled mark is printed, and every sentence has an end."""
    for printed in newsroom.articles:
        wrong = re.search(r"[\ue000-\uf8ff{}\[\]]|  | [,.]|,,|,\.|\.\.", printed.article.text)
        assert wrong is None, printed.article.text[wrong.start() - 60 : wrong.end() + 20]
        assert all(paragraph[-1] in ".”" for paragraph in printed.article.text.split("\n\n"))


def test_paragraphs_begin_with_a_capital(newsroom: Newsroom) -> None:
    """No paragraph opens with a small letter."""
    openings = {paragraph[0] for printed in newsroom.articles for paragraph in printed.article.text.split("\n\n")}
    assert not {opening for opening in openings if opening.islower() or opening.isspace()}


def test_every_kind_of_happening_is_told(newsroom: Newsroom) -> None:
    """Each kind happens before any happens again, but for look-alikes."""
    assert {printed.happening.kind.name for printed in newsroom.articles} == {kind.name for kind in KINDS}


def test_copies_share_a_wire_and_a_text(newsroom: Newsroom) -> None:
    """Reprints have the text and the wire of the original, and outlets and names of their own."""
    wires = Counter(printed.article.wire for printed in newsroom.articles)
    copied = [wire for wire, printed in wires.items() if printed > 1]
    assert copied
    for wire in copied:
        same = [printed.article for printed in newsroom.articles if printed.article.wire == wire]
        assert len({article.text for article in same}) == 1
        assert len({article.name for article in same}) == len({article.outlet for article in same}) == len(same)


def test_nobody_prints_what_is_not_known_yet(newsroom: Newsroom) -> None:
    """No article has a number that its voice gave later, and no report is older than what it reports."""
    for printed in newsroom.articles:
        if printed.article.published:
            assert printed.article.published > printed.happening.at + timedelta(hours=1)
            assert all(placed.note.claim.at <= printed.article.published for placed in printed.figures)


def test_relations_are_mirrored(figures: list[GoldFigure]) -> None:
    """Swapped, two figures relate as before, and the later one is the other of the two; only an update has one."""
    for a, b in combinations(figures[:220], 2):
        gold, mirrored = relate_gold(a, b), relate_gold(b, a)
        assert (gold is None) == (mirrored is None)
        if gold and mirrored:
            assert (gold.relation, set(gold.accept)) == (mirrored.relation, set(mirrored.accept))
            assert gold.later == MIRRORED[mirrored.later]
            assert (gold.later is not None) == (gold.relation == "update")


def test_parts_are_no_more_than_their_whole(figures: list[GoldFigure]) -> None:
    """Those who are told as a part of others are no more than these."""
    claims = {figure.claim for figure in figures}
    assert all(part.value <= claim.value for claim in claims for part in claim.parts)
    assert all(sum(part.value for part in claim.split) == claim.value for claim in claims if claim.split)


def test_every_relation_is_drawn_evenly(figures: list[GoldFigure]) -> None:
    """Each of the six relations has as many pairs as the others."""
    pairs = drawn(figures, seed=1, each=25)
    assert Counter(pair.gold.relation for pair in pairs) == dict.fromkeys(RELATIONS, 25)
