"""Records in the shapes in which crawlers, services, feeds and databases give them out."""

import json

import pytest

from tests.ingest.readers.samples import articles_in

TEXT = "Nine sailors were hurt when two ferries collided off Norland."
URL = "https://post.example/2023/ferries"
DAY = "2023-06-25T10:00:00Z"
FULL = ("Ferries collide", TEXT, "Norland Post", URL, "Ada Lindqvist", DAY)
"""Title, text, outlet, url, byline and time, as all of these records tell them."""

NEWSAPI = {
    "status": "ok",
    "totalResults": 1,
    "articles": [
        {
            "source": {"id": None, "name": "Norland Post"},
            "author": "Ada Lindqvist",
            "title": "Ferries collide",
            "description": "Two ferries.",
            "url": URL,
            "urlToImage": "https://post.example/f.jpg",
            "publishedAt": DAY,
            "content": TEXT,
        }
    ],
}
NEWS_PLEASE = {
    "authors": ["Ada Lindqvist"],
    "date_download": "2023-07-01 00:00:00",
    "date_modify": None,
    "date_publish": DAY,
    "description": "Two ferries.",
    "filename": "x.html",
    "image_url": "",
    "language": "en",
    "localpath": None,
    "source_domain": "post.example",
    "site_name": "Norland Post",
    "maintext": TEXT,
    "text": None,
    "title": "Ferries collide",
    "title_rss": None,
    "url": URL,
}
CC_NEWS = {
    "title": "Ferries collide",
    "text": TEXT,
    "domain": "Norland Post",
    "date": DAY,
    "description": "Two ferries.",
    "url": URL,
    "author": "Ada Lindqvist",
    "image_url": None,
}
ALL_THE_NEWS = {
    "": 0,
    "id": 17283,
    "title": "Ferries collide",
    "publication": "Norland Post",
    "author": "Ada Lindqvist",
    "date": DAY,
    "year": 2023.0,
    "month": 6.0,
    "url": URL,
    "content": TEXT,
}
WORDPRESS = [
    {
        "id": 7,
        "date": "2023-06-25T12:00:00",
        "date_gmt": DAY,
        "guid": {"rendered": "https://post.example/?p=7"},
        "modified_gmt": "2023-06-26T10:00:00",
        "link": URL,
        "title": {"rendered": "Ferries <em>collide</em>"},
        "content": {"rendered": f"\n<p>{TEXT}</p>\n", "protected": False},
        "excerpt": {"rendered": "<p>Two.</p>"},
        "author": 3,
        "author_name": "Ada Lindqvist",
        "publisher": "Norland Post",
    }
]
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Norland Post",
    "home_page_url": "https://post.example/",
    "description": "News of Norland",
    "items": [
        {
            "id": "7",
            "url": URL,
            "title": "Ferries collide",
            "content_html": f"<p>{TEXT}</p>",
            "date_published": DAY,
            "authors": [{"name": "Ada Lindqvist"}],
        }
    ],
}
RSS_AS_JSON = {
    "status": "ok",
    "feed": {"title": "Norland Post", "link": "https://post.example/", "description": "News"},
    "items": [
        {
            "title": "Ferries collide",
            "pubDate": DAY,
            "link": URL,
            "guid": "7",
            "author": "Ada Lindqvist",
            "description": "Two ferries.",
            "content": f"<p>{TEXT}</p>",
        }
    ],
}
GUARDIAN_LIKE = {
    "response": {
        "status": "ok",
        "total": 1,
        "results": [
            {
                "id": "world/2023/jun/25/ferries",
                "type": "article",
                "webPublicationDate": DAY,
                "webTitle": "Ferries",
                "webUrl": URL,
                "fields": {
                    "headline": "Ferries collide",
                    "bodyText": TEXT,
                    "byline": "Ada Lindqvist",
                    "publication": "Norland Post",
                },
            }
        ],
    }
}
TIMES_LIKE = {
    "status": "OK",
    "response": {
        "docs": [
            {
                "_id": "nyt://article/7",
                "web_url": URL,
                "snippet": "Two.",
                "lead_paragraph": TEXT,
                "abstract": "Two ferries.",
                "source": "Norland Post",
                "pub_date": DAY,
                "headline": {"main": "Ferries collide", "print_headline": "Ferries"},
                "byline": {"original": "Ada Lindqvist", "person": []},
            }
        ]
    },
}
SEARCH_ENGINE = {
    "took": 3,
    "hits": {
        "total": {"value": 1},
        "hits": [
            {
                "_index": "news",
                "_id": "7",
                "_score": 1.0,
                "_source": {
                    "title": "Ferries collide",
                    "body": TEXT,
                    "source": "Norland Post",
                    "url": URL,
                    "author": "Ada Lindqvist",
                    "published_at": DAY,
                },
            }
        ],
    },
}
EVENT_REGISTRY_LIKE = {
    "articles": {
        "totalResults": 1,
        "results": [
            {
                "uri": "77",
                "lang": "eng",
                "date": "2023-06-25",
                "time": "11:00:00",
                "dateTime": "2023-06-25T11:00:00Z",
                "dateTimePub": DAY,
                "url": URL,
                "title": "Ferries collide",
                "body": TEXT,
                "source": {"uri": "post.example", "title": "Norland Post"},
                "authors": [{"uri": "ada@post.example", "name": "Ada Lindqvist"}],
            }
        ],
    }
}
LINKED_DATA = {
    "@context": "https://schema.org",
    "@graph": [
        {
            "@type": "NewsArticle",
            "headline": "Ferries collide",
            "articleBody": TEXT,
            "datePublished": DAY,
            "author": {"@type": "Person", "name": "Ada Lindqvist"},
            "publisher": {"@type": "Organization", "name": "Norland Post"},
            "mainEntityOfPage": {"@type": "WebPage", "@id": URL},
            "inLanguage": "en",
        }
    ],
}
JSON_API = {
    "data": [
        {
            "type": "node--article",
            "id": "7",
            "attributes": {
                "title": "Ferries collide",
                "body": {"value": f"<p>{TEXT}</p>", "format": "full", "processed": f"<p>{TEXT}</p>"},
                "created": DAY,
                "author": "Ada Lindqvist",
                "site": "Norland Post",
                "link": URL,
            },
        }
    ]
}
TRAFILATURA = {
    "title": "Ferries collide",
    "author": "Ada Lindqvist",
    "hostname": "post.example",
    "date": DAY,
    "fingerprint": "7",
    "source": URL,
    "source-hostname": "Norland Post",
    "text": TEXT,
    "raw_text": TEXT,
    "excerpt": "Two.",
}
NEWSDATA_LIKE = {
    "status": "success",
    "totalResults": 1,
    "results": [
        {
            "article_id": "7",
            "title": "Ferries collide",
            "link": URL,
            "creator": ["Ada Lindqvist"],
            "description": "Two ferries.",
            "content": TEXT,
            "pubDate": DAY,
            "source_id": "post",
            "source_name": "Norland Post",
            "language": "english",
        }
    ],
}
BLOCKS = {
    "type": "story",
    "headlines": {"basic": "Ferries collide"},
    "content_elements": [{"type": "image", "url": "f.jpg"}, {"type": "text", "content": f"<b>{TEXT}</b>"}],
    "credits": {"by": [{"type": "author", "name": "Ada Lindqvist"}]},
    "display_date": DAY,
    "canonical_url": URL,
    "website": "Norland Post",
}


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(NEWSAPI, id="NewsAPI"),
        pytest.param(NEWS_PLEASE, id="news-please"),
        pytest.param(CC_NEWS, id="Common Crawl news as a data set"),
        pytest.param(ALL_THE_NEWS, id="All the News"),
        pytest.param(WORDPRESS, id="WordPress"),
        pytest.param(JSON_FEED, id="JSON Feed"),
        pytest.param(RSS_AS_JSON, id="RSS turned into JSON"),
        pytest.param(GUARDIAN_LIKE, id="Guardian"),
        pytest.param(TIMES_LIKE, id="New York Times"),
        pytest.param(SEARCH_ENGINE, id="Elasticsearch"),
        pytest.param(EVENT_REGISTRY_LIKE, id="Event Registry"),
        pytest.param(LINKED_DATA, id="schema.org"),
        pytest.param(JSON_API, id="JSON:API"),
        pytest.param(TRAFILATURA, id="trafilatura"),
        pytest.param(NEWSDATA_LIKE, id="NewsData"),
        pytest.param(BLOCKS, id="Arc"),
    ],
)
def test_the_article_is_found_in_what_a_service_gives(answer: object) -> None:
    """Title, text, outlet, address, byline and time, whatever they are called and wherever they stand."""
    [article] = articles_in("a.json", json.dumps(answer).encode())
    found = (article.title, article.text, article.outlet, article.url, article.byline, article.published)
    assert found == FULL


