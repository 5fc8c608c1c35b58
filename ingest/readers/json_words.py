"""Takes words out of JSON whose fields come in many shapes: a string, a number, an object, a list of any of these."""

from collections.abc import Mapping

Record = Mapping[str, object]

_SAYS = ("value", "name", "by", "literal", "title", "code")
"""Where an object keeps its words, the best first."""


def words_at(record: Record, *fields: str) -> str | None:
    """What the first of these fields says that says anything; of a list, its first entry."""
    return next((words for field in fields for words in all_words(record.get(field))), None)


def words_each(record: Record, *fields: str) -> list[str]:
    """All that the first of these fields says that says anything."""
    return next((words for field in fields if (words := all_words(record.get(field)))), [])


def all_words(value: object) -> list[str]:
    """The words of a value: of a string, a number, an object's name, or each entry of a list; none of others."""
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, bool):
        return []
    if isinstance(value, int | float):
        return [str(value)]
    if isinstance(value, list):
        return [words for entry in value if not isinstance(entry, list) for words in all_words(entry)]
    if isinstance(value, dict):
        said = (all_words(value[key])[:1] for key in _SAYS if isinstance(value.get(key), str | int))
        return next(filter(None, said), [])
    return []


def object_at(record: Record, field: str) -> Record:
    """The object that a field holds; an empty one where it holds none."""
    value = record.get(field)
    return value if isinstance(value, dict) else {}


def objects_at(record: Record, field: str) -> list[Record]:
    """The objects of the list that a field holds."""
    value = record.get(field)
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
