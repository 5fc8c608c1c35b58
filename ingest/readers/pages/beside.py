"""What is printed around the headline: there stand the date and the byline."""

from ingest.readers.pages.element import Element
from ingest.readers.pages.page import Page
from ingest.readers.pages.words import plain, printed

_AFTER = 60
"""Elements after the headline that are looked at."""
_BEFORE = 15
"""Elements before it."""
_PROSE = 250
"""Characters; where a text of this length begins, the article has begun."""

UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "head", "title", "meta"})


def beside(page: Page, title: str | None) -> tuple[list[Element], list[Element]]:
    """The elements after the headline, up to the article's prose, and those before it; none where it is not printed."""
    wanted = plain(title or "")
    for heading in page.tree.iter("h1", "h2", "h3"):
        if wanted and plain(printed(heading)) == wanted:
            after = heading.xpath(f"(descendant-or-self::* | following::*)[position() <= {_AFTER}]")
            prose = next((number for number, each in enumerate(after) if _is_prose(each)), len(after))
            return after[: prose + 1], heading.xpath(f"preceding::*[position() <= {_BEFORE}]")
    return [], []


def _is_prose(element: Element) -> bool:
    return element.tag not in UNSEEN and max(len(element.text or ""), len(element.tail or "")) > _PROSE
