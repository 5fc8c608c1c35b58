"""A small library of invented reports with their figures."""

from dataclasses import replace
from pathlib import Path

from assistant.domain import Article, Entry
from assistant.figures import find_figures
from assistant.library import Library
from ingest.splitting import split
from tests.accounts import article

BOMB_FIRST = article(
    "Bombs hit the grain market of Velmora on Sunday. At least nine people were killed, the Rescue League said. "
    "Traders had come from the hills with wheat.",
    name="bomb-first",
    outlet="Courier",
    published="2031-05-05",
)
BOMB_SECOND = article(
    "The grain market of Velmora was bombed on Sunday. Thirteen people were killed, the Uplands Monitor said. "
    "The army denied that it had hit a market.",
    name="bomb-second",
    outlet="Herald",
    published="2031-05-05",
)
FERRY = article(
    "The ferry Sea Lark sank off Hask on Thursday. Eight passengers drowned, the coastguard said. "
    "Captain Mirel Orvik leads the search.",
    name="ferry",
    outlet="Courier",
    published="2031-03-07",
)
FERRY_LATER = article(
    "Divers found more bodies in the ferry Sea Lark, which sank off Hask on Thursday. "
    "Twenty-five passengers drowned, the coastguard said.",
    name="ferry-later",
    outlet="Courier",
    published="2031-03-09",
)
UNDATED = article("A fire burned a mill in Dessik. Two workers were killed, the fire service said.", name="undated")
EVERYTHING = (BOMB_FIRST, BOMB_SECOND, FERRY, FERRY_LATER, UNDATED)


def reprint(printed: Article, number: int) -> Article:
    """The same text in another outlet."""
    name = f"{printed.name}-copy-{number}"
    return replace(printed, id=name, identity=name, name=name, outlet=f"Outlet {number}")


def fill(library: Library, *articles: Article) -> None:
    """Store articles with their passages and figures."""
    library.add(
        [
            Entry(article=one, passages=split(one.id, one.text), figures=find_figures(one), read_by="")
            for one in articles
        ]
    )


def library_of(folder: Path, *articles: Article) -> Library:
    """A new library in a folder with these articles, without vectors."""
    library = Library.open(folder, create=True)
    fill(library, *articles)
    return library
