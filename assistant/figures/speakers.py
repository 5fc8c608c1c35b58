"""The sources that an article has named so far, and who "it", "she" and "the observatory" are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.figures.acronyms import acronyms
from assistant.figures.capitals import bare_name
from assistant.figures.english.speakers import ANY_BODY, ARMED, BODIES, FIRMS, OF_TOWNS, PUBLIC, ROLES, TITLES
from assistant.figures.forces import led_force
from assistant.figures.openings import ACTS_AS_BODY, BESIDE, CALLED, DATELINE, TOPIC, TOPIC_BODY, TOPIC_PERSON
from assistant.figures.people import People
from assistant.figures.sources import NAME, Source, is_of_trade, is_organisation, is_person, may_name, parse_source

_SOME_BODY = re.compile(rf"\b(?:{'|'.join(sorted(ANY_BODY))})\b(?! [A-Z])")
_SAME = re.compile(r"^the same (?:\w+)$", re.IGNORECASE)
_ROLE = re.compile(
    rf"^(?:the|a|an) (?:[\w-]+[’']s )?(?P<which>[\w-]+ )?(?P<role>{ROLES})(?: of (?:the|his|her|its) [\w -]+)?$",
    re.IGNORECASE,
)
_MOUTHPIECE = re.compile(
    r"^(?:a|the|its|another) (?:\w+ )?(?:spokes\w+|statement|release|communiqu[eé]|bulletin)$", re.IGNORECASE
)
_REFERENCE = re.compile(rf"^(?:the|this|that) (?:[\w-]+ )?(?P<noun>{BODIES})$", re.IGNORECASE)
_OFFICE = re.compile(
    rf"^(?P<whose>its|the (?:[\w-]+ )?(?:{BODIES})[’']s?|(?:the )?{NAME}[’']s?)?\s*(?:the |an? )?"
    rf"(?P<role>(?:[\w-]+ ){{0,4}}(?:{ROLES}))\b(?: (?:of|for|at|from|with) (?:the )?(?P<of>[\w ’'-]+))?$",
    re.IGNORECASE,
)
"""Somebody's office before or after their name: the monitor's director; a nurse at the navy hospital."""
_LEADING = re.compile(rf"^who (?:leads|heads|runs|chairs|directs) (?:the )?(?P<body>{NAME})")
_TITLED_NAME = re.compile(rf"(?:^|\s)(?:{'|'.join(sorted(TITLES))})\.? (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)$")
_SURNAME = re.compile(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)*")
_GIVEN_NAME = re.compile(r"\b[A-Z][a-z]+$")
_LONGEST_GIVEN = 30
"""Characters."""
_ENDS_NAME = re.compile(r"\b(?! [A-Z])")
_DESCRIBING = re.compile(r"\s(?:that|which|whose)\s")
_LONG_NAME = 5
"""Words from which on a body is shown by its initials beside a person."""


@dataclass
class Speakers:
    """What one article has named; made for it and fed its sentences in order."""

    last: str = ""
    """Whoever spoke last."""
    people: People = field(default_factory=People)
    body: str = ""
    """The organisation that was named last."""
    names: dict[str, str] = field(default_factory=dict)
    """Acronyms with the full names that they stand for."""
    text: str = ""
    """The article's, to see how it uses a name."""
    printer: str = ""
    """The outlet, which in its own article speaks for itself."""
    capitals: bool = False
    """Whether the sentence at hand is all in capitals, so that nothing tells names from words."""
    named: dict[str, str] = field(default_factory=dict)
    """What those are called whom an article speaks of before it names them."""
    bodies: list[str] = field(default_factory=list)
    """Every body that has spoken, the latest last."""

    def learn(self, text: str) -> None:
        """Learns how an article uses names, and the acronyms that it introduces: River Watch Monitor (RWM)."""
        self.text = text
        self.names.update(acronyms(text))

    def hear(self, text: str) -> None:
        """Learns the organisation or the person that a sentence is about; capitals alone tell no names."""
        if text.isupper():
            return
        dateline = DATELINE.match(text)
        words = text[dateline.end() :] if dateline else text
        topic = TOPIC.match(words)
        if topic and may_name(topic["name"]) and not self._hear_of(topic["name"], words[topic.end() :]):
            known = self._known_body(topic["name"])
            if known or is_organisation(topic["name"]) or self._acts_as_body(topic["name"]):
                self._remember(known or topic["name"])
        elif called := CALLED.match(words):
            self._remember(called["name"])
        elif common := TOPIC_BODY.match(words):
            self._remember(self._ending(common["name"]) or common["name"])
        if (person := TOPIC_PERSON.match(words)) and is_person(person["name"]):
            self._meet(person["name"], words[: person.start("name")].rstrip(", "))

    def _meet(self, name: str, described: str) -> None:
        """A person beside their office: its head, Jo Brandt, stayed at home."""
        office = _OFFICE.match(described)
        if office and office["whose"] == "Its" and self.body:
            self._officer(name, office)
        else:
            self.people.meet(self._known(name) or name, name=name)

    def _hear_of(self, name: str, after: str) -> str:
        """Somebody with a title or an office, or whom the article has named before."""
        titled = _TITLED_NAME.search(name)
        own = titled["name"] if titled else name
        if known := self.people.known(own):
            return self.people.meet(known, phrase=name)
        if titled:
            return (" " not in own and self._surname(own)) or self.people.meet(name, name=name, phrase=name)
        office = _OFFICE.match(beside["words"].strip()) if (beside := BESIDE.match(after)) else None
        return self._officer(name, office) if office and is_person(name) else ""

    def name(self, phrase: str, apposition: str = "") -> str:
        """The source that a phrase names, as a reader knows it; empty when it names none.

        Pronouns, "the same source", roles and "the observatory" refer to those named before.
        """
        head = phrase.strip(" ,”\"’'“`")
        found = self._referred(head, apposition) or self._parsed(head, _DESCRIBING.split(apposition)[0])
        if not found and self.capitals and (name := bare_name(head)):
            found = self.people.meet(self.people.known(name) or name, name=name)
        self.last = found or self.last
        return "" if found and _plain(found) == _plain(self.printer) else found

    def _referred(self, head: str, apposition: str) -> str:
        if head.lower() in ("he", "she"):
            return self.people.meant(head.lower())
        if head.lower() in ("it", "they"):
            return self.body or self.last if head.lower() == "it" else self.last * self.last.islower()
        return self._pointed_at(head, apposition)

    def _pointed_at(self, head: str, apposition: str) -> str:
        """The same source, its director, the spokesman, the observatory."""
        if _SAME.match(head):
            return self.last
        beside = _untitled(apposition.strip())
        named = is_person(beside)
        if named and (office := _OFFICE.match(head)):
            return self._officer(beside, office)
        if _MOUTHPIECE.match(head) and not apposition:
            return self.body
        if (office := _ROLE.match(head)) and not named and not head.lower().startswith(("a ", "an ")):
            latest = self.people.latest if self.people.latest == self.last else ""
            return self.people.called(office["role"]) or ("" if office["which"] else latest)
        if reference := _REFERENCE.match(head):
            called = self._body_called(head, reference["noun"].lower())
            return self._named_now(called, apposition) if called.islower() else called
        return self._of_trade(head)

    def _named_now(self, called: str, apposition: str) -> str:
        """A group that the article has spoken of before it names it: the group, Nurses of Hask."""
        source = parse_source(apposition) if apposition[:1].isupper() else None
        if source is None or source.kind != "body":
            return called
        self.named[called] = source.name
        return self._remember(source.name)

    def _of_trade(self, head: str) -> str:
        """The house, after the Hask jewellery house has spoken."""
        noun = head.removeprefix("the ").removeprefix("The ")
        same = (body for body in reversed(self.bodies) if is_of_trade(body) and body.endswith(f" {noun}"))
        return next(map(self._remember, same), "") if noun != head else ""

    def _parsed(self, head: str, apposition: str) -> str:
        source = parse_source(head)
        if source is None:
            return ""
        if source.kind == "person" and (source.body or not self._acts_as_body(source.name)):
            return self._spoken_by(source, apposition)
        if source.kind == "people":
            return self._common(source, apposition)
        if apposition and " " not in source.name and (office := _OFFICE.match(apposition.strip())) and office["role"]:
            return self._officer(source.name, office)
        if known := self.people.known(source.name) or self._surname(source.name):
            return self.people.meet(known, phrase=head)
        return self._remember(self._known(source.name) or source.name)

    def _surname(self, name: str) -> str:
        """The person of this surname, whom the article calls by their full name somewhere."""
        if not _SURNAME.fullmatch(name):
            return ""
        for at in self._where(f" {name}"):
            given = _GIVEN_NAME.search(self.text, max(0, at - _LONGEST_GIVEN), at)
            if given is None or not _ENDS_NAME.match(self.text, at + 1 + len(name)):
                continue
            full = f"{given.group()} {name}"
            if (
                may_name(given.group())
                and is_person(full)
                and given.group() not in TITLES
                and not self._acts_as_body(full)
            ):
                return self.people.meet(full, name=full)
        return ""

    def _acts_as_body(self, name: str) -> bool:
        return any(ACTS_AS_BODY.match(self.text, at + len(name)) for at in self._where(name))

    def _where(self, words: str) -> Iterator[int]:
        """Where the article has these words."""
        at = self.text.find(words)
        while at >= 0:
            yield at
            at = self.text.find(words, at + 1)

    def _common(self, source: Source, apposition: str) -> str:
        """The operator, River Lines: the name in the apposition; else the common noun itself."""
        named = parse_source(apposition) if apposition else None
        if named and named.kind == "body" and apposition.strip()[0].isupper():
            return self._remember(named.name)
        if re.search(rf"\b(?:{BODIES})$", source.name):
            return self._remember(source.name)
        return source.name

    def _spoken_by(self, source: Source, apposition: str) -> str:
        """A person, with the body that they are said to speak for, or else their office."""
        body = source.body
        office = _OFFICE.match(apposition.strip()) if apposition else None
        if not body and not office and (known := self._known(source.name)):
            return self.people.meet(known)
        if not body and (leads := _LEADING.match(apposition.strip())):
            body = leads["body"]
        if not body and office:
            return self._officer(source.name, office)
        return self._person(source.name, body, source.role)

    def _officer(self, name: str, office: re.Match[str]) -> str:
        """A person known by an office: its director, the monitor's director, a spokesman for River Watch."""
        whose, of = (office["whose"] or "").strip(), (office["of"] or "").strip()
        body = ""
        if whose.lower() == "its":
            body = "" if office["role"].rpartition(" ")[2].lower() in OF_TOWNS else self.body
        elif whose:
            owner = re.sub(r"[’']s?$", "", whose)
            body = self._known_body(owner) or self._body_called(owner, owner.split()[-1].lower()) or _named_body(owner)
        elif of and of[0].islower() and _SOME_BODY.search(of):
            body = self.body
        elif of:
            body = self._known_body(of) or self._ending(of) or (_named_body(of) if is_organisation(of) else "")
        if (force := led_force(office["role"])) and not is_organisation(body):
            body = force
        role = office["role"] + (f" of {of}" if of and not body else "")
        return self._person(name, body, role)

    def _person(self, name: str, body: str, role: str) -> str:
        if body:
            self._remember(self.names.get(body, body))
            shown = next(
                (short for short, full in self.names.items() if full == body and len(body.split()) >= _LONG_NAME), body
            )
            return self.people.meet(f"{name} ({shown})", name=name, office=role)
        return self.people.meet(f"{name}, {role}" if role else name, name=name)

    def _remember(self, name: str) -> str:
        self.body = name
        self.bodies.append(name)
        return name

    def _known(self, name: str) -> str:
        """Who an acronym, a surname or a full name stands for, if the article has named them."""
        return self.names.get(name) or self.people.known(name)

    def _known_body(self, name: str) -> str:
        """The body that a full or shortened name stands for."""
        if name in self.names and not is_person(self.names[name].split(" (")[0]):
            return self.names[name]
        return next((body for body in reversed(self.bodies) if body == name or body.startswith(f"{name} ")), "")

    def _body_called(self, head: str, noun: str) -> str:
        """The observatory: the body whose name ends so; the company: whichever spoke last."""
        words = re.sub(r"^(?:the|this|that) ", "", head, flags=re.IGNORECASE).lower()
        if full := self._ending(words):
            return self._remember(full)
        apart = PUBLIC if noun in FIRMS else ARMED if noun in ANY_BODY else None
        if apart is None:
            return ""
        named = (one for one in reversed(self.bodies) if one[0].isupper() and not apart & set(one.lower().split()))
        return next(named, "")

    def _ending(self, words: str) -> str:
        """The body whose name ends in these words, or holds this one word."""
        for full in (*reversed(self.bodies), *self.names.values()):
            low = full.lower()
            if not is_person(full.split(" (")[0]) and (low.endswith(words.lower()) or words.lower() in low.split()):
                return full
        return ""


def _named_body(phrase: str) -> str:
    source = parse_source(phrase)
    return source.name if source and source.kind != "person" else ""


def _untitled(name: str) -> str:
    """A person's name without what they are called by: Professor Jo Brandt."""
    title, _, rest = name.partition(" ")
    return rest if title.rstrip(".") in TITLES else name


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ").strip()
