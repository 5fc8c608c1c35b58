"""What the README tells people to type is there."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ui.cli.app import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
TARGETS = frozenset(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
COMMANDS = frozenset(re.findall(r"^│ (\w+) ", CliRunner().invoke(app, ["--help"]).output, re.MULTILINE))


def test_every_make_target_is_there() -> None:
    """Each `make ...` of the README is a target of the Makefile."""
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", README, re.MULTILINE))
    assert named
    assert named <= TARGETS


def test_every_command_is_there() -> None:
    """Each `crosscheck ...` of the README is a command, and every command is named there."""
    used = set(re.findall(r"(?:^|[`/ ])crosscheck ([a-z]+) ", README, re.MULTILINE))
    assert used <= COMMANDS
    assert set(re.findall(r"`(\w+)`", README)) >= COMMANDS


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.splitlines()[0])
def test_every_example_runs_on_the_sample_newsroom(
    example: str, newsroom: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each block of Python runs as it stands, beside a library of the sample newsroom and its tables."""
    (tmp_path / "newsroom").symlink_to(newsroom)
    for form, table in (("--csv", "figures.csv"), ("--json", "figures.jsonl")):
        done = CliRunner().invoke(app, ["figures", form, "--library", "newsroom"])
        (tmp_path / table).write_bytes(done.stdout_bytes)
    exec(compile(example, "README.md", "exec"), {"__name__": "__main__"})  # noqa: S102 - our own words
    assert bool(capsys.readouterr().out.strip()) == ("print(" in example)


def test_the_configuration_of_a_client_starts_a_command_that_is_there() -> None:
    """The JSON of the README is JSON, and names a command with options that it has."""
    (configuration,) = re.findall(r"^```json\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    command, *options = json.loads(configuration)["mcpServers"]["crosscheck"]["args"]
    shown = CliRunner().invoke(app, [command, "--help"]).output
    assert command in COMMANDS
    assert {option for option in options if option.startswith("--")} <= set(re.findall(r"--\w+", shown))


def test_every_file_that_is_named_is_there() -> None:
    """Each path of the README's tables and links is there."""
    paths = set(re.findall(r"^\| `([\w./]+)` \|", README, re.MULTILINE)) | set(
        re.findall(r"\]\((?!http)([^)]+)\)", README)
    )
    assert paths
    assert {path for path in paths if not (ROOT / path).exists()} == set()


def test_help_lists_every_target(needs: Callable[[str], str]) -> None:
    """`make help` says what each target does, and is what `make` alone does."""
    make = needs("make")
    shown = [
        subprocess.run(
            [make, "-C", str(ROOT), "--no-print-directory", *goal], capture_output=True, text=True, check=True
        ).stdout
        for goal in (["help"], [])
    ]
    assert shown[0] == shown[1]
    assert set(re.findall(r"^make ([a-z]+) +\S", shown[0], re.MULTILINE)) == TARGETS


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_a_target_is_no_file(target: str) -> None:
    """No target is shadowed by a file of its name."""
    assert re.search(rf"^\.PHONY:.*\b{target}\b", MAKEFILE, re.MULTILINE)
