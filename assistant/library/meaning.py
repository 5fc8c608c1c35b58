"""Search by meaning: where the library's ledger, the embedding model and the vectors meet."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.domain import Filters, Hit
from assistant.library.ledger import Unembedded, VectorLedger
from assistant.library.library import Library
from assistant.library.vectors import NUMBERS_AT_ONCE, VECTORS_AT_ONCE, Vectors

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

_SORTED = 10 * VECTORS_AT_ONCE
"""Passages that are sorted by length before they are embedded: short ones beside long ones are padded with nothing."""

Progress = Callable[[int], None]
"""Told how many passages have got their vector so far."""


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """A library's passages as points in an embedding model's space.

    Methods raise LibraryError when the library's vectors come from another model than `vectors.model`.
    """

    library: Library
    vectors: Vectors
    embeddings: "Embeddings"

    def search(self, question: str, *, filters: Filters, limit: int) -> list[Hit]:
        """The passages nearest to the question, best first; the score is the cosine, -1 to 1."""
        self.library.ledger.expect_model(self.vectors.model)
        vector = self.embeddings.embed_query(question)
        return self.library.hits(self.vectors.nearest(vector, filters=filters, limit=limit))

    def embed_pending(self, *, progress: Progress | None = None, stopped: Callable[[], bool] = lambda: False) -> int:
        """Give every passage that lacks one its vector, remove those whose passage is gone; how many were given.

        It may be killed at any moment: the next call finds out what was lost, and completes it.

        Args:
            progress: Told how many passages have got their vector so far.
            stopped: Asked after every few passages; once it says so, the rest is left to the next call.

        Raises:
            VectorsHeld: another process is adding vectors.
        """
        ledger = self.library.ledger
        ledger.expect_model(self.vectors.model)
        if not (ledger.unfinished() or ledger.pending(1) or ledger.stale(1)):
            return 0
        with self.vectors.writing():
            if ledger.unfinished():
                self._requeue_lost()
            ledger.begin(self.vectors.model)
            count = self._embed(progress or _unheard, stopped)
            remove_stale(ledger, self.vectors)
            ledger.end()
        return count

    def _embed(self, progress: Progress, stopped: Callable[[], bool]) -> int:
        count = 0
        while not stopped() and (passages := self.library.ledger.pending(_SORTED)):
            for batch in _batched(sorted(passages, key=lambda one: len(one.text)), VECTORS_AT_ONCE):
                if stopped():
                    break
                self._embed_batch(batch)
                count += len(batch)
                progress(count)
        return count

    def _embed_batch(self, batch: Sequence[Unembedded]) -> None:
        """Give these their vectors, each text of a wire its own once."""
        ledger = self.library.ledger
        twins = ledger.twins(batch)
        known = self.vectors.stored(list(twins.values())) if twins else {}
        vectors = {number: known[twin] for number, twin in twins.items() if twin in known}
        texts = {(one.wire, one.text): wording(one) for one in reversed(batch) if one.number not in vectors}
        embedded = dict(zip(texts, self.embeddings.embed_documents(list(texts.values())), strict=True))
        self.vectors.put(batch, [vectors.get(one.number) or embedded[one.wire, one.text] for one in batch])
        ledger.mark_embedded(one.number for one in batch)

    def _requeue_lost(self) -> None:
        """Chroma may lose what it was writing when it is killed: whatever it does not have is embedded again."""
        ledger, after = self.library.ledger, -1
        while numbers := ledger.embedded(NUMBERS_AT_ONCE, after=after):
            ledger.requeue(self.vectors.missing(numbers))
            after = numbers[-1]


def rebuild(
    library: Library, embeddings: "Embeddings", *, model: str, wait: float = 0.0, progress: Progress | None = None
) -> int:
    """Make every vector anew, in new files and of this model; how many were made.

    Killed in the middle, it leaves a library whose missing vectors `embed_pending` makes.

    Raises:
        VectorsHeld: another process has held the vectors for `wait` seconds; a server counts as one.
    """
    with Vectors.open(library.directory, model=model, wait=wait, alone=True) as vectors:
        library.ledger.start_over(model)  # before the files go: no passage may count as embedded without its vector
        vectors.wipe()
        return Meaning(library=library, vectors=vectors, embeddings=embeddings).embed_pending(progress=progress)


def remove_stale(ledger: VectorLedger, vectors: Vectors) -> None:
    """Remove the vectors whose passages are gone; only for the process that is writing vectors."""
    while numbers := ledger.stale(VECTORS_AT_ONCE):
        vectors.remove(numbers)
        ledger.forget_stale(numbers)


def wording(passage: Unembedded) -> str:
    """What is embedded: the passage under its headline, which often alone names the happening."""
    return f"{passage.title}\n{passage.text}" if passage.title else passage.text


def _batched(items: Sequence[Unembedded], size: int) -> Iterator[Sequence[Unembedded]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _unheard(_count: int) -> None:
    """Progress that nobody follows."""
