"""What newsletters put around an article: the way out of the list, why one is on it, how to read it in a browser."""

import re

_NOTICE = re.compile(
    r"\bunsubscribe|\bopt[ -]?out of\b|"
    r"\b(?:update|manage|change|edit) (?:your |my )?(?:e-?mail |newsletter |subscription )*"
    r"(?:preferences|settings|profile)|"
    r"\byou(?:['’]re| are) (?:receiving|getting) (?:this|these|our)|"
    r"\byou (?:have )?received this (?:e-?mail|message|news)|"
    r"\bthis (?:e-?mail|message|newsletter) was sent (?:to|by)\b|"
    r"\b(?:view|read|open|see) (?:this |the |it |our )?(?:e-?mail |newsletter |message |version )?"
    r"(?:online|in (?:your |a |the )?(?:web ?)?browser)|\bemail not displaying|\btrouble (?:viewing|reading) this|"
    r"\bforward (?:this |it )?(?:e-?mail |newsletter )?to a (?:friend|colleague)|\badd us to your address book|"
    r"\bvom newsletter abmelden|\bnewsletter ab(?:melden|bestellen)|\bim browser (?:ansehen|anzeigen|öffnen)|"
    r"\bse d[ée]sabonner|\bse d[ée]sinscrire|\bme d[ée]sabonner|"
    r"\bvoir (?:la version en ligne|dans (?:le|votre) navigateur)|"
    r"\bdarse de baja|\bcancelar (?:la |mi |tu )?suscripci[óo]n|\bver (?:este correo )?en (?:el|tu|su) navegador|"
    r"\bcancelar (?:a )?(?:subscri[çc][ãa]o|inscri[çc][ãa]o)|\bdisiscriviti|\bannulla l['’]iscrizione|"
    r"\buitschrijven|\bafmelden voor|\bavregistrera|\bafmeld nyhedsbrev|\bwypisz si[ęe]|\bотписаться",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"©|\(c\) ?(?:19|20)\d\d|\ball rights reserved|\bprivacy (?:policy|notice)|\bterms (?:of|and)\b|\bcontact us\b|"
    r"\bour mailing address|\bfollow us\b|\bshare (?:this|on)\b|\bimpressum\b|\bdatenschutz",
    re.IGNORECASE,
)
_LONGEST_NOTICE = 300
"""Characters; a longer paragraph is the article's own, whatever it speaks of."""
_MOST_WORDS = 12
"""A line of links has no more; the article may speak of a privacy policy in a sentence."""
_LAST_PART = 0.6
"""Where a footer may begin, as a share of the text; a notice before it stands alone."""


def without_footer(text: str) -> str:
    """The text without notices, and without all that follows the first of them in its last part."""
    kept: list[str] = []
    length = 0
    for paragraph in re.split(r"\n{2,}", text):
        length += len(paragraph)
        if _is_notice(paragraph):
            if length > _LAST_PART * len(text):
                break
        elif not _is_legal(paragraph):
            kept.append(paragraph)
    return "\n\n".join(kept).strip()


def _is_notice(paragraph: str) -> bool:
    return len(paragraph) <= _LONGEST_NOTICE and _NOTICE.search(paragraph) is not None


def _is_legal(paragraph: str) -> bool:
    return len(paragraph.split()) <= _MOST_WORDS and _LEGAL.search(paragraph) is not None
