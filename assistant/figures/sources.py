"""Who a phrase names as a source: full names for acronyms and surnames, bodies for "the observatory", nobody for the rest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

SOURCE_NOUNS = frozenset(
    "police officials official authorities witnesses witness rescuers rescuer residents resident activists activist "
    "doctors doctor medics medic paramedics responders workers hospital hospitals ministry minister army military navy "
    "government governor mayor spokesman spokeswoman spokesperson media agency agencies organisers organizers union "
    "unions observatory monitor monitors group organisation organization statement source sources survivors survivor "
    "relatives firefighters coastguard guard department office bureau commission institute centre center survey officer "
    "service services council company operator analysts analyst experts expert prosecutors prosecutor court director "
    "chief head president chairman general colonel captain commander party newspaper television radio network report "
    "nurse teacher lawyer professor scientist scientists seismologists seismologist volunteers defence defense charity "
    "ngo crew villagers villager farmers investigators inspectors ambassador secretary manager team brigade academy "
    "ombudsman federation association alliance coalition board pollster pollsters register fund".split()
)
"""Common nouns that can be a source; other words in lower case are taken for none."""

_ROLES = (
    "director|head|chief|spokesman|spokeswoman|spokesperson|president|chairman|chairwoman|commander|governor|mayor|"
    "minister|officer|analyst|expert|teacher|manager|official|secretary|captain|nurse|doctor"
)
_BODIES = (
    "observatory|monitor|group|organi[sz]ation|ngo|agency|ministry|institute|service|coastguard|council|union|company|"
    "operator|party|commission|centre|center|watchdog|charity|newspaper|survey|bureau|office|department|academy|army"
)
_ANY_BODY = ("group", "organisation", "organization", "ngo", "monitor", "watchdog", "charity")
_CONNECTED = {"of", "for", "and", "united", "nations", "watch", "rights", "cross", "crescent", "bank", "media"}

_NAME_WORD = r"(?:[A-ZÀ-ÞΑ-Ω][\w’'.-]*|[a-z]{1,3}-[A-ZÀ-Þ][\w’'-]*)"
_NAME = re.compile(
    rf"{_NAME_WORD}(?:(?:\s+(?:of|for|the|and|on|de|del|da|dos|van|von|bin|ibn|al|el)){{0,2}}\s+{_NAME_WORD})*"
)
_ADJECTIVE = re.compile(
    r"\b[\w’'.]+-(?:backed|based|led|run|linked|held|affiliated|controlled|allied|born|owned)\b\s*", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:the|a|an|another|some|many|several|one|two|three|other|his|her|its|their|local)\s+", re.IGNORECASE)
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Capt|Lt|Sgt|Prof|Sir|Gov|Sen|Rep)\b\.?\s+")
_SAME = re.compile(r"^the same (?:\w+)$", re.IGNORECASE)
_ROLE = re.compile(rf"^the (?:[\w-]+ )?(?:{_ROLES})(?: of (?:the|his|her|its) [\w -]+)?$")
_REFERENCE = re.compile(rf"^(?:the|this|that) (?:[\w-]+ )?(?P<noun>{_BODIES})$", re.IGNORECASE)
_OPENERS = frozenset("the a an in on at it he she they we but and as after when there this that nearly more some most".split())


@dataclass
class Speakers:
    """The sources that an article has named so far; made for one article and fed its sentences in order."""

    last: str = ""
    """Whoever spoke last."""
    person: str = ""
    body: str = ""
    """The person, and the organisation, that was named last."""
    names: dict[str, str] = field(default_factory=dict)
    """Acronyms and surnames with the full names that they stand for."""

    def hear(self, text: str) -> None:
        """Learns the acronyms that a text introduces: River Watch Monitor (RWM)."""
        for match in re.finditer(r"\(([A-Z]{2,8})\)", text):
            words = re.findall(r"[A-Z][\w’'-]*|\b(?:of|for|and|the|on)\b", text[max(0, match.start() - 90) : match.start()])
            if full := _expansion(match.group(1), words):
                self.names[match.group(1)] = full

    def name(self, phrase: str) -> str:
        """The source that a phrase names, as a reader knows it; empty when it names none.

        Pronouns, "the same source", roles and "the observatory" refer to those named before.
        """
        head, _, apposition = phrase.strip(" ,”\"’'“`").partition(",")
        head = re.sub(r"\s*\([^)]*\)", "", head).strip()
        if not head or len(head) > 120:
            return ""
        if _SAME.match(head):
            return self.last
        found = self._referred(head) or self._named(head, apposition) or _common(head)
        self.last = found or self.last
        return found

    def _referred(self, head: str) -> str:
        low = head.lower()
        if low in ("he", "she"):
            return self.person
        if low in ("it", "they"):
            return self.body or self.last
        if _ROLE.match(head):
            return self.person
        if reference := _REFERENCE.match(head):
            return self._body_called(reference["noun"].lower())
        return ""

    def _body_called(self, noun: str) -> str:
        for full in (self.body, *self.names.values()):
            if noun in full.lower().split():
                return full
        return self.body if noun in _ANY_BODY else ""

    def _named(self, head: str, apposition: str) -> str:
        """The proper name in a phrase, a person's with what they speak for: "Jo Doe (River Watch)"."""
        bare = _TITLE.sub("", _ARTICLE.sub("", _ADJECTIVE.sub("", head)))
        bare = _ARTICLE.sub("", bare)
        match = next((one for one in _NAME.finditer(bare) if one.group().lower() not in SOURCE_NOUNS | _OPENERS), None)
        if match is None or _mere_clause(bare[: match.start()]):
            return ""
        name = re.sub(r"[’']s$", "", match.group()).rstrip(".")
        before, after = bare[: match.start()].split(), bare[match.end() :].split()
        if known := self._known(name):
            return known
        if after and after[-1].lower() in SOURCE_NOUNS and (len(name.split()) == 1 or "and" in after):
            return self._organisation(bare)
        if before or not _person(name):
            full = f"{' '.join(before)} {name}" if before and _person(name) else name
            return self._spokesperson(full, after, apposition) if before else self._organisation(name)
        return self._spokesperson(name, after, apposition)

    def _known(self, name: str) -> str:
        full = self.names.get(name) or self.names.get(name.rsplit(maxsplit=1)[-1], "")
        if not full or not (name in self.names or name in full):
            return ""
        if full == self.body or not _person(full.split(" (")[0]):
            self.body = full
        else:
            self.person = full
        return full

    def _organisation(self, name: str) -> str:
        self.body = name
        return name

    def _spokesperson(self, name: str, after: Sequence[str], apposition: str) -> str:
        """A person, with the body that they are said to speak for."""
        about = " ".join(after) + ", " + apposition
        role = re.search(rf"\b(?:of|from|at|with|for) (?:the )?(?P<body>{_NAME.pattern})", about)
        generic = re.search(rf"\b(?:{_ROLES}) of the [\w -]*?\b(?:{_BODIES})\b", about)
        body = role["body"] if role and _organised(role["body"]) else self.body if generic else ""
        self.person = f"{name} ({body})" if body else name
        self.names[name.rsplit(maxsplit=1)[-1]] = self.person
        return self.person


