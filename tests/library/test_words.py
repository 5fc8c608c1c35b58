"""What the full-text index finds."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain import Filters
from assistant.library import Library, words
from tests.library.samples import FERRY, MARKET, PUBLISHED, entry

EVERYTHING = Filters()
SECOND = timedelta(seconds=1)


def found(library: Library, *terms: str, filters: Filters = EVERYTHING, limit: int = 20) -> list[str]:
    """The identities of what is found, best first."""
    return [
        hit.article.identity for hit in library.search_words(dict.fromkeys(terms, 1.0), filters=filters, limit=limit)
    ]


@pytest.mark.parametrize(
    ("term", "articles"),
    [
        ("drowning", 1),
        ("DROWNED", 1),
        ("coast guard", 1),
        ("guard coast", 0),
        ("Cafe", 1),
        ("sank", 1),
        ("zebra", 0),
        ("the", 1),
        ("", 0),
        ("?!", 0),
    ],
)
def test_frequency_is_by_stem(library: Library, term: str, articles: int):
    """Articles are counted by a term's stem, without case or accents; several words are one phrase."""
    library.add([entry("a.txt", FERRY + " The café closed.")])
    assert library.frequencies([term]) == {term: articles}
    assert library.knows(term) == (articles > 0)


def test_a_text_that_many_printed_counts_once(library: Library):
    """A word is as rare as the texts that hold it, however many papers printed one of them."""
    library.add([entry("a.txt", MARKET), entry("b.txt", MARKET), entry("c.txt", MARKET + " More.", wire="another")])
    assert library.frequencies(["grain"]) == {"grain": 2}


def test_many_words_are_counted_at_once(library: Library):
    """Each term has its own count, whatever stands beside it."""
    library.add([entry("a.txt", MARKET), entry("b.txt", FERRY)])
    assert library.frequencies(["grain", "said", 'no "word"', "", "grain"]) == {
        "grain": 1,
        "said": 1,
        'no "word"': 0,
        "": 0,
    }
    assert library.frequencies([]) == {}


def test_an_edition_is_of_what_is_stored(library: Library):
    """A new article or version makes a new edition, whoever stored it; what was there already does not."""
    editions = [library.edition()]
    versions = (entry("a.txt", MARKET), entry("a.txt", FERRY, version=2), entry("b.txt", MARKET, status="withdrawn"))
    for one in versions:
        library.add([one])
        editions.append(library.edition())
        library.add([one])
        assert library.edition() == editions[-1]
    assert editions == sorted(set(editions))


def test_the_index_stays_in_few_parts(library: Library, folder: Path):
    """What comes an article at a time is merged into few parts, for a search looks into each."""
    for number in range(40):
        library.add([entry(f"{number}.txt", f"{MARKET} Number {number}.")])
    connection = sqlite3.connect(folder / "library.sqlite")
    parts = connection.execute("SELECT count(DISTINCT segid) FROM words_idx").fetchone()[0]
    connection.close()
    assert parts <= 4


def test_what_holds_more_comes_first(library: Library):
    """A passage scores the weight of all terms that it or its title holds; of two that are alike the newer is first."""
    for number in range(8):
        published = PUBLISHED - number * SECOND
        library.add([entry(f"{number}.txt", f"The harbour number{number} was calm.", published=published)])
    library.add([entry("undated.txt", "The harbour number9 was calm.", published=None)])
    library.add([entry("title.txt", "The keeper went home over the bay at night.", title="Lighthouse")])
    weights = {"harbour": 1.0, "number2": 0.5, "lighthouse": 2.0}
    hits = library.search_words(weights, filters=EVERYTHING, limit=20)
    assert [hit.article.identity for hit in hits] == [
        "title.txt",
        "2.txt",
        *(f"{n}.txt" for n in (0, 1, 3, 4, 5, 6, 7)),
        "undated.txt",
    ]
    assert [hit.score for hit in hits[:3]] == pytest.approx([2.0, 1.5, 1.0], abs=0.2)


