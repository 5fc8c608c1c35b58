"""What Crosscheck's work costs on this machine, absolutely and as multiples of one fixed piece of Python work.

The multiples are what to compare between versions: they do not depend on how fast the machine is.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from assistant.answering.assistant import Assistant
from assistant.comparing.accounts import Account
from assistant.comparing.relations import relate
from assistant.domain import Article
from assistant.figures import find_figures
from assistant.figures.vocabulary import BUILT_IN
from assistant.library import Library
from assistant.search.rarity import rarity_in
from assistant.search.retrieval import Retriever
from assistant.settings import Settings
from assistant.wiring import open_assistant
from ingest.pipeline import ingest
from ingest.readers.registry import read
from ingest.wiring import ingest_sources
from tests.bench.ingesting import Rates, measure_ingest
from tests.bench.ledger import ARTICLES, whole_and_one_more
from tests.bench.retrieval import measure_retrieval
from tests.simulator.newsroom import simulate
from ui.newsroom import articles_path

GOLD = Path(__file__).parents[1] / "gold"
REAL = Path(__file__).parents[3] / "shared" / "corpus"
ACCOUNTS_COMPARED = 200
ARTICLES_READ = 100
SEARCHED = 1_000
INGESTED = 1_500


def seconds(work: Callable[[], object], *, times: int = 3, clock: Callable[[], float] = time.perf_counter) -> float:
    """The least time of several runs: that on the wall, or the processor's own with `time.process_time`."""
    found = []
    for _ in range(times):
        start = clock()
        work()
        found.append(clock() - start)
    return min(found)


def fixed_work() -> int:
    """The unit of the multiples: a million additions."""
    return sum(range(1_000_000))


def report(name: str, measured: float, unit: float, *, each: str = "") -> None:
    """One line: what, how long, how many times the fixed work."""
    print(f"{name:56} {measured * 1000:10.1f} ms{each:12} {measured / unit:8.2f} x")  # noqa: T201 - this is its purpose


def main() -> None:
    """Measure everything on the sample newsroom, in libraries of its own."""
    unit = seconds(fixed_work, times=9)
    report("fixed work (sum of a million numbers)", unit, unit)
    help_command = [str(Path(sys.executable).with_name("crosscheck")), "--help"]
    report("crosscheck --help", seconds(lambda: subprocess.run(help_command, capture_output=True, check=True)), unit)
    with tempfile.TemporaryDirectory() as folder:
        measure_words(Path(folder) / "words", unit)
        measure_real_articles(Path(folder), unit)
        measure_ledger(Path(folder) / "ledger", unit)
        measure_questions(Path(folder) / "whole", unit)
        measure_searches(Path(folder) / "many", unit)
        measure_ingests(Path(folder) / "ingests")


def measure_words(folder: Path, unit: float) -> None:
    """What needs no embedding model: figures, comparing, questions by words alone."""
    with Library.open(folder, create=True) as library:
        ingest(
            read([Path(articles_path())]),
            library=library,
            find_figures=find_figures,
            read_by=BUILT_IN.fingerprint,
            embed=None,
        )
        articles = list(library.articles())
        measure_finding("the sample newsroom's short reports", articles, unit)
        measure_relating(library, articles, unit)
        assistant = Assistant(library=library, retriever=Retriever(library=library))
        asking = seconds(lambda: [assistant.ask(question) for question in questions()], times=1) / len(questions())
        report("a question, by words alone", asking, unit, each=" each")


def measure_real_articles(folder: Path, unit: float) -> None:
    """Finding figures in real articles, where the shared corpus stands beside the project."""
    for name, articles in real_articles(folder, ("ecb", "deals", "ecb-background", "muc")):
        measure_finding(name, articles[:ARTICLES_READ], unit)


def measure_finding(source: str, articles: list[Article], unit: float) -> None:
    """Finding figures, in processor time for a long article's 4,500 characters."""
    characters = sum(len(article.text) for article in articles)
    spent = seconds(lambda: [find_figures(article) for article in articles], times=5, clock=time.process_time)
    report(f"finding figures, {source}, CPU", spent * 4500 / characters, unit, each=" / 4,500 ch.")


