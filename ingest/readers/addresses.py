"""Which words are an address of the web."""

from urllib.parse import urlsplit


def web_address(*candidates: str | None) -> str | None:
    """The first that a browser could open."""
    return next((one for one in candidates if one and _is_of_the_web(one)), None)


def _is_of_the_web(words: str) -> bool:
    try:
        parts = urlsplit(words)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # "http://[" is none
        return False
