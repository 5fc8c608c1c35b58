"""The figures that people and programs list: each with its article, and the ruling that it is none."""

from assistant.domain import Article, Figure, Ruling
from assistant.errors import UsageError
from assistant.library import Library

Listed = tuple[Figure, Article, Ruling | None]


def figures_of(library: Library, article: str | None = None) -> list[Listed]:
    """The figures of the article of that name, or of all, by article and place in it.

    Raises:
        UsageError: no current article has that name.
        LibraryError: the library cannot be read.
    """
    articles = {each.id: each for each in (library.articles() if article is None else library.articles_named(article))}
    if article is not None and not articles:
        message = f"no article is called {article!r}; crosscheck articles lists their names"
        raise UsageError(message)
    misread = library.rulings.standing().misread
    return [(figure, articles[figure.article], misread(figure.id)) for figure in library.figures(articles)]
