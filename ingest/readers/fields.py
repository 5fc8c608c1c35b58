"""What the fields of an article are called in other people's records."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, get_args

from assistant.errors import SourceError, UsageError

Field = Literal[
    "id", "text", "title", "outlet", "url", "byline", "published", "updated", "language", "shelf"
]  # fmt: skip
FIELDS: tuple[Field, ...] = get_args(Field)

ALIASES: Mapping[Field, tuple[str, ...]] = {
    "id": (
        "guid",
        "uid",
        "uuid",
        "_id",
        "article_id",
        "item_id",
        "story_id",
        "news_id",
        "post_id",
        "document_id",
        "doc_id",
        "accession_number",
        "an",
        "uri",
    ),
    "text": (
        "body",
        "content",
        "article",
        "article_text",
        "article_body",
        "article_content",
        "full_text",
        "full_content",
        "maintext",
        "main_content",
        "body_text",
        "content_text",
        "text_content",
        "plain_text",
        "cleaned_text",
        "clean_text",
        "news_text",
        "story",
        "story_text",
        "story_body",
        "content.rendered",
        "content_html",
        "content_encoded",
        "body_html",
        "html_body",
        "content_elements",
        "post_content",
        "document",
        "html",
        "raw_text",
        "lead_paragraph",
        "summary",
        "abstract",
        "excerpt",
        "excerpt.rendered",
        "short_description",
        "description",
        "snippet",
    ),
    "title": (
        "headline",
        "title.rendered",
        "headlines",
        "article_title",
        "news_title",
        "story_title",
        "post_title",
        "web_title",
        "heading",
        "name",
    ),
    "outlet": (
        "publisher",
        "publication",
        "publication_name",
        "publication_title",
        "pub_title",
        "site_name",
        "source_name",
        "publisher.name",
        "source.title",
        "name_source",
        "news_source",
        "newspaper",
        "news_outlet",
        "media_name",
        "provider",
        "provider.name",
        "source_hostname",
        "dc_publisher",
        "source",
        "source_id",
        "source.domain",
        "domain",
        "hostname",
        "website",
        "site",
        "clean_url",
        "thread.site",
        "feed_title",
        "yoast_head_json.og_site_name",
        "source_url",
    ),
    "url": (
        "link",
        "canonical_url",
        "canonical_link",
        "web_url",
        "article_url",
        "article_link",
        "page_url",
        "source_url",
        "news_url",
        "story_url",
        "permalink",
        "links.permalink",
        "document_url",
        "href",
        "main_entity_of_page",
        "@id",
        "external_url",
        "requested_url",
        "responded_url",
        "html.requested_url",
        "source",
        "uri",
    ),
    "byline": (
        "author",
        "authors",
        "author_name",
        "author_names",
        "authors_byline",
        "creator",
        "dc_creator",
        "by",
        "bylines",
        "credits",
        "_embedded.author",
        "yoast_head_json.author",
        "writer",
        "reporter",
        "journalist",
    ),
    "published": (
        "published_at",
        "date_published",
        "date_publish",
        "publish_date",
        "published_date",
        "publication_date",
        "published_time",
        "publish_time",
        "published_on",
        "published_utc",
        "publishing_date",
        "published_datetime",
        "publish_datetime",
        "publication_datetime",
        "publication_time",
        "published_at_utc",
        "pub_date",
        "web_publication_date",
        "first_publication_date",
        "first_published_at",
        "first_publish_date",
        "article_published_time",
        "date_time_pub",
        "display_date",
        "post_date_gmt",
        "post_date",
        "posted_at",
        "date_posted",
        "article_date",
        "news_date",
        "story_date",
        "release_date",
        "issued",
        "date_gmt",
        "date_time",
        "dc_date",
        "date",
        "created_at",
        "date_created",
        "created",
        "timestamp",
        "seendate",
    ),
    "updated": (
        "updated_at",
        "date_modified",
        "date_modify",
        "modified_at",
        "modified_gmt",
        "modified",
        "modified_date",
        "modification_date",
        "modification_datetime",
        "last_modified",
        "last_updated",
        "last_update",
        "last_updated_date",
        "update_date",
        "updated_date",
        "updated_time",
        "date_updated",
        "post_modified_gmt",
        "article_modified_time",
        "changed",
        "lastmod",
    ),
    "language": ("lang", "in_language", "language_code", "lang_code", "meta_lang", "locale", "feed_language"),
    "shelf": (),
}
"""Other names of each field, the first that holds something counts.

