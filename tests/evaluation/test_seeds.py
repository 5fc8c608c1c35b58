"""Real reports, through the command line alone and with the real model; needs the shared corpus and scorer."""

import json
import subprocess
import sys
from pathlib import Path

FLOORS = {
    "figures_one_per_span": 1.0,
    "figures_recall": 0.95,
    "questions_answered": 1.0,
    "questions_quotes_exact": 1.0,
    "questions_readings_backed": 1.0,
    "questions_numbers_backed": 1.0,
    "questions_cite": 0.85,
    "questions_clean": 0.9,
    "questions_calm": 0.75,
    "questions_abstain": 0.66,
}


def test_seeds_hold_their_floors(shared: Path, tmp_path: Path):
    """Five real articles are ingested, and the questions about them answered, at least as well as before."""
    command = [
        sys.executable,
        shared / "score" / "score.py",
        "--crosscheck",
        Path(sys.executable).with_name("crosscheck"),
        "--corpus",
        shared / "corpus" / "seeds",
        "--gold",
        shared / "gold" / "seeds",
    ]
    done = subprocess.run([str(part) for part in command], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    scores = json.loads(done.stdout)
    assert {key: scores[key] for key, floor in FLOORS.items() if scores[key] < floor} == {}
