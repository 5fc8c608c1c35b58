"""The nouns of Crosscheck: read this file first.

All are frozen, keyword-only values that know nothing of storage, models or screens.
Offsets are half-open character positions in an article's cleaned text, from 0.
Times are timezone-aware UTC, or None: a missing time is never guessed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

Qualifier = Literal["exact", "at_least", "more_than", "at_most", "nearly", "about", "range", "vague"]
Relation = Literal["agree", "bounds", "update", "scope", "conflict", "unrelated"]
Extent = Literal["whole", "part", "cumulative"]
Counts = Literal["people", "one thing", "anything"]
ArticleStatus = Literal["current", "superseded", "corrected", "withdrawn"]
NoAnswer = Literal["empty_library", "not_in_library", "premise_not_found"]
RulingKind = Literal["same", "apart", "relation", "misread"]
DraftVerdict = Literal["supported", "differs", "not_found", "not_checked"]

LONGEST_QUOTE = 600
"""Characters; a longer quote proves nothing, so no sentence span is longer either."""


@dataclass(frozen=True, kw_only=True)
class Article:
    """What an outlet printed, in one version."""

    id: str
    """Names this version of this article: the same on every machine that ingests the same source."""
    identity: str
    """Its url, else its record id, else its path relative to the source given; shared by its versions."""
    name: str
    """What people call it: the file's base name or the record's id; the relative path where those clash."""
    text: str
    """The cleaned text that every offset points into."""
    version: int = 1
    """Counted from 1."""
    status: ArticleStatus = "current"
    """superseded: a newer version has replaced it; corrected: one that corrects it has; withdrawn: its source did."""
    wire: str
    """Shared by copies of the same text, so that ten reprints count once."""
    title: str | None = None
    outlet: str | None = None
    """Who printed it."""
    url: str | None = None
    byline: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    language: str | None = None
    """ISO 639 code, of two letters where there is one: the source's, or recognised by the text where that is sure."""
    shelf: str | None = None
    """A named part of the library."""
    metadata: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What else the source said of it, and what cleaning took out of its text (agencies, photo credits)."""


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch of an article's text, half-open: `article.text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A run of whole sentences of an article; `text == article.text[start:end]`, always."""

    article: str
    """The article's id."""
    start: int
    end: int
    text: str


@dataclass(frozen=True, kw_only=True)
class Period:
    """When a figure holds: the article's words, and the days they mean where the article is dated."""

    words: str
    first: date | None = None
    """The first day, or None when it is open or unknown."""
    last: date | None = None
    """The last day, inclusive, or None when it is open or unknown."""

    def __str__(self) -> str:
        """The day or days where they are known, else the words."""
        if self.first and self.last:
            return f"{self.first}" if self.first == self.last else f"{self.first} to {self.last}"
        return self.words


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A number that somebody gave, and the exact span that it was read from."""

    id: str
    """Stable across re-ingest: made of the article's identity, the sentence and the place in it."""
    article: str
    """The article's id."""
    start: int
    end: int
    """The span of the words that carry the value; no two figures of an article share one."""
    sentence: Span
    """The whole sentence around it, at most LONGEST_QUOTE characters."""
    value_text: str
    """`article.text[start:end]`: "nine", "half a million", "dozens"."""
    low: Decimal | None
    high: Decimal | None
    """The bounds as full numbers, None = open: exactly 9 is (9, 9), at least 9 is (9, None), dozens is (None, None)."""
    qualifier: Qualifier
    hedge: str = ""
    """The words before the number that qualify it, as the source has them: "fewer than", "as many as"."""
    measure: str
    """What was measured, as named in assistant/figures/measures.py: killed, wounded, magnitude, money, count."""
    counted: str
    """Who or what is counted, in the article's words: civilians, people, USD; empty when it is not said."""
    place: str
    """Where it holds, in the article's words; empty when the article does not say."""
    period: Period | None
    """When it holds; None when the article does not say."""
    origin: str
    """Who gave the number (not who printed it); empty when the outlet speaks for itself."""
    via: str
    """Who relayed another's number; empty when nobody did."""
    status: str
    """In the source's word: counted, verified, estimated, feared, denied, withdrawn; empty when not said."""
    extent: Extent = "whole"
    """Of one happening, a part of it, or added up over a time or several happenings."""
    part_of: str | None = None
    """The id of the figure of the same sentence that this one is a part of ("nine, including two children")."""
    background: bool = False
    """True when the article recalls another happening than the one that it reports."""
    happening: str = ""
    """What happened, where and when, in a few words that a reader knows it by."""
    grows: bool = False
    """Whether a later, higher number of its measure is the course of things (a toll), not a contradiction."""
    counts: Counts = "anything"
    """Those that its measure counts: people; one thing under whatever noun (boats, vessels); or anything."""


