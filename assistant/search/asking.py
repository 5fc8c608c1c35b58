"""Which numbers a question asks for: the measures by the words of their table, and who or what is counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.figures.lexicon import COUNT, MONEY, Measure
from assistant.figures.measures import ASKED_UNITS, BY_NAME, MEASURES
from assistant.figures.phrases import BE, CONJUNCTIONS, HAVE, MODALS, PREPOSITIONS
from assistant.figures.units import TIMES
from assistant.figures.vocabulary import BUILT_IN, Vocabulary
from assistant.search.terms import stem, stems

_ANCHOR = re.compile(
    r"\b(?:how many|number of)\b(?:\s+(?:of|more|other)\b)?(?:\s+(?:the|them|those|these|his|her|its|their)\b)?",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"\bhow (?:much|strong|powerful|deep|far|big|large|high|long|near|close|tall|old|fast|cold|hot|heavy|wide)\b",
    re.IGNORECASE,
)
_NUMBER_NOUN = re.compile(
    r"\b(?:tolls?|magnitude|depth|shares?|percentage|per ?cent|proportion|fraction|population|turnout|numbers?|counts?|"
    r"total|price|costs?|fee|revenues?|profits?|turnover|sales|worth|values?|distance|length|height|area|weight|size|"
    r"amount|sum|estimate|headcount|membership|attendance|temperature|damage in money|compensation|reward|ransom)\b",
    re.IGNORECASE,
)
_NOT_NUMBERS = re.compile(r"^\W*(?:who|whom|whose|why|where|when|on (?:what|which) (?:date|day))\b", re.IGNORECASE)

DURATION = "duration"

_ALSO_ASKED = {
    "injury toll": "wounded",
    "casualty toll": "casualties",
    "how powerful": "magnitude",
    "how near": "distance",
    "how close": "distance",
    "estimate of the damage": MONEY,
    "fee": MONEY,
    "compensation": MONEY,
    "reward": MONEY,
    "ransom": MONEY,
    "fine": MONEY,
    "aid": MONEY,
    "funding": MONEY,
    "salary": MONEY,
    "debt": MONEY,
    "headcount": "employees",
    "membership": "employees",
    "taken refuge": "displaced",
    "took refuge": "displaced",
    "sheltering": "displaced",
    "how long": DURATION,
    "how cold": "temperature",
    "how hot": "temperature",
}
"""Phrases that the table of measures leaves to the question around them."""

_MEASURE_ASKED = {phrase: measure.name for measure in MEASURES for phrase in measure.asked}
_UNIT_ASKED = {phrase: name for name, phrases in ASKED_UNITS.items() for phrase in phrases}
_ASKED = {**_UNIT_ASKED, **_MEASURE_ASKED, **_ALSO_ASKED}
_DONE = {word: measure.name for measure in reversed(MEASURES) for word in measure.done | measure.doing | measure.does}

_SORTS = frozenset(
    "revenue profit sales loss turnover dividend fee compensation reward ransom fine aid funding salary debt".split()
)
"""What asks for money, and tells one sum from another too."""
_WORDS_ASKING = {
    name: frozenset(
        stem(word) for phrase, asked in _ASKED.items() if asked == name for word in phrase.split() if word not in _SORTS
    )
    for name in set(_ASKED.values())
}

_PHRASES = re.compile(
    rf"\b(?:{'|'.join(re.escape(phrase) for phrase in sorted(_ASKED, key=len, reverse=True))})\b", re.IGNORECASE
)
_JOINED = re.compile(r"\s*(?:,|and|or|and/or|, and)\s+(?:the\s+)?", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(r"\b(?:when|after|before|because|while|as|since)\b|[,;:?]", re.IGNORECASE)
_DID = re.compile(r"\s*(?:did|do|does)\b", re.IGNORECASE)
"""Behind it the verb stands in its base form: in "did they attack the ship rescued by" none is rescued."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*|\d[\d,.]*\w*")
_VERBS = frozenset(
    "got get took take hit lost lose put sat slept left went came joined held kept made sold shot stolen sent brought "
    "built found caught fell fled".split()
)
_ENDS_NOUN = BE | HAVE | MODALS | PREPOSITIONS | CONJUNCTIONS


_QUANTITY = re.compile(
    r"\b(?:how much|how (?:large|big|high|great) an?|^what|^which)\b",
    re.IGNORECASE,
)
"""Stands before the thing whose amount is asked: how much compensation, how large a reward, what break-up fee."""
_SAYS_NO_MORE = frozenset(
    "amount estimate extent figure figures much number price proportion percentage percent share sum total value worth "
    "cost costs size money dollar dollars euro euros".split()
)
"""What a thing asked for is called where the name says no more than the measure."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The numbers that a question asks for."""

    measures: tuple[str, ...]
    """Names from the table of measures, the main one first."""
    counted: str
    """Who or what is counted, in the question's words; empty when it does not say."""
    thing: str = ""
    """What sort of money or amount is asked for, where the question says more than that: a fee, extra revenue."""


def asks_for_number(text: str) -> bool:
    """Whether a question wants a number rather than a fact."""
    if _ANCHOR.search(text) or _DEGREE.search(text):
        return True
    return bool(_NUMBER_NOUN.search(text)) and not _NOT_NUMBERS.match(text)


