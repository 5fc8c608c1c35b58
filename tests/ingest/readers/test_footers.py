"""What newsletters put around an article."""

import pytest

from ingest.readers.footers import without_footer

STORY = "Nine sailors were hurt when two ferries collided off Norland, the port said on Monday.\n\nTen are missing."


@pytest.mark.parametrize(
    "around",
    [
        pytest.param("View this email in your browser\n\n{}", id="above"),
        pytest.param("{}\n\nUnsubscribe\n\n1 Pier Street, Norland", id="below, with an address"),
        pytest.param("{}\n\nYou are receiving this because you signed up.\n\n© 2023 Norland Post", id="why"),
        pytest.param("{}\n\nManage your email preferences | Privacy policy", id="links"),
        pytest.param("{}\n\nPrivacy policy | Terms of use", id="links of law"),
        pytest.param("{}\n\nHier können Sie sich vom Newsletter abmelden.", id="German"),
        pytest.param("{}\n\nPour vous désinscrire, cliquez ici. Se désabonner", id="French"),
        pytest.param("{}\n\nPara darse de baja, pulse aquí.", id="Spanish"),
    ],
)
def test_what_stands_around_an_article_is_left_out(around: str) -> None:
    """All that follows the first notice at the end goes with it."""
    assert without_footer(around.format(STORY)) == STORY


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(STORY, id="nothing around it"),
        pytest.param(
            f"{STORY}\n\nA firm changed its privacy policy on Monday; nine million users will have to agree to it.",
            id="a story on a privacy policy",
        ),
        pytest.param(
            "Readers who unsubscribe are asked why, the study says; " + "it asked nine thousand of them. " * 10,
            id="on newsletters",
        ),
    ],
)
def test_an_article_of_its_own_is_kept(text: str) -> None:
    """Whatever it speaks of."""
    assert without_footer(text) == text.strip()


def test_a_notice_before_the_last_part_stands_alone() -> None:
    """What follows it is the article."""
    assert without_footer(f"Unsubscribe\n\n{STORY}\n\n{STORY}") == f"{STORY}\n\n{STORY}"
