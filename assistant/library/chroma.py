"""The border to Chroma: its clients, its names, its failures."""

import hashlib
import os
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.library import server

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection
    from chromadb.config import Settings

Kept = tuple[Any, object]
"""A vector, as an array, and what filters need of it."""

_LOST = "Error finding id"
"""What Chroma says of a whole request when its index has lost one of the vectors that its own list has."""

CONFIGURATION: Any = {"hnsw": {"space": "cosine", "ef_construction": 400, "ef_search": 400, "max_neighbors": 48}}
"""Of a collection: with Chroma's defaults, up to a tenth of crowded passages were not found by their own vectors."""


def client(files: Path, port: int | None) -> "ClientAPI":
    """A client of the server on this port of loopback, or one that opens the files itself."""
    import chromadb
    from chromadb.api.shared_system_client import SharedSystemClient

    quiet = _settings().model_copy()
    if port is not None:
        _pass_proxies_by()
        return chromadb.HttpClient(server.HOST, port, settings=quiet)
    try:
        return chromadb.PersistentClient(str(files), settings=quiet)
    except Exception:
        SharedSystemClient.clear_system_cache()  # it keeps what it could not open, and would hand it out again
        raise


@cache
def _settings() -> "Settings":
    """What every client goes by; to make it takes longer than to open small files."""
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False)


def _pass_proxies_by() -> None:
    """Chroma's client sends even loopback through a proxy of the environment and has no option against it."""
    passed_by = os.environ.get("NO_PROXY", os.environ.get("no_proxy", ""))
    if server.HOST not in passed_by:
        os.environ["NO_PROXY"] = os.environ["no_proxy"] = ",".join(filter(None, [passed_by, server.HOST]))


def failures() -> tuple[type[Exception], ...]:
    """What Chroma and its transport raise; ValueError is how its client says that no server answers."""
    import httpx
    from chromadb.errors import ChromaError

    return ChromaError, httpx.HTTPError, ValueError


def kept(collection: "Collection", ids: Sequence[str]) -> dict[str, Kept]:
    """What there is under these ids; left out are unknown ones, and those whose vector the index has lost."""
    from chromadb.errors import ChromaError

    try:
        found: Any = collection.get(ids=list(ids), include=["embeddings", "metadatas"])
    except ChromaError as error:
        if _LOST not in str(error):
            raise
        half = len(ids) // 2
        return kept(collection, ids[:half]) | kept(collection, ids[half:]) if half else {}
    return dict(zip(found["ids"], zip(found["embeddings"], found["metadatas"], strict=True), strict=True))


def collection_name(model: str) -> str:
    """A name that Chroma allows, and that no other model gets."""
    readable = re.sub(r"[^a-zA-Z0-9]+", "-", model).strip("-")[-60:].strip("-") or "model"
    return f"{readable}-{hashlib.sha256(model.encode()).hexdigest()[:8]}"