def test_what_is_about_a_word_comes_before_what_mentions_it(library: Library):
    """Of passages that hold the same terms, the one with a term in its title and again in its text comes first."""
    library.add([entry(f"{number}.txt", f"Mill number{number} burned, not for the flood.") for number in range(30)])
    library.add([entry("flood.txt", "The flood rose. A flood never rose so.", title="Flood", published=None)])
    (hit,) = library.search_words({"flood": 1.0}, filters=EVERYTHING, limit=1)
    assert hit.article.identity == "flood.txt"


SCARCE = [
    pytest.param(["calm", "number2"], 1, ["2.txt"], id="a rare term brings, a common one adds"),
    pytest.param(["harbour", "calm"], 8, [f"{n}.txt" for n in range(8)], id="of common ones, what holds both"),
    pytest.param(["harbour", "rough", "calm"], 8, [f"{n}.txt" for n in range(8)], id="a pair that never meets"),
    pytest.param(["cape3", "harbour", "calm"], 9, ["cape3.txt", *(f"{n}.txt" for n in range(8))], id="too few by one"),
]


@pytest.mark.parametrize(("terms", "limit", "expected"), SCARCE)
def test_rare_words_bring_passages(library: Library, monkeypatch: pytest.MonkeyPatch, terms, limit, expected):
    """Where there are too many matches the rarest terms bring passages, and others too where these bring too few."""
    monkeypatch.setattr(words, "MATCHES", 8)
    for number in range(12):
        state = "calm" if number < 8 else "open"
        library.add([entry(f"{number}.txt", f"The harbour number{number} was {state}.")])
    library.add([entry(f"cape{number}.txt", f"It was calm off the cape{number}.") for number in range(4)])
    library.add([entry(f"rough{number}.txt", f"It was rough off the point {number}.") for number in range(9)])
    found = library.search_words(dict.fromkeys(terms, 1.0), filters=EVERYTHING, limit=limit)
    assert sorted(hit.article.identity for hit in found) == sorted(expected)


def test_a_filter_finds_what_is_rare_within_it(library: Library, monkeypatch: pytest.MonkeyPatch):
    """What an outlet has is found though a word of the question is rarer in the others."""
    monkeypatch.setattr(words, "MATCHES", 8)
    library.add([entry(f"big{n}.txt", f"A flood came {n}.", outlet="Big") for n in range(20)])
    library.add([entry("rare.txt", "It rained in Varnholt.", outlet="Big")])
    library.add(
        [entry("small.txt", "A flood came at last.", outlet="Small", published=datetime(1999, 1, 1, tzinfo=UTC))]
    )
    small = Filters(outlets=frozenset({"Small"}))
    assert found(library, "flood", "varnholt", filters=small) == ["small.txt"]


