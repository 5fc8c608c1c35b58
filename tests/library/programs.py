"""What other processes do to a library in these tests: python -m tests.library.programs NAME FOLDER."""

import sys
import time
from pathlib import Path

from assistant.library import Library
from assistant.library.meaning import Meaning
from assistant.library.vectors import Vectors
from tests.fakes.bag_of_words import BagOfWords
from tests.library.samples import entry, story

MODEL = "bag of words"
STORIES = 100


def add(folder: Path) -> None:
    """Add the stories that are not there yet, two in a transaction."""
    with Library.open(folder, create=True) as library:
        for number in range(0, STORIES, 2):
            library.add([entry(f"{place}.txt", story(place), figures=2) for place in (number, number + 1)])
            say("added")


def embed(folder: Path) -> None:
    """Embed what has no vector."""
    with Library.open(folder) as library, Vectors.open(folder, model=MODEL, wait=20) as vectors:
        say("reached")
        meaning = Meaning(library=library, vectors=vectors, embeddings=BagOfWords())
        meaning.embed_pending(progress=lambda count: say(f"embedded {count}"))


def hold(folder: Path) -> None:
    """Hold the vectors as a short command does, until killed."""
    with Vectors.open(folder, model=MODEL):
        say("reached")
        time.sleep(60)


def serve(folder: Path) -> None:
    """Reach the vectors as a long-lived process does, until standard input ends."""
    with Vectors.open(folder, model=MODEL, long_lived=True):
        say("reached")
        sys.stdin.read()


def say(line: str) -> None:
    """Tell the test how far this is."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    {"add": add, "embed": embed, "hold": hold, "serve": serve}[sys.argv[1]](Path(sys.argv[2]))
