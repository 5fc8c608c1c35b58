"""The ask, from a question to an answer, over a real library of invented reports."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.notes import by_words_alone
from assistant.domain import Answer, Article, Filters, Hit
from assistant.errors import VectorsHeld
from assistant.library import Library
from assistant.library.meaning import Meaning
from assistant.library.vectors import Vectors
from assistant.search.retrieval import Retriever
from tests.answering.samples import BOMB_FIRST, EVERYTHING, FERRY, fill, library_of, reprint
from tests.fakes.bag_of_words import BagOfWords

NOW = datetime(2031, 6, 1, tzinfo=UTC)
MARKET = "How many people were killed at the grain market in Velmora?"
FERRY_TOLL = "How many passengers drowned when the Sea Lark sank?"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of a few reports."""
    with library_of(tmp_path / "library", *EVERYTHING) as opened:
        yield opened


@pytest.fixture(params=["words alone", "words and meaning"])
def assistant(request: pytest.FixtureRequest, library: Library) -> Iterator[Assistant]:
    """An assistant over the library, without vectors and with them."""
    if request.param == "words alone":
        yield Assistant(library=library, retriever=Retriever(library=library))
        return
    with Vectors.open(library.directory, model="bag of words") as vectors:
        meaning = Meaning(library=library, vectors=vectors, embeddings=BagOfWords())
        meaning.embed_pending()
        yield Assistant(library=library, retriever=Retriever(library=library, meaning=meaning.search))


def held(_question: str, *, filters: Filters, limit: int) -> list[Hit]:
    """A search by meaning whose files another process holds."""
    message = "process 42 holds the vectors"
    raise VectorsHeld(message)


def values(answer: Answer) -> set[str]:
    """The numbers that an answer shows."""
    return {one.figure.value_text for comparison in answer.comparisons for one in comparison.readings}


def sound(answer: Answer) -> bool:
    """Whether quotes are verbatim, every label is known and used, and every sentence is supported."""
    labels = {one.label for one in answer.citations}
    used = {label for sentence in answer.sentences for label in sentence.citations}
    verbatim = all(one.article.text[one.start : one.end] == one.quote for one in answer.citations)
    return verbatim and labels == used and all(sentence.supported for sentence in answer.sentences)


def test_a_difference_is_shown_with_its_kind(assistant: Assistant) -> None:
    """Two reports of one bombing: both numbers with their voices, that they differ, and how."""
    answer = assistant.ask(MARKET, now=NOW)
    assert sound(answer)
    assert answer.differs
    assert answer.no_answer is None
    assert [one.relation for one in answer.comparisons] == ["bounds"]
    assert values(answer) == {"nine", "Thirteen"}
    assert {one.figure.origin for one in answer.comparisons[0].readings} == {"Rescue League", "Uplands Monitor"}
    assert "at least nine killed (Rescue League)" in answer.sentences[0].text


def test_a_rising_toll_leads_with_the_newest(assistant: Assistant) -> None:
    """The coastguard's later count comes first; its earlier one is superseded."""
    answer = assistant.ask(FERRY_TOLL, now=NOW)
    assert sound(answer)
    (comparison,) = answer.comparisons
    assert comparison.relation == "update"
    assert [(one.figure.value_text, one.superseded) for one in comparison.readings] == [
        ("Twenty-five", False),
        ("Eight", True),
    ]


def test_a_fact_is_quoted(assistant: Assistant) -> None:
    """A question without a number is answered by the sentence that answers, word for word."""
    answer = assistant.ask("Who leads the search for the Sea Lark?", now=NOW)
    assert sound(answer)
    assert not answer.differs
    assert answer.comparisons == ()
    assert answer.sentences[0].text == "Captain Mirel Orvik leads the search."


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("How many people were killed in Sulmek?", id="a place that is not held"),
        pytest.param("What was the magnitude of the earthquake in Velmora?", id="a measure that is not held"),
        pytest.param("Who won the Zellan Cup?", id="a name that is not held"),
    ],
)
def test_what_is_not_held_is_declined(assistant: Assistant, question: str) -> None:
    """Where the library does not hold the answer it says so, and says nothing else."""
    answer = assistant.ask(question, now=NOW)
    assert answer.no_answer == "not_in_library"
    assert (answer.sentences, answer.citations, answer.comparisons, answer.differs) == ((), (), (), False)


