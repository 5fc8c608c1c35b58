"""Filters as people and programs write them, and in the words in which they are said back."""

from collections.abc import Iterable
from datetime import UTC, datetime

from assistant.domain import Filters
from assistant.errors import UsageError
from assistant.languages import name_of
from ui.wording import date_in_words, moment_in_words, plain


def read_time(name: str, text: str | None) -> datetime | None:
    """A day or a time as UTC; one without a zone is meant in UTC. `name` is what it is called where it was given.

    Raises:
        UsageError: it is neither.
    """
    if text is None:
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError as error:
        message = f"{name} {text!r} is not a time; write 2026-03-01 or 2026-03-01T18:00:00Z"
        raise UsageError(message) from error
    return time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)


def filters_of(  # noqa: PLR0913 - one argument a filter
    *,
    since: str | None = None,
    until: str | None = None,
    outlets: Iterable[str] | None = None,
    languages: Iterable[str] | None = None,
    shelves: Iterable[str] | None = None,
    prefix: str = "",
) -> Filters:
    """The filters that were given; None, like nothing, lets everything through.

    Args:
        since: A day or a time.
        until: A day or a time.
        outlets: By name.
        languages: By ISO 639 code.
        shelves: By name.
        prefix: What the names of filters begin with where they were given: "--" on the command line.

    Raises:
        UsageError: a time is none.
    """
    return Filters(
        since=read_time(f"{prefix}since", since),
        until=read_time(f"{prefix}until", until),
        outlets=frozenset(outlets or ()),
        languages=frozenset(languages or ()),
        shelves=frozenset(shelves or ()),
    )


def filters_in_words(filters: Filters) -> str:
    """Which articles were searched: "published before 2 March 2026, by Reuters"; empty where all were."""
    parts = []
    if filters.since:
        parts.append(f"published {_time_in_words(filters.since)} or later")
    if filters.until:
        parts.append(f"published before {_time_in_words(filters.until)}")
    if filters.outlets:
        parts.append(f"by {_either(filters.outlets)}")
    if filters.languages:
        parts.append(f"in {_either(name_of(code) for code in filters.languages)}")
    if filters.shelves:
        parts.append(f"of the shelf {_either(filters.shelves)}")
    return plain(", ".join(parts))


def _time_in_words(time: datetime) -> str:
    midnight = time.hour == time.minute == time.second == 0
    return date_in_words(time) if midnight else moment_in_words(time)


def _either(names: Iterable[str]) -> str:
    return " or ".join(sorted(names))
