"""The check of a draft: read its figures, search the library for what they are about, judge each by the reports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property

from assistant.answering.citing import Citations
from assistant.answering.notes import by_words_alone, not_compared
from assistant.checking.drafts import as_read, as_told, draft_of, question_about
from assistant.checking.judging import Judged, judge
from assistant.checking.peers import peers_of
from assistant.checking.relating import DraftRelations
from assistant.comparing.accounts import Account
from assistant.comparing.comparison import reading
from assistant.comparing.rarity import Rarity
from assistant.comparing.rulings import Rulings
from assistant.comparing.wording import day_in_words
from assistant.domain import Article, Check, CheckedFigure, Coverage, Figure, Filters, Hit
from assistant.errors import VectorsHeld
from assistant.figures import find_figures
from assistant.figures.languages import is_read
from assistant.figures.vocabulary import Vocabulary
from assistant.languages import name_of
from assistant.library import Library
from assistant.search.question import Question
from assistant.search.rarity import rarity_in
from assistant.search.retrieval import Retriever

_HITS = 20
"""Passages that a search for one sentence brings; their articles' figures are compared."""
_REACHES = timedelta(days=7)
"""How far from the present a library may end for a draft's "Sunday" to be sought in it."""
_MOST_READINGS = 8
"""That are shown of one figure."""


@dataclass(frozen=True, kw_only=True)
class Checking:
    """One draft on its way to its verdicts."""

    library: Library
    retriever: Retriever
    filters: Filters
    now: datetime | None
    """When it is written; None where nobody says."""
    notices: tuple[str, ...] = ()
    """What a reader must know of how the library is searched."""
    _held: list[str] = field(default_factory=list)
    """That the vectors are held by another process, once that is known."""

    def check(self, text: str, *, title: str | None, language: str | None) -> Check:
        """The verdict on each figure of a text, in order."""
        draft = draft_of(text, title=title, language=language, now=self._written)
        citations = Citations(self._copies)
        figures = tuple(self._figures(as_read(draft), citations))
        return Check(
            draft=draft,
            checked_at=self._present,
            coverage=self.coverage,
            figures=figures,
            citations=citations.made(),
            not_checked=tuple(self._notes(draft, figures)),
        )

    def _figures(self, draft: Article, citations: Citations) -> Iterator[CheckedFigure]:
        figures = find_figures(draft, self.vocabulary)
        accounts = self._accounts(draft, figures)
        told = as_told(draft)
        claims = [Account(figure=figure, article=told) for figure in figures]
        relations = DraftRelations(claims, accounts, self.rarity, self.rulings)
        beside = peers_of(claims, accounts, relations, self.rarity)
        for claim in claims:
            yield _checked(judge(claim, beside[claim.figure.id], relations), claim.figure, citations)

    def _accounts(self, draft: Article, figures: Sequence[Figure]) -> list[Account]:
        """The figures of the articles that may tell of what the draft does."""
        articles: dict[str, Article] = {}
        for sentence in dict.fromkeys(figure.sentence for figure in figures):
            question = question_about(
                sentence, draft, now=self._present, vocabulary=self.vocabulary, rarity=self.rarity
            )
            articles |= {hit.article.id: hit.article for hit in self._search(question)}
        found = self.library.figures(articles)
        return self.rulings.kept(Account(figure=one, article=articles[one.article]) for one in found)

    def _search(self, question: Question) -> Sequence[Hit]:
        """The passages that may tell of it; by words alone while another process holds the vectors."""
        retriever = replace(self.retriever, meaning=None) if self._held else self.retriever
        try:
            return retriever.search(question, filters=self.filters, limit=_HITS)
        except VectorsHeld as error:
            self._held.append(by_words_alone(error))
            return self._search(question)

    def _notes(self, draft: Article, figures: Sequence[CheckedFigure]) -> Iterator[str]:
        if not is_read(draft.language):
            yield f"the figures of the text, which is in {name_of(draft.language or '')}"
        newest = self.coverage.newest_published
        if figures and newest and self._written is None:
            yield f"the days that the text does not date: the newest article is of {day_in_words(newest)}"
        yield from (*not_compared(self.coverage, self.filters), *self.notices, *self._held)

    def _copies(self, article: Article) -> Sequence[Article]:
        return [other for other in self.library.printed(article.wire) if other.id != article.id]

    @cached_property
    def coverage(self) -> Coverage:
        """What the library holds now."""
        return self.library.coverage()

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What the library's figures are read by, and the draft's."""
        return self.library.readings.vocabulary()

    @cached_property
    def rarity(self) -> Rarity:
        """How telling words are in the library."""
        return rarity_in(self.library)

    @cached_property
    def rulings(self) -> Rulings:
        """What people have ruled on the library's figures."""
        return self.library.rulings.standing()

    @cached_property
    def _present(self) -> datetime:
        return self.now or datetime.now(UTC)

    @property
    def _written(self) -> datetime | None:
        """When the draft is taken to be written; None where that is not said and the library ends long before now."""
        newest = self.coverage.newest_published
        return self._present if self.now or (newest and abs(self._present - newest) <= _REACHES) else None


def _checked(judged: Judged, figure: Figure, citations: Citations) -> CheckedFigure:
    shown = judged.accounts[:_MOST_READINGS]
    return CheckedFigure(
        figure=figure,
        verdict=judged.verdict,
        explanation=judged.explanation,
        readings=tuple(
            reading(one, citations.cite_account, superseded=one.figure.id in judged.replaced) for one in shown
        ),
    )
