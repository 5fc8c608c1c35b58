"""What a search found as a person reads it in a terminal, from 80 columns up."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from assistant.domain import Hit, Search
from ui.filtering import filters_in_words
from ui.wording import plain, source_in_words


def search_view(search: Search, *, explain: bool = False) -> Group:
    """The question, where it was searched, the hits, best first, and what was not searched.

    Args:
        search: What was found.
        explain: Whether each hit says what brought it.
    """
    return Group(*_blocks(search, explain=explain))


def _blocks(search: Search, *, explain: bool) -> Iterator[RenderableType]:
    yield Text(plain(search.question), style="bold")
    if within := filters_in_words(search.filters):
        yield Text(f"Only articles {within}", style="dim")
    yield Text()
    for rank, hit in enumerate(search.hits, start=1):
        yield _hit(rank, hit, explain=explain)
        yield Text()
    if not search.hits:
        yield Text("Nothing was found.", style="bold")
        yield Text("Ask in other words, or for other dates or outlets; crosscheck status says what the library holds.")
        yield Text()
    if search.not_checked:
        yield Text(plain(f"Not checked: {'; '.join(search.not_checked)}."))


def _hit(rank: int, hit: Hit, *, explain: bool) -> Table:
    span = hit.quote or hit.passage
    quote = " ".join(plain(hit.article.text[span.start : span.end]).split())
    lines = [Text(source_in_words(hit.article, hit.also)), Text(f"“{quote}”")]
    if explain:
        lines.append(Text(_signals(hit), style="dim"))
    numbered = Table.grid(padding=(0, 1))
    numbered.add_column(justify="right", min_width=3, no_wrap=True)
    numbered.add_row(Text(f"{rank}.", style="cyan"), Group(*lines))
    return numbered


def _signals(hit: Hit) -> str:
    """What brought it, what counted most first: "Score 1.04: words 0.45 · headline 0.31 · time 0.28"."""
    counted = sorted(hit.signals.items(), key=lambda signal: -signal[1])
    parts = [f"{name} {value:.2f}" for name, value in counted if round(value, 2)]
    return f"Score {hit.score:.2f}: {' · '.join(parts)}"
