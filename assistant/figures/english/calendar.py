"""The calendar's own words: months and weekdays."""

from assistant.figures.alternation import any_of

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
"""The number of each month, counted from 1, by its name and its abbreviations in lower case."""
MONTH = rf"{any_of(MONTHS)}\b\.?"
"""A pattern for one of them in lower case."""
DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
"""A pattern for the number of a day in its month: 70 sailors are no day of March."""

WEEKDAYS = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
"""The number of each day of the week, counted from 0 as `date.weekday` does, by its name in lower case."""
WEEKDAY = rf"(?:{'|'.join(name.title() for name in WEEKDAYS)})"
"""A pattern for one of them as it is written."""
