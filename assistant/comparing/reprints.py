"""What the copies of one wire give together: the wire's figures once, and the numbers that a printer has added."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from assistant.comparing.accounts import Account
from assistant.comparing.meeting import position
from assistant.domain import Article, Figure

_Number = tuple[str, str, Decimal | None, Decimal | None]


def told_by(copies: Sequence[Article], figures: Iterable[Figure]) -> tuple[Account, ...]:
    """All figures of the copy that was printed first, and of each other copy those whose numbers none before it gives.

    Args:
        copies: The articles of one wire.
        figures: Theirs, in any order of the articles.
    """
    given: dict[str, list[Figure]] = {}
    for figure in figures:
        given.setdefault(figure.article, []).append(figure)
    found: list[Account] = []
    known: set[_Number] = set()
    for article in sorted(copies, key=position):
        own = given.get(article.id, [])
        found += [Account(figure=one, article=article) for one in own if _number(one) not in known]
        known |= {_number(one) for one in own}
    return tuple(found)


def _number(figure: Figure) -> _Number:
    return figure.measure, figure.counted.casefold(), figure.low, figure.high