def test_an_empty_library_says_so(tmp_path: Path) -> None:
    """Of an empty library nothing is searched."""
    with Library.open(tmp_path / "library", create=True) as library:
        answer = Assistant(library=library, retriever=Retriever(library=library)).ask(MARKET, now=NOW)
    assert answer.no_answer == "empty_library"
    assert answer.coverage.articles == 0


def test_without_the_vectors_words_answer_and_the_reader_is_told(library: Library) -> None:
    """While another process holds the vectors the answer is that of words alone, with a notice who holds them."""
    alone = Assistant(library=library, retriever=Retriever(library=library))
    answer = Assistant(library=library, retriever=Retriever(library=library, meaning=held)).ask(MARKET, now=NOW)
    notice = "searched by words alone, not by meaning: process 42 holds the vectors"
    assert by_words_alone(VectorsHeld("process 42 holds the vectors")) == notice
    assert notice in answer.not_checked
    assert answer.comparisons == alone.ask(MARKET, now=NOW).comparisons


def test_what_was_not_checked_is_said(assistant: Assistant) -> None:
    """Undated articles are counted in every answer."""
    assert "1 undated article" in assistant.ask(MARKET, now=NOW).not_checked


@pytest.mark.parametrize(("articles", "several"), [((FERRY,), "1 article"), ((FERRY, BOMB_FIRST), "2 articles")])
def test_figures_read_by_other_measures_are_said(articles: tuple[Article, ...], several: str, tmp_path: Path) -> None:
    """Articles that were not read again since the newsroom taught its measures are counted."""
    with library_of(tmp_path / "one", *articles) as library:
        library.readings.expect("", "another fingerprint")
        answer = Assistant(library=library, retriever=Retriever(library=library)).ask(FERRY_TOLL, now=NOW)
    assert f"the figures of {several} by the measures taught since" in answer.not_checked


def test_missing_vectors_are_said(library: Library) -> None:
    """Passages that meaning does not find yet are counted."""
    answer = Assistant(library=library, retriever=Retriever(library=library)).ask(MARKET, now=NOW)
    assert any("passages not yet searched by meaning" in one for one in answer.not_checked)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(outlets=frozenset({"herald"})), {"Thirteen"}),
        (Filters(outlets=frozenset({"courier"})), {"nine"}),
        (Filters(until=datetime(2031, 5, 5, tzinfo=UTC)), set()),
    ],
    ids=["one outlet", "another outlet", "before it happened"],
)
def test_filters_hold(assistant: Assistant, filters: Filters, expected: set[str]) -> None:
    """No figure of an article that is filtered out is shown."""
    assert values(assistant.ask(MARKET, now=NOW, filters=filters)) == expected


def test_reprints_are_one_voice(library: Library) -> None:
    """Six outlets that print one wire are one reading beside the one report of another voice."""
    fill(library, *(reprint(BOMB_FIRST, number) for number in range(5)))
    answer = Assistant(library=library, retriever=Retriever(library=library)).ask(MARKET, now=NOW)
    assert sound(answer)
    readings = answer.comparisons[0].readings
    assert sorted(one.figure.value_text for one in readings) == ["Thirteen", "nine"]
    assert [len(one.citation.also) for one in readings if one.figure.value_text == "nine"] == [5]


def test_what_else_was_read_is_named(assistant: Assistant) -> None:
    """An article that was read and is not cited is consulted, never both."""
    answer = assistant.ask(MARKET, now=NOW)
    cited = {one.article.id for one in answer.citations}
    assert not cited & {one.id for one in answer.consulted}


def test_the_present_is_the_time_of_asking(library: Library) -> None:
    """Without a time the question is asked now, in UTC."""
    before = datetime.now(UTC)
    answer = Assistant(library=library, retriever=Retriever(library=library)).ask(FERRY_TOLL)
    assert before <= answer.asked_at <= datetime.now(UTC)
    assert FERRY.id in {one.article.id for one in answer.citations}


