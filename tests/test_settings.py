"""The settings, and the file that explains every one."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from pydantic import ValidationError

from assistant.settings import Settings

EXAMPLE = Path(__file__).parents[1] / ".env.example"
PREFIX = "CROSSCHECK_"
EXPLAINED = re.compile(rf"^#?{PREFIX}(\w+)=(.*)$", re.MULTILINE)


def explained() -> dict[str, str]:
    """The values that the example shows, by the names of the settings."""
    return {name.lower(): value for name, value in EXPLAINED.findall(EXAMPLE.read_text(encoding="utf-8"))}


def test_every_setting_is_explained_and_no_other() -> None:
    """The example and the settings name the same variables, each once."""
    names = [name.lower() for name, _ in EXPLAINED.findall(EXAMPLE.read_text(encoding="utf-8"))]
    assert sorted(names) == sorted(Settings.model_fields)


def test_a_comment_stands_before_every_variable() -> None:
    """Each variable is introduced by a line of words right above it."""
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    for above, line in pairwise(lines):
        if EXPLAINED.match(line):
            assert above.startswith("# ")


def test_the_example_changes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What the example shows of each variable is its default, with the folder of the user for ~."""
    monkeypatch.delenv("CROSSCHECK_HOME")
    plain = Settings(_env_file=None)
    for name, value in explained().items():
        monkeypatch.setenv(PREFIX + name.upper(), value)
    shown = Settings(_env_file=None)
    assert (shown.library_directory, shown.demo_directory) == (plain.library_directory, plain.demo_directory)
    same = set(Settings.model_fields) - {"home", "library"}
    assert shown.model_dump(include=same) == plain.model_dump(include=same)


def test_the_example_has_nothing_set() -> None:
    """A copied example leaves every default alone until somebody takes a # away."""
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == []


def test_settings_come_from_the_folder_of_work(tmp_path: Path) -> None:
    """A .env file of the working directory is read; what is not a setting of ours is left alone."""
    Path(".env").write_text("CROSSCHECK_VECTORS_WAIT=7.5\nOTHER_TOKEN=x\n", encoding="utf-8")
    assert Settings().vectors_wait == 7.5


def test_the_environment_outranks_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that is set counts more than the .env file."""
    Path(".env").write_text("CROSSCHECK_VECTORS_WAIT=7.5\n", encoding="utf-8")
    monkeypatch.setenv("CROSSCHECK_VECTORS_WAIT", "2")
    assert Settings().vectors_wait == 2


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"home": Path("/srv/news")}, Path("/srv/news/library")),
        ({"home": Path("/srv/news"), "library": Path("/data/one")}, Path("/data/one")),
        ({"home": Path("~/news")}, Path.home() / "news" / "library"),
        ({"library": Path("~/one")}, Path.home() / "one"),
    ],
    ids=["in the home", "named itself", "the user's folder", "named in the user's folder"],
)
def test_where_the_library_is(given: dict[str, Path], expected: Path) -> None:
    """The library is in its own folder where one is named, else in the home's."""
    assert Settings(**given).library_directory == expected


@pytest.mark.parametrize(
    ("name", "value"), [("VECTORS_WAIT", "hunter2"), ("VECTORS_WAIT", "-1"), ("LOG_LEVEL", "hunter2")]
)
def test_a_wrong_value_is_not_printed(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """The error names the setting and never shows what it was set to."""
    monkeypatch.setenv(PREFIX + name, value)
    with pytest.raises(ValidationError) as raised:
        Settings()
    assert name.lower() in str(raised.value).lower()
    assert value not in str(raised.value)


def test_settings_do_not_change() -> None:
    """The settings of a process are read once."""
    with pytest.raises(ValidationError, match="frozen"):
        Settings().log_level = "DEBUG"  # type: ignore[misc]
