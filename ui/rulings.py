"""Rulings as a person reads them in a terminal."""

from collections.abc import Mapping

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from assistant.comparing.rulings import said
from assistant.domain import Figure, Ruling
from ui.wording import count_in_words, origin_in_words, plain, value_in_words


def ruling_in_words(ruling: Ruling, figures: Mapping[str, Figure]) -> Group:
    """Who ruled what, when and why, and the figures as far as the library holds them."""
    named = [figure for figure in (ruling.a, ruling.b) if figure]
    lines = [Padding(_figure(one, figures.get(one)), (0, 0, 0, 4)) for one in named]
    return Group(Text(plain(f"{ruling.id}: {said(ruling)}.")), *lines)


def _figure(figure_id: str, figure: Figure | None) -> Text:
    if figure is None:
        return Text(f"{figure_id}: the library does not hold this figure now")
    return Text(f"{figure_id}: {value_in_words(figure)} ({count_in_words(figure)}), {origin_in_words(figure)}")
