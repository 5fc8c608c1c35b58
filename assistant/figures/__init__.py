"""Figures: every number that a reader would want to compare, and all that the article says of it.

`find_figures` in finder.py is the way in. Each thing that is said of a number has one file. All of it reads English:
number words, qualifiers, units and measures are rows of the tables in english/, other words stand beside their rules.
"""

from assistant.figures.finder import find_figures

__all__ = ["find_figures"]
