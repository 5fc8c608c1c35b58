import pytest

from assistant.library import Library
from ui.cli.demo import demo_library, invocation
from ui.cli.options import settings_with


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


def test_the_demo_of_an_earlier_version_is_in_nobodys_way():
    """Its library has another folder than that of other tables, and opens whatever lies beside it."""
    earlier = settings_with(None).demo_directory / "library.sqlite"
    earlier.parent.mkdir(parents=True)
    earlier.write_bytes(b"the tables of an earlier version")
    with Library.open(demo_library(), create=True) as library:
        assert list(library.articles()) == []
    assert earlier.read_bytes() == b"the tables of an earlier version"
