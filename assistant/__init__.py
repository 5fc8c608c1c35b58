"""What answers: the nouns, figures, comparing, the library, search, answering.

Other programs come in by `open_assistant`; the nouns that it takes and gives are in assistant/domain.py.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.wiring import open_assistant

__all__ = ["open_assistant"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the module has
    """Bring `open_assistant` when it is asked for: what it stands on takes a while to import."""
    if name == "open_assistant":
        from assistant.wiring import open_assistant

        return open_assistant
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
