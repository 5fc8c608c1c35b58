import tomllib
from pathlib import Path

import ui

HOUSE = Path(ui.__file__).parent
PROJECT = HOUSE.parent / "pyproject.toml"


def test_every_file_that_is_not_python_is_packaged():
    """What the screens need beside their code is named in pyproject.toml, so that a wheel has it too."""
    packaged = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["tool"]["setuptools"]["package-data"]
    packed = {
        path
        for package, patterns in packaged.items()
        for pattern in patterns
        for path in PROJECT.parent.joinpath(*package.split(".")).glob(pattern)
    }
    files = {path for path in HOUSE.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")}
    assert files
    assert files - packed == set()
