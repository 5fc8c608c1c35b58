"""Figures found anew, in articles whose figures were read by other measures than the library's."""

from collections.abc import Callable

from assistant.domain import Article, Figure
from assistant.library import Library
from ingest.progress import Progress, Tell, untold

AT_ONCE = 32
"""Articles whose figures are stored in one transaction."""


def reread(
    library: Library,
    find_figures: Callable[[Article], tuple[Figure, ...]],
    fingerprint: str,
    *,
    tell: Tell = untold,
) -> int:
    """Find the figures of every outdated article anew; how many articles there were.

    A kill on the way loses nothing: what was not read yet is still outdated at the next ingest.

    Args:
        library: Where the articles are.
        find_figures: Reads the figures out of an article.
        fingerprint: Of the vocabulary that it reads by.
        tell: Told how far this has come.
    """
    done = 0
    while articles := library.readings.outdated(fingerprint, AT_ONCE):
        library.readings.replace({article.id: find_figures(article) for article in articles}, fingerprint)
        done += len(articles)
        tell(Progress(stage="rereading", done=done, last=articles[-1].name))
    return done
