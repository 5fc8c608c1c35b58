"""`crosscheck`: the commands under one name, in the order in which a newcomer needs them."""

import typer

from ui.cli.articles import articles
from ui.cli.ask import ask
from ui.cli.backup import backup
from ui.cli.check import check
from ui.cli.compare import compare
from ui.cli.conflicts import conflicts
from ui.cli.demo import demo
from ui.cli.doctor import doctor
from ui.cli.embed import embed
from ui.cli.failing import reported
from ui.cli.figures import figures
from ui.cli.forget import forget
from ui.cli.ingest import ingest
from ui.cli.mcp import mcp
from ui.cli.reindex import reindex
from ui.cli.restore import restore
from ui.cli.rule import rule
from ui.cli.search import search
from ui.cli.serve import serve
from ui.cli.status import status
from ui.cli.web import web

app = typer.Typer(
    name="crosscheck",
    help="Ask a folder of news articles, and see where their figures differ.",
    epilog="Start with: crosscheck demo",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
USED = (demo, ingest, ask, search, check, web, status, conflicts, figures, compare, articles)
KEPT = (embed, reindex, forget, doctor, backup, restore, serve)
for command in (*USED, *KEPT, mcp):
    app.command()(reported()(command))
app.add_typer(rule)


def main() -> None:
    """Run the command that was asked for, as the console script does."""
    app(prog_name="crosscheck")
