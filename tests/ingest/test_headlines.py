"""A headline in the text becomes the title."""

import pytest

from ingest.headlines import split_headline

PROSE = "Two ferries collided off the coast of Norland on Monday, and nine sailors were hurt, the port said."


def test_a_headline_is_split_off() -> None:
    """A short first line without a stop, followed by prose."""
    assert split_headline(f"Two ferries collide\n\n{PROSE}") == ("Two ferries collide", PROSE)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Two ferries collided.\n{PROSE}", id="a sentence"),
        pytest.param(f"Is it safe to sail?\n{PROSE}", id="a question"),
        pytest.param(f"Ferries collide\n{PROSE}", id="two words"),
        pytest.param("Two ferries collide", id="nothing follows"),
        pytest.param("Results of the vote\nReform 34\nUnion 22", id="a table follows"),
        pytest.param(f"{'Two ferries collide ' * 7}\n{PROSE}", id="too long"),
        pytest.param(f"they went on to say\n{PROSE}", id="in mid-sentence"),
        pytest.param(PROSE, id="prose alone"),
    ],
)
def test_when_in_doubt_the_text_is_left(text: str) -> None:
    """What may be the article's own stays in it."""
    assert split_headline(text) == (None, text)
