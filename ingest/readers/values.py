"""What a value of a record says, in whatever shape it comes: a string, a number, a list, an object with a name."""

import ast
import json
import math
import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from ingest.readers.markup import as_words

_WITHIN = (
    "rendered", "name", "value", "processed", "basic", "main", "original", "text", "content", "content_html", "html",
    "by", "title", "label", "code", "$date", "$oid", "$numberLong", "#text", "_text", "__text", "_", "@value", "@id",
)  # fmt: skip
"""Under which key an object holds what it stands for, the first that is there."""
_NOTHING = frozenset(("", "-", "\\n", "n/a", "nan", "nat", "none", "null", "undefined", "[]", "{}"))
"""What programs write for a value that is missing, in lower case."""
_WEB = re.compile(r"https?://", re.IGNORECASE)
_DEEPEST = 4
"""Objects and lists within one another that are looked into."""


def words_in(value: object) -> str | None:
    """The words of a value on one subject; of a list, the first that says something."""
    return next(_strings_in(value), None)


def line_in(value: object) -> str | None:
    """As `words_in`, HTML reduced to its words: a headline may have emphasis."""
    words = words_in(value)
    return as_words(words) or None if words else None


def paragraphs_in(value: object) -> str | None:
    """The text of a value, HTML reduced to its words; the parts of a list are paragraphs."""
    return "\n\n".join(filter(None, map(str.strip, map(as_words, _strings_in(value))))) or None


def names_in(value: object) -> str | None:
    """The names of people that a value holds, one string for all; a list may be spelled out within a string."""
    value = _listed(value) if isinstance(value, str) else value
    return ", ".join(dict.fromkeys(map(str.strip, _strings_in(value)))) or None


def number_or_words_in(value: object) -> str | None:
    """The words or the number of a value: an identifier, or a time in seconds since 1970."""
    return next(_strings_in(value, spell=_number), None)


def address_in(value: object) -> str | None:
    """The address of a page; that of a whole site says nothing about an article."""
    words = words_in(value)
    return words.strip() if words and _WEB.match(words.strip()) and is_page(words.strip()) else None


def outlet_in(value: object) -> str | None:
    """The name of an outlet, or its host where its address stands for it."""
    words = words_in(value)
    if words is None or "://" not in words:
        return words
    host = _host(words.strip())
    return host.removeprefix("www.") if host else None


def is_page(address: str) -> bool:
    """Whether an address may be an article's own: that of a whole site, which many records give, is not."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme not in ("http", "https") or bool(parts.path.strip("/") or parts.query)


def is_nothing(words: str) -> bool:
    """Whether a string stands for a value that is missing."""
    return words.strip().lower() in _NOTHING


def _strings_in(value: object, *, spell: Callable[[object], str | None] | None = None, depth: int = 0) -> Iterator[str]:
    """The strings that say something within a value; `spell` says what other plain values are worth."""
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        if not is_nothing(value):
            yield value
    elif isinstance(value, list):
        for part in value:
            yield from _strings_in(part, spell=spell, depth=depth + 1)
    elif isinstance(value, dict):
        named = value if any(key in value for key in _WITHIN) else {key.lower(): each for key, each in value.items()}
        for key in _WITHIN:
            found = list(_strings_in(named.get(key), spell=spell, depth=depth + 1))
            if found:
                yield from found
                return
    elif spell is not None and (spelled := spell(value)) is not None:
        yield spelled


def _number(value: object) -> str | None:
    """A number in digits; whole where it is, as tables make times in seconds floating-point numbers."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return str(int(value)) if value == int(value) else str(value)


def _listed(words: str) -> object:
    """A list that was written into a table's cell, in JSON or as Python prints it; any other string as it is."""
    if not (words.strip().startswith("[") and words.strip().endswith("]")):
        return words
    for read in (json.loads, ast.literal_eval):
        try:
            return read(words.strip())
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
    return words


def _host(words: str) -> str | None:
    try:
        return urlsplit(words).hostname
    except ValueError:
        return None
