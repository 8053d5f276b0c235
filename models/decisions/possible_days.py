"""The days to which a plan could be moved as far as the law and other approved plans go. Found in pieces, for plans of
thousands of areas beside thousands of plans, so that whoever looks may turn to others in between."""

from collections.abc import Generator
from dataclasses import replace
from datetime import date, timedelta

from models.decisions.plan_gates import approved_beside
from models.decisions.situation import Situation
from models.entities.outage_plans import OutagePlan, Window
from models.notices.announced import notice_case
from models.planning.outage_offers import moved_to
from models.rules.notice_law import judge

_PLANS_AT_ONCE, _DAYS_AT_ONCE = 100, 20


def possible_days(asked: OutagePlan, on: Situation) -> Generator[None, None, tuple[date, ...]]:
    """Days to come within `plans.move_within` on which no law is broken and no approved plan is in the way on one of
    the areas, at the same time of day. Yields between pieces of some milliseconds."""
    own = asked.window.start.astimezone(on.rules.zone).date()
    reach = int(on.rules.value("plans.move_within"))
    days = [own + timedelta(days=further) for further in range(-reach, reach + 1)]
    windows = {day: moved_to(asked.window, day, on.rules) for day in days}
    whole = Window(windows[days[0]].start, windows[days[-1]].end)
    areas, taken = frozenset(asked.content.scope.areas), list[Window]()
    for place, (other, hours) in enumerate(approved_beside(asked, whole, on.book)):
        if not areas.isdisjoint(other.content.scope.areas):
            taken.append(hours)
        if place % _PLANS_AT_ONCE == _PLANS_AT_ONCE - 1:
            yield
    found = []
    for place, (day, window) in enumerate(windows.items()):
        if place % _DAYS_AT_ONCE == 0:
            yield
        if window.start <= on.now or any(window.overlaps(hours) for hours in taken):
            continue
        moved = replace(asked, starts_at=window.start, ends_at=window.end)
        if not judge(notice_case(moved, on.book), now=on.now, rules=on.rules).blocks:
            found.append(day)
    return tuple(found)
