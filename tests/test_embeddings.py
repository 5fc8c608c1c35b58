"""The real embedding model, and models that cannot be had."""

import threading
from pathlib import Path

import pytest

from assistant.embeddings import check_weights, open_embeddings
from assistant.errors import EmbeddingError
from assistant.settings import DEFAULT_EMBEDDING_MODEL


@pytest.fixture(scope="module")
def embeddings():
    """The default model, loaded once."""
    return open_embeddings(DEFAULT_EMBEDDING_MODEL)


def _cosine(one: list[float], other: list[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def test_nearness_is_meaning(embeddings):
    """A paraphrase is nearer than another matter, and vectors have length 1."""
    question, paraphrase, other = embeddings.embed_documents(
        ["How many people drowned?", "The number of those lost at sea", "The bank raised its interest rate"]
    )
    assert _cosine(question, paraphrase) > _cosine(question, other) + 0.1
    assert _cosine(other, other) == pytest.approx(1.0, abs=1e-5)
    assert embeddings.embed_documents([]) == []


def test_threads_share_the_model(embeddings):
    """Threads that embed at once get the vectors that one thread gets."""
    texts = [f"The ferry number {number} sank" for number in range(6)]
    expected = [embeddings.embed_query(text) for text in texts]
    got: dict[str, list[float]] = {}
    threads = [
        threading.Thread(target=lambda text=text: got.update({text: embeddings.embed_query(text)})) for text in texts
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for text, vector in zip(texts, expected, strict=True):
        assert got[text] == pytest.approx(vector, abs=1e-5)


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"other weights", "does not hold the published weights"), (None, "cannot be read")],
    ids=["changed", "missing"],
)
def test_wrong_weights_are_refused(tmp_path: Path, content: bytes | None, message: str):
    """Weights that are not the published ones are refused before they are loaded."""
    if content is not None:
        (tmp_path / "model.safetensors").write_bytes(content)
    with pytest.raises(EmbeddingError, match=message):
        check_weights(tmp_path)


def test_unknown_model_is_one_line(tmp_path: Path):
    """A model that cannot be loaded is named in one line, and only when it is first used."""
    folder = tmp_path / "no model"
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    embeddings = open_embeddings(str(folder))
    with pytest.raises(EmbeddingError, match="no model") as caught:
        embeddings.embed_query("anything")
    assert "\n" not in str(caught.value)
