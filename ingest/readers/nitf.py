"""Reads NITF, the News Industry Text Format: one article a document (https://iptc.org/standards/nitf/)."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from assistant.errors import SourceError
from ingest.readers.addresses import web_address
from ingest.readers.document import Document
from ingest.readers.markup import local_name, words_in
from ingest.readers.raw import Found, Recalled
from ingest.readers.wire_item import WireItem, found_in, listed
from ingest.readers.xml_elements import all_at, elements_of, first_at, text_at, words_on_a_line

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read_nitf(document: Document) -> Iterator[Found]:
    """The article of a document, or its recall; and the recall of another one that it takes back.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is no well-formed NITF, for editors alone, or has no text.
    """
    for root in elements_of(document, ("nitf",)):
        yield from _recall_of_another(root, document)
        yield found_in(_item(root, document))


def body_of(nitf: Element) -> str:
    """The words of the article that an element nitf holds, without headline, byline and the like."""
    content = first_at(nitf, "body", "body.content")
    if content is None:
        return ""
    parts = [words_in(part) for part in content]
    if len(parts) == 2 and parts[0] and parts[1].startswith(parts[0]):
        return parts[1]  # archives repeat the lead paragraph in a block of its own, before the full text
    return words_in(content)


def headline_of(nitf: Element) -> str | None:
    """The main headline, else the title of the document."""
    return text_at(nitf, "body", "body.head", "hedline", "hl1") or text_at(nitf, "head", "title")


def byline_of(nitf: Element) -> str | None:
    """Who wrote it; a title beside the name is left out."""
    lines = all_at(nitf, "body", "body.head", "byline")
    return listed(_without(line, "byttl") for line in lines if "normalized" not in line.get("class", ""))


def dateline_of(nitf: Element) -> str | None:
    """Where it was written."""
    dateline = first_at(nitf, "body", "body.head", "dateline")
    words = None if dateline is None else _without(dateline, "story.date")
    return words.rstrip(" ,") or None if words else None


def _item(root: Element, document: Document) -> WireItem:
    data = first_at(root, "head", "docdata")
    data = data if data is not None else Element("docdata")
    number, version = _identifier(data)
    published, updated = _times(root, data)
    return WireItem(
        source=document.source,
        identity=number or document.identity,
        name=number or document.name,
        text=body_of(root),
        version=version,
        status=data.get("management-status"),
        roles=tuple(filter(None, (_at(root, "head", "tobject", name="tobject.type"), *_properties(root)))),
        note=listed(message.get("info") for message in all_at(data, "ed-msg")),
        title=headline_of(root),
        outlet=_outlet(root, data),
        url=web_address(_at(root, "head", "pubdata", name="ex-ref")),
        byline=byline_of(root),
        first_created=published,
        version_created=updated,
        embargoed=_at(data, "date.release", name="norm"),
        language=root.get(_LANGUAGE) or root.get("baselang") or _body_language(root),
        told=_told(root, data),
    )


def _identifier(data: Element) -> tuple[str | None, str | None]:
    """The id that all versions share, and the version.

    A dynamic-use key with a version is made for that; some agencies put the version into the document's id.
    """
    key = first_at(data, "du-key")
    if key is not None and key.get("key") and (version := key.get("version") or key.get("generation")):
        return key.get("key"), version
    return _at(data, "doc-id", name="id-string"), None


def _times(root: Element, data: Element) -> tuple[str | None, str | None]:
    """When it was published first, and when as it is."""
    released = _at(data, "date.release", name="norm")
    issued = _at(data, "date.issue", name="norm") or released
    issued = issued or _at(root, "head", "pubdata", name="date.publication")
    issued = issued or _at(root, "body", "body.head", "dateline", "story.date", name="norm")
    revised = [one.get("norm") for one in all_at(root, "head", "revision-history")]
    return issued, max(filter(None, revised), default=None) or issued


def _outlet(root: Element, data: Element) -> str | None:
    """Who distributes it, else who owns it, else who registered it."""
    distributor = text_at(root, "body", "body.head", "distributor")
    return distributor or _at(data, "doc.copyright", name="holder") or _at(data, "doc-id", name="regsrc")


def _properties(root: Element) -> list[str | None]:
    return [one.get("tobject.property.type") for one in all_at(root, "head", "tobject", "tobject.property")]


def _body_language(root: Element) -> str | None:
    body = first_at(root, "body")
    return None if body is None else body.get(_LANGUAGE) or body.get("lang")


def _told(root: Element, data: Element) -> dict[str, str | None]:
    subjects = all_at(root, "head", "tobject", "tobject.subject")
    places = ("type", "matter", "detail")
    return {
        "slugline": _at(data, "du-key", name="key") or _at(data, "fixture", name="fix-id"),
        "urgency": _at(data, "urgency", name="ed-urg"),
        "subjects": listed(one.get(f"tobject.subject.{place}") for one in subjects for place in places),
        "keywords": listed(word.get("key") for word in all_at(data, "key-list", "keyword")),
        "dateline": dateline_of(root),
        "copyright": _copyright(data),
        "series": _at(data, "series", name="series.name"),
        "correction_of": _at(data, "correction", name="id-string"),
        "correction_note": _at(data, "correction", name="info"),
        "from": listed(one.get("src-name") for one in all_at(data, "del-list", "from-src")),
    }


def _copyright(data: Element) -> str | None:
    claim = first_at(data, "doc.copyright")
    words = [] if claim is None else [claim.get("year", ""), claim.get("holder", "")]
    return " ".join(filter(None, words)) or None


def _recall_of_another(root: Element, document: Document) -> Iterator[Recalled]:
    """A document may say that another one, by its id, is not to be used any more."""
    data = first_at(root, "head", "docdata")
    other = None if data is None else data.get("management-doc-idref")
    if data is None or not other:
        return
    status = data.get("management-idref-status")
    item = WireItem(source=document.source, identity=other, name=other, text="", status=status)
    try:
        found = found_in(item)
    except SourceError:
        return
    if isinstance(found, Recalled):
        yield found


def _at(element: Element, *path: str, name: str) -> str | None:
    """An attribute of the first descendant down a path; None where it is missing or blank."""
    found = first_at(element, *path)
    value = None if found is None else found.get(name)
    return value.strip() or None if value else None


def _without(element: Element, left_out: str) -> str | None:
    """The words of an element without those of its children of one name."""
    kept = Element(element.tag)
    kept.text = element.text
    for child in element:
        if local_name(child.tag) != left_out:
            kept.append(child)
    return words_on_a_line(kept)
