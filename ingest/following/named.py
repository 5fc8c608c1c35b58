"""What is to be followed: folders, feeds, and lists of feeds."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import SourceError, UsageError
from ingest.fetching.addresses import Address, address_of, is_address, without_credentials
from ingest.readers.document import document_of
from ingest.readers.files import SourceFile, reason_of
from ingest.readers.opml import feeds_of


@dataclass(frozen=True, kw_only=True)
class Named:
    """The SOURCES that a user wants to follow, by what they are."""

    folders: tuple[Path, ...]
    lists: tuple[Path, ...]
    """Files of OPML."""
    addresses: tuple[Address, ...]


def named(sources: Sequence[str]) -> Named:
    """The sources by what they are.

    Raises:
        UsageError: one of them is nothing that can be followed.
    """
    paths = [Path(source) for source in dict.fromkeys(sources) if not is_address(source)]
    folders = [path for path in paths if path.is_dir()]
    lists = [path for path in paths if not path.is_dir()]
    for path in lists:
        _check(path)
    addresses = [_address(source) for source in dict.fromkeys(sources) if is_address(source)]
    return Named(folders=tuple(folders), lists=tuple(lists), addresses=tuple(addresses))


def _check(path: Path) -> None:
    """See that a list can be read now; later it may be away for a while."""
    try:
        list(feeds_of(document_of(SourceFile(path=path, relative=path.name))))
    except (SourceError, OSError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        message = f"cannot follow '{path}': {reason}; name a folder, the address of a feed, or a list of feeds in OPML"
        raise UsageError(message) from error


def _address(source: str) -> Address:
    try:
        return address_of(source)
    except SourceError as error:
        message = f"cannot follow {without_credentials(source)!r}: {error}"
        raise UsageError(message) from error
