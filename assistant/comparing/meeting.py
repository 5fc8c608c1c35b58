"""Which figures are to be compared at all: those of articles that name the same things, and lie near in time.

An index of what each article names (`keys_of`) finds them, so that nothing is ever compared with a whole library.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from assistant.comparing.accounts import Account
from assistant.comparing.groups import relate_groups
from assistant.comparing.kinds import kinds_in
from assistant.comparing.names import names_in, skeleton
from assistant.domain import Article, Figure
from assistant.figures.lexicon import COUNT
from assistant.sentences import sentence_spans

NEAREST = 16
"""How many articles before, and after, may be met for one key: of a name that everybody uses, the nearest in time."""
SHARED = 2
"""Keys that two articles must have in common; a name gives one for each of its words, a kind of happening one."""
_LEAD = 4
"""Sentences in which an article says what it is about."""
_SHORTEST = 3
"""Letters of a skeleton that still tell names apart."""


def position(article: Article) -> tuple[bool, datetime | None, str]:
    """What articles are sorted by: time of publication, then identity; the undated ones come last."""
    return article.published is None, article.published, article.id


def keys_of(article: Article, figures: Iterable[Figure]) -> frozenset[str]:
    """What an article's headline, lead and sentences with figures name: each word of a name, and kinds of happening.

    A word stands as its skeleton, so that spellings of one name meet.
    """
    spans = sentence_spans(article.text)[:_LEAD]
    lead = f"{article.title or ''}. {article.text[: spans[-1].end] if spans else ''}"
    sentences = {article.text[one.sentence.start : one.sentence.end] for one in figures}
    words = {word for text in (lead, *sentences) for name in names_in(text) for word in name.split()}
    return frozenset({_key(word) for word in words} | {f"kind {kind}" for kind in kinds_in(lead)})


def worth_relating(a: Account, b: Account) -> bool:
    """Whether two figures of articles that meet may be of one thing, judged by what is quickest to see."""
    if a.figure.measure != b.figure.measure:
        return False
    return a.figure.measure != COUNT or relate_groups(a.figure, b.figure) != "other"


def pairs_to_relate(mine: Sequence[Account], theirs: Sequence[Account]) -> Iterable[tuple[Account, Account]]:
    """The pairs of figures of two articles, or of one with itself, that are worth relating; each pair once."""
    within = mine is theirs or (mine and theirs and mine[0].article.id == theirs[0].article.id)
    for index, a in enumerate(mine):
        for b in theirs[index + 1 :] if within else theirs:
            if worth_relating(a, b):
                yield a, b


def _key(word: str) -> str:
    bare = skeleton(word)
    return bare if len(bare) >= _SHORTEST else word.lower()
