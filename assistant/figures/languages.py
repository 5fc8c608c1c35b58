"""The languages that figures are read in: English so far.

What a language says by its words stands in tables, each in one file of the folder english/: months and weekdays,
number words, qualifiers, units, measures. The next language is a folder beside it with tables of the same names, and
its code in READ.
"""

READ = frozenset(("en",))
"""ISO 639 codes."""


def is_read(language: str | None) -> bool:
    """Whether figures are looked for in articles of a language; one that nobody knows is tried as English."""
    return language is None or language in READ
