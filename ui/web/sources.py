"""The sources of an answer as HTML: outlet, date and headline, opening on the passage with the quote marked."""

from assistant.domain import Answer, Citation
from ui.marking import figure_spans, stretches, surroundings
from ui.web.escaping import escaped, link
from ui.wording import date_in_words, outlet_in_words


def anchor(turn: int, label: int) -> str:
    """What a link names to reach a source; a browser opens what is closed around it."""
    return f"answer-{turn}-source-{label}"


def sources_html(answer: Answer, turn: int) -> str:
    """The sources in the order of their labels."""
    sources = "".join(_source(answer, citation, turn) for citation in answer.citations)
    return f'<section class="cc-sources"><h4>Sources</h4>{sources}</section>'


def _source(answer: Answer, citation: Citation, turn: int) -> str:
    article = citation.article
    printed = f"{escaped(outlet_in_words(article))}, {escaped(date_in_words(article.published))}"
    headline = f": {escaped(article.title)}" if article.title else ""
    return (
        f"<details><summary>[{citation.label}] <strong>{printed}</strong>{headline}</summary>"
        f'<blockquote id="{anchor(turn, citation.label)}">{_passage(answer, citation)}</blockquote>'
        f"{_printed_elsewhere(citation)}{_original(citation)}</details>"
    )


def _passage(answer: Answer, citation: Citation) -> str:
    """The quote, marked, between what stands before and after it; the answer's figures are underlined in it."""
    before, after = surroundings(citation)
    quote = "".join(
        f"<u>{escaped(piece)}</u>" if marked else escaped(piece)
        for piece, marked in stretches(citation.quote, figure_spans(answer, citation))
    )
    return f"{escaped(before)}<mark>{quote}</mark>{escaped(after)}"


def _printed_elsewhere(citation: Citation) -> str:
    if not citation.also:
        return ""
    outlets = ", ".join(outlet_in_words(article) for article in citation.also)
    return f'<p class="cc-note">Also printed by {escaped(outlets)}.</p>'


def _original(citation: Citation) -> str:
    article = citation.article
    by = f"By {escaped(article.byline)}. " if article.byline else ""
    read = link(article.url, "Read it at the outlet") if article.url else ""
    return f'<p class="cc-note">{by}{read}</p>' if by or read else ""
