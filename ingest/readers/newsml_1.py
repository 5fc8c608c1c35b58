"""Reads NewsML 1.x, which some agencies still send: items of news in components within one another."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ingest.readers.document import Document
from ingest.readers.markup import local_name, words_in
from ingest.readers.nitf import body_of
from ingest.readers.place import Place
from ingest.readers.raw import Found
from ingest.readers.wire_item import WireItem, listed
from ingest.readers.wire_xml import items_found
from ingest.readers.xml_elements import first_at, text_at, words_on_a_line


def read_newsml_1(document: Document) -> Iterator[Found]:
    """The articles of a document and their recalls.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is not well-formed, or holds no item at all.
    """
    yield from items_found(document, ("newsitem",), _item)


def _item(item: Element, place: Place) -> WireItem:
    identifier = _below(item, "newsidentifier")
    number = _identity(identifier)
    return WireItem(
        source=place.source,
        identity=number or place.named(place.document.identity),
        name=number or place.named(place.document.name),
        text=_text(item),
        version=text_at(identifier, "revisionid"),
        status=_formal_name(item, "status"),
        roles=tuple(filter(None, (_formal_name(item, "newsitemtype"), _formal_name(item, "instruction")))),
        note=_words(item, "ednote"),
        title=_words(item, "headline"),
        outlet=_party(item, "provider") or _party(item, "source") or text_at(identifier, "providerid"),
        byline=_words(item, "byline"),
        first_created=_words(item, "firstcreated"),
        version_created=_words(item, "thisrevisioncreated"),
        embargoed=text_at(_below(item, "statuswillchange"), "dateandtime"),
        language=_formal_name(item, "language"),
        told={
            "slugline": _words(item, "slugline"),
            "urgency": _formal_name(item, "urgency"),
            "dateline": _words(item, "dateline"),
            "copyright": _words(item, "copyrightline"),
            "keywords": listed(map(words_on_a_line, _all_below(item, "keywordline"))),
        },
    )


def _identity(identifier: Element) -> str | None:
    """The identifier of all revisions: provider, day and item; the public one ends in the revision."""
    parts = [text_at(identifier, name) for name in ("providerid", "dateid", "newsitemid")]
    return ":".join(part for part in parts if part) if parts[2] else None


def _text(item: Element) -> str:
    """The first content with words; other components hold pictures and links."""
    contents = (*_all_below(item, "datacontent"), *_all_below(item, "nitf"))
    return next(filter(None, map(_words_inside, contents)), "")


def _words_inside(content: Element) -> str:
    nitf = content if local_name(content.tag) == "nitf" else first_at(content, "nitf")
    return words_in(content) if nitf is None else body_of(nitf)


def _all_below(element: Element, name: str) -> Iterator[Element]:
    """All descendants of a name: components may stand at any depth."""
    return (found for found in element.iter() if local_name(found.tag) == name)


def _below(element: Element, name: str) -> Element:
    return next(_all_below(element, name), Element(name))


def _words(item: Element, name: str) -> str | None:
    return words_on_a_line(_below(item, name))


def _formal_name(item: Element, name: str) -> str | None:
    return _below(item, name).get("FormalName")


def _party(item: Element, name: str) -> str | None:
    party = first_at(_below(item, name), "party")
    return None if party is None else party.get("FormalName")
