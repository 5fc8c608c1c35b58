"""Conversations are kept apart from the library."""

from datetime import timedelta
from pathlib import Path

from assistant.library import Library, People
from tests.library.samples import PUBLISHED


def test_turns_come_back_in_order(folder: Path):
    """Turns are numbered within their conversation and come back as they were, also to another process."""
    answer = {"sentences": [{"text": "Nine — “at least”."}], "differs": True}
    with People.open(folder) as people:
        first = people.append_turn("c1", asked_at=PUBLISHED, question="How many?", answer=answer)
        people.append_turn("c2", asked_at=PUBLISHED, question="Who?", answer={})
        second = people.append_turn("c1", asked_at=PUBLISHED + timedelta(minutes=1), question="And now?", answer={})
    with People.open(folder) as people:
        assert people.turns("c1") == [first, second]
        assert [turn.number for turn in people.turns("c1")] == [1, 2]
        assert people.turns("nobody") == []


def test_people_are_a_file_of_their_own(folder: Path):
    """A library's file holds nothing of the people's."""
    with Library.open(folder, create=True), People.open(folder) as people:
        people.append_turn("c1", asked_at=PUBLISHED, question="Where is Marrow Point?", answer={})
    assert b"Marrow" not in b"".join(path.read_bytes() for path in folder.glob("library.sqlite*"))
