"""Words, numbers and marks of a sentence, each with its span in the article's text."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from assistant.domain import Span

Kind = Literal["number", "word", "currency", "mark"]

_WHOLE = r"\d{1,3}(?:,\d{3})+(?!\d)"
_SPACED = r"\d{1,3}(?:, \d{3})+(?!\d|, ?\d)"  # tokenisers write "20, 000"
_DECIMALS = (  # and "5. 4 percent"
    r"(?:\.\d+|(?:(?<=[$€£]\d)|(?<=[$€£]\d\d)|(?<=[$€£]\d\d\d))\. \d\d\b|(?<=magnitude \d)\. \d\b"
    r"|\. \d(?=[\"”″] [a-z])"
    r"|\. \d(?= (?!(?:was|were|are|is|ha[ds]|have|others?|more|of|people|men|women|children|died)\b)[a-z])"
    r"|\. \d{1,2}(?=\s?(?:%|per|b|m|km|kg|pounds|tons|tonnes|inch|mil|mag|on|in|-)))?"
)
_SIGN = r"(?:US|AU|CA|NZ|HK|A|C)\$|\$(?:US|AU|CA|A|C)?|[€£¥₹₽₺₪]"
_SPELT = (
    r"\b(?:(?:USD|EUR|GBP|Dhs?|Rs\.?)(?=\s?\d)|(?:euros?|pounds?)(?=\d)|[ep](?=\d[\d.,]*\s?(?:m|bn|million|billion)\b))"
)
_MAY_BE_CURRENCY = r"(?=[$€£¥₹₽₺₪]|[^\W\d_]{1,6}+\.?\s?[$\d])"
"""A sign, or a few letters before a sign or digit: what most words are not, which is seen at once."""
_REST = (
    rf"|(?P<currency>{_MAY_BE_CURRENCY}(?:{_SIGN}|{_SPELT}))"
    r"|(?P<word>magnitude(?=-\d)|[^\W\d_][^\W_]*+(?:(?:[.'’](?=[^\W\d_])|-(?=[^\W_]))[^\W_]*+)*+)"
    r"|(?P<mark>``|''|--|[^\w\s])"
)
_BEHIND_NO_DIGIT = r"(?=\d)(?<!\d)(?<!\d[.,])"
_TOKEN = re.compile(rf"(?P<number>{_BEHIND_NO_DIGIT}(?:{_WHOLE}|{_SPACED}|\d+){_DECIMALS}){_REST}", re.IGNORECASE)
_AFTER_MONTH = re.compile(rf"(?P<number>{_BEHIND_NO_DIGIT}(?:{_WHOLE}|\d+)){_REST}", re.IGNORECASE)
"""In "on May 5, 300 people" the comma joins nothing."""
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*", re.IGNORECASE)
_GOES_ON = re.compile(r"\s\d[\d,]*(?:, |\. ?)\d")
"""A number that goes on behind a comma or a stop, unless a month stands before it."""


class Token(NamedTuple):
    """One word, number, currency sign or mark; offsets into the article's text."""

    text: str
    start: int
    end: int
    kind: Kind
    lower: str
    """Lower case with straight apostrophes, as the tables of words are written."""

    @property
    def stem(self) -> str:
        """The lower-case word without a possessive ending."""
        return self.lower.removesuffix("'s").removesuffix("'")

    @property
    def capitalised(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.kind == "word" and self.text[0].isupper()


def lowered(text: str) -> str:
    """A text in lower case and of the same length, so that offsets into the one hold in the other."""
    return text.replace("İ", "I").lower()  # the one capital that grows


def tokenise(text: str, span: Span) -> list[Token]:
    """The tokens of `text[span.start:span.end]`, in order."""
    searched = _after_months if _GOES_ON.search(text, span.start, span.end) else _TOKEN.finditer
    lower = lowered(text[span.start : span.end]).replace("’", "'")
    tokens = []
    for match in searched(text, span.start, span.end):
        start, end = match.span()
        word = lower[start - span.start : end - span.start]
        tokens.append(tuple.__new__(Token, (match[0], start, end, match.lastgroup, word)))
    return tokens


def _after_months(text: str, at: int, end: int) -> Iterator[re.Match[str]]:
    pattern = _TOKEN
    while match := pattern.search(text, at, end):
        yield match
        at = match.end()
        pattern = _AFTER_MONTH if match.lastgroup == "word" and _MONTH.fullmatch(match.group()) else _TOKEN


def lower_at(tokens: Sequence[Token], at: int) -> str:
    """The lower-case token at an index, or nothing beyond either end."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""
