"""What is passed over unread, so that finding figures is quick, could not have given any."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant import figures
from assistant.figures.alternation import any_of
from assistant.figures.cues import Cue
from assistant.figures.drafts import drafts
from assistant.figures.english.numerals import FRACTIONS, PARTS, SCALES, TENS, UNITS, VAGUE, VAGUE_AMOUNTS
from assistant.figures.measures import BUILT_IN as MEASURES
from assistant.figures.phrases import INCLUDING
from assistant.figures.prospects import may_give_figure
from assistant.figures.reading import sentences_of
from assistant.figures.teaching import taught
from assistant.figures.vocabulary import BUILT_IN
from tests.figures.reading import article

NUMBERS = sorted({word for table in (UNITS, TENS, SCALES, FRACTIONS, VAGUE, VAGUE_AMOUNTS, PARTS) for word in table})
TAUGHT = taught('[deported]\ndone = ["deported"]\ndoes = ["fled"]\npeople = true', "here")
VERBS = sorted({"deported", "fled"} | MEASURES.verbs | MEASURES.heads.keys() | INCLUDING)
DIGITS = "5 1,200 2031 3.5 20th".split()
PIECES = st.one_of(
    st.sampled_from([*NUMBERS, *DIGITS, *"May Monday $ % km a an no minus years of in to - ,".split()]),
    st.sampled_from([*NUMBERS, *DIGITS]).map("{} people".format),
    st.sampled_from(VERBS).map("a child was {}".format),
    st.sampled_from(VERBS).map("{} a young woman".format),
    st.sampled_from(VERBS).map("no {}".format),
)
SENTENCES = st.lists(PIECES, min_size=1, max_size=4).map(" ".join)


def cues() -> Iterator[Cue]:
    """Every cue of the modules that find figures, also those in their tables."""
    for found in pkgutil.walk_packages(figures.__path__, f"{figures.__name__}."):
        values = list(vars(importlib.import_module(found.name)).values())
        for value in values:
            if isinstance(value, tuple):
                values.extend(value)
            elif isinstance(value, Cue):
                yield value


@given(SENTENCES, st.sampled_from([BUILT_IN, TAUGHT]))
@settings(max_examples=300)
def test_sentence_passed_over_gives_no_figure(text, vocabulary):
    """Whatever the tables hold, a sentence without prospects gives nothing when it is read all the same."""
    for sentence in sentences_of(article(text)):
        assert may_give_figure(sentence, vocabulary.counting(())) or drafts(sentence, [], vocabulary) == []


@pytest.mark.parametrize("cue", sorted(set(cues()), key=lambda cue: cue.pattern.pattern), ids=lambda cue: cue.needs[0])
@given(data=st.data())
@settings(max_examples=8, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
def test_cue_needs_what_it_says(cue, data):
    """Nothing that a cue's pattern matches lacks all the letters that it needs."""
    text = data.draw(st.from_regex(cue.pattern))
    assert cue.search(text, text.lower()) is not None


@given(st.sets(st.text("abc", min_size=1, max_size=4), min_size=1), st.text("abc", max_size=5))
def test_any_of_matches_these_words_only(words, text):
    """A pattern for any of some words matches each of them as a whole and nothing else."""
    assert (re.fullmatch(any_of(words), text) is not None) == (text in words)
    assert all(re.fullmatch(any_of(words), word) for word in words)
