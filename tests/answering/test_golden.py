"""Five whole answers on the sample newsroom, as programs read them: `--update-golden` rewrites them."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from assistant.figures import find_figures
from assistant.library import Library
from assistant.search.retrieval import Retriever
from assistant.wiring import teach
from ingest.pipeline import ingest
from ingest.readers.registry import read
from ui.contract import answer_json
from ui.newsroom import articles_path

GOLDEN = Path(__file__).parent / "golden"
NOW = datetime(2031, 6, 15, 12, tzinfo=UTC)
QUESTIONS = {
    "agree": "How strong was the earthquake near Sulmek on 26 April 2031?",
    "conflict": "How many people were killed in the air strike on the livestock market in Kharmun?",
    "update": "What is the death toll of the Morning Kestrel ferry accident?",
    "fact": "Who is the director of the Uplands Conflict Monitor?",
    "unanswered": "What is the population of Sanvora?",
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant over the sample newsroom, by words alone."""
    with Library.open(tmp_path_factory.mktemp("newsroom"), create=True) as library:
        read_by = teach(library, None).fingerprint
        ingest(read([Path(articles_path())]), library=library, find_figures=find_figures, read_by=read_by, embed=None)
        yield Assistant(library=library, retriever=Retriever(library=library))


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_answer_is_as_it_was(name: str, assistant: Assistant, request: pytest.FixtureRequest) -> None:
    """Every field of the answer is that of its golden file."""
    answer = answer_json(assistant.ask(QUESTIONS[name], now=NOW), question_id=name)
    path = GOLDEN / f"{name}.json"
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(answer, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert json.loads(path.read_text(encoding="utf-8")) == answer, f"{name} changed; review it with --update-golden"