def words_asking(measure: str) -> frozenset[str]:
    """The stems of the words by which a built-in measure is asked for; they tell no figure of it from another."""
    return _WORDS_ASKING.get(measure, frozenset())


def asked(text: str, vocabulary: Vocabulary = BUILT_IN) -> Asked:
    """What a question that asks for a number wants counted or measured."""
    anchors = list(_ANCHOR.finditer(text))
    if not anchors:
        thing = _thing(text)
        measures = list(_own(text, vocabulary)) or _measured(text)
        if thing and measures[:1] == [MONEY] and not _tells_money(text):
            measures = [COUNT]
        unique = tuple(dict.fromkeys(measures)) or (COUNT,)
        return Asked(measures=unique, counted="", thing=thing if unique[0] in (COUNT, MONEY) else "")
    found: list[str] = []
    counted = ""
    for anchor, following in zip(anchors, [*anchors[1:], None], strict=True):
        rest = text[anchor.end() : following.start() if following else len(text)]
        noun, after = _counted(rest)
        counted = counted or noun
        found += (
            list(_own(rest, vocabulary))
            or _predicated(noun, after)
            or _predicated("", text[: anchor.start()])
            or [COUNT]
        )
    return Asked(measures=tuple(dict.fromkeys(found)), counted=counted)


def _thing(text: str) -> str:
    """What an amount is asked of, where that says more than the measure: "extra revenue", but not "dollar value"."""
    match = _QUANTITY.search(text)
    noun, _ = _counted(text[match.end() :]) if match else ("", "")
    return "" if not noun or noun.split()[-1].lower() in _SAYS_NO_MORE else noun


def _tells_money(text: str) -> bool:
    """Whether a question that asks "how much" speaks of money: how much spare cable a ship carries is none."""
    return any(name == MONEY and match.group().lower() != "how much" for match, name in _found(text))


def _own(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """The newsroom's measures that a question asks for, by their phrases or their words."""
    words = stems(text)
    for measure in vocabulary.own.measures:
        phrases = "|".join(map(re.escape, measure.asked))
        if (phrases and re.search(rf"\b(?:{phrases})\b", text, re.IGNORECASE)) or _says(measure, words):
            yield measure.name


def _says(measure: Measure, words: frozenset[str]) -> bool:
    """Whether a question's stems hold what tells a measure, and what it counts or is measured in where that is told.

    Its unit alone tells a measure that has no other words; turns of phrase are asked for by phrases only.
    """
    telling = measure.heads | measure.verbs | measure.fates | measure.kinds
    of = {stem(word) for word in measure.counted | measure.units.keys()}
    told = measure.unspoken or not words.isdisjoint(map(stem, telling))
    return told and (not of or not words.isdisjoint(of))


def _counted(rest: str) -> tuple[str, str]:
    """The noun phrase at the beginning, and what follows it."""
    words: list[str] = []
    at = 0
    for match in _WORD.finditer(rest):
        lower = match.group().lower()
        if lower in _ENDS_NOUN or _is_verb(lower, words):
            break
        words.append(match.group())
        at = match.end()
    return " ".join(words), rest[at:]


def _is_verb(lower: str, before: list[str]) -> bool:
    """Whether a word behind a noun says what became of those counted: people died, demonstrators turned out."""
    if not before:
        return False
    return lower.endswith("ed") or lower in _DONE or lower in _VERBS


def _predicated(noun: str, after: str) -> list[str]:
    """The measures of "how many NOUN AFTER": by what happens to them, then by what they are."""
    end = _NEXT_CLAUSE.search(after)
    clause = after[: end.start()] if end else after
    base_form = _DID.match(clause) is not None
    happening = [
        (match, name)
        for match, name in _found(clause)
        if not _names_things(name) and not (base_form and match.group().endswith("ed"))
    ]
    if happening:
        return _joined(clause, happening)
    named = [DURATION] if noun.lower() in TIMES else [name for _, name in _found(noun)]
    if named:
        return named[-1:]
    words = re.findall(r"[\w-]+", clause.lower())
    return [_DONE[word] for word in words if word in _DONE and not (base_form and word.endswith("ed"))][:1]


def _measured(text: str) -> list[str]:
    """The measures of a question without "how many": measurements before counts, then those that are joined to it."""
    found = list(_found(text))
    first = next((at for at, (_, name) in enumerate(found) if name not in BY_NAME), 0)
    return _joined(text, found[first:])


def _joined(text: str, found: list[tuple[re.Match[str], str]]) -> list[str]:
    """The first measure, and those that "and" joins to it."""
    names = [name for _, name in found[:1]]
    for (before, _), (match, name) in pairwise(found):
        if not _JOINED.fullmatch(text[before.end() : match.start()]):
            break
        names.append(name)
    return names


def _found(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """The phrases that ask for a measure, with its name; the longer of two that begin together."""
    for match in _PHRASES.finditer(text):
        if match.group() != "March":  # the month
            yield match, _ASKED[match.group().lower()]


def _names_things(name: str) -> bool:
    """Whether a measure counts things by their noun alone, so that only the noun counted can mean it."""
    measure: Measure | None = BY_NAME.get(name)
    return measure is not None and not (measure.heads or measure.done or measure.does)
