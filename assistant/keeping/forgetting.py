"""Forgetting articles: out of every index, every answer, and the conversations in which they were cited."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from assistant.bookkeeping import settle
from assistant.domain import Article
from assistant.errors import LibraryError, UsageError
from assistant.library import Library, People, Vectors
from assistant.library.meaning import remove_stale
from assistant.library.sqlite_file import kept_aside
from assistant.library.tombstones import Tombstone


@dataclass(frozen=True, kw_only=True)
class Forgotten:
    """What was forgotten."""

    articles: tuple[Article, ...]
    """Each in the newest version that there was."""
    versions: int
    """Of all of them."""
    turns: int
    """Questions of conversations that went with their answers, for these cited an article."""
    rulings: int
    """People's rulings that went, for they were on figures that no article gives now."""
    copies: int
    """Other articles with the same text, which are still there."""
    notices: tuple[str, ...] = ()
    """One line each on what follows later, or is left."""


def meant(library: Library, called: Sequence[str]) -> list[Article]:
    """The articles that a person names by name, identity, url or id, each once and in its newest version.

    Raises:
        UsageError: something is no article's name, or that of several.
        LibraryError: the library cannot be read.
    """
    return list({one.identity: one for one in (_only(library, each) for each in called)}.values())


def forgotten_before(library: Library, called: Sequence[str]) -> list[Tombstone]:
    """The forgotten articles that a person names by name, identity or url, each once.

    Raises:
        UsageError: something is no forgotten article's name, or that of several.
        LibraryError: the library cannot be read.
    """
    return list({one.identity: one for one in (_only_forgotten(library, each) for each in called)}.values())


def _only(library: Library, called: str) -> Article:
    found = library.articles_called(called)
    if not found and (before := library.forgotten.called(called)):
        message = f"{called!r} was forgotten before, on {before[0].at:%Y-%m-%d}; crosscheck forget --list says more"
        raise UsageError(message)
    if not found:
        message = f"no article is called {called!r}; crosscheck articles lists their names"
        raise UsageError(message)
    if len(found) > 1:
        raise _several(called, [one.identity for one in found])
    return found[0]


def _only_forgotten(library: Library, called: str) -> Tombstone:
    found = library.forgotten.called(called)
    if not found:
        message = f"no forgotten article is called {called!r}; crosscheck forget --list lists them"
        raise UsageError(message)
    if len(found) > 1:
        raise _several(called, [one.identity for one in found])
    return found[0]


def _several(called: str, identities: Sequence[str]) -> UsageError:
    listed = ", ".join(identities)
    return UsageError(
        f"{len(identities)} articles are called {called!r}, and nothing was done; name one of these: {listed}"
    )


def forget(library: Library, articles: Sequence[Article], *, by: str = "", note: str = "") -> Forgotten:
    """Remove articles for good, with all their versions and all that was made of them; no ingest brings them back.

    Killed on the way, it can be run again for what is left; the next ingest does what was left to the ledger and the
    vectors.

    Args:
        library: Where they are.
        articles: Any version of each.
        by: Who has them forgotten; it is kept, as is the note.
        note: Why.

    Raises:
        LibraryError: the library, or the people's file beside it, cannot be read or written.
    """
    turns, at = _forget_answers(library, articles), datetime.now(UTC).replace(microsecond=0)
    gone = [library.forgotten.forget(article.identity, at=at, by=by, note=note) for article in articles]
    turns += _forget_answers(library, articles)  # what was answered meanwhile
    settle(library)
    return Forgotten(
        articles=tuple(articles),
        versions=sum(len(versions) for versions, _ in gone),
        turns=turns,
        rulings=sum(rulings for _, rulings in gone),
        copies=len({copy.id for article in articles for copy in library.printed(article.wire)}),
        notices=(*_wipe(library), *_remove_vectors(library)),
    )


def _forget_answers(library: Library, articles: Sequence[Article]) -> int:
    if not People.are_in(library.directory):
        return 0
    with People.open(library.directory) as people:
        return people.forget(articles)


def _wipe(library: Library) -> Iterator[str]:
    """Take the words out of the files' bytes too; what of that could not be done."""
    library.upkeep.sweep_words()
    wiped = [library.upkeep.wipe()]
    if People.are_in(library.directory):
        with People.open(library.directory) as people:
            wiped.append(people.wipe())
    if not all(wiped):
        yield "somebody is reading just now, so the words stay in the bytes of a file for a while; nothing finds them"
    for path in kept_aside(library.directory):
        yield f"'{path}', which a restore has kept, may hold them still; delete it"


def _remove_vectors(library: Library) -> Iterator[str]:
    """Remove the vectors of passages that are gone; a notice where they cannot be reached."""
    model = library.ledger.model()
    if model is None or not library.ledger.stale(1):
        return
    try:
        with Vectors.open(library.directory, model=model) as vectors, vectors.writing():
            remove_stale(library.ledger, vectors)
    except LibraryError as error:
        why, _, _ = str(error).partition("; ")
        yield f"the vectors, which lead nowhere now, go with the next ingest or the one that is running: {why}"