@dataclass(frozen=True, kw_only=True)
class Citation:
    """Where a sentence or a reading stands: a verbatim quote of whole sentences."""

    label: int
    """Counted from 1, in order of appearance in the answer."""
    article: Article
    also: tuple[Article, ...] = ()
    """The other articles that printed the same text."""
    quote: str
    start: int
    end: int
    """The quote's span; `article.text[start:end] == quote`."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A figure with its citation: one position in a comparison."""

    figure: Figure
    citation: Citation
    as_of: datetime | None = None
    """When the number was given: the article's publication, else unknown."""
    superseded: bool = False
    """True when the same voice has since updated or corrected it: kept in the timeline, out of lead and range."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """How two figures relate, and what decided it."""

    relation: Relation
    later: Literal["a", "b"] | None = None
    """Which of the two was counted later, where that is known and matters."""
    reasons: tuple[str, ...] = ()
    """What decided, one plain clause each; the first is the one that an editor would print."""


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Readings of one measure of one happening, and how they relate."""

    measure: str
    counted: str
    subject: str
    """The happening and scope in words: "market in Port Vell, 25 June 2023"."""
    relation: Relation
    explanation: str
    """One sentence that an editor would print."""
    readings: tuple[Reading, ...]
    """Standing readings first, then those superseded."""


@dataclass(frozen=True, kw_only=True)
class Ruling:
    """A person's word on one or two figures, which outranks the code until it is undone."""

    id: str
    kind: RulingKind
    """same: of one happening; apart: of different ones; relation: as `relation` says; misread: no such number."""
    a: str
    b: str | None = None
    """The ids of the figures; b is None where the first alone is ruled on."""
    relation: Relation | None = None
    """Of a to b; of an update, b is the later."""
    by: str
    """Who ruled."""
    at: datetime
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Dispute:
    """A row of the dispute ledger: what the reports of one happening, measure and counted group amount to."""

    id: str
    """Made of its first reading, so the same in every library that holds the same articles."""
    happening: str
    place: str
    date: date | None
    """The day of the happening, where it is known."""
    measure: str
    counted: str
    low: Decimal | None
    high: Decimal | None
    """Over the standing readings; None while the lowest, or the highest, is open."""
    relation: Relation
    explanation: str
    voices: int
    """Origins that gave the readings; where none is named, the outlet is the voice, and copies of a wire are one."""
    first_reported: datetime | None
    last_reported: datetime | None
    readings: tuple[Reading, ...]
    """Standing readings first, then those superseded."""
    rulings: tuple[Ruling, ...] = ()
    """What people have ruled on its figures, the latest first."""


@dataclass(frozen=True, kw_only=True)
class AnswerSentence:
    """A sentence of an answer with the labels of the citations that it rests on."""

    text: str
    citations: tuple[int, ...] = ()
    supported: bool = True


