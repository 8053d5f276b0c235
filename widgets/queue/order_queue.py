"""The order queue: everything that is open, what breaches next on top, and still while a hand works in it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.alarms.alarm_signs import AlarmSign
from models.changes import Change
from models.entities.places import Station
from models.ids import OrderId
from models.life_cycle import Act, may
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.mnemonics import Mnemonics
from widgets.queue.column_choice import choice_texts, read_choice
from widgets.queue.columns import Column
from widgets.queue.columns_menu import build_columns_menu
from widgets.queue.columns_page import ColumnsPage
from widgets.queue.empty_page import EmptyPage
from widgets.queue.filter_bar import FilterBar
from widgets.queue.grouping import Grouping
from widgets.queue.head import QueueHead
from widgets.queue.hidden_line import HiddenLine
from widgets.queue.queue_filter import QueueFilter
from widgets.queue.queue_model import QueueModel
from widgets.queue.queue_table import QueueTable
from widgets.queue.saved_filters import SavedFilters
from widgets.queue.seat_page import SeatPage
from widgets.queue.seat_stations import SeatStations
from widgets.theme import Theme


class OrderQueue(QWidget):
    """Open orders, sorted by what breaches next. Rows rest from the first touch of key or mouse until the hand
    rests; F5 sorts in at once."""

    selected = Signal(object)
    """Tuple of the order ids that a hand has selected, the current one first."""
    crews_wanted = Signal(object)
    """The order for which crews are wanted: Enter, or a double click."""
    menu_wanted = Signal(object, QPoint)
    """The order, and where on the screen its menu should open."""

    def __init__(
        self,
        *,
        picture: Picture,
        rules: RuleBook,
        theme: Theme,
        beside: "OrderQueue | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        """`beside` is the queue that the seat has already: its stations and saved filters are those of this one, too,
        and stay in its looks."""
        super().__init__(parent)
        self._picture = picture
        self._theme = theme
        # Until the first `show_now` the newest entry is the best guess; it is right to within the last quiet time.
        now = picture.entries[-1].at if picture.entries else datetime.now(UTC)
        self.model = QueueModel(picture=picture, rules=rules, now=now, parent=self)
        self.table = QueueTable(model=self.model, theme=theme)
        self._beside = beside
        self.saved_filters: SavedFilters = SavedFilters(self) if beside is None else beside.saved_filters
        self.seat: SeatStations = SeatStations(picture=picture, parent=self) if beside is None else beside.seat
        self.filter_bar = FilterBar(self.saved_filters, picture=picture)
        self.head = QueueHead(model=self.model, seat=self.seat, picture=picture, parent=self)
        self.hidden = HiddenLine(self)
        self._empty = EmptyPage(self.table.viewport())
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self._filter()
        self.retranslate()

    # -- what the console tells ---------------------------------------------------------------------------------

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """The picture has been advanced by these."""
        self.table.undisturbed(lambda: self.model.take(changes))
        self.seat.show_changes(changes)
        if any(change.kind is Station for change in changes):
            self.filter_bar.show_stations()

    def show_now(self, now: datetime) -> None:
        self.table.undisturbed(lambda: self.model.tick(now))
        self.model.show_time(*self.table.shown_rows())

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        """Orders about which an alarm stands, and no others."""
        self.table.show_alarm_signs(signs)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.table.show_theme(theme)
        self._show_counts()

    def select(self, ids: tuple[str, ...]) -> None:
        """Mark these orders, as far as they are shown; the view stays where it is."""
        self.table.select(tuple(OrderId(key) for key in ids))

    def select_first(self) -> None:
        """As if a hand had gone to the first row."""
        self.table.select_row(0)

    def begin(self) -> None:
        """As if a hand had gone to the first row that waits for a crew, so that Enter ranks some: what breaches next
        may be paper work. To the first row if none waits."""
        rows = range(self.model.rowCount())
        orders = ((row, self.model.order_at(row)) for row in rows)
        self.table.select_row(next((row for row, order in orders if order and may(order, Act.ASSIGN)), 0))

    def group_as(self, grouping: Grouping) -> None:
        """Put the rows under heads of their station, grid or outage, or take the heads away."""
        self.filter_bar.groups.show_grouping(grouping)
        self.model.group_as(grouping)

    def group_next(self) -> None:
        """By the next thing, one after the other, then not at all."""
        every = list(Grouping)
        self.group_as(every[(every.index(self.model.grouping) + 1) % len(every)])

    def open_columns(self) -> None:
        """Choose, order and size the columns from the keyboard."""
        ColumnsPage(self.table.columns, self).open()

    def open_seat(self) -> None:
        """Choose the stations that this seat looks at."""
        SeatPage(self.seat, picture=self._picture, parent=self).open()

    # -- looks --------------------------------------------------------------------------------------------------

    def looks(self) -> dict[str, str]:
        """Columns, grouping, saved filters and the stations of the seat; the filter in force is nothing to find
        again."""
        own = {**choice_texts(self.table.columns.choice), "group": self.model.grouping.value}
        return own if self._beside is not None else {**own, **self.saved_filters.looks(), **self.seat.looks()}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        self.table.columns.choose(read_choice(kept))
        if self._beside is None:
            self.saved_filters.show_looks(kept)
            self.seat.show_looks(kept)
        group = kept.get("group", "")
        self.group_as(Grouping(group) if group in {one.value for one in Grouping} else Grouping.NONE)

    def go_to(self, order: OrderId) -> bool:
        """As if a hand had gone to this order's row; False if it has none here."""
        self.model.reveal(order)
        row = self.model.row_of(order)
        if row is None:
            return False
        stood_there = self.table.selection() == (order,)
        self.table.select_row(row)
        if stood_there:  # no news for the table, but another order may be shown elsewhere
            self.selected.emit((order,))
        self.setFocus()
        return True

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Order queue"))
        self.table.setAccessibleDescription(self.tr("Enter ranks crews for the order, F5 sorts new orders in"))
        self.filter_bar.retranslate()
        self.table.retranslate()
        self._show_counts()

    def _show_counts(self) -> None:
        self.head.show_counts(self._theme)
        filtered = self.filter_bar.wanted() != QueueFilter()
        if filtered:
            self.hidden.show_counts(self.model.shown, self.model.hidden, self._theme)
        self.hidden.setVisible(filtered)
        self._show_empty()

    def _show_empty(self) -> None:
        if self.model.rowCount():
            self._empty.hide()
        elif self.model.hidden.open:
            words = self.tr("None of the %n open order(s) passes the filter.", "", self.model.hidden.open)
            self._empty.show_words(words, self.tr("Show all"))
        elif self.seat.stations:
            self._empty.show_words(self.tr("No open orders at the stations of this seat."), "")
        else:
            words = self.tr(
                "No open orders. New reports appear here by themselves; take one by hand with “New report”."
            )
            self._empty.show_words(words, "")

    # -- parts --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.table, 1)
        # After the table for Tab: Qt steps to a focus proxy past what comes before it.
        whole.insertWidget(1, self.filter_bar)
        whole.insertWidget(2, self.hidden)

    def _connect(self) -> None:
        self.model.counted.connect(self._show_counts)
        self.table.hand.began.connect(self.model.freeze)
        self.table.hand.rested.connect(self.model.settle)
        self.table.picked.connect(self.selected)
        self.table.opened.connect(self.crews_wanted)
        self.table.menu_wanted.connect(self.menu_wanted)
        self.table.horizontalHeader().customContextMenuRequested.connect(self._show_columns_menu)
        self.filter_bar.changed.connect(self._filter)
        self.filter_bar.rows_wanted.connect(self._go_to_rows)
        self._empty.all_wanted.connect(self.filter_bar.clear)
        self.head.sort_wanted.connect(self.model.sort_in)
        self.head.seat_wanted.connect(self.open_seat)
        self.hidden.all_wanted.connect(self.filter_bar.clear)
        self.filter_bar.groups.chosen.connect(self.group_as)
        self.seat.changed.connect(self._filter)
        again = QShortcut(QKeySequence(Qt.Key.Key_F5), self)
        again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        again.activated.connect(self.model.sort_in)

    def _filter(self) -> None:
        self.model.set_filter(replace(self.filter_bar.wanted(), seat=self.seat.stations))
        self._show_counts()

    def _show_columns_menu(self, at: QPoint) -> None:
        header = self.table.horizontalHeader()
        section = header.logicalIndexAt(at)
        column = Column(section) if section >= 0 else self.table.columns.choice.order[-1]
        menu = build_columns_menu(self.table.columns, column, self.open_columns, self)
        Mnemonics().mark(menu)
        menu.popup(header.mapToGlobal(at))

    def _go_to_rows(self) -> None:
        self.table.setFocus()
        if self.table.current() is None:
            self.select_first()
