"""Answers of every shape, made by hand about an invented country."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from assistant.domain import (
    Answer,
    AnswerSentence,
    Article,
    Citation,
    Comparison,
    Coverage,
    Figure,
    Filters,
    Happening,
    Hit,
    Passage,
    Period,
    Reading,
    Search,
    Span,
)

ASKED_AT = datetime(2026, 3, 4, 14, 5, tzinfo=UTC)
COVERAGE = Coverage(articles=1204, newest_published=datetime(2026, 3, 3, 18, tzinfo=UTC), undated=3, pending_vectors=0)
STRIKE_DAY = Period(words="on Monday", first=date(2026, 3, 2), last=date(2026, 3, 2))


def article(name: str, text: str, **fields: object) -> Article:
    """An article with that text."""
    return replace(Article(id=f"{name}#1", identity=name, name=name, text=text, wire=f"w-{name}"), **fields)


def figure(source: Article, value_text: str, **fields: object) -> Figure:
    """A figure read where its words first stand in the article; exactly nine people killed, unless fields say else."""
    start = source.text.index(value_text)
    sentence_start = source.text.rfind(". ", 0, start) + 2 if ". " in source.text[:start] else 0
    read = Figure(
        id=f"{source.name}:{start}",
        article=source.id,
        start=start,
        end=start + len(value_text),
        sentence=Span(start=sentence_start, end=source.text.index(".", start) + 1),
        value_text=value_text,
        low=Decimal(9),
        high=Decimal(9),
        qualifier="exact",
        measure="killed",
        counted="people",
        place="Tarn market",
        period=STRIKE_DAY,
        origin="",
        via="",
        status="",
    )
    return replace(read, **fields)


def citation(label: int, source: Article, quote: str, **fields: object) -> Citation:
    """A citation of a quote where it first stands in the article."""
    start = source.text.index(quote)
    made = Citation(label=label, article=source, quote=quote, start=start, end=start + len(quote))
    return replace(made, **fields)


GAZETTE = article(
    "tarn-gazette-17",
    "A strike hit the market of Tarn on Monday. At least nine people were killed, the Rescue Corps said. "
    "Stalls burned into the evening.",
    title="Strike on Tarn market",
    outlet="Tarn Gazette",
    url="https://gazette.example/17",
    byline="Lena Orvik",
    published=datetime(2026, 3, 2, 17, 30, tzinfo=UTC),
    language="en",
)
HERALD = article(
    "herald-4",
    "Six civilians were killed in Tarn, the Lowland Observatory said, citing the provincial hospital. "
    "It had said five.",
    title="Six dead in $5m market, observers say",
    outlet="Northern Herald",
    published=datetime(2026, 3, 3, 6, tzinfo=UTC),
)
REPRINT = article("coast-9", HERALD.text, outlet="Coast Radio", published=datetime(2026, 3, 3, 9, tzinfo=UTC))
WEEKLY = article("weekly.txt", "Dozens were hurt in the market, and nearly half a million people lost power.")

FIRST = citation(1, GAZETTE, "At least nine people were killed, the Rescue Corps said.")
SECOND = citation(2, HERALD, HERALD.text, also=(REPRINT,))

CONFLICT = Comparison(
    measure="killed",
    counted="people",
    subject="market of Tarn, 2 March 2026",
    relation="conflict",
    explanation="The Rescue Corps counts at least nine killed at the market, the Lowland Observatory six civilians.",
    readings=(
        Reading(
            figure=figure(GAZETTE, "nine", low=Decimal(9), high=None, qualifier="at_least", origin="Rescue Corps"),
            citation=FIRST,
            as_of=GAZETTE.published,
        ),
        Reading(
            figure=figure(
                HERALD,
                "Six",
                low=Decimal(6),
                high=Decimal(6),
                counted="civilians",
                origin="provincial hospital",
                via="Lowland Observatory",
                status="verified",
            ),
            citation=SECOND,
            as_of=HERALD.published,
        ),
        Reading(
            figure=figure(HERALD, "five", low=Decimal(5), high=Decimal(5), counted="", origin="Lowland Observatory"),
            citation=SECOND,
            superseded=True,
        ),
    ),
)

CONFLICTING = Answer(
    question="How many people were killed in the strike on Tarn market?",
    standalone="How many people were killed in the strike on Tarn market?",
    asked_at=ASKED_AT,
    coverage=COVERAGE,
    happening=Happening(place="Tarn market", date="2 March 2026", others=("Tarn bridge, 9 May 2025",)),
    sentences=(
        AnswerSentence(text="At least nine people were killed, the Rescue Corps said.", citations=(1,)),
        AnswerSentence(text="The Lowland Observatory counted six civilians.", citations=(2,)),
    ),
    citations=(FIRST, SECOND),
    differs=True,
    comparisons=(CONFLICT,),
    not_checked=("2 undated articles", "1 article in a language whose figures are not read"),
)

AGREEING = replace(
    CONFLICTING,
    happening=None,
    sentences=(AnswerSentence(text="Nine people were killed.", citations=(1, 2)),),
    differs=False,
    comparisons=(
        replace(
            CONFLICT,
            relation="agree",
            explanation="Both give nine.",
            readings=(CONFLICT.readings[0], replace(CONFLICT.readings[0], citation=SECOND)),
        ),
    ),
    not_checked=(),
)

QUOTING = replace(
    CONFLICTING,
    question="What happened in Tarn on Monday?",
    happening=None,
    sentences=(
        AnswerSentence(text="A strike hit the market of Tarn on Monday.", citations=(1,)),
        AnswerSentence(text="Nothing that was found says who carried it out.", supported=False),
    ),
    citations=(citation(1, GAZETTE, "A strike hit the market of Tarn on Monday."),),
    differs=False,
    comparisons=(),
    not_checked=(),
)

UNANSWERED = Answer(
    question="Who won the regatta of Port Vell?",
    standalone="Who won the regatta of Port Vell?",
    asked_at=ASKED_AT,
    coverage=COVERAGE,
    no_answer="not_in_library",
)

EMPTY = replace(
    UNANSWERED,
    no_answer="empty_library",
    coverage=Coverage(articles=0, newest_published=None, undated=0, pending_vectors=0),
)

SHAPES = {
    "conflicting": CONFLICTING,
    "agreeing": AGREEING,
    "quoting": QUOTING,
    "unanswered": UNANSWERED,
    "empty": EMPTY,
}
"""One of each by name, for tests that must hold for all."""


def hit(source: Article, quote: str, **fields: object) -> Hit:
    """A hit on an article's whole text, of which a quote is to be shown."""
    start = source.text.index(quote)
    passage = Passage(article=source.id, start=0, end=len(source.text), text=source.text)
    span = Span(start=start, end=start + len(quote))
    return replace(Hit(article=source, passage=passage, score=1.0, quote=span), **fields)


SEARCHED = Search(
    question="How many people were killed in the strike on Tarn market?",
    hits=(
        hit(
            GAZETTE,
            GAZETTE.text.removesuffix(" Stalls burned into the evening."),
            score=2.2651,
            signals={"words": 1.0, "meaning": 0.35, "headline": 0.4151, "passage": 0.5, "time": 0.0},
        ),
        hit(HERALD, HERALD.text, score=0.91, also=(REPRINT,), signals={"words": 0.3, "passage": 0.61, "time": 0.001}),
        hit(WEEKLY, WEEKLY.text, score=0.35, signals={"meaning": 0.35}),
    ),
    filters=Filters(since=datetime(2026, 3, 1, tzinfo=UTC), outlets=frozenset({"Tarn Gazette", "Northern Herald"})),
    not_checked=("2 undated articles",),
)
FOUND_NOTHING = Search(question="Who won the regatta of Port Vell?", hits=(), filters=Filters())
