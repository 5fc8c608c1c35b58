"""Invented newsrooms with exact gold: figures found and pairs related, with floors that only rise.

The goal is 0.98 of pairs, drawn evenly over the six relations. `python -m tests.simulator --seed 1 --misses` says what
is wrong, and why.
"""

import pytest

from tests.simulator.judging import judge, shares
from tests.simulator.newsroom import simulate

SEEDS = (101, 102, 103, 104)
ARTICLES, PAIRS_EACH = 80, 25
FLOORS = {
    "figures_recall": 0.99,
    "figures_value": 0.995,
    "figures_qualifier": 0.99,
    "figures_measure": 0.99,
    "figures_origin": 0.98,
    "figures_origin_silent": 0.99,
    "figures_precision": 0.99,
    "pairs_accuracy": 0.98,
    "pairs_if_read_right": 0.985,
    "pairs_flag_precision": 0.98,
    "pairs_flag_recall": 0.98,
    "pairs_later": 0.98,
}
"""Shares of what is right that must be held; they only rise."""


@pytest.fixture(scope="module")
def reached() -> dict[str, float]:
    """What is reached over all seeds together."""
    return shares([judge(simulate(seed, articles=ARTICLES), pairs_each=PAIRS_EACH, why=True) for seed in SEEDS])


@pytest.mark.parametrize("key", FLOORS)
def test_simulated_news_holds_its_floors(reached: dict[str, float], key: str) -> None:
    """Figures found and read, and pairs related, stay as good as they were."""
    assert reached[key] >= FLOORS[key]
