"""What the keeping of a library has to say, for people and for programs."""

from assistant.keeping.manifest import Manifest
from ui.contract import Json


def manifest_json(manifest: Manifest) -> Json:
    """What is in a backup."""
    return {
        "made_at": manifest.made_at,
        "crosscheck": manifest.crosscheck,
        "schema": manifest.library_schema,
        "model": manifest.model,
        "articles": manifest.articles,
        "passages": manifest.passages,
        "figures": manifest.figures,
        "vectors": manifest.vectors,
        "conversations": manifest.has_people,
    }
