"""The built-in measures, and what their words mean: the rows of every language that figures are read in."""

from assistant.figures.english.measures import ASKED_UNITS, MEASURES
from assistant.figures.lexicon import (
    AREA,
    COUNT,
    DEPTH,
    DISTANCE,
    DURATION,
    LENGTH,
    MAGNITUDE,
    MONEY,
    SHARE,
    SPEED,
    TEMPERATURE,
    WEIGHT,
    Lexicon,
    Measure,
)

__all__ = [
    "AREA",
    "ASKED_UNITS",
    "BUILT_IN",
    "BY_NAME",
    "COUNT",
    "DEPTH",
    "DISTANCE",
    "DURATION",
    "LENGTH",
    "MAGNITUDE",
    "MEASURES",
    "MONEY",
    "SHARE",
    "SPEED",
    "TEMPERATURE",
    "WEIGHT",
    "Measure",
]

BUILT_IN = Lexicon(measures=MEASURES)
BY_NAME = BUILT_IN.by_name
