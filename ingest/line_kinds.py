"""What a line of a text is when it is not the article's own: a caption, a teaser, a credit, a prompt, a notice."""

import re
from dataclasses import dataclass
from typing import Literal

from ingest.agencies import AGENCY, PICTURE_AGENCY

Kind = Literal["picture", "teaser", "source", "credit", "prompt", "notice"]

LONGEST_CAPTION = 400
"""Characters; a longer line that ends in a picture credit may hold more than the caption."""

SPLIT_CREDIT = rf"[^\W\d_][\w.'’ -]{{1,40}}/\s?{PICTURE_AGENCY}(?:(?:\s?/\s?|\ via\ ){PICTURE_AGENCY})*"
"""A photographer and the agencies: "Ada Lindqvist/AFP/Getty Images"."""

_BRACKETED_CREDIT = rf"""
    [\[(](?: (?:File|Photo|Image|Picture|Credit|Handout)\s?:[^\[\]()\n]{{2,80}}
           | Photos?\ by\ [^\[\]()\n]{{2,80}}
           | {PICTURE_AGENCY}\ (?:File\ )?(?:Photo|Image)[^\[\]()\n]{{0,80}}
           | [^\[\]()\n]{{2,60}}/\s?{PICTURE_AGENCY}(?:\ via\ {PICTURE_AGENCY})?
           | Getty(?:\ Images)?
       )[\])]
"""

_NAMED_CREDIT = r"""
    (?: \[[A-Z][\w.'’-]+(?:\ [\w.'’-]+){1,3}/[A-Z][\w.'’\ -]{2,40}\]
      | \b(?:REUTERS|AP\ Photo|AFP)/[A-Z][\w.'’-]+(?:\ [\w.'’-]+){0,3}(?:/File(?:\ Photo)?)?
      | [|]?\s*(?:Photo|Image|Picture)\ (?:[Cc]redit|[Cc]ourtesy)s?\s?:\s?.{2,60}
    )
"""
"""Credits that name a person or a giver: "[Ada Lindqvist/Norland Post]", "REUTERS/Ada Lindqvist"."""

_TEASER = r"""
    (?: also\ read | read\ (?:more|also|next) | see\ also | also\ see | don['’]t\ miss | must\ read | more\ on\ this
      | you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested\ in) | recommended(?:\ (?:for\ you|stories|reading))?
      | related(?:\ (?:stories|story|articles?|news|coverage|content|topics|links|video))? | watch | listen
      | trending(?:\ now)?
    )
"""


