"""The answer to a question about a number: the figures of the happening asked about, compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.answering.citing import Citations
from assistant.answering.relevance import Relevant
from assistant.comparing.accounts import Account, Rarity
from assistant.comparing.comparison import Cell, Relations, brief, cells, compared, compared_in_scope
from assistant.comparing.explaining import subject_of
from assistant.comparing.groups import relate_groups
from assistant.comparing.names import names_in, shares_name
from assistant.comparing.places import is_wide
from assistant.comparing.values import anchor, relate_values
from assistant.comparing.voices import same_voice
from assistant.comparing.wording import day_in_words
from assistant.domain import AnswerSentence, Comparison, Happening

_MOST_READINGS = 6
"""Readings of one thing that an answer shows; the most relevant come first."""
_MOST_SCOPES = 4
_NEARLY_AS_RELEVANT = 0.8
"""The share of the best relevance from which a figure of another scope, or happening, is shown beside it."""


@dataclass(frozen=True, kw_only=True)
class FigureAnswer:
    """What the figures say, with sentences whose numbers stand in what they cite."""

    sentences: tuple[AnswerSentence, ...]
    comparisons: tuple[Comparison, ...]
    differs: bool
    happening: Happening


def answer_with_figures(ranked: Sequence[Relevant], citations: Citations, rarity: Rarity) -> FigureAnswer:
    """Compare the ranked accounts of one measure; the best one decides which happening is meant.

    What is of one thing with the best is shown whatever its own words; what counts another place, group or time of
    the same happening only where it is nearly as relevant.

    Args:
        ranked: At least one account, most relevant first.
        citations: Takes the quotes that the answer rests on.
        rarity: How telling a word is, a fraction from 0 to 1.
    """
    relations = Relations(rarity)
    best = ranked[0].account
    here = [
        one for one in ranked if one.account is best or relations.between(best, one.account).relation != "unrelated"
    ]
    found = cells(_without_copies([one.account for one in here]), relations)
    asked, others = _asked(found, here)
    asked = brief(asked, _MOST_READINGS, relations)
    comparisons = [compared(asked, citations.cite_account)]
    beside = _beside(asked, others, here)
    if beside:
        comparisons.append(compared_in_scope([asked, *beside], citations.cite_account))
    return FigureAnswer(
        sentences=tuple(_sentence(comparison) for comparison in comparisons),
        comparisons=tuple(comparisons),
        differs=asked.relation in ("bounds", "update", "conflict")
        or any(_look_opposed(asked, cell, found) for cell in beside),
        happening=_happening(best, ranked, relations),
    )


def _without_copies(accounts: Sequence[Account]) -> list[Account]:
    """Ten reprints of a wire are one account."""
    seen: dict[tuple[str, int], Account] = {}
    for account in accounts:
        seen.setdefault((account.article.wire, account.figure.start), account)
    return list(seen.values())


def _asked(found: Sequence[Cell], ranked: Sequence[Relevant]) -> tuple[Cell, list[Cell]]:
    """The cell that the most relevant account is in, and the other cells by relevance."""
    best = ranked[0].account.figure.id
    home = next(cell for cell in found if any(one.figure.id == best for one in cell.accounts))
    return home, [cell for cell in found if cell is not home]


def _beside(asked: Cell, others: Sequence[Cell], ranked: Sequence[Relevant]) -> list[Cell]:
    """The cells of another scope that a reader should see too: nearly as relevant, and not of some other place."""
    relevance = {one.account.figure.id: one.relevance for one in ranked}
    least = ranked[0].relevance * _NEARLY_AS_RELEVANT
    shown = [
        cell
        for cell in others
        if cell.standing
        and max(relevance[one.figure.id] for one in cell.accounts) >= least
        and _around(asked.accounts[0], cell.standing[0])
    ]
    return shown[:_MOST_SCOPES]


def _around(asked: Account, other: Account) -> bool:
    """Whether another figure's place takes in, or lies in, the place asked about, as far as the words tell."""
    place, beside = asked.figure.place, other.figure.place
    if not place or not beside or is_wide(place) or is_wide(beside):
        return True
    return bool(shares_name(names_in(place), names_in(beside)))


def _look_opposed(asked: Cell, other: Cell, found: Sequence[Cell]) -> bool:
    """Whether totals of different voices would look like a contradiction though they count different things."""
    if _adds_up(found):
        return False
    return any(_opposed(a, b) for a in asked.standing for b in other.standing)


def _opposed(a: Account, b: Account) -> bool:
    if not _around(a, b):
        return False
    totals = a.figure.extent != "part" and b.figure.extent != "part" and a.figure.extent == b.figure.extent
    alike = relate_groups(a.figure, b.figure) in ("same", "near")
    return totals and alike and not same_voice(a, b) and relate_values(a.figure, b.figure) != "agree"


def _adds_up(found: Sequence[Cell]) -> bool:
    """Whether the numbers of one article are a whole and its parts: 25 = 13 + 12."""
    by_article: dict[str, list[Decimal]] = {}
    for cell in found:
        for account in cell.accounts:
            value = anchor(account.figure)
            if value is not None:
                by_article.setdefault(account.article.id, []).append(value)
    return any(_is_sum(values) for values in by_article.values())


def _is_sum(values: Sequence[Decimal]) -> bool:
    return any(
        values[i] + values[j] == values[k]
        for i in range(len(values))
        for j in range(i + 1, len(values))
        for k in range(len(values))
        if k not in (i, j)
    )


def _sentence(comparison: Comparison) -> AnswerSentence:
    labels = dict.fromkeys(reading.citation.label for reading in comparison.readings)
    return AnswerSentence(text=comparison.explanation, citations=tuple(labels))


def _happening(best: Account, ranked: Sequence[Relevant], relations: Relations) -> Happening:
    """What the answer is about, and the other happenings that would fit nearly as well."""
    least = ranked[0].relevance * _NEARLY_AS_RELEVANT
    others = [
        subject_of(one.account)
        for one in ranked
        if one.relevance >= least and relations.between(best, one.account).relation == "unrelated"
    ]
    day = best.day or (best.given if not best.figure.background else None)
    place = best.figure.place or best.figure.happening
    return Happening(place=place, date=day_in_words(day), others=tuple(dict.fromkeys(filter(None, others)))[:3])
