"""HTML to words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.readers.markup import as_words, is_markup, words_of


@pytest.mark.parametrize(
    ("html", "words"),
    [
        pytest.param("<p>Nine &amp; ten</p>\n<p>Eleven</p>", "Nine & ten\n\nEleven", id="paragraphs"),
        pytest.param("<p>Nine<br>ten<br/><br/>eleven</p>", "Nine\nten\n\neleven", id="line breaks, and two of them"),
        pytest.param("<ul><li>Nine</li><li>Ten</li></ul>After", "Nine\nTen\n\nAfter", id="a list"),
        pytest.param(
            "<table><tr><th>Killed</th><td>9</td></tr><tr><td>Hurt<td>12</table>", "Killed | 9\nHurt | 12", id="a table"
        ),
        pytest.param(
            "<table><tr><td><p>Nine</p></td><td><p>Ten</p></td></tr></table>", "Nine\n\nTen", id="a table for layout"
        ),
        pytest.param("<p>Nine <b>sail</b>ors,\n   <i>they</i> said</p>", "Nine sailors, they said", id="within a line"),
        pytest.param("<p>So:</p><pre>Killed   9\nHurt    12</pre>", "So:\n\nKilled 9\nHurt 12", id="lines as they are"),
        pytest.param("Nine <b>sailors</b>\n\nTen", "Nine sailors\n\nTen", id="paragraphs by blank lines"),
        pytest.param("<p>Nine</p><script>ten()</script><style>p{}</style>", "Nine", id="scripts and styles"),
        pytest.param("<figure><img alt=x><figcaption>Ten</figcaption></figure><p>Nine</p>", "Nine", id="captions"),
        pytest.param("<div style='display: none'>Ten <br>x</div><p>Nine</p><p hidden>x</p>", "Nine", id="hidden"),
        pytest.param("<!-- ten --><?xml version='1.0'?><p>Nine</p>", "Nine", id="comments and instructions"),
        pytest.param("<?xml version='1.0' encoding='latin-1'?><p>“Nïne”</p>", "“Nïne”", id="a declared encoding"),
        pytest.param("<hl2>Nine</hl2><block><p>Ten</p></block>", "Nine\n\nTen", id="NITF's own elements"),
        pytest.param("<html><head><title>Ten</title></head><body>Nine</body></html>", "Nine", id="a whole page"),
        pytest.param("&lt;p&gt;Nine &amp;amp; ten&lt;/p&gt;", "Nine & ten", id="escaped twice"),
        pytest.param("Nine &lt;p&gt;", "Nine <p>", id="a tag that is spoken of"),
        pytest.param("7 < 9 > 8", "7 < 9 > 8", id="no markup"),
        pytest.param("<p>Nine", "Nine", id="never closed"),
        pytest.param("", "", id="nothing"),
        pytest.param("<p> </p>", "", id="nothing in it"),
    ],
)
def test_html_is_reduced_to_its_words(html: str, words: str) -> None:
    """Paragraphs, lines and cells stay apart; what nobody reads goes."""
    assert words_of(html) == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>Nine</p>", True),
        ("Nine <br> ten", True),
        ("Nine <b>sailors</b>", True),
        ("<img src='f.jpg'>Nine", True),
        ("&lt;p&gt;Nine&lt;/p&gt;", True),
        ("Nine sailors", False),
        ("7 < 9 > 8", False),
        ("<ap@post.example> said", False),
        ("if a<b and c>d", False),
    ],
)
def test_markup_is_told_from_text_with_angle_brackets(text: str, found: bool) -> None:
    """An end tag, a line break, a paragraph or an image tells."""
    assert is_markup(text) is found
    assert (as_words(text) == text) is not found


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<td", ">", "<!--", "<script>", "&#x", "&amp;", "\x00", "a", "\ud800"]))
)
def test_any_markup_is_reduced(parts: list[str]) -> None:
    """Nothing raises, and no NUL is left."""
    assert "\x00" not in words_of("".join(parts))
