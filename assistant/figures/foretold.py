"""What a number counts where its sentence says it first: the number of officers hurt; cases had risen to."""

from dataclasses import replace

from assistant.figures.clauses import Clause
from assistant.figures.lexicon import COUNT
from assistant.figures.phrases import ADVERBS, BE, HAVE, NounPhrase, head_of, is_persons, noun_phrase
from assistant.figures.tokens import lower_at

_GIVEN_AT = BE | {"at", "to", "as", "reached", "reaches", "stands", "stood"}
"""What stands right before a number of which is said first what it is the number of."""
_TALLIED = frozenset(
    "cases infections hospitalisations hospitalizations admissions incidents accidents complaints".split()
)
"""Nouns of what is counted over and over."""
_MOVED = frozenset(
    "stood stand stands rose risen rise rises climbed grew grown fell fallen dropped increased jumped swelled reached "
    "totalled totaled numbered passed topped exceeded".split()
)
"""What such a count does up to a number."""
_OPENING_WORDS = 5
"""Tokens at the head of a sentence among which those stand whom it divides."""


def numbered(clause: Clause) -> str | None:
    """The measure of a number that is named before it is given: the number of destroyed homes at 168."""
    phrase = number_of(clause)
    if phrase is None or phrase.empty or lower_at(clause.tokens, clause.begins - 1) not in _GIVEN_AT:
        return None
    words = [token.lower for token in clause.tokens[phrase.first : phrase.last + 1]]
    head, done = head_of(clause.tokens, phrase), clause.lexicon.done
    kind = clause.lexicon.heads.get(head) or clause.lexicon.kinds.get(head)
    known = next((measure for word in words if (measure := done.get(word))), kind)
    return known.name if known else COUNT


def number_of(clause: Clause) -> NounPhrase | None:
    """In "the number of officers injured had risen to 12", the officers; None where another number stands between."""
    words = [token.lower for token in clause.tokens[: clause.begins]]
    if not clause.phrase.empty:
        return None
    if "number" not in words:
        return _tallied_subject(clause)
    at = len(words) - 1 - words[::-1].index("number")
    phrase = noun_phrase(clause.tokens, at + 1, clause.lexicon, one=False)
    if head_of(clause.tokens, phrase) in _GIVEN_AT:
        phrase = replace(phrase, last=phrase.last - 1)  # "flights stands" is no noun
    between = any(at < other < clause.begins for other in clause.others)
    return phrase if phrase.partitive and phrase.last <= clause.begins and not between else None


def _tallied_subject(clause: Clause) -> NounPhrase | None:
    """In "confirmed cases had risen to 1,020", the cases."""
    at = clause.begins - (lower_at(clause.tokens, clause.begins - 1) in ("at", "to"))
    if lower_at(clause.tokens, at - 1) not in _MOVED:
        return None
    at -= 1
    while lower_at(clause.tokens, at - 1) in HAVE | ADVERBS:
        at -= 1
    noun = lower_at(clause.tokens, at - 1)
    if noun not in clause.lexicon.heads and noun not in _TALLIED:
        return None
    return NounPhrase(first=at - 1, last=at, end=at)


def befallen(clause: Clause) -> str | None:
    """The measure of those whom a sentence opens with to divide them: of the dead, nine were children."""
    if lower_at(clause.tokens, 0) not in ("of", "among") or lower_at(clause.tokens, clause.begins - 1) != ",":
        return None
    words = [token.lower for token in clause.tokens[: clause.begins]]
    people = clause.phrase.empty or is_persons(clause.tokens, clause.phrase)
    if not people or words.count(",") > 1 or any(other < clause.begins for other in clause.others):
        return None
    known = (clause.lexicon.heads.get(word) or clause.lexicon.done.get(word) for word in words[1:_OPENING_WORDS])
    return next((measure.name for measure in known if measure and measure.people), None)
