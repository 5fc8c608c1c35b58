"""The nouns as the JSON that other programs read: one function a noun, fields added but never renamed.

Times are `YYYY-MM-DDTHH:MM:SSZ` or None; a number is an int where it is whole, else a float.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from assistant.comparing.gold import number_json
from assistant.comparing.rulings import said
from assistant.domain import (
    Answer,
    Article,
    CheckedFigure,
    Citation,
    Comparison,
    Coverage,
    Dispute,
    Figure,
    Happening,
    Hit,
    Reading,
    Ruling,
    Search,
)

if TYPE_CHECKING:
    from assistant.comparing.pairs import PairVerdict

Json = dict[str, Any]

_DECIMALS = 4
"""Of a score; more would tell nothing."""


def time_json(time: datetime | None) -> str | None:
    """A time in UTC to the second, or None; a time without a zone is taken as UTC."""
    if time is None:
        return None
    aware = time if time.tzinfo else time.replace(tzinfo=UTC)
    return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def answer_json(answer: Answer, *, question_id: str | None = None) -> Json:
    """An answer; `question_id` is the id that a file of questions gave it."""
    return {
        "id": question_id,
        "question": answer.question,
        "standalone": answer.standalone,
        "mode": answer.mode,
        "asked_at": time_json(answer.asked_at),
        "coverage": coverage_json(answer.coverage),
        "no_answer": answer.no_answer,
        "missing": list(answer.missing),
        "happening": _happening_json(answer.happening),
        "sentences": [
            {"text": each.text, "citations": list(each.citations), "supported": each.supported}
            for each in answer.sentences
        ],
        "citations": [_citation_json(each) for each in answer.citations],
        "differs": answer.differs,
        "comparisons": [_comparison_json(each) for each in answer.comparisons],
        "not_checked": list(answer.not_checked),
    }


def search_json(search: Search, *, question_id: str | None = None, explain: bool = False) -> Json:
    """What a search found; `explain` adds to each hit what each signal brought to its score."""
    return {
        "id": question_id,
        "question": search.question,
        "hits": [_hit_json(each, explain=explain) for each in search.hits],
        "filters": {
            "since": time_json(search.filters.since),
            "until": time_json(search.filters.until),
            "outlets": sorted(search.filters.outlets),
            "languages": sorted(search.filters.languages),
            "shelves": sorted(search.filters.shelves),
        },
        "not_checked": list(search.not_checked),
    }


def coverage_json(coverage: Coverage) -> Json:
    """What the library held."""
    return {
        "articles": coverage.articles,
        "newest_published": time_json(coverage.newest_published),
        "undated": coverage.undated,
        "pending_vectors": coverage.pending_vectors,
    }


def figure_json(figure: Figure, article: Article, misread: Ruling | None = None) -> Json:
    """A figure with the article that it was read from; start and end are the figure's own span.

    `misread` is the ruling that it is none, which leaves it out of every comparison.
    """
    return {
        "id": figure.id,
        "article": article.name,
        "sentence": article.text[figure.sentence.start : figure.sentence.end],
        "start": figure.start,
        "end": figure.end,
        **_value_json(figure),
        "measure": figure.measure,
        **_circumstances_json(figure),
        "happening": figure.happening,
        "published": time_json(article.published),
        "outlet": article.outlet,
        "url": article.url,
        "wire": article.wire,
        "misread": said(misread) if misread else None,
    }


def article_json(article: Article, *, with_text: bool = False) -> Json:
    """An article; its text only when it is asked for."""
    line = {
        "article": article.name,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "byline": article.byline,
        "published": time_json(article.published),
        "updated": time_json(article.updated),
        "language": article.language,
        "shelf": article.shelf,
        "wire": article.wire,
        "version": article.version,
        "status": article.status,
    }
    return {**line, "text": article.text} if with_text else line


def pair_json(verdict: "PairVerdict", *, pair_id: str | None, explain: bool = False) -> Json:
    """How two figures relate; `explain` adds what decided."""
    line = {
        "id": pair_id,
        "relation": verdict.relation,
        "later": verdict.later,
        "explanation": verdict.explanation,
    }
    return {**line, "reasons": list(verdict.reasons)} if explain else line


def dispute_json(row: Dispute) -> Json:
    """A row of the dispute ledger; its readings stand for themselves, each with its article and quote."""
    return {
        "id": row.id,
        "happening": row.happening,
        "place": row.place,
        "date": row.date.isoformat() if row.date else None,
        "measure": row.measure,
        "counted": row.counted,
        "low": number_json(row.low),
        "high": number_json(row.high),
        "relation": row.relation,
        "voices": row.voices,
        "first_reported": time_json(row.first_reported),
        "last_reported": time_json(row.last_reported),
        "ruling": ruling_json(row.rulings[0]) if row.rulings else None,
        "explanation": row.explanation,
        "readings": [_told_json(each) for each in row.readings],
    }


def checked_json(one: CheckedFigure, draft: Article) -> Json:
    """A figure of a draft and its verdict; start and end are the figure's span in the text as it was given."""
    figure = one.figure
    return {
        **_value_json(figure),
        "sentence": draft.text[figure.sentence.start : figure.sentence.end],
        "start": figure.start,
        "end": figure.end,
        "verdict": one.verdict,
        "measure": figure.measure,
        "counted": figure.counted,
        "origin": figure.origin,
        "readings": [_told_json(each) for each in one.readings],
        "explanation": one.explanation,
    }


