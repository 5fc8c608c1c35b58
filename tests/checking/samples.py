"""A small library of invented reports, and drafts checked against it."""

from datetime import UTC, datetime
from pathlib import Path

from assistant.answering.assistant import Assistant
from assistant.domain import Check, CheckedFigure
from assistant.library import Library
from assistant.search.retrieval import Retriever
from tests.accounts import article
from tests.answering.samples import library_of

NOW = datetime(2031, 5, 8, 12, tzinfo=UTC)

REPORTS = (
    article(
        "Bombs hit the grain market of Velmora on Sunday. At least nine people were killed, the Rescue League said. "
        "Thirty-one people were wounded. Traders had come down from the hills with wheat.",
        name="bomb-courier",
        outlet="Courier",
        published="2031-05-05",
    ),
    article(
        "The grain market of Velmora was bombed on Sunday. Thirteen people were killed, the Uplands Monitor said. "
        "The army denied that it had hit a market.",
        name="bomb-herald",
        outlet="Herald",
        published="2031-05-05",
    ),
    article(
        "The ferry Sea Lark sank off Hask on Monday. Eight passengers drowned, the coastguard said. "
        "Captain Mirel Orvik leads the search.",
        name="ferry-first",
        outlet="Courier",
        published="2031-05-06",
    ),
    article(
        "Divers found more bodies in the ferry Sea Lark, which sank off Hask on Monday. "
        "Twenty-five passengers drowned, the coastguard said. The wreck lies at a depth of 40 metres.",
        name="ferry-later",
        outlet="Courier",
        published="2031-05-08",
    ),
    article(
        "A fire burned the Ostrava mill in Dessik on Tuesday. Exactly 297 workers fled the building, the fire service "
        "said, and 12 of them were wounded. The owner puts the damage at $1.24 billion.",
        name="mill",
        outlet="Ledger",
        published="2031-05-07",
    ),
    article(
        "An earthquake of magnitude 5.6 shook the Ildan valley on Tuesday and killed at least 14 people, the Seismic "
        "Bureau said.",
        name="quake",
        outlet="Ledger",
        published="2031-05-07",
    ),
)


def checked(folder: Path, draft: str, *, now: datetime | None = NOW, title: str | None = None) -> Check:
    """The check of a draft against the reports."""
    with library_of(folder, *REPORTS) as library:
        return assistant_of(library).check(draft, now=now, title=title)


def assistant_of(library: Library) -> Assistant:
    """An assistant that searches a library by words alone."""
    return Assistant(library=library, retriever=Retriever(library=library))


def the_one(check: Check, value: str) -> CheckedFigure:
    """The figure of a draft whose words are these."""
    return next(one for one in check.figures if one.figure.value_text == value)
