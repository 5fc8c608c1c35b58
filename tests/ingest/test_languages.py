"""The language of a text whose source does not say, and what becomes of figures in languages that are not read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.figures import find_figures
from assistant.figures.vocabulary import BUILT_IN
from assistant.languages import code_of, name_of
from assistant.library import Library
from ingest.languages import recognised
from ingest.pipeline import ingest
from ingest.readers import registry
from ingest.report import Report

SPANISH = (
    "Al menos nueve personas murieron el viernes en un incendio en el puerto de Ostrel, informó la policía. "
    "Otras 12 personas resultaron heridas."
)
GERMAN = "Bei dem Brand im Hafen von Ostrel sind am Freitag neun Menschen ums Leben gekommen, teilte die Polizei mit."
ENGLISH = "At least nine people were killed on Friday in a fire in the port of Ostrel, police said."

TEXTS = [
    (SPANISH, "es"),
    (GERMAN, "de"),
    (ENGLISH, "en"),
    (ENGLISH.upper(), "en"),
    ("قتل تسعة أشخاص على الأقل يوم الجمعة في حريق اندلع في ميناء أوستريل، بحسب ما ذكرت الشرطة المحلية في بيان.", "ar"),
    ("Nueve muertos en Ostrel", None),
    ("Ostrel 12, Velmora 14; Kaljo 3-1, Tarn 4-2, Port Vell 9, Brandt 7, Orlo 8, Hask 10", None),
    ("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "language"), TEXTS, ids=[row[0][:40] or "nothing" for row in TEXTS])
def test_a_language_is_told_only_where_it_is_sure(text: str, language: str | None) -> None:
    """Sentences tell their language; short texts, names and numbers tell none."""
    assert recognised(text) == language


CODES = [
    ("en", "en"),
    ("EN-gb", "en"),
    ("en_US", "en"),
    ("eng", "en"),
    ("spa", "es"),
    (" pt-BR ", "pt"),
    ("zh-Hant-TW", "zh"),
    ("ckb", "ckb"),
    ("English", None),
    ("", None),
]


@pytest.mark.parametrize(("tag", "code"), CODES, ids=[row[0] or "nothing" for row in CODES])
def test_a_source_may_write_a_language_in_several_ways(tag: str, code: str | None) -> None:
    """Tags of the same language are one code; what is no tag is left to the text."""
    assert code_of(tag) == code


@pytest.mark.parametrize(("code", "name"), [("es", "Spanish"), ("ckb", "Central Kurdish"), ("qq", "qq")])
def test_languages_have_names(code: str, name: str) -> None:
    """People read the name of a language, and its code where it has none."""
    assert name_of(code) == name


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    with Library.open(tmp_path / "library", create=True) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Articles in three languages, one of them too short to tell, and one whose source says what it is in."""
    made = tmp_path / "news"
    made.mkdir()
    for name, text in {"a": ENGLISH, "b": SPANISH, "c": GERMAN, "d": "Nueve muertos, 12 heridos."}.items():
        (made / f"{name}.txt").write_text(text, encoding="utf-8")
    (made / "e.md").write_text(f"---\nlanguage: es-MX\n---\n{SPANISH} Dos siguen graves.", encoding="utf-8")
    return made


def read(library: Library, folder: Path) -> Report:
    """One ingest."""
    return ingest(
        registry.read([folder]), library=library, find_figures=find_figures, read_by=BUILT_IN.fingerprint, embed=None
    )


def test_what_is_not_read_is_counted(library: Library, folder: Path) -> None:
    """Languages are kept with the articles; those whose figures are not read have none, and are counted."""
    assert read(library, folder).unread == {"de": 1, "es": 2}
    assert library.coverage().unread == {"de": 1, "es": 2}
    languages = {article.name: article.language for article in library.articles()}
    assert languages == {"a.txt": "en", "b.txt": "es", "c.txt": "de", "d.txt": None, "e.md": "es"}
    read_in = {article.id: article.language for article in library.articles()}
    assert {read_in[figure.article] for figure in library.figures()} <= {"en", None}
    assert len(library.figures([key for key, language in read_in.items() if language == "en"])) == 1


def test_a_recognised_language_is_no_change(library: Library, folder: Path) -> None:
    """Reading the same sources again changes nothing, though they say no language; what they say later counts."""
    read(library, folder)
    assert read(library, folder).unchanged == 5
    (folder / "b.txt").unlink()
    (folder / "c.txt").unlink()
    (folder / "e.md").write_text(f"---\nlanguage: ca\n---\n{SPANISH} Dos siguen graves.", encoding="utf-8")
    assert read(library, folder).updated == 1
