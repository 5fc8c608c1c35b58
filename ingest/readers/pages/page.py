"""A web page: its tree, and what it declares in its head."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ingest.readers.pages.addresses import addresses_in
from ingest.readers.pages.element import Element
from ingest.readers.pages.linked_data import Thing, linked_data
from ingest.readers.pages.words import one_line

LONGEST_DECLARATION = 1_000
"""Characters; a longer title, name or time is none."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page that was parsed."""

    tree: Element
    addresses: tuple[str, ...]
    """Every one that may be its own, in full; the most reliable first, the one that it was fetched from last."""
    metas: Mapping[str, tuple[str, ...]]
    """The contents of its meta elements by their names in lower case."""
    things: tuple[Thing, ...]
    """Its linked data."""

    def meta(self, names: str) -> str | None:
        """The first that is declared under any of these names; the earlier name goes first."""
        return next(self.all_meta(names), None)

    def all_meta(self, names: str) -> Iterator[str]:
        """All that is declared under names that white space separates."""
        for name in names.split():
            yield from self.metas.get(name, ())


def page_in(tree: Element, *, fetched_from: str | None) -> Page:
    """The page of a tree."""
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = one_line(element.get("content") or "")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = one_line(element.get(attribute) or "").lower()
            if name and content and len(content) <= LONGEST_DECLARATION:
                metas.setdefault(name, []).append(content)
    things = linked_data(tree)
    return Page(
        tree=tree,
        addresses=addresses_in(tree, metas, things, fetched_from=fetched_from),
        metas={name: tuple(contents) for name, contents in metas.items()},
        things=things,
    )
