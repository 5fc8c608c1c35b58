"""Reads the JSON of the Associated Press: items of its Media API and its exports, with NITF bodies.

The fields: https://api.ap.org/media/v/docs/Content_Metadata_Fields.htm. An item that lacks the signal "newscontent"
among its signals is for editors alone (https://api.ap.org/media/v/docs/api/Publishable-Content/); but exports older
than that signal have others on every story, so such an item must be headed like a note to editors too.
"""

import re

from ingest.readers.addresses import web_address
from ingest.readers.json_words import Record, all_words, object_at, words_at, words_each
from ingest.readers.markup import words_of
from ingest.readers.place import Place
from ingest.readers.raw import RawArticle, Recalled
from ingest.readers.wire_item import WireItem, found_in, listed

_TO_EDITORS = re.compile(
    r"\b(?:advisor(?:y|ies)|agenda|budget|coverage plans?|daybook|digest|editors|eds|lineup|planner|test)\b",
    re.IGNORECASE,
)
"""What stands over what newsrooms are told."""
_BODIES = ("body_nitf", "body_html", "body_xhtml", "body", "body_text")


def is_ap(record: Record) -> bool:
    """Whether a record is an item of the AP."""
    return isinstance(record.get("altids"), dict) or "body_nitf" in record


def ap_article(record: Record, place: Place) -> RawArticle | Recalled:
    """The article of an item, or its recall.

    Raises:
        SourceError: It is for editors alone, under an embargo without an end, or has no text.
    """
    alternatives = object_at(record, "altids")
    number = words_at(alternatives, "itemid") or words_at(record, "itemid", "uri")
    return found_in(
        WireItem(
            source=place.source,
            identity=number or place.named(place.document.identity),
            name=number or place.named(place.document.name),
            text=words_of(words_at(record, *_BODIES) or ""),
            version=words_at(record, "version"),
            status=words_at(record, "pubstatus"),
            roles=_roles(record),
            note=words_at(record, "ednote"),
            title=words_at(record, "headline", "headline_extended", "title"),
            outlet=words_at(record, "provider", "source", "sources"),
            url=web_address(*words_each(record, "canonical", "canonicallink"), *_links(record)),
            byline=listed(words_each(record, "bylines")),
            first_created=words_at(record, "firstcreated"),
            version_created=words_at(record, "versioncreated"),
            embargoed=words_at(record, "embargoed"),
            language=words_at(record, "language"),
            told=_told(record),
        )
    )


def _roles(record: Record) -> tuple[str, ...]:
    fields = ("editorialrole", "editorialtypes", "profile", "itemcontenttype")
    roles = [words for field in fields for words in all_words(record.get(field))]
    signals = all_words(record.get("signals"))
    heads = " ".join(filter(None, (words_at(record, field) for field in ("headline", "title", "slugline"))))
    if signals and "newscontent" not in signals and _TO_EDITORS.search(heads):
        roles.append("Advisory")
    return tuple(roles)


def _links(record: Record) -> list[str]:
    """Addresses of the article on the web, which readers may open; the item's own uri needs a key."""
    links = record.get("links")
    entries = links if isinstance(links, list) else [links]
    return [words for entry in entries if isinstance(entry, dict) for words in all_words(entry.get("href"))]


def _told(record: Record) -> dict[str, str | None]:
    return {
        "slugline": words_at(record, "slugline", "title"),
        "urgency": words_at(record, "urgency"),
        "subjects": listed(words_each(record, "subject")),
        "keywords": listed(words_each(record, "keywords")),
        "dateline": words_at(record, "located") or words_at(object_at(record, "datelinelocation"), "city"),
        "copyright": words_at(record, "copyrightnotice", "copyrightline"),
    }
