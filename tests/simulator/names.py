"""Invented names: places, people, bodies and outlets put together from syllables, and their other spellings."""

import unicodedata
from random import Random

_FIRST = (
    "Ard Bel Corv Dav Esh Fal Gor Hul Ist Jar Kell Lor Mir Nav Osk Pell Quor Rav Sab Tor Ulm Vel Wys Yar Zann".split()
)
_LAST = "mora vik shan duro lith nessa rovo tash quin barra meth gola zeth fenn dova skar attun illo imar ondra".split()
_GIVEN = (
    "Aldis Bram Celia Darian Edda Faro Gesine Hollis Jorin Kaya Levan Mirel Nadia Oren Petra Runa Vera Yusan".split()
)
_OUTLET = "Herald Courier Dispatch Tribune Observer Post Chronicle Mail Gazette Record".split()
_ACCENTS = {"a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú"}
_MOST_TRIES = 400


class Names:
    """Draws names, none of them twice."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._taken: set[str] = set()

    def place(self) -> str:
        """A town or province: Velmora, Kellvik, Jar al-Quorin."""
        stem = self._stem()
        turn = self._rng.random()
        if turn < 0.12:
            return f"{self._stem()} al-{stem}"
        if turn < 0.2:
            return f"al-{stem}"
        return self._accented(stem) if turn < 0.35 else stem

    def person(self) -> str:
        """A given name and a family name."""
        return f"{self._rng.choice(_GIVEN)} {self._stem()}"

    def outlet(self) -> str:
        """A newspaper's or an agency's name."""
        stem = self._stem()
        return f"{stem} {self._rng.choice(_OUTLET)}"

    def word(self) -> str:
        """A name for a company, a ship, an armed group."""
        return self._stem()

    def _stem(self) -> str:
        for _ in range(_MOST_TRIES):
            name = self._rng.choice(_FIRST) + self._rng.choice(_LAST)
            if name not in self._taken:
                self._taken.add(name)
                return name
        message = "no name is left: draw fewer"
        raise ValueError(message)

    def _accented(self, stem: str) -> str:
        at = next(index for index, letter in enumerate(stem) if index and letter in _ACCENTS and stem[index - 1] != "Q")
        return stem[:at] + _ACCENTS[stem[at]] + stem[at + 1 :]


def respelt(name: str) -> str:
    """The same name as another newsroom writes it: Kelvik for Kellvik, el-Zannmeth for al-Zannmeth."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    if plain != name:
        return plain
    if "al-" in name:
        return name.replace("al-", "el-") if len(name) % 2 else name.replace("al-", "al ")
    for index in range(1, len(name) - 1):
        if name[index] == name[index + 1]:
            return name[:index] + name[index + 1 :]
    return name


def acronym(name: str) -> str:
    """The initials of a body's name: LRW for Lorvik River Watch."""
    return "".join(word[0] for word in name.split() if word[0].isupper())
