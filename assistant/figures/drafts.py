"""The numbers of a sentence that measure or count something, before it has said whose, where and when."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.figures.clauses import Clause
from assistant.figures.counts import read_count
from assistant.figures.deeds import measure_told
from assistant.figures.drafting import Draft
from assistant.figures.ellipsis import another_voice
from assistant.figures.implied import implied
from assistant.figures.lexicon import DEPTH, DISTANCE, LENGTH, MONEY, SHARE, Lexicon
from assistant.figures.measurements import Measurement, is_stretch_of_time, measurement
from assistant.figures.numbers import Mention, mentions
from assistant.figures.phrases import BE, NounPhrase, noun_phrase
from assistant.figures.qualifiers import Qualified, qualify
from assistant.figures.reading import Sentence
from assistant.figures.shares import shares
from assistant.figures.tokens import Token
from assistant.figures.vocabulary import Vocabulary
from assistant.figures.wholes import added_to, summed

_QUOTES = frozenset(("``", "''", '"', "“", "”", "‘", "’"))
_DASHES = frozenset("-–")
_HEADLINE = 0.6
"""The share of capitalised words from which a line is a headline."""
_LISTED = 9
"""Most tokens between two shares of one list."""


def drafts(sentence: Sentence, memory: Sequence[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """The figures of a sentence, left to right; `memory` holds those of the sentences before it, the latest last."""
    tokens = sentence.tokens
    found = [(one, qualify(tokens, one)) for one in _candidates(sentence, vocabulary)]
    lexicon = vocabulary.counting(())
    phrases = [_phrase(tokens, mention, lexicon) for mention, _ in found]
    wholes = {phrase.whole for phrase in phrases if phrase.whole is not None}
    made: list[Draft] = []
    for index, ((mention, qualified), phrase) in enumerate(zip(found, phrases, strict=True)):
        if mention.first in wholes and phrase.empty:
            continue  # "of the nine" only points back
        nouns = (token.stem for token in tokens[phrase.first : phrase.last])
        clause = Clause(
            tokens=tokens,
            found=found,
            index=index,
            phrase=phrase,
            vocabulary=vocabulary,
            lexicon=vocabulary.counting(nouns),
        )
        draft = None
        if unit := _unit(clause, mention):
            unit = _of_the_same(tokens, unit, qualified, made)
            draft = _measured(tokens, mention, unit, _carried(tokens, unit, qualified, made))
        elif not is_stretch_of_time(tokens, mention):
            draft = read_count(clause, made, memory)
        if draft:
            made.append(_converted(tokens, draft, made))
    return added_to(tokens, summed(tokens, made))


def _candidates(sentence: Sentence, vocabulary: Vocabulary) -> list[Mention]:
    """Every number of the sentence but those that only date, rank or name something."""
    tokens, begins = sentence.tokens, sentence.span.start
    people = list(implied(tokens, vocabulary.counting(())))
    fractions = list(shares(tokens))
    stated = list(mentions(tokens))
    naming = sentence.naming if stated else []
    taken = [(one.first, one.last) for one in (*people, *fractions)]

    def counts(mention: Mention) -> bool:
        start, end = tokens[mention.first].start - begins, tokens[mention.last - 1].end - begins
        if any(start < last and end > first for first, last in naming):
            return False
        if any(mention.first < last and mention.last > first for first, last in taken):
            return False
        return not (_score(tokens, mention) or _glued(tokens, mention, vocabulary.units) or _title(tokens, mention))

    numbers = [mention for mention in stated if counts(mention)]
    return sorted([*people, *fractions, *numbers], key=lambda one: one.first)


def _score(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether the number is one side of a score: 13 - 3. A range would have been read as one number."""
    before, after = tokens[max(0, mention.first - 2) : mention.first], tokens[mention.last : mention.last + 2]
    return _other_side(before) or _other_side(after)


def _other_side(side: Sequence[Token]) -> bool:
    """Whether a dash and a number stand there."""
    dashed = len(side) == 2 and (side[0].text in _DASHES or side[1].text in _DASHES)
    return dashed and {side[0].kind, side[1].kind} == {"mark", "number"}


