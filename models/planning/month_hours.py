"""Customer-hours (停电时户数) of a month by service grid: used, and planned by how far the plans have come.

An area is counted once at a time, by the first kind of `HourKind` that darkens it, so that the kinds add up. What is
past was used, what is to come is planned: an hour of a plan in force that has passed counts as used as long as nobody
has recorded otherwise. `month_counting` works it out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from models.entities.outage_plans import OutagePlan, PlanState, Window
from models.ids import PlanId
from models.plan_life_cycle import ON_ITS_WAY
from models.planning.outage_history import OutageSource

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


class HourKind(Enum):
    """In the order in which an hour is given to one of them."""

    ARRANGED = "arranged"
    """Past, arranged beforehand."""
    FAULTS = "faults"
    """Past, and nobody's plan."""
    APPROVED = "approved"
    """To come, in hours that are in force."""
    FILED = "filed"
    """To come if a plan that is on its way is approved."""
    DRAFTED = "drafted"
    """To come if a draft or a returned plan is filed and approved."""


KINDS = tuple(HourKind)
CODE_OF_KIND = {kind: code for code, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Cause:
    """One outage or plan with what it takes of the month: `hours` are its own customer-hours by row of the grid,
    whatever else darkens the same areas; `done` is the part of them that is past."""

    source: OutageSource
    key: str
    kind: HourKind
    window: Window
    hours: Mapping[int, float]
    done: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HourLine:
    """A grid, a station or several: customer-hours by kind, outages begun and to come, areas without supply by their
    class of repeated outages (all, warned, frequent), done and with what is approved or filed."""

    hours: tuple[float, ...]
    outages: tuple[int, int]
    areas: tuple[tuple[int, int, int], tuple[int, int, int]]

    def of(self, kind: HourKind) -> float:
        return self.hours[CODE_OF_KIND[kind]]

    @property
    def used(self) -> float:
        return self.of(HourKind.ARRANGED) + self.of(HourKind.FAULTS)

    @property
    def planned(self) -> float:
        """What is to come, from drafts to approved plans."""
        return sum(self.hours) - self.used


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MonthHours:
    """The answer. `hours` (kinds, grids) customer-hours; `outages` (2, grids) begun and to come; `areas` (2, 3, grids):
    done, and with what is approved or filed; all, warned, frequent. `unread` while the outages of record are still
    being read: then nothing is known of what was used."""

    number: int
    month: date
    at: datetime
    unread: bool
    grids: tuple[str, ...]
    stations: tuple[str, ...]
    station_of: Ints
    hours: Floats
    outages: Ints
    areas: Ints
    causes: tuple[Cause, ...]

    def rows_of_station(self, station: str) -> list[int]:
        if station not in self.stations:
            return []
        return np.flatnonzero(self.station_of == self.stations.index(station)).tolist()

    def line(self, grids: Iterable[int]) -> HourLine:
        """Of grids by row, together. An outage across several of them counts in each."""
        rows = np.fromiter(grids, np.int64)
        done, both = self.areas[:, :, rows].sum(2).tolist()
        begun, to_come = self.outages[:, rows].sum(1).tolist()
        return HourLine(
            hours=tuple(self.hours[:, rows].sum(1).tolist()), outages=(begun, to_come), areas=(tuple(done), tuple(both))
        )

    def causes_in(self, grids: Iterable[int]) -> list[tuple[Cause, float]]:
        """What takes hours of these grids, and how many, the most first."""
        wanted = set(grids)
        found = [(cause, sum(cause.hours[row] for row in wanted & cause.hours.keys())) for cause in self.causes]
        return sorted((one for one in found if one[1] > 0), key=lambda one: (-one[1], one[0].key))


def month_window(month: date, zone: ZoneInfo) -> Window:
    """From midnight to midnight of the zone, however long its days are."""
    first = month.replace(day=1)
    after = (first + timedelta(days=31)).replace(day=1)
    return Window(*(datetime(day.year, day.month, 1, tzinfo=zone) for day in (first, after)))


def kind_of_plan(plan: OutagePlan) -> HourKind | None:
    """How far the hours have come that the plan asks for; None if nobody asks for them any more."""
    if plan.state in ON_ITS_WAY:
        return HourKind.FILED
    if plan.state in {PlanState.DRAFT, PlanState.RETURNED}:
        return HourKind.DRAFTED
    return HourKind.APPROVED if plan.approved is not None else None


def own_hours(hours: MonthHours, plan: PlanId) -> dict[int, float]:
    """Customer-hours of that plan in the month, by row of the grid; nothing of a plan that darkens nobody in it."""
    found: dict[int, float] = {}
    for cause in hours.causes:
        if cause.source is OutageSource.PLAN and cause.key == plan:
            found |= {row: max(found.get(row, 0.0), more) for row, more in cause.hours.items()}
    return found
