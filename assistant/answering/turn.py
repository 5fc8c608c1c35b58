"""One question on its way to an answer: search, compare the figures or pick the sentences, quote, verify."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.answering.citing import MOST_CITATIONS, Citations
from assistant.answering.dating import dated
from assistant.answering.figures import FigureAnswer, answer_with_figures
from assistant.answering.notes import by_words_alone, not_compared, not_searched
from assistant.answering.relevance import rank
from assistant.answering.verifying import verified
from assistant.comparing.accounts import Account
from assistant.comparing.rarity import Rarity
from assistant.comparing.rulings import Rulings
from assistant.domain import Answer, AnswerSentence, Article, Coverage, Figure, Filters, Hit, NoAnswer, Search
from assistant.errors import VectorsHeld
from assistant.figures.vocabulary import Vocabulary
from assistant.search.asking import words_asking
from assistant.search.holding import unheld
from assistant.search.learned import in_all_spellings
from assistant.search.picking import pick_sentences
from assistant.search.question import Question, understand
from assistant.search.quoting import quote
from assistant.search.ranking import PASSAGES_FIRST, WEIGHTS
from assistant.search.rarity import rarity_in
from assistant.search.terms import stems
from assistant.search.weighing import Wanted

if TYPE_CHECKING:
    from assistant.answering.assistant import Assistant

_HITS = 60
"""Passages that a search brings; their articles' figures are compared."""
_MOST_MEASURES = 2
_NEAR = 0.3
"""The share of the question's terms from which a passage that does not answer is worth showing."""


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One question on its way to an answer."""

    assistant: "Assistant"
    asked_at: datetime
    filters: Filters
    text: str
    standalone: str
    asked: str
    """The standalone question without the filters in its words."""
    vocabulary: Vocabulary
    notices: list[str] = field(default_factory=list)
    """What the reader must know of how the answer was found."""

    @cached_property
    def question(self) -> Question:
        """The question taken apart, with the spellings that the library knows."""
        question = understand(self.asked, now=self.asked_at, vocabulary=self.vocabulary)
        return in_all_spellings(question, self.assistant.library)

    @cached_property
    def coverage(self) -> Coverage:
        """What the library holds."""
        return self.assistant.coverage()

    def answer(self) -> Answer:
        """What answers, compared or quoted and verified, or why nothing does."""
        if not self.coverage.articles:
            return self._without("empty_library")
        hits = self._search()
        if missing := unheld(self.question, self.assistant.library):
            some_held = set(self.question.names) - set(missing)
            return self._without("premise_not_found" if some_held else "not_in_library", hits, missing)
        found = self._figures(hits) if self.question.figure else self._facts(hits)
        return found or self._of_no_such_time(hits) or self._without("not_in_library", hits)

    def _of_no_such_time(self, hits: Sequence[Hit]) -> Answer | None:
        """That nothing is of the time asked about, where the question has an answer without it."""
        period = self.question.period
        if period is None:
            return None
        timeless = replace(self, asked=self.asked.replace(period.words, " "))
        found = timeless._figures(hits) if self.question.figure else None
        return self._without("premise_not_found", hits, (period.words,)) if found else None

    def search(self, limit: int) -> Search:
        """The best passage of each of `limit` articles, with its quote."""
        best: dict[str, Hit] = {}
        for hit in self._search(max(_HITS, 2 * limit * PASSAGES_FIRST)):
            best.setdefault(hit.article.wire, hit)
        wanted = Wanted.of(self.question, self.rarity)
        hits = tuple(
            replace(hit, also=tuple(self._copies(hit.article)), quote=quote(wanted, hit.passage))
            for hit in list(best.values())[:limit]
        )
        return Search(question=self.text, hits=hits, filters=self.filters, not_checked=self._not_searched())

    def _search(self, most: int = _HITS) -> Sequence[Hit]:
        """The passages that may answer; by words alone while another process holds the vectors."""
        retriever = self.assistant.retriever
        try:
            return retriever.search(self.question, filters=self.filters, limit=most)
        except VectorsHeld as error:
            self.notices.append(by_words_alone(error))
            return replace(retriever, meaning=None).search(self.question, filters=self.filters, limit=most)

    def _figures(self, hits: Sequence[Hit]) -> Answer | None:
        """Compare the figures of the happening that is asked about, one comparison a measure."""
        accounts = self._accounts(hits)
        citations = Citations(self._copies)
        answers: list[FigureAnswer] = []
        measures = self.question.measures[:_MOST_MEASURES]
        for measure in measures:
            asked = self.question if measure == measures[0] else replace(self.question, counted="")
            ranked = rank(asked, measure, accounts, self.rarity)
            if asked.according and (not ranked or ranked[0].clashes):
                ranked = rank(asked.by_anybody(), measure, accounts, self.rarity)
                note = f"no such figure is given by {asked.according}; others give these"
                self.notices.extend([note] if ranked else [])
            if ranked:
                most = MOST_CITATIONS // len(measures)
                names = self.question.names
                answers.append(
                    answer_with_figures(ranked, names, citations, self.rarity, most=most, rulings=self.rulings)
                )
        if not answers:
            return None
        return replace(
            self._answer(hits, citations, [sentence for one in answers for sentence in one.sentences]),
            happening=answers[0].happening,
            comparisons=tuple(comparison for one in answers for comparison in one.comparisons),
            differs=any(one.differs for one in answers),
        )

    def _facts(self, hits: Sequence[Hit]) -> Answer | None:
        """Quote the sentences that answer."""
        citations = Citations(self._copies)
        picked = pick_sentences(self.question, hits, self.rarity)
        if not picked:
            return None
        sentences = []
        for one in picked:
            citation = citations.cite(one.article, one.span)
            sentences.append(AnswerSentence(text=dated(citation.quote, one.article), citations=(citation.label,)))
        return self._answer(hits, citations, sentences)

    def _accounts(self, hits: Sequence[Hit]) -> list[Account]:
        articles = {hit.article.id: hit.article for hit in hits}
        figures = self.assistant.library.figures(articles)
        taken_back = self._taken_back(figures)
        articles |= self.assistant.library.articles_by_id({one.article for one in taken_back})
        told = (one for one in (*figures, *taken_back) if one.article in articles)
        return self.rulings.kept(Account(figure=one, article=articles[one.article]) for one in told)

    def _taken_back(self, figures: Sequence[Figure]) -> list[Figure]:
        """What was said of the same and was corrected or withdrawn: it is shown as such, never silently gone."""
        library = self.assistant.library
        tied = library.disputes.tied(one.id for one in figures)
        articles = {one.article for one in figures}
        found = library.figures_by_id(tied).values()
        return [one for one in found if one.status == "withdrawn" and one.article not in articles]

    def _copies(self, article: Article) -> Sequence[Article]:
        return [other for other in self.assistant.library.printed(article.wire) if other.id != article.id]

    @cached_property
    def rarity(self) -> Rarity:
        """How telling words are in the library."""
        return rarity_in(self.assistant.library)

    @cached_property
    def rulings(self) -> Rulings:
        """What people have ruled."""
        return self.assistant.library.rulings.standing()

    def _answer(self, hits: Sequence[Hit], citations: Citations, sentences: Sequence[AnswerSentence]) -> Answer:
        made = citations.made()
        cited = {citation.article.id for citation in made}
        read = {hit.article.id: hit.article for hit in hits if hit.article.id not in cited}
        return Answer(
            question=self.text,
            standalone=self.standalone,
            asked_at=self.asked_at,
            coverage=self.coverage,
            sentences=verified(sentences, made),
            citations=made,
            consulted=tuple(read.values()),
            not_checked=self._not_checked(),
        )

    def _without(self, reason: NoAnswer, hits: Sequence[Hit] = (), missing: Sequence[str] = ()) -> Answer:
        """Why there is no answer, with the nearest that is held."""
        citations, nearest = Citations(self._copies), []
        wanted = Wanted.of(self.question, self.rarity)
        if near := next((hit for hit in hits if self._is_near(hit, wanted)), None):
            citation = citations.cite(near.article, quote(wanted, near.passage))
            nearest = [AnswerSentence(text=dated(citation.quote, near.article), citations=(citation.label,))]
        return replace(self._answer(hits, citations, nearest), no_answer=reason, missing=tuple(missing))

    def _is_near(self, hit: Hit, wanted: Wanted) -> bool:
        """Whether a passage that does not answer is about what the question names, and speaks of what it asks."""
        named = not self.question.names or hit.signals.get("names", 0.0) > 0
        asked = wanted.deeds.difference(*map(words_asking, self.question.measures))
        speaks = not asked or asked & stems(f"{hit.article.title or ''} {hit.passage.text}")
        return bool(named and speaks and hit.signals.get("passage", 0.0) >= _NEAR * WEIGHTS["passage"])

    def _not_checked(self) -> tuple[str, ...]:
        return (*not_compared(self.coverage, self.filters), *self.assistant.notices, *self.notices)

    def _not_searched(self) -> tuple[str, ...]:
        return (*not_searched(self.coverage, self.filters), *self.assistant.notices, *self.notices)
