"""When an address is worth asking again."""

import pytest

from ingest.fetching.answers import Failed
from ingest.memory import Note
from ingest.patience import FIRST_WAIT, GIVEN_UP, LONGEST_WAIT, RECHECKED, backed_off, failed, is_settled, is_waiting
from ingest.readers.raw import Link

NOTE = Note(url="https://tidewater.example/a", since=0.0, at=0.0, mark="Monday")
BUSY = Failed(reason="the server answers 503", wait=30.0)


def link(updated: str | None = "Monday") -> Link:
    """A link to it that says when it has changed."""
    return Link(source="feed", url=NOTE.url, updated=updated)


@pytest.mark.parametrize(
    ("at", "points", "updated", "now", "settled"),
    [
        pytest.param(0.0, False, "Monday", RECHECKED - 1, True, id="it was read just now"),
        pytest.param(0.0, False, "Tuesday", 1.0, False, id="it is said to have changed"),
        pytest.param(0.0, False, None, 1.0, False, id="it is no longer said when it has changed"),
        pytest.param(0.0, False, "Monday", RECHECKED, False, id="an hour has passed"),
        pytest.param(7200.0, False, "Monday", 14_399.0, True, id="it has stayed the same for two hours"),
        pytest.param(7200.0, False, "Monday", 14_400.0, False, id="and two more have passed"),
        pytest.param(0.0, True, "Monday", 10 * RECHECKED, True, id="a sitemap that is said not to have changed"),
    ],
)
def test_what_was_read_will_do_for_a_while(
    at: float, points: bool, updated: str | None, now: float, settled: bool
) -> None:
    """Longer each time that nothing has changed, unless something says that it has."""
    note = Note(url=NOTE.url, since=0.0, at=at, mark="Monday", points=points)
    assert is_settled(link(updated), note, now) is settled


def test_a_feed_in_a_list_is_always_looked_at() -> None:
    """It changes with every article, and its list does not."""
    assert not is_settled(link(None), Note(url=NOTE.url, since=0.0, at=0.0, points=True), 1.0)


@pytest.mark.parametrize(
    ("failures", "wait"), [(1, 600.0), (2, 1200.0), (3, 2400.0), (20, LONGEST_WAIT), (10**6, LONGEST_WAIT)]
)
def test_waits_double_up_to_a_limit(failures: int, wait: float) -> None:
    """From the first on."""
    assert backed_off(600.0, failures) == wait
    assert backed_off(2 * LONGEST_WAIT, failures) == 2 * LONGEST_WAIT


def test_a_link_that_fails_is_tried_again_and_given_up_at_last() -> None:
    """Later each time, and not before the server is ready."""
    note = NOTE
    for failures in range(1, GIVEN_UP):
        note = failed(note, BUSY, 1000.0, named=False)
        assert note.failures == failures
        assert note.again == 1000.0 + backed_off(FIRST_WAIT, failures)
        assert is_waiting(note, 1000.0)
        assert not is_waiting(note, note.again)
    assert failed(note, BUSY, 1000.0, named=False).again is None
    assert failed(NOTE, Failed(reason="404", temporary=False), 1000.0, named=False).again is None
    assert is_waiting(failed(note, BUSY, 1000.0, named=False), 10.0**10)


def test_what_the_user_has_named_is_never_given_up() -> None:
    """It is only left alone for as long as its server asks."""
    note = NOTE
    for _ in range(3 * GIVEN_UP):
        note = failed(note, BUSY, 1000.0, named=True)
        assert note.again == 1030.0
