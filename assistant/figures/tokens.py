"""Words, numbers and marks of a sentence, each with its span in the article's text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from assistant.domain import Span

Kind = Literal["number", "word", "currency", "mark"]

_WHOLE = r"\d{1,3}(?:,\d{3})+(?!\d)"
_SPACED = r"\d{1,3}(?:, \d{3})+(?![\d,])"  # tokenisers write "20, 000"
_DECIMALS = r"(?:\.\d+|(?<=[$€£]\d)\. \d\d\b|\. \d{1,2}(?=\s?(?:%|per|b|m|km|mil|mag|on|in|-)))?"  # and "5. 4 percent"
_REST = (
    r"|(?P<currency>(?:(?:US|AU|CA|NZ|HK|A|C)\$|\$(?:US|AU|CA|A|C)?|[€£¥₹₽₺₪])"
    r"|\b(?:USD|EUR|GBP|Dhs?|Rs\.?)(?=\s?\d)|\b(?:euros?|pounds?)(?=\d)|\b[ep](?=\d[\d.,]*\s?(?:m|bn|million|billion)\b))"
    r"|(?P<word>[^\W\d_](?:[^\W_]|\.(?=[^\W\d_]\.?)|['’](?=[^\W\d_])|-(?=[^\W_]))*)"
    r"|(?P<mark>``|''|--|[^\w\s])"
)
_TOKEN = re.compile(rf"(?P<number>(?<!\d)(?<!\d[.,])(?:{_WHOLE}|{_SPACED}|\d+){_DECIMALS}){_REST}", re.IGNORECASE)
_AFTER_MONTH = re.compile(rf"(?P<number>(?<!\d)(?<!\d[.,])(?:{_WHOLE}|\d+)){_REST}", re.IGNORECASE)
"""In "on May 5, 300 people" the comma joins nothing."""
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
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


def tokenise(text: str, span: Span) -> list[Token]:
    """The tokens of `text[span.start:span.end]`, in order."""
    return list(_tokens(text, span.start, span.end))


def _tokens(text: str, at: int, end: int) -> Iterator[Token]:
    pattern = _TOKEN
    while match := pattern.search(text, at, end):
        word, at = match.group(), match.end()
        kind = cast(Kind, match.lastgroup)
        yield Token(word, match.start(), at, kind, word.lower().replace("’", "'"))
        pattern = _AFTER_MONTH if kind == "word" and _MONTH.fullmatch(word) else _TOKEN


def lower_at(tokens: Sequence[Token], at: int) -> str:
    """The lower-case token at an index, or nothing beyond either end."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""
