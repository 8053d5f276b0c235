"""Days of a month and the plans that touch each: hours over midnight stand on every day they meet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from models.entities.outage_plans import OutagePlan, PlanState, Window
from models.entities.people import Account
from models.ids import PlanId, StationId
from models.picture import Picture
from models.planning.local_days import day_window, days_touched
from models.rules.permissions import may_see_plan

GIVEN_UP = frozenset({PlanState.WITHDRAWN, PlanState.CANCELLED})
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayPart:
    """What a plan takes of a day: local clock times, None where its hours go on over midnight."""

    begins: time | None
    ends: time | None
    length: timedelta
    """As it passes, also on a day on which clocks are moved."""


def weeks_of(month: date) -> list[date]:
    """Every day of the weeks that hold a day of the month, Monday first."""
    first = month.replace(day=1)
    last = next_month(first) - _DAY
    begins = first - timedelta(days=first.weekday())
    ends = last + timedelta(days=6 - last.weekday())
    return [begins + timedelta(days=number) for number in range((ends - begins).days + 1)]


def next_month(month: date) -> date:
    return (month.replace(day=1) + timedelta(days=31)).replace(day=1)


def month_before(month: date) -> date:
    return (month.replace(day=1) - _DAY).replace(day=1)


def part_of(plan: OutagePlan, day: date, zone: ZoneInfo) -> DayPart:
    whole = day_window(day, zone)
    start, end = max(plan.starts_at, whole.start), min(plan.ends_at, whole.end)
    return DayPart(
        begins=None if plan.starts_at < whole.start else start.astimezone(zone).time(),
        ends=None if plan.ends_at > whole.end else end.astimezone(zone).time(),
        length=max(end - start, timedelta(0)),
    )


def customer_hours_on(plans: Iterable[OutagePlan], day: date, zone: ZoneInfo) -> float:
    """Of a day, each plan by itself."""
    whole, found = day_window(day, zone), 0.0
    for plan in plans:
        passed = min(plan.ends_at, whole.end) - max(plan.starts_at, whole.start)
        found += customer_hours(plan, max(passed, timedelta(0)))
    return found


def customer_hours(plan: OutagePlan, length: timedelta) -> float:
    """Of all its customers; nought where nobody is cut off."""
    if not plan.content.darkens:
        return 0.0
    return plan.content.scope.customers * length.total_seconds() / 3600


def seen_plans(picture: Picture, window: Window, account: Account, station: StationId | None) -> list[OutagePlan]:
    """Those that have hours in the window, by when they begin; of the station, if one is asked for: its own and those
    that touch its areas."""
    found = [
        plan
        for plan in picture.plans_between(window)
        if plan.window.overlaps(window) and may_see_plan(plan, account) and concerns(plan, station)
    ]
    return sorted(found, key=lambda plan: (plan.starts_at, plan.id))


def concerns(plan: OutagePlan, station: StationId | None) -> bool:
    return station is None or station in {plan.station, *plan.content.scope.stations}


def by_day(plans: Iterable[OutagePlan], zone: ZoneInfo) -> dict[date, list[PlanId]]:
    """Plans that still are to be or were, on each day they touch."""
    found: dict[date, list[PlanId]] = {}
    for plan in plans:
        if plan.state not in GIVEN_UP:
            for day in days_touched(plan.window, zone):
                found.setdefault(day, []).append(plan.id)
    return found
