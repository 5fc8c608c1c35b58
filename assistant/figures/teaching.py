"""A newsroom's own measures, from the TOML in which it writes them: one table a measure, no code.

A table holds what a row of measures.py holds; docs/measures.md explains it to those who write one.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from assistant.errors import UsageError
from assistant.figures.lexicon import COUNT, Lexicon, Measure
from assistant.figures.measures import ASKED_UNITS, BY_NAME
from assistant.figures.vocabulary import BUILT_IN, Vocabulary

_WORDS = ("heads", "done", "doing", "does", "fates", "kinds", "counted")
_FLAGS = ("people", "things", "grows")
_TELLING = ("heads", "done", "doing", "does", "fates", "kinds", "signs", "units")
KEYS = (*_WORDS, "signs", "units", "asked", *_FLAGS)
"""What a table may hold; docs/measures.md explains each."""
_WORD = re.compile(r"[^\W_]+(?:[-'.][^\W_]+)*")
_NAME = re.compile(r"[^\W_][^\n\r\t]*")
_SIGN = re.compile(r"(?:[^\s|#*]+(?:\|[^\s|#*]+)*|[#*])(?: (?:[^\s|#*]+(?:\|[^\s|#*]+)*|[#*]))*")


@lru_cache(maxsize=8)
def taught(text: str, source: str) -> Vocabulary:
    """The vocabulary with the measures that a newsroom's TOML adds; the built-in one where it adds none.

    Args:
        text: The TOML.
        source: Where it stands, as messages say it: "'measures.toml'".

    Raises:
        UsageError: the text is no TOML, or a table is no measure; says which and what to do.
    """
    own = tuple(_measure(name.strip(), table, source) for name, table in _tables(text, source).items())
    return Vocabulary(own=Lexicon(measures=own)) if own else BUILT_IN


def _tables(text: str, source: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = f"{source} is not TOML: {error}"
        raise UsageError(message) from error


def _measure(name: str, table: Mapping[str, Any], source: str) -> Measure:
    outside = 'it stands outside of a table; write a measure\'s name in brackets before it: ["boats intercepted"]'
    _require(isinstance(table, Mapping), f"{source}, {name!r}", outside)
    where = f"{source}, table [{name!r}]"
    _require(_NAME.fullmatch(name) is not None, where, "a measure's name begins with a letter and is one line")
    known = name in BY_NAME or name in ASKED_UNITS or name == COUNT
    _require(not known, where, "this measure is built in; give yours another name")
    unknown = next((key for key in table if key not in KEYS), None)
    _require(unknown is None, where, f"{unknown!r} is not known; a measure has {', '.join(KEYS)}")
    told = any(table.get(key) for key in _TELLING)
    _require(told, where, f"nothing tells it; give at least one of {', '.join(_TELLING)}")
    words: dict[str, Any] = {key: frozenset(_texts(table, key, where, _word)) for key in _WORDS}
    flags: dict[str, Any] = {key: _flag(table, key, where) for key in _FLAGS}
    return Measure(
        name=name,
        signs=tuple(_texts(table, "signs", where, _sign)),
        asked=tuple(_texts(table, "asked", where, _phrase)),
        units=_units(table, where),
        **words,
        **flags,
    )


def _texts(table: Mapping[str, Any], key: str, where: str, read: Callable[[str, str], str]) -> Iterable[str]:
    """The texts of a list, each read and checked."""
    texts = table.get(key, [])
    listed = isinstance(texts, list) and all(isinstance(text, str) for text in texts)
    _require(listed, where, f'{key} is a list of texts: {key} = ["..."]')
    return [read(text.lower().replace("’", "'"), f"{where}, {key}") for text in texts]


def _word(text: str, where: str) -> str:
    _require(_WORD.fullmatch(text) is not None, where, f'{text!r} is not one word; a phrase is a sign: "# * {text}"')
    return text


def _phrase(text: str, where: str) -> str:
    _require(text.strip() != "", where, "a phrase is empty; take it out")
    return text


def _sign(text: str, where: str) -> str:
    places = text.split(" ")
    well = _SIGN.fullmatch(text) is not None and places.count("#") == 1 and not set(places) <= {"#", "*"}
    rule = 'write # for the number with what it counts, * for a few words, a|b for either: "# * set|put ablaze"'
    _require(well, where, f"{text!r} is no sign; {rule}")
    return text


def _flag(table: Mapping[str, Any], key: str, where: str) -> bool:
    value = table.get(key, False)
    _require(isinstance(value, bool), where, f"{key} is true or false")
    return bool(value)


def _units(table: Mapping[str, Any], where: str) -> dict[str, str]:
    """Spellings with the unit that they mean; a unit is one of its own spellings."""
    units = table.get("units", {})
    well = isinstance(units, Mapping) and all(
        isinstance(spellings, list) and all(isinstance(each, str) and each for each in spellings)
        for spellings in units.values()
    )
    _require(well, where, 'units is a table of units with their spellings: units = { hectares = ["ha"] }')
    return {spelling.lower(): unit for unit, spellings in units.items() for spelling in (unit, *spellings)}


def _require(holds: bool, where: str, problem: str) -> None:
    if not holds:
        message = f"{where}: {problem}"
        raise UsageError(message)
