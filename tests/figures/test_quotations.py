"""Which stretches stand in quotation marks."""

import pytest

from assistant.figures.quotations import quotations

CASES = [
    pytest.param("He said “no” twice.", ["“no”"], id="curly marks"),
    pytest.param('"No," he said. "Never."', ['"No,"', '"Never."'], id="straight marks"),
    pytest.param("`` No,'' he said.", ["`` No,''"], id="typewriter marks"),
    pytest.param('"No, " he said. "Never. "', ['"No, "', '"Never. "'], id="spaces that a tokeniser put in"),
    pytest.param("`` a party girl `` they say", ["`` a party girl ``"], id="opening marks at both ends"),
    pytest.param("'No,' he said, and it's late.", ["'No,'"], id="single marks, not the apostrophe"),
    pytest.param("`` No.\nNever,'' he said.", ["`` No.\nNever,''"], id="over a line break"),
    pytest.param("“No.\n“Never,” he said.", ["“No.\n", "“Never,”"], id="each paragraph opened anew"),
    pytest.param("“No, he said.\nHe left “early”.", ["“early”"], id="a mark that is never closed"),
    pytest.param("", [], id="an empty text"),
]


@pytest.mark.parametrize(("text", "quoted"), CASES)
def test_quotations(text, quoted):
    """Each quotation is found with its marks, however they are written."""
    assert [text[one.start : one.end] for one in quotations(text)] == quoted
