"""The map's side of the planned outages: the areas of one day's plans, and of the plan that somebody has chosen."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from models.changes import Change
from models.entities.outage_plans import OutagePlan, Window
from models.entities.people import Account
from models.entities.protected_events import ProtectedEvent
from models.entities.work_permits import WorkPermit
from models.ids import OrderId, PlanId, StationId
from models.orders_in_plans import OrdersInPlans
from models.picture import Picture
from models.planning.local_days import day_window
from models.planning.plan_days import DayPlan, PlanDays
from models.planning.plan_meetings import Meeting, PlanGround, Rows, meetings
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.map.canvas import Canvas
from widgets.map.ground.tint import TintLayer
from widgets.map.layers import Layers
from widgets.map.legend import Legend
from widgets.map.picking import Picker, Spot, SpotKind
from widgets.map.plan_days.banner import DayBanner
from widgets.map.plan_days.histogram import DAYS
from widgets.map.plan_days.looks import area_states, plan_looks
from widgets.map.plan_days.panel import PlanDayPanel
from widgets.map.plan_days.words import away_text, day_name, meeting_text, plan_card, plan_line
from widgets.theme.theme import Theme
from widgets.words.event_words import event_card
from widgets.words.in_plans import in_plan_text

_IDLE_MS = 180_000
"""So long another day than today stays without anybody's hand on panel or map."""
_LISTED = 5
_NONE = np.empty(0, np.int64)
_SHOWN = (OutagePlan, ProtectedEvent, WorkPermit)


