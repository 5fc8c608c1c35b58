"""Nouns to rows and back."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from assistant.domain import Article, Dispute, Figure, Passage, Period, Span

Row = Mapping[str, str | int | None]
"""Column names with their values."""


def article_row(article: Article) -> Row:
    """The article table's columns, apart from its key."""
    return {
        "id": article.id,
        "identity": article.identity,
        "version": article.version,
        "base_name": article.name,
        "name": article.name,
        "text": article.text,
        "status": article.status,
        "wire": article.wire,
        "title": article.title,
        "outlet": article.outlet,
        "outlet_folded": article.outlet.casefold() if article.outlet else None,
        "url": article.url,
        "byline": article.byline,
        "published": _time_text(article.published),
        "updated": _time_text(article.updated),
        "language": article.language,
        "shelf": article.shelf,
        "metadata": json.dumps(dict(article.metadata), ensure_ascii=False, sort_keys=True),
    }


def article_from(row: sqlite3.Row) -> Article:
    """The article of a row of the article table."""
    return Article(
        id=row["id"],
        identity=row["identity"],
        version=row["version"],
        name=row["name"],
        text=row["text"],
        status=row["status"],
        wire=row["wire"],
        title=row["title"],
        outlet=row["outlet"],
        url=row["url"],
        byline=row["byline"],
        published=_time(row["published"]),
        updated=_time(row["updated"]),
        language=row["language"],
        shelf=row["shelf"],
        metadata=json.loads(row["metadata"]),
    )


def passage_from(row: sqlite3.Row, article: Article) -> Passage:
    """The passage of a row of the passage table."""
    start, end = row["start"], row["end"]
    return Passage(article=article.id, start=start, end=end, text=article.text[start:end])


def figure_row(figure: Figure, article_key: int) -> Row:
    """The figure table's columns."""
    period = figure.period
    return {
        "article": article_key,
        "start": figure.start,
        "end": figure.end,
        "id": figure.id,
        "sentence_start": figure.sentence.start,
        "sentence_end": figure.sentence.end,
        "value_text": figure.value_text,
        "low": _decimal_text(figure.low),
        "high": _decimal_text(figure.high),
        "qualifier": figure.qualifier,
        "hedge": figure.hedge,
        "measure": figure.measure,
        "counted": figure.counted,
        "place": figure.place,
        "period_words": period.words if period else None,
        "period_first": period.first.isoformat() if period and period.first else None,
        "period_last": period.last.isoformat() if period and period.last else None,
        "origin": figure.origin,
        "via": figure.via,
        "status": figure.status,
        "extent": figure.extent,
        "part_of": figure.part_of,
        "background": int(figure.background),
        "happening": figure.happening,
        "grows": int(figure.grows),
        "counts": figure.counts,
    }


def figure_from(row: sqlite3.Row) -> Figure:
    """The figure of a row of the figure table that carries its article's id as `article_id`, and `article_status`.

    What an article said before it was corrected or withdrawn is withdrawn.
    """
    return Figure(
        id=row["id"],
        article=row["article_id"],
        start=row["start"],
        end=row["end"],
        sentence=Span(start=row["sentence_start"], end=row["sentence_end"]),
        value_text=row["value_text"],
        low=_decimal(row["low"]),
        high=_decimal(row["high"]),
        qualifier=row["qualifier"],
        hedge=row["hedge"],
        measure=row["measure"],
        counted=row["counted"],
        place=row["place"],
        period=_period(row),
        origin=row["origin"],
        via=row["via"],
        status="withdrawn" if row["article_status"] in ("corrected", "withdrawn") else row["status"],
        extent=row["extent"],
        part_of=row["part_of"],
        background=bool(row["background"]),
        happening=row["happening"],
        grows=bool(row["grows"]),
        counts=row["counts"],
    )


def dispute_row(dispute: Dispute, part: str) -> Row:
    """The dispute table's columns; its readings have a table of their own."""
    return {
        "id": dispute.id,
        "part": part,
        "happening": dispute.happening,
        "place": dispute.place,
        "date": dispute.date.isoformat() if dispute.date else None,
        "measure": dispute.measure,
        "counted": dispute.counted,
        "low": _decimal_text(dispute.low),
        "high": _decimal_text(dispute.high),
        "relation": dispute.relation,
        "explanation": dispute.explanation,
        "voices": dispute.voices,
        "first_reported": _time_text(dispute.first_reported),
        "last_reported": _time_text(dispute.last_reported),
    }


def dispute_from(row: sqlite3.Row) -> Dispute:
    """The dispute of a row of its table, without readings and rulings."""
    return Dispute(
        id=row["id"],
        happening=row["happening"],
        place=row["place"],
        date=_date(row["date"]),
        measure=row["measure"],
        counted=row["counted"],
        low=_decimal(row["low"]),
        high=_decimal(row["high"]),
        relation=row["relation"],
        explanation=row["explanation"],
        voices=row["voices"],
        first_reported=_time(row["first_reported"]),
        last_reported=_time(row["last_reported"]),
        readings=(),
    )


def insertion(table: str, row: Row) -> str:
    """The statement that inserts a row of these columns."""
    columns = ", ".join(row)
    values = ", ".join(f":{column}" for column in row)
    return f"INSERT INTO {table} ({columns}) VALUES ({values})"  # noqa: S608 - names are ours, values are bound


def _period(row: sqlite3.Row) -> Period | None:
    if row["period_words"] is None:
        return None
    return Period(words=row["period_words"], first=_date(row["period_first"]), last=_date(row["period_last"]))


def _time_text(time: datetime | None) -> str | None:
    return time.isoformat() if time else None


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _decimal_text(value: Decimal | None) -> str | None:
    return str(value) if value is not None else None


def _decimal(text: str | None) -> Decimal | None:
    return Decimal(text) if text is not None else None
