"""Only broken characters are repaired."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.characters import repaired, spaced, with_breaks


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        pytest.param("the cafÃ© in MarÃ­n", "the café in Marín", id="utf-8 read as latin-1"),
        pytest.param("the mayorâ€™s â€œnoâ€\x9d", "the mayor’s “no”", id="quotes"),
        pytest.param("READ:Â Two held", "READ: Two held", id="half a non-breaking space"),
        pytest.param("nine\x00 dead\x07", "nine dead", id="control characters"),
        pytest.param("a\r\nb\rc\u2028d", "a\nb\nc\nd", id="line breaks"),
        pytest.param("zero\u200bwidth\ufeff soft\u00adhyphen", "zerowidth softhyphen", id="invisible"),
        pytest.param(
            "OSTREL (WS) \ufffd Nine died \ufffd all.", "OSTREL (WS) — Nine died — all.", id="dashes lost in decoding"
        ),
        pytest.param("lone \ud800 surrogate", "lone \ufffd surrogate", id="surrogates"),
    ],
)
def test_what_is_broken_is_repaired(broken: str, whole: str) -> None:
    """Mojibake, control characters and odd line breaks are gone."""
    assert repaired(broken) == whole


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(r"Nine died.\n\nTen sailed.", "Nine died.\n\nTen sailed.", id="spelled out"),
        pytest.param(r"Nine died. \r\nTen sailed.", "Nine died. \nTen sailed.", id="as Windows has them"),
        pytest.param("Nine: \\n.\nTen.", "Nine: \\n.\nTen.", id="beside real ones they are spoken of"),
        pytest.param(r"in C:\news", r"in C:\news", id="a path"),
    ],
)
def test_spelled_line_breaks_are_line_breaks(text: str, lines: str) -> None:
    """Where a program wrote all of them as two characters."""
    assert with_breaks(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "“curly” ‘quotes’",
        "½ of 10² km",
        "１２人",
        "ﬁnal",
        "São Tomé – Ângela",
        "5 µg",
        "Türkiye",
        "naïve — yes…",
        "9 \ufffd 4",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    """Curly quotes, fractions, powers and full-width digits are as they were printed."""
    assert repaired(text) == text


@settings(deadline=None)
@given(st.text())
def test_the_result_can_be_stored(text: str) -> None:
    """Whatever comes in, what comes out is UTF-8 without NUL."""
    assert "\x00" not in repaired(text).encode().decode()


def test_white_space_becomes_single_spaces() -> None:
    """Non-breaking and repeated spaces become one; blank lines stay as one blank line."""
    assert spaced("14\u00a0000  people \n\n\n\n were \t moved\u202f. ") == "14 000 people\n\nwere moved ."
