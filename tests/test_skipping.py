import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).parent / "conftest.py"
TESTS = {
    "test_inside.py": "def test_it(needs):\n    needs('no-such-program')\n",
    "test_mark.py": "import pytest\n\n\n@pytest.mark.skip(reason='why')\ndef test_it():\n    pass\n",
    "test_file.py": "import pytest\n\npytest.skip('why', allow_module_level=True)\n",
}


@pytest.fixture
def suite(tmp_path):
    """Tests that skip in every way there is."""
    shutil.copy(CONFTEST, tmp_path)
    for name, text in TESTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("ci", "code", "summary"),
    [("", 0, "3 skipped"), ("1", 1, "1 failed, 2 errors")],
    ids=["on a user's machine", "in CI"],
)
def test_a_skip_is_a_failure_in_ci_alone(ci, code, summary, suite):
    """However a test is skipped, that passes on a user's machine and fails where everything is installed."""
    plain = ("-q", "-p", "no:cacheprovider", "--continue-on-collection-errors", "--rootdir", ".")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *plain],
        cwd=suite,
        env={**os.environ, "CROSSCHECK_CI": ci, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, summary in done.stdout) == (code, True), done.stdout
