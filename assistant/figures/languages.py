"""The languages that figures are read in: English alone.

All that reads figures knows English: by the tables in english/, and by words that stand beside the rules that they
serve (noun phrases, speakers, statuses, times, turns of phrase). Nothing chooses tables by a language. A second one
needs words and rules of its own for each of these, and that choice, before its code stands in READ.
"""

READ = frozenset(("en",))
"""ISO 639 codes."""


def is_read(language: str | None) -> bool:
    """Whether figures are looked for in articles of a language; one that nobody knows is tried as English."""
    return language is None or language in READ
