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
    ("last September", date(2030, 9, 1), date(2030, 9, 30)),
    ("in June", None, None),
    ("in April", date(2031, 4, 1), TODAY),
    ("so far this year", date(2031, 1, 1), TODAY),
    ("since the walkout started nine days ago", date(2031, 4, 14), TODAY),
    ("in the two weeks of the offensive", date(2031, 4, 9), TODAY),
    ("in the 20 days of the Tarnian siege", date(2031, 4, 3), TODAY),
    ("in two weeks of shelling", date(2031, 4, 9), TODAY),
    ("since it was opened in 2019", date(2019, 1, 1), TODAY),
    ("since Friday, 18 April", date(2031, 4, 18), TODAY),
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


DAY_OF = [
    ("The number of people killed in Sunday's raid rose to 13 on Wednesday.", "Sunday", "whole"),
    ("The toll from Sunday's raid had risen to more than 50 by Monday.", "Sunday", "whole"),
    ("The toll had risen to more than 50 by Monday.", "Monday", "whole"),
    ("The raid killed 13 on Sunday, and nine died on Monday.", "on Sunday", "whole"),
    ("Since Sunday's raid 50 people have been killed.", "Since Sunday", "cumulative"),
    ("Since late March 70 sailors have drowned.", "Since late March", "cumulative"),
]


@pytest.mark.parametrize(("sentence", "words", "extent"), DAY_OF, ids=[row[0] for row in DAY_OF])
def test_day_that_a_number_is_of(sentence, words, extent):
    """A rising count is of the day of what it counts, not of the day of counting, where the sentence tells both."""
    figure = figures(sentence)[0]
    assert (figure.period.words, figure.extent) == (words, extent)


EXTENTS = [
    ("Since late March 1,300 sailors have drowned.", "cumulative", False),
    ("The war has killed 500,000 people.", "cumulative", False),
    ("In 1974 an earthquake killed 212 people.", "whole", True),
    ("It is the worst since 2017, when a ferry sank with 61 lives.", "whole", True),
    ("The raids came four days after a rocket killed five people in Orrin.", "whole", True),
    ("Nine people were killed on Sunday.", "whole", False),
    ("A day after the earthquake that killed 19 people it rained.", "whole", False),
    ("The line carried 1.1m passengers last year.", "whole", False),
    ("More than 90 barges were sunk since the storms started nine days ago.", "cumulative", False),
    ("After nine weeks of unrest, in which 310 sailors drowned, banks reopened.", "cumulative", False),
    ("The uprising having so far taken close to 70 lives, schools shut.", "cumulative", False),
    ("There have been almost 40 derailments this year.", "cumulative", False),
    ("The coast has felt dozens of tremors since a 7.7 earthquake in 2012.", "whole", True),
    ("The attack on the school during the offensive killed 40 people.", "whole", False),
    ("Some 900 campers fled at the weekend.", "whole", False),
    ("The protests of recent weeks worry its four thousand bakers.", "whole", False),
    ("An earthquake of magnitude 4.9 was felt in September.", "whole", True),
    ("In February, six bridges were closed.", "whole", True),
    ("Some 4,100 villages were flooded by the 1987 storm, the fiercest of all.", "whole", False),
    ("The new lock, some 25 miles south of Tarn, was opened in 2019.", "whole", False),
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


UNDATED = [
    ("The largest, on Oct. 10, 2022, killed three people.", True),
    ("Nine people were killed on Sunday.", False),
    ("Nine people were killed on 6 March.", False),
    ("Some 4,100 villages were flooded by the 1987 storm.", True),
]


@pytest.mark.parametrize(("text", "background"), UNDATED, ids=[row[0] for row in UNDATED])
def test_year_tells_of_another_time_in_an_undated_article(text, background):
    """Behind a lead without a date, a day with its year is not the day of the news."""
    lead = "Tarn shook. It shook again. People ran."
    assert background == figures(f"{lead} {text}", published=None)[-1].background


def test_day_of_the_lead_is_what_an_undated_article_reports():
    """A report that dates itself in its lead recalls nothing with that date."""
    found = figures("On 25 June 2030 two jets hit Tarn. Nine people were killed on 25 June 2030.", published=None)
    assert [one.background for one in found] == [False, False]


def test_lead_reports_the_happening_that_it_names_by_its_year():
    """Somebody held over the 1988 murders is news of these murders."""
    assert not figures("A cook was held over the 1988 murders of three grocers.")[0].background


CLAUSES = [
    pytest.param("The vote is on 8 March; the opposition has 112 seats.", None, id="behind a semicolon"),
    pytest.param("The door was mended for $3 million and had passed a test on 2 May 2029.", None, id="another verb"),
    pytest.param("The firm has been shut since 2029, and its house is worth 800,000 francs.", None, id="and its"),
    pytest.param("The bridge, 212 metres long, was opened in 2009.", None, id="a size by the way"),
    pytest.param("She ordered an inquiry on Monday into the fire in which nine people died.", None, id="in which"),
    pytest.param("Nine people died in an attack on Monday on a market.", "on Monday", id="one clause"),
    pytest.param("On Monday the fire went on; nine people died.", "On Monday", id="a day for the whole sentence"),
]


@pytest.mark.parametrize(("text", "words"), CLAUSES)
def test_time_of_another_clause(text, words):
    """The time of what else a sentence tells is not that of its number, which recalls nothing by it."""
    [found] = figures(text)
    assert (found.period.words if found.period else None, found.background) == (words, False)


def test_each_of_two_numbers_has_the_time_right_behind_it():
    """A time right behind a number is its own, though another stands as near before it."""
    assert [one.period.words for one in figures("It rises by 3 percent in June and 2.5 percent in July.")] == [
        "in June",
        "in July",
    ]
