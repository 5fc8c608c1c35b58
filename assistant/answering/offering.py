"""What an answer offers besides: figures that fit the question nearly as well, of the same happening or of others."""

from collections.abc import Sequence

from assistant.answering.citing import Citations
from assistant.answering.relevance import Relevant, may_be_meant
from assistant.comparing.accounts import Account
from assistant.comparing.explaining import claimed_by, subject_of
from assistant.comparing.groups import EVERYBODY
from assistant.comparing.topics import NEED_A_TOPIC
from assistant.comparing.values import anchor, times_apart
from assistant.comparing.verdicts import Relations
from assistant.domain import AnswerSentence

MOST_OFFERED = 3
_FITS_TOO, _LEAST = 0.5, 0.4
"""The share of the best relevance, and the relevance, from which a figure that stands in no comparison is offered."""
_SIZES_APART = 3
"""How many times one number may be the other where the measure says little by itself: another sum of money is seldom
meant."""


def offered(  # noqa: PLR0913 - what the library knows comes as values
    ranked: Sequence[Relevant],
    shown: Sequence[Account],
    names: Sequence[str],
    relations: Relations,
    citations: Citations,
    *,
    most: int,
) -> list[AnswerSentence]:
    """A sentence for each further figure that may be meant, most relevant first; each number of a place once.

    Args:
        ranked: At least one account, most relevant first.
        shown: Those that the comparisons hold.
        names: The names that the question asks about.
        relations: Between all of them.
        citations: Takes the quotes that the sentences rest on.
        most: How many quotes it may take.
    """
    best = ranked[0]
    told, subjects = {_told(account) for account in shown}, {subject_of(account) for account in shown}
    least = max(_LEAST, best.relevance * _FITS_TOO)
    sentences: list[AnswerSentence] = []
    for one in ranked:
        key = _told(one.account)
        if one.relevance < least or (one.clashes and not best.clashes) or key in told or _far_off(best, one):
            continue
        apart = relations.between(best.account, one.account).relation == "unrelated"
        if subject_of(one.account) in subjects if apart else not may_be_meant(one.account.figure.place, names):
            continue
        if len(sentences) == min(most, MOST_OFFERED):
            break
        told.add(key)
        text = f"{'Perhaps meant' if apart else 'Also counted'}: {claimed_by(one.account, subject=apart)}."
        sentences.append(AnswerSentence(text=text, citations=(citations.cite_account(one.account).label,)))
    return sentences


def _far_off(best: Relevant, one: Relevant) -> bool:
    a, b = best.account.figure, one.account.figure
    return a.measure in NEED_A_TOPIC and times_apart(a, b) > _SIZES_APART


def _told(account: Account) -> tuple[str, str]:
    """What makes two figures one to a reader: the number and whom it counts; a people counts as everybody."""
    number, counted = anchor(account.figure), account.figure.counted
    everybody = counted.lower() in EVERYBODY or counted.istitle()
    return account.figure.value_text.lower() if number is None else str(number), "" if everybody else counted.lower()
