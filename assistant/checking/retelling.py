"""Whether two sentences are one but for a number: a draft often takes a report's words, and slips in its numbers."""

import re
from difflib import SequenceMatcher

from assistant.comparing.accounts import Account
from assistant.comparing.rarity import Rarity
from assistant.comparing.scenes import lead_of
from assistant.domain import Article
from assistant.search.terms import content_words
from assistant.sentences import sentence_spans

_ALIKE = 0.85
"""The share of words that two sentences must have in common, in one order."""
_BESIDE = 2
"""Words on either side of the number that must be the same."""
_TELLING, _MORE_TELLING = 2.0, 3.0
"""What the words together must tell, each from 0 (in every text) to 1, where they are all the same, and where not."""
_DAYS_APART = 30
_QUOTED = 2
"""Sentences up to which a draft in the very words of an article quotes it, whatever days it names."""
_WORD = re.compile(r"[^\W_]+")


def retells(claim: Account, other: Account, rarity: Rarity) -> bool:
    """Whether a claim and a figure stand at one place of one sentence, whatever their numbers are."""
    if claim.figure.measure != other.figure.measure:
        return False
    (before, after), (others_before, others_after) = _words_around(claim), _words_around(other)
    if before[-_BESIDE:] != others_before[-_BESIDE:] or after[:_BESIDE] != others_after[:_BESIDE]:
        return False
    mine, theirs = [*before, *after], [*others_before, *others_after]
    alike = SequenceMatcher(None, mine, theirs, autojunk=False).ratio()
    telling = sum(rarity.of(sorted(set(content_words(" ".join(mine))))))
    if alike < _ALIKE or telling < (_TELLING if alike == 1 else _MORE_TELLING):
        return False
    quoted = alike == 1 and len(sentence_spans(claim.article.text)) <= _QUOTED
    return quoted or not _of_other_days(claim.article, other.article)


def _words_around(account: Account) -> tuple[list[str], list[str]]:
    """The words of a figure's sentence before and after its number, in lower case."""
    figure, text = account.figure, account.article.text
    before, after = text[figure.sentence.start : figure.start], text[figure.end : figure.sentence.end]
    return _WORD.findall(before.lower()), _WORD.findall(after.lower())


def _of_other_days(draft: Article, article: Article) -> bool:
    """Whether a draft tells of other days than an article: reports of two shocks may share a sentence."""
    days = lead_of(draft).day, lead_of(article).day
    return bool(days[0] and days[1] and abs((days[0] - days[1]).days) > _DAYS_APART)
