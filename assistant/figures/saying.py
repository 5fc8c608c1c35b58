"""The verbs of saying, and whom each makes a speaker."""

import re
from collections.abc import Iterator

from assistant.figures.alternation import any_of
from assistant.figures.sources import is_of_trade, is_organisation, names_body
from assistant.figures.subjects import Subject

_WORDS = (
    "said says say saying added adds reported reports announced announces claims claim confirmed confirms stated "
    "states declared wrote writes explained noted insisted insists acknowledged admitted warned warns alleged "
    "alleges maintained maintains complained tweeted testified concluded revealed disclosed believe believes "
    "believed indicate indicates indicated emphasised emphasized stressed reiterated remarked recalled asserted "
    "affirmed informed observed argue argues argued agree agrees agreed disagreed continued continues showed show "
    "shows found finds think thinks repeated repeats replied denied denies estimate estimates estimated counted "
    "counts documented recorded registered tallied measured measures lists listed foresee foresees demand demands "
    "predict predicts predicted expressed".split()
)
"""Verbs that tell what somebody says, whatever stands around them."""
_SAYING = (
    rf"{any_of(_WORDS)}|told(?!(?: [\w’'-]+){{1,5}} to (?!the\b)\w)|charged(?= that)|pointed out|points out|"
    r"claimed(?! another| the li|[\w ,]* (?:lives|deaths|victims)\b| credit| resp)|"
    r"(?:is|are|was|were) (?:also )?reporting"
)
COUNT = r"(?:toll|count|number|figure|estimate|per cent|percent|magnitude|tally)\b"
"""What a number that somebody gives is called."""
_AT = r"\bat\W+(?!least|most)(?:[\w]+[ -]){0,2}"
WRITTEN = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|"
    r"hundreds|thousands|dozens)\b"
)
"""A number in words, as the first of its words."""
_GIVING_SIZE = (
    r"(?:gave|gives)\b(?= (?:[\w]+ ){0,3}\d[\d,.]* (?:hectares|acres|(?:square )?(?:km|kilomet(?:re|er)s|miles)|"
    r"met(?:re|er)s|degrees)(?: for the same\b|\W*$|[,;]))"
)
"""Giving a measure, as nobody gives land or cloth away: 300 hectares for the same day."""
_GIVING = (
    rf"gives?\b(?=\s+as\b)|(?:is|are) working with(?= (?:an?|the) [^.;]{{0,20}}?{COUNT})|"
    rf"(?:gave|gives?|given|raised|raises|lowered|revised|corrected|updated)\b(?=[^.;]{{0,60}}?{COUNT})|{_GIVING_SIZE}|(?:puts?|set)\b(?=[^.;]{{0,90}}?{_AT}[\d$€£]|"
    rf"[^.;,]{{0,30}}?\b{COUNT}[^.;,]{{0,60}}?\bat (?:[\w]+ ){{0,3}}{WRITTEN})|(?:was|were|is) quoted as saying\b|"
    rf"(?:sees?|saw|seen|had|has)\b(?=[^.;]{{0,60}}?\bat\W+\d\d?(?:[., ]\d)?\b(?!:| ?[ap]\.?m\b))|"
    r"(?:speaks?|spoke|spoken|knows?|knew|talks?|talked) of\b|"
    r"(?:issued|released|published)\b(?=[^.;]{0,60}?\b(?:saying|stating)\b)|expects?\b(?=[^.;]{0,40}?\d)|"
    r"fear(?:s|ed)?\b(?= that\b)|puts?\b(?=[^.;]{0,60}? (?:ahead|behind|in front|in the lead)\b[^.;]{0,20}?\d)"
)
"""Verbs that give a number only together with what they act on."""
_BEFORE = any_of(
    "also later earlier first has had have then separately initially since so far still yet today yesterday tonight "
    "recently already repeatedly".split()
)
"""What may stand between a subject and its verb."""
_VERB = re.compile(rf"\s(?=[a-z])(?:{_BEFORE}\s+){{0,4}}(?P<verb>(?:{_SAYING})\b|{_GIVING})")
_NO_VERB = re.compile(
    r"\b(?:an?|the|is|are|was|were|be|been|its|of|by|to|no|not|about|his|her|their|reportedly|with|must|should|may|might|"
    r"could|would|will|can)$",
    re.IGNORECASE,
)
"""What before a participle shows that it is none of X's saying: an estimated 300, was reported."""
_LONGEST_NO_VERB = len("reportedly")
_SCORED = re.compile(
    r"(?:added|adds|adding)\s+(?:an?|another|the|his|her|its|up|more|to|\d+|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve)\b"
)
"""Adding that is no saying: Doe added six rebounds."""
_RECORDING = frozenset("recorded registered listed lists counted counts measured measures documented tallied".split())
"""What bodies do with numbers, and people in sports reports with points."""
_PARTICIPLE = re.compile(
    r"\s+(?:in|by|on|with|as|to|under|for|from|beside|inside|outside|behind|beneath|during|along)\b"
)
"""What shows that nobody records: the only party registered in Hask."""
_CONTRASTED = re.compile(r"\b(?:while|whereas|but|although|though)\b[^;]*$")
_BARE_NUMBER = re.compile(rf" (?:[a-z]+ ){{0,3}}(?:\d[\d,.]*\d|\d|{WRITTEN})(?=\W*$|[,.;])")
"""What somebody counts where another has told of what: police spoke of nine, while Doe counted 12."""
_UNCLEAR = frozenset("say claim fear estimated counted recorded registered measured listed documented".split())
"""What in a text of capitals may as well be part of another clause."""
_SHOWING = frozenset("showed shows show found finds".split())
_ACTING = re.compile(
    r"gives?|gave|given|raise[sd]|lowered|revised|corrected|updated|puts?|set|sees?|saw|seen|had|has|indicate[sd]?"
)
"""What happenings and things do to a toll as well as those who count."""
_WORK = re.compile(
    r"\b(?:polls?|survey|figures|data|records|study|report|tests|census|statistics|results|documents|autopsy|video)"
    r"(?: (?:by|from|of|published|released|issued|conducted)\b.*)?$",
    re.IGNORECASE,
)
"""What shows numbers; people show and find other things."""
_NOBODY = re.compile(r"\b(?:neither|nor|nobody|none|never|no one)\b", re.IGNORECASE)
_REPEATING = frozenset(
    "reiterated emphasised emphasized stressed observed recalled repeated repeats expressed declared".split()
)
_THAT = re.compile(r"\W*$|[,.]|[^,;.]{0,40}?(?:\bthat\b|[“\"]|``|'')")
"""What some verbs need to have anything said: he reiterated his call, or that nine had died."""


