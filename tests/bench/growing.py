"""Whether an ingest's memory stays flat: the most that it has, its workers with it, for few articles and for many.

Each is measured in a process of its own: python -m tests.bench.growing FILE FOLDER.
"""

import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from assistant.settings import Settings
from tests.bench.archive import reports
from tests.bench.ingesting import write


@dataclass(frozen=True, kw_only=True)
class Growth:
    """What an ingest without vectors took."""

    articles: int
    memory: int
    """Bytes that the process had at its most, with those of its largest worker for each core."""
    seconds: float


def measure_growth(folder: Path, articles: int) -> Growth:
    """Ingest so many short reports, streamed from one file."""
    source = write(reports(articles), folder / f"{articles}.jsonl")
    command = [sys.executable, "-m", "tests.bench.growing", str(source), str(folder / f"library-{articles}")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return Growth(articles=articles, **json.loads(done.stdout.splitlines()[-1]))


def _ingested(source: Path, library: Path) -> dict[str, float]:
    from ingest.wiring import ingest_sources

    start = time.perf_counter()
    ingest_sources([source], settings=Settings(library=library), vectors="later")
    taken = time.perf_counter() - start
    own, largest = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {"memory": 1024 * (own + largest * (os.cpu_count() or 1)), "seconds": taken}


if __name__ == "__main__":
    print(json.dumps(_ingested(Path(sys.argv[1]), Path(sys.argv[2]))))  # noqa: T201 - this is its purpose