def _glued(tokens: Sequence[Token], mention: Mention, own: Mapping[str, str]) -> bool:
    """Whether the number is the head of a name: 4G, the 76ers, a 650M chip; 277km is a measurement, $650M a sum."""
    if not mention.in_digits:
        return False
    last, after = tokens[mention.last - 1], tokens[mention.last : mention.last + 1]
    before_word = bool(after) and after[0].kind == "word" and after[0].start == last.end
    with_scale = last.kind == "word" and last.text == "M" and tokens[mention.last - 2].end == last.start
    return (before_word or with_scale) and measurement(tokens, mention, own) is None


def _title(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether the number is a word of a name: the Three Widows, the Big Ten; a headline capitalises all its words."""
    word, after = tokens[mention.first], tokens[mention.last : mention.last + 1]
    if word.kind != "word" or not word.capitalised or not mention.first or word.text.isupper():
        return False
    before = tokens[mention.first - 1]
    quoted = before.text in _QUOTES and any(
        token.text in _QUOTES for token in tokens[mention.last + 1 : mention.last + 3]
    )
    named = (before.lower == "the" or quoted) and bool(after) and after[0].capitalised
    words = [token for token in tokens if token.kind == "word"]
    return named and sum(token.capitalised for token in words) < len(words) * _HEADLINE


def _phrase(tokens: Sequence[Token], mention: Mention, lexicon: Lexicon) -> NounPhrase:
    if mention.indefinite:
        return NounPhrase(first=mention.last - 1, last=mention.last, end=mention.last)
    return noun_phrase(tokens, mention.last, lexicon, one=mention.low == mention.high == 1)


def _of_the_same(
    tokens: Sequence[Token], unit: Measurement, qualified: Qualified, made: Sequence[Draft]
) -> Measurement:
    """A length that another unit or voice gives again, measured as before: a depth of 9 km (6 miles)."""
    if unit.measure != DISTANCE or not made or made[-1].measure not in (DEPTH, LENGTH):
        return unit
    between = tokens[made[-1].reach : qualified.first]
    again = [token.lower for token in between] == ["("] or another_voice(between)
    return replace(unit, measure=made[-1].measure) if again else unit


def _unit(clause: Clause, mention: Mention) -> Measurement | None:
    """What a unit makes of a number: hectares are an area, or what the newsroom measures in them if the clause says."""
    unit = measurement(clause.tokens, mention, clause.vocabulary.units)
    if unit is None:
        return None
    if lexicon := clause.vocabulary.measured_in(unit.counted):
        phrase = NounPhrase(first=max(mention.last, unit.last - 1), last=unit.last, end=unit.last)
        told = measure_told(replace(clause, phrase=phrase, lexicon=lexicon))
        own = told if told and told.units else lexicon.unspoken
        unit = replace(unit, measure=own.name) if own else unit
    return unit if unit.measure else None


def _carried(tokens: Sequence[Token], unit: Measurement, own: Qualified, made: Sequence[Draft]) -> Qualified:
    """About 85 miles (135 km); up to 70 percent in one place and 60 percent in another: one wording for both."""
    if own.qualifier != "exact" or not made or made[-1].measure != unit.measure:
        return own
    between = [token.lower for token in tokens[made[-1].reach : unit.first]]
    listed = unit.measure == SHARE and made[-1].qualified.qualifier == "at_most" and not BE & set(between)
    return own.like(made[-1].qualified.qualifier) if between == ["("] or (listed and len(between) <= _LISTED) else own


def _converted(tokens: Sequence[Token], draft: Draft, made: Sequence[Draft]) -> Draft:
    """$US1 million ($1.52 million): a sum in brackets is in another currency, here the dollars of the country."""
    if draft.measure != MONEY or not made or made[-1].counted != draft.counted or not draft.counted:
        return draft
    between = tokens[made[-1].reach : draft.first]
    same = made[-1].qualified.low == draft.qualified.low
    return replace(draft, counted="dollars") if not same and [token.text for token in between] == ["("] else draft


def _measured(tokens: Sequence[Token], mention: Mention, unit: Measurement, qualified: Qualified) -> Draft:
    """A figure with a unit: the span takes the currency sign in, and leaves out other units that stand apart."""
    first, last = min(unit.first, mention.first), mention.last
    if unit.spelt or (unit.last > last and tokens[last].start == tokens[last - 1].end and tokens[last].kind == "word"):
        last = unit.last  # "277km" is one word
    return Draft(
        sentence=tokens[0].start,
        first=first,
        reach=unit.last,
        begins=qualified.first,
        start=tokens[first].start,
        end=tokens[last - 1].end,
        qualified=qualified.times(unit.scale),
        measure=unit.measure,
        counted=unit.counted,
    )
