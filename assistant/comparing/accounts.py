"""An account: a figure in the article that printed it, which is what can be compared."""

import re
from dataclasses import dataclass
from datetime import date

from assistant.domain import Article, Figure

_MOVED = re.compile(
    r"\b(?:rose|risen|rises|rising|climbed|reached|raised|increased|stood|stands|grew|brought|bringing|dropped|fell|fallen|"
    r"revised|updated|now)\b"
)


@dataclass(frozen=True, kw_only=True)
class Account:
    """One position that a comparison may take in."""

    figure: Figure
    article: Article

    @property
    def day(self) -> date | None:
        """The one day that the figure says it is of, if it names one.

        Where the sentence tells how a count moved ("rose to 13 on Wednesday"), its day is that of the counting.
        """
        period = self.figure.period
        if not period or not period.first or period.first != period.last or _MOVED.search(self.sentence):
            return None
        return period.first

    @property
    def given(self) -> date | None:
        """The day on which the number was given: its article's publication."""
        return self.article.published.date() if self.article.published else None

    @property
    def sentence(self) -> str:
        """The sentence that states the figure."""
        span = self.figure.sentence
        return self.article.text[span.start : span.end]
