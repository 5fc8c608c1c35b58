"""What a JSON value wraps its records in: a list, or the object of a service's answer with the list in it."""

from collections.abc import Iterator, Mapping

from ingest.readers.fields import NAMES, folded
from ingest.readers.json_tables import rows_in
from ingest.readers.wire_json import is_of_a_wire, packaged_in

ENVELOPES = (
    "articles", "items", "results", "data", "docs", "documents", "posts", "stories", "news", "entries", "records",
    "rows", "hits", "edges", "_items", "response", "feed", "value", "@graph",
)  # fmt: skip
"""Under which key, in lower case, an object holds its records, or an object that holds them; the first that does."""
_FULL_TEXTS = frozenset(NAMES["text"][: NAMES["text"].index(folded("lead_paragraph"))])
"""What the text of an article is called; an envelope may have a description."""
_DEEPEST = 4
"""Envelopes within one another: {"response": {"results": []}}."""


def records_in(value: object, *, depth: int = 0) -> Iterator[object]:
    """The records that a value holds: itself, the members of a list, or those of an envelope, by the same rule."""
    held = held_in(value) if depth < _DEEPEST else None
    if held is None:
        yield value
        return
    said = _said_by_feed(value)
    for member in held:
        for record in records_in(member, depth=depth + 1):
            yield {**said, **record} if said and isinstance(record, dict) else record


def held_in(value: object) -> list[object] | None:
    """The list in an envelope, the list that a value is itself, or None where it is a record."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict) or _has_text(value):
        return None
    return packaged_in(value) if is_of_a_wire(value) else rows_in(value) or _enveloped_in(value)


def _enveloped_in(value: dict[str, object]) -> list[object] | None:
    """The list in an object, or in an object within it."""
    by_name = {key.lower(): within for key, within in reversed(value.items())}
    for within in map(by_name.get, ENVELOPES):
        if isinstance(within, list) and (not within or isinstance(within[0], dict)):
            return within
        if isinstance(within, dict) and (held := held_in(within)) is not None:
            return held
    return None


def _has_text(value: dict[str, object]) -> bool:
    return any(folded(key) in _FULL_TEXTS and isinstance(value[key], str) for key in value)


def _said_by_feed(envelope: object) -> Mapping[str, object]:
    """What JSON Feed, or a feed turned into JSON, says once for all of its items: its name and its language."""
    feed = envelope.get("feed", envelope) if isinstance(envelope, dict) else None
    if not isinstance(feed, dict) or (feed is envelope and "jsonfeed" not in str(feed.get("version"))):
        return {}
    return {f"feed_{key}": feed[key] for key in ("title", "language") if key in feed}
