"""What the dispute ledger says, for people and programs: its rows with their readings, filtered, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from assistant.answering.citing import Citations
from assistant.comparing.accounts import Account
from assistant.comparing.meeting import position
from assistant.comparing.names import names_in, shares_name
from assistant.domain import Article, Dispute, Reading, Relation
from assistant.library import Library
from assistant.library.disputes import Stored

DIFFERING: tuple[Relation, ...] = ("conflict", "bounds", "update")
"""The relations of readings that are of one thing and differ."""
ROW_RELATIONS: tuple[Relation, ...] = (*DIFFERING, "scope", "agree")
"""What the readings of a row may be to each other."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which rows are asked for; an empty field lets everything through."""

    relations: frozenset[Relation] = frozenset(DIFFERING)
    measure: str = ""
    place: str = ""
    """Of the row, of a reading or in the happening's words; names under any spelling."""
    outlet: str = ""
    """Who printed a reading, or a copy of it, without regard to case."""
    since: datetime | None = None
    """Reported at this time or later; leaves rows of undated articles out."""
    until: datetime | None = None
    """Reported before this time; leaves rows of undated articles out."""


def disputed(library: Library, wanted: Wanted) -> Iterator[Dispute]:
    """The rows of the ledger that are wanted, those reported last first, the undated at the end.

    Raises:
        LibraryError: the library cannot be read.
    """
    rulings = library.rulings.standing()
    for stored in library.disputes.rows(
        relations=wanted.relations, measure=wanted.measure, since=wanted.since, until=wanted.until
    ):
        readings = _readings(stored, library)
        row = replace(stored.dispute, readings=readings, rulings=rulings.on(reading.figure.id for reading in readings))
        if _is_there(row, wanted.place) and _is_printed_by(row, wanted.outlet):
            yield row


def _readings(stored: Stored, library: Library) -> tuple[Reading, ...]:
    """The readings of a row, each with the sentence that it stands in."""
    figures = library.figures_by_id(figure for figure, _ in stored.readings)
    articles = library.articles_by_id({one.article for one in figures.values()})

    def copies(article: Article) -> list[Article]:
        return sorted((one for one in library.printed(article.wire) if one.id != article.id), key=position)

    citations = Citations(copies)
    readings = []
    for figure_id, superseded in stored.readings:
        figure = figures.get(figure_id)
        article = articles.get(figure.article) if figure else None
        if figure and article:  # what was forgotten just now is neither
            citation = citations.cite_account(Account(figure=figure, article=article))
            readings.append(Reading(figure=figure, citation=citation, as_of=article.published, superseded=superseded))
    return tuple(readings)


def _is_there(row: Dispute, place: str) -> bool:
    """Whether a row is of a place: by its words, or by its names under any spelling."""
    said = " / ".join([row.place, row.happening, *(one.figure.place for one in row.readings)])
    return place.casefold() in said.casefold() or bool(shares_name(names_in(f"in {place}"), names_in(f"in {said}")))


def _is_printed_by(row: Dispute, outlet: str) -> bool:
    printed = [article for one in row.readings for article in (one.citation.article, *one.citation.also)]
    return not outlet or outlet.casefold() in {(article.outlet or "").casefold() for article in printed}
