"""The page of the month: the calendar with what is under the hand, and beside it what waits, what was approved, what
the grids feel, and why."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from models.changes import Change
from models.entities.orders import WorkOrder
from models.entities.outage_plans import OutagePlan, Window
from models.entities.people import Account
from models.entities.places import Station
from models.entities.protected_events import ProtectedEvent
from models.ids import PlanId, StationId
from models.picture import Picture
from models.planning.hour_budget_use import budget_effects
from models.planning.local_days import midnight
from models.planning.month_hours import MonthHours
from models.planning.outage_history import OutageSource
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from models.working_set import PLANS_STAY
from widgets.acts.keycap_button import KeycapButton
from widgets.hand import Hand
from widgets.parted import parted_text, show_parted
from widgets.plan_month.days import next_month
from widgets.plan_month.month_head import MonthHead
from widgets.plan_month.month_model import MonthModel
from widgets.plan_month.month_table import MonthTable
from widgets.plan_month.side_lists import SideRow
from widgets.plan_month.sides import MonthSides
from widgets.plan_month.telling import key_text, tell_month
from widgets.plan_month.told import MonthTold
from widgets.plan_month.words import effect_text, unknown_budgets
from widgets.plans.neighbours import PlanNeighbours
from widgets.plans.standing import PlanStanding
from widgets.plans.words import moment_text
from widgets.theme import Theme
from widgets.words.terms import listed
from widgets.words.times import clock_time

_SOON_MS, _LATER_MS = 400, 20_000
"""Plans are few and somebody looks; orders change all the time."""
_COUNTED_EVERY = timedelta(minutes=5)
_DETAIL_LINES, _CHINESE = 4, 1.2


class MonthPage(QWidget):
    hours_wanted = Signal(object)
    """date: customer-hours of its month; `show_hours` tells them."""
    plan_wanted = Signal(object)
    """PlanId: its sheet is wanted."""
    order_wanted = Signal(str)
    map_wanted = Signal(object)
    """OutagePlan, or a tuple of codes of grids."""
    table_wanted = Signal()
    print_wanted = Signal()

    def __init__(
        self,
        *,
        picture: Picture,
        rules: RuleBook,
        theme: Theme,
        account: Account,
        now: datetime,
        neighbours: PlanNeighbours | None = None,
    ) -> None:
        super().__init__()
        self._rules = rules
        self._now = now
        self._standing = PlanStanding(picture=picture, rules=rules, account=account, neighbours=neighbours)
        self.month = MonthModel(self._standing, now, self)
        self.head = MonthHead(standing=self._standing, parent=self)
        self.sort_in = KeycapButton("F5", self)
        self.notes, self.detail = QLabel(self), QLabel(self)
        self.key = QLabel(self)
        self.calendar = MonthTable(self.month, theme, self)
        self.sides = MonthSides(standing=self._standing, theme=theme, now=now, parent=self)
        self._parts = QSplitter(Qt.Orientation.Horizontal, self)
        self._hand = Hand(self.calendar, self.calendar.viewport(), *self.sides.touched, parent=self)
        self._recount = QTimer(self)
        self._recount.setSingleShot(True)
        self._recount.timeout.connect(self._ask)
        self._asked_at = now
        self._lay_out()
        self._connect()
        self._set_words()
        self.arrange()
        self.calendar.go_to(self.month.today)
        self._recount.start(0)

    # -- what the console tells -----------------------------------------------------------------------------

    def show_hours(self, hours: MonthHours) -> None:
        if hours.month == self.month.month:
            self.sides.show_hours(hours, self.month.station)
            if not self._hand.at_work or not self.sides.causes.rows.rowCount():
                self.sides.show_causes()
            self._show_notes()
            self._show_detail()

    def show_changes(self, changes: Iterable[Change]) -> None:
        heard = tuple(changes)
        kinds = {change.kind for change in heard}
        if kinds & {Account, Station}:
            self.head.set_words()
        if self._standing.show_changes(heard) or kinds & {Account, Station}:
            self.month.show_changes()
            self.sides.show_mine()
            self._show_detail()
            self._settle()
            self._recount.start(_SOON_MS)
        if ProtectedEvent in kinds:
            self.month.show_events()
            self._show_detail()
        if WorkOrder in kinds and not self._recount.isActive():
            self._recount.start(_LATER_MS)

    def show_now(self, now: datetime) -> None:
        before, self._now = self.month.today, now
        self.month.show_now(now)
        self.sides.show_now(now)
        if self.month.today != before:
            self.calendar.viewport().update()
        if now - self._asked_at >= _COUNTED_EVERY and not self._recount.isActive():
            self._recount.start(0)

    def show_territory(self, _territory: Territory) -> None:
        self._recount.start(_SOON_MS)

    def show_theme(self, theme: Theme) -> None:
        self.calendar.painter.theme = theme
        self.calendar.viewport().update()
        self.sides.show_theme(theme)

    # -- acts -----------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        """Everything in its place; the day and the plan under the hand stay there."""
        self._arrange_at(self.calendar.day)

    def _arrange_at(self, day: date | None) -> None:
        self.month.arrange(self._now)
        self.sides.arrange(self._month_window, self.month.station)
        self.sort_in.hide()
        self.calendar.go_to(day if day is not None and self.month.index_of(day).isValid() else self.month.month)
        self._show_notes()
        self._show_detail()

    def go_to(self, day: date) -> None:
        """That day, in its month."""
        if day.replace(day=1) != self.month.month:
            self.month.month = day.replace(day=1)
            self.head.show_month(self.month.month)
            self.sides.show_hours(None, self.month.station)
            self._arrange_at(day)
            self._ask()
        self.calendar.go_to(day)

    def go_to_today(self) -> None:
        self.go_to(self.month.today)
        self.calendar.setFocus()

    def begin_jump(self) -> None:
        """The keyboard goes to the date."""
        self.head.date.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.date.setSelectedSection(self.head.date.Section.DaySection)

    def wish_map(self) -> None:
        """Of what has the keyboard: the grids of a row, or the plan under the hand."""
        grids, key = self.sides.grids_under_hand, self.sides.plan_under_hand or self.calendar.plan
        plan = self._standing.picture.plans.get(key) if key is not None else None
        if grids:
            self.map_wanted.emit(grids)
        elif plan is not None:
            self.map_wanted.emit(plan)

    def told(self) -> MonthTold:
        notes = filter(None, self.notes.text().split("\n"))
        whose = self.head.stations.currentText()
        return tell_month(month=self.month, hours=self.sides.hours, standing=self._standing, whose=whose, notes=notes)

    def looks(self) -> dict[str, str]:
        """Whose plans, and how the page is parted; not the month: who opens it looks at today."""
        parted = {name: parted_text(one) for name, one in self._splitters}
        station = self.head.stations.currentData()
        return parted | ({"station": station} if station is not None and self.head.stations.isEnabled() else {})

    def show_looks(self, kept: Mapping[str, str]) -> None:
        for name, splitter in self._splitters:
            show_parted(splitter, kept.get(name, ""))
        if "station" in kept and self.head.stations.isEnabled():
            self.head.show_station(StationId(kept["station"]))

    # -- Qt -------------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.calendar.setFocus(event.reason())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self.month.set_words()
            self._show_notes()
            self._show_detail()
        elif event.type() is QEvent.Type.FontChange:
            self._size()

    # -- building -------------------------------------------------------------------------------------------

    @property
    def _splitters(self) -> tuple[tuple[str, QSplitter], ...]:
        return ("parted", self._parts), ("sides", self.sides)

    @property
    def _month_window(self) -> Window:
        zone, month = self._rules.zone, self.month.month
        return Window(midnight(month, zone), midnight(next_month(month), zone))

    def _lay_out(self) -> None:
        for label in (self.notes, self.detail, self.key):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(8, 2, 8, 2)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.notes, self.sort_in):
            column.addWidget(part)
        column.addWidget(self.calendar, 1)
        column.addWidget(self.detail)
        column.addWidget(self.key)
        self._parts.addWidget(left)
        self._parts.addWidget(self.sides)
        self._parts.setChildrenCollapsible(False)
        self._parts.setStretchFactor(0, 1)
        self._parts.setSizes([760, 600])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._parts)
        self._size()

    def _size(self) -> None:
        """A line with Chinese signs in a Latin font is higher than the font says."""
        line = QFontMetrics(self.detail.font()).height() * _CHINESE
        self.detail.setFixedHeight(round(_DETAIL_LINES * line) + 6)

    def _connect(self) -> None:
        self.head.day_wanted.connect(self.go_to)
        self.head.today_wanted.connect(self.go_to_today)
        self.head.station_wanted.connect(self._choose_station)
        self.head.map_wanted.connect(self._map_of_button)
        self.head.table_wanted.connect(self.table_wanted)
        self.head.print_wanted.connect(self.print_wanted)
        self.sort_in.clicked.connect(self.arrange)
        self.calendar.day_wanted.connect(self.go_to)
        self.calendar.moved.connect(self._on_moved)
        self.calendar.opened.connect(self._open_plan)
        self.sides.opened.connect(self._open_row)
        self.sides.map_wanted.connect(self.wish_map)
        self._hand.rested.connect(self._settle)
        sort = QShortcut(QKeySequence(Qt.Key.Key_F5), self)
        sort.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        sort.activated.connect(self.arrange)

    def _set_words(self) -> None:
        self.calendar.setAccessibleName(self.tr("Calendar of outage plans"))
        self.detail.setAccessibleName(self.tr("The day and the plan under the hand"))
        self.key.setText(key_text())
        self.head.show_month(self.month.month)

    # -- what it does ---------------------------------------------------------------------------------------

    def _ask(self) -> None:
        self._recount.stop()
        self._asked_at = self._now
        self.hours_wanted.emit(self.month.month)

    def _choose_station(self, station: StationId | None) -> None:
        self.month.station = station
        self.sides.show_hours(self.sides.hours.hours, station)
        self.arrange()

    def _settle(self) -> None:
        """Nothing moves under the hand: what would, is counted until it rests."""
        moved = self.month.out_of_place() or self.sides.out_of_place(self._month_window, self.month.station)
        if moved and self._hand.at_work:
            self.sort_in.setText(self.tr("Plans that have come or moved: {count}. Sort them in").format(count=moved))
            self.sort_in.show()
        elif moved:
            self.arrange()
        else:
            self.sort_in.hide()
            if not self._hand.at_work:
                self.sides.show_causes()

    def _on_moved(self) -> None:
        if self.calendar.day is not None:
            self.head.show_day(self.calendar.day)
        self._show_detail()

    def _open_plan(self) -> None:
        if self.calendar.plan is not None:
            self.plan_wanted.emit(self.calendar.plan)

    def _open_row(self, row: SideRow) -> None:
        if row.source is OutageSource.PLAN:
            self.plan_wanted.emit(PlanId(row.key))
        elif row.source is OutageSource.ORDER:
            self.order_wanted.emit(row.key)

    def _map_of_button(self) -> None:
        """The button has the keyboard now: what is meant is the plan on the calendar, or else the grid."""
        if self.calendar.plan is None:
            self.sides.grids.setFocus()
        self.wish_map()

    def _show_notes(self) -> None:
        lines = []
        years = self.month.unofficial_years()
        if years:
            text = self.tr("Make-up days of {years} are not published yet: working days are not certain.")
            lines.append(f"▲ {text.format(years=listed(map(str, years)))}")
        left = self._now - PLANS_STAY
        if self._month_window.start < left:
            text = self.tr("Plans over before {time} are in the archive: counted, but not on the calendar.")
            lines.append(text.format(time=moment_text(left, self._rules, near=self._now)))
        lines += unknown_budgets(self._rules.hour_budgets, self.sides.hours.hours)
        if self.sides.hours.hours is None or self.sides.hours.hours.unread:
            lines.append(self.tr("The outages of record are being read: what was used is told when they are."))
        else:
            at = clock_time(self.sides.hours.hours.at, self._rules)
            lines.append(self.tr("Customer-hours counted at {time}").format(time=at))
        self.notes.setText("\n".join(lines))

    def _show_detail(self) -> None:
        day, key = self.calendar.day, self.calendar.plan
        if day is None:
            return
        lines = [self.month.head_text(day)]
        plan = self.month.plan(key) if key is not None else None
        if isinstance(plan, OutagePlan) and key is not None:
            here = self.month.plans_on(day)
            place = f"{here.index(key) + 1}/{len(here)}  " if len(here) > 1 and key in here else ""
            lines.append(place + self.month.plan_text(key))
            if self.sides.hours.hours is not None:
                effects = budget_effects(key, self.sides.hours.hours, budgets=self._rules.hour_budgets)
                lines += [effect_text(effect) for effect in effects if effect.over]
        lines += filter(None, [self.month.events_text(day)])
        self.detail.setText("\n".join(lines))
        self.calendar.setAccessibleDescription(self.detail.text())
