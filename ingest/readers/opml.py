"""Reads OPML: a list of feeds (https://opml.org/spec2.opml)."""

from collections.abc import Iterator

from assistant.errors import SourceError
from ingest.readers.addresses import web_address
from ingest.readers.document import Document
from ingest.readers.raw import Found, Link
from ingest.readers.xml_elements import elements_of


def read_opml(document: Document) -> Iterator[Found]:
    """A link to each feed of the list.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is not well-formed XML, or lists no feed.
    """
    for number, address in enumerate(feeds_of(document), start=1):
        yield Link(source=document.at(number), url=address)


def feeds_of(document: Document) -> Iterator[str]:
    """The addresses of the feeds of a list, each once, in their order.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is not well-formed XML, or lists no feed.
    """
    given: set[str] = set()
    for body in elements_of(document, ("body",)):
        for outline in body.iter():
            address = web_address(outline.get("xmlUrl", "").strip())
            if address and address not in given:
                given.add(address)
                yield address
    if not given:
        reason = "the OPML lists no feed: no outline has an 'xmlUrl'"
        raise SourceError(reason)
