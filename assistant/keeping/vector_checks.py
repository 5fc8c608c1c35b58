"""Checks of the vectors: who holds them, what the library says of them, and what is really there."""

from collections.abc import Iterator, Sequence

from assistant.errors import LibraryError, VectorsHeld
from assistant.keeping.checking import Check, Finding, Progress
from assistant.keeping.remedies import Remedies
from assistant.library import Library, Meaning, Vectors, access, rebuild
from assistant.library.meaning import remove_stale
from assistant.library.vectors import NUMBERS_AT_ONCE, VECTORS_AT_ONCE

_TRIED = 500
"""Passages that are searched for by their own vectors, some milliseconds each: all only where one is not found."""


def checks_of_vectors(
    library: Library, remedies: Remedies, *, model: str, wait: float, progress: Progress = lambda _: None
) -> Iterator[Check]:
    """Checks that reach the vectors as any command does; those that others rest on come first.

    Args:
        library: Whose vectors.
        remedies: What repairs need.
        model: The embedding model of the settings.
        wait: Seconds that another process may go on holding the vectors.
        progress: Told how many vectors have been looked at.
    """
    checks = _VectorChecks(library, remedies, model, wait, progress)
    yield Check(name="record of who holds the vectors", look=checks.record)
    yield Check(name="embedding model", look=checks.model)
    if library.ledger.model() is not None:
        yield Check(name="vector files", look=checks.files)
        if not checks.reachable:
            return
        yield Check(name="writing of vectors", look=checks.writing)
        yield Check(name="vectors", look=checks.vectors)
        yield Check(name="vectors that are to go", look=checks.strays)
    yield Check(name="vectors that are wanting", look=checks.pending)


class _VectorChecks:
    """Looks at the vectors of a library, each method in one regard."""

    def __init__(self, library: Library, remedies: Remedies, setting: str, wait: float, progress: Progress) -> None:
        self._library = library
        self._ledger = library.ledger
        self._remedies = remedies
        self._setting = setting
        self._wait = wait
        self._progress = progress
        self.reachable = True
        """Whether the vectors could be read when they were looked at last."""

    def record(self) -> Iterator[Finding]:
        """Nobody has left a record who is gone."""
        if holder := access.abandoned(self._library.directory):
            line = f"{holder} ended without putting away its record of holding the vectors"
            advice = "it does no harm; the next command that uses the vectors replaces it"
            yield Finding(line=line, problem=False, repair=self._put_away, advice=advice)

    def model(self) -> Iterator[Finding]:
        """The vectors come from the model that the settings name."""
        recorded = self._ledger.model()
        if recorded not in (None, self._setting):
            line = f"the vectors come from the embedding model {recorded!r}, and the settings name {self._setting!r}"
            yield Finding(line=line, advice="set that model again, or make the vectors anew with: crosscheck reindex")

    def files(self) -> Iterator[Finding]:
        """Chroma can read its files."""
        self.reachable = False
        try:
            with self._reached() as vectors:
                vectors.missing(self._ledger.embedded(1) or [0])
            self.reachable = True
        except VectorsHeld:
            raise
        except LibraryError as error:
            what, _, _ = str(error).rpartition("; ")  # what to do is said of the finding
            yield Finding(line=what, repair=self._rebuild)

    def writing(self) -> Iterator[Finding]:
        """Nobody has begun to write vectors, and not ended."""
        if not self._ledger.unfinished():
            return
        with self._reached(wait=0.0) as vectors, vectors.writing():  # who is writing may be at it for hours
            line = "a writing of vectors was begun and has not ended: some may be lost"
            yield Finding(line=line, repair=self._embed)

    def vectors(self) -> Iterator[Finding]:
        """Every passage that is said to have a vector has one, and is found by it, as far as that is tried."""
        with self._reached() as vectors:
            lost = list(self._missing(vectors)) or self._unfound(vectors)
        if lost:
            line = f"passages that are not found by their vectors: {len(lost):,}"
            yield Finding(line=line, repair=lambda: self._embed_again(lost))

    def _missing(self, vectors: Vectors) -> Iterator[int]:
        """Passages without their vectors, though nobody has taken these away meanwhile."""
        after, looked_at = -1, 0
        while numbers := self._ledger.embedded(NUMBERS_AT_ONCE, after=after):
            missing = vectors.missing(numbers)
            taken = set(self._ledger.unembedded(missing))
            yield from (number for number in missing if number not in taken)
            after, looked_at = numbers[-1], looked_at + len(numbers)
            self._progress(f"vectors, {looked_at:,} so far")

    def _unfound(self, vectors: Vectors) -> list[int]:
        """Passages that a search by their own vectors does not find: none, where it finds all of those it tries."""
        numbers = [number for numbers in vectors.numbers() for number in numbers]
        tried = numbers[:: max(1, len(numbers) // _TRIED)]
        if self._searched(vectors, tried):
            return self._searched(vectors, numbers)
        return []

    def _searched(self, vectors: Vectors, numbers: Sequence[int]) -> list[int]:
        unfound: list[int] = []
        for start in range(0, len(numbers), VECTORS_AT_ONCE):
            unfound += vectors.unfound(numbers[start : start + VECTORS_AT_ONCE])
            self._progress(f"search by vectors, {start:,} so far")
        taken = set(self._ledger.unembedded(unfound))
        return [number for number in unfound if number not in taken]

    def strays(self) -> Iterator[Finding]:
        """Every vector is a passage's."""
        with self._reached() as vectors:
            strays = [number for numbers in vectors.numbers() for number in self._ledger.gone(numbers)]
        if strays:
            line = f"vectors of no passage: {len(strays):,}"
            yield Finding(line=line, repair=lambda: self._remove(strays))
        if stale := self._ledger.stale_count():
            line = f"vectors that are still to be removed, for their passages are gone: {stale:,}"
            yield Finding(line=line, problem=False, repair=lambda: self._remove([]), advice="the next ingest does it")

    def pending(self) -> Iterator[Finding]:
        """Every passage has a vector."""
        if pending := self._library.coverage().pending_vectors:
            line = f"passages without a vector, which words find and meaning does not: {pending:,}"
            yield Finding(line=line, problem=False, repair=self._embed, advice="crosscheck embed makes them")

    def _put_away(self) -> str:
        access.put_away(self._library.directory)
        return "the record was removed"

    def _rebuild(self) -> str:
        model = self._model()
        made = rebuild(self._library, self._remedies.embeddings(model), model=model, wait=self._wait)
        return f"all vectors were made anew: {made:,}"

    def _embed(self) -> str:
        with self._reached() as vectors:
            embeddings = self._remedies.embeddings(vectors.model)
            made = Meaning(library=self._library, vectors=vectors, embeddings=embeddings).embed_pending()
        return f"vectors that were made: {made:,}"

    def _embed_again(self, numbers: list[int]) -> str:
        self._ledger.requeue(numbers)
        return self._embed()

    def _remove(self, numbers: list[int]) -> str:
        with self._reached() as vectors, vectors.writing():
            for start in range(0, len(numbers), VECTORS_AT_ONCE):
                vectors.remove(numbers[start : start + VECTORS_AT_ONCE])
            remove_stale(self._ledger, vectors)
        return "they were removed"

    def _reached(self, *, wait: float | None = None) -> Vectors:
        patience = self._wait if wait is None else wait
        return Vectors.open(self._library.directory, model=self._model(), wait=patience)

    def _model(self) -> str:
        return self._ledger.model() or self._setting