def sayings(piece: str) -> Iterator[re.Match[str]]:
    """The verbs of saying in a stretch, each as its group "verb"."""
    for match in _VERB.finditer(piece):
        at = match.start()
        if not _NO_VERB.search(piece, max(0, at - _LONGEST_NO_VERB), at) and not _SCORED.match(
            piece, match.start("verb")
        ):
            yield match


def tells(words: str) -> bool:
    """Whether there is a verb of saying."""
    return _VERB.search(f" {words}") is not None


def can_say(who: str, match: re.Match[str], subject: Subject, *, in_capitals: bool) -> bool:
    """Whether this verb makes a speaker of its subject: bodies record, polls show, neither of two says.

    Args:
        who: The source that the subject names; in lower case when common nouns name it.
        match: The verb.
        subject: Its words, and what stands beside them.
        in_capitals: Whether nothing but its place shows a name to be one.
    """
    verb, rest = match["verb"], match.string[match.end() :]
    counts = who.islower() or is_organisation(who) or _is_body(subject) or _counts_again(match)
    if verb in _RECORDING and (_PARTICIPLE.match(rest) or not counts):
        return False
    if _ACTING.fullmatch(verb) and is_of_trade(who):
        return False
    if verb in _SHOWING and (_PARTICIPLE.match(rest) or not _WORK.search(subject.phrase)):
        return False
    if verb in _REPEATING and not _THAT.match(rest):
        return False
    return not (in_capitals and verb in _UNCLEAR and not who.islower()) and not _NOBODY.search(subject.phrase)


def _is_body(subject: Subject) -> bool:
    """Whether a name is said to be a body's: the bakers' association, Brodvik; Brodvik, an association of bakers."""
    return names_body(subject.phrase) or names_body(subject.beside.partition(" of ")[0])


def _counts_again(match: re.Match[str]) -> bool:
    """Whether the verb gives another number of what the sentence has told of before."""
    if match["verb"] != "counted" or not _BARE_NUMBER.match(match.string, match.end()):
        return False
    contrasted = _CONTRASTED.search(match.string, 0, match.start())
    before = f" {match.string[: contrasted.start()]}" if contrasted else ""
    return "according to" in before.lower() or any(sayings(before))
