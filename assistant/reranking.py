"""Reranking: how well a passage answers a question, by a sentence-transformers cross-encoder that reads both."""

import logging
import threading
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.errors import RerankingError

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

_PAIRS_AT_ONCE = 16


class CrossEncoderReranker:
    """A cross-encoder by name or folder, loaded at the first use; safe for many threads."""

    def __init__(self, model: str) -> None:
        self.model = model
        self._lock = threading.Lock()  # fast tokenizers fail when two threads use one
        self._loaded: CrossEncoder | None = None

    def __call__(self, question: str, passages: Sequence[str]) -> list[float]:
        """A score for each passage, in order, from 0 to 1; higher answers better.

        Raises:
            RerankingError: the model cannot be loaded, or gives more than one score for a pair.
        """
        if not passages:
            return []
        pairs = [(question, passage) for passage in passages]
        with self._lock:
            if self._loaded is None:
                self._loaded = _load(self.model)
            scores = self._loaded.predict(pairs, batch_size=_PAIRS_AT_ONCE, show_progress_bar=False)
        return [float(score) for score in scores]


def _load(name: str) -> "CrossEncoder":
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # other people's deprecations are no news for a user
        from sentence_transformers import CrossEncoder
        from torch.nn import Sigmoid
        from transformers.utils import logging as transformers_logging

        transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # it has no types
        logging.getLogger("sentence_transformers").setLevel(logging.ERROR)
        try:
            loaded: CrossEncoder = CrossEncoder(name, activation_fn=Sigmoid())
        except Exception as error:  # what a folder or a hub can do wrong has no common class
            reason = next(iter(str(error).splitlines()), type(error).__name__)
            message = f"the reranker {name!r} cannot be loaded: {reason}; name another one, or none"
            raise RerankingError(message) from error
    if loaded.num_labels != 1:
        message = f"the reranker {name!r} gives {loaded.num_labels} scores for a passage, not one; name another one"
        raise RerankingError(message)
    return loaded
