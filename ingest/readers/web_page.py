"""Reads .html: the article of a page, with what the page itself declares about it."""

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from assistant.errors import SourceError
from ingest.readers.decoding import bytes_of, decoded
from ingest.readers.document import Document
from ingest.readers.raw import Found, RawArticle

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_HEAD = 4096
_LANGUAGE = re.compile(r"<html\b[^>]*?\slang\s*=\s*[\"']?([A-Za-z]{2})(?![A-Za-z])", re.IGNORECASE)
_META = re.compile(r"<meta\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_LINKED_DATA = re.compile(r"\"(datePublished|dateModified)\"\s*:\s*(\"(?:[^\"\\\n]|\\.){4,60}\")")
_SLOGAN = re.compile(r"\s+[|–—-]\s+.*$")

_DECLARES = {
    "article:published_time": "published",
    "datepublished": "published",
    "article:modified_time": "updated",
    "datemodified": "updated",
}


def read_web_page(document: Document) -> Iterator[Found]:
    """The article of a saved web page.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: Its encoding is neither UTF-8 nor declared, or no article was found in it.
    """
    from trafilatura import bare_extraction

    page = page_of(bytes_of(document))
    found = bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        reason = "no article was found in the page"
        raise SourceError(reason)
    times = declared_times(page)
    url = _article_url(found.url)
    yield RawArticle(
        source=document.source,
        identity=url or document.identity,
        name=document.name,
        text=found.text or "",
        title=found.title or None,
        outlet=_outlet(found.sitename, found.title, found.hostname),
        url=url,
        byline=found.author or None,
        published=times.get("published") or found.date or None,
        updated=times.get("updated"),
        language=_language(page),
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


def declared_times(page: str) -> Mapping[str, str]:
    """When the page says that it was published and updated, from its meta elements, else from its linked data."""
    found: dict[str, str] = {}
    for element in _META.findall(page):
        attributes = {name.lower(): double or single for name, double, single in _ATTRIBUTE.findall(element)}
        kind = (attributes.get("property") or attributes.get("itemprop") or attributes.get("name") or "").lower()
        if kind in _DECLARES and attributes.get("content"):
            found.setdefault(_DECLARES[kind], attributes["content"])
    for kind, value in _LINKED_DATA.findall(page):
        found.setdefault(_DECLARES[kind.lower()], str(json.loads(value, strict=False)))
    return found


def _article_url(url: str | None) -> str | None:
    """The address, unless it names a whole site: many pages declare their front page as their own."""
    parts = urlsplit(url or "")
    return url if parts.scheme in ("http", "https") and (parts.path.strip("/") or parts.query) else None


def _outlet(site: str | None, title: str | None, host: str | None) -> str | None:
    """The site's name without its slogan, else its host; some pages give their title as the site's name."""
    if not site or (title and site.casefold().startswith(title.casefold()[:30])):
        return host
    return _SLOGAN.sub("", site) or host


def _language(page: str) -> str | None:
    declared = _LANGUAGE.search(page)
    return declared.group(1).lower() if declared else None
