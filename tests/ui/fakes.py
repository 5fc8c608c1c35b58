"""Small stand-ins for the assistant, at the seams that the screens have."""

from dataclasses import dataclass, replace
from datetime import datetime

from assistant.domain import Answer, Coverage, Filters
from assistant.errors import LibraryError
from tests.ui import samples


@dataclass
class FakeEngine:
    """Knows the questions of the samples by heart, and that the articles do not answer any other."""

    holds: Coverage = samples.COVERAGE
    broken: bool = False

    def ask(
        self,
        question: str,
        *,
        now: datetime | None = None,
        filters: Filters | None = None,
        before: Answer | None = None,
    ) -> Answer:
        """The sample answer to the question, asked at `now`; a shelf that is not there holds no answer."""
        if self.broken:
            message = "the library at '/srv/news' cannot be read; check its disk"
            raise LibraryError(message)
        shapes = (samples.CONFLICTING, samples.QUOTING)
        known = {answer.question: answer for answer in shapes}
        alone = f"{question} ({before.standalone})" if before else question
        nothing = replace(samples.UNANSWERED, question=question, standalone=alone)
        answer = nothing if filters and filters.shelves else known.get(question, nothing)
        return replace(answer, asked_at=now or samples.ASKED_AT)

    def coverage(self) -> Coverage:
        """What it claims to hold."""
        return self.holds