def _organised(name: str) -> bool:
    return not _person(name) or name.isupper()


def _person(name: str) -> bool:
    """Whether a capitalised name is a person's rather than an organisation's."""
    words = {word.lower().strip(".") for word in name.split()}
    return 2 <= len(name.split()) <= 4 and not words & (SOURCE_NOUNS | _CONNECTED) and not name.isupper()


def _mere_clause(before: str) -> bool:
    """Whether ordinary words before the name make the phrase a clause rather than a title and a name."""
    words = [word.lower() for word in before.split()]
    return len(words) > 5 or (bool(words) and not set(words) & SOURCE_NOUNS)


def _common(head: str) -> str:
    """A source named by common nouns: witnesses and rescuers; another local rescuer."""
    words = _ARTICLE.sub("", _ADJECTIVE.sub("", _ARTICLE.sub("", head))).split()
    ends = ("in", "on", "at", "who", "with", "from", "for", "of", "near", "late", "there")
    cut = next((index for index, word in enumerate(words) if word.lower() in ends), len(words))
    words = words[:cut]
    if not words or len(words) > 6 or words[-1].lower() not in SOURCE_NOUNS:
        return ""
    return " ".join(words) if any(word[0].isupper() for word in words[1:]) else " ".join(words).lower()


def _expansion(acronym: str, words: Sequence[str]) -> str:
    """The run of words right before an acronym whose initials spell it, or nothing."""
    for start in range(len(words) - 1, -1, -1):
        run = words[start:]
        capitals = "".join(word[0] for word in run if word[0].isupper())
        if run[0][0].isupper() and acronym in (capitals.upper(), "".join(word[0] for word in run).upper()):
            return " ".join(run)
    return ""
