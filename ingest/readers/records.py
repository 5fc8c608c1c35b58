"""A record of JSON, of a table or of Parquet as an article."""

import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from assistant.errors import SourceError
from ingest.readers.aliases import WRAPPERS, Field
from ingest.readers.date_order import with_dates_told
from ingest.readers.document import Document
from ingest.readers.fields import NAMES, WITHIN_OBJECTS, folded
from ingest.readers.place import Place
from ingest.readers.raw import Found, RawArticle, Recalled, Rejected
from ingest.readers.values import (
    address_in,
    is_page,
    line_in,
    names_in,
    number_or_words_in,
    outlet_in,
    paragraphs_in,
    words_in,
)
from ingest.readers.wire_item import UNPUBLISHED, is_recalled
from ingest.readers.wire_json import wire_article

LONGEST_NOTE = 2_000
"""Characters; a longer value is no remark on an article but another form of it, and is not kept in its metadata."""

_READ_BY: Mapping[Field, Callable[[object], str | None]] = {
    "id": number_or_words_in,
    "text": paragraphs_in,
    "title": line_in,
    "outlet": outlet_in,
    "url": address_in,
    "byline": names_in,
    "published": number_or_words_in,
    "updated": number_or_words_in,
    "language": words_in,
    "shelf": words_in,
}
"""What reads the value of each field."""

_PUBLICATION = ("pubstatus", "publicationstatus", "publishingstatus")
_STATUS = ("poststatus", "status")
_EMBARGO = ("embargoed", "embargo", "embargoeduntil", "embargountil", "embargodate")
"""What says, also outside of a wire's own formats, whether and when an article may be printed."""
_NO_EMBARGO = (None, "0", "false", "False", "FALSE", "no", "No")
"""What tables write where there is none."""

_CUT_SHORT = re.compile(r"\s*(?:…|\.\.\.)?\s*(\[\+?\d+ (?:more )?chars\])\s*$")
"""What services put where they cut a text; its number is none of the article's."""
_LONGEST_MARK = 60
"""Characters from the end of a text among which such a mark begins."""

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
    """The value that a JSON text spells; control characters within its strings are let through.

    Raises:
        SourceError: It is not JSON.
    """
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        reason = f"not JSON: {error.msg.lower().removesuffix(' at')} at column {error.colno}"
        reason += f" of line {error.lineno}" if "\n" in text.strip() else ""
        raise SourceError(reason) from None
    except (ValueError, RecursionError) as error:
        reason = f"not JSON that can be read: {'nested too deeply' if isinstance(error, RecursionError) else error}"
        raise SourceError(reason) from None


def articles_of(records: Iterable[tuple[object, Place] | Rejected], document: Document) -> Iterator[Found]:
    """The article of each record among reports of those that hold none, and of columns that no record has.

    Dates that could be read in two ways are told by the file's others.
    """
    yield from with_dates_told(_articles_of(records, document))


def _articles_of(records: Iterable[tuple[object, Place] | Rejected], document: Document) -> Iterator[Found]:
    absent, textless = dict(document.columns), 0
    for each in records:
        if isinstance(each, Rejected):
            yield each
            continue
        record, place = each
        absent = {name: column for name, column in absent.items() if _column(record, column) is None}
        if "text" in absent:
            textless += 1  # one report stands for them all
            continue
        if textless:
            yield Rejected(source=document.source, reason=_textless(textless, document))
            textless = 0
        yield from _article_or_reason(record, place)
    for name, column in absent.items():
        yield Rejected(source=document.source, reason=f"no record has {column!r}, which is to be its {name!r}")


def _article_or_reason(record: object, place: Place) -> Iterator[Found]:
    try:
        yield article_of(record, place)
    except SourceError as error:
        yield Rejected(source=place.source, reason=str(error))


def _textless(count: int, document: Document) -> str:
    return f"left out {count:,} records before the first with {document.columns['text']!r}, which is to be their 'text'"


