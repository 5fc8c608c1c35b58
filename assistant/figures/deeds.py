"""What the clause around a number says was done to, or by, those counted."""

import re
from collections.abc import Iterator

from assistant.figures.clauses import BREAKS, RELATIVE, Clause, is_subject
from assistant.figures.insertions import after_parts, outside_asides
from assistant.figures.lexicon import Measure
from assistant.figures.phrases import (
    ADVERBS,
    BE,
    DETERMINERS,
    HAVE,
    REPORTING,
    head_of,
    is_persons,
    is_plural,
    person_word,
)
from assistant.figures.qualifiers import LAST_WORDS
from assistant.figures.tokens import lower_at

_FARTHEST = 22
"""Tokens between a number and the verb that tells what happened; beyond, another clause has begun."""
_LOSING = frozenset(("lost", "losing", "loses"))
_FALLEN = frozenset(
    "soldiers civilians troops fighters policemen guerrillas rebels marines guards firefighters".split()
)
"""Of whom those are dead who were lost."""
_BESIDE = frozenset("by for from against toward towards".split())
"""Words behind which a number is not what the sentence's verb tells of: hit by two men who ... were arrested."""
_ALONG = frozenset(("and", "as"))
_ALONG_WITH = frozenset((("along", "with"), ("together", "with")))
"""The last words of what adds further objects: and, as well as, along with."""
_MARKS = frozenset((*";:.?!—–", "--"))
_PASSIVE_REPORTING = frozenset(("counted", "reported", "confirmed", "put", "recorded"))
_JOINS = frozenset("and or , including include plus among with".split())
_BEFORE_OTHER = _JOINS | DETERMINERS | LAST_WORDS | {"of"}
_AFTER_OBJECT = frozenset("dead missing homeless injured wounded hurt displaced unaccounted trapped stranded".split())
_WEAK = frozenset(
    "infected sickened executed executing trapped treated treating freed saved freeing saving captured capturing "
    "capture caught".split()
)
"""Verbs that tell of something done to people only where people are named."""
_AMOUNTING = DETERMINERS | {"total"}
"""Words that may stand between a verb and the number of its object."""
_AMBIGUOUS = frozenset(("cut", "collapsed", "missing"))
"""Verbs that tell nothing of the number right behind them (was cut 12 percent), but to a measure of one thing."""
_INTRANSITIVE = frozenset("followed occurred happened arrived remained came went took stayed".split())
_OF_PERSONS_ONLY = frozenset("detained missing displaced".split())
_LET_GO = frozenset(("on", "pending", "without"))
"""What shows that those who were freed had been held: freed on bail, without charge."""
_ARRESTING = frozenset("arrested jailed imprisoned".split())
"""Participles of persons only, so that whoever was so is a person."""
_OF_PEOPLE = {"seized": "detained", "seizing": "detained", "recovered": ""}
"""Verbs of things, and what they mean of people."""


def measure_told(clause: Clause) -> Measure | None:
    """The measure that the clause gives, from the strongest sign to the weakest."""
    if not clause.phrase.partitive or clause.phrase.pronoun:
        return (
            named(clause)
            or _left_with(clause)
            or _preceding(clause)
            or _following(clause)
            or _by_turn(clause)
            or _suffered(clause)
            or _beside_object(clause)
        )
    verb = _following(clause)
    befell = verb if verb and verb.people and verb.name != "population" else None
    befell = befell or named(clause) or verb or _left_with(clause) or _preceding(clause) or _by_turn(clause)
    return befell or _beside_object(clause)


def named(clause: Clause) -> Measure | None:
    """The measure that those counted are named by: nine dead; dead civilians."""
    heads, phrase = clause.lexicon.heads, clause.phrase
    first = "" if phrase.empty else clause.tokens[phrase.first].lower
    return heads.get(head_of(clause.tokens, phrase)) or heads.get(first) or _spoilt(clause, first)


def _spoilt(clause: Clause, first: str) -> Measure | None:
    """The destruction of things whose noun it stands before: 300 destroyed homes."""
    done = clause.lexicon.done.get(first)
    alone = clause.phrase.last - clause.phrase.first == 1 or is_persons(clause.tokens, clause.phrase)
    return done if done and done.things and not alone else None


def _left_with(clause: Clause) -> Measure | None:
    """Leaving 40 people dead; leaving nine people, two of them children, dead; 12 others missing; 12 as missing."""
    at = after_parts(clause.tokens, clause.phrase.end)
    word = lower_at(clause.tokens, at + (lower_at(clause.tokens, at) == "as"))
    return (clause.lexicon.heads.get(word) or clause.lexicon.done.get(word)) if word in _AFTER_OBJECT else None


