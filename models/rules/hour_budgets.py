"""Budgets of customer-hours (停电时户数): how much outage a site allows a station or a service grid in a month.

There is none unless the site sets one: no public rule knows the figure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

HOUR_BUDGETS_RULE = "YK-B1"
"""The rule that budgets belong to."""
MONTH = re.compile(r"^20\d\d-(0[1-9]|1[0-2])$")
"""How a month is written: "2026-11"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HourBudget:
    """`hours` are customer-hours of one calendar month. It is about `station` or about `grid`, by code; the other
    one is "". Without a `month` it holds for every month that has none of its own."""

    station: str = ""
    grid: str = ""
    month: str = ""
    hours: float
    source: str

    @property
    def id(self) -> str:
        """ "station S1 2026-11", "grid G1"."""
        return f"{self.of} {self.month}".strip()

    @property
    def of(self) -> str:
        return f"station {self.station}" if self.station else f"grid {self.grid}"


def month_key(first: date) -> str:
    return f"{first:%Y-%m}"


_NONE: Mapping[str, HourBudget] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class HourBudgets:
    """By `HourBudget.id`."""

    by_id: Mapping[str, HourBudget] = field(default_factory=lambda: _NONE)

    def of_station(self, station: str, month: date) -> HourBudget | None:
        """What is allowed in the month of that day; None if nobody has said."""
        return self._of("station", station, month)

    def of_grid(self, grid: str, month: date) -> HourBudget | None:
        return self._of("grid", grid, month)

    def _of(self, kind: str, code: str, month: date) -> HourBudget | None:
        every = self.by_id.get(f"{kind} {code}")
        return self.by_id.get(f"{kind} {code} {month_key(month)}", every)