class PlanDayView(QObject):
    """Another day is shown only while the panel is open; faults stay as they are now, on top of it."""

    plan_wanted = Signal(object)
    """PlanId: its page is wanted."""
    place_wanted = Signal(object)
    """Box in metres: somebody wants to see this ground."""

    def __init__(
        self,
        room: QWidget,
        canvas: Canvas,
        *,
        layers: Layers,
        legend: Legend,
        picker: Picker,
        picture: Picture,
        territory: Territory,
        rules: RuleBook,
        theme: Theme,
        now: datetime,
    ) -> None:
        super().__init__(room)
        self._canvas = canvas
        self._layers = layers
        self._tint: TintLayer = layers.plan_tint
        self._legend = legend
        self._picker = picker
        self._picture = picture
        self._rules = rules
        self._now = now
        self._days = PlanDays(picture, zone=rules.zone)
        self._in_plans = OrdersInPlans(picture)
        self._plans: tuple[DayPlan, ...] = ()
        self._near: tuple[DayPlan, ...] | None = None
        self._met: tuple[Meeting, ...] = ()
        self._events: tuple[ProtectedEvent, ...] = ()
        self._day = date.min
        self._chosen: PlanId | None = None
        self._stale = self._tinted = False
        self.banner = DayBanner(room, theme=theme)
        self.panel = PlanDayPanel(room, rules=rules, theme=theme)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self.show_territory(territory)
        self._connect()

    @property
    def is_open(self) -> bool:
        return not self.panel.isHidden()

    @property
    def plans(self) -> tuple[DayPlan, ...]:
        """Of the day that is shown; none while the map shows now."""
        return self._plans

    @property
    def met(self) -> tuple[Meeting, ...]:
        return self._met

    def allow(self, account: Account) -> None:
        """Whose drafts are shown, and of which station the plans; a map without an account shows all but drafts."""
        self._days.allow(account)
        self._look_again()

    def allow_station(self, station: StationId | None) -> None:
        """On a wall, where everybody looks: nobody's drafts."""
        self._days.allow_station(station)
        self._look_again()

    def turn(self) -> None:
        """Open it with the keyboard in it; from there, back to now."""
        if self.is_open and self.panel.has_keyboard:
            self.close()
        elif self.is_open:
            self.panel.choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.panel.show_loads(self._today, self._days.loads(self._today, DAYS + 1, self._now))
            self.panel.open()
            self._layers.lay_plans_aside()
            self._legend.show_plans()
            self._look()

    def close(self) -> None:
        """Back to now."""
        if not self.is_open:
            return
        held = self.panel.has_keyboard
        self._idle.stop()
        self.panel.hide()
        self.banner.hide()
        self._plans, self._near, self._met, self._events = (), None, (), ()
        self._layers.bring_plans_back()
        self._legend.hide_plans()
        self._tint_areas()
        if held:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_plan(self, key: PlanId | None) -> None:
        """The areas of this plan are outlined, whatever day is shown; None: no longer."""
        if key != self._chosen:
            self._chosen = key
            if not (key is not None and self.is_open and self.panel.choose_plan(key)):
                self._tint_areas()

    def go_to_plan(self, key: PlanId) -> bool:
        """Outline it, and show its ground; whether this ground knows any of its areas."""
        self.show_plan(key)
        plan = self._picture.plans.get(key)
        rows = _NONE if plan is None else self._ground.rows(plan)
        return self._go(rows)

    def told_at(self, spot: Spot) -> list[str]:
        """Of an order the running plan that it lies in; of an area what is planned there on the day that is shown."""
        if spot.kind is SpotKind.ORDER:
            order = self._picture.orders.get(OrderId(spot.ids[0]))
            found = None if order is None else self._in_plans.of_order(order, self._now)
            return [] if found is None else [in_plan_text(found, now=self._now, rules=self._rules)]
        if not self.is_open:
            return []
        if spot.kind is SpotKind.GRID:
            return self._told_of_grid(spot.ids[0])
        row = self._territory["areas"].rows.get(spot.ids[0]) if spot.kind is SpotKind.AREA else None
        if row is None:
            return []
        day = self.panel.day
        told = [plan_card(one, day, self._rules) for one in self._plans_at(row)]
        told += [event_card(one, self._rules) for one in self._events if spot.ids[0] in one.areas]
        return told + [meeting_text(one, self._rules) for one in self._met if row in one.rows]

    # -- what the console tells -------------------------------------------------------------------------------

    def show_changes(self, changes: Iterable[Change]) -> None:
        """Taken in with the next second: an import of plans is a thousand changes."""
        self._stale = self._stale or any(change.kind in _SHOWN for change in changes)

    def show_now(self, now: datetime) -> None:
        midnight = self._days.today(now) != self._today
        self._now = now
        if self._stale or self._in_plans.is_news(now) or midnight:
            self._stale = False
            self._look_again()

    def show_territory(self, territory: Territory) -> None:
        self._territory = territory
        self._ground = PlanGround(territory)
        self._near = None
        self._look_again()

    def show_theme(self, theme: Theme) -> None:
        self.banner.show_theme(theme)
        self.panel.show_theme(theme)

    def retranslate(self) -> None:
        self._say()

    # -- inside -----------------------------------------------------------------------------------------------

    @property
    def _today(self) -> date:
        return self._days.today(self._now)

    def _connect(self) -> None:
        panel, canvas = self.panel, self._canvas
        panel.day_turned.connect(self._look)
        panel.row_chosen.connect(self._on_row)
        panel.plan_wanted.connect(self.plan_wanted)
        panel.place_wanted.connect(self._on_place_wanted)
        panel.closed.connect(self.close)
        canvas.cleared.connect(self.close)
        canvas.clicked.connect(lambda at, _: self._follow(at))
        canvas.hovered.connect(self._keep_awake)
        canvas.view_changed.connect(self._keep_awake)
        self._idle.timeout.connect(self.close)

    def _look_again(self) -> None:
        """Plans, hours or the ground are others; the day that is shown stays."""
        if self.is_open:
            day = self.panel.day
            self.panel.show_loads(self._today, self._days.loads(self._today, DAYS + 1, self._now))
            self.panel.choice.show_day(max((day - self._today).days, 0))
            self._look()
        else:
            self._tint_areas()

    def _look(self, _days: int = 0) -> None:
        day, within = self.panel.day, timedelta(days=self._rules.value("plans.merge_within"))
        around = day_window(day, self._rules.zone)
        before = (self._day, self._plans, self._near, self._events)
        self._day = day
        self._plans = self._days.on(day, self._now)
        self._near = self._days.between(Window(max(around.start - within, self._now), around.end + within), self._now)
        self._events = tuple(self._picture.events_between(around))
        if (self._day, self._plans, self._near, self._events) == before:
            self._tint_areas()  # of the plan that is outlined, whatever its day
        else:
            self._met = meetings(self._plans, self._near, self._ground, within=within)
            self.panel.show_day(self._events, self._plans, self._met)
        self._say()
        self._keep_awake()

    def _on_row(self) -> None:
        self._keep_awake()
        self._tint_areas()

    def _say(self) -> None:
        if not self.is_open:
            return
        translate = QCoreApplication.translate
        days = self.panel.choice.day
        if days:
            head = translate("PlanDayView", "NOT NOW – planned for {day}, {away}")
            more = translate("PlanDayView", "Orders, crews, faults: as they are now. Esc: back.")
        else:
            head = translate("PlanDayView", "Planned outages of today, {day}")
            more = translate("PlanDayView", "Another day: ← →, a week: PgUp PgDn. Esc: close.")
        self.banner.say(head.format(day=day_name(self.panel.day), away=away_text(days)), more, of_now=not days)

    def _tint_areas(self) -> None:
        chosen = self._chosen_rows()
        if not self._plans and not len(chosen):
            if self._tinted:
                self._tint.show_looks({})
            self._tinted = False
            return
        areas = len(self._territory["areas"])
        states = area_states(self._plans, self._met, chosen, ground=self._ground, areas=areas)
        self._tint.show_looks(plan_looks(states, self._territory))
        self._tinted = True

    def _chosen_rows(self) -> Rows:
        row = self.panel.chosen if self.is_open else None
        if isinstance(row, Meeting):
            return np.union1d(self._ground.rows(row.one.plan), self._ground.rows(row.other.plan))
        if isinstance(row, ProtectedEvent):
            return self._territory["areas"].rows_of(row.areas)
        plan = row.plan if row is not None else self._picture.find(OutagePlan, self._chosen)
        return _NONE if plan is None else self._ground.rows(plan)

    def _on_place_wanted(self) -> None:
        self._go(self._chosen_rows())

    def _go(self, rows: Rows) -> bool:
        if not len(rows):
            return False
        bounds = self._territory["areas"].shapes.bounds[rows]
        low, high = bounds[:, :2].min(axis=0), bounds[:, 2:].max(axis=0)
        self.place_wanted.emit((float(low[0]), float(low[1]), float(high[0]), float(high[1])))
        return True

    def _follow(self, at: QPointF) -> None:
        """A click on an area chooses its plan in the list; the next one the next plan there."""
        self._keep_awake()
        row = self._picker.area(self._canvas.viewport_now(), at.x(), at.y()) if self.is_open else None
        there = [] if row is None else [one.plan.id for one in self._plans_at(row)]
        if there:
            now = self.panel.chosen
            at_now = there.index(now.plan.id) if isinstance(now, DayPlan) and now.plan.id in there else -1
            self.panel.choose_plan(there[(at_now + 1) % len(there)])

    def _plans_at(self, row: int) -> list[DayPlan]:
        return [one for one in self._plans if row in self._ground.rows_left(one)]

    def _told_of_grid(self, code: str) -> list[str]:
        """From afar, where grids stand for their areas."""
        grid = self._territory["grids"].rows.get(code)
        grid_of = self._territory["areas"].columns["grid"]
        here = [one for one in self._plans if (grid_of[self._ground.rows(one.plan)] == grid).any()]
        told = [plan_line(one, self.panel.day, self._rules) for one in here[:_LISTED]]
        if len(here) > _LISTED:
            more = QCoreApplication.translate("PlanDayView", "and {count} more plans")
            told.append(more.format(count=len(here) - _LISTED))
        return told

    def _keep_awake(self, *_: object) -> None:
        if self.is_open and self.panel.choice.day:
            self._idle.start()
        else:
            self._idle.stop()
