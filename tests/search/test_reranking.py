"""The first hits in a reranker's order: by its scores, with a tiny cross-encoder made on the fly."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import BertProcessing
from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast, set_seed

from assistant.errors import RerankingError
from assistant.reranking import CrossEncoderReranker
from assistant.search.question import understand
from assistant.search.reranking import RERANKED, SIGNAL, reranked
from assistant.search.retrieval import Retriever
from tests.search.samples import BRIDGE, DAM_BREAK, EVERYTHING, NOW, STRIKE_NEW, STRIKE_OLD, hit, library_of

_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")


def _saved(folder: Path, *, labels: int = 1) -> str:
    """A BERT of two small layers with random weights, and a tokenizer of the sample articles' words."""
    words = sorted({word for article in EVERYTHING for word in article.text.lower().split()})
    vocabulary = {word: number for number, word in enumerate((*_SPECIAL, *words))}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token=_SPECIAL[1]))
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.post_processor = BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    names = dict(zip(("pad_token", "unk_token", "cls_token", "sep_token"), _SPECIAL, strict=True))
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, model_max_length=64, **names).save_pretrained(folder)
    set_seed(5)
    size = {"hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 32}
    config = BertConfig(vocab_size=len(vocabulary), num_labels=labels, initializer_range=1.0, **size)
    BertForSequenceClassification(config).save_pretrained(folder)
    return str(folder)


@pytest.fixture(scope="module")
def reranker(tmp_path_factory: pytest.TempPathFactory) -> CrossEncoderReranker:
    """The tiny model, loaded once."""
    return CrossEncoderReranker(_saved(tmp_path_factory.mktemp("reranker")))


def test_the_order_is_by_the_models_scores(reranker: CrossEncoderReranker) -> None:
    """A real model reads each passage with the question, and its scores alone order them."""
    hits = [hit(one, 5.0 - at) for at, one in enumerate((DAM_BREAK, BRIDGE, STRIKE_OLD, STRIKE_NEW))]
    found = reranked("Who is on strike in Orlo?", hits, reranker)
    texts = [f"{one.article.title}\n{one.passage.text}" for one in found]
    scores = reranker("Who is on strike in Orlo?", texts)
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(hits)
    assert all(0 <= score <= 1 for score in scores)
    assert [one.score for one in found] == pytest.approx(scores, abs=1e-5)


def test_a_search_asks_the_reranker(tmp_path: Path) -> None:
    """What the search found comes in the reranker's order, and each hit says what that changed."""

    def shortest_first(_question: str, passages: Sequence[str]) -> list[float]:
        return [1 / len(passage) for passage in passages]

    with library_of(tmp_path, *EVERYTHING) as library:
        plain = Retriever(library=library).search(understand("What fell in Orlo and Castrin?", now=NOW))
        again = Retriever(library=library, reranker=shortest_first).search(
            understand("What fell in Orlo and Castrin?", now=NOW)
        )
    assert sorted(one.article.name for one in again) == sorted(one.article.name for one in plain)
    assert [len(one.passage.text) + len(one.article.title or "") for one in again] == sorted(
        len(one.passage.text) + len(one.article.title or "") for one in again
    )
    for one in again:
        assert one.signals[SIGNAL] == pytest.approx(one.score - sum(one.signals.values()) + one.signals[SIGNAL])


def test_only_the_first_hits_are_read_again() -> None:
    """Those behind stay behind, in their order."""
    hits = [hit(BRIDGE, 100.0 - at, start=at) for at in range(RERANKED + 3)]
    found = reranked("?", hits, lambda _question, passages: [float(at) for at in range(len(passages))])
    starts = [one.passage.start for one in found]
    assert starts == [*reversed(range(RERANKED)), *range(RERANKED, RERANKED + 3)]
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)


def test_no_hits_need_no_model() -> None:
    """Nothing is loaded for nothing."""
    assert reranked("?", [], CrossEncoderReranker("no such model")) == []


def test_a_model_that_is_none_is_one_clear_line(tmp_path: Path) -> None:
    """A wrong name, and a model that is no reranker, are said in one line."""
    for name, reason in (("/nowhere/at-all", "cannot be loaded"), (_saved(tmp_path, labels=3), "gives 3 scores")):
        with pytest.raises(RerankingError, match=reason) as raised:
            CrossEncoderReranker(name)("?", ["A passage."])
        assert "\n" not in str(raised.value)
