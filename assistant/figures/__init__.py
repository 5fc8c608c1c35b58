"""Figures: every number that a reader would want to compare, and all that the article says of it.

`find_figures` in finder.py is the way in. Each thing that is said of a number has one file. The words of a language
stand in the tables of its folder, english/: a new number word, qualifier, unit or measure is a new row in one of them.
"""

from assistant.figures.finder import find_figures

__all__ = ["find_figures"]
