"""Prints simulated articles, their gold, and what Crosscheck makes of them: `python -m tests.simulator --seed 3`."""

import argparse
from collections import Counter
from collections.abc import Iterator

from tests.simulator.gold import GoldFigure, gold_figures
from tests.simulator.judging import JudgedFigure, JudgedPair, Judgement, judge, shares
from tests.simulator.newsroom import Newsroom, simulate


def main() -> None:
    """Read the options, simulate, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulator", description="Invented articles with exact gold.")
    parser.add_argument("--seed", type=int, default=1, help="which newsroom (default 1)")
    parser.add_argument("--articles", type=int, default=40, help="how many articles (default 40)")
    parser.add_argument("--pairs", type=int, default=60, help="pairs drawn of each relation (default 60)")
    parser.add_argument("--misses", action="store_true", help="judge them, and print what is wrong with its reasons")
    parser.add_argument("--quiet", action="store_true", help="leave the articles out")
    asked = parser.parse_args()
    newsroom = simulate(asked.seed, articles=asked.articles)
    if not asked.quiet:
        say(article_lines(newsroom))
    if asked.misses:
        judgement = judge(newsroom, pairs_each=asked.pairs, why=True)
        say(figure_lines(judgement))
        say(pair_lines(judgement))
        say(cause_lines(judgement))
        say(f"{key:22} {share:.3f}" for key, share in shares([judgement]).items())


def say(lines: Iterator[str]) -> None:
    """Print lines."""
    for line in lines:
        print(line)  # noqa: T201 - this is its purpose


def article_lines(newsroom: Newsroom) -> Iterator[str]:
    """The articles, each with the gold of its figures."""
    for printed in newsroom.articles:
        article = printed.article
        when = article.published.isoformat(timespec="minutes") if article.published else "undated"
        yield f"=== {article.name} | {article.title} | {article.outlet} | {when} | wire {article.wire}"
        yield article.text
        yield from (f"    {described(figure)}" for figure in gold_figures(printed))
        yield ""


def described(figure: GoldFigure) -> str:
    """A gold figure in one line."""
    subject = figure.subject
    since = subject.since and f"since {subject.since}"
    of = " ".join(word for word in (subject.happening, subject.area, since, "past" * subject.past) if word)
    return (
        f"{figure.id} {figure.value_text!r} {figure.qualifier} {figure.measure} {figure.counted} | {of}"
        f" | origin {figure.origin!r} via {figure.note.source.via!r} | said {figure.claim.at:%d %b %H:%M}"
    )


def figure_lines(judgement: Judgement) -> Iterator[str]:
    """Figures that were missed, misread or invented."""
    for judged in judgement.figures:
        wrong = [key for key, ok in judged.right().items() if not ok]
        if wrong:
            yield f"FIGURE {', '.join(wrong)}: {_misread(judged)}"
            yield f"    {described(judged.gold)}\n    {judged.gold.quote!r}"
    for figure in judgement.invented:
        yield f"INVENTED {figure.value_text!r} as {figure.measure} {figure.counted} in {figure.article}"


def _misread(judged: JudgedFigure) -> str:
    found = judged.found
    if found is None:
        return "not found"
    bounds = f"{found.low}..{found.high} {found.qualifier}"
    return f"{found.value_text!r} {bounds} {found.measure} {found.counted!r} origin {found.origin!r}"


def pair_lines(judgement: Judgement) -> Iterator[str]:
    """Pairs that were related wrongly, with what decided, those of one cause together."""
    for judged in sorted(judgement.pairs, key=lambda one: one.cause):
        if not judged.right:
            yield _wrong(judged)


def cause_lines(judgement: Judgement) -> Iterator[str]:
    """How many wrong pairs each cause makes, the commonest first."""
    causes = Counter(
        f"{judged.cause} | {judged.pair.gold.relation}, said {judged.said.relation}"
        for judged in judgement.pairs
        if not judged.right
    )
    yield from (f"{count:4} {cause}" for cause, count in causes.most_common())


def _wrong(judged: JudgedPair) -> str:
    gold, said = judged.pair.gold, judged.said
    sides = "\n".join(
        f"    {name} {described(figure)} | {figure.printed.article.published} {figure.printed.article.outlet}"
        f"\n      {figure.quote!r}\n      {_misread(JudgedFigure(gold=figure, found=found))}"
        for name, figure, found in zip("ab", (judged.pair.a, judged.pair.b), judged.found, strict=True)
    )
    wanted = " or ".join((gold.relation, *gold.accept))
    return f"PAIR {wanted}, said {said.relation}: {'; '.join(said.reasons)}\n  {judged.cause}\n{sides}"


if __name__ == "__main__":
    main()
