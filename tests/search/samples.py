"""Invented articles about an invented country, and a library that holds them."""

from datetime import UTC, datetime
from pathlib import Path

from assistant.domain import Article, Entry, Hit, Passage
from assistant.library import Library
from ingest.splitting import split

NOW = datetime(2031, 6, 20, 12, tzinfo=UTC)


def article(name: str, text: str, *, title: str = "", day: str = "", wire: str = "", outlet: str = "") -> Article:
    """An article; `day` is its date of publication in ISO form, empty for none."""
    return Article(
        id=name,
        identity=name,
        name=name,
        text=text,
        wire=wire or name,
        title=title or None,
        outlet=outlet or None,
        published=datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None,
        language="en",
    )


def hit(found: Article, score: float, *, start: int = 0, end: int | None = None) -> Hit:
    """A hit on a stretch of an article, the whole text by default."""
    stop = len(found.text) if end is None else end
    passage = Passage(article=found.id, start=start, end=stop, text=found.text[start:stop])
    return Hit(article=found, passage=passage, score=score)


def library_of(folder: Path, *articles: Article) -> Library:
    """A new library in a folder with these articles."""
    library = Library.open(folder, create=True)
    library.add([Entry(article=one, passages=split(one.id, one.text), figures=(), read_by="") for one in articles])
    return library


DAM_BREAK = article(
    "dam-break",
    "A dam above Velmora gave way on Tuesday, killing at least 14 people, the Brenn Valley Rescue League said.\n\n"
    "The league's director, Oda Merrin, said her teams had reached the last of the hamlets by boat.\n\n"
    "The Water Ministry denied that the dam had been neglected. It said an inspection in March had found no cracks.",
    title="Dam gives way above Velmora",
    day="2031-03-11",
    outlet="Tavisk Times",
)
DAM_OTHER_SPELLING = article(
    "dam-other-spelling",
    "Rescuers searched the mud below the broken dam at Wellmoura for a third day. Nine bodies lie in the school.",
    title="Mud buries half a town",
    day="2031-03-13",
)
BRIDGE = article(
    "bridge",
    "Two spans of the railway bridge at Castrin fell into the river on Friday because a barge had struck a pier. "
    "Nobody was hurt. Trains were sent round by Orlo.",
    title="Bridge at Castrin falls",
    day="2031-05-02",
)
STRIKE_OLD = article(
    "strike-old",
    "Dockers in Orlo walked out over night shifts. The strike in Orlo ended with a handshake.",
    title="Dockers strike in Orlo",
    day="2030-02-01",
)
STRIKE_NEW = article(
    "strike-new",
    "Dockers in Orlo walked out over night shifts. The strike in Orlo goes on.",
    title="Dockers strike in Orlo",
    day="2031-06-12",
)
EVERYTHING = (DAM_BREAK, DAM_OTHER_SPELLING, BRIDGE, STRIKE_OLD, STRIKE_NEW)
