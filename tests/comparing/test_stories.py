"""Whether two articles tell one story."""

from assistant.comparing.rarity import Rarity
from assistant.comparing.stories import odds_of_one_story, odds_of_one_telling
from tests.accounts import article, everywhere_rare

BOMB = "A bomb hit the grain market of Velmora on Sunday while Kolm Ederin sold apricots. Nine people were killed."
AGAIN = "Kolm Ederin was selling apricots at the grain market of Velmora when a bomb went off. Nine people died."
FERRY = "The ferry Sea Lark sank off Dessik in a storm. Twelve passengers drowned, and fishermen saved the captain."


COMMON_TOWNS = Rarity(lambda words: {word: 0.0 if word == "velmora" else 1.0 for word in words})
"""A library in which everybody speaks of Velmora, and every other word tells."""


def test_one_story_in_other_words() -> None:
    """Reports that share names and telling words are of one story, others are not, whichever comes first."""
    a, b, c = article(BOMB, name="a"), article(AGAIN, name="b"), article(FERRY, name="c")
    assert odds_of_one_story(a, b, everywhere_rare) > 0 > odds_of_one_story(a, c, everywhere_rare)
    assert odds_of_one_story(a, b, everywhere_rare) == odds_of_one_story(b, a, everywhere_rare)


def test_a_text_is_of_one_story_with_itself() -> None:
    """No two texts are more alike than one and itself."""
    assert odds_of_one_telling(BOMB, BOMB, everywhere_rare) > odds_of_one_telling(BOMB, AGAIN, everywhere_rare)


def test_a_name_that_everybody_holds_tells_nothing() -> None:
    """Two stories of one town are less alike in a library that speaks of that town only."""
    fire = "A fire burned in Velmora."
    assert odds_of_one_telling(BOMB, fire, COMMON_TOWNS) < odds_of_one_telling(BOMB, fire, everywhere_rare)


def test_empty_texts_share_nothing() -> None:
    """An article without words is of no story."""
    assert odds_of_one_telling("", "", everywhere_rare) < 0
