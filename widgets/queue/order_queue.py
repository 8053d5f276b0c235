"""The order queue: everything that is open, what breaches next on top, and still while a hand works in it."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.changes import Change
from models.entities.places import Station
from models.ids import OrderId
from models.life_cycle import Act, may
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.queue.empty_page import EmptyPage
from widgets.queue.filter_bar import FilterBar
from widgets.queue.queue_model import QueueModel
from widgets.queue.queue_table import QueueTable
from widgets.queue.standings import Phase, QueueFilter
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

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # Until the first `show_now` the newest entry is the best guess; it is right to within the last quiet time.
        now = picture.entries[-1].at if picture.entries else datetime.now(UTC)
        self.model = QueueModel(picture=picture, rules=rules, now=now, parent=self)
        self.table = QueueTable(model=self.model, theme=theme)
        self.filter_bar = FilterBar(picture=picture)
        self._counts = QLabel()
        self._news = QPushButton()
        self._empty = EmptyPage(self.table.viewport())
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self.retranslate()

    # -- what the console tells ---------------------------------------------------------------------------------

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """The picture has been advanced by these."""
        self.table.undisturbed(lambda: self.model.take(changes))
        if any(change.kind is Station for change in changes):
            self.filter_bar.show_stations()

    def show_now(self, now: datetime) -> None:
        self.table.undisturbed(lambda: self.model.tick(now))
        self.model.show_time(*self.table.shown_rows())

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
        self.table.select_row(next((row for row in rows if may(self.model.order_at(row), Act.ASSIGN)), 0))

    def go_to(self, order: OrderId) -> bool:
        """As if a hand had gone to this order's row; False if it has none here."""
        row = self.model.row_of(order)
        if row is None:
            return False
        self.table.select_row(row)
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
        counts = self.model.counts
        late = self.tr("Overdue {number}").format(number=f"{counts.breached:,}")
        if counts.breached:
            late = f'<b style="color:{self._theme.critical.name()}">✕ {late}</b>'
        parts = [
            self.tr("To dispatch {number}").format(number=f"<b>{counts.by_phase[Phase.TO_DISPATCH]:,}</b>"),
            late,
            self.tr("Open {number}").format(number=f"{counts.open:,}"),
        ]
        self._counts.setText("&nbsp;&nbsp;".join(parts))
        new = self.model.new_rows
        self._news.setVisible(new > 0)
        self._news.setText(self.tr("%n new – F5 sorts in", "", new))
        self._show_empty(counts.open)

    def _show_empty(self, open_orders: int) -> None:
        if self.model.rowCount():
            self._empty.hide()
        elif open_orders:
            hidden = self.tr("None of the %n open order(s) passes the filter.", "", open_orders)
            self._empty.show_words(hidden, self.tr("Show all"))
        else:
            words = self.tr(
                "No open orders. New reports appear here by themselves; take one by hand with “New report”."
            )
            self._empty.show_words(words, "")

    # -- parts --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._news.setFlat(True)
        # Its place is kept, or the rows would jump by the height of the announcement.
        policy = self._news.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._news.setSizePolicy(policy)
        self._news.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.setContentsMargins(6, 4, 6, 0)
        head.addWidget(self._counts)
        head.addStretch(1)
        head.addWidget(self._news)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.filter_bar)
        whole.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.model.counted.connect(self._show_counts)
        self.table.hand.began.connect(self.model.freeze)
        self.table.hand.rested.connect(self.model.settle)
        self.table.picked.connect(self.selected)
        self.table.opened.connect(self.crews_wanted)
        self.table.menu_wanted.connect(self.menu_wanted)
        self.filter_bar.changed.connect(self._filter)
        self.filter_bar.rows_wanted.connect(self._go_to_rows)
        self._empty.all_wanted.connect(self.filter_bar.clear)
        self._news.clicked.connect(self.model.sort_in)
        again = QShortcut(QKeySequence(Qt.Key.Key_F5), self)
        again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        again.activated.connect(self.model.sort_in)

    def _filter(self, wanted: QueueFilter) -> None:
        self.model.set_filter(wanted)
        self._show_counts()

    def _go_to_rows(self) -> None:
        self.table.setFocus()
        if self.table.current() is None:
            self.select_first()
