"""Answers on real news, as an editor reads them: `--update-golden` rewrites them.

The project holds no text of the articles: a golden file has the sentences that are ours, and where each quote stands.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from assistant.domain import Answer, AnswerSentence
from assistant.figures import find_figures
from assistant.figures.vocabulary import BUILT_IN
from assistant.library import Library
from assistant.search.retrieval import Retriever
from ingest.pipeline import ingest
from ingest.readers.registry import read

GOLDEN = Path(__file__).parent / "golden_real"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
ASKED = {
    "seeds": "Q01 Q04 Q05 Q07 Q08 Q09 Q10 Q11 Q14 Q15 Q16 Q19 Q20".split(),
    "ecb": "E03 E09 E10 E11 E14 E17 E24 E27 E37 E39 E46 E47".split(),
}
"""The questions, by their ids in the gold."""
LONGEST_RUN = 4
"""Words in a row that a golden file may share with an article."""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Iterator[Assistant]:
    """An assistant over the articles of both sets, by words alone."""
    with Library.open(tmp_path_factory.mktemp("real"), create=True) as library:
        sources = [shared / "corpus" / name for name in ASKED]
        ingest(read(sources), library=library, find_figures=find_figures, read_by=BUILT_IN.fingerprint, embed=None)
        yield Assistant(library=library, retriever=Retriever(library=library))


@pytest.mark.parametrize(("gold", "name"), [(gold, name) for gold, names in ASKED.items() for name in names])
def test_an_editor_would_print_it(
    gold: str, name: str, assistant: Assistant, shared: Path, request: pytest.FixtureRequest
) -> None:
    """Each answer reads as it did when it was last read through."""
    lines = (shared / "gold" / f"{gold}.questions.jsonl").read_text(encoding="utf-8").splitlines()
    question = next(row["question"] for row in map(json.loads, lines) if row["id"] == name)
    text = told(assistant.ask(question, now=NOW))
    path = GOLDEN / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, f"{name} changed; review it with --update-golden"


def told(answer: Answer) -> str:
    """An answer in lines: why there is none, then each sentence with the articles that it rests on."""
    why = [f"{answer.no_answer}: {', '.join(answer.missing)}"] if answer.no_answer else []
    return "".join(f"{line}\n" for line in [*why, *(_line(answer, sentence) for sentence in answer.sentences)])


def _line(answer: Answer, sentence: AnswerSentence) -> str:
    """A sentence of ours and its articles; a quote only as the place where it stands."""
    cited = [one for one in answer.citations if one.label in sentence.citations]
    if len(cited) == 1 and sentence.text.startswith(cited[0].quote):
        return f"[{cited[0].article.name} {cited[0].start}-{cited[0].end}]"
    text = _shortened(sentence.text, " ".join(one.quote for one in cited))
    return f"{text} [{'; '.join(dict.fromkeys(one.article.name for one in cited))}]"


def _shortened(text: str, quoted: str) -> str:
    """The text with every long run of words that an article has too cut to its first two and its last."""
    words, kept, at = text.split(" "), [], 0
    while at < len(words):
        longest = next(
            (end for end in range(len(words), at, -1) if " ".join(words[at:end]).strip("(),.;:") in quoted), at
        )
        copied = longest - at > LONGEST_RUN
        kept += [*words[at : at + 2], "…", words[longest - 1]] if copied else [words[at]]
        at = longest if copied else at + 1
    return " ".join(kept)
