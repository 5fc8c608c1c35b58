"""What every test stands on: a clean environment, a folder of its own, and skips that CI does not accept."""

import os
import shutil
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TypeVar

import pytest

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

SHARED = Path(__file__).parents[2] / "shared"
CI = os.environ.get("CROSSCHECK_CI") == "1"
"""Read before the environment is cleaned: where it is "1", a skip is a failure."""

_OURS = ("CROSSCHECK_", "OPENAI_", "SLACK_", "STREAMLIT_", "LANGCHAIN_", "LANGSMITH_")
_NETWORK = frozenset("http_proxy https_proxy all_proxy no_proxy requests_ca_bundle ssl_cert_file ssl_cert_dir".split())


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` rewrites the files of expected output; the diff is then reviewed."""
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files with what is now")


def pytest_configure(config: pytest.Config) -> None:
    """No setting, key or proxy of the machine reaches a test; before the first import that reads one."""
    for name in list(os.environ):
        if name.startswith(_OURS) or name.lower() in _NETWORK:
            del os.environ[name]
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["LANGSMITH_TRACING"] = "false"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches the machine's library, nor a `.env` file of the folder that the tests are started from."""
    monkeypatch.setenv("CROSSCHECK_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with corpora and gold beside the project; the test skips where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("needs the folder ../shared, which is not here")
    return SHARED


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library with the sample newsroom, vectors included, made once; tests only read it."""
    from assistant.settings import Settings
    from ingest.wiring import ingest_sources
    from ui.newsroom import articles_path

    folder = tmp_path_factory.mktemp("sample") / "newsroom"
    ingest_sources([articles_path()], settings=Settings(library=folder))
    return folder


@pytest.fixture(scope="session")
def needs() -> Callable[[str], str]:
    """Gives a program's path, as in `needs("chromium")`; the test skips where the program is missing."""

    def path_of(program: str) -> str:
        found = shutil.which(program)
        if found is None:
            pytest.skip(f"needs the program {program!r}, which is not installed")
        return found

    return path_of


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI, where everything is installed, a skipped test has failed."""
    return _unskipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """In CI a skipped file of tests has failed too."""
    return _unskipped((yield))


def _unskipped(report: Report) -> Report:
    if CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.longrepr = f"{report.nodeid}: a skip, which CI does not accept. {reason}"
    return report
