"""What a number counts and what happened to those counted."""

from collections.abc import Sequence

from assistant.figures.clauses import RELATIVE, Clause, is_subject
from assistant.figures.deeds import meant, measure_told, named
from assistant.figures.drafting import Draft
from assistant.figures.ellipsis import antecedent, tallied
from assistant.figures.foretold import befallen, number_of, numbered
from assistant.figures.implied import included
from assistant.figures.lexicon import COUNT, Measure
from assistant.figures.phrases import (
    BE,
    CONJUNCTIONS,
    INCLUDING,
    head_of,
    is_persons,
    noun_phrase,
    person_word,
)
from assistant.figures.tokens import lower_at
from assistant.figures.wholes import another, joined_to, meant_by_them, whole_of
from assistant.figures.workforce import is_workforce

_HAULS = frozenset("cache haul found discovered".split())
_MANY = 300
"""So many people at a protest are its crowd."""
_GATHERINGS = frozenset(
    "protest protests protesters demonstration demonstrations rally rallies march demonstrate".split()
)
_OTHERS = frozenset(("other", "others", "remaining"))
_NEAR = 8
"""Tokens beside a number in which those are named whom it is among."""
_WON = frozenset(("seats", "votes"))
"""Measures of which everybody has some of the same whole: 104 of the 240 seats are a party's own count."""
_STANDING = BE | {"there", ",", "also"}
"""What may stand between those and the number: among the dead there are two."""
_VERB_WITHIN = 4
"""Tokens behind a number and its noun within which its verb stands."""
_PAUSES = frozenset(",;:.()")


def read_count(clause: Clause, made: Sequence[Draft], memory: Sequence[Draft]) -> Draft | None:
    """The figure that a number of things or people is; None where nothing countable is named.

    `made` holds the sentence's figures so far, `memory` those of the sentences before it.
    """
    whole = whole_of(clause, made, memory)
    own = _own(clause, whole)
    apart = own is None and _begins_clause(clause)
    whole = None if apart else whole
    joined = None if whole else joined_to(clause, made)
    own = None if head_of(clause.tokens, clause.phrase) == "times" else own
    name = (
        own.name
        if own
        else befallen(clause)
        or numbered(clause)
        or _inherited(clause, whole, None if apart else joined)
        or _shared(clause, joined)
        or tallied(clause, memory)
        or _of_kind(clause, memory)
    )
    earlier = whole
    if name is None and (bare := antecedent(clause, made, memory)):
        name, earlier = bare.measure, bare.earlier
    mention, qualified = clause.found[clause.index]
    if name is None or (name == COUNT and _idle_one(clause, whole, joined)):
        return None
    of_people = whole is not None and clause.vocabulary.counts_people(name)
    if mention.indefinite and included(clause.tokens, mention.first) and not of_people:
        return None
    return Draft(
        sentence=clause.tokens[0].start,
        first=mention.first,
        reach=clause.phrase.end,
        begins=qualified.first,
        start=clause.tokens[mention.first].start,
        end=clause.tokens[mention.last - 1].end,
        qualified=qualified,
        measure=name,
        counted=_counted(clause, name, earlier, joined),
        parent=_parent(whole, made, name),
        beside=_beside(clause),
        part=whole is not None
        or _rest(clause)
        or _of_those(clause, name)
        or name == befallen(clause)
        or (joined is not None and joined.part and joined.parent is None),
    )


def _beside(clause: Clause) -> frozenset[str]:
    """The word before a number, and those behind it up to the end of its clause."""
    behind = [token.lower for token in clause.tokens[clause.phrase.end : clause.phrase.end + _VERB_WITHIN]]
    end = next((at for at, word in enumerate(behind) if not word.isalpha() or word in CONJUNCTIONS), len(behind))
    return frozenset((lower_at(clause.tokens, clause.begins - 1), *behind[:end]))


def _begins_clause(clause: Clause) -> bool:
    """Whether a verb of its own follows what is counted: 15 were saved, and 131 passengers were on board."""
    alone = clause.phrase.empty or clause.phrase.partitive
    return not alone and is_subject(clause.tokens, clause.phrase)


def _own(clause: Clause, whole: Draft | None) -> Measure | None:
    """The measure that the clause gives; in an aside all that follows tells of the whole."""
    if head_of(clause.tokens, clause.phrase) == "times":
        return None
    return named(clause) if whole is not None and clause.in_aside else measure_told(clause)


