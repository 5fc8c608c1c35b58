"""The command line without vectors, which take long and are no matter of following: python -m ... ARGUMENTS."""

from contextlib import nullcontext

from ingest import wiring
from ui.cli.app import main

if __name__ == "__main__":
    wiring.embedding_beside = lambda *_: nullcontext(lambda _progress: 0)  # type: ignore[assignment,return-value]
    main()
