"""The answer to a question about a number: the figures of the happening asked about, compared."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.answering.citing import Citations
from assistant.answering.offering import offered
from assistant.answering.relevance import Relevant, may_be_meant
from assistant.comparing.accounts import Account
from assistant.comparing.comparison import Cell, brief, cell_of, cells, compared, compared_in_scope, one_thing_with
from assistant.comparing.explaining import explain, subject_of
from assistant.comparing.opposing import look_opposed
from assistant.comparing.rarity import Rarity
from assistant.comparing.rulings import NO_RULINGS, Rulings
from assistant.comparing.scenes import scene
from assistant.comparing.topics import NEED_A_TOPIC
from assistant.comparing.verdicts import Relations
from assistant.comparing.wording import day_in_words
from assistant.domain import AnswerSentence, Comparison, Happening

_DAY = re.compile(r"(?:^|, )[^,]*\d{4}-\d\d-\d\d[^,]*$|(?:^|, )(?:\w+ )?\w+day$")
"""The day that ends a happening's few words, which an answer gives by itself."""
_MOST_SCOPES = 4
"""Other scopes that stand beside the one asked about; each is cited once."""
_BESIDE, _BESIDE_OF_A_TOPIC = 0.7, 0.9
"""The share of the best relevance from which a figure of another scope is shown beside it; more where the measure says
little by itself, for another sum of money is seldom meant."""
_AS_RELEVANT = 0.97
"""The share of the best relevance from which two happenings fit a question equally well."""
_NEARLY_AS_RELEVANT = 0.8
"""The share of the best relevance from which a figure of another scope, or happening, is shown beside it."""
_WHICH = "Several happenings fit equally well: which one do you mean? "


@dataclass(frozen=True, kw_only=True)
class FigureAnswer:
    """What the figures say, with sentences whose numbers stand in what they cite."""

    sentences: tuple[AnswerSentence, ...]
    comparisons: tuple[Comparison, ...]
    differs: bool
    happening: Happening


def answer_with_figures(  # noqa: PLR0913 - what the library knows comes as values
    ranked: Sequence[Relevant],
    names: Sequence[str],
    citations: Citations,
    rarity: Rarity,
    *,
    most: int,
    rulings: Rulings = NO_RULINGS,
) -> FigureAnswer:
    """Compare the ranked accounts of one measure; the best one decides which happening is meant.

    What is of one thing with the best is shown whatever its own words; what counts another place, group or time of
    the same happening only where it is nearly as relevant.

    Args:
        ranked: At least one account, most relevant first.
        names: The names that the question asks about.
        citations: Takes the quotes that the answer rests on.
        rarity: How telling a word is, a fraction from 0 to 1.
        most: How many quotes it may take.
        rulings: What people have ruled on figures; those that were misread are not among the ranked.
    """
    most_readings = (most + 6) // 3
    relations = Relations((one.account for one in ranked), rarity, rulings)
    best = ranked[0].account
    here = [
        one
        for one in ranked
        if one.account is best
        or (
            one.relevance > 0
            and (ranked[0].clashes or not one.clashes)
            and relations.between(best, one.account).relation != "unrelated"
        )
    ]
    accounts = _without_copies([one.account for one in here])
    home = next(cell for cell in cells(accounts, relations) if best in cell.accounts)
    in_asked = {one.figure.id for one in (*home.accounts, *one_thing_with(best, accounts, relations))}
    asked = cell_of([one for one in accounts if one.figure.id in in_asked], relations, accounts)
    others = cells([one for one in accounts if one.figure.id not in in_asked], relations)
    asked = brief(asked, most_readings, relations)
    comparisons = [compared(asked, citations.cite_account)]
    summed = [cell for cell in others if any(relations.parts(a, b) for a in asked.accounts for b in cell.accounts)]
    beside = _beside(others, here, tuple(names), summed)[: most - most_readings]
    if beside:
        comparisons.append(compared_in_scope([asked, *beside], citations.cite_account))
    named = (one for one in asked.accounts if one.figure.place)
    placed = min(named, key=lambda one: scene(one).day or date.max, default=best)
    happening = _happening(placed, best, ranked, relations)
    sentences = [_sentence(comparison) for comparison in comparisons]
    if happening.others or not names:
        lead = _explained(asked, about=subject_of(placed))
        unclear = happening.others and not names and _fits_as_well(best, ranked, relations)
        sentences[0] = replace(sentences[0], text=f"{_WHICH if unclear else ''}{lead}")
    shown = [*asked.accounts, *(one for cell in beside for one in cell.accounts)]
    sentences += offered(ranked, shown, names, relations, citations, most=most - len(citations.made()))
    return FigureAnswer(
        sentences=tuple(sentences),
        comparisons=tuple(comparisons),
        differs=asked.relation in ("bounds", "update", "conflict")
        or any(_look_opposed(asked, cell, relations) for cell in beside),
        happening=happening,
    )