def article_of(record: object, place: Place) -> RawArticle | Recalled:
    """The article that a record describes, or its recall; unknown fields that are plain values become metadata.

    Raises:
        SourceError: It is no object, or has no text.
    """
    if not isinstance(record, dict):
        reason = f"a record must be an object, this is {_TYPES.get(type(record), type(record).__name__)}"
        raise SourceError(reason)
    if wired := wire_article(record, place):
        return wired
    fields = _Fields(record, place.document.columns)
    if (status := fields.said(_STATUS)) in UNPUBLISHED:
        reason = f"not published: its status is {status!r}"
        raise SourceError(reason)
    if is_recalled(status := fields.said(_PUBLICATION)):
        return _recall(fields, place, f"pubstatus: {status}")
    text = fields.taken("text")
    if text is None:
        raise SourceError(_no_text(record, place.document.columns))
    cut = _CUT_SHORT.search(text, max(0, len(text) - _LONGEST_MARK))
    number, url = fields.taken("id"), fields.taken("url")
    title, outlet, byline = fields.taken("title"), fields.taken("outlet"), fields.taken("byline")
    published, updated = fields.taken("published"), fields.taken("updated")
    language, shelf = fields.taken("language"), fields.taken("shelf")
    return RawArticle(
        source=place.source,
        identity=_identity(number, url, place),
        name=number or place.named(place.document.name),
        text=f"{text[: cut.start()]} …" if cut else text,
        title=title,
        outlet=outlet,
        url=url,
        byline=byline,
        published=published,
        updated=updated,
        language=language,
        shelf=shelf,
        embargo=None if (embargo := fields.said(_EMBARGO)) in _NO_EMBARGO else embargo,
        metadata={**fields.left(), **({"cut_short": cut[1]} if cut else {}), **place.metadata},
    )


def _recall(fields: "_Fields", place: Place, reason: str) -> Recalled:
    number, url = fields.taken("id"), fields.taken("url")
    return Recalled(
        source=place.source,
        identity=_identity(number, url, place),
        name=number or place.named(place.document.name),
        reason=reason,
        url=url,
        updated=fields.taken("updated"),
    )


def _identity(number: str | None, url: str | None, place: Place) -> str:
    """Its address, unless that is a whole site's; else its id, else where it stands."""
    return (url if url and is_page(url) else None) or number or place.named(place.document.identity)


class _Fields:
    """The fields of a record, by whatever name, and which of them have been taken."""

    def __init__(self, record: dict[str, object], columns: Mapping[str, str]) -> None:
        self._given = record
        self._record = _unwrapped(record)
        self._columns = columns
        self._by_name: dict[str, tuple[str, object]] = {}
        """Under each name as it is compared, the key at the top of the record and the value."""
        for name, value in self._record.items():
            self._by_name.setdefault(folded(name), (name, value))
        for name, value in self._record.items():
            for part, within in value.items() if isinstance(value, dict) else ():
                if (path := folded(f"{name}.{part}")) in WITHIN_OBJECTS:
                    self._by_name.setdefault(path, (name, within))
        self._taken: set[str] = set()

    def taken(self, field: Field) -> str | None:
        """What a field says: from the column that the user names, else under the first of its names that says it."""
        read = _READ_BY[field]
        if field in self._columns:
            self._taken.add(self._columns[field])
            return (words_in if field == "url" else read)(_column(self._given, self._columns[field]))
        for name in NAMES[field]:
            key, value = self._by_name.get(name, (None, None))
            if key is None or key in self._columns.values():
                continue  # what the user calls something else is nothing else
            if (words := (words_in if name == "url" else read)(value)) is not None:
                self._taken.add(key)
                return words
        return None

    def said(self, names: Sequence[str]) -> str | None:
        """What the first of these names says, as they are compared; it stays among what is left."""
        return next(filter(None, (words_in(self._by_name[name][1]) for name in names if name in self._by_name)), None)

    def left(self) -> dict[str, str]:
        """The plain values that no field of the article has."""
        return {
            key: value if isinstance(value, str) else json.dumps(value)
            for key, value in self._record.items()
            if key not in self._taken and key.strip() and _is_note(value)
        }


def _is_note(value: object) -> bool:
    """Whether a value is worth keeping beside the article."""
    if isinstance(value, str):
        return 0 < len(value) <= LONGEST_NOTE
    return isinstance(value, int) or (isinstance(value, float) and math.isfinite(value))


def _unwrapped(record: dict[str, object]) -> dict[str, object]:
    """A record with the fields of the objects that wrap the article."""
    for wrapper in WRAPPERS:
        for name, within in [*record.items()]:
            if name.lower() == wrapper and isinstance(within, dict):
                record = {**{key: value for key, value in record.items() if key != name}, **within}
    return record


def _column(record: object, column: str) -> object:
    """The value of a column that the user names, by its whole name or by its path; None when it is missing."""
    if isinstance(record, dict) and column in record:
        return record[column]
    for part in column.split("."):
        record = record.get(part) if isinstance(record, dict) else None
    return record


def _no_text(record: dict[str, object], columns: Mapping[str, str]) -> str:
    """Why a record has no text."""
    column = columns.get("text", "text")
    value = _column(record, column)
    if isinstance(value, bool | int | float):
        return f"{column!r} must be a string, this is {_TYPES[type(value)]}"
    return f"the record has no {column!r}"
