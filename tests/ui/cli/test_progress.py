"""How far a long command has come, in words."""

import pytest

from ui.cli.progress import Pace, in_words


@pytest.mark.parametrize(
    ("taken", "done", "share", "line"),
    [
        pytest.param(1.0, 80, 0.5, "Reading: 80 (50%)", id="too early to tell"),
        pytest.param(10.0, 1200, 0.25, "Reading: 1,200 (25%), 120.0 a second, 30 s left", id="with a share"),
        pytest.param(10.0, 5, None, "Reading: 5, 0.5 a second", id="without"),
        pytest.param(10.0, 5, 0.0, "Reading: 5 (0%), 0.5 a second", id="nothing of it yet"),
    ],
)
def test_a_line_tells_what_is_done_how_fast_and_what_is_left(
    taken: float, done: int, share: float | None, line: str
) -> None:
    """As far as that is known."""
    now = [0.0]
    pace = Pace("Reading", clock=lambda: now[0])
    now[0] = taken
    assert pace.line(done, share) == line


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.2, "1 s"), (45, "45 s"), (100, "2 min"), (3000, "50 min"), (12_000, "3 h 20 min")]
)
def test_times_are_rounded(seconds: float, words: str) -> None:
    """Nobody wants to know more."""
    assert in_words(seconds) == words
