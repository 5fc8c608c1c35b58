"""Reads sitemaps, news sitemaps and indexes of sitemaps: addresses, streamed (https://www.sitemaps.org/protocol.html).

What a news sitemap says of an article beyond its address, its title and its outlet, the article itself says better.
"""

from collections.abc import Iterator

from ingest.readers.addresses import web_address
from ingest.readers.document import Document
from ingest.readers.raw import Found, Link, Rejected
from ingest.readers.xml_elements import elements_of, text_at


def read_sitemap(document: Document) -> Iterator[Found]:
    """A link to each page of a sitemap, or to each sitemap of an index.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is not well-formed XML; the links before the fault have been given.
    """
    for number, entry in enumerate(elements_of(document, ("url", "sitemap")), start=1):
        location = text_at(entry, "loc")
        url = web_address(location)
        if url is None:
            yield Rejected(source=document.at(number), reason=f"no address of the web: {location!r}")
        else:
            changed = text_at(entry, "lastmod") or text_at(entry, "news", "publication_date")
            yield Link(source=document.at(number), url=url, updated=changed)
