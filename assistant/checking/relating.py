"""How the claims of a draft relate to the figures of a library, also where the draft is but a sentence or two."""

from collections.abc import Sequence

from assistant.comparing.accounts import Account
from assistant.comparing.moments import apart_in_time, moment
from assistant.comparing.places import apart
from assistant.comparing.rarity import Rarity
from assistant.comparing.rulings import Rulings
from assistant.comparing.runs import adds_up
from assistant.comparing.scenes import lead_of, scene
from assistant.comparing.stories import odds_of_one_telling
from assistant.comparing.verdicts import Relations
from assistant.domain import Verdict
from assistant.sentences import sentence_spans

_FEW = 3
"""Sentences up to which a draft says too little for its words to be weighed against a whole article."""
_LEAST = 0.5
"""The log-odds from which such a draft tells what an article's lead and the figure's own sentence tell."""


class DraftRelations(Relations):
    """The relations among a draft's claims and a library's figures."""

    def __init__(
        self, claims: Sequence[Account], accounts: Sequence[Account], rarity: Rarity, rulings: Rulings
    ) -> None:
        super().__init__([*claims, *accounts], rarity, rulings)
        self._telling = rarity
        short = bool(claims) and len(sentence_spans(claims[0].article.text)) <= _FEW
        self._claims = frozenset(one.figure.id for one in claims) if short else frozenset()

    def by_rules(self, a: Account, b: Account, *, one_happening: bool = False) -> Verdict:
        """How a relates to b; a short draft's happening is sought in the article's lead and the figure's sentence."""
        verdict = super().by_rules(a, b, one_happening=one_happening)
        if verdict.relation != "unrelated" or (a.figure.id in self._claims) == (b.figure.id in self._claims):
            return verdict
        claim, other = (a, b) if a.figure.id in self._claims else (b, a)
        return super().by_rules(a, b, one_happening=True) if self._tells(claim, other) else verdict

    def _tells(self, claim: Account, other: Account) -> bool:
        """Whether a short draft tells what an article does, at one time and place."""
        if other.figure.background or adds_up(other) or adds_up(claim) or claim.figure.measure != other.figure.measure:
            return False
        place = apart(claim, other)
        elsewhere = place is not None and place.relation == "unrelated"
        days = scene(claim).day, scene(other).day
        another_day = bool(days[0] and days[1] and abs((days[0] - days[1]).days) > 1)
        if elsewhere or another_day or apart_in_time(moment(claim), moment(other), days=1):
            return False
        draft = claim.article
        told = f"{lead_of(other.article).text} {other.sentence}"
        return odds_of_one_telling(f"{draft.title or ''}. {draft.text}", told, self._telling) > _LEAST
