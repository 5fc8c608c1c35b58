"""The border to Chroma: its clients, its names, its failures."""

import hashlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.library import server

if TYPE_CHECKING:
    from chromadb.api import ClientAPI

CONFIGURATION: Any = {"hnsw": {"space": "cosine", "ef_construction": 400, "ef_search": 400, "max_neighbors": 48}}
"""Of a collection: with Chroma's defaults, up to a tenth of crowded passages were not found by their own vectors."""


def client(files: Path, port: int | None) -> "ClientAPI":
    """A client of the server on this port of loopback, or one that opens the files itself."""
    import chromadb
    from chromadb.api.shared_system_client import SharedSystemClient
    from chromadb.config import Settings

    quiet = Settings(anonymized_telemetry=False)
    if port is not None:
        _pass_proxies_by()
        return chromadb.HttpClient(server.HOST, port, settings=quiet)
    try:
        return chromadb.PersistentClient(str(files), settings=quiet)
    except Exception:
        SharedSystemClient.clear_system_cache()  # it keeps what it could not open, and would hand it out again
        raise


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


def collection_name(model: str) -> str:
    """A name that Chroma allows, and that no other model gets."""
    readable = re.sub(r"[^a-zA-Z0-9]+", "-", model).strip("-")[-60:].strip("-") or "model"
    return f"{readable}-{hashlib.sha256(model.encode()).hexdigest()[:8]}"
