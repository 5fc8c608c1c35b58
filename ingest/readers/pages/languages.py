"""The language that a page declares, unless its text is surely in another."""

from ingest.languages import recognised
from ingest.readers.pages.linked_data import text as words_of
from ingest.readers.pages.page import Page
from ingest.readers.pages.words import marks

_DECLARED = "content-language og:locale language dc.language dcterms.language inlanguage og:language"
_TEMPLATES = "en"
"""What pages are made to declare before anybody writes in them."""
_ENGLISH = frozenset("the of and to in a is was for on that with he as it at by from".split())
_LEAST_COMMON = 6
"""How many of these words a text of a hundred words or more in English has at least."""


def language_of(page: Page, text: str) -> str | None:
    """The language that a page declares; None where that is the templates' own and the text is surely in another.

    Args:
        page: The page.
        text: Its article.
    """
    declared = page.tree.get("lang") or page.tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    described = (words_of(thing.get("inLanguage")) for thing in page.things)
    told = next(filter(None, (declared, *page.all_meta(_DECLARED), *described)), None)
    if told and told.lower().startswith(_TEMPLATES) and len(marks(text) & _ENGLISH) < _LEAST_COMMON:
        return told if recognised(text) in (_TEMPLATES, None) else None
    return told
