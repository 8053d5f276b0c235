"""The outage plans of a day, as one account may know them, and how far each has come."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from models.dark_areas import back_in_part
from models.entities.outage_plans import OutagePlan, PlanState, Window
from models.entities.people import Account
from models.ids import AreaCode, PlanId, StationId
from models.picture import Picture
from models.plan_life_cycle import ON_ITS_WAY
from models.planning.local_days import day_window

_MINE = frozenset({PlanState.DRAFT, PlanState.RETURNED})


class DayPhase(Enum):
    """How firm a plan's hours are on a day; the firmest comes first."""

    RUNNING = "running"
    """Approved hours that hold this moment."""
    APPROVED = "approved"
    ON_THE_WAY = "on_the_way"
    """Filed, and some link has still to speak."""
    DRAFT = "draft"
    """Written by this account and not on its way: nobody else sees it."""
    OVER = "over"
    """Approved hours that have ended; whether supply is back, orders and the day's own records tell."""


_FIRMEST = {phase: place for place, phase in enumerate(DayPhase)}
_STILL_OPEN = frozenset({DayPhase.ON_THE_WAY, DayPhase.DRAFT})


@dataclass(frozen=True, slots=True)
class DayPlan:
    """`window` are the hours that touch the day, the approved ones where there are any; `back` are areas of running
    hours that have power again before the rest."""

    plan: OutagePlan
    window: Window
    phase: DayPhase
    back: frozenset[AreaCode] = frozenset()


@dataclass(frozen=True, slots=True)
class DayLoad:
    """Customers without supply on a day, those of an area counted for each plan: `firm` by approved hours, `open` by
    what may still change."""

    firm: int
    open: int


@dataclass(frozen=True, slots=True)
class _Taken:
    """The days, by their places, on which a plan cuts off its customers. `passed`: the hours asked for are over, and
    what was never approved will not come any more."""

    plan: OutagePlan
    passed: bool
    firm: range
    open: tuple[int, ...]


class PlanDays:
    """`account` None is somebody who only looks: no drafts, all stations. A station's account sees the plans that its
    station made and those that touch its areas; what hangs on a wall sees no drafts."""

    def __init__(self, picture: Picture, *, zone: ZoneInfo, account: Account | None = None) -> None:
        self._picture = picture
        self._zone = zone
        self._station = account.station if account is not None else None
        self._author = account.id if account is not None else None
        self._span = (date.min, 0)
        self._starts, self._ends = list[datetime](), list[datetime]()
        self._taken: dict[PlanId, _Taken] = {}

    def allow(self, account: Account) -> None:
        self._station, self._author = account.station, account.id
        self._taken.clear()

    def allow_station(self, station: StationId | None) -> None:
        """Everybody may look: the station's plans, all stations' with None, and nobody's drafts."""
        self._station, self._author = station, None
        self._taken.clear()

    def today(self, now: datetime) -> date:
        return now.astimezone(self._zone).date()

    def on(self, day: date, now: datetime) -> tuple[DayPlan, ...]:
        """What is planned to cut somebody off on `day`, the firmest first, then by start."""
        return self.between(day_window(day, self._zone), now)

    def between(self, window: Window, now: datetime) -> tuple[DayPlan, ...]:
        """The same for any hours."""
        return self._sorted(self._picture.plans_between(window), window, now)

    def loads(self, first: date, days: int, now: datetime) -> tuple[DayLoad, ...]:
        """Of `days` days from `first` on. It is asked whenever a plan changes, so what each takes of them is kept."""
        if (first, days) != self._span:
            self._span = (first, days)
            windows = [day_window(first + timedelta(days=at), self._zone) for at in range(days)]
            self._starts, self._ends = [one.start for one in windows], [one.end for one in windows]
            self._taken = {}
        plans = self._picture.plans_between(Window(self._starts[0], self._ends[-1]))
        self._taken = {plan.id: self._taken_by(plan, now) for plan in plans}
        firm, open_ = [0] * days, [0] * days
        for taken in self._taken.values():
            customers = taken.plan.content.scope.customers
            for at in taken.firm:
                firm[at] += customers
            for at in taken.open:
                open_[at] += customers
        return tuple(map(DayLoad, firm, open_))

    def _taken_by(self, plan: OutagePlan, now: datetime) -> "_Taken":
        passed = plan.ends_at <= now
        known = self._taken.get(plan.id)
        if known is not None and known.plan is plan and known.passed is passed:
            return known
        if not self._is_seen(plan):
            return _Taken(plan, passed, range(0), ())
        approved = plan.approved
        firm = range(0) if approved is None else self._days_touched(approved.start, approved.end)
        if self._open_phase(plan, now) is None:
            return _Taken(plan, passed, firm, ())
        asked = self._days_touched(plan.starts_at, plan.ends_at)
        return _Taken(plan, passed, firm, tuple(at for at in asked if at not in firm))

    def _days_touched(self, start: datetime, end: datetime) -> range:
        """Of the days of `loads`, by their places."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def _sorted(self, plans: Iterable[OutagePlan], window: Window, now: datetime) -> tuple[DayPlan, ...]:
        found = [one for plan in plans if (one := self._seen(plan, window, now)) is not None]
        return tuple(sorted(found, key=lambda one: (_FIRMEST[one.phase], one.window.start, one.plan.id)))

    def _seen(self, plan: OutagePlan, day: Window, now: datetime) -> DayPlan | None:
        if not self._is_seen(plan):
            return None
        hours = None if plan.approved is None else plan.approved.window
        if hours is not None and hours.overlaps(day):
            if hours.end <= now:
                return DayPlan(plan, hours, DayPhase.OVER)
            running = hours.start <= now and day.start <= now < day.end
            if running:
                return DayPlan(plan, hours, DayPhase.RUNNING, back_in_part(plan.id, self._picture))
            return DayPlan(plan, hours, DayPhase.APPROVED)
        phase = self._open_phase(plan, now) if plan.window.overlaps(day) else None
        return None if phase is None else DayPlan(plan, plan.window, phase)

    def _is_seen(self, plan: OutagePlan) -> bool:
        """Whether it cuts anybody off, and this account may know."""
        station = self._station
        if station is not None and station != plan.station and station not in plan.content.scope.stations:
            return False
        return plan.content.darkens

    def _open_phase(self, plan: OutagePlan, now: datetime) -> DayPhase | None:
        """Of the hours that it only asks for; None if nobody sees them."""
        if plan.ends_at <= now:  # what was never approved will not come any more
            return None
        if plan.state in ON_ITS_WAY:
            return DayPhase.ON_THE_WAY
        return DayPhase.DRAFT if plan.state in _MINE and self._author in plan.authors else None


def load_of(plans: Sequence[DayPlan]) -> DayLoad:
    firm = open_ = 0
    for one in plans:
        if one.phase not in _STILL_OPEN:
            firm += one.plan.content.scope.customers
        else:
            open_ += one.plan.content.scope.customers
    return DayLoad(firm, open_)
