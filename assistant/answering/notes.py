"""What a reader must know of what was not looked at, in a clause each."""

from assistant.domain import Coverage, Filters
from assistant.errors import VectorsHeld
from assistant.languages import name_of


def by_words_alone(error: VectorsHeld) -> str:
    """What a reader is told when the vectors could not be searched."""
    return f"searched by words alone, not by meaning: {error}"


def not_compared(held: Coverage, filters: Filters) -> tuple[str, ...]:
    """What of the library could not be searched or compared as a whole, of all that the filters let through."""
    notes = [_several(held.undated, "undated article")] if held.undated else []
    notes += [_unread(code, count) for code, count in held.unread.items() if _passes(code, filters)]
    notes += _half_searched(held)
    if held.outdated_figures:
        notes.append(f"the figures of {_several(held.outdated_figures, 'article')} by the measures taught since")
    return tuple(notes)


def not_searched(held: Coverage, filters: Filters) -> tuple[str, ...]:
    """What of the library could not be searched, or by words alone."""
    undated = held.undated if filters.since or filters.until else 0
    notes = [_several(undated, "undated article")] if undated else []
    return (*notes, *_half_searched(held))


def _half_searched(held: Coverage) -> list[str]:
    passages = held.pending_vectors
    return [f"{_several(passages, 'passage')} not yet searched by meaning"] if passages else []


def _passes(language: str, filters: Filters) -> bool:
    """Whether the filters let articles of a language through."""
    return not filters.languages or language in filters.languages


def _unread(language: str, articles: int) -> str:
    """That figures were not compared, as their language is not read: "the figures of 2 articles in Spanish"."""
    return f"the figures of {_several(articles, 'article')} in {name_of(language)}"


def _several(number: int, noun: str) -> str:
    """A number with its noun: "1 article", "2 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
