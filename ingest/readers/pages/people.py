"""Who wrote a page's article: people by their names."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from ingest.readers.pages.beside import beside
from ingest.readers.pages.element import Element
from ingest.readers.pages.linked_data import Thing, each_of, text, types_of
from ingest.readers.pages.page import Page
from ingest.readers.pages.words import marks, one_line, plain

_DECLARED = """author article:author article:author_name og:article:author og:author parsely-author sailthru.author byl
    authors dc.creator dcterms.creator citation_author dc.creator.aut cxenseparse:author byline"""
_BYLINE = ".//*[@rel='author' or @itemprop='author']"
_CALLED_BYLINE = ".//*[contains(@class, 'author') or contains(@class, 'byline') or contains(@class, 'Byline')]"

LONGEST_NAME = 60
"""Characters."""
MOST_PEOPLE = 20
"""An article with more names no author."""
_LONGEST_LINE = 150
"""Characters; a longer byline tells the author's life."""

_BY = re.compile(
    r"^(?:written |posted |reported |story |words |text )?(?:by|von|par|por|di|av|door)\b:?\s+", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*(?:[,;/|&•·]|\band\b|\bund\b|\bet\b)\s*", re.IGNORECASE)
_TITLE_AFTER_NAME = re.compile(r"^(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d|mph|m\.?a|m\.?s|msc|rn|esq)\.?$", re.IGNORECASE)
_NO_NAME = re.compile(r".*?(?:https?:|www\.|[@#\d<>{}=\[\]()]|\.(?:com|org|net)\b)", re.IGNORECASE)
_NOBODY = frozenset(
    """admin administrator agencies agency anonymous associate author authors correspondent correspondents desk editor
    editorial editors guest journalist journalists newsdesk newsroom no none null reporter reporters staff team unknown
    user webmaster web writer writers contributor contributors redaktion redaction redacción redazione""".split()
)


def authors_of(page: Page, article: Thing | None, *, title: str | None, outlet: str | None) -> str | None:
    """The names of the people who wrote the article, with commas between them; None where nobody is named.

    Args:
        page: The page.
        article: What its linked data say of its article.
        title: Its headline.
        outlet: Who printed it, who is no person.
    """
    described = people_in(_of_article(page, article), outlet=outlet)
    declared = people_in(page.all_meta(_DECLARED), outlet=outlet)
    lines = (people_in([line], outlet=outlet) for line in _printed(page, title))
    people = declared if set(described) < set(declared) else described or next(filter(None, lines), [])
    return ", ".join(people) or None


def people_in(names: Iterable[str], *, outlet: str | None) -> list[str]:
    """The people that words name, each once, in order; without addresses, the outlet and those who are nobody."""
    found: dict[str, str] = {}
    for words in names:
        for part in () if _NO_NAME.match(words) else _parts(words):
            if _is_person(part, outlet):
                found.setdefault(plain(part), part)
    fullest = [name for key, name in found.items() if not any(key != other and key in other for other in found)]
    return fullest if len(fullest) <= MOST_PEOPLE else []


def _parts(words: str) -> Iterator[str]:
    """The names between commas and the like; degrees stay with who has them."""
    before = ""
    for part in _BETWEEN.split(_BY.sub("", one_line(words))):
        name = _BY.sub("", part.strip(" .:-–—*")).strip()
        if _TITLE_AFTER_NAME.match(name) and before:
            continue
        before = name
        yield name


def _is_person(name: str, outlet: str | None) -> bool:
    words = marks(name)
    return (
        2 <= len(name) <= LONGEST_NAME
        and bool(words)
        and not words & _NOBODY
        and not _NO_NAME.match(name)
        and plain(name) != plain(outlet or "")
        and len(name.split()) <= 6
    )


def _of_article(page: Page, article: Thing | None) -> Iterator[str]:
    """The persons whom linked data name as authors; organisations are none."""
    for author in each_of(article.get("author") or article.get("creator") if article else None, page.things):
        if isinstance(author, str):
            yield author
        elif not any(kind.endswith("organization") for kind in types_of(author)) and (name := text(author)):
            yield name


def _printed(page: Page, title: str | None) -> Iterator[str]:
    """The lines that are marked as bylines, and those beside the headline that begin as one."""
    marked: Iterable[Element] = chain(page.tree.xpath(_BYLINE), page.tree.xpath(_CALLED_BYLINE))
    yield from _lines(each for each in marked if not _is_of_comment(each))
    yield from (line for line in _lines(beside(page, title)[0]) if _BY.match(line) and line[:1].isupper())


def _lines(elements: Iterable[Element]) -> Iterator[str]:
    lines = (one_line(" ".join(each.itertext())) for each in elements)
    yield from (line for line in lines if line and len(line) <= _LONGEST_LINE)


def _is_of_comment(element: Element) -> bool:
    """Whether an element stands among the readers' comments, or in a form for them."""
    around = (element, *element.iterancestors())
    return any(
        each.tag == "form" or "comment" in f"{each.get('class')} {each.get('id')} {each.get('itemprop')}".lower()
        for each in around
        if each.tag not in ("body", "html")
    )
