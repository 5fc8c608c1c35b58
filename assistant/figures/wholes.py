"""What a number is a part of, or goes on from: two of them, nine including a child, six children and two adults."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from assistant.figures.clauses import Clause
from assistant.figures.drafting import Draft
from assistant.figures.lexicon import COUNT
from assistant.figures.measures import ASKED_UNITS
from assistant.figures.phrases import INCLUDING, MORE, REPORTING, is_persons, person_word
from assistant.figures.tokens import Token, lower_at

_SUBSETS = INCLUDING | {"among", "("}
_JOINS = frozenset("and or , plus with ; as well another a also the their his her its".split())
_ANOTHER = frozenset("another a an further additional".split())
_RAISING = frozenset(
    "brought brings bringing raised raises raising took takes taking lifted lifting pushed pushing".split()
)
"""What further ones do to a number."""
_ASIDE = frozenset((":", "(", "--", "–", "—"))
_ANYBODY = frozenset("people persons others victims members bodies dead civilians".split())
"""Words for those of whom men, women or children may be told apart."""
_LISTING = 8
"""Most tokens between two items of one list."""
_GRAVELY = frozenset("seriously critically badly severely fatally slightly".split())
_APART = frozenset(("--", "–", "—", "("))
_LONG_LISTING = 14
"""Most tokens between two items where further items without a number of their own stand between them."""
_BRACKET_WITHIN = 3
"""Most tokens between a number with its noun and the bracket or adverb that tells its parts apart."""
_NOT_LISTED = frozenset("was were is are has have had which who that when while said in on at to from of died".split())
_CLAUSES = frozenset("in when while where who that which as before after ) with".split())


def whole_of(clause: Clause, made: Sequence[Draft], memory: Sequence[Draft]) -> Draft | None:
    """The figure that a number is a part of, in the same sentence or one before."""
    if (of_whom := _before_number(clause, made)) is not None:
        return of_whom
    if clause.phrase.pronoun:
        counted = [one for one in made if one.measure not in ASKED_UNITS]
        if counted or "whom" in {token.lower for token in clause.tokens[clause.begins : clause.phrase.end]}:
            return counted[-1] if counted else None
        before = [] if meant_by_them(clause) else [one for one in memory if one.measure not in ASKED_UNITS]
        these = lower_at(clause.tokens, clause.phrase.end - 1) == "these"
        return before[-1] if before and these else _subject_of_last(before)
    if clause.phrase.whole is not None:
        return _same_value(clause, [*memory, *made])
    return _opening_whole(clause, made) or _included(clause, made) or _told_of(clause, made)


def _before_number(clause: Clause, made: Sequence[Draft]) -> Draft | None:
    """8,000 clerks in five towns, of whom 3,400; 600 million, of which 90 million."""
    before = [token.lower for token in clause.tokens[max(0, clause.begins - 2) : clause.begins]]
    if before == ["of", "which"]:
        return made[-1] if made else None
    if before != ["of", "whom"]:
        return None
    persons = (one for one in reversed(made) if _of_persons(clause, one))
    return next(persons, None)


def _of_persons(clause: Clause, one: Draft) -> bool:
    return clause.vocabulary.counts_people(one.measure) or person_word(one.counted.rpartition(" ")[2].lower())


def meant_by_them(clause: Clause) -> str:
    """Whom "them" means where no number counts them: fired on Exampleian troops, killing four of them."""
    if not clause.phrase.pronoun or any(other < clause.begins for other in clause.others):
        return ""
    tokens = clause.tokens
    for at in range(clause.begins - 1, -1, -1):
        speaks = {token.lower for token in tokens[at + 1 : at + 3]} & REPORTING
        if person_word(tokens[at].lower) and tokens[at].lower.endswith(("s", "en")) and not speaks:
            named = at > 0 and tokens[at - 1].capitalised
            return " ".join(token.text for token in tokens[at - named : at + 1])
    return ""


def another(clause: Clause) -> bool:
    """Whether the number adds to one before it: another 14, a further 14."""
    at = clause.found[clause.index][0].first
    return lower_at(clause.tokens, at - 1) in _ANOTHER - {"a", "an"}


def joined_to(clause: Clause, made: Sequence[Draft]) -> Draft | None:
    """The figure just before in one list or pair with this one."""
    if not made:
        return None
    between = clause.tokens[made[-1].reach : clause.begins]
    if _listed(clause, _past_substance(between, made[-1])):
        return made[-1]
    return made[-1] if _elided(clause, between) else None


def _past_substance(between: Sequence[Token], earlier: Draft) -> Sequence[Token]:
    """What stands between two items without what the first is of: 110 kg of tar, 30 boats."""
    if earlier.measure not in ASKED_UNITS or not between or between[0].lower != "of":
        return between
    comma = next((at for at, token in enumerate(between) if token.lower in (",", "and")), len(between))
    return between[comma:]


def summed(tokens: Sequence[Token], made: Sequence[Draft]) -> list[Draft]:
    """The figures of a sentence, those marked as parts that add up to one before them: 12 people, nine men and ..."""
    known = list(made)
    for at, whole in enumerate(made):
        for part in _adding_up(tokens, whole, made[at + 1 :]):
            known[made.index(part)] = replace(part, parent=whole.start, part=True, measure=whole.measure)
    return known


def added_to(tokens: Sequence[Token], made: Sequence[Draft]) -> list[Draft]:
    """The figures of a sentence, one that raises another marked as its part: 17 more, which brought the toll to 25."""
    known = list(made)
    for at, (one, total) in enumerate(pairwise(made)):
        between = [token.lower for token in tokens[one.reach : total.begins]]
        more = lower_at(tokens, one.reach - 2) == "more" or lower_at(tokens, one.begins - 1) in _ANOTHER - {"a", "an"}
        raised = between[-1:] == ["to"] and bool(_RAISING & set(between)) and one.measure == total.measure
        if more and raised:
            known[at] = replace(one, parent=total.start, part=True)
    return known


def _adding_up(tokens: Sequence[Token], whole: Draft, following: Sequence[Draft]) -> Sequence[Draft]:
    """The figures right behind a number that add up to it; none where the list need not be of the same people."""
    for count, one in enumerate(following, 1):
        if one.part or one.measure not in (whole.measure, COUNT) or one.qualified.qualifier != "exact":
            break
        total = sum((item.qualified.low or Decimal(0) for item in following[:count]), Decimal(0))
        total += lower_at(tokens, one.reach) == "and" and lower_at(tokens, one.reach + 1) in ("a", "an")
        if total == whole.qualified.low and (count > 1 or total > (one.qualified.low or 0)):
            return following[:count] if _told_apart(tokens, whole, following[0]) else ()
    return ()


def _told_apart(tokens: Sequence[Token], whole: Draft, first: Draft) -> bool:
    """Whether a list behind a number may tell those apart whom the number counts: people, nine men ...; nine: ..."""
    between = [token.lower for token in tokens[whole.reach : first.begins]]
    if len(between) > _LISTING or {"and", "but", "while", "."} & set(between):
        return False
    anybody = whole.counted.rpartition(" ")[2].lower() in _ANYBODY
    return bool(_ASIDE & set(between)) or ("," in between and anybody)


def _subject_of_last(memory: Sequence[Draft]) -> Draft | None:
    """The first figure of the last sentence that had any: "them" are its subject."""
    return next((one for one in memory if one.sentence == memory[-1].sentence), None)


def _same_value(clause: Clause, known: Sequence[Draft]) -> Draft | None:
    """The figure that "of the nine" points at."""
    number = next((one for one, _ in clause.found if one.first == clause.phrase.whole), None)
    if number is None or number.low is None:
        return None
    return next((one for one in reversed(known) if number.low in (one.qualified.low, one.qualified.high)), None)


def _told_of(clause: Clause, made: Sequence[Draft]) -> Draft | None:
    """The number right before a dash or comma behind which some are told apart: four robbers -- two dressed as ..."""
    if not made or not clause.phrase.empty or made[-1].measure in ASKED_UNITS:
        return None
    between = [token.text for token in clause.tokens[made[-1].reach : clause.begins]]
    after = lower_at(clause.tokens, clause.phrase.end)
    gravely = after in _GRAVELY and between[-1:] == [","] and len(between) <= _BRACKET_WITHIN
    dressed = after.endswith("ed") and after not in clause.lexicon.done and len(between) == 1 and between[0] in _APART
    return made[-1] if gravely or dressed else None


def _opening_whole(clause: Clause, made: Sequence[Draft]) -> Draft | None:
    """Of the 174 survivors, five ...; out of 23 pirates, 12 are ... and 11 ..."""
    if not made:
        return None
    opening = {token.lower for token in clause.tokens[: made[0].begins]}
    if "of" not in opening or opening - {"of", "out", "the", "all"} or not clause.phrase.empty:
        return None
    return made[0]


def _included(clause: Clause, made: Sequence[Draft]) -> Draft | None:
    """The whole before "including", for every item of the list that follows it."""
    for one in reversed(made):
        between = [token.lower for token in clause.tokens[one.reach : clause.begins]]
        at = next((at for at, word in enumerate(between) if word in _SUBSETS), None)
        if at is not None and between[at] == "among" and between[at + 1 :] == ["the"]:
            return None  # 83 cracks among the 1,900
        if at is not None and not {".", ";", "and", "as"} & set(between[:at]):
            apart = between[at] == "(" and at > _BRACKET_WITHIN
            return None if apart or _another_clause(between[at + 1 :]) else one
        if not _listed(clause, clause.tokens[one.reach : clause.begins]):
            return None
        if one.parent is not None:
            if clause.vocabulary.counts_people(one.measure) and not is_persons(clause.tokens, clause.phrase):
                return None  # two of them children, and 23 shops
            return next((whole for whole in made if whole.start == one.parent), None)
    return None


def _another_clause(words: Sequence[str]) -> bool:
    """Whether what stands between "including" and a number shows that the number is not what is included."""
    return len(words) > _LISTING or bool(set(words) & _CLAUSES) or ("," in words and words[0] != ",")


def _listed(clause: Clause, between: Sequence[Token]) -> bool:
    """Whether only joining words, or further items without a number, stand between two numbers."""
    words = [token.lower for token in between]
    if not words:
        return False
    if all(word in _JOINS for word in words):
        return True
    items = len(words) <= _LONG_LISTING and words[0] in ({","} | INCLUDING) and words[-1] in (",", "and")
    unmarked = all(token.kind != "mark" or token.lower in ",-." for token in between)
    return items and unmarked and not _has_clause(clause, words)


def _has_clause(clause: Clause, words: Sequence[str]) -> bool:
    """Whether a verb, or what another phrase begins with, shows that a list has ended."""
    acts = words[2:3] == ["and"] and (words[1] in clause.lexicon.done or words[1].endswith("ed"))
    acts = acts or words[1:4] == ["lost", "their", "lives"]
    return acts or bool(_NOT_LISTED & set(words))


def _elided(clause: Clause, between: Sequence[Token]) -> bool:
    """Nine fighters died in a raid, and three members of one family when ...: the verb stands once."""
    words = [token.lower for token in between]
    while words and words[-1] in _ANOTHER:
        words.pop()
    if words[-3:] == ["as", "well", "as"]:
        return True
    if not words or words[-1] not in ("and", ",") or len(words) > 25:
        return False
    following = lower_at(clause.tokens, clause.phrase.end)
    return (
        following in clause.lexicon.done
        or following in ("when", "in", "elsewhere", "nearby", "near", "at", "on", "from", "of", ".", "")
        or (following in MORE)
    )