def _line(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


@dataclass(frozen=True)
class _Rule:
    """Lines of a kind."""

    kind: Kind
    pattern: re.Pattern[str]
    needs: tuple[str, ...] = ()
    """In lower case; a line that has none of these is not of the kind, which is sooner seen than by the pattern."""

    def fits(self, line: str, lowered: str) -> bool:
        """Whether a line, given in lower case too, is of the kind."""
        return (not self.needs or any(map(lowered.__contains__, self.needs))) and bool(self.pattern.fullmatch(line))


_ANYWHERE = (
    _Rule(
        "picture",
        re.compile(rf"Open this photo in gallery:?(?:.*{SPLIT_CREDIT}|.*[/(]{PICTURE_AGENCY}\)?)?"),
        ("open this photo",),
    ),
    _Rule("picture", re.compile(rf"(?=.{{0,{LONGEST_CAPTION}}}$).*{_BRACKETED_CREDIT}", re.VERBOSE), ("]", ")")),
    _Rule("picture", re.compile(rf"(?=.{{0,{LONGEST_CAPTION}}}$).*\b{SPLIT_CREDIT}"), ("/",)),
    _Rule("picture", re.compile(rf"(?=.{{0,{LONGEST_CAPTION}}}$).*{_NAMED_CREDIT}", re.VERBOSE), ("/", ":")),
    _Rule(
        "picture",
        _line(r"""(?:(?:cover\ |file\ )?(?:photo(?:graph)?|image|picture)s?(?:\ credit|\ source)?s?|caption)\s?:\s?
                  .{2,400}"""),
    ),
    _Rule("picture", _line(r"(?:image|media)\ (?:source|caption),\ .{2,300}")),
    _Rule("picture", _line(r"(?:photo(?:graph)?s?|pictures?)\ (?:by|courtesy(?:\ of)?)\ .{2,80}")),
    _Rule("teaser", _line(rf"{_TEASER}\s*[:>»|]\s*.{{2,200}}")),
    _Rule("teaser", _line(rf"{_TEASER}\s*[:>»|]?")),
    _Rule(
        "prompt",
        _line(r"""\W*(?: advertisement | skip\ advertisement | sponsored(?:\ content)? | loading(?:\.{3}|…)?
                       | (?:story|article)\ continues\ below(?:\ (?:this\ )?(?:ad|advertisement))?
                       | (?:share|print)\ this\ (?:article|story) )\W*"""),
    ),
    _Rule(
        "prompt",
        _line(r"""(?:sign\ up|subscribe|get\ (?:our|the)|join\ (?:our|us)|download\ (?:our|the)|stay\ up\ to\ date)
                  .{0,200}\b(?:newsletters?|inbox|e-?mails?|alerts|app|telegram|whatsapp|subscribers?)\b.{0,60}"""),
    ),
    _Rule(
        "prompt",
        _line(r"""(?:follow|like|find|join)\ (?:us|@?[\w.]+(?:\ [\w.]+){0,3})\ on\ (?:twitter|x|facebook|instagram
                  |telegram|whatsapp|youtube|linkedin|google\ news|social\ media)\b.{0,120}"""),
    ),
    _Rule("prompt", _line(r"(?:click|tap)\ here\ (?:to|for)\ .{2,150}|read\ all\ the\ latest\ .{2,120}")),
    _Rule("prompt", _line(r"\d{1,2}[\ -]min(?:ute)?s?[\ -]read|listen\ to\ this\ article"), ("min", "listen")),
    _Rule(
        "prompt",
        _line(r"(?:never|don['’]t)\ miss\ .{0,120}\b(?:newsletters?|sign(?:ing)?\ up|subscrib(?:e|ing))\b.{0,80}"),
        (" miss ",),
    ),
    _Rule(
        "prompt",
        _line(r"""(?: (?:you\ (?:must|need\ to|have\ to)\ be\ (?:logged|signed)\ in | (?:please\ )?(?:log|sign)\ in)
                  \ (?:or\ .{2,30}\ )?to\ (?:leave|post|add|write|make|join)?.{0,20}\b(?:comments?|conversation)\b
                | (?:du\ musst|sie\ müssen)\ (?:eingeloggt|angemeldet)\ sein,?\ um\ .{0,20}\bkomment\w+ ) .{0,80}"""),
        ("comment", "conversation", "komment"),
    ),
    _Rule(
        "notice",
        _line(r"""(?:this|our)\ (?:post|article|page|story|site|website)s?\ (?:may\ )?contains?\ (?:affiliate\ links?
                  |references\ to\ products|sponsored\ (?:links?|content)).{0,400}"""),
        ("contain",),
    ),
    _Rule(
        "notice",
        _line(r"""(?=.*\b(?:links?|click|buy|purchase)\b)(?:we|if\ you)\ .{0,80}\b(?:earn|receive)\b.{0,40}
                  \b(?:commissions?|compensation)\b.{0,200}"""),
        ("commission", "compensation"),
    ),
    _Rule(
        "prompt",
        _line(r"""(?:follow|find|see|read)\ .{0,60}\bcoverage\b.{0,100}
                  (?:https?://\S+|\b[\w-]+(?:\.[\w-]+)+/\S*|\bhere)\W*"""),
        ("coverage",),
    ),
    _Rule("notice", _line(r"\(\(.{2,400}\)\)"), ("((",)),
    _Rule("notice", _line(r"(?=.{0,300}$).*\b(?:syndicated|agency)\ feed\b.*"), ("feed",)),
    _Rule("notice", _line(r"(?:copyright\b|©|\(c\)\s).{0,200}")),
    _Rule("notice", _line(r"(?=.{0,250}$).*\ball\ rights\ reserved\b.*"), ("reserved",)),
    _Rule("notice", _line(r"(?:we|this\ (?:web)?site|our\ (?:web)?site)\ uses?\ cookies.{0,300}"), ("cookies",)),
    _Rule("notice", _line(r"by\ (?:continuing|using|browsing).{0,80}\bcookies\b.{0,200}"), ("cookies",)),
)

_NEAR_END = (
    _Rule("source", _line(r"sources?\s?:\s?.{2,80}")),
    _Rule("source", _line(r"[(\[]sources?\s?:\s?[^()\[\]]{2,80}[)\]]")),
    _Rule(
        "credit",
        _line(r"""\W{0,3}with\ (?:files|inputs?|assistance|contributions?|(?:additional\ )?reporting)\ (?:from|by)\b
                  .{2,150}"""),
    ),
    _Rule(
        "credit",
        _line(r"""\W{0,3}(?:additional\ |(?:writing|reporting)\ and\ )?(?:reporting|writing|editing|compiled|edited
                  |written)\ by\ .{2,250}"""),
    ),
    _Rule("credit", re.compile(rf"\W{{0,3}}{AGENCY}(?:(?:\s?[/,&+]\s?|\ and\ ){AGENCY})*\W{{0,3}}")),
    _Rule(
        "credit",
        _line(r".{2,200}\bcontributed\ (?:reporting\ )?to\ this\ (?:report|story|article)\b.{0,60}"),
        ("contributed",),
    ),
)


_ALL = (*_ANYWHERE, *_NEAR_END)


def kind_of(line: str, *, near_end: bool) -> Kind | None:
    """What a line is, without white space around it; None for one of the article's own.

    Credits for the reporting are known as such only near the end of a text.
    """
    if not line:
        return None
    lowered = line.lower()
    rules = _ALL if near_end else _ANYWHERE
    return next((rule.kind for rule in rules if rule.fits(line, lowered)), None)
