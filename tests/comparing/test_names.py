"""Names across spellings."""

import pytest

from assistant.comparing.names import names_in, same_name, shares_name


@pytest.mark.parametrize(
    ("a", "b"),
    [("Zarrin Kel", "Zarin-Kel"), ("Zarrin Kel", "Zarrinkel"), ("Deir Maroun", "Dayr Marun"), ("Al-Nur", "al-Nour")],
)
def test_spellings_of_one_name_are_one(a, b):
    """Hyphens, doubled letters, vowels and articles do not make another name."""
    assert same_name(a, b)


@pytest.mark.parametrize(("a", "b"), [("Sorrak", "Sulmek"), ("Ostrel", "Brannick"), ("Ira", "Ara"), ("Dessik", "Hask")])
def test_other_names_are_others(a, b):
    """Names that merely share letters stay apart."""
    assert not same_name(a, b)


def test_names_leave_out_openers_and_calendar_words():
    """A sentence's first word and its weekday are no names."""
    assert names_in("The ferry left Port Ellory on Sunday for Hask.") == ("Port Ellory", "Hask")


def test_a_part_of_a_longer_name_is_shared():
    """A town is shared by the market named after it, not by a town of another name."""
    assert shares_name(("Kharmun", "Sorrak"), ("Kharmun Market",)) == ("Kharmun",)
