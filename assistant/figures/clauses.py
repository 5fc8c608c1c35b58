"""What the clause around a number says was done to, or by, those counted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.figures.insertions import after_parts, in_aside, outside_asides
from assistant.figures.lexicon import Lexicon, Measure
from assistant.figures.measurements import is_stretch_of_time
from assistant.figures.numbers import Mention
from assistant.figures.phrases import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    PREPOSITIONS,
    REPORTING,
    NounPhrase,
    head_of,
    is_persons,
    person_word,
)
from assistant.figures.qualifiers import Qualified
from assistant.figures.signs import signs_in
from assistant.figures.tokens import Token, lower_at
from assistant.figures.vocabulary import Vocabulary

_FARTHEST = 22
"""Tokens between a number and the verb that tells what happened; beyond, another clause has begun."""
_BREAKS = frozenset("that which when where while after before as because but although though if whether than".split())
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
_NOT_OBJECTS = frozenset("today yesterday tonight this last since alone".split())
_RELATIVE = frozenset(("who", "that", "which"))
_MARKS = frozenset((*";:.?!—–", "--"))
_SAID = frozenset("said says told added adds".split())
_PASSIVE_REPORTING = frozenset(("counted", "reported", "confirmed", "put", "recorded"))
_CROWD = 100
"""Fewer people than this are no crowd, whatever they take part in, and no population."""
_JOINS = frozenset("and or , including include plus among with".split())
_BEFORE_OTHER = _JOINS | DETERMINERS | {"least", "than", "about", "some", "of", "another"}
_ACTING = PREPOSITIONS - {"at", "about", "up", "over", "around", "more"}
_AFTER_OBJECT = frozenset("dead missing homeless injured wounded hurt displaced unaccounted trapped stranded".split())
_WEAK = frozenset("trapped treated treating freed saved freeing saving captured capturing capture caught".split())
"""Verbs that tell of people only where people are named."""
_INTRANSITIVE = frozenset("followed occurred happened arrived remained came went took stayed".split())
_AND = frozenset(("and", "or", ","))
_OF_PERSONS_ONLY = frozenset("detained missing displaced".split())
_OF_PEOPLE = {"seized": "detained", "seizing": "detained", "recovered": ""}
"""Verbs of things, and what they mean of people."""


@dataclass(frozen=True, kw_only=True)
class Clause:
    """A number in its sentence, with the noun phrase that it counts and the other numbers beside it."""

    tokens: Sequence[Token]
    found: Sequence[tuple[Mention, Qualified]]
    index: int
    phrase: NounPhrase
    vocabulary: Vocabulary
    lexicon: Lexicon
    """The measures that may be of what the phrase names."""

    @property
    def begins(self) -> int:
        """The index of the number's first token, its qualifier's wording included."""
        return self.found[self.index][1].first

    @cached_property
    def others(self) -> frozenset[int]:
        """The indices at which other numbers begin."""
        return frozenset(one.first for position, (one, _) in enumerate(self.found) if position != self.index)

    def measure(self) -> Measure | None:
        """The measure that the clause gives, from the strongest sign to the weakest."""
        named = self.named()
        if self.phrase.partitive and not self.phrase.pronoun:
            verb = self.following()
            befell = verb if verb and verb.people and verb.name != "population" else None
            befell = befell or named or verb or self.left_with() or self.preceding() or self.told()
            return befell or self.beside_object()
        return (
            named
            or self.left_with()
            or self.preceding()
            or self.following()
            or self.told()
            or self.suffered()
            or self.beside_object()
        )

    def suffered(self) -> Measure | None:
        """Two murdered women: the participle before the noun."""
        first = self.tokens[self.phrase.first].lower if not self.phrase.empty else ""
        done = self.lexicon.done.get(first)
        return done if done and done.people and is_persons(self.tokens, self.phrase) else None

    def beside_object(self) -> Measure | None:
        """Killed the mayor as well as two peasants: the verb of an object without a number that these go on from."""
        at = self.begins
        while lower_at(self.tokens, at - 1) in DETERMINERS:
            at -= 1
        before = (lower_at(self.tokens, at - 2), lower_at(self.tokens, at - 1))
        along = before[1] in _ALONG or before in _ALONG_WITH
        if not along or not is_persons(self.tokens, self.phrase):
            return None
        for back in range(at - 2, max(-1, at - _FARTHEST), -1):
            word = self.words[back]
            measure = self.lexicon.doing.get(word)
            if measure and measure.people:
                passive = {lower_at(self.tokens, back - 1), lower_at(self.tokens, back - 2)} & BE
                return None if passive or not self._has_object(back + 1) else self._meant(word, measure)
            if back in self.others or word in _MARKS or word in _BREAKS - {"as"} or word in BE or word in REPORTING:
                return None
        return None

    def named(self) -> Measure | None:
        """The measure that those counted are named by: nine dead; dead civilians."""
        head, heads = head_of(self.tokens, self.phrase), self.lexicon.heads
        return heads.get(head) or (heads.get(self.tokens[self.phrase.first].lower) if not self.phrase.empty else None)

    def left_with(self) -> Measure | None:
        """Leaving 40 people dead; leaving nine people, including two children, dead; 12 others missing."""
        word = lower_at(self.tokens, after_parts(self.tokens, self.phrase.end))
        return (self.lexicon.heads.get(word) or self.lexicon.done.get(word)) if word in _AFTER_OBJECT else None

    def preceding(self) -> Measure | None:
        """Killing nine, the murder of nine: the verb or noun right before a number and its qualifier."""
        end = self.begins
        while end and (
            lower_at(self.tokens, end - 1) in DETERMINERS | {"total"} or self.tokens[end - 1].text in "\"“'‘`"
        ):
            end -= 1
        word = lower_at(self.tokens, end - 1) if end else ""
        if word == "of":
            return self.lexicon.fates.get(lower_at(self.tokens, end - 2))
        if word in _LOSING and head_of(self.tokens, self.phrase) in _FALLEN:
            return self.lexicon.doing["killing"]
        measure = self.lexicon.doing.get("killing" if lower_at(self.tokens, end - 2) == "fatally" else word)
        return self._meant(word, measure) if measure and word not in ("cut", "collapsed", "missing") else None

    def following(self) -> Measure | None:
        """Nine people were killed, nine died: the verb that the number is the subject of."""
        beside = lower_at(self.tokens, self.begins - 1) in _BESIDE
        if self._share_of() or (beside and lower_at(self.tokens, self.phrase.end) not in _RELATIVE):
            return None
        done, does = self.lexicon.done, self.lexicon.does
        passive = predicate = False
        start = after_parts(self.tokens, self.phrase.end)
        relative = lower_at(self.tokens, start) in _RELATIVE
        for at in outside_asides(self.tokens, start + relative):
            word = self.words[at]
            if self._breaks(at, word) or (word == "and" and not relative and self._goes_on(at, predicate=predicate)):
                return None
            predicate = predicate or word in BE | HAVE
            if word in BE:
                passive = True
            elif word in done and not self._noun(at):
                passive = passive and not self._turns_active(at)
                things = done[word].people and at > start + 1 and not is_persons(self.tokens, self.phrase)
                active = things or self._has_object(at + 1)
                return self._meant(word, done[word]) if passive or not active else None
            elif word in does:
                return self._befalling(does[word])
            elif word in self.lexicon.doing and lower_at(self.tokens, at - 1) not in DETERMINERS:
                break
        return None

    def _few(self) -> bool:
        low = self.found[self.index][1].low
        return low is not None and low < _CROWD

    def in_aside(self) -> bool:
        """Whether commas set a part of an earlier number apart: nine people, two of them children, ..."""
        return in_aside(self.tokens, self.begins, self.phrase.end)

    def _befalling(self, measure: Measure) -> Measure | None:
        """A measure of people, unless what is counted is of another kind: they flew 30 raids and nine rebels died."""
        head = head_of(self.tokens, self.phrase)
        kind = self.lexicon.kinds.get(head)
        other = measure.people and kind and not kind.people and not person_word(head)
        return None if other or (measure.name == "population" and self._few()) else measure

    def _goes_on(self, at: int, *, predicate: bool) -> bool:
        """Whether another clause follows "and": nine were in the hall and 12 were hurt; nine took part and ..."""
        following = lower_at(self.tokens, at + 1)
        if predicate:
            adverb = following.endswith("ly") or following in ADVERBS
            return lower_at(self.tokens, at + 1 + adverb) not in self.lexicon.done
        joined = any(index in self.others for index in range(at + 1, at + 4))
        return joined and (self._acts() or any(measure for measure, _ in self._told_of_subject()))

    def _acts(self) -> bool:
        """Whether those counted do something themselves: 11 men stormed the shop, 200 aftershocks followed."""
        verb, beyond = lower_at(self.tokens, self.phrase.end), lower_at(self.tokens, self.phrase.end + 1)
        return verb in _INTRANSITIVE or (
            verb.endswith("ed") and verb not in self.lexicon.done and beyond in DETERMINERS
        )

    def _turns_active(self, at: int) -> bool:
        """Whether a participle after "and" acts on a number right behind it: bombs were set off and killed six."""
        return lower_at(self.tokens, at - 1) == "and" and at + 1 in self.others

    def _noun(self, at: int) -> bool:
        """Whether a participle is none here: for the displaced; villages were cut off from the world."""
        if lower_at(self.tokens, at - 1) in DETERMINERS:
            return True
        return self.tokens[at].lower == "cut" and self.tokens[at + 1 : at + 2] != [] and self._cut_off(at + 1)

    def _cut_off(self, at: int) -> bool:
        return self.tokens[at].lower == "off" and lower_at(self.tokens, at + 1) != "the"

    def told(self) -> Measure | None:
        """A turn of phrase around the number: a toll of nine; nine had lost their homes."""
        matches = self._signs
        if lower_at(self.tokens, self.begins - 1) in _BESIDE | {"with"}:
            matches = [(measure, found) for measure, found in matches if not found.group().lstrip().startswith("#")]
        fitting = [(found.end() - found.start(), measure) for measure, found in matches]
        return min(fitting, key=lambda one: one[0])[1] if fitting else None

    def _told_of_subject(self) -> Iterator[tuple[Measure, re.Match[str]]]:
        """The turns of phrase that go on behind the number: nine lost their lives."""
        return ((measure, found) for measure, found in self._signs if not found.group().endswith("# "))

    @cached_property
    def _signs(self) -> Sequence[tuple[Measure, re.Match[str]]]:
        """The turns of phrase around the number that may tell of what it counts."""
        candidates = signs_in(frozenset(self.words), self.lexicon)
        text = self._text() if candidates else ""
        matches = [(measure, found) for measure, sign in candidates if (found := sign.search(text))]
        return [(measure, found) for measure, found in matches if self._fits(measure)]

    def _fits(self, measure: Measure) -> bool:
        people = is_persons(self.tokens, self.phrase)
        if measure.name == "attendance" and self._few():
            return False
        if measure.people:
            return people or head_of(self.tokens, self.phrase) == "lives"
        return not (measure.things and people)

    def meant(self, word: str) -> Measure | None:
        """The measure that an active verb before these would give them; None for any other word."""
        measure = self.lexicon.doing.get(word)
        return self._meant(word, measure) if measure else None

    def _meant(self, word: str, measure: Measure) -> Measure | None:
        """The measure that a verb gives these, people or things."""
        people = not self.phrase.empty and is_persons(self.tokens, self.phrase)
        if measure.name in _OF_PERSONS_ONLY and not people and self._names_things():
            return None
        if measure.things and people:
            return self.lexicon.by_name.get("detained") if _OF_PEOPLE.get(word) else None
        return None if word in _WEAK and not people and not self.phrase.empty else self._befalling(measure)

    def _names_things(self) -> bool:
        """Whether a common noun is counted: capitals may name a people."""
        return not self.phrase.empty and (self._capitals or not self.tokens[self.phrase.last - 1].capitalised)

    def _breaks(self, at: int, word: str) -> bool:
        """Whether another clause begins at an index."""
        if (
            word in _MARKS
            or word in _BREAKS
            or word == "leaving"
            or (word in REPORTING and word not in _PASSIVE_REPORTING)
        ):
            return True
        return at in self.others and lower_at(self.tokens, at - 1) not in _BEFORE_OTHER

    def _has_object(self, at: int) -> bool:
        """Whether a verb before this index acts on somebody: "killed at least nine", "wounding dozens"."""
        window = range(at, min(at + 4, len(self.tokens)))
        if not window or self.tokens[at].kind == "mark" or self.tokens[at].lower in _ACTING:
            return False
        joined = next((index for index in window if self.tokens[index].lower in _AND), window.stop)
        if any(index in self.others for index in range(window.start, joined)):
            return True
        word = self.tokens[at].lower
        if self._capitals:
            return word not in BE | HAVE | CONJUNCTIONS | _NOT_OBJECTS and not word.endswith("ly")
        return word in DETERMINERS or self.tokens[at].capitalised

    @cached_property
    def _capitals(self) -> bool:
        """Whether the text is all in capitals, where they show no names."""
        return all(token.text.isupper() for token in self.tokens if token.kind == "word")

    def _share_of(self) -> bool:
        """In "half of the three million residents fled" the verb tells of the half; in "two of seven" of the two."""
        of = next((at for at in (self.begins - 1, self.begins - 2) if lower_at(self.tokens, at) == "of"), None)
        if of is not None and any(one.last == of for one, _ in self.found):
            told = lower_at(self.tokens, self.phrase.end)
            return not (told in self.lexicon.done or told in _RELATIVE)
        before = [token.lower for token in self.tokens[max(0, self.begins - 4) : self.begins]]
        return "of" in before and bool({"half", "most", "third", "quarter", "percent", "%", "majority"} & set(before))

    @cached_property
    def words(self) -> Sequence[str]:
        """The words of the sentence in lower case; the month is written March, that nobody takes it for a rally."""
        return ["March" if self._month(at) else token.lower for at, token in enumerate(self.tokens)]

    def _month(self, at: int) -> bool:
        if self.tokens[at].lower != "march":
            return False
        beside = [*self.tokens[max(0, at - 1) : at], *self.tokens[at + 1 : at + 2]]
        return self.tokens[at].text == "March" or any(token.kind == "number" for token in beside)

    def _text(self) -> str:
        """The sentence with # for the number and what it counts, 0 for other numbers, ; where a clause ends."""
        words = [";" if word in _SAID else word.replace("0", "9") for word in self.words]
        for one, _ in self.found:
            if one.low != 1 and not is_stretch_of_time(self.tokens, one):
                words[one.first : one.last] = ["0"] * (one.last - one.first)
        after = [";" if word in _BREAKS else word for word in words[after_parts(self.tokens, self.phrase.end) :]]
        return " ".join([*words[: self.begins], "#", *after]) + " "


def is_subject(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a verb follows right after what a number counts: nine were found, 900 did so."""
    return lower_at(tokens, phrase.end) in BE | HAVE | {"did", "do", "will", "would", "could"}
