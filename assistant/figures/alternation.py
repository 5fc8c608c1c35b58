"""A pattern for any of many words that compares each letter once, where listing them tries one word after another."""

from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of these words, the longest that fits first; they hold letters only."""
    tails: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        tails.setdefault(word[:1], []).append(word[1:])
    may_end = tails.pop("", None) is not None
    branches = [letter + (any_of(rest) if rest != [""] else "") for letter, rest in tails.items()]
    if len(branches) == 1 and not may_end:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' * may_end}"
