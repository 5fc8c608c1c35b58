"""A number in its sentence: what it counts, and the words around it that may tell of that."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.figures.insertions import after_parts, in_aside
from assistant.figures.lexicon import Lexicon, Measure
from assistant.figures.measurements import is_stretch_of_time
from assistant.figures.numbers import Mention
from assistant.figures.phrases import BE, CONJUNCTIONS, DETERMINERS, HAVE, PREPOSITIONS, NounPhrase, head_of, is_persons
from assistant.figures.qualifiers import Qualified
from assistant.figures.signs import signs_in
from assistant.figures.tokens import Token, lower_at
from assistant.figures.vocabulary import Vocabulary

BREAKS = frozenset("that which when where while after before as because but although though if whether than".split())
"""Words behind which another clause begins."""
RELATIVE = frozenset(("who", "that", "which"))
_SAID = frozenset("said says told added adds".split())
_CROWD = 100
"""Fewer people than this are no crowd, whatever they take part in, and no population."""
_ACTING = PREPOSITIONS - {"at", "about", "up", "over", "around", "more"}
_AND = frozenset(("and", "or", ","))
_SOME = frozenset("none neither one some few many several".split())
"""Before "of", those of a number that a verb tells of, where no number gives them."""
_NOT_OBJECTS = frozenset("today yesterday tonight this last since alone".split())


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

    @property
    def few(self) -> bool:
        """Whether so few are counted that they are no crowd and no population."""
        low = self.found[self.index][1].low
        return low is not None and low < _CROWD

    @property
    def in_aside(self) -> bool:
        """Whether commas set a part of an earlier number apart: nine people, two of them children, ..."""
        return in_aside(self.tokens, self.begins, self.phrase.end)

    @property
    def names_things(self) -> bool:
        """Whether a common noun is counted: capitals may name a people."""
        return not self.phrase.empty and (self._capitals or not self.tokens[self.phrase.last - 1].capitalised)

    @cached_property
    def words(self) -> Sequence[str]:
        """The words of the sentence in lower case; the month is written March, that nobody takes it for a rally."""
        words = [token.lower for token in self.tokens]
        for at in (at for at, word in enumerate(words) if word == "march" and self._month(at)):
            words[at] = "March"
        return words

    def _month(self, at: int) -> bool:
        beside = [*self.tokens[max(0, at - 1) : at], *self.tokens[at + 1 : at + 2]]
        return self.tokens[at].text == "March" or any(token.kind == "number" for token in beside)

    @cached_property
    def turns(self) -> Sequence[tuple[Measure, re.Match[str]]]:
        """The turns of phrase around the number that may tell of what it counts, with what they tell."""
        candidates = signs_in(frozenset(self.words), self.lexicon)
        text = self._text() if candidates else ""
        matches = [(measure, found) for measure, sign in candidates if (found := sign.search(text))]
        return [(measure, found) for measure, found in matches if self._fits(measure)]

    def _text(self) -> str:
        """The sentence with # for the number and what it counts, 0 for other numbers, ; where a clause ends."""
        words = [";" if word in _SAID else word.replace("0", "9") for word in self.words]
        for one, _ in self.found:
            if one.low != 1 and not is_stretch_of_time(self.tokens, one):
                words[one.first : one.last] = ["0"] * (one.last - one.first)
        after = [";" if word in BREAKS else word for word in words[after_parts(self.tokens, self.phrase.end) :]]
        return " ".join([*words[: self.begins], "#", *after]) + " "

    def _fits(self, measure: Measure) -> bool:
        people = is_persons(self.tokens, self.phrase)
        if measure.name == "attendance" and self.few:
            return False
        if measure.people:
            return people or head_of(self.tokens, self.phrase) == "lives"
        return not (measure.things and people)

    def has_object(self, at: int) -> bool:
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

    def is_share(self) -> bool:
        """In "half of the three million residents fled" the verb tells of the half; in "none of the nine" of nobody."""
        of = next((at for at in (self.begins - 1, self.begins - 2) if lower_at(self.tokens, at) == "of"), None)
        if of is not None and (lower_at(self.tokens, of - 1) in _SOME or any(one.last == of for one, _ in self.found)):
            told = lower_at(self.tokens, self.phrase.end)
            return not (told in self.lexicon.done or told in RELATIVE)
        before = [token.lower for token in self.tokens[max(0, self.begins - 4) : self.begins]]
        return "of" in before and bool({"half", "most", "third", "quarter", "percent", "%", "majority"} & set(before))


def is_subject(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a verb follows right after what a number counts: nine were found, 900 did so."""
    return lower_at(tokens, phrase.end) in BE | HAVE | {"did", "do", "will", "would", "could"}
