from dataclasses import replace
from html.parser import HTMLParser

import pytest

from assistant.domain import AnswerSentence
from tests.ui import samples
from ui.web.answer import answer_html, question_html
from ui.web.escaping import escaped, link

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' style='position:fixed",
    "$5m to $7m",
    "$$\\int x$$",
    ":red[gone] :material/warning: :tada: :shimmer[x]",
    "**bold** [link](javascript:alert(1)) `code` # heading",
    "a -> b <- c >= d -- e",
    "&lt;b&gt; &amp;amp;",
    "</blockquote></details></div>",
    "\x1b[31m\u202e",
]


class Reader(HTMLParser):
    """Collects what a browser would show, and the tags and attributes that it would act on."""

    def __init__(self):
        super().__init__()
        self.text, self.tags, self.attributes, self.open = "", set(), set(), []

    def handle_starttag(self, tag, attrs):
        """Note the tag, its attributes, and that it wants an end."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        """Tags end in the order in which they began."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """Add what is shown."""
        self.text += data


def read(html):
    """The HTML as a browser reads it; every tag is closed."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    return reader


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_text_is_shown_and_does_nothing(text):
    """Whatever stands in a text, a browser shows it character by character and finds no tag in it."""
    reader = read(f'<p title="{escaped(text)}">{escaped(text)}</p>')
    assert (reader.tags, reader.attributes) == ({"p"}, {"title"})
    assert reader.text == visible(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_change_nothing_about_an_answer(text):
    """Put into every place that a source or a person can fill, a text adds no tag and no attribute to the page."""
    tame = read(answer_html(_filled_with("tame"), 1))
    wild = read(answer_html(_filled_with(text), 1))
    assert (wild.tags, wild.attributes) == (tame.tags, tame.attributes)
    assert len(wild.text) - len(tame.text) == tame.text.count("tame") * (len(visible(text)) - len("tame"))


def visible(text):
    """What is left of a text once the characters that steer a screen are out."""
    return text.replace("\x1b", "").replace("\u202e", "")


def _filled_with(text):
    source = replace(
        samples.GAZETTE, text=text, title=text, outlet=text, byline=text, url=f"https://gazette.example/{text}"
    )
    figure = replace(samples.CONFLICT.readings[0].figure, place=text, origin=text, via=text, status=text, counted=text)
    citation = replace(samples.FIRST, article=source, quote=text, start=0, end=len(text), also=(source,))
    reading = replace(samples.CONFLICT.readings[0], figure=replace(figure, value_text=text), citation=citation)
    comparison = replace(samples.CONFLICT, subject=text, explanation=f"So: {text}", readings=(reading,))
    return replace(
        samples.CONFLICTING,
        sentences=(AnswerSentence(text=text, citations=(1,)),),
        citations=(citation,),
        comparisons=(comparison,),
        happening=replace(samples.CONFLICTING.happening, place=text, date=text, others=(text,)),
        not_checked=(text,),
    )


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://gazette.example/17", True),
        ("http://gazette.example/17", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(address, linked):
    """A link leads to the web or is no link."""
    assert ("a" in read(link(address, "Read it")).tags) == linked


@pytest.mark.parametrize(
    ("relation", "warned"),
    [("conflict", True), ("agree", False), ("bounds", False), ("update", False), ("scope", False)],
)
def test_only_a_conflict_is_a_warning(relation, warned):
    """The warning sign means that not all counts can be right, and nothing less."""
    answer = replace(samples.CONFLICTING, comparisons=(replace(samples.CONFLICT, relation=relation),))
    assert ("⚠" in answer_html(answer, 1)) == warned


@pytest.mark.parametrize("shape", samples.SHAPES)
def test_every_mark_leads_to_a_passage_of_its_own_answer(shape):
    """Each numbered mark names an element that is there, and no two answers share one."""
    html = answer_html(samples.SHAPES[shape], 7)
    targets = {part.split('"')[0] for part in html.split('href="#')[1:]}
    ids = {part.split('"')[0] for part in html.split(' id="')[1:]}
    assert targets <= ids
    assert all(name.startswith("answer-7-") for name in ids)


def test_what_was_superseded_is_struck_and_said():
    """A reading that its own voice has updated is marked by a word, not by looks alone."""
    assert "<del>five</del> (since updated)" in answer_html(samples.CONFLICTING, 1)


def test_an_unsupported_sentence_says_so():
    """A sentence that rests on nothing is marked as such."""
    assert "who carried it out. <em>(unsupported)</em>" in answer_html(samples.QUOTING, 1)


def test_a_question_keeps_its_lines():
    """A question of several lines is shown in several lines."""
    assert question_html("one\ntwo") == '<p class="cc-question">one<br>two</p>'
