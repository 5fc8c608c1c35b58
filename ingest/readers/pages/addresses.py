"""The address of a page: the one it calls its own, if that is one of an article."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from ingest.readers.pages.element import Element
from ingest.readers.pages.linked_data import Thing, addresses_of, is_article

LONGEST_ADDRESS = 2_000
"""Characters."""

_METAS = ("og:url", "twitter:url", "parsely-link")
_FRONT = re.compile(r"(?:/(?:index|home|default|start)(?:\.\w{2,5})?|/[a-z]{2}(?:[-_][a-z]{2})?)?/*", re.IGNORECASE)
"""The path of a front page, of a site or of one of its languages."""
_DEVICE = re.compile(r"^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.)", re.IGNORECASE)
"""What hosts are called before their names, by the device that their pages are made for."""
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga", re.IGNORECASE)


def article_address(addresses: Sequence[str], *, fetched_from: str | None) -> str | None:
    """The first address that is not that of a whole site, nor at another outlet's where it is known who sent the page.

    Who prints another's article names that one's address as the canonical one, for search engines; what is printed is
    a copy all the same, and must not pass for a new version of the original.
    """
    own = (each for each in addresses if fetched_from is None or of_one_site(each, fetched_from))
    return next((each for each in own if not is_front_page(each)), None)


def of_one_site(one: str, other: str) -> bool:
    """Whether two addresses are of one site: of one host, for whichever device, or of a host and one below it."""
    hosts = [_DEVICE.sub("", _host(each) or "") for each in (one, other)]
    return hosts[0] == hosts[1] or any(a.endswith(f".{b}") and "." in b for a, b in (hosts, hosts[::-1]))


def addresses_in(
    tree: Element, metas: Mapping[str, Sequence[str]], things: Sequence[Thing], *, fetched_from: str | None
) -> tuple[str, ...]:
    """Every address that may be a page's own, in full: the canonical one first, the one it was fetched from last.

    Those at other sites than the one it was fetched from come after that.

    Args:
        tree: The page.
        metas: The contents of its meta elements by their names.
        things: Its linked data.
        fetched_from: Where it came from; relative addresses are relative to it.
    """
    named = [address for name in _METAS for address in metas.get(name, ())]
    base = _base(tree, fetched_from, named)
    told = (_absolute(each, base) for each in (*_links(tree), *named, *_of_things(things)))
    own = _absolute(fetched_from, None) if fetched_from else None
    known = dict.fromkeys(filter(None, (*told, own and _untracked(own))))
    return tuple(sorted(known, key=lambda each: own is not None and not of_one_site(each, own)))


def is_front_page(address: str) -> bool:
    """Whether an address names a whole site."""
    parts = urlsplit(address)
    return _FRONT.fullmatch(parts.path) is not None and not parts.query


def host_of(address: str | None) -> str | None:
    """Whose address it is, without "www."."""
    host = _host(address) if address else None
    return host.removeprefix("www.") if host else None


def label_of(host: str) -> str:
    """The part of a host's name that is likely its owner's: the longest but for the last."""
    return max(host.split(".")[:-1], key=len, default=host)


def _host(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def _links(tree: Element) -> Iterator[str]:
    for element in tree.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split():
            yield element.get("href") or ""


def _of_things(things: Sequence[Thing]) -> Iterator[str]:
    """What the only article of the linked data calls its own."""
    articles = [thing for thing in things if is_article(thing)]
    if len(articles) == 1:
        yield from (each for each in addresses_of(articles[0]) if each.startswith(("http://", "https://")))


def _base(tree: Element, fetched_from: str | None, named: Iterable[str]) -> str | None:
    """What relative addresses are relative to."""
    element = tree.find(".//base[@href]")
    declared = element.get("href") if element is not None else None
    return next((each for each in (declared, fetched_from, *named) if each and _host(each)), None)


def _absolute(address: str, base: str | None) -> str | None:
    """An address on the web in full; None where it is none, or relative to what nobody knows."""
    try:
        parts = urlsplit(urljoin(base or "", address.strip()))
        good = parts.scheme in ("http", "https") and parts.hostname and len(address) <= LONGEST_ADDRESS
        return urlunsplit(parts._replace(fragment="")) if good and not re.search(r"\s", address.strip()) else None
    except ValueError:
        return None


def _untracked(address: str) -> str:
    """The address without what tells only where its reader came from."""
    parts = urlsplit(address)
    if not _TRACKING.search(parts.query):
        return address
    kept = [
        (name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(name)
    ]
    return urlunsplit(parts._replace(query=urlencode(kept)))
