"""A JSON record as an article."""

import json

from assistant.errors import SourceError
from ingest.readers.place import Place
from ingest.readers.raw import RawArticle, Recalled
from ingest.readers.wire_json import wire_article

_WORDS = ("title", "outlet", "url", "byline", "language", "shelf")
_TIMES = ("published", "updated")
_KNOWN = frozenset({"id", "text", *_WORDS, *_TIMES})

_TYPES = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "a list",
    dict: "an object",
    type(None): "null",
}


def parsed(text: str) -> object:
    """The value that a JSON text spells.

    Raises:
        SourceError: It is not JSON.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        reason = f"not JSON: {error.msg.lower()} at column {error.colno}"
        reason += f" of line {error.lineno}" if "\n" in text.strip() else ""
        raise SourceError(reason) from None
    except (ValueError, RecursionError) as error:
        reason = f"not JSON that can be read: {'nested too deeply' if isinstance(error, RecursionError) else error}"
        raise SourceError(reason) from None


def article_of(record: object, place: Place) -> RawArticle | Recalled:
    """The article that a record describes, or its recall; unknown fields that are plain values become metadata.

    Raises:
        SourceError: It is no object, has no text, or a known field is of another type than it must be.
    """
    if not isinstance(record, dict):
        reason = f"a record must be an object, this is {_TYPES[type(record)]}"
        raise SourceError(reason)
    if wired := wire_article(record, place):
        return wired
    text = _words(record, "text")
    if text is None:
        reason = "the record has no 'text'"
        raise SourceError(reason)
    number, words = _identifier(record), {field: _words(record, field) for field in _WORDS}
    return RawArticle(
        source=place.source,
        identity=words["url"] or number or place.named(place.document.identity),
        name=number or place.named(place.document.name),
        text=text,
        published=_time(record, "published"),
        updated=_time(record, "updated"),
        metadata={str(key): _plain(value) for key, value in record.items() if key not in _KNOWN and _is_plain(value)},
        title=words["title"],
        outlet=words["outlet"],
        url=words["url"],
        byline=words["byline"],
        language=words["language"],
        shelf=words["shelf"],
    )


def _words(record: dict[str, object], field: str) -> str | None:
    """A field that must be a string; None when it is missing, null or blank."""
    value = record.get(field)
    if value is not None and not isinstance(value, str):
        raise _wrong_type(field, value, "a string")
    return value if value and value.strip() else None


def _identifier(record: dict[str, object]) -> str | None:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _words(record, "id")


def _time(record: dict[str, object], field: str) -> str | None:
    value = record.get(field)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return _words(record, field)


def _wrong_type(field: str, value: object, wanted: str) -> SourceError:
    return SourceError(f"{field!r} must be {wanted}, this is {_TYPES[type(value)]}")


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float)


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)
