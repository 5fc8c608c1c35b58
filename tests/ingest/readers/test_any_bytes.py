"""Whatever bytes a document is made of, its reading ends in what was found, never in an exception."""

import gzip
import json
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.readers.raw import Link, RawArticle, Recalled, Rejected
from tests.ingest.readers import test_ap, test_feed, test_ninjs, test_xml_document
from tests.ingest.readers.given import found_in
from tests.ingest.readers.test_archives import MEMBERS, streamed, tarred, zipped
from tests.ingest.readers.test_newsml import OLD, item, message
from tests.ingest.readers.test_nitf import nitf
from tests.ingest.readers.test_warc import Crawl

SOUND = {
    "ap.json": json.dumps(test_ap.ITEM).encode(),
    "ninjs.json": json.dumps(test_ninjs.THIRD).encode(),
    "nitf.xml": nitf().encode(),
    "g2.xml": message(item(), item()).encode(),
    "old.xml": OLD.encode("latin-1"),
    "rss.xml": test_feed.rss(test_feed.FULL, test_feed.item("A.", "B.")).encode(),
    "atom.xml": test_feed.ATOM.encode(),
    "sitemap.xml": test_xml_document.SITEMAP.encode(),
    "feeds.opml": test_xml_document.OPML.encode(),
    "a.warc": Crawl().add().add(status="404 Not Found").data,
    "a.warc.gz": Crawl(packed=True).add().add().data,
    "a.txt.gz": gzip.compress(b"Nine. " * 50),
    "w.zip": zipped(*MEMBERS, ("a.nitf", nitf().encode())),
    "p.zip": streamed(*MEMBERS),
    "w.tar": tarred(*MEMBERS[:1]),
    "w.tgz": gzip.compress(tarred(*MEMBERS[:1])),
}

MANY = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def edits(draw: st.DrawFn) -> Callable[[bytes], bytes]:
    """Some changes to bytes: a part is left out, repeated, or overwritten, or all ends too early."""
    changes = draw(
        st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12), st.integers(0, 3)), max_size=4)
    )
    end = draw(st.floats(0.1, 1) | st.just(1.0))

    def edited(data: bytes) -> bytes:
        for place, length, new, times in changes:
            start = int(place * len(data))
            data = data[:start] + new + data[start : start + length] * times + data[start + length :]
        return data[: int(end * len(data))]

    return edited


@pytest.mark.parametrize("name", list(SOUND))
@MANY
@given(edit=edits())
def test_what_was_damaged_ends_in_findings(name: str, edit: Callable[[bytes], bytes]) -> None:
    """A sound document with some of its bytes changed."""
    found = found_in(edit(SOUND[name]), name)
    assert found
    assert all(isinstance(each, RawArticle | Recalled | Link | Rejected) for each in found)
    assert all("\n" not in each.reason for each in found if isinstance(each, Rejected))


@pytest.mark.parametrize("name", ["a.xml", "a.gz", "a.bz2", "a.zip", "a.tar", "a.warc"])
@MANY
@given(data=st.binary(max_size=400))
def test_arbitrary_bytes_end_in_findings(name: str, data: bytes) -> None:
    """Under any ending."""
    assert all(isinstance(each, RawArticle | Recalled | Link | Rejected) for each in found_in(data, name))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "value", "by", "item"]), inner)
    ),
    max_leaves=6,
)


@MANY
@given(
    record=st.dictionaries(
        st.sampled_from([*test_ap.ITEM, *test_ninjs.FIRST, *test_ninjs.THIRD, "data", "item", "items"]), VALUES
    )
)
def test_records_of_any_shape_end_in_findings(record: dict[str, object]) -> None:
    """Whatever their fields hold."""
    found = found_in(json.dumps({"altids": {}, **record}), "a.json")
    found += found_in(json.dumps({"uri": "u", "bodies": [], **record}), "a.json")
    assert all(isinstance(each, RawArticle | Recalled | Rejected) for each in found)
