"""How exact a number claims to be: the words before, after and between, in lower case."""

from assistant.domain import Qualifier

BEFORE: dict[Qualifier, tuple[str, ...]] = {
    "at_least": (
        "at least",
        "no fewer than",
        "no less than",
        "not less than",
        "not fewer than",
        "a minimum of",
        "at a minimum",
        "at the very least",
    ),
    "at_most": (
        "up to",
        "as many as",
        "as much as",
        "no more than",
        "not more than",
        "at most",
        "a maximum of",
        "fewer than",
        "less than",
        "under",
        "below",
    ),
    "more_than": (
        "more than",
        "over",
        "above",
        "exceeding",
        "exceeded",
        "exceeds",
        "in excess of",
        "upwards of",
        "upward of",
        "greater than",
        "surpassed",
        "surpassing",
        "topped",
        "well over",
        "passed",
    ),
    "nearly": ("nearly", "almost", "close to", "just under", "just short of", "approaching", "nearing", "not quite"),
    "about": (
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "an estimated",
        "estimated",
        "estimated at",
        "in the region of",
        "in the neighborhood of",
        "circa",
        "perhaps",
        "an average of",
        "possibly",
        "in the vicinity of",
        "estimate",
        "approximate",
    ),
}
AFTER: dict[Qualifier, tuple[str, ...]] = {
    "at_least": ("or more", "at least", "at the least"),
    "about": ("or so", "or thereabouts"),
    "more_than": ("-plus", "plus", "+"),
    "at_most": ("at most", "or fewer", "or less"),
}
BETWEEN = frozenset("another a an additional further total of other".split())
"""Words that may stand between a qualifier and its number: at least another 12."""
