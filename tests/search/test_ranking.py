"""How signals are joined."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain import Period
from assistant.search.question import understand
from assistant.search.ranking import PASSAGES_FIRST, fuse, one_a_wire, spread, telling_words
from tests.accounts import everywhere_rare
from tests.search.samples import BRIDGE, DAM_BREAK, NOW, STRIKE_NEW, STRIKE_OLD, article, hit

STRIKE = understand("When did the strike in Orlo end?", now=NOW)


def _names(hits: list) -> list[str]:
    return [one.article.name for one in hits]


def test_a_clear_winner_by_words_is_not_drowned_by_meaning() -> None:
    """A passage with the question's words stays before one that is nearer in meaning and has hardly any."""
    by_meaning = [hit(BRIDGE, 0.6), hit(STRIKE_OLD, 0.5), hit(DAM_BREAK, 0.3)]
    assert _names(fuse(STRIKE, [hit(STRIKE_OLD, 20.0)], by_meaning, rarity=everywhere_rare))[0] == "strike-old"


def test_meaning_decides_where_words_do_not() -> None:
    """Of passages with the same words the one nearer in meaning comes first; one found by meaning alone is kept."""
    by_words = [hit(STRIKE_OLD, 5.0), hit(STRIKE_NEW, 5.0)]
    by_meaning = [hit(STRIKE_NEW, 0.9), hit(STRIKE_OLD, 0.3), hit(BRIDGE, 0.2)]
    question = understand("Who is on strike?", now=NOW)
    found = _names(fuse(question, by_words, by_meaning, rarity=everywhere_rare))
    assert found == ["strike-new", "strike-old", "bridge"]


def test_what_search_brought_a_passage_does_not_matter() -> None:
    """Words are counted in what meaning alone found too."""
    alone = fuse(STRIKE, [], [hit(STRIKE_OLD, 0.4), hit(BRIDGE, 0.4)], rarity=everywhere_rare)
    assert _names(alone) == ["strike-old", "bridge"]


def test_all_names_in_place_beat_one_said_often() -> None:
    """Of two passages the one that names everybody asked about comes before the one that repeats a single name."""
    question = understand("What did Merrin say in Orlo?", now=NOW)
    often = article("often", "Merrin spoke. Merrin went on. Merrin left, and Merrin came back.")
    both = article("both", "Merrin spoke to a crowd of dockers in the old harbour of Orlo late at night.")
    assert _names(fuse(question, [hit(often, 9.0), hit(both, 5.0)], [], rarity=everywhere_rare))[0] == "both"


def test_terms_in_title_and_lead_lift_an_article() -> None:
    """Of equal hits the article whose head holds the question's terms comes first."""
    hits = [hit(DAM_BREAK, 5.0), hit(STRIKE_NEW, 5.0)]
    assert _names(fuse(STRIKE, hits, [], rarity=everywhere_rare))[0] == "strike-new"


ASKED = [
    (date(2030, 2, 1), "strike-old"),
    (date(2031, 6, 11), "strike-new"),
    (date(2031, 6, 13), "strike-new"),
]


@pytest.mark.parametrize(("day", "first"), ASKED, ids=[str(row[0]) for row in ASKED])
def test_publication_near_the_time_asked_about_lifts_an_article(day: date, first: str) -> None:
    """Of two alike the one that was published around the day asked about comes first."""
    question = replace(STRIKE, period=Period(words="then", first=day, last=day))
    hits = [hit(STRIKE_OLD, 5.0), hit(STRIKE_NEW, 5.0)]
    assert _names(fuse(question, hits, [], rarity=everywhere_rare))[0] == first


def test_the_time_asked_about_does_not_outweigh_what_it_is_about() -> None:
    """An article of the right days about something else stays behind the one that is about what is asked."""
    question = understand("When did the strike in Orlo begin on 2 May 2031?", now=NOW)
    other = article("other", "The harvest in Castrin was early.", day="2031-05-02")
    assert (
        _names(fuse(question, [hit(other, 5.0), hit(STRIKE_OLD, 5.0)], [], rarity=everywhere_rare))[0] == "strike-old"
    )


def test_the_days_own_words_are_left_to_the_time() -> None:
    """What spells the day asked about is no search term, unless there is nothing else."""
    assert telling_words(understand("Who fell in Orlo on 5 May 2031?", now=NOW)) == ["fell", "Orlo"]
    assert telling_words(understand("What was on 5 May 2031?", now=NOW)) == ["5", "May", "2031"]


def test_copies_of_one_wire_appear_once_as_first_printed() -> None:
    """Of copies only the first printed stays; undated copies give way to dated ones."""
    copies = [
        article(name, "Same text.", day=day, wire="w")
        for name, day in (("a", ""), ("b", "2031-02-02"), ("c", "2031-02-01"))
    ]
    assert _names(one_a_wire([hit(one, 1.0) for one in copies])) == ["c"]


def test_one_article_does_not_fill_the_first_places() -> None:
    """Passages of an article beyond the first few come after the others', and none is lost."""
    many = [hit(DAM_BREAK, 9.0 - at, start=at, end=at + 1) for at in range(5)]
    spaced = spread([*many, hit(BRIDGE, 1.0)])
    assert _names(spaced) == ["dam-break"] * PASSAGES_FIRST + ["bridge"] + ["dam-break"] * 2


@given(st.lists(st.tuples(st.sampled_from([DAM_BREAK, BRIDGE, STRIKE_NEW]), st.integers(0, 40), st.floats(0, 100))))
def test_fusion_keeps_each_passage_once(found: list) -> None:
    """Every passage that was found is in the order exactly once, and scores never rise within an article."""
    hits = [hit(one, score, start=start, end=start + 1) for one, start, score in found]
    fused = fuse(STRIKE, hits, hits[:3], rarity=everywhere_rare)
    keys = [(one.article.id, one.passage.start) for one in fused]
    assert len(set(keys)) == len(keys)
    assert set(keys) == {(one.article.id, one.passage.start) for one in hits}
    for name in set(_names(fused)):
        scores = [one.score for one in fused if one.article.name == name]
        assert scores == sorted(scores, reverse=True)


def test_another_spelling_counts_as_the_name() -> None:
    """A title and a passage that spell a name otherwise have it; words that did not find it are told its share."""
    asked = replace(understand("What fell in Castrim?", now=NOW), spellings={"Castrim": ("Castrin",)})
    same = understand("What fell in Castrin?", now=NOW)
    best = hit(STRIKE_NEW, 2.0)
    told, found = (
        next(one for one in fuse(question, [best, hit(BRIDGE, score)], [], rarity=everywhere_rare) if one.score)
        for question, score in ((asked, 1.0), (same, 2.0))
    )
    assert told.article == found.article == BRIDGE
    assert told.signals == found.signals


def test_each_hit_says_what_brought_it() -> None:
    """A hit's score is the sum of what its signals added."""
    for one in fuse(STRIKE, [hit(STRIKE_NEW, 5.0)], [hit(BRIDGE, 0.9)], rarity=everywhere_rare):
        assert one.score == pytest.approx(sum(one.signals.values()))
