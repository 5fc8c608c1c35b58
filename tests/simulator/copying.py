"""What other outlets make of a wire: another headline, a cut at the end, a paragraph of their own."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from assistant.domain import Article
from assistant.sentences import sentence_spans
from tests.simulator.newsroom import simulate

_LONG_ENOUGH = 70
"""Words of a report that is worth cutting."""
_REPORTS = 300
"""Of one newsroom; more want another world's names."""
_SYLLABLES = "ba do ka ri mo ten sul var nor gel hax pim lor dun".split()


def reports(number: int) -> list[Article]:
    """So many simulated reports, no two of one text, from as many newsrooms as that takes."""
    found: dict[str, Article] = {}
    for seed in range(1, 100):
        for printed in simulate(seed, articles=_REPORTS).articles:
            article = printed.article
            if len(article.text.split()) >= _LONG_ENOUGH:
                name = f"{seed}-{article.name}"
                found.setdefault(article.text, replace(article, id=name, identity=name, name=name))
        if len(found) >= number:
            break
    return list(found.values())[:number]


def near_copies(seed: int, articles: list[Article], number: int) -> Iterator[tuple[Article, Article]]:
    """So many of these articles, each with a near copy of it in the name of another outlet."""
    rng = Random(seed)  # noqa: S311 - a simulation, no secret
    for copy, article in enumerate(rng.sample(articles, number)):
        change = rng.choice((_cut, _with_paragraph, _cut_with_paragraph))
        name = f"copy-{copy}"
        made = replace(article, id=name, identity=name, name=name, text=change(rng, article.text))
        yield article, replace(made, title=f"{article.title} ({_word(rng)})", outlet=f"{_word(rng)} Courier")


def _cut(rng: Random, text: str) -> str:
    """The first half of the sentences, or more."""
    sentences = sentence_spans(text)
    return text[: sentences[int(len(sentences) * rng.uniform(0.5, 0.9)) - 1].end]


def _with_paragraph(rng: Random, text: str) -> str:
    paragraphs = text.split("\n\n")
    return "\n\n".join([*paragraphs[:1], _paragraph(rng), *paragraphs[1:]])


def _cut_with_paragraph(rng: Random, text: str) -> str:
    return f"{_cut(rng, text)}\n\n{_paragraph(rng)}"


def _paragraph(rng: Random) -> str:
    """Something that only the town of one outlet cares for."""
    return rng.choice(
        (
            f"{_word(rng)} mayor {_word(rng)} {_word(rng)} said the town was shocked and would hold a collection.",
            f"Families from {_word(rng)} who have relatives there were asked to call the town hall on Tuesday.",
            f"Three students from {_word(rng)} College were nearby and are safe, {_word(rng)} {_word(rng)} said.",
        )
    )


def _word(rng: Random) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(3)).capitalize()
