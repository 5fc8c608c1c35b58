"""The header Content-Type of an answer: what a server says that it sends, and in which encoding (RFC 9110, 8.3)."""

import re

_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def content_type_of(header: str | None) -> tuple[str | None, str | None]:
    """The media type in lower case, and the name of the encoding as the server spells it; None for what is not said."""
    media_type, mark, parameters = (header or "").partition(";")
    charset = _CHARSET.search(mark + parameters)
    return media_type.strip().lower() or None, charset[1] if charset else None
