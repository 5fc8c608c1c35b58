"""Crosscheck in LangChain's chains: a retriever over a library, and a runnable that answers from it."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnableConfig, RunnableSerializable
from pydantic import AwareDatetime, Field, GetPydanticSchema
from pydantic_core import core_schema

from assistant.answering.assistant import Assistant
from assistant.domain import Answer, Filters, Hit
from assistant.errors import UsageError

_ASKED = ("question", "now", "filters", "before")

_AsItIs = GetPydanticSchema(lambda kind, _handler: core_schema.is_instance_schema(kind))
"""Of a field: an instance of its class, which Pydantic does not look into."""


class LibraryRetriever(BaseRetriever):
    """Finds the passages that may answer a question, as `Assistant.search` does; safe for many threads.

    Documents come best first, one a wire. Their `page_content` is the passage, word for word. Their `metadata` names
    the `article` and, None where unknown, its `title`, `outlet`, `url`, `published` (UTC) and `language`; `start` and
    `end` are the passage's span in the article's text, `score` is comparable within one search, `also` lists the other
    articles that printed the same text, and `not_checked` says what the search could not look at, a filter in the
    question that does not apply among it.

    Raises:
        LibraryError: on `invoke`, the library cannot be read.
    """

    assistant: Annotated[Assistant, _AsItIs]
    filters: Annotated[Filters, _AsItIs] = Filters()
    """Which articles may be found."""
    now: AwareDatetime | None = None
    """When it is asked, for "last week" in a question; the present by default."""
    limit: int = Field(default=10, ge=1)
    """How many documents at most."""

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:  # noqa: ARG002 - LangChain's
        found = self.assistant.search(query, now=self.now, filters=self.filters, limit=self.limit)
        return [_document(hit, found.not_checked) for hit in found.hits]


class AssistantRunnable(RunnableSerializable[str | Mapping[str, Any], Answer]):
    """Answers questions as `Assistant.ask` does; safe for many threads, so that `batch` asks several at once.

    It takes a question, or a mapping with the arguments of `Assistant.ask`: `question`, and where they are wanted
    `now`, `filters` and `before`, the answer of the turn before. For JSON, pipe it into `ui.contract.answer_json`.

    Raises:
        UsageError: on `invoke`, the input is neither.
        LibraryError: on `invoke`, the library cannot be read.
    """

    assistant: Annotated[Assistant, _AsItIs]
    filters: Annotated[Filters, _AsItIs] = Filters()
    """Which articles may be used, where the input does not say."""
    now: AwareDatetime | None = None
    """When it is asked, where the input does not say; the present by default."""

    def invoke(
        self,
        input: str | Mapping[str, Any],  # noqa: A002 - LangChain's name
        config: RunnableConfig | None = None,
        **kwargs: Any,  # noqa: ANN401 - LangChain's
    ) -> Answer:
        """The answer to one question."""
        return self._call_with_config(self._answer, input, config, **kwargs)

    def _answer(self, asked: str | Mapping[str, Any]) -> Answer:
        given = {"question": asked} if isinstance(asked, str) else dict(asked)
        if "question" not in given or not given.keys() <= set(_ASKED):
            message = f"asked with {sorted(given)}; give a question, or a mapping of {', '.join(_ASKED)}"
            raise UsageError(message)
        return self.assistant.ask(**{"now": self.now, "filters": self.filters, **given})


def _document(hit: Hit, not_checked: Sequence[str]) -> Document:
    article, passage = hit.article, hit.passage
    return Document(
        id=f"{article.id}:{passage.start}",
        page_content=passage.text,
        metadata={
            "article": article.name,
            "title": article.title,
            "outlet": article.outlet,
            "url": article.url,
            "published": f"{article.published:%Y-%m-%dT%H:%M:%SZ}" if article.published else None,
            "language": article.language,
            "start": passage.start,
            "end": passage.end,
            "score": hit.score,
            "also": [other.name for other in hit.also],
            "not_checked": list(not_checked),
        },
    )
