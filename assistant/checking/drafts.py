"""A draft as an article that nobody has printed yet, and what to search a library for to check it."""

import re
from dataclasses import replace
from datetime import datetime

from assistant.comparing.rarity import Rarity
from assistant.comparing.scenes import lead_of
from assistant.domain import Article, Span
from assistant.figures.periods import times
from assistant.figures.phrases import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from assistant.figures.vocabulary import Vocabulary
from assistant.search.question import Question, understand
from assistant.search.terms import content_words

_DRAFT = "draft"
_MOST_TERMS = 16
"""Words and names that one search is for; more of them find the same articles later."""
_BLANK = str.maketrans(dict.fromkeys("\r\t\u00a0\u2007\u2009\u202f\ufeff", " "))
_LINE_BREAK = re.compile(r"(?P<last>\S+) *\n(?= *(?P<first>[^\W_]))")
_SMALL = PREPOSITIONS | DETERMINERS | CONJUNCTIONS
"""Words that no line ends with on purpose."""


def draft_of(text: str, *, title: str | None, language: str | None, now: datetime | None) -> Article:
    """The text as an article of `now`, against which its "Sunday" is meant; undated where that is not known."""
    return Article(
        id=_DRAFT,
        identity=_DRAFT,
        name=_DRAFT,
        wire=_DRAFT,
        text=text,
        title=title,
        language=language,
        published=now,
    )


def as_read(draft: Article) -> Article:
    """The draft made readable with each character in its place: hand-wrapped lines joined, odd spaces plain."""
    text = draft.text.translate(_BLANK)
    return replace(draft, text=_LINE_BREAK.sub(_joined, text))


def _joined(match: re.Match[str]) -> str:
    """A space for a line break in the middle of a sentence: before a small letter or digit, or behind a small word."""
    if match["last"][-1] in ".!?:…":
        return match.group()
    small = match["last"].lower() in _SMALL or match["last"].endswith(",")
    goes_on = match["first"].isdigit() or match["first"].islower()
    return match.group().replace("\n", " ") if goes_on or small else match.group()


def as_told(draft: Article) -> Article:
    """The draft as it is compared: of no day where it names none, for then it may be about any."""
    told = draft.published and any(True for _ in times(f"{draft.title or ''}. {draft.text}", draft.published.date()))
    return draft if told else replace(draft, published=None)


def question_about(
    sentence: Span, draft: Article, *, now: datetime, vocabulary: Vocabulary, rarity: Rarity
) -> Question:
    """What to search for to check a sentence: its words and names, and those of the draft's headline and opening."""
    said, opening = draft.text[sentence.start : sentence.end], lead_of(draft).opening
    text = opening if said in opening else f"{opening} {said}"
    question = understand(text, now=now, vocabulary=vocabulary)
    telling = sorted(question.terms, key=lambda term: -max(rarity.of(list(content_words(term))), default=0.0))
    kept = set(telling[:_MOST_TERMS])
    return replace(
        question,
        figure=False,
        measures=(),
        counted="",
        according="",
        terms=tuple(term for term in question.terms if term in kept),
        period=question.period if draft.published else None,
    )
