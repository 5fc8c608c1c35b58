"""The vectors of passages, in Chroma: one collection for each embedding model, found by their passages' numbers."""

import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any, Self, TypeVar

from assistant.domain import Filters
from assistant.errors import MAKE_ROOM, LibraryError, VectorsHeld
from assistant.library import chroma, server
from assistant.library.access import Access
from assistant.library.closing import Closing
from assistant.library.filters import chroma_where
from assistant.library.ledger import Unembedded
from assistant.library.locks import FileLock
from assistant.library.numbering import second_of
from assistant.library.room import is_full

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

VECTORS_AT_ONCE = 200
"""A sensible number of vectors for one call; Chroma refuses more than 5,461."""
NUMBERS_AT_ONCE = 5_000
"""A sensible number of passages for one call that only asks what is there."""

_SAME = 1e-4
"""Cosine distance under which two vectors are of the same text."""
_EQUAL = 1e-6
"""How far the parts of one vector may be apart: Chroma keeps four bytes of each."""
_LONGEST_REASON = 300
"""Characters: some of Chroma's messages hold whole vectors."""

Result = TypeVar("Result")


class Vectors(Closing):
    """The vectors of one embedding model; safe for many threads, and for many processes through one server.

    Chroma is reached at the first call. A server that goes away is joined or started again once, then LibraryError.
    """

    def __init__(self, directory: Path, *, model: str, long_lived: bool, wait: float) -> None:
        self.model = model
        self._wait = wait
        self._access = Access(directory, long_lived=long_lived)
        self._writer = FileLock(directory / "vectors.writer")
        self._connecting = threading.RLock()
        self._reached = False
        self._port: int | None = None
        self._client: ClientAPI | None = None
        self._collection: Collection | None = None

    @classmethod
    def open(
        cls, directory: Path, *, model: str, long_lived: bool = False, wait: float = 0.0, alone: bool = False
    ) -> Self:
        """Reach the vectors in a library's folder.

        A long-lived process joins the server that is alive or starts one; where a short command holds the files, each
        call tries again. A short command joins the server or holds the files itself, and with `alone` never joins.

        Raises:
            VectorsHeld: to a short command, another process has held the files for `wait` seconds.
            LibraryError: the server does not start.
        """
        vectors = cls(directory, model=model, long_lived=long_lived, wait=wait)
        try:
            vectors._reach(alone=alone)
        except VectorsHeld:
            if not long_lived:
                raise
        return vectors

    def close(self) -> None:
        """Let go of the vectors, and stop the server if it is this process's to stop."""
        self._disconnect()
        self._access.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Be the only process that adds vectors: two would embed the same passages.

        Raises:
            VectorsHeld: another process has been adding vectors for as long as this one may wait.
        """
        if not self._writer.acquire(wait=self._wait):
            message = "another process is adding vectors to this library; it will add the missing ones too"
            raise VectorsHeld(message)
        try:
            yield
        finally:
            self._writer.release()

    def put(self, passages: Sequence[Unembedded], vectors: Sequence[Sequence[float]]) -> None:
        """Store the passages' vectors, replacing those that are there; at most VECTORS_AT_ONCE."""
        ids = [str(passage.number) for passage in passages]
        metadatas: Any = [_metadata(passage) for passage in passages]
        embeddings: Any = list(vectors)
        self._call(lambda collection: collection.upsert(ids=ids, embeddings=embeddings, metadatas=metadatas))

    def stored(self, numbers: Sequence[int]) -> dict[int, Sequence[float]]:
        """The vectors of these passages, by number, where they are there; at most VECTORS_AT_ONCE."""
        return {int(name): vector.tolist() for name, (vector, _) in self._kept(numbers).items()}

    def remove(self, numbers: Sequence[int]) -> None:
        """Remove the vectors of these passages, where they are there."""
        self._call(lambda collection: collection.delete(ids=[str(number) for number in numbers]))

    def nearest(self, vector: Sequence[float], *, filters: Filters, limit: int) -> dict[int, float]:
        """The passages nearest to a vector: their numbers with their cosine, -1 to 1, best first."""
        query: Any = [vector]
        where = chroma_where(filters)
        found = self._call(
            lambda collection: collection.query(
                query_embeddings=query, n_results=limit, where=where, include=["distances"]
            )
        )
        distances = (found["distances"] or [[]])[0]
        return {int(name): 1.0 - distance for name, distance in zip(found["ids"][0], distances, strict=True)}

    def unlike(self, passages: Sequence[Unembedded], vectors: Sequence[Sequence[float]]) -> list[int]:
        """The places of those whose vector is not stored, or not as it is given here; at most VECTORS_AT_ONCE."""
        stored = self._kept([passage.number for passage in passages])
        return [
            place
            for place, (passage, vector) in enumerate(zip(passages, vectors, strict=True))
            if not _is_kept(stored.get(str(passage.number)), passage, vector)
        ]

    def numbers(self) -> Iterator[list[int]]:
        """The numbers of all passages that have a vector here, some at a time; none may be removed meanwhile."""
        for offset in count(0, NUMBERS_AT_ONCE):
            names = self._names(offset)
            if not names:
                return
            yield [int(name) for name in names]

    def missing(self, numbers: Sequence[int]) -> list[int]:
        """Which of these passages have no vector here; at most NUMBERS_AT_ONCE."""
        there = self._kept(numbers)
        return [number for number in numbers if str(number) not in there]

    def unfound(self, numbers: Sequence[int]) -> list[int]:
        """Which of these passages are not found by a search for their vectors, some milliseconds each.

        At most VECTORS_AT_ONCE.
        """
        there = self._kept(numbers)
        if not there:
            return list(numbers)
        own: Any = [vector for vector, _ in there.values()]
        nearest = self._call(
            lambda collection: collection.query(query_embeddings=own, n_results=1, include=["distances"])
        )
        distances = nearest["distances"] or []
        found = {int(name) for name, near in zip(there, distances, strict=True) if near and near[0] < _SAME}
        return [number for number in numbers if number not in found]

    def served(self) -> int | None:
        """The port of the server: the one that is alive, or one that is started now; None where there is none.

        To be called again and again by who keeps the server up: one whose owner was killed becomes this process's.

        Raises:
            VectorsHeld: a short command holds the files, or the server does not answer.
            LibraryError: the server does not start.
        """
        with self._connecting:
            port = self._port
            self._reach()
            if self._port != port:
                self._disconnect()
            return self._port

    def wipe(self) -> None:
        """Remove the vector files, whatever state they are in; only for a process that holds them itself."""
        if self._port is not None:
            message = "the vectors are served to other processes; stop those first"
            raise VectorsHeld(message)
        self._disconnect()
        shutil.rmtree(self._access.files, ignore_errors=True)

    def _kept(self, numbers: Sequence[int]) -> dict[str, chroma.Kept]:
        ids = [str(number) for number in numbers]
        return self._call(lambda collection: chroma.kept(collection, ids))

    def _names(self, offset: int) -> list[str]:
        found = self._call(lambda collection: collection.get(limit=NUMBERS_AT_ONCE, offset=offset, include=[]))
        return found["ids"]

    def _reach(self, *, alone: bool = False) -> None:
        self._port = self._access.reach(wait=self._wait, alone=alone)
        self._reached = True

    def _call(self, operation: Callable[["Collection"], Result]) -> Result:
        """Chroma's answer; a connection that fails is renewed once.

        Raises:
            VectorsHeld: the files have not been reached yet, and another process holds them.
            LibraryError: it failed again.
        """
        failures = chroma.failures()
        collection: Collection | None = None
        try:
            collection = self._connected()
            return operation(collection)
        except failures:
            self._renew(collection)
        try:
            return operation(self._connected())
        except failures as error:
            reason = shorten(str(error), _LONGEST_REASON)
            remedy = (
                MAKE_ROOM
                if is_full(self._access.files.parent)
                else "crosscheck doctor --repair makes them anew where it has to"
            )
            message = f"the vectors could not be used: {reason}; {remedy}"
            raise LibraryError(message) from error

    def _connected(self) -> "Collection":
        with self._connecting:
            if not self._reached:
                self._reach()
            if self._collection is None:
                self._client = chroma.client(self._access.files, self._port)
                self._collection = self._client.get_or_create_collection(
                    chroma.collection_name(self.model), configuration=chroma.CONFIGURATION, embedding_function=None
                )
            return self._collection

    def _renew(self, failed: "Collection | None") -> None:
        """Drop the connection that failed, unless another thread has, and with it a server that is gone."""
        with self._connecting:
            if self._collection is not failed:
                return
            self._disconnect()
            if self._port is not None and not server.alive(self._port):
                self._reached = False

    def _disconnect(self) -> None:
        with self._connecting:
            if self._client is not None:
                self._client.close()  # type: ignore[attr-defined]  # ClientAPI lacks what every client has
            self._client = self._collection = None


def _is_kept(kept: chroma.Kept | None, passage: Unembedded, vector: Sequence[float]) -> bool:
    """Whether what Chroma has of a passage is this vector, with what filters need of it."""
    if kept is None or len(kept[0]) != len(vector) or kept[1] != _metadata(passage):
        return False
    return all(abs(one - other) < _EQUAL for one, other in zip(kept[0], vector, strict=True))


def _metadata(passage: Unembedded) -> dict[str, str | int]:
    """What filters need, and nothing else."""
    named = {"outlet": passage.outlet, "language": passage.language, "shelf": passage.shelf}
    return {"published": second_of(passage.number), **{name: value for name, value in named.items() if value}}
