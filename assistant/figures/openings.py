"""Whom a sentence is about, by how it opens; and what shows that a name is an organisation's."""

import re

from assistant.figures.english.speakers import BODIES
from assistant.figures.sources import NAME

ACTS_AS_BODY = re.compile(
    r",? which\b| (?!said|says|told|wrote)[a-z][^.;A-Z]{0,90} its (?:workforce|staff|employees|shares|customers|"
    r"shareholders|profit|sales)\b| said it\b| spokes| officials?\b| executive| shares\b|"
    r"[’']s (?:spokes|chief|shares|customers|director)"
)
"""What follows a name that is an organisation's, however much it looks like a person's."""
TOPIC = re.compile(rf"(?:The |An? )?(?:[a-z]+, )?(?P<name>{NAME})(?=,| [a-z(])")
TOPIC_BODY = re.compile(rf"^The (?P<name>[a-z-]+ (?:{BODIES})|coastguard|police|navy|army|government)(?= [a-z]+)")
CALLED = re.compile(rf"^(?:The|An?) (?:[a-z-]+ ){{0,2}}(?:{BODIES}),? (?P<name>{NAME})(?=,? [a-z])")
"""The institute Weitblick; the bakers' association, Brodvik."""
TOPIC_PERSON = re.compile(rf"^(?:An?|The|His|Her|Its) [a-z][^,.]{{0,60}}, (?P<name>{NAME}),")
"""A professor of history at the college, Jo Doe, stayed at home."""
BESIDE = re.compile(r",\s+(?P<words>[^,.]+),")
DATELINE = re.compile(r"(?:[^a-z]{3,}+[^-–—]{1,40}+[-–—]{1,2}|[^a-z]{3,}[-–—])\s")
