"""The sample newsroom: invented articles to try Crosscheck on before pointing it at one's own.

Five outlets report on seven happenings in Ardovia, a country that does not exist: an air strike, a ferry
accident, an earthquake, a factory fire, a protest, a company's results and an election, from March to June
2031. They agree, differ, correct themselves and copy from each other as real outlets do. Every person, place
and company is invented.
"""

from importlib.resources import files
from pathlib import Path


def articles_path() -> Path:
    """Return the file that holds the articles: JSON Lines, one record an article as `crosscheck ingest` reads it."""
    return Path(str(files(__name__) / "articles.jsonl"))
