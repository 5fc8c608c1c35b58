"""When a figure holds, resolved against a publication on Wednesday 23 April 2031."""

from datetime import date

import pytest

from assistant.figures.periods import times
from tests.figures.reading import figures

TODAY = date(2031, 4, 23)
CASES = [
    ("on Sunday", date(2031, 4, 20), date(2031, 4, 20)),
    ("yesterday", date(2031, 4, 22), date(2031, 4, 22)),
    ("on Saturday and Sunday", date(2031, 4, 19), date(2031, 4, 20)),
    ("over the weekend", date(2031, 4, 19), date(2031, 4, 20)),
    ("on 6 March", date(2031, 3, 6), date(2031, 3, 6)),
    ("on March 6, 2030", date(2030, 3, 6), date(2030, 3, 6)),
    ("in April 2029", date(2029, 4, 1), date(2029, 4, 30)),
    ("in 1974", date(1974, 1, 1), date(1974, 12, 31)),
    ("since March", date(2031, 3, 1), TODAY),
    ("since 2011", date(2011, 1, 1), TODAY),
    ("last year", date(2030, 1, 1), date(2030, 12, 31)),
    ("two days ago", date(2031, 4, 21), date(2031, 4, 21)),
]


@pytest.mark.parametrize(("words", "first", "last"), CASES, ids=[row[0] for row in CASES])
def test_resolved(words, first, last):
    """A time expression means days, counted from the publication."""
    [found] = times(f"It happened {words}.", TODAY)
    assert (first, last) == (found.period.first, found.period.last)


def test_undated_article_keeps_the_words():
    """Without a publication date a weekday names no day."""
    [found] = figures("Nine people were killed on Sunday.", published=None)
    assert (found.period.words, found.period.first) == ("on Sunday", None)


EXTENTS = [
    ("Since late March 2,000 people have been killed.", "cumulative", False),
    ("The war has killed 500,000 people.", "cumulative", False),
    ("In 1974 an earthquake killed 212 people.", "whole", True),
    ("It is the worst since 2017, when a ferry sank with 61 lives.", "whole", True),
    ("The raids came four days after a rocket killed five people in Orrin.", "whole", True),
    ("Nine people were killed on Sunday.", "whole", False),
    ("A day after the earthquake that killed 19 people it rained.", "whole", False),
    ("The line carried 1.1m passengers last year.", "whole", False),
]


@pytest.mark.parametrize(("text", "extent", "background"), EXTENTS, ids=[row[0] for row in EXTENTS])
def test_extent_and_background(text, extent, background):
    """A stretch adds up; another time's happening is background, last year's business is not."""
    found = figures(text)[-1]
    assert (extent, background) == (found.extent, found.background)


def test_day_of_speaking_is_not_the_day_of_the_figure():
    """Said on Monday tells when somebody spoke."""
    [found] = figures("The ministry said on Monday that nine people had died.")
    assert found.period is None


def test_day_of_an_earlier_count_stays_with_it():
    """In "to nine, from seven on Sunday" the Sunday belongs to the seven."""
    nine, seven = figures("The number of people killed rose to nine, from seven on Sunday.")
    assert (None, date(2031, 4, 20)) == (nine.period, seven.period.first)
