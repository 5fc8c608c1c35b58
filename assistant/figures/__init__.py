"""Figures: every number that a reader would want to compare, and all that the article says of it.

`find_figures` in finder.py is the way in. Each thing that is said of a number has one file, and the words that
say it stand in tables at the head of that file: a new number word, qualifier, unit or measure is a new row.
"""

from assistant.figures.finder import find_figures

__all__ = ["find_figures"]
