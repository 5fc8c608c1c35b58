"""Citations as an answer collects them: each quote once, numbered in order of appearance."""

from collections.abc import Callable, Sequence

from assistant.comparing.accounts import Account
from assistant.domain import Article, Citation, Span

Copies = Callable[[Article], Sequence[Article]]
"""The other articles that printed the same text."""

MOST_CITATIONS = 12
"""In one answer; a reader checks no more."""


class Citations:
    """The citations of one answer; asking twice for one span gives the same label."""

    def __init__(self, copies: Copies) -> None:
        self._copies = copies
        self._made: dict[tuple[str, int, int], Citation] = {}

    def cite(self, article: Article, span: Span) -> Citation:
        """The citation of whole sentences of an article, under the next free label when it is new."""
        key = (article.id, span.start, span.end)
        if key not in self._made:
            self._made[key] = Citation(
                label=len(self._made) + 1,
                article=article,
                also=tuple(self._copies(article)),
                quote=article.text[span.start : span.end],
                start=span.start,
                end=span.end,
            )
        return self._made[key]

    def cite_account(self, account: Account) -> Citation:
        """The citation of the sentence that states a figure."""
        return self.cite(account.article, account.figure.sentence)

    def made(self) -> tuple[Citation, ...]:
        """All citations so far, by label."""
        return tuple(self._made.values())