@dataclass(frozen=True, kw_only=True)
class Happening:
    """The happening that an answer is about, and the others that would fit the question."""

    place: str
    date: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """What the library held when it was asked."""

    articles: int
    newest_published: datetime | None
    undated: int
    """Articles without a publication date."""
    pending_vectors: int
    """Passages that words find and meaning does not yet."""
    unread: Mapping[str, int] = field(default_factory=dict, hash=False)
    """How many articles are in a language whose figures are not read, by its ISO 639 code."""
    outdated_figures: int = 0
    """Articles whose figures were read by other measures than the library's."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """Sentences with their citations and comparisons, or the reason why there is no answer."""

    question: str
    standalone: str
    """The question with what it took from the turns before."""
    asked_at: datetime
    coverage: Coverage
    mode: Literal["extractive", "model"] = "extractive"
    no_answer: NoAnswer | None = None
    missing: tuple[str, ...] = ()
    """The names and times of the question that no article has, where that is why there is no answer."""
    happening: Happening | None = None
    sentences: tuple[AnswerSentence, ...] = ()
    """What answers; where nothing does, the nearest that the library holds, which may be of something else."""
    citations: tuple[Citation, ...] = ()
    differs: bool = False
    """True when a reader asking this would meet different values."""
    comparisons: tuple[Comparison, ...] = ()
    not_checked: tuple[str, ...] = ()
    consulted: tuple[Article, ...] = ()
    """What else was read and not cited."""


@dataclass(frozen=True, kw_only=True)
class CheckedFigure:
    """A figure of a draft, and what the library's reports say of it."""

    figure: Figure
    """Its spans point into the draft's text."""
    verdict: DraftVerdict
    """supported: a reading that stands bears it out and none contradicts; differs: the readings give other numbers, or
    contradict each other; not_found: nobody gives this number; not_checked: it cannot be compared."""
    explanation: str
    """One sentence that an editor would print."""
    readings: tuple[Reading, ...] = ()
    """Those that bear it out first, then the others that stand, then those superseded."""


@dataclass(frozen=True, kw_only=True)
class Check:
    """What a library says of the figures of a text that is about to be published."""

    draft: Article
    """The text as it was given, as an article that nobody has printed yet; every span of a figure points into it."""
    checked_at: datetime
    coverage: Coverage
    figures: tuple[CheckedFigure, ...] = ()
    """In the order of the text."""
    citations: tuple[Citation, ...] = ()
    """What the readings rest on, by label."""
    not_checked: tuple[str, ...] = ()
    """What a reader must know: articles that were not compared, filters that could not be applied."""


@dataclass(frozen=True, kw_only=True)
class Filters:
    """Which articles a search may use; an empty field lets everything through."""

    since: datetime | None = None
    """Published at this time or later; leaves undated articles out."""
    until: datetime | None = None
    """Published before this time; leaves undated articles out."""
    outlets: frozenset[str] = field(default_factory=frozenset)
    """Compared without regard to case."""
    languages: frozenset[str] = field(default_factory=frozenset)
    shelves: frozenset[str] = field(default_factory=frozenset)

    def within(self, time: "Filters") -> "Filters":
        """These filters, for what was published within the time of others too."""
        since = [one for one in (self.since, time.since) if one]
        until = [one for one in (self.until, time.until) if one]
        return replace(self, since=max(since, default=None), until=min(until, default=None))


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A passage that a search found, best first in any list of them."""

    article: Article
    passage: Passage
    score: float
    """Higher is better; comparable within one search only."""
    also: tuple[Article, ...] = ()
    """The other articles that printed the same text."""
    signals: Mapping[str, float] = field(default_factory=dict, hash=False)
    """What each signal added to the score, by its name in assistant/search/ranking.py."""
    quote: Span | None = None
    """The whole sentences of the passage to show, at most LONGEST_QUOTE characters; None until they are chosen."""


@dataclass(frozen=True, kw_only=True)
class Search:
    """What a search found, and with what it searched."""

    question: str
    hits: tuple[Hit, ...]
    """Best first, one a wire."""
    filters: Filters
    """Those that were applied: given outright, or in the question's words."""
    not_checked: tuple[str, ...] = ()
    """What a reader must know: a filter that could not be applied, vectors that were not searched."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An article with what ingest read out of it: what a library stores in one transaction."""

    article: Article
    passages: tuple[Passage, ...]
    figures: tuple[Figure, ...]
    read_by: str
    """The fingerprint of the vocabulary that the figures were read by."""
    sketch: tuple[int, ...] = ()
    """What near copies of its text are found by."""
    alias: str | None = None
    """The identity that its source gives it, where it is a version of an article that came under another."""