def _without_copies(accounts: Sequence[Account]) -> list[Account]:
    """Ten reprints of a wire are one account."""
    seen: dict[tuple[str, str, int], Account] = {}
    for account in accounts:
        at = account.figure.start - account.figure.sentence.start
        seen.setdefault((account.article.wire, account.sentence, at), account)
    return list(seen.values())


def _beside(
    others: Sequence[Cell], ranked: Sequence[Relevant], names: tuple[str, ...], summed: Sequence[Cell]
) -> list[Cell]:
    """The cells of another scope that a reader should see too: nearly as relevant, and not of a place of their own.

    Those `summed` with what is asked about, as its whole or its parts, are shown however relevant they are.
    """
    relevance = {one.account.figure.id: one.relevance for one in ranked}
    topical = ranked[0].account.figure.measure in NEED_A_TOPIC
    least = ranked[0].relevance * (_BESIDE_OF_A_TOPIC if topical else _BESIDE)
    shown = [
        cell
        for cell in others
        if cell.standing
        and (cell in summed or max(relevance[one.figure.id] for one in cell.accounts) >= least)
        and may_be_meant(cell.standing[0].figure.place, names)
    ]
    return shown[:_MOST_SCOPES]


def _look_opposed(asked: Cell, other: Cell, relations: Relations) -> bool:
    """Whether totals of different voices would look like a contradiction though they count different things."""
    if any(relations.parts(a, b) for a in asked.accounts for b in other.accounts):
        return False
    return look_opposed(asked.standing[0], other.standing[0]) if asked.standing and other.standing else False


def _sentence(comparison: Comparison) -> AnswerSentence:
    """The comparison in one sentence; what has been replaced is cited only where the sentence tells of it."""
    told = [one for one in comparison.readings if comparison.relation == "update" or not one.superseded]
    labels = dict.fromkeys(reading.citation.label for reading in told)
    return AnswerSentence(text=comparison.explanation, citations=tuple(labels))


def _fits_as_well(best: Account, ranked: Sequence[Relevant], relations: Relations) -> bool:
    """Whether a figure of another happening is no less relevant than the best."""
    least = ranked[0].relevance * _AS_RELEVANT
    return any(
        one.relevance >= least and relations.between(best, one.account).relation == "unrelated" for one in ranked
    )


def _explained(cell: Cell, *, about: str) -> str:
    """The sentence for a cell, with the place and day of its happening."""
    superseded = [one for one in cell.accounts if one.figure.id in cell.superseded]
    return explain(cell.standing, superseded, cell.relation, about=about)


def _happening(placed: Account, best: Account, ranked: Sequence[Relevant], relations: Relations) -> Happening:
    """What the answer is about, by an account that names its place, and the other happenings that would fit too."""
    least = ranked[0].relevance * _NEARLY_AS_RELEVANT
    others = [
        subject_of(one.account)
        for one in ranked
        if one.relevance >= least and relations.between(best, one.account).relation == "unrelated"
    ]
    place = placed.figure.place or _DAY.sub("", placed.figure.happening) or placed.article.title or ""
    return Happening(
        place=place, date=day_in_words(scene(placed).day), others=tuple(dict.fromkeys(filter(None, others)))[:3]
    )