def _preceding(clause: Clause) -> Measure | None:
    """Killing nine, the murder of nine: the verb or noun right before a number and its qualifier."""
    tokens, end = clause.tokens, clause.begins
    while end and (lower_at(tokens, end - 1) in _AMOUNTING or tokens[end - 1].text in "\"“'‘`"):
        end -= 1
    word = lower_at(tokens, end - 1) if end else ""
    if word == "of":
        return clause.lexicon.fates.get(lower_at(tokens, end - 2))
    if word in _LOSING and head_of(tokens, clause.phrase) in _FALLEN:
        return clause.lexicon.doing["killing"]
    measure = clause.lexicon.doing.get("killing" if lower_at(tokens, end - 2) == "fatally" else word)
    if measure is None or (word in _AMBIGUOUS and not measure.counted):
        return None
    return _of_these(clause, word, measure)


def _following(clause: Clause) -> Measure | None:
    """Nine people were killed, nine died: the verb that the number is the subject of."""
    tokens, phrase = clause.tokens, clause.phrase
    beside = lower_at(tokens, clause.begins - 1) in _BESIDE
    if clause.is_share() or (beside and lower_at(tokens, phrase.end) not in RELATIVE):
        return None
    done, does = clause.lexicon.done, clause.lexicon.does
    passive = predicate = False
    start = after_parts(tokens, phrase.end)
    relative = lower_at(tokens, start) in RELATIVE
    for at in outside_asides(tokens, start + relative):
        word = clause.words[at]
        if _breaks(clause, at, word) or (word == "and" and not relative and _goes_on(clause, at, predicate=predicate)):
            return None
        predicate = predicate or word in BE | HAVE
        if word in BE:
            passive = True
        elif word == "freed" and lower_at(tokens, at + 1) in _LET_GO:
            return None
        elif word in done and not _is_noun(clause, at):
            passive = passive and not _turns_active(clause, at)
            things = done[word].people and at > start + 1 and not is_persons(tokens, phrase)
            active = things or clause.has_object(at + 1)
            return _of_these(clause, word, done[word]) if passive or not active else None
        elif word in does:
            return _befalling(clause, does[word])
        elif word in clause.lexicon.doing and lower_at(tokens, at - 1) not in DETERMINERS:
            break
    return None


def _breaks(clause: Clause, at: int, word: str) -> bool:
    """Whether another clause begins at an index, or one that tells of a part: 23 people, four of whom died."""
    if word == "," and at + 1 in clause.others and _part_of_these(clause, at + 2):
        return True
    reporting = word in REPORTING and word not in _PASSIVE_REPORTING
    if word in _MARKS or word in BREAKS or word == "leaving" or reporting:
        return True
    return at in clause.others and lower_at(clause.tokens, at - 1) not in _BEFORE_OTHER


def _part_of_these(clause: Clause, at: int) -> bool:
    """Whether a clause of a part begins with "of whom" at an index and ends its sentence."""
    after = [token.lower for token in clause.tokens[at : at + _FARTHEST]]
    return after[:1] == ["of"] and after[1:2] in (["whom"], ["which"], ["them"]) and "," not in after


def _goes_on(clause: Clause, at: int, *, predicate: bool) -> bool:
    """Whether another clause follows "and": nine were in the hall and 12 were hurt; nine took part and ..."""
    following = lower_at(clause.tokens, at + 1)
    if predicate:
        adverb = following.endswith("ly") or following in ADVERBS
        return lower_at(clause.tokens, at + 1 + adverb) not in clause.lexicon.done
    joined = any(index in clause.others for index in range(at + 1, at + 4))
    return joined and (
        _ends_clause(clause, at) or _acts(clause) or any(measure for measure, _ in _turns_behind(clause))
    )


def _ends_clause(clause: Clause, at: int) -> bool:
    """Whether a comma before "and" ends the clause: she met 40 clerks, and nine died. A list of three has another."""
    listed = lower_at(clause.tokens, clause.begins - 1) == "," or any(clause.begins < one < at for one in clause.others)
    return lower_at(clause.tokens, at - 1) == "," and not listed


