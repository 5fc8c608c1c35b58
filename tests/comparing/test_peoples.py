"""Countries and their peoples."""

import pytest

from assistant.comparing.peoples import same_people

SAME = [
    ("Egypt", "Egyptian"),
    ("Israel", "Israelis"),
    ("Syria", "Syrian"),
    ("Japan", "Japanese"),
    ("Greece", "Greek"),
    ("Greek", "Greeks"),
    ("Peru", "Peruvian"),
    ("Ukraine", "Ukrainian"),
    ("Nigeria", "Nigerian"),
    ("Niger", "Nigerien"),
]
APART = [
    ("Niger", "Nigerian"),
    ("Iran", "Iraqi"),
    ("Austria", "Australian"),
    ("Mali", "Malawian"),
    ("Romania", "Roman"),
    ("Georgia", "George"),
    ("India", "Indonesian"),
    ("Ford", "Forde"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_a_country_and_its_people_are_one(a: str, b: str) -> None:
    """The name of a country goes with that of its people and things, either way round."""
    assert same_people(a, b)
    assert same_people(b, a)


@pytest.mark.parametrize(("a", "b"), APART)
def test_another_country_is_another(a: str, b: str) -> None:
    """Names that only look alike do not go together."""
    assert not same_people(a, b)
    assert not same_people(b, a)
