"""How reporters name whom they quote: in full at first, then short, by a person, as officials, or through others."""

from dataclasses import dataclass
from random import Random

from tests.simulator.notebook import Source
from tests.simulator.world import Body, Role

_VAGUE: dict[Role, tuple[str, ...]] = {
    "police": ("officials",),
    "ministry": ("officials", "government officials"),
    "rescuers": ("rescuers", "rescue workers"),
    "hospital": ("doctors", "medics"),
    "monitor": ("activists",),
    "governor": ("local officials", "officials"),
}

_UNNAMED, _BY_PERSON, _ACRONYM = 0.2, 0.3, 0.6


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A voice as it stands in a sentence."""

    words: str
    """The subject of a sentence; ends with a comma where an apposition has to be closed."""
    source: Source


class Mentions:
    """Names voices for one article, and remembers which of them its readers know."""

    def __init__(self, rng: Random, article: str) -> None:
        self._rng = rng
        self._article = article
        self._known: dict[str, str] = {}
        """By body: "named" once it was, "short" once its acronym was given too, "person" once its speaker was named."""

    def name(self, body: Body) -> Mention:
        """The body by its name, or by one who speaks for it; shorter when it has been named already."""
        if body.name in self._known:
            return self._again(body)
        if not body.speaker:
            return self._anonymous(body.name)
        vague = self._rng.choice(_VAGUE.get(body.role, ("",)))
        if vague and vague not in self._known and self._rng.random() < _UNNAMED:
            return self._anonymous(vague)
        if body.role == "governor" or self._rng.random() < _BY_PERSON:
            self._known[body.name] = "person"
            return self._person(body)
        return self._mention(self.subject(body), body.bare, body)

    def subject(self, body: Body) -> str:
        """The body's own name, often with the acronym where it is known by one."""
        introduced = not body.acronym or self._rng.random() < _ACRONYM
        self._known[body.name] = "short" if introduced else "named"
        return f"{body.name} ({body.acronym})" if body.acronym and introduced else body.name

    def pronoun(self, body: Body) -> Mention:
        """The body that the sentence before was about."""
        return self._mention("they" if body.plural else "it", body.bare, body)

    def _anonymous(self, words: str) -> Mention:
        """Nobody in particular, so that another article's officials may be others."""
        self._known[words] = "anonymous"
        return Mention(words=words, source=Source(origin=words, voice=f"{words} in {self._article}"))

    def _again(self, body: Body) -> Mention:
        if self._known[body.name] == "person":
            surname = body.speaker.split()[-1]
            origin = f"governor {body.speaker}" if body.role == "governor" else f"{body.speaker} ({body.bare})"
            return self._mention(surname, origin, body)
        again = body.short if self._known[body.name] == "short" else f"the {body.noun}"
        return self._mention(again, body.bare, body)

    def _person(self, body: Body) -> Mention:
        if body.role == "governor":
            return self._mention(f"provincial governor {body.speaker}", f"governor {body.speaker}", body)
        origin = f"{body.speaker} ({body.bare})"
        if body.role == "police":
            return self._mention(f"police chief {body.speaker}", origin, body)
        shapes = (f"{body.speaker}, {body.title} of {body.name},", f"{body.speaker}, a {body.title} for {body.name},")
        return self._mention(shapes["spokes" in body.title], origin, body)

    def _mention(self, words: str, origin: str, body: Body) -> Mention:
        return Mention(words=words, source=Source(origin=origin, voice=body.name))
