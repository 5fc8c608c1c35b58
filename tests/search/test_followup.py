"""What a follow-up takes from the turn before it."""

from datetime import UTC, datetime

import pytest

from assistant.figures.teaching import taught
from assistant.search.followup import standalone

NOW = datetime(2031, 5, 1, tzinfo=UTC)
BEFORE = "How many people died when the ferry Sea Lark sank off Dessik on 3 April 2031?"

CASES = [
    (
        "another measure",
        "And how many were injured?",
        "And how many were injured (Sea Lark, ferry, sank, Dessik, 3 April 2031)?",
    ),
    (
        "a group of those counted",
        "How many of them were children?",
        "How many children were killed (Sea Lark, ferry, sank, Dessik, 3 April 2031)?",
    ),
    (
        "a voice",
        "What does the harbour board say?",
        "How many people died when the ferry Sea Lark sank off Dessik on 3 April 2031, according to the harbour board?",
    ),
    (
        "another voice, named",
        "And according to the Harbour Board?",
        "How many people died when the ferry Sea Lark sank off Dessik on 3 April 2031, according to the Harbour Board?",
    ),
    (
        "another time",
        "And on 9 May 2030?",
        "How many people died when the ferry Sea Lark sank off Dessik on 9 May 2030?",
    ),
    (
        "another place",
        "What about in Ostrel?",
        "How many people died when the ferry Sea Lark sank on 3 April 2031 in Ostrel?",
    ),
    ("a name of its own", "How many people live in Ostrel?", "How many people live in Ostrel?"),
    ("a time of its own", "How many were killed in 2029?", "How many were killed in 2029?"),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_follow_up_takes_what_it_lacks(text, expected):
    """Names, words and time come from the question before; a question that has its own stands alone."""
    assert standalone(text, BEFORE, now=NOW) == expected


@pytest.mark.parametrize("words", ['done = ["deported"]', 'heads = ["deported"]\ncounted = ["boats"]'])
def test_what_a_newsroom_measures_is_no_group(words):
    """Asked how many of them were deported, it asks for another measure where that is one."""
    vocabulary = taught(f"[deported]\n{words}", "here")
    text = standalone("How many of them were deported?", BEFORE, now=NOW, vocabulary=vocabulary)
    assert text.startswith("How many of them were deported (")
