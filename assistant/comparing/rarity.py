"""How telling words are: what few texts hold tells more than what every text does."""

from collections.abc import Callable, Mapping, Sequence


class Rarity:
    """How telling words are, in a library or at large: fractions from 0 (everywhere) to 1 (hardly anywhere).

    Each word is looked up once, together with the unknown ones that are asked for with it. Safe for many threads.
    """

    def __init__(self, look_up: Callable[[Sequence[str]], Mapping[str, float]]) -> None:
        self._look_up = look_up
        self._known: dict[str, float] = {}

    def __call__(self, name: str) -> float:
        """How telling a word is; of a name of several words the most telling counts."""
        return max(self.of(name.split() or [name]))

    def of(self, words: Sequence[str]) -> list[float]:
        """How telling each of some words is, in their order."""
        if unknown := [word for word in words if word not in self._known]:
            self._known.update(self._look_up(unknown))
        return [self._known[word] for word in words]
