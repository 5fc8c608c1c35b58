import json
from datetime import UTC, datetime

import pytest

from assistant.domain import Filters
from assistant.errors import UsageError
from tests.ui import samples
from tests.ui.fakes import FakeEngine
from ui.cli.ask import answers, print_answers
from ui.cli.questions import Question

NOW = datetime(2026, 3, 5, tzinfo=UTC)
Q1 = Question(id="Q1", text=samples.CONFLICTING.question)
Q2 = Question(id="Q2", text="Wer gewann in Tárn?")


def asked(*questions, shelves=()):
    """Their answers."""
    return answers(FakeEngine(), questions, now=NOW, filters=Filters(shelves=frozenset(shelves)))


def test_each_answer_is_a_line_of_json_with_its_id(capfdbinary):
    """A file of questions gives JSON Lines in UTF-8 in the same order, ids and clock as given."""
    print_answers(asked(Q1, Q2), as_json=True)
    lines = [json.loads(line) for line in capfdbinary.readouterr().out.decode("utf-8").splitlines()]
    assert [line["id"] for line in lines] == ["Q1", "Q2"]
    assert [line["no_answer"] for line in lines] == [None, "not_in_library"]
    assert [line["asked_at"] for line in lines] == ["2026-03-05T00:00:00Z"] * 2
    assert lines[1]["question"] == "Wer gewann in Tárn?"


def test_answers_are_written_as_soon_as_they_are_there(capfdbinary):
    """A program that reads the first answer need not wait for the second."""

    def one_by_one():
        yield from asked(Q1)
        assert b'"Q1"' in capfdbinary.readouterr().out
        yield from asked(Q2)

    print_answers(one_by_one(), as_json=True)
    assert b'"Q2"' in capfdbinary.readouterr().out


def test_a_turn_comes_after_its_own_turn():
    """A follow-up is given the answer that it names, whatever was asked in between."""
    then = Question(id="Q3", text="And the wounded?", after="Q1")
    *_, (_, answer) = asked(Q1, Q2, then)
    assert answer.standalone == f"And the wounded? ({samples.CONFLICTING.standalone})"


def test_a_turn_after_none_is_refused():
    """A follow-up to what has not been asked is named, with what it came after."""
    with pytest.raises(UsageError, match="question 'Q3' comes after 'Q1', which has not been asked before it"):
        list(asked(Q2, Question(id="Q3", text="And the wounded?", after="Q1")))


def test_filters_reach_the_assistant():
    """What is asked within a shelf is answered within it."""
    ((_, answer),) = asked(Question(text=samples.CONFLICTING.question), shelves=["sport"])
    assert answer.no_answer == "not_in_library"
