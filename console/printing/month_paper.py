"""A month of outage plans as a paper for the wall."""

from dataclasses import asdict
from typing import Any

from widgets.plan_month.told import MOST_ENTRIES, MonthTold
from widgets.words.rule_words import language

_WEEK = 7
_ROOM_MM, _LEAST_MM, _HEAD_MM, _PLAN_MM, _EVENT_MM = 222, 26, 10, 10.5, 4.5
"""The calendar's height on its page, the least of a week, and what the head of a day, a plan and a protected event of
it take."""
_INSET_MM = 4
"""Of a week's height: above and below what is written."""


def month_data(told: MonthTold) -> dict[str, Any]:
    """What the template takes: A3 across, the calendar, then the customer-hours by grid and all plans."""
    data = asdict(told) | {"language": language()}
    for table in (data["plans"], data["hours"]):
        table["numbers"] = [column for column in range(len(table["head"])) if _of_numbers(table["rows"], column)]
        table["rows"] = [[_cell(cell) for cell in row] for row in table["rows"]]
    most, least = _room_for([day.count for day in told.days], [len(day.events) for day in told.days])
    for day in data["days"]:
        day["more"] = max(day["count"] - most, 0)
        day["entries"] = day["entries"][:most]
    data["day_mm"] = least - _INSET_MM
    return data


def _room_for(counts: list[int], events: list[int]) -> tuple[int, int]:
    """Plans of a day that have room, so that the calendar stays on one page; how many more there are is said, and the
    table behind has all. Beside it the least height of a week that fills the page, mm."""
    weeks = [slice(first, first + _WEEK) for first in range(0, len(counts), _WEEK)]
    busiest = [(max(counts[week]), _HEAD_MM + _EVENT_MM * max(events[week])) for week in weeks]
    for most in range(MOST_ENTRIES, 0, -1):
        heights = [head + _PLAN_MM * min(count, most) + 5 * (count > most) for count, head in busiest]
        for least in range(_ROOM_MM // len(weeks), _LEAST_MM - 1, -1):
            if sum(max(least, height) for height in heights) <= _ROOM_MM:
                return most, least
    return 1, _LEAST_MM


def _of_numbers(rows: list[list[str | float]], column: int) -> bool:
    """Numbers stand below one another by their last digits."""
    return any(isinstance(row[column], float) for row in rows)


def _cell(cell: str | float) -> str:
    if isinstance(cell, str):
        return cell
    return f"{cell:,.0f}" if cell == round(cell) else f"{cell:,.1f}"
