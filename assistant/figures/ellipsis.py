"""Bare numbers, whose noun or unit stands with an earlier number: up from 43; the Green List 27; 12 were found."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.figures.clauses import Clause, is_subject
from assistant.figures.drafting import Draft
from assistant.figures.lexicon import COUNT, MAGNITUDE, MONEY, SHARE
from assistant.figures.measures import ASKED_UNITS
from assistant.figures.numbers import Mention
from assistant.figures.phrases import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, head_of, person_word
from assistant.figures.tokens import Token, lower_at
from assistant.figures.units import TIMES

_CONTRAST = frozenset(("while", "but", "whereas", "though", "although"))
_GIVING = (
    *((verb,) for verb in ("counted", "counts", "recorded", "reported", "confirmed")),
    *((verb, "of") for verb in ("spoke", "speaks", "talked")),
    *((noun, joint) for noun in ("number", "figure", "toll", "total", "count", "it") for joint in ("as", "at")),
)
"""How another voice gives its number of the same thing."""
_MOVING = frozenset(("from", "against", "than"))
_STANDING = frozenset(
    "of is was are were be been has have had with counted counts gave at to put reported showed won took "
    "claimed claims estimated estimates".split()
)
_DEEDS = frozenset("sold bought caught held lost made paid found saw drew sent built".split())
"""Past forms that do not end in -ed."""
_SUMS = frozenset("million billion trillion m bn tn".split())
_GIVES = (
    "admit",
    "announc",
    "expect",
    "claim",
    "report",
    "estimat",
    "forecast",
    "predict",
    "acknowledg",
    "conced",
    "publish",
)
_GIVEN_WITHIN = 8
"""Tokens behind a number within which it is said that another gives it."""
_POINTING = frozenset("number figure count total estimate toll one".split())
_POLLED = frozenset((SHARE, MAGNITUDE, "seats", "votes"))
"""Measures whose unit is written once for a row of numbers."""
_OPENING = frozenset(("", ",", "and", "that", "while", "but", "where", ";", ":", '"', "“", "``"))
_FOUND = frozenset("found recovered identified buried children women men civilians".split())
_CLOCK = 12
"""A bare number up to this may be an hour."""
_HOW_FAR_BACK = 3
"""Figures of earlier sentences that a bare number may go back to."""


@dataclass(frozen=True, kw_only=True)
class Antecedent:
    """What a bare number measures, and the figure that says so."""

    measure: str
    earlier: Draft


def antecedent(clause: Clause, made: Sequence[Draft], memory: Sequence[Draft]) -> Antecedent | None:
    """The figure that a bare number takes its measure from, or None when it goes back to none."""
    mention, _ = clause.found[clause.index]
    if not clause.phrase.empty or clause.phrase.pronoun or not (made or memory) or mention.low is None:
        return None
    earlier = _sum(clause, [*memory, *made]) or _contrasted(clause, made)
    if earlier and _ends_phrase(clause):
        return _same(earlier)
    if _named_before(clause) and made and made[-1].measure in _POLLED:
        return _same(made[-1])
    if _subject_of_verb(clause):
        return _as_subject(clause, [*memory[-_HOW_FAR_BACK:], *made])
    if not _ends_phrase(clause):
        return None
    return _moved(clause, made) or _stands_alone(clause, [*memory[-_HOW_FAR_BACK:], *made])


def _sum(clause: Clause, known: Sequence[Draft]) -> Draft | None:
    """The sum before a bare one: cost 400 million crowns; the union spoke of 250 million."""
    mention, _ = clause.found[clause.index]
    scaled = mention.in_digits and clause.tokens[mention.last - 1].lower in _SUMS and mention.last - mention.first > 1
    if not scaled:
        return None
    latest = next((one for one in reversed(known) if one.measure != SHARE), None)
    return latest if latest and latest.measure == MONEY and latest.counted else None


def tallied(clause: Clause, memory: Sequence[Draft]) -> str | None:
    """The measure of a count that an article keeps, where people are added to it: "confirmed seven civilians"."""
    before = [token.lower for token in clause.tokens[max(0, clause.begins - 2) : clause.begins]]
    counted = before[-1:] in (["confirmed"], ["verified"]) or before in (["count", "to"], ["tally", "to"])
    if not counted or not person_word(head_of(clause.tokens, clause.phrase)):
        return None
    known = clause.vocabulary
    tolls = (one.measure for one in reversed(memory) if known.counts_people(one.measure))
    return next((measure for measure in tolls if known.grows(measure)), None)


def _same(earlier: Draft) -> Antecedent:
    return Antecedent(measure=earlier.measure, earlier=earlier)


def _contrasted(clause: Clause, made: Sequence[Draft]) -> Draft | None:
    """The number of one voice that another contradicts: 28 shops burned, police said, while Doe spoke of 33."""
    mention, _ = clause.found[clause.index]
    for one in reversed(made):
        counts = one.measure in _POLLED or one.measure not in ASKED_UNITS
        if counts and not one.part and (one.qualified.qualifier == "vague" or one.comparable(mention.low)):
            return one if another_voice(clause.tokens[one.reach : clause.begins]) else None
    return None


def another_voice(between: Sequence[Token]) -> bool:
    """Whether the words between two numbers say that somebody else gives the second one: while Doe spoke of."""
    words = [token.lower for token in between]
    return bool(_CONTRAST & set(words)) and any(tuple(words[-len(end) :]) == end for end in _GIVING)


def _moved(clause: Clause, made: Sequence[Draft]) -> Antecedent | None:
    """Nine civilians, from seven on Sunday; 410 people, more than the 320 named."""
    mention, _ = clause.found[clause.index]
    compared = _word_before(clause) in ("with", "to") and lower_at(clause.tokens, clause.begins - 2) == "compared"
    if not compared and _word_before(clause) not in _MOVING and not _that_another_gives(clause):
        return None
    return next((_same(one) for one in reversed(made) if one.comparable(mention.low)), None)


def _that_another_gives(clause: Clause) -> bool:
    """Not the 120 that management has announced; twice the 450 which the ministry admits."""
    after = [lower_at(clause.tokens, clause.phrase.end + step) for step in range(_GIVEN_WITHIN)]
    pointed = lower_at(clause.tokens, clause.begins - 1) == "the" and after[0] in ("that", "which")
    return pointed and any(word.startswith(_GIVES) for word in after[2:])


def _stands_alone(clause: Clause, known: Sequence[Draft]) -> Antecedent | None:
    """The coastguard's figure is 231; the alliance speaks of 60,000; the Union at 36.1."""
    mention, qualified = clause.found[clause.index]
    word = _word_before(clause)
    standing = word in _STANDING or qualified.qualifier != "exact" or (word == "as" and _points_back(clause))
    if lower_at(clause.tokens, mention.last) == "others":
        known = [one for one in known if clause.vocabulary.counts_people(one.measure)]
    for one in reversed(known):
        if (standing or (word in one.beside and _is_deed(word))) and _may_follow(clause, mention, one):
            return _same(one)
    return None


