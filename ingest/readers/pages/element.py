"""An element of a page's tree."""

from typing import Any, TypeAlias

Element: TypeAlias = Any
"""lxml.html.HtmlElement; lxml has no types."""
