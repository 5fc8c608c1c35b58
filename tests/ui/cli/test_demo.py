import pytest

from ui.cli.demo import invocation


@pytest.fixture
def program(tmp_path):
    """An executable called crosscheck."""
    path = tmp_path / "bin" / "crosscheck"
    path.parent.mkdir()
    path.touch(mode=0o755)
    return path


def test_a_program_that_the_shell_finds_goes_by_its_name(program, monkeypatch):
    """What a person is told to type next is short where the short form works."""
    monkeypatch.setenv("PATH", str(program.parent))
    assert invocation(str(program)) == "crosscheck"


def test_a_program_elsewhere_goes_by_its_path(program, monkeypatch):
    """In a virtual environment that is not active, the next command names the path."""
    monkeypatch.setenv("PATH", str(program.parent.parent))
    assert invocation(str(program)) == str(program)
