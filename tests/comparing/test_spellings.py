"""Spellings of one name out of a whole corpus."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.comparing.spellings import keys_near, names_taught, pairs, parts, respelt, slip, spelling_key, words_of
from tests.search.samples import article

ONE_NAME = [
    pytest.param("Welmora", "Wellmoura", id="doubled letters, o and ou"),
    pytest.param("Zarrin Kel", "Zarinkel", id="apart and together"),
    pytest.param("Zarrin Kel", "Zarin-Kel", id="a hyphen"),
    pytest.param("Tell al-Mushar", "Tell el-Mushar", id="al and el"),
    pytest.param("Tell al-Mushar", "Tell ash-Mushar", id="al and ash"),
    pytest.param("Tell al-Mushar", "Tell Mushar", id="without the article"),
    pytest.param("Deir Maroun", "Dayr Marun", id="ei and ay, ou and u"),
    pytest.param("Tareem", "Tarim", id="ee and i"),
    pytest.param("Qorvan", "Korvan", id="q and k"),
    pytest.param("Brachim", "Brachem", id="i and e"),
    pytest.param("Idrun", "Edroun", id="a vowel that begins it"),
    pytest.param("Sharquf", "Sarkuf", id="sh and s"),
    pytest.param("Théronne", "Teronne", id="accents and h"),
    pytest.param("Ma'aran", "Maaran", id="an apostrophe"),
]
APART = [
    pytest.param("Tarkin", "Tarkon", id="i and o"),
    pytest.param("Tarkin", "Trakin", id="vowels elsewhere"),
    pytest.param("Tarkin", "Tarkina", id="a vowel more"),
    pytest.param("Tarkin", "Charkin", id="another consonant"),
    pytest.param("Tareem", "Taram", id="ee and a"),
    pytest.param("Maris", "Meres", id="two vowels"),
    pytest.param("East Tarkin", "West Tarkin", id="quarters"),
    pytest.param("Tarkin", "Tarkinian", id="its people"),
    pytest.param("Kafr Tarkin", "Kafr Torkin", id="two villages of one sort"),
    pytest.param("Karvan 4", "Karvan 9", id="numbers"),
    pytest.param("Karvan 4", "Karvan", id="with a number and without"),
    pytest.param("Oru", "Ora", id="too short to tell"),
    pytest.param("Korvan", "KORVAN", id="nothing but case"),
]


@pytest.mark.parametrize(("name", "other"), ONE_NAME)
def test_spellings_of_one_name(name: str, other: str) -> None:
    """Transliterations share their consonants and the sort of vowel between these."""
    assert respelt(name, other)
    assert respelt(other, name)


@pytest.mark.parametrize(("name", "other"), APART)
def test_names_that_look_alike_are_others(name: str, other: str) -> None:
    """Chance neighbours, of which a large corpus has many, are other names."""
    assert not respelt(name, other)
    assert not respelt(other, name)


def test_a_slip_is_one_letter_of_a_long_name() -> None:
    """A long name with a letter wrong is known; a short one, or one that is made from the other, is another."""
    assert slip("Manokelvi", "Manokelwi")
    assert not slip("Hask", "Hasp")
    assert not slip("Tarkin", "Tarkinian")


@given(st.text("bdfgklmnprst", min_size=3, max_size=9), st.data())
def test_a_key_one_sound_away_is_near(key: str, data: st.DataObject) -> None:
    """Whichever sound is left out, one of the keys near to what is left is the key."""
    at = data.draw(st.integers(0, len(key) - 1))
    assert key in set(keys_near(key[:at] + key[at + 1 :]))


@given(st.lists(st.sampled_from(["Tell", "al-Mushar", "Deir", "Korvan", "of", "É", "4"]), max_size=5))
def test_a_name_is_made_of_its_parts(words: list[str]) -> None:
    """There is one pair less than parts, and each begins and ends with its parts."""
    name = " ".join(words)
    found = parts(name)
    assert len(pairs(name)) == max(0, len(found) - 1)
    assert all(one.startswith(a) and one.endswith(b) for one, a, b in zip(pairs(name), found, found[1:], strict=False))


@given(st.text("aeiouhkqstmrl' -", max_size=12), st.text("aeiouhkqstmrl' -", max_size=12))
def test_spellings_are_found_by_their_key(name: str, other: str) -> None:
    """Two names that are one in two spellings have one key, and words do not take them for the same."""
    assert respelt(name, other) == respelt(other, name)
    if respelt(name, other):
        assert spelling_key(name) == spelling_key(other)
        assert words_of(name) != words_of(other)


TAUGHT = [
    pytest.param({"text": "The ferry left Port Ellory for Dramund."}, {"Port Ellory", "Port", "Ellory", "Dramund"}),
    pytest.param({"text": "The ferry left PORT ELLORY for Dramund."}, {"Dramund"}, id="capitals teach nothing"),
    pytest.param(
        {"text": "It sank.", "title": "Ferry sinks within sight of Dramund", "outlet": "Tavisk Times"},
        {"Dramund", "Tavisk Times", "Tavisk", "Times"},
        id="a headline, and the outlet",
    ),
    pytest.param({"text": "It sank.", "title": "Ferry Sinks Off Dramund"}, set(), id="a headline all in capitals"),
]


@pytest.mark.parametrize(("fields", "taught"), TAUGHT)
def test_what_an_article_teaches(fields: dict[str, str], taught: set[str]) -> None:
    """Names in running text are taught as parts and pairs, without the words that sentences open with."""
    assert set(names_taught(article("one", **fields))) == taught
