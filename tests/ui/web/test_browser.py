"""One walk through the real page, on a real server, in a real browser."""

import json
import re
import socket
import subprocess
import sys
import urllib.request
from contextlib import closing
from time import monotonic, sleep

import pytest
from playwright.sync_api import expect, sync_playwright

from assistant.settings import Settings
from ui.cli.web import command

TEXTS = {
    "gazette": {
        "title": "Strike on Tarn market",
        "outlet": "Tarn Gazette",
        "published": "2026-03-02T17:30:00Z",
        "text": "An air strike hit the market of Tarn on Monday. "
        "At least nine people were killed in the strike on Tarn market, the Rescue Corps said. Stalls cost $5 to $7.",
    },
    "herald": {
        "title": "Six dead in Tarn",
        "outlet": "Northern Herald",
        "published": "2026-03-02T20:00:00Z",
        "text": "An air strike hit the market of Tarn on Monday. "
        "Six people were killed in the strike on Tarn market, the Lowland Observatory said.",
    },
}
QUESTION = "How many people were killed in the strike on Tarn market?"
STARTS_WITHIN = 60
"""Seconds."""


@pytest.fixture
def library(tmp_path):
    """A library of two articles that differ."""
    from ingest.wiring import ingest_sources

    source = tmp_path / "articles.jsonl"
    lines = [json.dumps({"id": name, **fields}) for name, fields in TEXTS.items()]
    source.write_text("\n".join(lines), encoding="utf-8")
    settings = Settings(library=tmp_path / "library")
    ingest_sources([source], settings=settings, shelf=None)
    return settings.library_directory


@pytest.fixture
def address(library, tmp_path, monkeypatch):
    """Where the page is served on that library."""
    monkeypatch.setenv("CROSSCHECK_LIBRARY", str(library))
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (tmp_path / "server.log").open("w") as log:
        server = subprocess.Popen(command("127.0.0.1", port), stdout=log, stderr=log)
        try:
            _wait_for(f"http://127.0.0.1:{port}/_stcore/health")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=20)


def _wait_for(address):
    deadline = monotonic() + STARTS_WITHIN
    while monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=1) as response:  # noqa: S310 - our own server
                if response.status == 200:
                    return
        except OSError:
            sleep(0.2)
    pytest.fail(f"the page was not served within {STARTS_WITHIN} s, by {sys.executable}")


@pytest.fixture
def page(needs):
    """A page of a browser."""
    program = needs("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-background-networking", "--no-first-run"]
        )
        yield browser.new_page(viewport={"width": 1440, "height": 900})
        browser.close()


def test_a_person_asks_opens_a_source_and_comes_back(page, address):
    """A question brings the answer and its table, its number opens the passage, and a reload brings all back."""
    page.goto(address)
    field = page.get_by_test_id("stChatInputTextArea")
    field.fill(QUESTION)
    field.press("Enter")
    answer = page.locator(".cc-answer")
    expect(page.locator(".cc-answer, [role=alert]")).to_be_visible(timeout=120_000)
    expect(answer).to_be_visible()

    expect(answer.locator("table tbody tr")).to_have_count(2)
    expect(answer.locator(".cc-comparison h4")).to_contain_text(re.compile("Conflict|Open bounds|Update"))

    quote = answer.locator("blockquote mark").first
    expect(quote).to_be_hidden()
    answer.locator(".cc-sentences .cc-mark").first.click()
    expect(quote).to_be_visible()
    expect(quote.locator("u").first).to_have_text(re.compile("nine|six", re.IGNORECASE))

    said = answer.inner_text()
    page.reload()
    expect(answer).to_be_visible(timeout=60_000)
    assert page.locator(".cc-question").inner_text() == QUESTION
    assert answer.locator("table tbody tr").count() == 2
    assert said.splitlines()[0] == answer.inner_text().splitlines()[0]
