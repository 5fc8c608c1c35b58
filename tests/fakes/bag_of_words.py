"""An embedding model that is small and honest: texts are near each other when they share words."""

import math
import re
import zlib

from langchain_core.embeddings import Embeddings

DIMENSIONS = 384


class BagOfWords(Embeddings):
    """Counts words into DIMENSIONS buckets; vectors have length 1, those of texts without words point nowhere near."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """A vector for each text, in order."""
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        """The vector of a text."""
        counts = [0.0] * DIMENSIONS
        for word in re.findall(r"\w+", text.casefold()) or ["\0"]:
            counts[zlib.crc32(word.encode()) % DIMENSIONS] += 1.0
        length = math.sqrt(sum(count * count for count in counts))
        return [count / length for count in counts]