def _parent(whole: Draft | None, made: Sequence[Draft], measure: str) -> int | None:
    return whole.start if whole in made and whole and whole.measure == measure else None


def _inherited(clause: Clause, whole: Draft | None, joined: Draft | None) -> str | None:
    """The measure of the number that this one is a part of, or goes on from: six children and two adults."""
    of_them = clause.phrase.pronoun and whole is not None and clause.vocabulary.counts_people(whole.measure)
    people = of_them or is_persons(clause.tokens, clause.phrase)
    earlier = whole or joined
    if earlier is None:
        return None
    if clause.phrase.empty and earlier is joined and (another(clause) or _elsewhere(clause, earlier)):
        return earlier.measure
    known = clause.vocabulary.measure(earlier.measure)
    if whole and people and (clause.phrase.empty or earlier.measure == COUNT or (known and known.people)):
        return whole.measure
    return earlier.measure if known and ((people and known.people) or (not people and known.things)) else None


def _elsewhere(clause: Clause, earlier: Draft) -> bool:
    """Whether a number tells of another place what the one before it told of one: 700 jobs in Hask and 200 in Tarn."""
    where = lower_at(clause.tokens, clause.phrase.end)
    return where in ("in", "at", "near") and lower_at(clause.tokens, earlier.reach) == where


def _shared(clause: Clause, joined: Draft | None) -> str | None:
    """The measure by the verb before the first of a pair: captured two boats and 22 sailors."""
    measure = meant(clause, lower_at(clause.tokens, joined.begins - 1)) if joined else None
    return measure.name if measure and (measure.things or is_persons(clause.tokens, clause.phrase)) else None


def _of_kind(clause: Clause, memory: Sequence[Draft]) -> str | None:
    """The measure that the noun suggests, or a plain count of whatever is named."""
    head = head_of(clause.tokens, clause.phrase)
    if clause.phrase.empty or head in BE or _multiple(clause, head):
        return None
    kind = clause.lexicon.kinds.get(head)
    if kind is None:
        return "attendance" if _crowd(clause) else COUNT
    words = {token.lower for token in clause.tokens}
    if not is_workforce(clause, head):
        return COUNT
    told = words & (kind.heads | kind.done | kind.doing | _HAULS)
    if (kind.things or head == "patients") and not told:
        return COUNT
    died = head == "victims" and any(one.measure == "killed" for one in memory)
    return "killed" if died else kind.name


def _multiple(clause: Clause, head: str) -> bool:
    """Five times the limit multiplies; five times counts."""
    after = clause.tokens[clause.phrase.end : clause.phrase.end + 1]
    return head == "times" and any(
        token.lower in ("the", "as", "more", "that", "its", "their", "what", "faster", "higher", "larger", "greater")
        for token in after
    )


def _crowd(clause: Clause) -> bool:
    """Whether so many people are counted, and the sentence is so much about a protest, that they must be its crowd."""
    qualified = clause.found[clause.index][1]
    low = qualified.low if qualified.low is not None else qualified.high
    head = head_of(clause.tokens, clause.phrase)
    many = (low is None and "thousands" in _value(clause)) or (low is not None and low >= _MANY)
    return many and person_word(head) and not _GATHERINGS.isdisjoint(clause.words)


def _value(clause: Clause) -> set[str]:
    mention, _ = clause.found[clause.index]
    return {token.lower for token in clause.tokens[mention.first : mention.last]}


def _idle_one(clause: Clause, whole: Draft | None, joined: Draft | None) -> bool:
    """Whether a lone "one" is more of an article than a count: members of one family."""
    mention, _ = clause.found[clause.index]
    stressed = lower_at(clause.tokens, mention.first - 1) in ("only", "just") and person_word(
        f"{head_of(clause.tokens, clause.phrase)}s"
    )
    one = mention.low == mention.high == 1 and not mention.in_digits
    return one and whole is None and joined is None and not stressed


