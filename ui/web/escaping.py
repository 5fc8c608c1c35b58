"""The one way of text into the page: whatever an article or a person wrote is shown as it is, and does nothing."""

from html import escape
from urllib.parse import urlsplit

from ui.wording import plain


def escaped(text: str) -> str:
    """The text as HTML that shows it, in an element or in a quoted attribute.

    It goes to `st.html` alone, which reads no Markdown, LaTeX, emoji code or directive.
    """
    return escape(plain(text), quote=True)


def link(address: str | None, words: str) -> str:
    """A link that opens beside the page, or the words alone where the address is not one of the web."""
    if not address or urlsplit(address).scheme not in ("http", "https"):
        return escaped(words)
    return f'<a href="{escaped(address)}" target="_blank">{escaped(words)}</a>'
