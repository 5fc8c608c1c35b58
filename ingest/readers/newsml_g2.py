"""Reads NewsML-G2: items of news, one a document or many in a message (https://iptc.org/std/NewsML-G2/guidelines/)."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from assistant.errors import SourceError
from ingest.readers.addresses import web_address
from ingest.readers.document import Document
from ingest.readers.markup import local_name, words_in, words_of
from ingest.readers.nitf import body_of
from ingest.readers.place import Place
from ingest.readers.raw import Found
from ingest.readers.wire_item import WireItem, listed
from ingest.readers.wire_xml import items_found
from ingest.readers.xml_elements import all_at, first_at, text_at, words_on_a_line

OTHER_ITEMS = frozenset("catalogitem conceptitem knowledgeitem packageitem planningitem".split())
"""What a message may hold beside news: lists of concepts, of other items and of plans."""

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read_newsml_g2(document: Document) -> Iterator[Found]:
    """The articles of a document and their recalls; what is no news is reported.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is not well-formed, or holds no item at all.
    """
    yield from items_found(document, ("newsitem", *OTHER_ITEMS), _item)


def _item(item: Element, place: Place) -> WireItem:
    kind = local_name(item.tag)
    if kind in OTHER_ITEMS:
        reason = f"a {kind} of NewsML-G2, which holds no news itself"
        raise SourceError(reason)
    meta, content = _part(item, "itemmeta"), _part(item, "contentmeta")
    number = item.get("guid")
    return WireItem(
        source=place.source,
        identity=number or place.named(place.document.identity),
        name=number or place.named(place.document.name),
        text=_text(item),
        version=item.get("version"),
        status=_code(first_at(meta, "pubstatus")),
        roles=_roles(meta),
        note=listed(map(words_on_a_line, all_at(meta, "ednote"))),
        title=_headline(content) or text_at(meta, "title"),
        outlet=_named(first_at(meta, "provider")) or _named(first_at(content, "infosource")),
        url=web_address(number, *(link.get("href") for link in all_at(meta, "link") if _is_itself(link))),
        byline=listed(map(words_on_a_line, all_at(content, "by"))) or _creators(content),
        first_created=text_at(meta, "firstcreated"),
        version_created=text_at(meta, "versioncreated"),
        embargoed=text_at(meta, "embargoed"),
        language=_language(item, content),
        told=_told(item, meta, content),
    )


def _part(item: Element, name: str) -> Element:
    found = first_at(item, name)
    return Element(name) if found is None else found


def _text(item: Element) -> str:
    """The body in the best of its renditions: XML, else text; a message's pictures have neither."""
    contents = [*all_at(item, "contentset", "inlinexml"), *all_at(item, "contentset", "inlinedata")]
    return next(filter(None, map(_words_inside, contents)), "")


def _words_inside(content: Element) -> str:
    nitf = first_at(content, "nitf")
    if nitf is not None:
        return body_of(nitf)
    if local_name(content.tag) == "inlinexml":
        page = first_at(content, "html")
        body = None if page is None else first_at(page, "body")
        return words_in(content if body is None else body)
    text = "".join(content.itertext())
    return words_of(text) if _holds_markup(content, text) else text


def _holds_markup(content: Element, text: str) -> bool:
    """Whether text is HTML, by its media type or, since some send HTML as plain text, by its first characters."""
    media_type = content.get("contenttype", "").lower()
    return "html" in media_type or "xml" in media_type or text.lstrip()[:3].lower() in ("<p>", "<p ", "<di", "<ht")


def _roles(meta: Element) -> tuple[str, ...]:
    """Editorial roles and signals, by their names and by their codes."""
    return tuple(
        words
        for told in all_at(meta, "role|signal")
        for words in (text_at(told, "name"), _code(told))
        if words and not words.isdigit()
    )


def _headline(content: Element) -> str | None:
    """The headline without a role, which is the main one, else the first."""
    headlines = sorted(all_at(content, "headline"), key=lambda headline: headline.get("role") is not None)
    return next(filter(None, map(words_on_a_line, headlines)), None)


def _named(party: Element | None) -> str | None:
    """What a party, a concept or a place is called: its name, else what stands for it."""
    if party is None:
        return None
    return text_at(party, "name") or party.get("literal") or _code(party)


def _code(concept: Element | None) -> str | None:
    """The code of a concept without its vocabulary."""
    if concept is None:
        return None
    qcode = concept.get("qcode")
    return qcode.partition(":")[2] or qcode if qcode else concept.get("uri") or concept.get("literal")


def _creators(content: Element) -> str | None:
    return listed(map(_named, all_at(content, "creator")))


def _is_itself(link: Element) -> bool:
    """Whether a link leads to the item as a page: most lead to other items."""
    return (link.get("rel") or "").rpartition(":")[2].lower() in ("alternate", "canonical", "self", "webpage")


def _language(item: Element, content: Element) -> str | None:
    told = first_at(content, "language")
    return (None if told is None else told.get("tag")) or item.get(_LANGUAGE)


def _told(item: Element, meta: Element, content: Element) -> dict[str, str | None]:
    rights = _part(item, "rightsinfo")
    return {
        "slugline": text_at(content, "slugline"),
        "urgency": text_at(content, "urgency"),
        "subjects": listed(map(_named, all_at(content, "subject"))),
        "keywords": listed(map(words_on_a_line, all_at(content, "keyword"))),
        "dateline": text_at(content, "dateline") or _named(first_at(content, "located")),
        "copyright": text_at(rights, "copyrightnotice") or _named(first_at(rights, "copyrightholder")),
        "contributors": listed(map(_named, all_at(content, "contributor"))),
        "information_from": listed(map(_named, all_at(content, "infosource"))),
        "service": _named(first_at(meta, "service")),
    }
