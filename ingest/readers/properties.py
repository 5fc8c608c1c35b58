"""What a file's properties say about its article, as far as a person has said it."""

import re

_PROGRAMS_TITLE = re.compile(
    r"microsoft (?:word|powerpoint)\b.*|untitled\b.*|(?:word )?document ?\d*|layout ?\d*|presentation ?\d*|"
    r"unbenannt\b.*|sans titre\b.*|.*\.(?:docx?|dotx?|indd|odt|pdf|qxd|qxp|rtf|tex|txt|html?)|[\W\d_]*",
    re.IGNORECASE,
)
_NOBODY = frozenset("admin administrator anonymous author default owner python-docx unknown user".split()) | {
    "microsoft office user",
    "windows user",
}


def said_title(words: str | None) -> str | None:
    """A title, unless a program made it up: "Microsoft Word - draft.doc", "Layout 1"."""
    title = " ".join((words or "").split())
    return None if _PROGRAMS_TITLE.fullmatch(title) else title


def said_author(words: str | None) -> str | None:
    """An author, unless it is what programs put where nobody has said."""
    author = " ".join((words or "").split())
    return None if not author or author.lower() in _NOBODY or not any(map(str.isalpha, author)) else author
