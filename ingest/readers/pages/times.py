"""When a page says that its article was published and updated: as declared, else as printed beside the headline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import chain
from urllib.parse import urlsplit

from ingest.readers.pages.beside import UNSEEN, beside
from ingest.readers.pages.element import Element
from ingest.readers.pages.linked_data import Thing, text, types_of
from ingest.readers.pages.page import Page
from ingest.readers.pages.words import one_line, printed
from ingest.times import read_time

_PUBLISHED = """article:published_time article:published og:article:published_time og:published_time datepublished
    parsely-pub-date pub_date pubdate publish-date publish_date publishdate publication_date publication-date
    published_date published_time date.published published sailthru.date cxenseparse:recs:publishtime
    cxenseparse:publishtime dc.date.issued dcterms.issued dc.date.published citation_publication_date
    citation_online_date release_date originalpublicationdate article.published dc.date dcterms.date dcterms.created
    dc.date.created citation_date date pdate"""
_UPDATED = """article:modified_time article:modified og:article:modified_time og:updated_time datemodified lastmod
    last-modified last_modified revision_date dc.date.modified dcterms.modified article.updated modified_date"""

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""Before it there was no web; clocks that were never set start at 1970."""
_AHEAD = timedelta(days=2)
"""An article may be published on another day's side of the date line, and no later."""
_LONGEST_LINE = 120
"""Characters; a longer line with a date says more than when the article was published."""

_NUMBER = r"(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\s?\d{1,2}[-./]\s?\d{4})"
_NAMED = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?\.?\s+[^\W\d_]{3,12}\.?,?\s+\d{4}"
    r"|[^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})"
)
_CLOCK = (
    r"(?:(?:T|,|\s|\bat\b|[-–|])*\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?"
    r"(?:\s?(?:Z|UTC|GMT|[ECMP][SD]T|[+-]\d\d:?\d\d)\b)?)?"
)
_PRINTED = re.compile(rf"(?<![\w/.-])(?:{_NUMBER}|{_NAMED}){_CLOCK}(?!\w)", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:updated?|modified|edited|revised|aktualisiert|geändert|mis à jour|actualizado)\b", re.IGNORECASE
)
_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


@dataclass(frozen=True, kw_only=True)
class Times:
    """When an article was published and updated, as its page spells it."""

    published: str | None = None
    updated: str | None = None
    told_by: str | None = None
    """What the time of publication was read from where the page does not declare it: "page" or "address"."""


def times_of(page: Page, article: Thing | None, title: str | None) -> Times:
    """The times of a page's article; of several that are declared, the first, as exactly as any other spells it.

    Args:
        page: The page.
        article: What its linked data say of its article.
        title: The headline, beside which dates are printed.
    """
    declared = Times(
        published=_exact(_declared(page, article, "datePublished", _PUBLISHED)),
        updated=_exact(_declared(page, article, "dateModified", _UPDATED)),
    )
    found = declared if declared.published else _undeclared(page, title)
    updated = declared.updated or found.updated
    if found.published and updated and _read(updated) < _read(found.published):
        updated = None
    return replace(found, updated=updated)


def _undeclared(page: Page, title: str | None) -> Times:
    """What is printed beside the headline, unless the address dates the page otherwise; else what stands anywhere."""
    printed_there, address = printed_beside(page, title), date_in_address(page)
    if printed_there.published and not (address and abs(_read(address) - _read(printed_there.published)) > _AHEAD):
        return printed_there
    if address:
        return Times(published=address, told_by="address")
    anywhere = _by_htmldate(page.tree)
    return Times(published=anywhere, told_by="page" if anywhere else None)


def printed_beside(page: Page, title: str | None) -> Times:
    """The times that stand beside the headline: in elements made for times, else in short lines."""
    published: list[str] = []
    updated: list[str] = []
    for label, time in chain.from_iterable(map(_in_elements, beside(page, title))):
        (updated if _CHANGED.search(label) else published).append(time)
    if not published:
        return Times(published=next(iter(updated), None), told_by="page" if updated else None)
    return Times(published=published[0], updated=next(iter(updated), None), told_by="page")


def date_in_address(page: Page) -> str | None:
    """The day that stands whole in the path of the page's address: "/2023/06/25/"."""
    for address in page.addresses:
        found = _IN_ADDRESS.search(urlsplit(address).path)
        day = f"{found[1]}-{found[3]}-{found[4]}" if found else ""
        if _is_sound(day):
            return day
    return None


def _declared(page: Page, article: Thing | None, name: str, metas: str) -> Iterator[str]:
    """All times of a kind that the page declares."""
    described = [article] if article else []
    described += [thing for thing in page.things if "webpage" in types_of(thing)]
    yield from filter(None, (text(thing.get(name)) for thing in described))
    yield from page.all_meta(metas)
    for element in page.tree.xpath(f".//*[@itemprop='{name}'][not(self::meta)]")[:1]:
        yield element.get("datetime") or element.get("content") or printed(element)


def _exact(times: Iterator[str]) -> str | None:
    """The first time that can be read, in the longest spelling that begins like it: with its clock and its zone."""
    readable = [time.strip() for time in times if _is_sound(time)]
    return max((time for time in readable if time.startswith(readable[0])), key=len, default=None)


def _read(words: str) -> datetime:
    """The time that words spell, which is known to be sound."""
    time = read_time(words)
    return time if isinstance(time, datetime) else _EARLIEST


def _is_sound(words: str) -> bool:
    """Whether words spell a time at which a page may have been published."""
    time = read_time(words)
    return isinstance(time, datetime) and _EARLIEST <= time <= datetime.now(tz=UTC) + _AHEAD


def _in_elements(elements: Sequence[Element]) -> Iterator[tuple[str, str]]:
    """The times of elements, each with the words before it."""
    label = ""
    for element in elements:
        if element.tag == "time" and _is_sound(element.get("datetime") or ""):
            yield label, element.get("datetime")
            label = ""
            continue
        for words in (element.text, element.tail) if element.tag not in UNSEEN else (element.tail,):
            line = one_line(words or "")
            found = _PRINTED.search(line) if len(line) <= _LONGEST_LINE else None
            if found and (time := _spelled(found.group())):
                yield label + line[: found.start()], time
            label = line if line and not found else ""


def _spelled(words: str) -> str | None:
    """A printed time if it can be read; one in another language, or with the day first before dots, by its day."""
    if _is_sound(words):
        return words
    return None if "/" in words else _by_htmldate(f"<html><body><p class='date'>{words}</p><p></p></body></html>")


def _by_htmldate(page: Element | str) -> str | None:
    """The day that htmldate finds without searching at large."""
    from htmldate import find_date

    found = find_date(page, extensive_search=False, original_date=True)
    return found if found and _is_sound(found) else None
