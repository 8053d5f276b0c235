"""Which plans the department head sees as well (N-10)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from models.decisions.situation import Situation
from models.entities.outage_plans import OutagePlan, Window
from models.ids import PlanId
from models.plan_life_cycle import ON_ITS_WAY


@dataclass(frozen=True, slots=True)
class Together:
    """Plans that count as one with another, by their start, and how long all of them last."""

    plans: tuple[PlanId, ...]
    length: timedelta


def is_major(plan: OutagePlan, on: Situation, *, together: Together | None = None) -> bool:
    """Longer than the limit, alone or together with what was split off from it, or one of too many: filed plans of the
    station whose hours meet, itself included (N-10). What the source calls a period is read as these hours. `together`
    is what `counted_together` has answered, if it was asked already."""
    if max(plan.window.length, (together or counted_together(plan, on)).length) > on.rules.duration("N-10.span"):
        return True
    meeting = on.book.plans_of_station_between(plan.station, plan.window)
    counted = [one for one in meeting if one.id != plan.id and _counts(one)]
    return len(counted) + 1 > on.rules.value("N-10.outages")


def counted_together(plan: OutagePlan, on: Situation) -> Together:
    """Filed plans of the station on one of the areas or on the line, within `N-10.together` before or after this one:
    an outage in two plans is as long as it is in one. What runs beside it at the same time is no part of its length."""
    own = plan.window
    if not plan.content.cuts_off:
        return Together((), own.length)
    reach = on.rules.duration("N-10.together")
    near = Window(own.start - reach, own.end + reach)
    areas = frozenset(plan.content.scope.areas)
    found = []
    for other in on.book.plans_of_station_between(plan.station, near):
        if other.id == plan.id or not other.content.cuts_off or not _counts(other):
            continue
        hours = _hours(other)
        if not hours.overlaps(near) or hours.overlaps(own):
            continue
        on_line = plan.content.feeder is not None and other.content.feeder == plan.content.feeder
        if on_line or not areas.isdisjoint(other.content.scope.areas):
            found.append((hours, other.id))
    found.sort(key=lambda one: (one[0].start, one[1]))
    return Together(tuple(key for _, key in found), own.length + _covered(hours for hours, _ in found))


def _counts(plan: OutagePlan) -> bool:
    return plan.state in ON_ITS_WAY or plan.approved is not None


def _hours(plan: OutagePlan) -> Window:
    return plan.window if plan.approved is None or plan.state in ON_ITS_WAY else plan.approved.window


def _covered(windows: Iterable[Window]) -> timedelta:
    """How long at least one of them lasts; they come by their start."""
    total, until = timedelta(), None
    for one in windows:
        start = one.start if until is None else max(one.start, until)
        if one.end > start:
            total += one.end - start
            until = one.end
    return total
