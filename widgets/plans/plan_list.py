"""The list of plans: a filter above, groups below, and a line that says what waits to be sorted in."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QLineEdit, QTableView, QVBoxLayout, QWidget

from models.commands.plans import DraftPlan
from models.entities.outage_plans import PlanState
from models.ids import PlanId, StationId
from models.rules.permissions import may_send
from widgets.acts.keycap_button import KeycapButton
from widgets.hand import Hand
from widgets.plans.cell_painter import CellPainter
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
        self._plan: PlanId | None = None
        self._heads: list[int] = []
        self.model = PlanModel(standing, now, self)
        self.search = QLineEdit(self)
        self.stations, self.states = QComboBox(self), QComboBox(self)
        self.sort_in = KeycapButton("F5", self)
        self.table = QTableView(self)
        self._painter = CellPainter(self.model, theme, self.table)
        self._empty = EmptyPage(self.table.viewport())
        self._hand = Hand(self.table, self.table.viewport(), parent=self)
        self._lay_out()
        self._connect()
        self._set_words()
        self.arrange()

    @property
    def plan(self) -> PlanId | None:
        return self._plan

    def select(self, plan: PlanId) -> bool:
        """Whether it is among the rows."""
        row = self.model.row_of(plan)
        if row is None:
            return False
        self.table.setCurrentIndex(self.model.index(row, 0))
        return True

    def arrange(self) -> None:
        """Everything in its place; the chosen plan stays chosen, and as high in the view as it was."""
        top = self._top_of(self.model.row_of(self._plan))
        chosen = self._plan
        self.model.arrange(self._now)
        self._size_rows()
        row = self.model.row_of(chosen)
        if row is not None:
            self.table.setCurrentIndex(self.model.index(row, 0))
            if top is not None:
                bar = self.table.verticalScrollBar()
                bar.setValue(bar.value() + self.table.rowViewportPosition(row) - top)
        self.sort_in.hide()
        self._say_empty()
        if row is None:
            self._choose_first()

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
        self._painter.theme = theme
        self.table.viewport().update()

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
            self._size_rows()

    # -- building -------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(self._painter)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setHighlightSections(False)
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
        column.addWidget(table, 1)
        self._size_columns()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.stations.currentIndexChanged.connect(self._filter)
        self.states.currentIndexChanged.connect(self._filter)
        self.sort_in.clicked.connect(self.arrange)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.customContextMenuRequested.connect(self._on_menu)
        self.table.doubleClicked.connect(self.opened)
        self._hand.rested.connect(self._settle)
        self._empty.all_wanted.connect(self._show_all)
        for key, act in ((Qt.Key.Key_F5, self.arrange), (Qt.Key.Key_Return, self.opened.emit)):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _size_columns(self) -> None:
        """As wide as the words of the language need; the last column has at least that."""
        metrics = QFontMetrics(self.table.font())
        for column, samples in enumerate(self.model.samples()):
            self.table.setColumnWidth(column, max(map(metrics.horizontalAdvance, samples)) + _PADDING)

    def _size_rows(self) -> None:
        """Two lines each, one for a head. A row keeps the height that was set, whatever it says after a reset."""
        height = QFontMetrics(self.table.font()).height()
        self.table.verticalHeader().setDefaultSectionSize(2 * height + 8)
        self.table.clearSpans()
        for row in self._heads:
            self.table.setRowHeight(row, 2 * height + 8)
        self._heads = self.model.heads
        for row in self._heads:
            self.table.setRowHeight(row, height + 8)
            self.table.setSpan(row, 0, 1, self.model.columnCount())

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

    def _on_current(self, index: QModelIndex) -> None:
        plan = self.model.plan_at(index.row())
        if plan is not None and plan != self._plan:
            self._plan = plan
            self.chosen.emit(plan)

    def _choose_first(self) -> None:
        """The first plan of all; none if there is none."""
        first = next((row for row in range(self.model.rowCount()) if self.model.plan_at(row) is not None), None)
        if first is not None:
            self.table.setCurrentIndex(self.model.index(first, 0))
        elif self._plan is not None:
            self._plan = None
            self.chosen.emit(None)

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

    def _top_of(self, row: int | None) -> int | None:
        """Where the row stands in the view; None if it is not in view."""
        if row is None:
            return None
        top = self.table.rowViewportPosition(row)
        return top if 0 <= top < self.table.viewport().height() else None

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
