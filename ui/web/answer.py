"""An answer as HTML: what was found, the comparisons, the sources, and what was not checked."""

from collections.abc import Iterator

from assistant.domain import Answer
from ui.web.comparison import comparison_html
from ui.web.escaping import escaped
from ui.web.sources import anchor, sources_html
from ui.wording import NEAREST, coverage_in_words, is_said, moment_in_words, no_answer_in_words, subject_in_words


def answer_html(answer: Answer, turn: int) -> str:
    """The whole answer; `turn` tells its anchors from those of the other answers on the page."""
    return f'<div class="cc-answer">{"".join(_blocks(answer, turn))}</div>'


def question_html(question: str) -> str:
    """A question as it was put, line by line."""
    return f'<p class="cc-question">{"<br>".join(escaped(line) for line in question.splitlines())}</p>'


def _blocks(answer: Answer, turn: int) -> Iterator[str]:
    if answer.no_answer:
        why, what_to_do = no_answer_in_words(answer.no_answer, answer.missing)
        yield f"<p><strong>No answer. {escaped(why)}</strong> {escaped(what_to_do)}</p>"
        if answer.sentences:
            yield f"<p>{NEAREST}</p>"
    if answer.sentences:
        yield _sentences(answer, turn)
    yield from _subject(answer)
    for comparison in answer.comparisons:
        yield comparison_html(comparison, turn, said=is_said(answer, comparison))
    if answer.citations:
        yield sources_html(answer, turn)
    if answer.not_checked:
        yield f'<p class="cc-note">Not checked: {escaped("; ".join(answer.not_checked))}.</p>'
    asked, held = moment_in_words(answer.asked_at), coverage_in_words(answer.coverage)
    yield f'<p class="cc-note">Asked {escaped(asked)}; the library then held {escaped(held)}.</p>'


def _subject(answer: Answer) -> Iterator[str]:
    subject = subject_in_words(answer)
    if subject:
        yield f'<p class="cc-note">About: {escaped(subject)}.</p>'
    if answer.happening and answer.happening.others:
        others = "; ".join(answer.happening.others)
        yield f'<p class="cc-note">The question would also fit: {escaped(others)}.</p>'


def _sentences(answer: Answer, turn: int) -> str:
    sentences = (
        escaped(sentence.text)
        + "".join(_mark(turn, label) for label in sentence.citations)
        + ("" if sentence.supported else " <em>(unsupported)</em>")
        for sentence in answer.sentences
    )
    return f'<p class="cc-sentences">{" ".join(sentences)}</p>'


def _mark(turn: int, label: int) -> str:
    """The number behind a sentence, which opens the passage that the sentence rests on."""
    return f'&nbsp;<a class="cc-mark" href="#{anchor(turn, label)}" aria-label="Source {label}">[{label}]</a>'
