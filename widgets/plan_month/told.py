"""The month in words, for a table and for paper: made on the GUI thread, written by others."""

from dataclasses import dataclass

Row = tuple[str | float, ...]
MOST_ENTRIES = 12
"""No paper has room for more on a day."""


@dataclass(frozen=True, slots=True)
class EntryTold:
    text: str
    more: str
    marks: str


@dataclass(frozen=True, slots=True)
class DayTold:
    """`mark` says what kind of day it is, `name` its holiday; `off` is not worked, `other` of another month."""

    number: str
    mark: str
    name: str
    hours: str
    off: bool
    other: bool
    events: tuple[str, ...]
    """Whose supply is protected."""
    count: int
    """Of the plans of the day; `entries` are the first `MOST_ENTRIES` of them."""
    entries: tuple[EntryTold, ...]


@dataclass(frozen=True, slots=True)
class TableTold:
    title: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthTold:
    """`stem` is fit for a file's name."""

    stem: str
    title: str
    made: str
    notes: tuple[str, ...]
    weekdays: tuple[str, ...]
    days: tuple[DayTold, ...]
    key: str
    plans: TableTold
    hours: TableTold
