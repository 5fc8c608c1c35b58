"""Reads .html: the article of a page, with what the page itself says about it."""

import codecs
import re
from collections.abc import Iterator

from assistant.errors import SourceError
from ingest.readers.decoding import bytes_of, decoded
from ingest.readers.document import Document
from ingest.readers.pages.addresses import article_address
from ingest.readers.pages.body import text_of, tree_of
from ingest.readers.pages.languages import language_of
from ingest.readers.pages.linked_data import Thing, article_in
from ingest.readers.pages.outlets import outlet_of
from ingest.readers.pages.page import Page, page_in
from ingest.readers.pages.people import authors_of
from ingest.readers.pages.refusals import access_of, refusal_of, without_paywall
from ingest.readers.pages.times import times_of
from ingest.readers.pages.titles import declared_titles, headings_of, title_of
from ingest.readers.raw import Found, RawArticle

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_HEAD = 4096


def read_web_page(document: Document) -> Iterator[Found]:
    """The article of a web page.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: Its encoding is neither UTF-8 nor declared, or it is no article; the message says what it is.
    """
    page = page_in(tree_of(page_of(bytes_of(document))), fetched_from=document.url)
    article = _described(page)
    title = title_of(page, article)
    text = text_of(page.tree)
    if reason := refusal_of(page, text, title=title, article=article):
        raise SourceError(reason)
    if not any(map(str.isalnum, text)):
        reason = "no article was found in the page"
        raise SourceError(reason)
    times, url = times_of(page, article, title), article_address(page.addresses, fetched_from=document.url)
    access = access_of(page, text, article)
    outlet = outlet_of(page, article, address=next(iter(page.addresses), None), title=title)
    metadata = {"published_from": times.told_by, "access": access, "collected": document.collected}
    yield RawArticle(
        source=document.source,
        identity=url or document.identity,
        name=document.name,
        text=without_paywall(text) if access else text,
        title=title,
        outlet=outlet,
        url=url,
        byline=authors_of(page, article, title=title, outlet=outlet),
        published=times.published,
        updated=times.updated,
        language=language_of(page, text),
        metadata={name: value for name, value in metadata.items() if value},
    )


def page_of(data: bytes) -> str:
    """The page as text: UTF-8, else in the encoding that the page declares.

    Raises:
        SourceError: It is neither.
    """
    declared = _CHARSET.search(data, 0, _HEAD)
    try:
        return decoded(data)
    except SourceError:
        if declared is None:
            raise
    name = declared.group(1).decode("ascii")
    try:
        return data.decode(codecs.lookup(name).name)
    except (LookupError, UnicodeDecodeError):
        reason = f"neither UTF-8 nor {name!r}, which the page declares"
        raise SourceError(reason) from None


def _described(page: Page) -> Thing | None:
    """What the linked data say of the page's article."""
    headlines = [*headings_of(page), *declared_titles(page, None)]
    return article_in(page.things, addresses=page.addresses, headlines=headlines)
