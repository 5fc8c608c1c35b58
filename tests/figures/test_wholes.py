"""What is a part of another number, and what stands for itself."""

import pytest

from tests.figures.reading import figures

EXTENTS = [
    pytest.param("The blast killed 17 people and injured 26 others.", ["whole", "whole"], id="others are a group"),
    pytest.param("Eight other climbers were rescued.", ["whole"], id="other workers"),
    pytest.param("Another four were killed near Tarn.", ["whole"], id="another four"),
    pytest.param("Seven people died and 12 more are missing.", ["whole", "whole"], id="more"),
    pytest.param(
        "Two of seven cables were cut and the other five cables were spared.",
        ["part", "whole", "part"],
        id="the other five",
    ),
    pytest.param("A tram hit a cart of Tarnian nuns, killing three of them.", ["whole"], id="them, not counted"),
    pytest.param("Rebels took 12 villagers, killing four of them.", ["whole", "part"], id="them, counted"),
    pytest.param("Nearly 60 of the victims were beekeepers.", ["part"], id="of the victims"),
    pytest.param(
        "Nine people, including two guards, lost their lives and five suspects were arrested.",
        ["whole", "part", "whole"],
        id="lost their lives and",
    ),
    pytest.param(
        "Nine died, two of them children, and 23 shops burned.", ["whole", "part", "whole"], id="things after"
    ),
    pytest.param("Nine died, among them two children.", ["whole", "part"], id="among them"),
    pytest.param("The dead included four carpenters.", ["part"], id="the dead included"),
    pytest.param("The dead include four who were killed in Tarn.", ["whole"], id="those of one place"),
    pytest.param("Six burglars -- three dressed as waiters -- escaped.", ["whole", "part"], id="behind a dash"),
    pytest.param("Some 70 people were wounded, nine critically.", ["whole", "part"], id="critically"),
    pytest.param("Two nurses were among the injured.", ["part"], id="among the injured"),
    pytest.param("They found 12 leaks among the 90 pipes of Hask.", ["whole", "whole"], id="what they are among"),
    pytest.param(
        "Divers found six more bodies, which brought the number of dead to 25.", ["part", "whole"], id="further ones"
    ),
    pytest.param("Six more people died and 25 were hurt.", ["whole", "whole"], id="more of another kind"),
    pytest.param("Among the dead were two nurses.", ["part"], id="among the dead were"),
    pytest.param("Six divers (one a beginner) drowned.", ["whole", "part"], id="one of them, in brackets"),
    pytest.param(
        "Fifteen people, nine stokers, four cooks and two pilots, drowned.",
        ["whole", "part", "part", "part"],
        id="a list that adds up to the total",
    ),
    pytest.param(
        "Seven soldiers, two guards and five nurses were killed.",
        ["whole", "whole", "whole"],
        id="a list of other people",
    ),
    pytest.param(
        "Eight drovers -- seven Orrinians and one Tarnian -- were arrested.", ["whole", "part", "part"], id="in dashes"
    ),
    pytest.param(
        "The quake damaged 40 chapels, including mosques and shrines, and 8 bridges.",
        ["whole", "whole"],
        id="the list goes on after what is included",
    ),
    pytest.param(
        "At least 16 people died, including toddlers, when a mast hit a tent in which dozens of people had danced.",
        ["whole", "whole"],
        id="another clause",
    ),
    ("A raid killed nine people, among them two women, and injured at least eight others.", ["whole", "part", "whole"]),
    ("Sixteen people, including 12 civilians, died and at least five were wounded.", ["whole", "part", "whole"]),
    ("Sixteen people, including 12 civilians, drowned and five were wounded.", ["whole", "part", "whole"]),
]


@pytest.mark.parametrize(("text", "extents"), EXTENTS)
def test_extent(text, extents):
    """A part is what the sentence takes out of a total; what comes on top of a number stands for itself."""
    assert extents == [one.extent for one in figures(text)]
