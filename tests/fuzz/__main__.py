"""`make fuzz [SECONDS=600] [SEED=1]`: good documents of every format, damaged at random, read and cleaned.

Whatever they hold must end in articles and reports, within SLOWEST seconds. What does not is written to a folder, with
what to run to see it again, and the exit code is 1.
"""

import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from types import FrameType

from ingest.candidate import Candidate
from ingest.pipeline import prepared
from ingest.readers.raw import Recalled, Rejected
from tests.ingest.readers.samples import in_memory_document
from tests.ingest.readers.test_any_bytes import SOUND
from tests.ingest.readers.test_any_document import GOOD
from tests.ingest.readers.test_web_page import page

SLOWEST = 20
"""Seconds that one document may take."""
_MOST_CHANGES = 6
_LONGEST = 60
"""Bytes of one change."""
_SHOWN = 30.0
"""Seconds from one line about how far it is to the next."""
_MARKS = (b"<", b">", b"&", b'"', b"{", b"[", b"\0", b"\xff\xfe", b"\r\n", b"]]>", b"<!DOCTYPE", b"PK\x03\x04")

DOCUMENTS = {**SOUND, **GOOD, "page.html": page().encode()}
"""Good ones, by a name that tells their format."""


class TooSlowError(Exception):
    """A document took longer than it may."""


def main(seconds: float, seed: int) -> int:
    """Damage and read documents for so long; the exit code."""
    rng, ends, shown = random.Random(seed), time.monotonic() + seconds, time.monotonic()  # noqa: S311 - no secret
    read: Counter[str] = Counter()
    failures: list[Path] = []
    signal.signal(signal.SIGALRM, _too_slow)
    while time.monotonic() < ends:
        name = rng.choice(list(DOCUMENTS))
        data = damaged(rng, DOCUMENTS[name])
        if problem := _problem(name, data):
            failures.append(_kept(name, data, problem))
        read[name] += 1
        if time.monotonic() - shown > _SHOWN:
            shown = time.monotonic()
            say(f"{read.total():,} documents, {len(failures)} failures")
    say(f"{read.total():,} documents of {len(read)} kinds, {len(failures)} failures")
    return 1 if failures else 0


def damaged(rng: random.Random, data: bytes) -> bytes:
    """The bytes with some left out, repeated, overwritten or put in, or cut off."""
    for _ in range(rng.randint(0, _MOST_CHANGES)):
        at, length = rng.randrange(len(data) + 1), rng.randint(0, _LONGEST)
        new = rng.choice((b"", rng.randbytes(rng.randint(1, 8)), rng.choice(_MARKS), data[at : at + length] * 2))
        data = data[:at] + new + data[at + length :]
    return data[: rng.randint(0, len(data))] if rng.random() < 0.2 else data


def _problem(name: str, data: bytes) -> str:
    """What is wrong with how a document is read; empty where nothing is."""
    signal.alarm(SLOWEST)
    try:
        for found in prepared(in_memory_document(name, data)):
            if not isinstance(found, Candidate | Recalled | Rejected):
                return f"it ended in {type(found).__name__}"
            if isinstance(found, Rejected) and "\n" in found.reason:
                return f"a reason of more than one line: {found.reason!r}"
    except Exception:  # noqa: BLE001 - any is a failure
        return traceback.format_exc()
    finally:
        signal.alarm(0)
    return ""


def _too_slow(_number: int, _frame: FrameType | None) -> None:
    message = f"took longer than {SLOWEST} s"
    raise TooSlowError(message)


def _kept(name: str, data: bytes, problem: str) -> Path:
    path = Path(tempfile.mkdtemp(prefix="crosscheck-fuzz-")) / name
    path.write_bytes(data)
    say(f"{path}\n{problem}See it again: crosscheck ingest --library /tmp/fuzzed {path}")
    return path


def say(line: str) -> None:
    """Print a line."""
    print(line, flush=True)  # noqa: T201 - this is its purpose


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), int(sys.argv[2])))
