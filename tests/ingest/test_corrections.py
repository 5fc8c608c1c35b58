"""Outlets' notices of correction are recognised."""

import pytest

from ingest.corrections import correction_notice

PROSE = "Two ferries collided off the coast on Monday, the port said."


@pytest.mark.parametrize(
    "notice",
    [
        "CORRECTION: An earlier version of this article said 12 people were hurt. The correct figure is nine.",
        "Correction — the port has two piers, not three.",
        "This story has been corrected to say that nine people were hurt.",
        "Editor’s note: the number of passengers was corrected.",
        "An earlier version of this report misstated the number of sailors.",
        "Clarification: the ferry belongs to the province.",
        "Correction, Nov. 2: the port has two piers.",
        "CORRECTION (2 November 2031): the port has two piers.",
        "(This Nov. 2 story has been corrected to say nine, not 12, in paragraph 2)",
        "This headline was amended on Tuesday.",
        "The story was updated to correct the number of sailors.",
        "This article incorrectly gave the number of sailors.",
        "Because of an editing error, an article on Tuesday about the ferry gave the wrong number.",
        "(Corrects the number of sailors in first paragraph to nine)",
    ],
)
def test_notices_are_found(notice: str) -> None:
    """The notice is the whole paragraph."""
    assert correction_notice(None, f"{PROSE}\n{notice}\n{PROSE}") == notice


@pytest.mark.parametrize(
    "line",
    [
        "The Department of Correction said nine inmates escaped.",
        "Editor's note: this is the first of two parts.",
        "The minister corrected himself: nine were hurt.",
        "An earlier version of this law was struck down.",
        "The report by the ministry wrongly said that nine were hurt.",
        "The port said that an earlier report had incorrectly given the number.",
        "The agency's story on this article of the law was updated.",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    """Corrections that others make are news."""
    assert correction_notice(None, f"{PROSE}\n{line}") is None


@pytest.mark.parametrize(
    "title",
    [
        "CORRECTED-Ferries collide",
        "UPDATE 1-CORRECTED-Ferries collide",
        "Correction: Ferries collide",
        "CORRECTED (OFFICIAL)-Ferries collide",
        "Ferries collide (Corrected)",
    ],
)
def test_a_headline_may_say_that_a_version_corrects(title: str) -> None:
    """Where no paragraph does."""
    assert correction_notice(title, PROSE) == title


@pytest.mark.parametrize("title", [None, "Corrected figures delight minister", "Prison service: correction fails"])
def test_other_headlines_do_not(title: str | None) -> None:
    """Corrections are news too."""
    assert correction_notice(title, PROSE) is None
