"""The persons that an article has named so far, and who "he", "she" and "the governor" are."""

import re

_HE = re.compile(r"^(?:Mr|Sir|King|Prince|Father|Brother)\b")
_SHE = re.compile(r"^(?:Mrs|Ms|Miss|Queen|Princess|Sister)\b")


class People:
    """The persons of one article, each as a reader knows them: name with body or office."""

    def __init__(self) -> None:
        self._met: list[str] = []
        self._names: dict[str, str] = {}
        self._pronouns: dict[str, str] = {}
        self._offices: dict[str, str] = {}

    @property
    def latest(self) -> str:
        """Whoever was spoken of last."""
        return self._met[-1] if self._met else ""

    def meet(self, shown: str, *, name: str = "", phrase: str = "", office: str = "") -> str:
        """Remembers a person, by the last word of their name; the phrase that named them may tell he from she.

        An office is remembered where the person is shown without it.
        """
        if office:
            self._offices[shown] = office
        if name:
            self._names[name.rsplit(maxsplit=1)[-1]] = shown
        for pattern, pronoun in ((_HE, "he"), (_SHE, "she")):
            if pattern.match(phrase):
                self._pronouns[shown] = pronoun
        self._met.append(shown)
        return shown

    def known(self, name: str) -> str:
        """The person whom a surname or a full name stands for."""
        full = self._names.get(name.rsplit(maxsplit=1)[-1], "")
        return full if name in full else ""

    def meant(self, pronoun: str) -> str:
        """The latest person whom a pronoun may mean."""
        for shown in reversed(self._met):
            if self._pronouns.setdefault(shown, pronoun) == pronoun:
                return self.meet(shown)
        return ""

    def called(self, role: str) -> str:
        """The latest person of this office: the governor, the ship's owner."""
        own = re.compile(rf"\b{re.escape(role)}\b", re.IGNORECASE)
        held = (one for one in reversed(self._met) if own.search(f"{one} {self._offices.get(one, '')}"))
        return next(map(self.meet, held), "")
