"""When an address is worth asking again: corrections must not be missed, nor servers be bothered for nothing."""

from dataclasses import replace

from ingest.fetching.answers import Failed
from ingest.memory import Note
from ingest.readers.raw import Link

RECHECKED = 3600.0
"""Seconds after which an article that something still points at is asked for again, lest it was corrected; after that,
each time when it has stayed as it is for twice as long."""

GIVEN_UP = 6
"""Failures in a row after which an article that something points at is asked for no more."""

FIRST_WAIT = 300.0
"""Seconds until a link that could not be fetched is worth another try; doubled each time."""

LONGEST_WAIT = 6 * 3600.0
"""Seconds beyond which no wait is doubled."""


def is_settled(link: Link, note: Note, now: float) -> bool:
    """Whether what was read of a link before will do for now."""
    if link.updated != note.mark:
        return False
    if note.points:  # what points at articles changes with every one of them
        return link.updated is not None
    return now - note.at < max(RECHECKED, note.at - note.since)


def is_waiting(note: Note, now: float) -> bool:
    """Whether what could not be fetched is still to be left alone."""
    return note.again is None or now < note.again


def failed(before: Note, failure: Failed, now: float, *, named: bool) -> Note:
    """What is remembered of an address that could not be had.

    Args:
        before: What was remembered.
        failure: Why it could not be had.
        now: Seconds since 1970.
        named: Whether the user has named it: such an address is never given up.
    """
    failures = before.failures + 1
    again = now + (failure.wait or 0.0)
    if not named:
        again = max(again, now + backed_off(FIRST_WAIT, failures))
    over = not named and (not failure.temporary or failures >= GIVEN_UP)
    return replace(before, at=now, failures=failures, reason=failure.reason, again=None if over else again)


def backed_off(wait: float, failures: int) -> float:
    """A wait in seconds, doubled for each failure in a row after the first, up to LONGEST_WAIT unless it is longer."""
    return max(wait, min(wait * 2.0 ** min(failures - 1, 30), LONGEST_WAIT))
