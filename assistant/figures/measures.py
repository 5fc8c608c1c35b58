"""The built-in measures, and what their words mean."""

from assistant.figures.english.measures import ASKED_UNITS, MEASURES
from assistant.figures.lexicon import Lexicon

__all__ = ["ASKED_UNITS", "BUILT_IN", "BY_NAME", "MEASURES"]

BUILT_IN = Lexicon(measures=MEASURES)
BY_NAME = BUILT_IN.by_name
