"""What kind of document bytes are."""

import pytest

from ingest.readers.kinds import Kind, kind_of


@pytest.mark.parametrize(
    ("name", "head", "media_type", "kind"),
    [
        pytest.param("a.TXT", b"<html>", None, "text", id="a known ending decides"),
        pytest.param("a.warc.gz", b"\x1f\x8b", None, "gzip", id="the last ending counts"),
        pytest.param("story.nitf.1", b'\xef\xbb\xbf <?xml version="1.0"?><nitf>', None, "xml", id="else the beginning"),
        pytest.param("page", b'<?xml version="1.0"?>\n<HTML xmlns="', None, "html", id="XML that is a page"),
        pytest.param(
            "feed", b'<?xml version="1.0"?>\n<rss><channel><title>&lt;html>', None, "xml", id="XML about pages"
        ),
        pytest.param(
            "feed", b'<?xml version="1.0"?><rss><![CDATA[<html>', "text/xml", "xml", id="XML with pages in it"
        ),
        pytest.param("feeds", b"<opml version='2.0'>", None, "xml", id="XML without a declaration"),
        pytest.param("w.TGZ", b"", None, "gzip", id="a packed archive"),
        pytest.param("w", b"BZh91AY", None, "bzip2", id="bzip2"),
        pytest.param("page", b"  <!DOCTYPE html>", None, "html", id="case does not matter"),
        pytest.param("a.xyz", b"Nine.", None, None, id="nothing tells"),
        pytest.param(
            "story.txt", b"<!doctype html>", "text/plain", "html", id="a server's word is not trusted blindly"
        ),
        pytest.param("feed.php", b"", "application/atom+xml", "xml", id="a structured suffix"),
        pytest.param("a.html", b'{"id":', "application/json", "json", id="an address's ending means nothing"),
        pytest.param(
            "download",
            b"PK\x03\x04",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            id="a server names what is a zip",
        ),
        pytest.param("a.jsonl", b'{"id":', "text/plain", "jsonl", id="a server's plain text may be anything"),
        pytest.param("a.csv", b"id,text", "application/octet-stream", "csv", id="a server that knows no name for it"),
        pytest.param("story", b"Nine.", "text/plain", "text", id="plain text after all"),
        pytest.param("a.txt", b"GIF89a", "image/gif", None, id="what is no document"),
    ],
)
def test_a_kind_is_told_by_name_beginning_or_server(
    name: str, head: bytes, media_type: str | None, kind: Kind | None
) -> None:
    """On disk the name comes first; from a server the bytes do."""
    assert kind_of(name, head, media_type) == kind
