"""What sort of answer a question expects."""

import pytest

from assistant.search.expecting import expected, fulfilled

CASES = [
    ("Who is the director of the League?", "The director, Oda Merrin, said so.", 1.0),
    ("Who is the director of the League?", "The director of the League said so.", 0.0),
    ("Who is the governor of Orlo?", "Orlo Governor Tam Brisk spoke.", 1.0),
    ("Who is the governor of Orlo?", "Orlo Governor spoke.", 0.0),
    ("Who was the warden of Orlo who wrote?", "Orlo Warden Tam Brisk wrote.", 1.0),
    ("Who was the warden of Orlo who wrote?", "It rained in Orlo near Sela Bay.", 0.5),
    ("When did the dam break?", "It broke on Tuesday.", 1.0),
    ("When did the dam break?", "It broke.", 0.0),
    ("Why was the bridge closed?", "It was closed because a barge had struck it.", 1.0),
    ("Why was the bridge closed?", "It was closed.", 0.0),
    ("Which hotels collapsed?", "The Astor Hotel collapsed.", 1.0),
    ("Which hotels collapsed?", "Several hotels collapsed, a nurse named Ina Brand said.", 0.5),
    ("Which hotels collapsed?", "Several collapsed.", 0.0),
    ("Which two towns agreed on it, and when?", "The towns of Orlo and Castrin agreed on it.", 0.5),
    ("What did the Water Ministry say about the dam?", "The ministry denied that it leaked.", 1.0),
    ("What did the Water Ministry say about the dam?", "The governor denied that it leaked.", 0.0),
    ("What did the Water Ministry say about the dam?", "The ministry runs the dam.", 0.0),
    ("What happened to the farmers?", "The farmers fled.", None),
]


@pytest.mark.parametrize(("question", "sentence", "fraction"), CASES, ids=[f"{row[0]} {row[1]}" for row in CASES])
def test_a_sentence_is_measured_by_what_is_expected(question: str, sentence: str, fraction: float | None) -> None:
    """A new name, a time, a reason or the words of whoever is asked about fulfil what a question expects."""
    assert fulfilled(expected(question), sentence) == fraction
