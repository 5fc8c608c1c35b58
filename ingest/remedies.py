"""What the doctor of a library repairs with: what an ingest does with an article."""

from functools import cache, partial

from assistant.figures import find_figures
from assistant.keeping.remedies import Remedies
from assistant.library import Library
from assistant.wiring import teach
from ingest.rereading import reread
from ingest.splitting import split


def remedies() -> Remedies:
    """Cutting and reading as an ingest does them, and the embedding models."""
    from assistant.embeddings import open_embeddings  # brings LangChain, which takes a while

    return Remedies(split=split, read_anew=_read_anew, embeddings=cache(open_embeddings))


def _read_anew(library: Library) -> int:
    vocabulary = teach(library, None)
    return reread(library, partial(find_figures, vocabulary=vocabulary), vocabulary.fingerprint)