def _is_deed(word: str) -> bool:
    """Whether a word tells what was done, which makes two numbers be of one thing: 700 were sold; it sold 650."""
    return word in _DEEDS or (word.endswith("ed") and word.isalpha())


def _may_follow(clause: Clause, mention: Mention, earlier: Draft) -> bool:
    if not earlier.comparable(mention.low) or mention.low is None:
        return False
    if earlier.measure in _POLLED:
        return mention.in_digits and (earlier.measure != SHARE or mention.low <= 100)
    named = person_word(earlier.counted.rpartition(" ")[2].lower())
    of_people = named or clause.vocabulary.counts_people(earlier.measure)
    fraction = mention.low != int(mention.low)
    clear = mention.low > _CLOCK or _points_back(clause)
    return not fraction and clear and (of_people or (earlier.measure == COUNT and earlier.counted != ""))


def _points_back(clause: Clause) -> bool:
    """The correct number is nine; a figure of 231."""
    near = clause.tokens[max(0, clause.begins - 4) : clause.begins]
    return any(token.lower in _POINTING for token in near)


def _subject_of_verb(clause: Clause) -> bool:
    before = lower_at(clause.tokens, clause.begins - 1 - (lower_at(clause.tokens, clause.begins - 1) == "another"))
    return before in _OPENING and is_subject(clause.tokens, clause.phrase)


def _as_subject(clause: Clause, known: Sequence[Draft]) -> Antecedent | None:
    """Thirteen bodies ... and 12 were found in the hull; 38 had since been released."""
    mention, _ = clause.found[clause.index]
    for one in reversed(known):
        if one.comparable(mention.low) and one.measure not in _POLLED and one.counted:
            after = {token.lower for token in clause.tokens[clause.phrase.end : clause.phrase.end + 4]}
            same = clause.phrase.partitive or bool(after & _FOUND)
            return Antecedent(measure=one.measure if same else COUNT, earlier=one)
    return None


def _named_before(clause: Clause) -> bool:
    """A name, or "at" after one, right before the number: the Green List 27."""
    at = clause.begins - 1
    return at > 0 and clause.tokens[at].capitalised


def _word_before(clause: Clause) -> str:
    at = clause.begins - 1
    while at >= 0 and clause.tokens[at].lower in DETERMINERS | {"about", "only", "just"}:
        at -= 1
    return lower_at(clause.tokens, at)


def _ends_phrase(clause: Clause) -> bool:
    """Whether no noun follows, so that the number stands for itself."""
    after: Token | None = clause.tokens[clause.phrase.end] if clause.phrase.end < len(clause.tokens) else None
    set_off = after is not None and after.start > clause.tokens[clause.phrase.end - 1].end
    if after is None or (after.kind == "mark" and (set_off or after.text not in "-–/:%'&")):
        return True
    if after.lower in ("before", "after"):
        return False  # less than 24 before the vote: the hours went missing
    unit, ago = (lower_at(clause.tokens, clause.phrase.end + step) for step in (1, 2))
    if unit in TIMES and ago in ("ago", "earlier"):
        return True
    named = clause.found[clause.index][0].low is not None and after.lower in ("named", "given", "on", "in")
    return named or after.lower in PREPOSITIONS | CONJUNCTIONS
