"""From pieces of lines to paragraphs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.readers.page_layout import Page, Piece, without_running_heads
from ingest.readers.page_paragraphs import headline_of, paragraphs_of

WORDS = "the harbour master of the islands said again"
"""As long as a line of a column."""


def piece(text: str, *, left: float = 0, middle: float = 500, width: float | None = None, height: float = 10) -> Piece:
    """A run of letters, each five points wide unless told otherwise."""
    right = left + (len(text) * 5 if width is None else width)
    return Piece(text=text, left=left, right=right, bottom=middle - height / 2, top=middle + height / 2)


def page(*pieces: Piece) -> Page:
    """A page of A4."""
    return Page(height=842, pieces=pieces)


def column(*lines: str, left: float = 0, top: float = 700) -> list[Piece]:
    """Lines one below the other; one that begins with a space is set in."""
    return [
        piece(text.strip(), left=left + 10 * text.startswith(" "), middle=top - 12 * number)
        for number, text in enumerate(lines)
    ]


FULL = [f"{WORDS} {number}" for number in range(4)]


@pytest.mark.parametrize(
    ("pieces", "paragraphs"),
    [
        pytest.param(column(*FULL), [" ".join(FULL)], id="lines of one paragraph"),
        pytest.param(
            column(" One goes on", "and ends.", " Two begins", "and ends."),
            ["One goes on and ends.", "Two begins and ends."],
            id="set in",
        ),
        pytest.param(
            [*column(*FULL[:2]), *column(*FULL[2:], top=650)],
            [" ".join(FULL[:2]), " ".join(FULL[2:])],
            id="parted by space",
        ),
        pytest.param(
            column(FULL[0], "ends here.", FULL[1], "and here."),
            [f"{FULL[0]} ends here.", f"{FULL[1]} and here."],
            id="a short line that ends a sentence",
        ),
        pytest.param(column(FULL[0], "not here", FULL[1]), [f"{FULL[0]} not here {FULL[1]}"], id="a short line within"),
        pytest.param(
            [piece("Headline", middle=720, height=20), *column(*FULL)], ["Headline", " ".join(FULL)], id="other letters"
        ),
        pytest.param(column("• one", "• two"), ["• one", "• two"], id="a list"),
        pytest.param(
            [*column(*FULL, left=300), *column(*(f"{each} left" for each in FULL))],
            [" ".join([*(f"{each} left" for each in FULL), *FULL])],
            id="columns, and a paragraph that goes on in the next",
        ),
        pytest.param(
            [*column("Killed", "Hurt"), *column("9", "12", left=300)], ["Killed | 9", "Hurt | 12"], id="a table"
        ),
        pytest.param(column("colli-", "sion at"), ["collision at"], id="a word that is parted"),
        pytest.param(column("well-", "known, a well-known"), ["well-known, a well-known"], id="a hyphen of its own"),
        pytest.param(column("51-", "year-old"), ["51-year-old"], id="a number and a hyphen"),
        pytest.param(column("Norland-", "Ostrel"), ["Norland-Ostrel"], id="a hyphen before a name"),
        pytest.param(column("on Monday -", "again"), ["on Monday - again"], id="a dash"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_lines_are_put_together(pieces: list[Piece], paragraphs: list[str]) -> None:
    """As a reader does."""
    assert paragraphs_of([page(*pieces)]) == paragraphs


def test_what_crosses_columns_parts_what_is_above_from_what_is_below() -> None:
    """A headline in the middle of a page has the columns above it read first."""
    above = [*column(*FULL, top=800), *column(*(f"{each} right" for each in FULL), left=300, top=800)]
    bar = piece(
        "A headline that goes across both columns of the page, from left to right and on", middle=700, width=500
    )
    below = [
        *column(*(f"{each} below" for each in FULL), top=680),
        *column(*(f"{each} last" for each in FULL), left=300, top=680),
    ]
    text = " ".join(paragraphs_of([page(*below, bar, *above)]))
    assert [
        text.index(each) for each in (FULL[0], f"{FULL[0]} right", bar.text, f"{FULL[0]} below", f"{FULL[0]} last")
    ] == sorted(
        text.index(each) for each in (FULL[0], f"{FULL[0]} right", bar.text, f"{FULL[0]} below", f"{FULL[0]} last")
    )


@pytest.mark.parametrize(
    ("text", "middle", "left_out"),
    [
        pytest.param("NORLAND POST", 820, True, id="on every page, at its head"),
        pytest.param("NORLAND POST", 400, False, id="on every page, within it"),
        pytest.param("- 7 -", 20, True, id="a number at the foot"),
        pytest.param("Seite 7 von 9", 20, True, id="a number in another language"),
        pytest.param("7", 400, False, id="a number within it"),
    ],
)
def test_running_heads_and_page_numbers_are_left_out(text: str, middle: float, left_out: bool) -> None:
    """Only where they stand at the margins."""
    pages = [page(piece(text, middle=middle), piece(f"Story {letter}")) for letter in "abc"]
    assert all((len(each.pieces) == 1) is left_out for each in without_running_heads(pages))


def test_a_headline_is_what_is_written_in_much_larger_letters() -> None:
    """Where all are alike there is none."""
    body = column(*FULL)
    assert headline_of(page(*body)) is None
    assert (
        headline_of(page(piece("Ferries", middle=760, height=24), piece("collide", middle=734, height=24), *body))
        == "Ferries collide"
    )
    assert headline_of(page()) is None


PIECES = st.builds(
    lambda text, left, width, middle, height: piece(text, left=left, middle=middle, width=width, height=height),
    st.text(alphabet="ab -.•|", min_size=1, max_size=30),
    *(st.floats(0, 800, allow_subnormal=False) for _ in range(3)),
    st.floats(0, 60, allow_subnormal=False),
)


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=30))
def test_no_letter_is_lost_or_made_up(pieces: list[Piece]) -> None:
    """Whatever stands wherever: letters come out once, but for bars between cells and hyphens between lines."""
    body = [each for each in pieces if 842 * 0.12 < each.middle < 842 * 0.88]
    written = "".join(paragraphs_of([page(*body)]))
    assert sorted(filter(str.isalnum, written)) == sorted(
        letter for each in body for letter in each.text if letter.isalnum()
    )
