"""Tells by its shape which of the industry's JSON a record is, and takes an item out of what a server wraps it in.

The AP's come as {"data": {"items": [{"item": {...}}, ...]}} or {"data": {"item": {...}}}, saved in whole or in part;
Superdesk's as {"_items": [...]}. What lists them is opened as any other service's answer is: envelopes.py.
"""

from ingest.readers.ap import ap_article, is_ap
from ingest.readers.json_words import Record, object_at, words_at
from ingest.readers.ninjs import is_ninjs, ninjs_article
from ingest.readers.place import Place
from ingest.readers.raw import RawArticle, Recalled


def wire_article(record: Record, place: Place) -> RawArticle | Recalled | None:
    """What a record of a wire says; None for a record that is none of a wire.

    Raises:
        SourceError: Nothing of it is for readers, or it has no text.
    """
    item = _item_in(object_at(record, "data")) or _item_in(record) or record
    if is_ap(item):
        return ap_article(item, place)
    if is_ninjs(item):
        return ninjs_article(item, place)
    return None


def is_of_a_wire(entry: object) -> bool:
    """Whether a value is an item of a wire, or wraps one."""
    return isinstance(entry, dict) and (_item_in(entry) is not None or is_ap(entry) or is_ninjs(entry))


def packaged_in(record: Record) -> list[object] | None:
    """The items that a package of a wire holds in full; None for what is no package, or only points at its items."""
    if words_at(record, "type") != "composite":
        return None
    held = record.get("associations")
    members = list(held.values()) if isinstance(held, dict) else held if isinstance(held, list) else []
    return [each for each in members if is_of_a_wire(each) and _has_body(each)] or None


def _has_body(item: Record) -> bool:
    return any(str(name).lower().startswith(("body_", "bodies")) for name in item)


def _item_in(record: Record) -> Record | None:
    item = object_at(record, "item")
    return item if is_ap(item) or is_ninjs(item) else None