@pytest.mark.parametrize(
    ("record", "text"),
    [
        pytest.param({"article": TEXT, "highlights": "Nine hurt.", "id": "7"}, TEXT, id="CNN and DailyMail"),
        pytest.param({"document": TEXT, "summary": "Nine hurt.", "id": "7"}, TEXT, id="XSum"),
        pytest.param({"text": TEXT, "label": 2}, TEXT, id="a set to classify"),
        pytest.param({"headline": "F", "short_description": TEXT, "link": URL}, TEXT, id="no more than a description"),
    ],
)
def test_the_text_is_found_in_a_data_set(record: object, text: str) -> None:
    """Also where it is called after what the set is for."""
    assert [each.text for each in articles_in("a.jsonl", json.dumps(record).encode())] == [text]


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        pytest.param({"articles": [{"text": "1"}, {"text": "2"}]}, ["1", "2"], id="articles"),
        pytest.param({"data": {"items": [{"text": "1"}]}}, ["1"], id="one within another"),
        pytest.param({"Data": {"Items": [{"Document": {"Content": "1"}}]}}, ["1"], id="names in capitals"),
        pytest.param([{"articles": [{"text": "1"}]}, {"articles": [{"text": "2"}]}], ["1", "2"], id="pages of answers"),
        pytest.param({"text": "1", "items": [{"text": "2"}]}, ["1"], id="an article with items of its own"),
        pytest.param({"description": "a feed", "items": [{"text": "1"}]}, ["1"], id="an envelope with a description"),
        pytest.param({"text": "1", "tags": [{"text": "2"}]}, ["1"], id="a list of something else"),
        pytest.param({"a": {"text": "1"}, "b": {"text": "2"}}, ["1", "2"], id="under their ids"),
        pytest.param({"title": {"0": "A", "1": "B"}, "text": {"0": "1", "1": "2"}}, ["1", "2"], id="by columns"),
        pytest.param({"title": ["A", "B"], "text": ["1", "2"]}, ["1", "2"], id="by columns that are lists"),
        pytest.param(
            {"columns": ["title", "text"], "index": [0, 1], "data": [["A", "1"], ["B", "2"]]}, ["1", "2"],
            id="under a list of columns",
        ),
        pytest.param({"title": ["A"], "text": ["1"]}, ["1"], id="fields that are lists of one"),
        pytest.param({"title": "A", "text": ["1", "2"]}, ["1\n\n2"], id="a list of paragraphs"),
        pytest.param({"meta": {"summary": "2"}, "content": {"text": "1"}}, ["1"], id="parts of one record"),
    ],
)  # fmt: skip
def test_records_are_taken_out_of_their_envelopes(value: object, texts: list[str]) -> None:
    """What has a text of its own is a record."""
    assert [each.text for each in articles_in("a.json", json.dumps(value).encode())] == texts


def test_answers_a_line_are_taken_apart() -> None:
    """Records without an id are told apart by line and number."""
    line = json.dumps({"articles": [{"text": "1"}, {"text": "2"}]})
    articles = articles_in("a.jsonl", f"{line}\n{line}".encode())
    assert [each.identity for each in articles] == ["a.jsonl:1.1", "a.jsonl:1.2", "a.jsonl:2.1", "a.jsonl:2.2"]
