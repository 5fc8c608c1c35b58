"""Words of a page, made comparable: a headline is printed with other spaces, case and quotes than it is declared."""

import re

from ingest.readers.pages.element import Element

_UNPRINTED = frozenset({"script", "style", "noscript", "template", "svg"})
_MARK = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
"""A word; in scripts that set none apart, a character."""

SEPARATOR = re.compile(r"\s+(?:[|–—·•»«›‹/⁄~*⋆]|-{1,2}|::?|l)\s+|\s*[|»«]\s*")
"""What stands between a headline and the name of the site; a lone "l" is a mistyped bar."""


def one_line(words: str) -> str:
    """The words with single spaces, and none around them."""
    return " ".join(words.split())


def plain(words: str) -> str:
    """The letters and digits alone, in lower case."""
    return "".join(_MARK.findall(words.casefold()))


def marks(words: str) -> frozenset[str]:
    """The words that occur, in lower case."""
    return frozenset(_MARK.findall(words.casefold()))


def agreement(one: str, other: str) -> float:
    """Which share of the shorter one's words the other has, from 0 to 1."""
    ours, theirs = marks(one), marks(other)
    return len(ours & theirs) / max(1, min(len(ours), len(theirs)))


def printed(element: Element) -> str:
    """What a reader sees of an element, on one line."""
    return one_line(" ".join(_pieces(element)))


def _pieces(element: Element) -> list[str]:
    """The texts within an element, in order; without scripts, and without those that would stand on other lines."""
    if element.find(".//script") is None and element.find(".//style") is None:
        return ["".join(element.itertext(with_tail=False))]
    return [
        piece
        for piece in element.xpath(".//text()")
        if not any(each.tag in _UNPRINTED for each in piece.getparent().iterancestors())
        and piece.getparent().tag not in _UNPRINTED
    ]