def test_hits_are_whole_values(library: Library):
    """A hit carries the article and the passage as they were stored."""
    stored = entry("a.txt", FERRY)
    library.add([stored])
    (hit,) = library.search_words({"drowned": 1.0}, filters=EVERYTHING, limit=5)
    assert (hit.article, hit.passage) == (stored.article, stored.passages[1])


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param(EVERYTHING, {"old", "new", "undated"}, id="none"),
        pytest.param(Filters(since=PUBLISHED), {"new"}, id="since is inclusive"),
        pytest.param(Filters(since=PUBLISHED + SECOND), set(), id="since a second later"),
        pytest.param(Filters(until=PUBLISHED), {"old"}, id="until is exclusive, and leaves undated out"),
        pytest.param(Filters(until=PUBLISHED + SECOND), {"old", "new"}, id="until a second later"),
        pytest.param(Filters(since=PUBLISHED, until=PUBLISHED + SECOND), {"new"}, id="one second"),
        pytest.param(Filters(since=PUBLISHED, until=PUBLISHED), set(), id="no time at all"),
        pytest.param(Filters(outlets=frozenset({"HARBOUR post"})), {"old"}, id="outlet in any case"),
        pytest.param(Filters(outlets=frozenset({"Harbour Post", "Daily"})), {"old", "new"}, id="two outlets"),
        pytest.param(Filters(outlets=frozenset({"Har"})), set(), id="part of an outlet"),
        pytest.param(Filters(languages=frozenset({"fr"})), {"new"}, id="language"),
        pytest.param(Filters(shelves=frozenset({"coast"})), {"undated"}, id="shelf"),
        pytest.param(Filters(outlets=frozenset({"Daily"}), languages=frozenset({"en"})), set(), id="both must hold"),
        pytest.param(
            Filters(outlets=frozenset({"Daily"}), since=PUBLISHED - SECOND), {"new"}, id="outlet within a time"
        ),
    ],
)
def test_filters(library: Library, filters: Filters, expected: set[str]):
    """Each filter lets through exactly what it names."""
    library.add(
        [
            entry("old", published=datetime(1999, 1, 1, tzinfo=UTC), outlet="Harbour Post", language="en"),
            entry("new", published=PUBLISHED, outlet="daily", language="fr"),
            entry("undated", published=None, shelf="coast"),
        ]
    )
    assert set(found(library, "ferry", filters=filters)) == expected


@pytest.mark.parametrize(
    "year", [1, 1899, 1970, 2177, 2178, 9999], ids=["first", "before the epoch", "epoch", "last", "beyond", "end"]
)
def test_any_year_is_stored_and_found(library: Library, year: int):
    """Dates far away do no harm."""
    time = datetime(year, 12, 31, 23, 59, 59, tzinfo=UTC)
    library.add([entry("a.txt", published=time)])
    assert found(library, "ferry", filters=Filters(since=datetime(year, 1, 1, tzinfo=UTC))) == ["a.txt"]


@pytest.mark.parametrize(
    "question",
    [
        '"',
        '""',
        "' OR 1=1 --",
        "title: ferry",
        "ferry AND NOT guard",
        "NEAR(ferry guard, 2)",
        "ferr*",
        "^ferry",
        "{title text}: ferry",
        "-ferry + (guard",
        "ferry\0guard",
        "\ud800",
        "x" * 100_000,
        "؟ 渡船 🚢",
    ],
)
def test_no_question_is_syntax(library: Library, question: str):
    """Whatever is asked is read as words."""
    library.add([entry("a.txt", FERRY)])
    library.search_words({question: 1.0}, filters=EVERYTHING, limit=5)
    library.knows(question)
    assert found(library, question, "drowned")[:1] == ["a.txt"]


def test_a_thousand_terms(library: Library):
    """A question of very many terms is answered."""
    library.add([entry("a.txt", FERRY)])
    assert found(library, *(f"word{number}" for number in range(3000)), "drowned") == ["a.txt"]


def test_no_terms_find_nothing(library: Library):
    """A search for nothing finds nothing."""
    library.add([entry("a.txt", FERRY)])
    assert found(library) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(term=st.text())
def test_any_text_is_a_term(library: Library, term: str):
    """No text at all makes a search fail, and knowing agrees with counting and finding."""
    if library.coverage().articles == 0:
        library.add([entry("a.txt", FERRY), entry("b.txt", MARKET)])
    assert library.knows(term) == (library.frequencies([term])[term] > 0) == bool(found(library, term))


def test_index_agrees_with_the_articles(library: Library, folder: Path):
    """After versions came and went, FTS5's own check finds the index to be that of the passages."""
    library.add([entry("a.txt", FERRY, title="One"), entry("b.txt", MARKET)])
    burnt = MARKET + " It burnt — all of it: “everything”."
    library.add([entry("a.txt", burnt, version=2, title="Two", wire="another")])
    connection = sqlite3.connect(folder / "library.sqlite", isolation_level=None)
    connection.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
    connection.close()
    assert library.frequencies(["grain"]) == {"grain": 2}
