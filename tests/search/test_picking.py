"""The sentences that answer a question for a fact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.comparing.rarity import Rarity
from assistant.domain import LONGEST_QUOTE, Article
from assistant.search.picking import MOST_PICKED, pick_sentences
from assistant.search.question import understand
from assistant.sentences import sentence_spans
from tests.search.samples import BRIDGE, DAM_BREAK, DAM_OTHER_SPELLING, NOW, STRIKE_NEW, STRIKE_OLD, article, hit

EVERYTHING = (DAM_BREAK, DAM_OTHER_SPELLING, BRIDGE, STRIKE_OLD, STRIKE_NEW)


RARITY = Rarity(lambda words: {word: 0.3 if word.lower() in {"dam", "killed", "orlo"} else 0.9 for word in words})


def _picked(text: str, *articles: Article) -> list[str]:
    hits = [hit(one, 1.0) for one in articles or EVERYTHING]
    picked = pick_sentences(understand(text, now=NOW), hits, RARITY)
    return [one.article.text[one.span.start : one.span.end] for one in picked]


ANSWERS = [
    ("Who is the director of the Brenn Valley Rescue League?", "Oda Merrin"),
    ("What did the Water Ministry say about the dam?", "denied that the dam had been neglected"),
    ("Why did the bridge at Castrin fall?", "because a barge had struck a pier"),
    ("How did the strike in Orlo end?", "ended with a handshake"),
    ("Where were the trains sent round?", "by Orlo"),
]


@pytest.mark.parametrize(("question", "words"), ANSWERS, ids=[row[0] for row in ANSWERS])
def test_the_sentence_that_answers_comes_first(question: str, words: str) -> None:
    """The first sentence holds the answer, be the name of its subject in another one."""
    assert words in _picked(question)[0]


NO_ANSWERS = [
    "Who won the Harvest Trophy?",
    "Who was sentenced for the bridge at Castrin?",
    "On what date did the parliament of Orlo vote on the bridge?",
]


@pytest.mark.parametrize("question", NO_ANSWERS)
def test_nothing_is_picked_when_nothing_answers(question: str) -> None:
    """Sentences that share a name with the question and nothing that was asked are no answers."""
    assert _picked(question) == []


def test_a_sentence_that_leans_on_the_one_before_takes_it_along() -> None:
    """A sentence that begins with a pronoun is quoted with the one that says who is meant."""
    text = "Tam Brisk runs the harbour of Castrin. He sold the ferry to a bank.\n\nThey left."
    assert _picked("Who sold the ferry to a bank?", article("harbour", text)) == [
        "Tam Brisk runs the harbour of Castrin. He sold the ferry to a bank."
    ]


def test_a_sentence_never_leans_across_a_paragraph() -> None:
    """What stands in another paragraph is not taken along."""
    text = "Tam Brisk runs the harbour of Castrin.\n\nHe sold the ferry to Ana Bolt."
    assert _picked("Who sold the ferry?", article("harbour", text)) == ["He sold the ferry to Ana Bolt."]


def test_a_quote_stays_within_its_length() -> None:
    """A sentence that leans on too long a one stands alone."""
    text = (
        f"Tam Brisk runs the {'very ' * 110}old harbour. He sold the ferry to Ana Bolt and the quay to no one at all."
    )
    assert _picked("Who sold the ferry and the quay?", article("harbour", text))[0].startswith("He sold")


def test_another_article_that_says_the_same_adds_nothing() -> None:
    """A sentence that repeats the first is not picked; one that says more is."""
    first = article("first", "The farmers of Castrin fled the market by cart.")
    same = article("same", "The farmers of Castrin fled the market by cart.")
    more = article(
        "more",
        "At the market in Castrin farmers lost sheep, geese, two tractors, a press, and a whole harvest of plums.",
    )
    picked = _picked("What happened to farmers at the market in Castrin?", first, same, more)
    assert picked == [first.text, more.text]


def test_a_name_in_another_spelling_counts() -> None:
    """A name that the article transliterates otherwise is the name that was asked about."""
    assert "lie in the school" in _picked("Where in Welmora do the bodies lie?", DAM_OTHER_SPELLING)[0]


def test_no_hits_no_answer() -> None:
    """Without hits nothing is picked."""
    assert pick_sentences(understand("Who fell?", now=NOW), [], RARITY) == []


@given(
    st.lists(st.sampled_from([DAM_BREAK.text, BRIDGE.text, "He fell. ", "\n\n", "UN said. ", "x" * 700]), max_size=6)
)
def test_picks_are_few_runs_of_whole_sentences(parts: list[str]) -> None:
    """Whatever the text, picks are few, begin and end with sentences, and can be quoted."""
    source = article("source", " ".join(parts))
    picked = pick_sentences(understand("Why did the dam and the bridge fall?", now=NOW), [hit(source, 1.0)], RARITY)
    spans = sentence_spans(source.text)
    assert len(picked) <= MOST_PICKED
    for one in picked:
        assert one.span.start in {span.start for span in spans}
        assert one.span.end in {span.end for span in spans}
        assert one.span.end - one.span.start <= LONGEST_QUOTE
