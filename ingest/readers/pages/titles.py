"""The headline of a page: as it is printed, where that can be told from what the page declares."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from urllib.parse import unquote, urlsplit

from ingest.readers.pages.addresses import host_of, is_front_page, label_of
from ingest.readers.pages.element import Element
from ingest.readers.pages.linked_data import Thing, text
from ingest.readers.pages.page import LONGEST_DECLARATION, Page
from ingest.readers.pages.words import SEPARATOR, agreement, marks, plain, printed

_DECLARED = """og:title twitter:title parsely-title sailthru.title citation_title headline dc.title dcterms.title
    twitter:text:title title"""
_SITES = "og:site_name application-name apple-mobile-web-app-title publisher dc.publisher twitter:site"
_SURE = re.compile(r"\s*[|»«›·•]\s*|\s+::\s+")
"""What hardly stands within a headline."""
_LEAST_AGREEMENT = 0.5
_LEAST_WORDS = 3
"""A heading with fewer may be that of a section."""
_ELSEWHERE = frozenset({"nav", "footer", "aside", "dialog", "amp-lightbox", "noscript", "template"})


def title_of(page: Page, article: Thing | None) -> str | None:
    """The page's headline without the site's name, or None where it has none.

    Args:
        page: The page.
        article: What its linked data say of its article.
    """
    headings, titles = headings_of(page), list(declared_titles(page, article))
    no_sites = (*titles[:-1], *(heading for heading in headings if len(marks(heading)) >= _LEAST_WORDS))
    sites = frozenset(map(plain, sites_of(page))) - frozenset(map(plain, no_sites))
    declared = [without_site(each, sites) for each in titles]
    told = [each for each in (*declared, *_slugs(page)) if each]
    heading = _best(headings, told)
    if heading is not None:
        return _without_label(heading, declared)
    named = next(filter(None, declared[:-1]), None) or _segment(declared[-1], page)
    return named or next(iter(headings), None)


def declared_titles(page: Page, article: Thing | None) -> Iterator[str]:
    """All that the page declares as its title; the title of its window comes last, empty where there is none."""
    if article and (headline := text(article.get("headline"))):
        yield headline
    yield from page.all_meta(_DECLARED)
    window = page.tree.find(".//title")
    words = printed(window) if window is not None else ""
    yield words[:LONGEST_DECLARATION]


def headings_of(page: Page) -> list[str]:
    """The first-rank headings that readers see, but for those that only lead to the front page."""
    found = (_heading(each, page) for each in page.tree.iter("h1"))
    return [words for words in found if words]


def sites_of(page: Page) -> Iterator[str]:
    """What the site is called, by what the page declares and by headings that lead to its front page."""
    for words in page.all_meta(_SITES):
        yield words.lstrip("@")
    for thing in page.things:
        yield from filter(None, [text(thing.get("publisher"))])
    for each in page.tree.iter("h1", "h2"):
        if _leads_home(each, page):
            yield printed(each)
    host = next(filter(None, map(host_of, page.addresses)), None)
    yield from (host, label_of(host)) if host else ()


def without_site(title: str, sites: frozenset[str]) -> str:
    """A title without the name of the site at its end or its beginning.

    Args:
        title: As declared.
        sites: The site's names, letters and digits alone.
    """
    for separator in SEPARATOR.finditer(title):
        if plain(title[separator.end() :]) in sites:
            return without_site(title[: separator.start()].strip(), sites)
        if plain(title[: separator.start()]) in sites:
            return without_site(title[separator.end() :].strip(), sites)
    return title.strip(" |»«")


def _heading(element: Element, page: Page) -> str | None:
    words = printed(element)
    elsewhere = any(each.tag in _ELSEWHERE for each in element.iterancestors())
    return None if not words or len(words) > LONGEST_DECLARATION or elsewhere or _leads_home(element, page) else words


def _leads_home(element: Element, page: Page) -> bool:
    """Whether a heading is a link to the front page: then it is the site's name."""
    link = element if element.tag == "a" else element.find(".//a[@href]")
    link = link if link is not None else next(element.iterancestors("a"), None)
    if link is None or plain(printed(link)) != plain(printed(element)):
        return False
    href = (link.get("href") or "").strip()
    here = {host_of(each) for each in page.addresses}
    return href in ("/", "./", "#", "index.html", "/index.html") or (
        href.startswith(("http://", "https://", "//"))
        and _is_front(href)
        and (host_of(href if ":" in href else f"https:{href}") in here or not here)
    )


def _is_front(href: str) -> bool:
    try:
        return is_front_page(href.partition("?")[0])
    except ValueError:
        return False


def _slugs(page: Page) -> Iterator[str]:
    """The words that addresses are made of, as a title would have them."""
    for address in page.addresses:
        path = unquote(urlsplit(address).path).rstrip("/")
        words = re.sub(r"\.\w{2,5}$", "", path.rpartition("/")[2])
        if len(re.findall(r"[-_]", words)) >= _LEAST_WORDS:
            yield re.sub(r"[-_]+", " ", words)


def _best(headings: Sequence[str], told: Sequence[str]) -> str | None:
    """The heading that agrees most with what the page declares; the first of those that agree alike."""
    rated = [(max((_fits(heading, each) for each in told), default=0.0), heading) for heading in headings]
    share, heading = max(rated, key=lambda each: each[0], default=(0.0, ""))
    return heading if share >= _LEAST_AGREEMENT else None


def _fits(heading: str, declared: str) -> float:
    if plain(heading) == plain(declared):
        return 1.0
    return agreement(_folded(heading), _folded(declared)) * 0.99 if len(marks(heading)) >= _LEAST_WORDS else 0.0


def _folded(words: str) -> str:
    """Without accents, as addresses are spelled."""
    return "".join(each for each in unicodedata.normalize("NFKD", words) if not unicodedata.combining(each))


def _without_label(heading: str, declared: Sequence[str]) -> str:
    """The heading without the name of a section that is set off from it."""
    for separator in SEPARATOR.finditer(heading):
        for rest in (heading[separator.end() :], heading[: separator.start()]):
            if any(plain(rest) == plain(each) for each in declared):
                return rest
    return heading


def _segment(title: str, page: Page) -> str | None:
    """The part of a window's title that is printed as a heading, else the longest of those that are surely parts."""
    parts = [part.strip() for part in SEPARATOR.split(title) if part.strip()]
    if len(parts) > 1:
        headings = {plain(printed(each)) for each in page.tree.iter("h1", "h2", "h3") if not _leads_home(each, page)}
        found = [part for part in parts if plain(part) in headings]
        longest = max(_SURE.split(title), key=len)
        return max(found, key=len, default=longest).strip() or None
    return title or None
