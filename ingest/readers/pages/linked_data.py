"""What a page tells programs in linked data: JSON-LD in the vocabulary of schema.org."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ingest.readers.pages.element import Element
from ingest.readers.pages.words import agreement, one_line

Thing = Mapping[str, object]
"""An object of the linked data, by its properties' names."""

LONGEST_SCRIPT = 2_000_000
"""Characters; no article describes itself in more."""
MOST_THINGS = 5_000
"""Objects; what comes after them is not looked at."""

_OTHERS = frozenset(
    """about associatedMedia breadcrumb citation comment hasPart image isBasedOn isPartOf itemListElement liveBlogUpdate
    logo mentions potentialAction relatedLink review significantLink subjectOf video""".split()
)
"""Properties under which other things are described than the page's own article."""
_TELLING = frozenset({"headline", "datePublished", "dateModified"})
"""What an article is described by; references to one have none of these."""
_ARTICLE = re.compile(r".*article|report|.*review|(?:(?:live)?blog|socialmedia|discussionforum)posting")
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$|;\s*$")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_PAIR = re.compile(r"\"(headline|datePublished|dateModified)\"\s*:\s*(\"(?:[^\"\\\n]|\\.){4,300}\")")


def linked_data(tree: Element) -> tuple[Thing, ...]:
    """The objects that a page's scripts of linked data hold, outermost first; those about other things left out."""
    scripts = (each for each in tree.iter("script") if "ld+json" in (each.get("type") or "").lower())
    values = [_parsed(each.text or "") for each in scripts]
    return tuple(thing for thing, _ in zip(_things(values), range(MOST_THINGS), strict=False))


def types_of(thing: Thing) -> frozenset[str]:
    """What a thing is, in lower case and without the vocabulary's address: "newsarticle"."""
    return frozenset(re.split(r"[/:#]", name)[-1].lower() for name in _strings(thing.get("@type")))


def is_article(thing: Thing) -> bool:
    """Whether a thing is something to read, of any kind that schema.org knows."""
    return any(map(_ARTICLE.fullmatch, types_of(thing)))


def article_in(things: Sequence[Thing], *, addresses: Iterable[str], headlines: Iterable[str]) -> Thing | None:
    """The thing that is the page's own article: the one with its address, else with its headline, else the only one.

    Args:
        things: All that the page describes.
        addresses: What the page calls its own.
        headlines: What the page prints or declares as its title.
    """
    articles = [thing for thing in things if is_article(thing) and not _TELLING.isdisjoint(thing)]
    here = {_bare(address) for address in addresses}
    by_address = (each for each in articles if here & {_bare(address) for address in addresses_of(each)})
    by_headline = (
        each
        for each in articles
        if any(agreement(text(each.get("headline")) or "", headline) >= 0.6 for headline in headlines)
    )
    return next(by_address, None) or next(by_headline, None) or (articles[0] if len(articles) == 1 else None)


def addresses_of(thing: Thing) -> Iterator[str]:
    """What a thing calls its own address."""
    for name in ("url", "mainEntityOfPage", "@id"):
        value = thing.get(name)
        yield from _strings(value.get("@id") if isinstance(value, Mapping) else value)


def text(value: object) -> str | None:
    """The first words of a property on one line: a string's, a list's, or the name of a thing."""
    found = next(_strings(value), None)
    if found is None and isinstance(value, Mapping):
        found = text(value.get("name") or value.get("@value"))
    elif found is None and isinstance(value, list) and value and isinstance(value[0], Mapping):
        found = text(value[0])
    return one_line(found) if found and found.strip() else None


def each_of(value: object, things: Sequence[Thing]) -> Iterator[Thing | str]:
    """The things or names of a property, with the references among them followed."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, Mapping):
            yield next((thing for thing in things if set(one) == {"@id"} and _is_defined(thing, one["@id"])), one)
        elif isinstance(one, str):
            yield one


def _is_defined(thing: Thing, identity: object) -> bool:
    return thing.get("@id") == identity and len(thing) > 1


def _bare(address: str) -> str:
    """An address without what differs between spellings of the same."""
    return re.sub(r"^https?://(?:www\.)?|[?#].*$|/+$", "", address.strip().lower())


def _strings(value: object) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield each


def _parsed(script: str) -> object:
    """The value that a script spells; of a broken one, the pairs that can still be read."""
    if len(script) > LONGEST_SCRIPT:
        return None
    script = _WRAPPING.sub("", script)
    for spelled in (script, _TRAILING_COMMA.sub("", script)):
        try:
            return json.loads(spelled, strict=False)
        except (ValueError, RecursionError):
            continue
    return {"@type": "Article"} | {
        name: json.loads(value, strict=False) for name, value in reversed(_PAIR.findall(script)) if _is_spelled(value)
    }


def _is_spelled(value: str) -> bool:
    try:
        return isinstance(json.loads(value, strict=False), str)
    except ValueError:
        return False


def _things(values: Sequence[object]) -> Iterator[Thing]:
    """The objects within values, breadth first."""
    level = list(values)
    while level:
        below: list[object] = []
        for value in level:
            if isinstance(value, Mapping):
                yield value
                below += [inner for name, inner in value.items() if name not in _OTHERS]
            elif isinstance(value, list):
                below += value
        level = below
