"""Reads the items of a wire out of XML that holds many, one in memory at a time."""

from collections.abc import Callable, Collection, Iterator
from xml.etree.ElementTree import Element

from assistant.errors import SourceError
from ingest.readers.document import Document
from ingest.readers.place import Place
from ingest.readers.raw import Found, Rejected
from ingest.readers.wire_item import WireItem, found_in
from ingest.readers.xml_elements import elements_of


def items_found(
    document: Document, names: Collection[str], read: Callable[[Element, Place], WireItem]
) -> Iterator[Found]:
    """The articles of the elements of these names and their recalls; what is neither is reported.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is not well-formed, or holds no item at all; the items before a fault have been given.
    """
    number = 0
    for number, element in enumerate(elements_of(document, names), start=1):
        place = Place(document=document, number=number)
        try:
            yield found_in(read(element, place))
        except SourceError as error:
            yield Rejected(source=place.source, reason=str(error))
    if not number:
        reason = "it holds no item of news"
        raise SourceError(reason)
