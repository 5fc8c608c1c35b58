"""Accounts made from a few invented sentences, by the real figure finder."""

from datetime import UTC, datetime

from assistant.comparing.accounts import Account
from assistant.comparing.rarity import Rarity
from assistant.domain import Article
from assistant.figures import find_figures


def article(text: str, *, name: str = "a", outlet: str | None = None, published: str | None = None) -> Article:
    """An article of this text; `published` is an ISO day."""
    return Article(
        id=name,
        identity=name,
        name=name,
        text=text,
        wire=f"wire-{name}",
        outlet=outlet,
        published=datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None,
    )


def account(
    text: str, value: str, *, name: str = "a", outlet: str | None = None, published: str | None = None
) -> Account:
    """The account of the figure whose words are `value`, in an article of this text."""
    printed = article(text, name=name, outlet=outlet, published=published)
    figure = next(one for one in find_figures(printed) if one.value_text == value)
    return Account(figure=figure, article=printed)


everywhere_rare = Rarity(lambda words: dict.fromkeys(words, 1.0))
"""A library in which every word is as telling as can be."""
