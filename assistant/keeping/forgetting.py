"""Forgetting articles: out of every index, every answer, and the conversations in which they were cited."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.bookkeeping import settle
from assistant.domain import Article
from assistant.errors import LibraryError, UsageError
from assistant.library import Library, People, Vectors
from assistant.library.meaning import remove_stale


@dataclass(frozen=True, kw_only=True)
class Forgotten:
    """What was forgotten."""

    articles: tuple[Article, ...]
    """Each in the newest version that there was."""
    versions: int
    """Of all of them."""
    turns: int
    """Questions of conversations that went with their answers, for these cited an article."""
    copies: int
    """Other articles with the same text, which are still there."""
    notice: str | None = None
    """One line on what follows later."""


def meant(library: Library, called: Sequence[str]) -> list[Article]:
    """The articles that a person names by name, identity, url or id, each once and in its newest version.

    Raises:
        UsageError: something is no article's name, or that of several.
        LibraryError: the library cannot be read.
    """
    return list({one.identity: one for one in (_only(library, each) for each in called)}.values())


def _only(library: Library, called: str) -> Article:
    found = library.articles_called(called)
    if not found:
        message = f"no article is called {called!r}; crosscheck articles lists their names"
        raise UsageError(message)
    if len(found) > 1:
        identities = ", ".join(one.identity for one in found)
        message = f"{len(found)} articles are called {called!r}, and nothing was done; name one of these: {identities}"
        raise UsageError(message)
    return found[0]


def forget(library: Library, articles: Sequence[Article]) -> Forgotten:
    """Remove articles for good, with all their versions and all that was made of them.

    Killed on the way, it can be run again; what was left to the ledger and the vectors, the next ingest does too.

    Args:
        library: Where they are.
        articles: Any version of each.

    Raises:
        LibraryError: the library, or the people's file beside it, cannot be read or written.
    """
    turns = _forget_answers(library, articles)
    versions = [one for article in articles for one in library.forget(article.identity)]
    turns += _forget_answers(library, articles)  # what was answered meanwhile
    settle(library)
    return Forgotten(
        articles=tuple(articles),
        versions=len(versions),
        turns=turns,
        copies=len({copy.id for article in articles for copy in library.printed(article.wire)}),
        notice=_remove_vectors(library),
    )


def _forget_answers(library: Library, articles: Sequence[Article]) -> int:
    if not People.are_in(library.directory):
        return 0
    with People.open(library.directory) as people:
        return people.forget(articles)


def _remove_vectors(library: Library) -> str | None:
    """Remove the vectors of passages that are gone; a notice where they cannot be reached."""
    model = library.ledger.model()
    if model is None or not library.ledger.stale(1):
        return None
    try:
        with Vectors.open(library.directory, model=model) as vectors, vectors.writing():
            remove_stale(library.ledger, vectors)
    except LibraryError as error:
        return f"the vectors, which lead nowhere now, go with the next ingest: {error}"
    return None
