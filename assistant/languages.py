"""Languages by their codes, as sources write them and as people call them."""

import re

_CODE = re.compile(r"[a-z]{2,3}(?=$|[-_])")


def code_of(language: str) -> str | None:
    """The ISO 639 code of a language tag ("en-GB", "eng"), the shorter where it has two; None for a word."""
    from babel.core import get_global  # reads its tables when it is imported

    found = _CODE.match(language.strip().lower())
    if found is None:
        return None
    code: str = get_global("language_aliases").get(found.group(), found.group())
    return code


def name_of(code: str) -> str:
    """What a language is called in English: Spanish for es; the code itself where it has no name."""
    from babel import Locale

    name: str = Locale("en").languages.get(code, code)
    return name


def code_named(name: str) -> str | None:
    """The ISO 639 code of a language by its English name: es for Spanish; None for a word that names none."""
    from babel import Locale

    return next((str(code) for code, called in Locale("en").languages.items() if called == name), None)
