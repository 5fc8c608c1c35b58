"""Reads .html: the article of a page, with what the page itself says about it."""

import re
from collections.abc import Iterator

from assistant.errors import SourceError
from ingest.readers.decoding import bytes_of, codec_named
from ingest.readers.decoding import text_of as decoded
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

_CHARSET = re.compile(
    rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,200}?\sencoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE
)
_HEAD = 4096
_BROKEN = "\ufffd"
_MOST_BROKEN = 0.001
"""Of a page's characters."""
_BEYOND_ASCII = bytes(range(128, 256))


def read_web_page(document: Document) -> Iterator[Found]:
    """The article of a web page.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: Its encoding cannot be told, or it is no article; the message says what it is.
    """
    page = page_in(tree_of(page_of(bytes_of(document), charset=document.charset)), fetched_from=document.url)
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


def page_of(data: bytes, *, charset: str | None = None) -> str:
    """The page as text: UTF-8, else in the encoding that its server or the page itself gives, else as recognised.

    Browsers show a page that has a few bytes of another encoding in it, which an advertisement or a comment brought.
    So such bytes are replaced by U+FFFD where the rest is surely UTF-8, or what it declares.

    Args:
        data: The page.
        charset: What its server says.

    Raises:
        SourceError: It is in no encoding that can be told.
    """
    found = _CHARSET.search(data, 0, _HEAD)
    declared = charset or (found.group(1).decode("ascii") if found else None)
    try:
        return decoded(data, declared=declared, recognised=lambda: None).words
    except SourceError:
        pass
    if (page := _nearly_utf_8(data)) is not None:
        return page
    try:
        return decoded(data, declared=declared).words
    except SourceError:
        if (page := _nearly_as(data, declared)) is not None:
            return page
        raise


def _nearly_utf_8(data: bytes) -> str | None:
    """A page most of whose letters beyond ASCII are UTF-8, which those of no other encoding are by chance."""
    page = data.decode("utf-8", "replace")
    broken = page.count(_BROKEN)
    letters = len(page) - len(data.translate(None, _BEYOND_ASCII)) - broken
    return page if letters > broken else None


def _nearly_as(data: bytes, declared: str | None) -> str | None:
    """A page that is in the declared encoding but for a byte here and there."""
    codec = codec_named(declared)
    page = data.decode(codec, "replace") if codec else ""
    return page if page and page.count(_BROKEN) <= _MOST_BROKEN * len(page) else None


def _described(page: Page) -> Thing | None:
    """What the linked data say of the page's article."""
    headlines = [*headings_of(page), *declared_titles(page, None)]
    return article_in(page.things, addresses=page.addresses, headlines=headlines)
