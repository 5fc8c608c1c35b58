"""What an answer offers besides its comparisons."""

from assistant.answering.citing import Citations
from assistant.answering.offering import MOST_OFFERED, offered
from assistant.answering.relevance import Relevant
from assistant.answering.verifying import verified
from assistant.comparing.accounts import Account
from assistant.comparing.verdicts import Relations
from assistant.domain import AnswerSentence
from tests.accounts import account, everywhere_rare

BEST = account("Bombs killed nine people at the market of Velmora on Sunday.", "nine", name="a", published="2031-05-05")
PART = account(
    "Bombs killed nine people at the market of Velmora on Sunday. Two children were killed at the market of Velmora.",
    "Two",
    name="b",
    published="2031-05-05",
)
ELSEWHERE = account("Eight people drowned off Hask on Friday.", "Eight", name="c", published="2031-03-07")
LOUDER = [account(f"{one} people were killed in Town{one}.", f"{one}", name=f"{one}") for one in range(20, 30)]


def sentences(*further: tuple[Account, float], clashes: bool = False, most: int = 9) -> list[AnswerSentence]:
    """What is offered beside the best account, each further one with its relevance."""
    ranked = [Relevant(account=BEST, relevance=1.0)]
    ranked += [Relevant(account=one, relevance=relevance, clashes=clashes) for one, relevance in further]
    relations = Relations([one.account for one in ranked], everywhere_rare)
    citations = Citations(lambda _: ())
    found = offered(ranked, [BEST], ("Velmora",), relations, citations, most=most)
    assert all(one.supported for one in verified(found, citations.made()))
    return found


def texts(found: list[AnswerSentence]) -> list[str]:
    """The sentences alone."""
    return [one.text for one in found]


def test_a_figure_of_another_happening_is_offered_with_its_place_and_day() -> None:
    """A reader may have meant it, and can tell."""
    assert texts(sentences((ELSEWHERE, 0.9))) == [
        "Perhaps meant: eight killed in Hask, 7 March 2031 (source not named)."
    ]


def test_another_figure_of_the_happening_is_told_as_such() -> None:
    """What counts a part, or another group, is no other happening."""
    assert texts(sentences((PART, 0.9))) == [
        "Also counted: two children killed in the market of Velmora (source not named)."
    ]


def test_what_hardly_fits_is_not_offered() -> None:
    """A figure that is much less relevant than the best, or clashes with the question, stays out."""
    assert sentences((ELSEWHERE, 0.45)) == []
    assert sentences((ELSEWHERE, 0.9), clashes=True) == []


def test_what_is_shown_is_not_offered_again() -> None:
    """A number of the same people stands once."""
    again = account("In Orlo nine people were killed.", "nine", name="again")
    assert sentences((again, 0.9)) == []


def test_few_are_offered() -> None:
    """There are never more than a reader takes in, nor more quotes than may be taken."""
    assert len(sentences(*((one, 0.9) for one in LOUDER))) == MOST_OFFERED
    assert len(sentences(*((one, 0.9) for one in LOUDER), most=1)) == 1
