import tomllib
from pathlib import Path

import pytest

import ui.web
from ui.cli.web import command

CONFIG = tomllib.loads((Path(ui.web.__file__).parent / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("section", "option", "value"),
    [
        ("browser", "gatherUsageStats", False),
        ("client", "showErrorDetails", "none"),
        ("server", "headless", True),
        ("server", "fileWatcherType", "none"),
        ("server", "enableXsrfProtection", True),
    ],
)
def test_the_page_is_served_privately(section, option, value):
    """The committed configuration reports no usage, shows no traceback and keeps its protection on."""
    assert CONFIG[section][option] == value


def test_the_page_that_is_started_lies_beside_its_configuration():
    """What `crosscheck web` starts is where Streamlit finds the configuration by itself."""
    page = next(Path(part) for part in command("127.0.0.1", 8501) if part.endswith("page.py"))
    assert (page.parent / ".streamlit" / "config.toml").is_file()