def _of_those(clause: Clause, measure: str) -> bool:
    """Two of seven; nine of the dead; nine are among the dead; the dead included nine: parts of another number."""
    if measure in _WON:
        return False
    if clause.phrase.partitive and (clause.phrase.whole or _hit(clause, head_of(clause.tokens, clause.phrase))):
        return True
    words = [token.lower for token in clause.tokens]
    before, after = words[max(0, clause.begins - _NEAR) : clause.begins], words[clause.phrase.end :][:_NEAR]
    hit = next((at for at in range(len(before) - 1, -1, -1) if _hit(clause, before[at])), None)
    if after[:1] == ["who"] and any(word in clause.lexicon.done or word in clause.lexicon.does for word in after[1:3]):
        return False  # the dead include seven who were killed at ...: a number of its own
    if hit is not None and (
        INCLUDING & set(before[hit:]) or (_among(before[:hit]) and _STANDING.issuperset(before[hit + 1 :]))
    ):
        return True
    are_among = after[1:2] == ["among"] and after[0] in BE
    return are_among and any(_hit(clause, word) for word in after[2:5])


def _among(words: Sequence[str]) -> bool:
    """Whether the last phrase of these words begins with "among"."""
    comma = next((at for at in range(len(words) - 1, -1, -1) if words[at] == ","), -1)
    return "among" in words[comma + 1 :]


def _hit(clause: Clause, word: str) -> bool:
    """Whether a word names people to whom something happened: the dead, victims."""
    return _names_fate(clause, word) or word == "victims"


def _names_fate(clause: Clause, word: str) -> bool:
    """Whether a word names people by what happened to them, so that it does not say who they are."""
    measure = clause.lexicon.heads.get(word)
    return measure is not None and measure.people


def _rest(clause: Clause) -> bool:
    """The other three, the remaining 12: what is left of a number given before. Another three stand for themselves."""
    mention, qualified = clause.found[clause.index]
    before = [token.lower for token in clause.tokens[max(0, qualified.first - 2) : mention.first]]
    after = lower_at(clause.tokens, mention.last)
    return (
        before[-1:] == ["remaining"] or before[-2:] == ["the", "other"] or (before[-1:] == ["the"] and after in _OTHERS)
    )


def _counted(clause: Clause, measure: str, earlier: Draft | None, joined: Draft | None) -> str:
    """The words for who or what is counted: civilians; people where a toll leaves it unsaid."""
    words = [token.text for token in clause.tokens[clause.phrase.first : clause.phrase.last]]
    if words and words[-1].lower() == "lives":
        return "people"
    if words and _names_fate(clause, words[0].lower()):
        words = words[1:]
    if len(words) > 1 and (done := clause.lexicon.done.get(words[0].lower())) and done.things and done.name == measure:
        words = words[1:]
    if words and _names_fate(clause, words[-1].lower()):
        words = _plural_of(words[:-1])
    if told := _predicate(clause) or meant_by_them(clause):
        return told
    if words and words[0].lower() != "others":
        return " ".join(words)
    if (phrase := number_of(clause)) and (head := head_of(clause.tokens, phrase)) and not _names_fate(clause, head):
        return head
    known = earlier or (joined if joined and _alike(clause, joined.measure, measure) else None)
    if known and known.counted and not clause.found[clause.index][0].indefinite:
        return known.counted
    return "people" if clause.vocabulary.counts_people(measure) else ""


def _plural_of(words: list[str]) -> list[str]:
    """Civilian deaths are those of civilians."""
    return [*words[:-1], f"{words[-1]}s"] if words and words[-1].lower() in ("civilian", "worker", "soldier") else words


def _alike(clause: Clause, one: str, other: str) -> bool:
    known = [clause.vocabulary.measure(name) for name in (one, other)]
    return one == other or all(measure is not None and measure.things for measure in known)


def _predicate(clause: Clause) -> str:
    """In "three of the nine were children", the children; in "one of them was a woman", the woman.

    "Three of those killed in the raid were children" says it at the end of its clause.
    """
    if not clause.phrase.partitive and not befallen(clause):
        return ""
    at = clause.phrase.end
    while at < len(clause.tokens) and (clause.tokens[at].lower not in BE or clause.tokens[at - 1].lower in RELATIVE):
        if clause.tokens[at].text in _PAUSES or at in clause.others:
            return ""
        at += 1
    single = lower_at(clause.tokens, at + 1) in ("a", "an")
    phrase = noun_phrase(clause.tokens, at + 1 + single, clause.lexicon, one=single)
    head = head_of(clause.tokens, phrase)
    words = " ".join(token.text for token in clause.tokens[phrase.first : phrase.last])
    return words if head and person_word(head) else ""
