"""What a SOURCE means: a file, a folder, or an address; and where what it points at is found."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from assistant.errors import SourceError
from ingest.errands import Round
from ingest.fetching.addresses import address_of, is_address, without_credentials
from ingest.gathered import Came
from ingest.gathering import Gatherer
from ingest.memory import Note
from ingest.readers.document import Document, document_of
from ingest.readers.files import SourceFile, files_of
from ingest.readers.metering import Meter
from ingest.readers.raw import Link, Rejected
from ingest.readers.registry import unfolded


class Sources:
    """Files and addresses, read together: files first, and then all that lies at addresses or is pointed at."""

    def __init__(
        self,
        *,
        gatherer: Callable[[], Gatherer],
        columns: Mapping[str, str] | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        """How they are read.

        Args:
            gatherer: Makes what fetches; it is called once, where something is to be fetched.
            columns: As of Document.
            stopped: Asked while something is fetched; once it says so, the rest is left.
        """
        self.notes: list[Note] = []
        """What is to be remembered once all that was found is stored."""
        self.broken_off = False
        """Whether something was left because somebody wanted to stop."""
        self._stopped = stopped
        self._make_gatherer = gatherer
        self._gatherer: Gatherer | None = None
        self._columns = columns
        self._meter = Meter(())
        self._round = Round()

    def found(self, named: Sequence[str]) -> Iterator[Came | Document]:
        """All that these sources hold, links followed; what cannot be had is among it as reports, pages as documents.

        Args:
            named: Files, folders and addresses, as a user gives them.
        """
        for source in filter(is_address, named):
            try:
                self._fetching().begin(address_of(source), self._round)
            except SourceError as error:
                yield Rejected(source=without_credentials(source), reason=str(error))
        paths = [Path(source) for source in named if not is_address(source)]
        self._meter = Meter(file for path in paths for file in files_of(path) if isinstance(file, SourceFile))
        yield from self.found_in(file for path in paths for file in files_of(path))

    def found_in(self, files: Iterable[SourceFile | Rejected]) -> Iterator[Came | Document]:
        """All that these files hold, links followed."""
        for file in files:
            yield from [file] if isinstance(file, Rejected) else self._in_file(file)
        while self._gatherer and not self._gatherer.idle:
            if self._stopped():
                self.broken_off = True
                return
            for gathered in self._gatherer.step():
                yield from gathered.found
                self.notes.extend(gathered.notes)

    @property
    def share(self) -> float | None:
        """How much of the files was read, from 0 to 1; None where there are none, or nobody has counted them."""
        return self._meter.share

    def _in_file(self, file: SourceFile) -> Iterator[Came | Document]:
        document = document_of(file, columns=self._columns)
        watched = self._meter.watched(document, file)
        for each in unfolded(watched):
            if isinstance(each, Link):
                self._fetching().follow(each, self._round)
            else:
                yield document if each is watched else each  # another process cannot watch
        self._meter.passed(file)

    def _fetching(self) -> Gatherer:
        if self._gatherer is None:
            self._gatherer = self._make_gatherer()
        return self._gatherer
