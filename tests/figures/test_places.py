"""Where a figure holds."""

import pytest

from tests.figures.reading import figures

CASES = [
    ("Bombs fell on the livestock market in Kharm, killing nine people.", "livestock market in Kharm"),
    ("Nine people were killed in the village of Orrin in Hask province.", "village of Orrin in Hask province"),
    ("Nine people died in a raid on a barracks outside Ruvik, she said.", "Ruvik"),
    ("A bomb in Orrin, in Greyland's Hask province, killed nine people on Sunday.", "Orrin"),
    ("The government in Sanvo says nine people died.", ""),
    ("Nine people died in Greyland's Marl Valley.", "Greyland's Marl Valley"),
    ("Nine people died in Orrinian air strikes.", ""),
    ("Police said 700 nurses walked the streets of Orrin while fairs across the region opened.", "streets of Orrin"),
    ("Nine people, two of them in Hask, died.", ""),
    ("Jane Doe, head of the office in Orrin for the Relief Board, said nine people died.", ""),
    ("Nine people, two of them women, were killed in raids in Hask province, the board said.", "Hask province"),
    ("In the end the River Watch counted nine people dead.", ""),
    ("Nine people died.", ""),
    ("Analysts at the Hask Bank think nine people died.", ""),
    ("A court in Hask sentenced Jo Doe for the fall of the Orlo bridge, which killed 27 people.", ""),
    ("In Hask a court sentenced 27 people.", "Hask"),
    ("The tremors in Hask occurred at noon and killed nine people.", "Hask"),
    ("To win over the River Party, it paid 95 million crowns.", ""),
    ("Nine people died at Gate 7 of the River Stadium in Hask.", "Gate 7 of the River Stadium in Hask"),
    ("The group has nine clerks in five countries, of whom three work in Hask.", ""),
    ("IN ADDITION TO SIX DEAD, MANY LEFT.", ""),
    ("Nine people were hurt in the whole of Hask al-Tarn province.", "Hask al-Tarn province"),
    ("Nine people were hurt in all of Hask province.", "Hask province"),
    ("The find raised the death toll in the whole of Hask province to six.", "Hask province"),
]


@pytest.mark.parametrize(("text", "place"), CASES, ids=[row[0] for row in CASES])
def test_place(text, place):
    """The place is the article's phrase for where the number holds, empty when the sentence names none."""
    assert place == figures(text)[0].place


def test_each_clause_has_its_place():
    """Two numbers of one sentence may hold at two places."""
    first, second = figures("Nine people died in Orrin, and three people died near Hask.")
    assert (first.place, second.place) == ("Orrin", "Hask")


def test_happening_names_place_and_day():
    """A reader knows a happening by the main place and day of the lead."""
    [found] = figures("Nine people were killed in Port Vell on Sunday.")
    assert found.happening == "Port Vell, 2031-04-20"
