"""Reads .xml: tells by the root element what it is."""

from collections.abc import Callable, Iterator, Mapping

from assistant.errors import SourceError
from ingest.readers.document import Document
from ingest.readers.feed import read_feed
from ingest.readers.newsml_1 import read_newsml_1
from ingest.readers.newsml_g2 import OTHER_ITEMS, read_newsml_g2
from ingest.readers.nitf import read_nitf
from ingest.readers.opml import read_opml
from ingest.readers.raw import Found
from ingest.readers.sitemap import read_sitemap
from ingest.readers.web_page import read_web_page
from ingest.readers.xml_elements import root_of

_READERS: Mapping[str, Callable[[Document], Iterator[Found]]] = {
    "feed": read_feed,
    "html": read_web_page,
    "newsitem": read_newsml_g2,
    "newsmessage": read_newsml_g2,
    "newsml": read_newsml_1,
    "nitf": read_nitf,
    "opml": read_opml,
    "rdf": read_feed,
    "rss": read_feed,
    "sitemapindex": read_sitemap,
    "urlset": read_sitemap,
    **dict.fromkeys(OTHER_ITEMS, read_newsml_g2),
}
"""By the local name of the root element, in lower case."""


def read_xml(document: Document) -> Iterator[Found]:
    """What an XML document of news holds.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is not XML that can be read safely, or nothing reads it.
    """
    root = root_of(document)
    if root not in _READERS:
        reason = f"XML whose root element is {root[:60]!r}, which no reader knows"
        raise SourceError(reason)
    yield from _READERS[root](document)
