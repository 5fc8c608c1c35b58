"""Who printed a page: the name of its site."""

import re
from collections.abc import Iterator

from ingest.readers.pages.addresses import host_of, label_of
from ingest.readers.pages.linked_data import Thing, each_of, text
from ingest.readers.pages.page import Page
from ingest.readers.pages.words import SEPARATOR, plain, printed

_NAMES = (
    "og:site_name application-name apple-mobile-web-app-title publisher dc.publisher citation_publisher cre copyright"
)
_SLOGAN = re.compile(r"\s+[|–—•·:-]\s+.*$|\s*[|»].*$|:\s.*$")
_SENTENCE = re.compile(r"[,!?;।。、]|\.\s|\.$|https?:|@|\d{4}|©")
_MOST_WORDS = 6
"""A longer name is a slogan."""


def outlet_of(page: Page, article: Thing | None, *, address: str | None, title: str | None) -> str | None:
    """The name that the page has for its outlet, else its host; never a slogan or the headline.

    A name that the host is made of goes before others: publishers own several outlets.

    Args:
        page: The page.
        article: What its linked data say of its article.
        address: Its own address.
        title: Its headline.
    """
    host = host_of(address)
    names = [name for name in _names(page, article, host) if _is_name(name, title)]
    fitting = [name for name in names if host and _fits(name, host)]
    return next(iter([*fitting, *names]), host)


def _names(page: Page, article: Thing | None, host: str | None) -> Iterator[str]:
    """What may be its name: of the article's publisher, of the site, and what stands beside the window's title."""
    for publisher in each_of(article.get("publisher") if article else None, page.things):
        name = publisher if isinstance(publisher, str) else text(publisher)
        yield _SLOGAN.sub("", name or "")
    for name in page.all_meta(_NAMES):
        yield _SLOGAN.sub("", name)
    window = page.tree.find(".//title")
    parts = SEPARATOR.split(printed(window)) if window is not None else []
    yield from (part for part in reversed(parts[1:]) if host and _fits(part, host))


def _is_name(name: str, title: str | None) -> bool:
    words, headline = plain(name), plain(title or "")
    return (
        len(words) > 1
        and len(name.split()) <= _MOST_WORDS
        and not _SENTENCE.search(name)
        and not (headline and (headline.startswith(words) or words.startswith(headline)))
    )


def _fits(name: str, host: str) -> bool:
    """Whether a host is made of a name, of its initials, or of a part of it."""
    words = plain(name).removeprefix("the")
    initials = "".join(word[0] for word in name.lower().split() if word[0].isalnum())
    letters = plain(label_of(host)).removeprefix("the")
    return len(letters) > 1 and (
        words in plain(host) or letters in words or (len(initials) > 2 and initials == letters)
    )
