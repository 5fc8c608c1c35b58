"""What a number counts and what happened to those counted, read from the clause around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.figures import measures
from assistant.figures.measures import COUNT, DOES, DOING, DONE, HEADS, KINDS, LEADS, Measure
from assistant.figures.numbers import Mention
from assistant.figures.phrases import BE, DETERMINERS, MORE, PREPOSITIONS, REPORTING, NounPhrase, noun_phrase
from assistant.figures.qualifiers import Qualified
from assistant.figures.tokens import Token

_FARTHEST = 22
"""Tokens between a number and the verb that tells what happened; beyond, another clause has begun."""
_BREAKS = frozenset("that which when where while after before as because but although though if whether than".split())
_JOINS = frozenset("and or , including include plus among with".split())
_SUBSETS = frozenset("including included among".split())
_AFTER_OBJECT = frozenset("dead missing homeless injured wounded hurt displaced unaccounted trapped stranded".split())
_MOST_BETWEEN = 3
_LEAD_WINDOW = 60
_PERSON_ENDINGS = ("ers", "ors", "ists", "ians", "men", "women", "ees", "ants", "ents", "ans", "ese", "ies")
_PERSONS = frozenset(
    "people persons person civilians civilian children child boys boy girls girl men man women woman others soldiers "
    "police policemen troops militants rebels fighters guards students youths babies adults teenagers relatives "
    "brothers sisters pilots doctors medics nurses refugees nationals victims crew passengers residents villagers "
    "families patients pupils staff personnel minors".split()
)


@dataclass(frozen=True, kw_only=True)
class Count:
    """A mention with what it counts. `parent` is the index of the count that it is a part of."""

    mention: Mention
    qualified: Qualified
    phrase: NounPhrase
    measure: str | None = None
    parent: int | None = None
    additional: bool = False
    """Another four, 30 others: on top of a number given before."""


def read_counts(tokens: Sequence[Token], found: Sequence[tuple[Mention, Qualified]]) -> list[Count]:
    """What each mention of a sentence counts, left to right; measure None where nothing countable is named."""
    counts: list[Count] = []
    for mention, qualified in found:
        one = mention.low == mention.high == 1
        phrase = noun_phrase(tokens, mention.last, one=one)
        after = [token.lower for token in tokens[mention.last : mention.last + 1]]
        before = [token.lower for token in tokens[max(0, mention.first - 1) : mention.first]]
        count = Count(
            mention=mention,
            qualified=qualified,
            phrase=phrase,
            additional=bool({*after, *before} & (MORE | {"another"})),
        )
        counts.append(_measured(tokens, count, counts, found))
    return counts


def counted_words(tokens: Sequence[Token], counts: Sequence[Count], index: int) -> str:
    """The words for who or what a count counts: civilians; people where a toll leaves it unsaid."""
    count = counts[index]
    words = [token.text for token in tokens[count.phrase.first : count.phrase.last]]
    lower = [word.lower() for word in words]
    if words and lower[0] in HEADS:
        words, lower = words[1:], lower[1:]
    if words and lower[-1] in HEADS:
        words = words[:-1]
    if words and lower[0] not in ("others",):
        return " ".join(words)
    if index and count.measure == counts[index - 1].measure and not counts[index - 1].phrase.empty and count.additional:
        return counted_words(tokens, counts, index - 1)
    return "people" if count.measure and measures.counts_people(count.measure) else ""


def _measured(
    tokens: Sequence[Token], count: Count, earlier: Sequence[Count], found: Sequence[tuple[Mention, Qualified]]
) -> Count:
    """The count with its measure, from the strongest sign that the clause gives."""
    parent = _parent(tokens, count, earlier)
    others = {mention.first for mention, _ in found if mention.first != count.mention.first}
    named = HEADS.get(_head(tokens, count.phrase)) or (HEADS.get(_first(tokens, count.phrase)))
    measure = (
        named
        or _left_with(tokens, count.phrase.last)
        or _preceding(tokens, count.qualified.first, others)
        or (None if _share_of(tokens, count) else _following(tokens, count.phrase.last, others))
    )
    name = measure.name if measure else _inherited(tokens, count, earlier, parent)
    if name is None and (kind := KINDS.get(_head(tokens, count.phrase))):
        name = kind.name
    if name is None and not count.phrase.empty and _head(tokens, count.phrase) not in BE:
        name = COUNT
    return Count(
        mention=count.mention,
        qualified=count.qualified,
        phrase=count.phrase,
        measure=name,
        parent=parent if parent is not None and earlier[parent].measure == name else None,
        additional=count.additional,
    )


def _left_with(tokens: Sequence[Token], at: int) -> Measure | None:
    """leaving 40 people dead; 12 others missing."""
    word = tokens[at].lower if at < len(tokens) else ""
    return (HEADS.get(word) or DONE.get(word)) if word in _AFTER_OBJECT else None


def _share_of(tokens: Sequence[Token], count: Count) -> bool:
    """In "half of the three million residents fled" the verb tells of the half."""
    before = [token.lower for token in tokens[max(0, count.qualified.first - 4) : count.qualified.first]]
    return "of" in before and bool({"half", "most", "third", "quarter", "percent", "%", "majority"} & set(before))


def _following(tokens: Sequence[Token], at: int, others: set[int]) -> Measure | None:
    """What the rest of the clause says was done to, or by, those counted before it."""
    passive = False
    for index in range(at, min(at + _FARTHEST, len(tokens))):
        word = tokens[index].lower
        if word in ";:.?!" or word in _BREAKS or (word in REPORTING and word not in ("counted", "reported", "confirmed")):
            return None
        if index in others and tokens[index - 1].lower not in _JOINS | DETERMINERS | {"least", "than", "about", "some"}:
            return None
        if word in BE:
            passive = True
        elif word in DONE:
            return DONE[word] if passive or not _has_object(tokens, index + 1, others) else None
        elif word in DOES:
            return DOES[word]
        elif word in DOING:
            return None
    return None


def _has_object(tokens: Sequence[Token], at: int, others: set[int]) -> bool:
    """Whether a verb before this index acts on somebody: "killed at least nine", "wounding dozens"."""
    window = range(at, min(at + 4, len(tokens)))
    if not window or tokens[at].kind == "mark" or tokens[at].lower in PREPOSITIONS - {"at", "about", "up", "over", "around"}:
        return False
    return any(index in others for index in window) or tokens[at].lower in DETERMINERS or tokens[at].capitalised


def _preceding(tokens: Sequence[Token], at: int, others: set[int]) -> Measure | None:
    """What the words before a number say was done to those counted: killing nine; a death toll of 12."""
    end = at
    while end and (tokens[end - 1].lower in DETERMINERS | {"total"} or tokens[end - 1].text in "\"“'‘`"):
        end -= 1
    if not end:
        return None
    if (word := tokens[end - 1].lower) in DOING and word not in ("cut", "treated"):
        return DOING[word]
    start = max([index for index in others if index < end], default=-1) + 1
    text = " ".join(token.lower for token in tokens[start:end])[-_LEAD_WINDOW:]
    return _led(text)


def _led(text: str) -> Measure | None:
    """The measure whose leading words end a text, a few linking words aside: "death toll had risen to"."""
    for lead in sorted(LEADS, key=len, reverse=True):
        loose = r"(?:\W+[\w-]+){0,6}?" if "toll" in lead or "number" in lead else ""
        link = r"\s*(?:\W*(?:to|at|of|from|above|below|by|past|stood|stands|is|was|the|a|as|for|in))*\W*"
        if re.search(rf"\b{re.escape(lead)}{loose}{link}$", text):
            return LEADS[lead]
    return None


def _parent(tokens: Sequence[Token], count: Count, earlier: Sequence[Count]) -> int | None:
    """The index of the count that this one is a part of: nine civilians, including two children and a woman."""
    for index in range(len(earlier) - 1, -1, -1):
        between = [token.lower for token in tokens[earlier[index].phrase.last : count.qualified.first]]
        if _SUBSETS & set(between) or between[-3:] in (["of", "whom"], ["of", "them"]) or "whom" in between[-3:]:
            return index
        if not _joined(between):
            return None
        if earlier[index].parent is not None:
            return earlier[index].parent
    after = [token.lower for token in tokens[count.phrase.first : count.phrase.first + 2]]
    return len(earlier) - 1 if earlier and after[:1] in (["them"], ["whom"]) else None


def _joined(between: Sequence[str]) -> bool:
    return len(between) <= _MOST_BETWEEN and all(word in _JOINS | {"another", "a"} for word in between)


def _inherited(tokens: Sequence[Token], count: Count, earlier: Sequence[Count], parent: int | None) -> str | None:
    """The measure of the count that this one is a part of, or goes on from: six children and two adults."""
    if parent is not None and _persons(tokens, count.phrase):
        return earlier[parent].measure
    if not earlier:
        return None
    between = [token.lower for token in tokens[earlier[-1].phrase.last : count.qualified.first]]
    same_kind = count.phrase.empty or _persons(tokens, count.phrase)
    last = earlier[-1].measure
    return last if _joined(between) and same_kind and last and measures.counts_people(last) else None


def _persons(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    head = _head(tokens, phrase)
    return head in _PERSONS or head.endswith(_PERSON_ENDINGS) or phrase.empty


def _head(tokens: Sequence[Token], phrase: NounPhrase) -> str:
    return "" if phrase.empty else tokens[phrase.last - 1].stem


def _first(tokens: Sequence[Token], phrase: NounPhrase) -> str:
    return "" if phrase.empty else tokens[phrase.first].lower
