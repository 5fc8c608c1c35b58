"""The composition root: the one place that puts concrete parts together."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from assistant.answering.assistant import Assistant
from assistant.answering.notes import by_words_alone
from assistant.errors import UsageError, VectorsHeld
from assistant.figures.teaching import taught
from assistant.figures.vocabulary import Vocabulary
from assistant.library import Library
from assistant.library.meaning import Meaning, rebuild
from assistant.library.vectors import Vectors
from assistant.reranking import CrossEncoderReranker
from assistant.search.reranking import Reranker
from assistant.search.retrieval import Retriever
from assistant.settings import Settings


def open_library(settings: Settings, *, create: bool = False) -> Library:
    """The library of the settings.

    Raises:
        LibraryError: there is none, or its files cannot be read.
    """
    return Library.open(settings.library_directory, create=create)


def measures_of(settings: Settings) -> str | None:
    """The newsroom's measures as TOML, checked; None where the settings name no file, so that a library keeps its own.

    Raises:
        UsageError: the file cannot be read, or holds what is no measure.
    """
    path = settings.measures_file
    if path is None:
        return None
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        message = f"cannot read the measures in '{path}': {reason}; the README shows how such a file is written"
        raise UsageError(message) from error
    taught(text, f"'{path}'")
    return text


def teach(library: Library, measures: str | None) -> Vocabulary:
    """Have a library keep these measures, or those that it was taught before; what figures are to be read by.

    Raises:
        UsageError: these measures are none, or this version of Crosscheck cannot read those that another has kept.
        LibraryError: the library cannot be read or written.
    """
    readings = library.readings
    if measures is None:
        vocabulary, measures = readings.vocabulary(), readings.measures()
    else:
        vocabulary = taught(measures, "the measures to be kept in the library")
    readings.expect(measures, vocabulary.fingerprint)
    return vocabulary


def _untaught(library: Library, settings: Settings) -> tuple[str, ...]:
    """What a reader must know where the newsroom's file is not what the library was taught."""
    try:
        measures = measures_of(settings)
    except UsageError as error:
        return (str(error),)
    if measures is None or taught(measures, "").fingerprint == library.readings.vocabulary().fingerprint:
        return ()
    return (f"what '{settings.measures_file}' measures otherwise since the last ingest; crosscheck ingest reads it",)


@contextmanager
def open_assistant(
    settings: Settings | None = None,
    *,
    library: Path | str | None = None,
    create: bool = False,
    long_lived: bool = False,
) -> Iterator[Assistant]:
    """An assistant over one library, open as long as the `with` block lasts.

    When another process holds the vectors, it searches by words alone and says so in every answer.

    Args:
        settings: Those of the environment by default.
        library: The library's folder, if it is not the one of the settings.
        create: Whether to start an empty library where there is none.
        long_lived: Whether this process may last, and so shares the vectors with others.

    Raises:
        LibraryError: there is no library, or its files cannot be read.
        UsageError: this version of Crosscheck cannot read the measures that another has kept in the library.
    """
    settings = _over(settings or Settings(), library)
    with ExitStack() as stack:
        opened = stack.enter_context(open_library(settings, create=create))
        untaught = _untaught(opened, settings)
        try:
            vectors = stack.enter_context(
                Vectors.open(opened.directory, model=settings.embedding_model, long_lived=long_lived)
            )
        except VectorsHeld as error:
            notices = (*untaught, by_words_alone(error))
            retriever = Retriever(library=opened, reranker=_reranker(settings))
            yield Assistant(library=opened, retriever=retriever, notices=notices)
            return
        meaning = _meaning(opened, vectors, settings)
        retriever = Retriever(library=opened, meaning=meaning.search, reranker=_reranker(settings))
        yield Assistant(library=opened, retriever=retriever, notices=untaught)


def _over(settings: Settings, library: Path | str | None) -> Settings:
    """The settings with another library, where one is named."""
    return settings.model_copy(update={"library": Path(library)}) if library else settings


def embedding_into(
    library: Library,
    settings: Settings,
    *,
    progress: Callable[[int], None] | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> int:
    """Give every passage of the library that lacks one its vector, until `stopped` says so; how many were given.

    Raises:
        VectorsHeld: another process has held the vectors for as long as the settings allow.
    """
    with Vectors.open(library.directory, model=settings.embedding_model, wait=settings.vectors_wait) as vectors:
        return _meaning(library, vectors, settings).embed_pending(progress=progress, stopped=stopped)


@contextmanager
def embedding_beside(library: Library, settings: Settings) -> Iterator[Callable[[Callable[[int], None]], int]]:
    """What gives every passage that lacks one its vector, as often as it is called, for a process that lasts.

    It takes whom to tell how many have got theirs so far, and the model stays loaded.

    Raises:
        LibraryError: the server of the vectors does not start.
    """
    with Vectors.open(
        library.directory, model=settings.embedding_model, wait=settings.vectors_wait, long_lived=True
    ) as vectors:
        meaning = _meaning(library, vectors, settings)
        yield lambda progress: meaning.embed_pending(progress=progress)


def reindex(settings: Settings, *, progress: Callable[[int], None] | None = None) -> int:
    """Make every vector of the library anew; how many were made.

    Raises:
        LibraryError: there is no library.
        VectorsHeld: another process has held the vectors for as long as the settings allow.
    """
    with open_library(settings) as library:
        from assistant.embeddings import open_embeddings

        embeddings = open_embeddings(settings.embedding_model)
        return rebuild(
            library, embeddings, model=settings.embedding_model, wait=settings.vectors_wait, progress=progress
        )


def _meaning(library: Library, vectors: Vectors, settings: Settings) -> Meaning:
    from assistant.embeddings import open_embeddings  # brings LangChain, which takes a while

    return Meaning(library=library, vectors=vectors, embeddings=open_embeddings(settings.embedding_model))


def _reranker(settings: Settings) -> Reranker | None:
    return CrossEncoderReranker(settings.reranker) if settings.reranker else None
