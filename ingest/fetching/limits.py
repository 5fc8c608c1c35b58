"""How much is fetched, and how long is waited for it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Bounds of fetching; what goes beyond ends in a report."""

    connecting: float = 10.0
    """Seconds until a server must take a connection."""
    silence: float = 20.0
    """Seconds that a server may send nothing."""
    total: float = 120.0
    """Seconds for one answer as a whole, however busily it comes."""
    body: int = 50 * 2**20
    """Bytes of one answer, unpacked; the sitemap protocol allows sitemaps of that size."""
    redirects: int = 5
    """From one address to the next."""
    depth: int = 3
    """Links from what the user named: a list of feeds, its feeds and their articles are two."""
    links: int = 2_000
    """Addresses fetched in one run, or in one round of a feed, because something pointed at them."""
    at_once: int = 8
    """Servers that are asked at the same time, each for one thing."""
    patience: float = 60.0
    """Seconds that a run waits for a server which asks to be left alone; a longer wait is left to another run."""
    busy: float = 5.0
    """Seconds until a busy server that does not say when is asked again."""
    longest: float = 24 * 3600.0
    """Seconds that a server which asks to be left alone is left alone at most: some name a year, or no time at all."""
    tries: int = 3
    """How often a busy server is asked in one run."""
    refused: float = 300.0
    """Seconds that a server is left alone which could not be reached several times in a row."""
    troubles: int = 3
    """How many times in a row that is."""
    robots_kept: float = 3600.0
    """Seconds that a robots.txt holds; the standard allows a day."""


LIMITS = Limits()
