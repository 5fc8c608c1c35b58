"""Reads feeds: RSS 0.9x, 1.0 and 2.0, and Atom; articles where they hold them, else links with their summaries."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from assistant.errors import SourceError
from ingest.readers.addresses import web_address
from ingest.readers.document import Document
from ingest.readers.markup import words_of
from ingest.readers.place import Place
from ingest.readers.raw import Found, Link, RawArticle, Rejected
from ingest.readers.wire_item import UNPUBLISHED, listed
from ingest.readers.xml_text import pieces_of

LONG = 1000
"""Characters; a text of this length that does not break off is an article: summaries have some 300."""

_CONTINUED = (
    r"(?:read|see|view) (?:more|on|full|the (?:full|original|rest|whole))|continue reading|full (?:article|story)|"
    r"weiterlesen|mehr lesen|lire la suite|en savoir plus|leer más|seguir leyendo|leia mais|continua a leggere|"
    r"leggi tutto|lees (?:meer|verder)|läs mer|les mer|læs mere|czytaj dalej|читать далее|اقرأ المزيد"
)
_BREAKS_OFF = re.compile(rf"(?:\.\.\.|…|\b(?:{_CONTINUED})\b.{{0,120}})[\s\])»›>→.!:]*\Z", re.IGNORECASE)
"""How a text ends that is continued elsewhere."""

_SIGNED = re.compile(r"\s*The post\s.{1,300}?appeared first on.{1,120}\Z", re.DOTALL)
"""What a common publishing system adds at the end of whole articles and of summaries alike."""


Parsed = Mapping[str, Any]
"""A feed or an entry as the parser gives it."""


def read_feed(document: Document) -> Iterator[Found]:
    """The articles and links of a feed, in its order; what is wrong with its XML is reported after what could be read.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is too large, or no entry can be read from it.
    """
    parsed = _parsed(document)
    for number, entry in enumerate(parsed["entries"], start=1):
        yield _Entry(entry, parsed["feed"], Place(document=document, number=number)).found()
    fault = _words(parsed["bozo_exception"]) if parsed.get("bozo") else None
    if not parsed["entries"]:
        reason = f"a feed without entries: {fault}" if fault else "the feed has no entries"
        raise SourceError(reason)
    if fault:
        reason = f"not well-formed, entries may be missing: {fault}"
        yield Rejected(source=document.source, reason=reason)


def _parsed(document: Document) -> Parsed:
    from feedparser import parse  # type: ignore[import-untyped]  # it has no types

    data = io.BytesIO("".join(pieces_of(document)).encode("utf-8", "replace"))
    headers = {"content-type": "application/xml; charset=utf-8"}  # no address: it would make addresses of ids
    try:
        parsed: Parsed = parse(data, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # noqa: BLE001 - on markup that is no markup at all it fails in ways of many kinds
        reason = f"no feed that can be read: {_words(error)}"
        raise SourceError(reason) from None
    return parsed


def _words(fault: object) -> str:
    message, line = getattr(fault, "getMessage", None), getattr(fault, "getLineNumber", None)
    said = " ".join(str(message() if message else fault).split())
    return f"{said} at line {line()}" if line else said


class _Entry:
    """An entry of a feed, and what is to become of it."""

    def __init__(self, entry: Parsed, feed: Parsed, place: Place) -> None:
        self._entry = entry
        self._feed = feed
        self._place = place
        self._content = _longest(entry.get("content", ()))
        # The parser repeats the content as the summary of an entry that has none, without saying its type.
        self._summary = _longest([entry["summary_detail"]] if entry.get("summary_detail") else ())

    def found(self) -> Found:
        """Its article, a link to it, or why there is neither."""
        url, source = self._url(), self._place.source
        if (status := self._entry.get("wp_status")) in UNPUBLISHED:
            return Rejected(source=source, reason=f"not published: its status is {status!r}")
        article = self._article(url)
        if article is not None and (url is None or "text_is" not in article.metadata):
            return article
        if url is None:
            return Rejected(source=source, reason="the entry has neither text nor an address")
        return Link(source=source, url=url, summary=article, updated=self._updated() or self._published())

    def _is_whole(self) -> bool:
        """Whether the feed gives the article in full, rather than its beginning or a summary.

        Feeds put full texts into an element of their own, but some put the summary there again, and some put full
        texts where summaries belong. So a text counts as whole when it does not break off and either is long, or
        stands in that element and says more than the summary does.
        """
        text = _SIGNED.sub("", self._content or self._summary).rstrip()
        if not text or _BREAKS_OFF.search(text[-200:]):
            return False
        return len(text) >= LONG or len(self._content) > 1.2 * len(self._summary)

    def _article(self, url: str | None) -> RawArticle | None:
        """What the entry itself says; None where it has no text."""
        whole = self._is_whole()
        text = (self._content or self._summary) if whole else max(self._summary, self._content, key=len)
        identity = url or self._id()
        if not text:
            return None
        return RawArticle(
            source=self._place.source,
            identity=identity or self._place.named(self._place.document.identity),
            name=identity or self._place.named(self._place.document.name),
            text=text,
            title=words_of(self._string("title") or "") or None,
            outlet=self._outlet(),
            url=url,
            byline=listed(author.get("name") for author in self._entry.get("authors", ())) or self._string("author"),
            published=self._published() or self._updated(),
            updated=self._updated(),
            language=self._language(),
            metadata=self._metadata(whole=whole),
        )

    def _url(self) -> str | None:
        """Where the article stands: the link, or what it was before a service that counts readers replaced it.

        Else its id, if that is an address in full. The parser gives any id as the link of an entry that has none.
        """
        link = self._string("feedburner_origlink") or (self._string("link") if self._entry.get("links") else None)
        try:
            return web_address(link and urljoin(self._place.document.url or "", link), self._string("id"))
        except ValueError:  # no address at all
            return None

    def _id(self) -> str | None:
        """Its id, after the feed's address where it is not made to be told from those of other feeds, as URIs are."""
        own, feed = self._string("id"), self._place.document.url
        return f"{feed}#{own}" if own and feed and ":" not in own else own

    def _published(self) -> str | None:
        return self._string("published") or self._string("created")

    def _updated(self) -> str | None:
        # Asked for what it has not, the parser offers the publication date with a warning.
        return self._string("updated") if "updated" in self._entry else None

    def _outlet(self) -> str | None:
        """Where it was published first, else whose feed it is."""
        source = self._entry.get("source")
        title = source.get("title") if isinstance(source, dict) else None
        return words_of(str(title or self._feed.get("title") or "")) or None

    def _language(self) -> str | None:
        parts = [*self._entry.get("content", ()), self._entry.get("summary_detail"), self._entry.get("title_detail")]
        told = (part.get("language") for part in parts if part)
        return next(filter(None, told), None) or self._feed.get("language")

    def _metadata(self, *, whole: bool) -> dict[str, str]:
        told = {
            "text_is": None if whole else "summary",
            "guid": self._string("id"),
            "keywords": listed(tag.get("term") for tag in self._entry.get("tags", ())),
            "copyright": self._string("rights"),
        }
        return {key: value for key, value in told.items() if value}

    def _string(self, name: str) -> str | None:
        value = self._entry.get(name)
        return value if isinstance(value, str) and value.strip() else None


def _longest(parts: Iterable[Parsed]) -> str:
    """The words of the longest of some text constructs, which say whether they are HTML."""
    return max(map(_words_of_construct, parts), key=len, default="")


def _words_of_construct(part: Parsed) -> str:
    value = str(part.get("value") or "")
    return value.strip() if part.get("type") == "text/plain" else words_of(value)
