"""What a SOURCE means, from the settings to a filled library."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.errors import EmbeddingError
from assistant.library import Library
from assistant.settings import Settings
from ingest import wiring
from ingest.memory import FILE
from ingest.report import Report
from tests.web import Web, feed, page

PROSE = "Two ferries collided off the coast of Norland on Monday, and nine sailors were hurt, the port said. " * 4


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Loopback is allowed, servers are asked at once, and no vectors are made."""
    monkeypatch.setattr(wiring, "embedding_into", lambda *_, **__: 0)
    return Settings(library=tmp_path / "library", fetch_private=True, fetch_interval=0.0)


def counts(report: Report) -> tuple[int, int, int, int]:
    """Added, copies of others among them; updated, unchanged, rejected."""
    return report.added + report.duplicates, report.updated, report.unchanged, len(report.rejected)


def test_files_and_addresses_go_in_together(web: Web, settings: Settings, tmp_path: Path) -> None:
    """A folder, a page, a feed and a file that points at pages; the same again changes nothing."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(PROSE + "It was dark.", encoding="utf-8")
    linked = web.page("/linked", PROSE + "It was raining.")
    (folder / "feed.xml").write_text(feed(linked), encoding="utf-8")
    pages = [web.page(f"/{name}", f"{PROSE} {name}", etag=f'"{name}"') for name in "abc"]
    sources = [folder, pages[0], web.feed("/feed", *pages)]
    assert counts(wiring.ingest_sources(sources, settings=settings)) == (5, 0, 0, 0)
    assert counts(wiring.ingest_sources(sources, settings=settings)) == (0, 0, 5, 0)
    with Library.open(settings.library_directory) as library:
        assert {article.identity for article in library.articles()} == {"a.txt", linked, *pages}


def test_what_fields_are_called_counts_at_addresses_too(web: Web, settings: Settings) -> None:
    """As in files."""
    url = web.put("/a.csv", f'id,story\n1,"{PROSE}"\n', media_type="text/csv")
    assert counts(wiring.ingest_sources([url], settings=settings, columns={"text": "story"})) == (1, 0, 0, 0)


def test_losing_what_is_remembered_costs_no_article(web: Web, settings: Settings) -> None:
    """All is fetched again, and found to be there."""
    url = web.page("/a", PROSE, etag='"a"')
    wiring.ingest_sources([url], settings=settings)
    for path in settings.library_directory.glob(f"{FILE}*"):
        path.unlink()
    assert counts(wiring.ingest_sources([url], settings=settings)) == (0, 0, 1, 0)
    assert "If-None-Match" not in web.asked[-1][1]


def test_vectors_that_cannot_be_made_cost_no_second_fetch(
    web: Web, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was stored is remembered before they are made."""
    url = web.page("/a", PROSE, etag='"a"')

    def fails(*_: object, **__: object) -> int:
        message = "no such model"
        raise EmbeddingError(message)

    monkeypatch.setattr(wiring, "embedding_into", fails)
    for _ in range(2):
        with pytest.raises(EmbeddingError):
            wiring.ingest_sources([url], settings=settings)
    assert web.asked[-1][1]["If-None-Match"] == '"a"'


def test_a_changed_page_is_a_new_version(web: Web, settings: Settings) -> None:
    """As a changed file is."""
    url = web.page("/a", PROSE)
    wiring.ingest_sources([url], settings=settings)
    web.page("/a", PROSE.replace("nine", "ten"))
    assert counts(wiring.ingest_sources([url], settings=settings)) == (0, 1, 0, 0)


def test_what_another_outlet_prints_is_no_version_of_the_original(web: Web, settings: Settings) -> None:
    """It is a copy at its own address, though it names the original's as the canonical one."""
    original = web.page("/a", PROSE)
    told = f"<link rel='canonical' href='{original}'></head>"
    web.put("/b", page(f"{PROSE} The harbour here was calm.").replace("</head>", told))
    reprint = f"http://localhost:{web.server.server_port}/b"
    report = wiring.ingest_sources([original, reprint], settings=settings)
    assert (report.added, report.duplicates, report.updated) == (1, 1, 0)
    with Library.open(settings.library_directory) as library:
        assert {article.url for article in library.articles()} == {original, reprint}


def test_a_page_that_was_forgotten_is_left_alone_until_that_is_undone(web: Web, settings: Settings) -> None:
    """What points at it may be read again and again: it is not fetched anew, and counted as forgotten."""
    gone, kept = (web.page(f"/{name}", f"{PROSE} {name}", etag=f'"{name}"') for name in "ab")
    sources = [web.feed("/feed", gone, kept, etag='"f"')]
    wiring.ingest_sources(sources, settings=settings)
    with Library.open(settings.library_directory) as library:
        library.forgotten.forget(gone, at=datetime(2031, 5, 6, tzinfo=UTC))
        web.asked.clear()
        report = wiring.ingest_sources(sources, settings=settings)
        assert (report.forgotten, report.unchanged, report.added) == (1, 1, 0)
        assert all("If-None-Match" in headers for path, headers in web.asked if path != "/robots.txt")
        library.forgotten.undo(gone)
        assert counts(wiring.ingest_sources(sources, settings=settings)) == (1, 0, 1, 0)


def test_loopback_is_refused_without_the_setting(web: Web, settings: Settings) -> None:
    """It is said which address it is, and nothing is asked."""
    report = wiring.ingest_sources(
        [web.page("/a", PROSE)], settings=settings.model_copy(update={"fetch_private": False})
    )
    [rejected] = report.rejected
    assert "127.0.0.1, which is not a public address" in rejected.reason
    assert web.asked == []


@pytest.mark.parametrize(
    ("source", "shown", "reason"),
    [
        pytest.param("ftp://ann:hunter2@tidewater.example/", "ftp://tidewater.example/", "'ftp://'", id="a kind"),
        pytest.param("https://", "https://", "names no host", id="no host"),
        pytest.param("gone/https", "gone/https", "no such file or folder", id="a path"),
    ],
)
def test_a_source_that_is_nothing_is_reported(settings: Settings, source: str, shown: str, reason: str) -> None:
    """Under its own name, without a password in it."""
    [rejected] = wiring.ingest_sources([source], settings=settings).rejected
    assert rejected.source == shown
    assert reason in rejected.reason


def test_who_fetches_is_told(web: Web, settings: Settings) -> None:
    """With the contact of the settings."""
    told = settings.model_copy(update={"contact": "desk@tidewater.example"})
    wiring.ingest_sources([web.page("/a", PROSE)], settings=told)
    assert {headers["User-Agent"].partition(" ")[2] for _, headers in web.asked} == {"(+desk@tidewater.example)"}
