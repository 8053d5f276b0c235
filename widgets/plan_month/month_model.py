"""A month as a table of weeks and days. What a day holds is laid out by `arrange`; between two calls every plan keeps
its place and says what is true now."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.entities.outage_plans import OutagePlan, Window
from models.entities.protected_events import ProtectedEvent
from models.ids import PlanId, StationId
from models.planning.local_days import days_touched, days_window
from models.rules.working_days import CalendarDay
from widgets.plan_month.days import (
    GIVEN_UP,
    by_day,
    customer_hours,
    customer_hours_on,
    part_of,
    seen_plans,
    weeks_of,
)
from widgets.plan_month.words import brief_part, day_mark, full_day_text, hours_words, part_text, sign_of, stand_text
from widgets.plans.standing import PlanStanding
from widgets.plans.words import hours_text
from widgets.words.brief_terms import brief_term
from widgets.words.event_words import event_card, event_text
from widgets.words.names import station_label
from widgets.words.terms import bracketed, term

WEEK = 7
_MOST_TOLD = 10
"""Plans of a day that a tool tip has room for."""
Index = QModelIndex | QPersistentModelIndex


LATE = "✕"
"""Of an overlap."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A plan on a day, from the most needed line to the least; `briefs` stand for them where they have no
    room; `marks` say that it is major or touches important customers, `late` that it overlaps with an approved
    plan."""

    plan: PlanId
    lines: tuple[str, ...]
    briefs: tuple[str, ...]
    marks: str
    late: bool
    gone: bool


class MonthModel(QAbstractTableModel):
    def __init__(self, standing: PlanStanding, now: datetime, parent: QObject) -> None:
        super().__init__(parent)
        self._standing = standing
        self._now = now
        self._zone = standing.rules.zone
        self.month = self.today.replace(day=1)
        self.station: StationId | None = standing.account.station
        self._days: list[date] = []
        self._laid: dict[date, list[PlanId]] = {}
        self._last: dict[PlanId, OutagePlan] = {}
        self._places: dict[PlanId, tuple[datetime, datetime]] = {}
        self._said: dict[tuple[PlanId, date], Entry] = {}
        self._hours: dict[date, float] = {}
        self._events: dict[date, list[ProtectedEvent]] = {}

    @property
    def today(self) -> date:
        return self._now.astimezone(self._zone).date()

    @property
    def now(self) -> datetime:
        return self._now

    @property
    def window(self) -> Window:
        """From the first day that is shown to the last."""
        return days_window(self._days[0], self._days[-1], self._zone)

    # -- what the page asks ---------------------------------------------------------------------------------

    def arrange(self, now: datetime) -> None:
        """Days, plans and their order as they are now."""
        self._now = now
        self.beginResetModel()
        self._days = weeks_of(self.month)
        plans = self._plans()
        self._laid = by_day(plans, self._zone)
        self._last = {plan.id: plan for plan in plans if plan.state not in GIVEN_UP}
        self._places = {key: (plan.starts_at, plan.ends_at) for key, plan in self._last.items()}
        self._said.clear()
        self._hours.clear()
        self._events = self._events_by_day()
        self.endResetModel()

    def out_of_place(self) -> int:
        """How many plans would come, go or move if it were arranged now."""
        wanted = {plan.id: (plan.starts_at, plan.ends_at) for plan in self._plans() if plan.state not in GIVEN_UP}
        before = self._places
        return sum(1 for key in wanted.keys() | before.keys() if wanted.get(key) != before.get(key))

    def show_changes(self) -> None:
        """Plans say what is true now, where they are."""
        plans, stirred = self._standing.picture.plans, set[date]()
        for key, known in self._last.items():
            plan = plans.get(key, known)
            if plan is not known:
                self._last[key] = plan
                stirred.update(days_touched(known.window, self._zone), days_touched(plan.window, self._zone))
        for day in stirred:
            self._hours.pop(day, None)
        self._say_anew()

    def show_events(self) -> None:
        """Protected events are others."""
        self._events = self._events_by_day()
        self._say_anew()

    def show_now(self, now: datetime) -> None:
        turned = (now.replace(second=0, microsecond=0)) != self._now.replace(second=0, microsecond=0)
        self._now = now
        if turned:
            self._say_anew()

    def set_words(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, WEEK - 1)
        self._say_anew()

    def _say_anew(self) -> None:
        self._said.clear()
        if self._days:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, WEEK - 1))

    def day_at(self, index: Index) -> date | None:
        place = index.row() * WEEK + index.column()
        return self._days[place] if index.isValid() and place < len(self._days) else None

    def index_of(self, day: date) -> QModelIndex:
        if not self._days or not self._days[0] <= day <= self._days[-1]:
            return QModelIndex()
        place = (day - self._days[0]).days
        return self.index(place // WEEK, place % WEEK)

    def calendar_day(self, day: date) -> CalendarDay:
        return self._standing.rules.working_days.day(day)

    def unofficial_years(self) -> tuple[int, ...]:
        """Of the days that are shown."""
        working = self._standing.rules.working_days
        return tuple(sorted({year for day in self._days for year in working.unofficial_years(day)}))

    def plan(self, key: PlanId) -> OutagePlan | None:
        return self._last.get(key)

    def plans_on(self, day: date) -> list[PlanId]:
        """In the order in which they were laid out."""
        return self._laid.get(day, [])

    def events_on(self, day: date) -> list[ProtectedEvent]:
        """By their begin."""
        return self._events.get(day, [])

    def event_line(self, day: date) -> str:
        """What stands above the plans of a day: its first event, and how many more."""
        here = self.events_on(day)
        more = f" +{len(here) - 1}" if len(here) > 1 else ""
        return f"{event_text(here[0])}{more}" if here else ""

    def events_text(self, day: date) -> str:
        """All of them on one line, with how strictly they are protected."""
        return " · ".join(bracketed(event_text(one), term(one.level)) for one in self.events_on(day))

    def entry(self, key: PlanId, day: date) -> Entry:
        """Made when it is first painted: what other plans have a say in costs a look at them."""
        said = self._said.get((key, day))
        if said is None:
            said = self._said[key, day] = self._entry(self._last[key], day)
        return said

    def day_hours(self, day: date) -> float:
        """Customer-hours of the plans of a day, each by itself."""
        known = self._hours.get(day)
        if known is None:
            taken = [plan for key in self.plans_on(day) if (plan := self._last[key]).state not in GIVEN_UP]
            known = self._hours[day] = customer_hours_on(taken, day, self._zone)
        return known

    # -- Qt -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._days) // WEEK

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else WEEK

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("Mon"),
            self.tr("Tue"),
            self.tr("Wed"),
            self.tr("Thu"),
            self.tr("Fri"),
            self.tr("Sat"),
            self.tr("Sun"),
        )
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The painter asks for entries; who does not see asks for words."""
        day = self.day_at(index)
        if day is None or role not in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        here = self.plans_on(day)
        more = [f"+{len(here) - _MOST_TOLD}"] if len(here) > _MOST_TOLD else []
        events = (event_card(one, self._standing.rules) for one in self.events_on(day))
        return "\n".join((self.head_text(day), *events, *map(self.plan_text, here[:_MOST_TOLD]), *more))

    # -- words ----------------------------------------------------------------------------------------------

    def head_text(self, day: date) -> str:
        """The day with its name, how many plans, and their customer-hours."""
        known = self.calendar_day(day)
        count = len(self._laid.get(day, ()))
        plans = self.tr("plans: {count}").format(count=count) if count else self.tr("no plan")
        hours = hours_words(self.day_hours(day)) if count else ""
        said = (full_day_text(day, self._standing.rules), day_mark(known), known.name, plans, hours)
        return " · ".join(filter(None, said))

    def plan_text(self, key: PlanId) -> str:
        """Everything of a plan in one line."""
        plan = self._last[key]
        scope = plan.content.scope
        said = (
            f"{sign_of(plan, self._now)} {key}",
            stand_text(plan, self._now),
            hours_text(plan.window, self._standing.rules),
            term(plan.content.kind),
            station_label(plan.station, self._standing.picture),
            self.tr("areas: {count}").format(count=f"{len(scope.areas):,}"),
            self.tr("customers: {count}").format(count=f"{scope.customers:,}"),
            hours_words(customer_hours(plan, plan.window.end - plan.window.start))
            if plan.content.cuts_off
            else self.tr("nobody is cut off"),
            *self._marks_in_words(plan),
            plan.content.work,
        )
        return " · ".join(filter(None, said))

    def _entry(self, plan: OutagePlan, day: date) -> Entry:
        part = part_of(plan, day, self._zone)
        scope = plan.content.scope
        lapped = bool(self._standing.overlaps(plan))
        marks = ("◆" * self._standing.due(plan, self._now).major, "★" * bool(scope.important))
        return Entry(
            plan=plan.id,
            lines=(
                f"{sign_of(plan, self._now)} {part_text(part)}",
                self.tr("{station}, {state}").format(
                    state=stand_text(plan, self._now), station=station_label(plan.station, self._standing.picture)
                ),
                brief_term(plan.content.kind),
                self.tr("areas: {areas}, cust.: {customers}, {hours}").format(
                    areas=f"{len(scope.areas):,}",
                    customers=f"{scope.customers:,}",
                    hours=hours_words(customer_hours(plan, part.length)),
                )
                if plan.content.cuts_off
                else self.tr("nobody is cut off"),
            ),
            briefs=(
                f"{sign_of(plan, self._now)} {brief_part(part)}",
                station_label(plan.station, self._standing.picture),
                brief_term(plan.content.kind),
                self.tr("areas: {areas}, cust.: {customers}").format(
                    areas=f"{len(scope.areas):,}", customers=f"{scope.customers:,}"
                )
                if plan.content.cuts_off
                else self.tr("nobody is cut off"),
            ),
            marks="".join(marks),
            late=lapped,
            gone=plan.state in GIVEN_UP,
        )

    def _marks_in_words(self, plan: OutagePlan) -> tuple[str, ...]:
        important, lapped = len(plan.content.scope.important), len(self._standing.overlaps(plan))
        return (
            self.tr("◆ Major") if self._standing.due(plan, self._now).major else "",
            self.tr("★ Important: {count}").format(count=important) if important else "",
            self.tr("✕ Overlaps: {count}").format(count=lapped) if lapped else "",
        )

    def _events_by_day(self) -> dict[date, list[ProtectedEvent]]:
        found: dict[date, list[ProtectedEvent]] = {}
        for event in self._standing.picture.events_between(self.window) if self._days else ():
            for day in days_touched(event.window, self._zone):
                found.setdefault(day, []).append(event)
        return found

    def _plans(self) -> list[OutagePlan]:
        return seen_plans(self._standing.picture, self.window, self._standing.account, self.station)


def shifted(day: date, months: int) -> date:
    """The same day of another month, or its last one."""
    place = day.year * 12 + day.month - 1 + months
    year, month = divmod(place, 12)
    first = date(year, month + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))
