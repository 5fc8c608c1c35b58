"""Invented reports, libraries of them, and all that a library says of itself."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from assistant.disputed import ROW_RELATIONS, Wanted, disputed
from assistant.domain import Filters
from assistant.figures import find_figures
from assistant.keeping.checking import Examined
from assistant.keeping.doctor import examined
from assistant.keeping.remedies import Remedies
from assistant.library import Library, Meaning, Vectors
from assistant.wiring import teach
from ingest.pipeline import ingest
from ingest.readers.registry import read
from ingest.remedies import remedies
from ingest.report import Report
from tests.fakes.bag_of_words import BagOfWords
from tests.library.programs import MODEL

_STRIKE = "An air strike hit the market of Tarn on Monday, 2 March 2026. {}"
HERALD = {
    "id": "herald",
    "title": "Nine dead in Tarn",
    "outlet": "Herald",
    "published": "2026-03-03T08:00:00Z",
    "text": _STRIKE.format("At least nine people were killed in the strike on Tarn market, the Rescue Corps said.")
    + " The Obelisk of Queen Ysolde fell over.",
}
POST = {
    "id": "post",
    "outlet": "Post",
    "published": "2026-03-03T09:00:00Z",
    "text": _STRIKE.format("Six people were killed in Tarn, the Harbour Watch (HW) said."),
}
COURIER = {**HERALD, "id": "courier", "outlet": "Courier", "published": "2026-03-03T12:00:00Z"}
"""Prints what the Herald does."""
FERRY = {
    "id": "https://tidewater.example/ferry",
    "title": "Ferry sinks off Marrow Point",
    "outlet": "Tidewater",
    "published": "2026-02-01T09:00:00Z",
    "text": "The ferry Sea Lark sank off Marrow Point on Sunday. Four people drowned, the coast guard said. "
    + "\n".join(
        f"Witness number {n} saw the ferry go down near pier {n}, and called for help at once." for n in range(20)
    ),
}
FERRY_CORRECTED = {**FERRY, "text": FERRY["text"].replace("Four", "Five"), "updated": "2026-02-02T09:00:00Z"}
REPORTS = [HERALD, POST, COURIER, FERRY, FERRY_CORRECTED]

_NEAR = 0.01
"""Cosine; of those that have nothing in common with a question, any may be found."""
QUESTIONS = ("strike market Tarn killed", "obelisk Ysolde", "ferry Marrow Point drowned", "Harbour Watch")

REMEDIES: Remedies = replace(remedies(), embeddings=lambda _: BagOfWords())


def bring(library: Library, records: Sequence[Mapping[str, str]]) -> Report:
    """Ingest records, without vectors."""
    vocabulary = teach(library, None)
    source = library.directory.parent / "batch.jsonl"
    source.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    read_by = vocabulary.fingerprint
    return ingest(read([source]), library=library, find_figures=find_figures, read_by=read_by, embed=None)


def embed(library: Library, *, wait: float = 0.0) -> None:
    """Give every passage its vector."""
    with Vectors.open(library.directory, model=MODEL, wait=wait) as vectors:
        Meaning(library=library, vectors=vectors, embeddings=BagOfWords()).embed_pending()


def all_said(library: Library, *, meaning: bool = True) -> dict[str, Any]:
    """All that a library says, without what tells in which order it came."""
    articles = sorted(library.articles(versions=True), key=lambda one: one.id)
    terms = sorted({word for question in QUESTIONS for word in question.split()})
    said: dict[str, Any] = {
        "articles": [asdict(one) for one in articles],
        "figures": sorted((asdict(one) for one in library.figures([one.id for one in articles])), key=str),
        "passages": sorted((one.article, one.start, one.end) for one in library.passages(one.id for one in articles)),
        "words": {one: _hits(library.search_words({one: 1.0}, filters=Filters(), limit=50)) for one in terms},
        "frequencies": library.frequencies(terms),
        "names": library.spellings(["Harbour Watch", "HW", "Ysolda"]),
        "ledger": [asdict(one) for one in sorted(_ledger(library), key=lambda one: one.id)],
        "size": library.size(),
        "coverage": library.coverage(),
    }
    if meaning:
        with Vectors.open(library.directory, model=MODEL) as vectors:
            search = Meaning(library=library, vectors=vectors, embeddings=BagOfWords()).search
            found = [_hits(search(one, filters=Filters(), limit=50)) for one in QUESTIONS]
            said["meaning"] = [[hit for hit in hits if hit[2] > _NEAR] for hits in found]
    return said


def _ledger(library: Library) -> list[Any]:
    return list(disputed(library, Wanted(relations=frozenset(ROW_RELATIONS))))


def _hits(hits: Sequence[Any]) -> list[tuple[str, int, float]]:
    return sorted((hit.article.id, hit.passage.start, round(hit.score, 4)) for hit in hits)


def lines_of(library: Library, *, repair: bool = False, model: str = MODEL) -> list[Examined]:
    """What the doctor finds."""
    return list(examined(library.directory, REMEDIES, model=model, repair=repair))


def problems(library: Library) -> list[str]:
    """What the doctor calls a problem, without the work that is merely left."""
    return [one.finding.line for one in lines_of(library) if one.stands]
