"""Storage: one folder with the library's SQLite file, the people's, and the vectors."""

from assistant.library.holdings import Size
from assistant.library.library import ENTRIES_AT_ONCE, Library
from assistant.library.meaning import Meaning, rebuild
from assistant.library.people import People, Turn
from assistant.library.vectors import Vectors

__all__ = ["ENTRIES_AT_ONCE", "Library", "Meaning", "People", "Size", "Turn", "Vectors", "rebuild"]
