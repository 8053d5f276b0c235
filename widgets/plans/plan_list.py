"""The list of plans: a filter above, groups below, and a line that says what waits to be sorted in."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.commands.plans import DraftPlan
from models.entities.outage_plans import PlanState
from models.ids import PlanId, StationId
from models.rules.permissions import may_send
from widgets.acts.keycap_button import KeycapButton
from widgets.fitting_columns import FittingColumns
from widgets.hand import Hand
from widgets.plans.grouped_table import KEPT_OF_LINES, GroupedTable
from widgets.plans.plan_filter import PlanFilter
from widgets.plans.plan_model import PlanModel
from widgets.plans.standing import PlanStanding
from widgets.queue.empty_page import EmptyPage
from widgets.theme import Theme
from widgets.words.names import station_label
from widgets.words.terms import term

_PADDING = 14


class PlanList(QWidget):
    """Rows rest while a hand works here; what has come or moved meanwhile is sorted in by F5, or when the hand
    rests."""

    chosen = Signal(object)
    """PlanId, or None"""
    opened = Signal()
    """Enter, or a double click: the sheet is wanted."""
    menu_wanted = Signal(QPoint)
    new_wanted = Signal()

    def __init__(self, *, standing: PlanStanding, theme: Theme, now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self._standing = standing
        self._now = now
        self.model = PlanModel(standing, now, self)
        self.search = QLineEdit(self)
        self.stations, self.states = QComboBox(self), QComboBox(self)
        self.sort_in = KeycapButton("F5", self)
        self.table = GroupedTable(self.model, theme=theme, parent=self)
        self._empty = EmptyPage(self.table.viewport())
        self._hand = Hand(self.table, self.table.viewport(), parent=self)
        self._columns = FittingColumns(self.table, leaving=(4, 5), yielding=(3, 1))
        self._lay_out()
        self._connect()
        self._set_words()
        self.arrange()

    @property
    def plan(self) -> PlanId | None:
        return self.table.plan

    def select(self, plan: PlanId) -> bool:
        """Whether it is among the rows."""
        return self.table.select(plan)

    def arrange(self) -> None:
        """Everything in its place; the chosen plan stays chosen, and as high in the view as it was."""
        self.table.lay_out_by(partial(self.model.arrange, self._now))
        self.sort_in.hide()
        self._say_empty()

    def show_changes(self) -> None:
        """Plans have changed; the picture and the standing know."""
        self.model.show_changes()
        self._settle()

    def show_now(self, now: datetime) -> None:
        minute = now.replace(second=0, microsecond=0) != self._now.replace(second=0, microsecond=0)
        self._now = now
        if self.model.show_now(now):
            self._settle()
        elif minute:
            self.table.viewport().update()

    def offer_stations(self) -> None:
        """Those that there are now; the chosen one stays chosen."""
        picture = self._standing.picture
        stations: list[tuple[str, StationId | None]] = [(self.tr("All stations"), None)]
        _fill(self.stations, stations + [(station_label(key, picture), key) for key in sorted(picture.stations)])

    def show_theme(self, theme: Theme) -> None:
        self.table.show_theme(theme)

    def looks(self) -> dict[str, str]:
        station, state = self.stations.currentData(), self.states.currentData()
        found = {"station": station or "", "state": state.value if isinstance(state, PlanState) else ""}
        return {name: value for name, value in found.items() if value}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        """Stations and states that there are no more are left out."""
        for box, name in ((self.stations, "station"), (self.states, "state")):
            for place in range(1, box.count()):
                data = box.itemData(place)
                if (data.value if isinstance(data, PlanState) else data) == kept.get(name):
                    box.setCurrentIndex(place)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self.model.set_words()
            self._size_columns()
            self._settle()
        elif event.type() is QEvent.Type.FontChange:
            self._size_columns()
            self.table.size_rows()

    # -- building -------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.search.setClearButtonEnabled(True)
        for box in (self.stations, self.states):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(9)
        head = QHBoxLayout()
        head.setContentsMargins(6, 6, 6, 4)
        for part, stretch in ((self.search, 2), (self.stations, 1), (self.states, 1)):
            head.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.sort_in)
        column.addWidget(self.table, 1)
        self._size_columns()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.stations.currentIndexChanged.connect(self._filter)
        self.states.currentIndexChanged.connect(self._filter)
        self.sort_in.clicked.connect(self.arrange)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.table.sorting_wanted.connect(self.arrange)
        self.table.customContextMenuRequested.connect(self._on_menu)
        self._hand.rested.connect(self._settle)
        self._columns.shortened.connect(self.table.break_lines_in)
        self._empty.all_wanted.connect(self._show_all)

    def _size_columns(self) -> None:
        """As wide as the words of the language need."""
        metrics = QFontMetrics(self.table.font())
        widths = [max(map(metrics.horizontalAdvance, texts)) + _PADDING for texts in self.model.samples()]
        self._columns.want(widths, kept=KEPT_OF_LINES)

    def _set_words(self) -> None:
        self.search.setPlaceholderText(self.tr("Number, work, line, person, area"))
        self.search.setAccessibleName(self.tr("Search the plans"))
        self.stations.setAccessibleName(self.tr("Station"))
        self.states.setAccessibleName(self.tr("State"))
        self.table.setAccessibleName(self.tr("Outage plans"))
        states: list[tuple[str, PlanState | None]] = [(self.tr("All states"), None)]
        states += [(term(state), state) for state in PlanState]
        self.offer_stations()
        _fill(self.states, states)

    # -- the hand -------------------------------------------------------------------------------------------

    def _filter(self) -> None:
        station, state = self.stations.currentData(), self.states.currentData()
        self.model.wanted = PlanFilter(self.search.text(), station, state)
        self.arrange()

    def _settle(self) -> None:
        """Nothing moves under the hand: what would, is counted until it rests."""
        moved = self.model.out_of_place()
        if moved and self._hand.at_work:
            self.sort_in.setText(self.tr("Plans that have come or moved: {count}. Sort them in").format(count=moved))
            self.sort_in.show()
        elif moved:
            self.arrange()
        else:
            self.sort_in.hide()
            self._say_empty()
            if not self._hand.at_work:
                self.table.keep_lines()

    def _on_menu(self, at: QPoint) -> None:
        row = self.table.rowAt(at.y())
        plan = self.model.plan_at(row)
        if plan is not None:
            self.select(plan)
        self.menu_wanted.emit(self.table.viewport().mapToGlobal(at))

    def _show_all(self) -> None:
        if not self.model.wanted.asks:
            self.new_wanted.emit()
            return
        self.search.clear()
        self.stations.setCurrentIndex(0)
        self.states.setCurrentIndex(0)

    def _say_empty(self) -> None:
        if self.model.shown:
            self._empty.hide()
        elif self.model.wanted.asks:
            text = self.tr("None of the {count} plans fits the filter.").format(count=f"{self.model.seen:,}")
            self._empty.show_words(text, self.tr("Show all plans"))
        else:
            text = self.tr(
                "No outage plan yet. A station drafts and files one; then it waits here for whoever has to approve it."
            )
            may = may_send(DraftPlan, self._standing.account)
            self._empty.show_words(text, self.tr("New outage plan …") if may else "")


def _fill(box: QComboBox, entries: Sequence[tuple[str, object]]) -> None:
    """In other words, or with others among them; what is chosen stays chosen."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, data in entries:
        box.addItem(text, data)
    box.setCurrentIndex(next((row for row, (_, data) in enumerate(entries) if data == chosen), 0))
    box.blockSignals(False)