def _acts(clause: Clause) -> bool:
    """Whether those counted do something themselves: 11 men stormed the shop, 200 aftershocks followed."""
    verb, beyond = lower_at(clause.tokens, clause.phrase.end), lower_at(clause.tokens, clause.phrase.end + 1)
    past = verb.endswith("ed") and verb not in clause.lexicon.done
    return verb in _INTRANSITIVE or (past and beyond in DETERMINERS)


def _turns_behind(clause: Clause) -> Iterator[tuple[Measure, re.Match[str]]]:
    """The turns of phrase that go on behind the number: nine lost their lives."""
    return ((measure, found) for measure, found in clause.turns if not found.group().endswith("# "))


def _is_noun(clause: Clause, at: int) -> bool:
    """Whether a participle is none here: for the displaced; villages were cut off from the world."""
    if lower_at(clause.tokens, at - 1) in DETERMINERS:
        return True
    if at - 1 in clause.others and at + 1 < len(clause.tokens) and is_plural(clause.tokens[at + 1]):
        return True  # 90 damaged bridges
    cut_off = clause.tokens[at].lower == "cut" and lower_at(clause.tokens, at + 1) == "off"
    return cut_off and lower_at(clause.tokens, at + 2) != "the"


def _turns_active(clause: Clause, at: int) -> bool:
    """Whether a participle after "and" acts on a number right behind it: bombs were set off and killed six."""
    return lower_at(clause.tokens, at - 1) == "and" and at + 1 in clause.others


def _by_turn(clause: Clause) -> Measure | None:
    """A turn of phrase around the number, the shortest: a toll of nine; nine had lost their homes."""
    matches = clause.turns
    if lower_at(clause.tokens, clause.begins - 1) in _BESIDE | {"with"}:
        matches = [(measure, found) for measure, found in matches if not found.group().lstrip().startswith("#")]
    fitting = [(found.end() - found.start(), measure) for measure, found in matches]
    return min(fitting, key=lambda one: one[0])[1] if fitting else None


def _suffered(clause: Clause) -> Measure | None:
    """Two murdered women: the participle before the noun."""
    first = "" if clause.phrase.empty else clause.tokens[clause.phrase.first].lower
    done = clause.lexicon.done.get(first)
    return done if done and done.people and is_persons(clause.tokens, clause.phrase) else None


def _beside_object(clause: Clause) -> Measure | None:
    """Murdered a judge as well as three clerks: the verb of an object without a number that these go on from."""
    tokens, at = clause.tokens, clause.begins
    while lower_at(tokens, at - 1) in DETERMINERS:
        at -= 1
    before = (lower_at(tokens, at - 2), lower_at(tokens, at - 1))
    along = before[1] in _ALONG or before in _ALONG_WITH
    if not along or not is_persons(tokens, clause.phrase):
        return None
    for back in range(at - 2, max(-1, at - _FARTHEST), -1):
        word = clause.words[back]
        measure = clause.lexicon.doing.get(word)
        if measure and measure.people:
            passive = {lower_at(tokens, back - 1), lower_at(tokens, back - 2)} & BE
            return None if passive or not clause.has_object(back + 1) else _of_these(clause, word, measure)
        if back in clause.others or word in _MARKS or word in BREAKS - {"as"} or word in BE or word in REPORTING:
            return None
    return None


def meant(clause: Clause, word: str) -> Measure | None:
    """The measure that an active verb before these would give them; None for any other word."""
    measure = clause.lexicon.doing.get(word) if word not in _AMBIGUOUS else None
    return _of_these(clause, word, measure) if measure else None


def _of_these(clause: Clause, word: str, measure: Measure) -> Measure | None:
    """The measure that a verb gives these, people or things."""
    people = not clause.phrase.empty and is_persons(clause.tokens, clause.phrase)
    if measure.name in _OF_PERSONS_ONLY and not people and clause.names_things:
        return measure if word in _ARRESTING and is_subject(clause.tokens, clause.phrase) else None
    if measure.things and people:
        return clause.lexicon.by_name.get("detained") if _OF_PEOPLE.get(word) else None
    weak = word in _WEAK and measure.people and not people and not clause.phrase.empty
    return None if weak else _befalling(clause, measure)


def _befalling(clause: Clause, measure: Measure) -> Measure | None:
    """A measure of people, unless what is counted is of another kind: they flew 30 raids and nine rebels died."""
    head = head_of(clause.tokens, clause.phrase)
    kind = clause.lexicon.kinds.get(head)
    other = measure.people and kind and not kind.people and not person_word(head)
    return None if other or (measure.name == "population" and clause.few) else measure
