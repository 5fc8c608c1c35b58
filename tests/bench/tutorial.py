"""What everybody begins with: LangChain's tutorial for retrieval, over the same articles and with the same model."""

from collections.abc import Sequence
from pathlib import Path

from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

_CHUNK, _OVERLAP = 800, 100
_AT_ONCE = 5_000
"""Chunks of one call: Chroma takes no more than 5,461."""


class TutorialEmbeddings(Embeddings):
    """As HuggingFaceEmbeddings of langchain-huggingface calls a model, which cannot be installed beside ours."""

    def __init__(self, model: str) -> None:
        from sentence_transformers import SentenceTransformer

        self._client = SentenceTransformer(model)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """A vector for each text."""
        vectors: list[list[float]] = self._client.encode(texts, show_progress_bar=False).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question."""
        return self.embed_documents([text])[0]


def index(texts: Sequence[str], embeddings: Embeddings, folder: Path) -> int:
    """Split, embed and store the texts of articles; how many chunks there are."""
    splitter = RecursiveCharacterTextSplitter(chunk_size=_CHUNK, chunk_overlap=_OVERLAP)
    chunks = splitter.split_documents([Document(page_content=text) for text in texts])
    store = Chroma.from_documents(chunks[:_AT_ONCE], embeddings, persist_directory=str(folder))
    for start in range(_AT_ONCE, len(chunks), _AT_ONCE):
        store.add_documents(chunks[start : start + _AT_ONCE])
    return len(chunks)
