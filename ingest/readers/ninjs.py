"""Reads ninjs, the IPTC's news in JSON, 1.x to 3.x, and what Superdesk makes of it.

1.x has one headline and bodies named by their format ("body_html"); since 2.0 both are lists of values with a role,
and since 3.0 names are written in camelCase (https://www.iptc.org/std/ninjs/userguide/).
"""

from ingest.readers.addresses import web_address
from ingest.readers.json_words import Record, all_words, objects_at, words_at, words_each
from ingest.readers.markup import words_of
from ingest.readers.place import Place
from ingest.readers.raw import RawArticle, Recalled
from ingest.readers.wire_item import WireItem, found_in, listed

_TELLING = frozenset(
    "bodies body_html body_nitf body_text body_xhtml firstcreated headlines pubstatus representationtype "
    "versioncreated".split()
)
"""A field that, beside an identifier, is found in ninjs and hardly elsewhere; in lower case."""

_MARKUP = ("html", "xhtml", "nitf", "xml")
"""What the role or the media type of a body says that is not plain text; HTML is the best, for it has paragraphs."""
_MAIN = "main"
"""The role of what is neither a teaser nor a caption."""


def is_ninjs(record: Record) -> bool:
    """Whether a record is an item of ninjs."""
    names = {str(name).lower() for name in record}
    return bool(names & {"uri", "guid"}) and bool(names & _TELLING)


def ninjs_article(record: Record, place: Place) -> RawArticle | Recalled:
    """The article of an item, or its recall.

    Raises:
        SourceError: It is for editors alone, under an embargo without an end, or has no text.
    """
    item = {str(name).lower(): value for name, value in record.items()}
    number = words_at(item, "uri", "guid")
    body = _body(item)
    return found_in(
        WireItem(
            source=place.source,
            identity=number or place.named(place.document.identity),
            name=number or place.named(place.document.name),
            text=body or _main(objects_at(item, "descriptions")) or words_at(item, "description_text") or "",
            version=words_at(item, "version"),
            status=words_at(item, "pubstatus"),
            roles=tuple(words for name in ("editorialrole", "profile") for words in all_words(item.get(name))),
            note=words_at(item, "ednote"),
            title=words_at(item, "headline") or _main(objects_at(item, "headlines")) or words_at(item, "title"),
            outlet=words_at(item, "provider", "source", "copyrightholder", "infosources", "infosource"),
            url=web_address(number),
            byline=listed(words_each(item, "byline", "by", "bylines", "authors")),
            first_created=words_at(item, "firstcreated"),
            version_created=words_at(item, "versioncreated"),
            embargoed=words_at(item, "embargoed"),
            language=words_at(item, "language"),
            told={**_told(item), "text_is": None if body else "summary"},
        )
    )


def _body(item: Record) -> str:
    """The body in the format that keeps its paragraphs best."""
    bodies = [(_format_of(entry), words_at(entry, "value")) for entry in map(_lowered, objects_at(item, "bodies"))]
    bodies += [(name.removeprefix("body_"), words_at(item, name)) for name in item if name.startswith("body_")]
    held = [(form, words) for form, words in bodies if words]
    if not held:
        return words_at(item, "body") or ""
    form, words = min(held, key=lambda body: (_MAIN not in body[0], _rank(body[0])))
    return words_of(words) if _rank(form) < len(_MARKUP) else words


def _lowered(entry: Record) -> Record:
    return {str(name).lower(): value for name, value in entry.items()}


def _format_of(body: Record) -> str:
    return f"{words_at(body, 'contenttype') or ''} {words_at(body, 'role') or ''}".lower()


def _rank(form: str) -> int:
    return next((rank for rank, mark in enumerate(_MARKUP) if mark in form), len(_MARKUP))


def _main(values: list[Record]) -> str | None:
    """The value whose role is "main", else the first that there is."""
    said = [(words_at(value, "role"), words) for value in values if (words := words_at(value, "value"))]
    return next((words for role, words in said if role == _MAIN), said[0][1] if said else None)


def _told(item: Record) -> dict[str, str | None]:
    return {
        "slugline": words_at(item, "slugline"),
        "urgency": words_at(item, "urgency"),
        "subjects": listed(words_each(item, "subjects", "subject")),
        "keywords": listed(words_each(item, "keywords")),
        "dateline": words_at(item, "located"),
        "copyright": words_at(item, "copyrightnotice", "copyrightholder"),
        "usage": words_at(item, "usageterms"),
    }