def measure_relating(library: Library, articles: list[Article], unit: float) -> None:
    """Relating the first figure of a library to ACCOUNTS_COMPARED others, in processor time.

    At first each word's frequency is looked up in the library, later it is known.
    """
    by_id = {article.id: article for article in articles}
    accounts = [Account(figure=one, article=by_id[one.article]) for one in library.figures()[: ACCOUNTS_COMPARED + 1]]
    rarity = rarity_in(library)
    for name, times in (("first", 1), ("again", 5)):
        spent = seconds(
            lambda: [relate(accounts[0], other, rarity) for other in accounts[1:]], times=times, clock=time.process_time
        )
        report(f"relating {ACCOUNTS_COMPARED} figures to one, {name}, CPU", spent, unit)


def measure_ledger(folder: Path, unit: float) -> None:
    """The dispute ledger of a simulated newsroom, and what one article more costs against making it all anew."""
    whole, one_more = whole_and_one_more(folder)
    report(f"the dispute ledger of {ARTICLES} articles", whole, unit)
    report("the ledger with one article more", one_more, unit, each=f" = 1/{whole / one_more:.0f}")


def measure_questions(folder: Path, unit: float) -> None:
    """The whole way with the embedding model: ingest, and a file of questions after start-up."""
    settings = Settings(library=folder)
    ingesting = seconds(lambda: ingest_sources([Path(articles_path())], settings=settings), times=1)
    report("ingest of the sample newsroom, model load included", ingesting, unit)
    with open_assistant(settings) as assistant:
        assistant.ask("How strong was the earthquake?")  # loads the model
        asking = seconds(lambda: [assistant.ask(question) for question in questions()], times=1) / len(questions())
        report("a question, by words and meaning", asking, unit, each=" each")


def measure_searches(folder: Path, unit: float) -> None:
    """The search alone in a library of SEARCHED articles, with and without a date in the question."""
    cost = measure_retrieval(folder, SEARCHED)
    for name, p50, p95 in (
        ("with a date", cost.dated_p50, cost.dated_p95),
        ("without", cost.undated_p50, cost.undated_p95),
    ):
        report(f"a search of {SEARCHED} articles {name}, half within", p50, unit)
        report(f"a search of {SEARCHED} articles {name}, 95 % within", p95, unit)
    report("of which embedding the question, half within", cost.embedding_p50, unit)


def measure_ingests(folder: Path) -> None:
    """Whole ingests beside embedding alone and beside LangChain's tutorial."""
    folder.mkdir()
    written = list(simulated_newsrooms(INGESTED // 300))
    for source, articles in (("a simulated newsroom", written), *real_articles(folder, ("ecb-background",))):
        rates = measure_ingest(articles[:INGESTED], folder)
        print(f"\n{source}: {rates.articles} articles of {rates.characters} characters")  # noqa: T201 - as above
        for name, rate, beside in (
            ("embedding alone", rates.bare, ""),
            ("LangChain's tutorial", rates.tutorial, ""),
            ("an ingest with all vectors", rates.whole, _beside(rates.whole, rates)),
            ("an ingest until all is found by words", rates.findable, _beside(rates.findable, rates)),
        ):
            print(f"  {name:40} {rate:8.1f} articles a second{beside}")  # noqa: T201 - as above


def simulated_newsrooms(count: int) -> Iterator[Article]:
    """What so many simulated newsrooms printed, 300 articles each, under names of their own."""
    for seed in range(count):
        for printed in simulate(seed, articles=300).articles:
            yield replace(printed.article, name=f"{seed}-{printed.article.name}")


def _beside(rate: float, rates: Rates) -> str:
    return f", {rate / rates.bare:.2f} of embedding alone, {rate / rates.tutorial:.2f} of the tutorial"


def real_articles(folder: Path, names: Sequence[str]) -> Iterator[tuple[str, list[Article]]]:
    """Real articles, where the shared corpus stands beside the project."""
    for corpus in (REAL / name for name in names):
        if corpus.is_dir():
            with Library.open(folder / corpus.name, create=True) as library:
                ingest(
                    read([corpus]),
                    library=library,
                    find_figures=lambda _: (),
                    read_by=BUILT_IN.fingerprint,
                    embed=None,
                )
                yield corpus.name, list(library.articles())


def questions() -> list[str]:
    """The questions of the sample newsroom's gold."""
    lines = (GOLD / "newsroom.questions.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines]


if __name__ == "__main__":
    main()