They are compared without case and marks: "pub_date" is "pubDate", "Pub Date" and "pub:date"; "source_name" is also the
column that a source's name was flattened into, "source.name". A name with a dot is looked for within an object too:
"thread.site". An object stands for the name or the value in it. The order goes from what names the thing to what may be
something else: a full text before a summary, a time with its zone before one without, a publication before a creation,
a name before a domain.
"""

_SHOWN = 12
"""Columns that a message names."""
_MARKS = re.compile(r"[\W_]+")
_PAIR = re.compile(rf",(?=\s*(?:{'|'.join(FIELDS)})\s*=)")


def folded(name: str) -> str:
    """A name of a field as it is compared: its letters and digits in lower case."""
    return _MARKS.sub("", name).lower()


WRAPPERS = (
    "_source",
    "attributes",
    "article",
    "story",
    "post",
    "news",
    "item",
    "node",
    "row",
    "document",
    "doc",
    "record",
    "data",
    "fields",
)
"""What an object goes by that holds the article's own fields: in dumps of search engines, JSON:API, the Guardian's."""

NAMES: Mapping[Field, tuple[str, ...]] = {
    field: tuple(dict.fromkeys(folded(name) for name in (field, *ALIASES[field]))) for field in FIELDS
}
"""All names of each field, our own first, as they are compared."""


WITHIN_OBJECTS = frozenset(folded(name) for names in ALIASES.values() for name in names if "." in name)
"""The names that may stand in an object: "thread.site" for {"thread": {"site": ...}}, as they are compared."""


def fields_named(columns: Iterable[str]) -> frozenset[Field]:
    """The fields of an article that columns of these names may hold."""
    names = frozenset(map(folded, columns))
    return frozenset(field for field in FIELDS if not names.isdisjoint(NAMES[field]))


def check_columns(columns: Sequence[str], given: Mapping[str, str]) -> None:
    """See that a table has the columns that the user names, and one for the text.

    Raises:
        SourceError: It has not; the message names its columns.
    """
    shown = ", ".join(map(repr, columns[:_SHOWN])) + (", ..." if len(columns) > _SHOWN else "")
    for field, column in given.items():
        if column not in columns and column.split(".")[0] not in columns:
            reason = f"no column is called {column!r}, which is to be the {field!r}: there are {shown}"
            raise SourceError(reason)
    if "text" not in given and "text" not in fields_named(columns):
        reason = f"no column is called like a text: there are {shown}; say which it is with --map text=COLUMN"
        raise SourceError(reason)


def columns_of(words: str) -> dict[str, str]:
    """What a user says that fields are called: "text=body,published=date" as {"text": "body", "published": "date"}.

    Raises:
        UsageError: A pair has no equals sign or no column, or its field is none or is named twice.
    """
    columns: dict[str, str] = {}
    for pair in _PAIR.split(words):
        field, equals, column = (part.strip() for part in pair.partition("="))
        if field not in FIELDS or not equals or not column:
            message = f"cannot read {pair.strip()!r}: write FIELD=COLUMN, the field being one of {', '.join(FIELDS)}"
            raise UsageError(message)
        if field in columns:
            message = f"{field!r} is given two columns, {columns[field]!r} and {column!r}: give it one"
            raise UsageError(message)
        columns[field] = column
    return columns
