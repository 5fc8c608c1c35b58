"""What an ingest did, for people and for programs."""

from collections.abc import Iterator

from ingest.report import Report
from ui.contract import Json
from ui.wording import articles_in_words, plain, unread_in_words


def report_json(report: Report) -> Json:
    """What an ingest did."""
    return {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "duplicates": report.duplicates,
        "withdrawn": report.withdrawn,
        "forgotten": report.forgotten,
        "retold": list(report.retold),
        "rejected": [{"source": each.source, "reason": each.reason} for each in report.rejected],
        "articles": report.articles,
        "passages": report.passages,
        "figures": report.figures,
        "pending_vectors": report.pending_vectors,
        "unread_languages": dict(report.unread),
        "reread": report.reread,
        "seconds": round(report.seconds, 3),
    }


def report_lines(report: Report) -> Iterator[str]:
    """The report for a person."""
    yield (
        f"{report.added:,} added, {report.updated:,} updated, {report.unchanged:,} unchanged,"
        f" {report.duplicates:,} copies of others, {len(report.rejected):,} rejected, in {report.seconds:.1f} s."
    )
    if report.withdrawn:
        yield f"{articles_in_words(report.withdrawn)} withdrawn by their source: out of all answers, and kept as such."
    if report.forgotten:
        were = "1 article was" if report.forgotten == 1 else f"{report.forgotten:,} articles were"
        yield f"{were} left out, forgotten before: crosscheck forget --list says which, and --undo lets one come again."
    if report.retold:
        names = plain(", ".join(report.retold))
        yield f"Came in with the very text of a forgotten article: {names}. To have that out too: crosscheck forget."
    if report.reread:
        yield f"The measures have changed: figures of {articles_in_words(report.reread)} were found anew."
    for each in report.rejected:
        yield f"Rejected {plain(each.source)}: {plain(each.reason)}"
    yield (
        f"The library now holds {articles_in_words(report.articles)}, {report.passages:,} passages and"
        f" {report.figures:,} figures."
    )
    yield from unread_in_words(report.unread)
    if report.notice:
        yield plain(report.notice)