def test_a_search_shows_each_wire_once_with_all_who_printed_it(assistant: Assistant) -> None:
    """The best passage of each article comes once, best first, and a reprint stands under its wire."""
    copy = reprint(BOMB_FIRST, "bomb-reprint")
    fill(assistant.library, copy)
    found = assistant.search(MARKET, limit=3)
    assert len(found.hits) == 3
    assert len({hit.article.wire for hit in found.hits}) == 3
    assert [one.score for one in found.hits] == sorted((one.score for one in found.hits), reverse=True)
    wires = {hit.article.wire: {hit.article.name, *(one.name for one in hit.also)} for hit in found.hits}
    assert copy.name in wires[copy.wire]


def test_a_search_quotes_whole_sentences_of_each_passage(assistant: Assistant) -> None:
    """Each hit has the sentences of its passage that speak of the question."""
    for hit in assistant.search(MARKET).hits:
        assert hit.quote is not None
        assert hit.passage.start <= hit.quote.start < hit.quote.end <= hit.passage.end
    best = assistant.search(MARKET, limit=1).hits[0]
    assert "killed" in best.article.text[best.quote.start : best.quote.end]


def test_a_search_brings_as_many_as_were_asked_for(library: Library) -> None:
    """Where the library holds that many, the limit is reached, however many passages each article has."""
    long = "\n\n".join(
        f"The market of Velmora held its fair number {number}. {'Sheep stood in pens. ' * 28}" for number in range(4)
    )
    fill(
        library,
        *(
            replace(BOMB_FIRST, id=f"fair-{n}", identity=f"fair-{n}", name=f"fair-{n}", wire=f"fair-{n}", text=long)
            for n in range(30)
        ),
    )
    assistant = Assistant(library=library, retriever=Retriever(library=library))
    assert len(assistant.search(MARKET, limit=30).hits) == 30


NO_ANSWERS = [
    ("How many people were killed at the grain market in Sulmek?", "not_in_library", ("Sulmek",), False),
    ("How many people did the Sea Lark kill in Velmora, Trask Valley?", "premise_not_found", ("Trask Valley",), True),
    ("How many people were killed at the grain market in Velmora on 4 May 2019?", "premise_not_found", None, True),
    ("How many helicopters came to the grain market in Velmora?", "not_in_library", (), True),
    ("How strong was the earthquake in Velmora?", "not_in_library", (), False),
]


@pytest.mark.parametrize(("question", "reason", "missing", "nearest"), NO_ANSWERS, ids=[row[0] for row in NO_ANSWERS])
def test_without_an_answer_it_says_what_is_missing_and_shows_the_nearest(
    assistant: Assistant, question: str, reason: str, missing: tuple[str, ...] | None, nearest: bool
) -> None:
    """What no article has is named, and what comes nearest is quoted, where it is about what the question names."""
    answer = assistant.ask(question, now=NOW)
    assert answer.no_answer == reason
    assert answer.missing if missing is None else answer.missing == missing
    assert bool(answer.sentences) is nearest
    assert sound(answer)
    assert not answer.comparisons


def test_a_filter_in_words_is_applied_or_said_not_to_be(library: Library) -> None:
    """Only the named outlet's articles are read; where there is no such outlet, all are, and the answer says so."""
    fill(library, reprint(BOMB_FIRST, 7))
    assistant = Assistant(library=library, retriever=Retriever(library=library))
    by_one = assistant.ask(f"{MARKET.removesuffix('?')}, as reported by Outlet 7?", now=NOW)
    assert {one.article.outlet for one in by_one.citations} == {"Outlet 7"}
    by_none = assistant.ask(f"{MARKET.removesuffix('?')}, as reported by the Lorn Herald?", now=NOW)
    assert "no article is by Lorn Herald, so every outlet was searched" in by_none.not_checked
    assert values(by_none) == values(assistant.ask(MARKET, now=NOW))


def test_a_voice_that_gave_no_such_number_is_said_to_have_given_none(assistant: Assistant) -> None:
    """What others say is shown, and that it is theirs."""
    answer = assistant.ask("According to the coastguard, how many people were killed at the grain market in Velmora?")
    assert answer.comparisons
    assert any(note.startswith("no such figure is given by coastguard") for note in answer.not_checked)
