import pytest
import typer

from assistant.errors import EmbeddingError, LibraryError, UsageError
from ui.cli.failing import reported


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (LibraryError("the library is gone;\n fill it"), 1, "crosscheck: the library is gone; fill it\n"),
        (EmbeddingError("no such model 'x'"), 1, "crosscheck: no such model 'x'\n"),
        (UsageError("give a question"), 2, "crosscheck: give a question\n"),
        (
            ValueError("words of an article"),
            1,
            "crosscheck: unexpected ValueError; to see where, set CROSSCHECK_LOG_LEVEL=DEBUG and run it again\n",
        ),
        (KeyboardInterrupt(), 130, ""),
        (BrokenPipeError(), 130, ""),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_an_error_ends_in_its_line_and_code(error, code, line, capfd):
    """Each kind of error has its exit code and at most one line, without a traceback."""
    with pytest.raises(typer.Exit) as ended, reported():
        raise error
    assert ended.value.exit_code == code
    assert capfd.readouterr().err == line


def test_an_exit_that_was_meant_passes():
    """A command that ends itself with a code keeps it."""
    with pytest.raises(typer.Exit) as ended, reported():
        raise typer.Exit(1)
    assert ended.value.exit_code == 1
