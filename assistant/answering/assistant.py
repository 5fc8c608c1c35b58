"""The ask: understand the question, search, compare the figures, quote, verify."""

from dataclasses import dataclass
from datetime import UTC, datetime

from assistant.answering.turn import Turn
from assistant.checking.checker import Checking
from assistant.domain import Answer, Check, Coverage, Filters, Search
from assistant.figures.vocabulary import Vocabulary
from assistant.languages import code_named
from assistant.library import Library
from assistant.search.followup import standalone
from assistant.search.narrowing import narrowed
from assistant.search.retrieval import Retriever


@dataclass(frozen=True, kw_only=True)
class Assistant:
    """Answers questions from one library; safe for many threads when its library and retriever are."""

    library: Library
    retriever: Retriever
    notices: tuple[str, ...] = ()
    """What a reader must know of how this assistant searches."""

    def coverage(self) -> Coverage:
        """What the library holds now."""
        return self.library.coverage()

    def ask(
        self,
        question: str,
        *,
        now: datetime | None = None,
        filters: Filters | None = None,
        before: Answer | None = None,
    ) -> Answer:
        """Answer one question by quoting, or say why not.

        Args:
            question: As a person typed it.
            before: The answer of the turn before, from which a follow-up takes what it lacks.
            now: When it is asked, aware; relative dates are resolved against it. The present by default.
            filters: Which articles may be used.

        Raises:
            LibraryError: the library cannot be read.
            UsageError: this version of Crosscheck cannot read the measures that another has kept in the library.
        """
        asked_at = now or datetime.now(UTC)
        vocabulary = self.library.readings.vocabulary()
        alone = standalone(question, before.standalone, now=asked_at, vocabulary=vocabulary) if before else question
        return self._turn(question, alone, asked_at, filters, vocabulary).answer()

    def search(
        self, question: str, *, now: datetime | None = None, filters: Filters | None = None, limit: int = 10
    ) -> Search:
        """The passages that may answer a question, the best of each article with its quote, best first, one a wire.

        Args:
            question: As a person typed it.
            now: When it is asked, aware; relative dates are resolved against it. The present by default.
            filters: Which articles may be found.
            limit: How many hits at most, from 1.

        Raises:
            LibraryError: the library cannot be read.
        """
        vocabulary = self.library.readings.vocabulary()
        return self._turn(question, question, now or datetime.now(UTC), filters, vocabulary).search(limit)

    def _turn(
        self, question: str, alone: str, asked_at: datetime, filters: Filters | None, vocabulary: Vocabulary
    ) -> Turn:
        """A question on its way, with the filters that its own words name."""
        held = self.library
        read = narrowed(
            alone,
            filters or Filters(),
            today=asked_at.date(),
            outlets=held.outlets,
            languages=held.languages,
            code_named=code_named,
        )
        return Turn(
            assistant=self,
            asked_at=asked_at,
            filters=read.filters,
            text=question,
            standalone=alone,
            asked=read.text,
            vocabulary=vocabulary,
            notices=list(read.notes),
        )

    def check(
        self,
        text: str,
        *,
        title: str | None = None,
        language: str | None = None,
        now: datetime | None = None,
        filters: Filters | None = None,
    ) -> Check:
        """Check the figures of a text that is about to be published, or one that has been, against the library.

        Args:
            text: The draft as it is; the spans of its figures are half-open character positions in it, from 0, in which
                a line end of two characters counts two.
            title: Its headline, where the text does not begin with it.
            language: Its ISO 639 code; where it is not told, figures are read as English ones.
            now: When it is written, aware; its "Sunday" is meant as of then. The present by default, where the library
                reaches up to it: a text is checked against an older library without resolving its days.
            filters: Which articles may be used.

        Raises:
            LibraryError: the library cannot be read.
            UsageError: this version of Crosscheck cannot read the measures that another has kept in the library.
        """
        return Checking(
            library=self.library,
            retriever=self.retriever,
            filters=filters or Filters(),
            notices=self.notices,
            now=now,
        ).check(text, title=title, language=language)
