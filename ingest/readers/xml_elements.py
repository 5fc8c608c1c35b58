"""Reads XML that may be made to do harm: element by element, without entities, in bounded memory."""

import html.entities
from collections.abc import Callable, Collection, Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from assistant.errors import SourceError
from ingest.readers.document import Document
from ingest.readers.markup import local_name, words_in
from ingest.readers.xml_text import pieces_of

DEEPEST_ELEMENT = 256
"""Elements within one another; articles have some twenty."""

MOST_ELEMENTS = 200_000
"""Elements of one item, such as an article or an entry of a sitemap; each takes some 200 bytes of memory."""


def elements_of(document: Document, names: Collection[str]) -> Iterator[Element]:
    """The elements of these names, each as soon as it is complete and then forgotten; none within another.

    Args:
        document: What to read.
        names: Local names in lower case.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is not XML that can be read safely; the elements before the fault have been given.
    """
    wanted = _Wanted(names)
    parse, finish = _parser_for(wanted)
    for piece in pieces_of(document):
        fault = _fault(parse, piece)
        yield from wanted.taken()
        if fault is not None:
            raise fault
    if fault := _fault(finish):
        raise fault


def root_of(document: Document) -> str:
    """The local name of the root element, in lower case.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is not XML that can be read safely, as far as its root element.
    """
    wanted = _Wanted(())
    parse, _ = _parser_for(wanted)
    for piece in pieces_of(document):
        fault = _fault(parse, piece)
        if wanted.root is not None:
            return wanted.root
        if fault is not None:
            raise fault
    reason = "not XML: it has no element"
    raise SourceError(reason)


def text_at(element: Element, *path: str) -> str | None:
    """The words of the first descendant down a path of local names, on one line; None where there are none."""
    found = first_at(element, *path)
    return None if found is None else words_on_a_line(found)


def words_on_a_line(element: Element) -> str | None:
    """All text of an element, on one line; None where there is none."""
    return " ".join(words_in(element).split()) or None


def first_at(element: Element, *path: str) -> Element | None:
    """The first descendant down a path of local names."""
    return next(all_at(element, *path), None)


def all_at(element: Element, *path: str) -> Iterator[Element]:
    """The descendants down a path of local names, in their order; "role|signal" stands for either."""
    if not path:
        yield element
        return
    names = path[0].split("|")
    for child in element:
        if local_name(child.tag) in names:
            yield from all_at(child, *path[1:])


class _Wanted:
    """What the parser tells its findings: keeps the wanted elements alone."""

    def __init__(self, names: Collection[str]) -> None:
        self.root: str | None = None
        self._names = names
        self._complete: list[Element] = []
        self._builder: TreeBuilder | None = None
        self._depth = self._began_at = self._elements = 0

    def taken(self) -> Iterator[Element]:
        """The elements that were completed since the last call."""
        complete, self._complete = self._complete, []
        yield from complete

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = local_name(tag)
        self.root = self.root or name
        self._depth += 1
        if self._depth > DEEPEST_ELEMENT:
            reason = f"more than {DEEPEST_ELEMENT} elements within one another"
            raise SourceError(reason)
        if self._builder is None and name in self._names:
            self._builder, self._began_at, self._elements = TreeBuilder(), self._depth, 0
        if self._builder is not None:
            self._elements += 1
            if self._elements > MOST_ELEMENTS:
                reason = f"more than {MOST_ELEMENTS:,} elements in one item"
                raise SourceError(reason)
            self._builder.start(tag, attributes)

    def data(self, text: str) -> None:
        """Text within the element that began last."""
        if self._builder is not None:
            self._builder.data(text)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._builder is not None:
            self._builder.end(tag)
            if self._depth == self._began_at:
                self._complete.append(self._builder.close())
                self._builder = None
        self._depth -= 1

    def close(self) -> None:
        """The document ends."""


def _parser_for(wanted: _Wanted) -> tuple[Callable[..., Any], Callable[[], Any]]:
    from defusedxml.ElementTree import DefusedXMLParser  # type: ignore[import-untyped]  # it has no types

    parser = DefusedXMLParser(target=wanted)
    parser.entity.update({name: chr(code) for name, code in html.entities.name2codepoint.items()})
    return parser.feed, parser.close


def _fault(step: Callable[..., Any], *given: str) -> SourceError | None:
    """Do a step of the parser; what it has against the document, in our words."""
    from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]  # it has no types

    try:
        step(*given)
    except SourceError as error:
        return error
    except DefusedXmlException:
        return SourceError("the XML declares entities of its own, which is refused: they can be made to do harm")
    except ParseError as error:
        return SourceError(f"not well-formed XML: {error}")
    return None
