"""Patterns that most texts show at once not to hold: looking for a few letters takes far less than matching."""

import re
from collections.abc import Iterator, Sequence


class Cue:
    """A pattern without regard to case, and the letters (in lower case) without one of which it cannot match."""

    def __init__(self, pattern: str, *, needs: Sequence[str]) -> None:
        self.pattern = re.compile(pattern, re.IGNORECASE)
        self.needs = tuple(needs)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches of the pattern, left to right."""
        may_match = any(map(text.lower().__contains__, self.needs))
        return self.pattern.finditer(text) if may_match else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """The first match of the pattern, or None."""
        may_match = any(map(text.lower().__contains__, self.needs))
        return self.pattern.search(text) if may_match else None
