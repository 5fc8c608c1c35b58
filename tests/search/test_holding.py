"""What the library does not hold."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from assistant.domain import Article
from assistant.library import Library
from assistant.search.holding import unheld
from assistant.search.question import understand
from tests.search.samples import EVERYTHING, NOW, article, library_of
from ui import newsroom

GOLD = Path(__file__).parents[1] / "gold" / "newsroom.questions.jsonl"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of invented articles."""
    with library_of(tmp_path, *EVERYTHING) as library:
        yield library


CASES = [
    ("How many people were killed in the 2019 Okamura earthquake?", ("Okamura", "2019")),
    ("Who won the 2030 Harvest Trophy?", ("Harvest Trophy", "2030")),
    ("How many died in Velmora?", ()),
    ("How many died in Wellmorah when the dam broke?", ()),
    ("What did the Tavisk Times print of Velmora?", ()),
    ("Who leads the Rescue League in Castrin?", ()),
    ("How many Zodiacs did the League use in Velmora?", ()),
    ("How many died in March 2031 in Velmora?", ()),
    ("what happened to the bridge?", ()),
    ("How did the Velmora-Castrin line fare?", ()),
    ("How many died in Velmroa?", ("Velmroa",)),
    ("Who leads the Rescule League in Castrin?", ()),
    ("Who leads the BVRL?", ("BVRL",)),
]


@pytest.mark.parametrize(("text", "missing"), CASES, ids=[row[0] for row in CASES])
def test_names_and_years_that_no_article_knows(library: Library, text: str, missing: tuple[str, ...]) -> None:
    """Unknown names and years are told; other spellings, outlets, years of publication and what is counted are held."""
    assert unheld(understand(text, now=NOW), library) == missing


def test_an_undated_article_may_be_of_any_year(tmp_path: Path) -> None:
    """A year that no article has is not missing where those that the question finds say no date."""
    question = understand("How many died in Orlo in 1987?", now=NOW)
    dated = article("dated", "Nine people died in Orlo.", day="2031-05-01")
    with library_of(tmp_path / "dated", dated) as library:
        assert unheld(question, library) == ("1987",)
    with library_of(tmp_path / "undated", dated, article("undated", "Six people died in Orlo.")) as library:
        assert unheld(question, library) == ()


def test_nothing_that_the_sample_newsroom_answers_is_refused(tmp_path: Path) -> None:
    """No question with an answer is refused; of the others, those about names that nobody printed are."""
    questions = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    articles = [json.loads(line) for line in newsroom.articles_path().read_text(encoding="utf-8").splitlines()]
    held = {record["id"]: _as_article(record) for record in articles}
    with library_of(tmp_path, *held.values()) as library:
        refused = {row["id"]: row["type"] for row in questions if unheld(understand(row["question"], now=NOW), library)}
    assert refused
    assert set(refused.values()) == {"abstain"}, refused


def _as_article(record: dict[str, str]) -> Article:
    return Article(
        id=record["id"],
        identity=record["id"],
        name=record["id"],
        wire=record["id"],
        text=record["text"],
        title=record.get("title"),
        outlet=record.get("outlet"),
        published=datetime.fromisoformat(record["published"]) if record.get("published") else None,
    )