def ruling_json(ruling: Ruling) -> Json:
    """What a person has ruled; of two figures, b is null where the first alone is ruled on."""
    return {
        "id": ruling.id,
        "ruling": ruling.kind,
        "a": ruling.a,
        "b": ruling.b,
        "relation": ruling.relation,
        "by": ruling.by,
        "at": time_json(ruling.at),
        "note": ruling.note,
    }


def _told_json(reading: Reading) -> Json:
    """A reading with its figure's id, its article and its quote, whose own span start and end are."""
    citation = reading.citation
    return {
        "figure": reading.figure.id,
        **_value_json(reading.figure),
        **_circumstances_json(reading.figure),
        "as_of": time_json(reading.as_of),
        "superseded": reading.superseded,
        **{name: value for name, value in _citation_json(citation).items() if name != "label"},
    }


def _happening_json(happening: Happening | None) -> Json | None:
    if happening is None:
        return None
    return {"place": happening.place, "date": happening.date, "others": list(happening.others)}


def _citation_json(citation: Citation) -> Json:
    where = {"quote": citation.quote, "start": citation.start, "end": citation.end}
    return {"label": citation.label, **_source_json(citation.article, citation.also), **where}


def _hit_json(hit: Hit, *, explain: bool) -> Json:
    span = hit.quote or hit.passage
    where = {"quote": hit.article.text[span.start : span.end], "start": span.start, "end": span.end}
    line = {**_source_json(hit.article, hit.also), **where, "score": round(hit.score, _DECIMALS)}
    signals = {name: round(value, _DECIMALS) for name, value in hit.signals.items()}
    return {**line, "signals": signals} if explain else line


def _source_json(article: Article, also: Sequence[Article]) -> Json:
    """Who printed it; a version that was corrected since is quoted from, to show what it said."""
    return {
        "article": article.name,
        "version": article.version,
        "also": [each.name for each in also],
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "published": time_json(article.published),
    }


def _comparison_json(comparison: Comparison) -> Json:
    return {
        "measure": comparison.measure,
        "counted": comparison.counted,
        "subject": comparison.subject,
        "relation": comparison.relation,
        "explanation": comparison.explanation,
        "readings": [_reading_json(each) for each in comparison.readings],
    }


def _reading_json(reading: Reading) -> Json:
    return {
        **_value_json(reading.figure),
        **_circumstances_json(reading.figure),
        "as_of": time_json(reading.as_of),
        "superseded": reading.superseded,
        "citation": reading.citation.label,
    }


def _value_json(figure: Figure) -> Json:
    return {
        "value_text": figure.value_text,
        "low": number_json(figure.low),
        "high": number_json(figure.high),
        "qualifier": figure.qualifier,
    }


def _circumstances_json(figure: Figure) -> Json:
    return {
        "counted": figure.counted,
        "place": figure.place,
        "period": str(figure.period) if figure.period else "",
        "origin": figure.origin,
        "via": figure.via or None,
        "status": figure.status or None,
    }
