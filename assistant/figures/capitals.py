"""Names in texts of capitals, where nothing but their place tells them from other words."""

import re
from string import capwords

_ASIDE = re.compile(r"\s*(?:\([^)]*\)|\[[^\]]*\])")
_SMALL = (
    "the|an?|that|this|these|those|it|he|she|we|they|in|on|at|by|to|with|from|who|which|is|are|was|were|be|been|has|"
    "have|had|will|would|must|should|may|and|or|but|not|no|\\w+ing"
)
_OPENING = (
    "there|i|you|what|when|where|while|as|if|of|for|after|before|all|some|most|more|many|other|another|each|his|her|"
    "its|their|our|my|now|then|here|also|even|according|meanwhile|however|moreover|furthermore|therefore|thus"
)
_BARE_NAME = re.compile(rf"(?!(?:{_SMALL}|{_OPENING})\b)[a-z’'.-]{{2,}}(?: (?!(?:{_SMALL})\b)[a-z’'.-]+){{0,6}}")
"""What can only be somebody's name and office before a verb of saying, in lower case: colonel vargas."""


def bare_name(phrase: str) -> str:
    """The name and office that can only stand before a verb of saying, from words in lower case, or nothing."""
    bare = _ASIDE.sub("", phrase).removeprefix("even ")
    return capwords(bare) if _BARE_NAME.fullmatch(bare) else ""
