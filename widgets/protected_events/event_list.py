"""Protected events to come and going on, and those of the last days, in a table."""

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from models.entities.protected_events import ProtectedEvent
from models.ids import ProtectedEventId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.fitting_columns import FittingColumns, heading_width
from widgets.plans.words import hours_text
from widgets.words.event_words import event_card
from widgets.words.terms import term

_PADDING = 14
_KEPT = timedelta(days=7)
"""So long an event stays in the list after its end."""


class EventList(QTableWidget):
    chosen = Signal(object)
    """ProtectedEventId, None for none."""

    def __init__(self, *, picture: Picture, rules: RuleBook) -> None:
        super().__init__(0, 6)
        self._picture = picture
        self._rules = rules
        self._ids: list[ProtectedEventId] = []
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        self._columns = FittingColumns(self, leaving=(5, 4), yielding=(2, 3))
        self.itemSelectionChanged.connect(self._on_selection)

    @property
    def event_id(self) -> ProtectedEventId | None:
        rows = self.selectionModel().selectedRows()
        return self._ids[rows[0].row()] if rows else None

    def show_events(self, now: datetime) -> None:
        """Anew, with the chosen one still chosen."""
        before = self.event_id
        events = [one for one in self._picture.protected_events.values() if one.ends_at > now - _KEPT]
        events.sort(key=lambda one: (not one.stands_at(now), one.starts_at, one.id))
        self.blockSignals(True)
        self._ids = [one.id for one in events]
        self.setRowCount(len(events))
        for row, event in enumerate(events):
            card = f"{event.id} · {event_card(event, self._rules)}"
            for column, text in enumerate(self._cells(event, now)):
                item = QTableWidgetItem(text)
                item.setToolTip(card)
                self.setItem(row, column, item)
        self._size_columns()
        self.clearSelection()
        if before in self._ids:
            self.selectRow(self._ids.index(before))
        self.blockSignals(False)
        if before is not None and before not in self._ids:
            self.chosen.emit(None)

    def choose(self, key: ProtectedEventId) -> None:
        if key in self._ids:
            self.selectRow(self._ids.index(key))

    def standing_at(self, now: datetime) -> tuple[ProtectedEventId, ...]:
        """Those listed that are to come or going on."""
        return tuple(key for key in self._ids if self._picture.protected_events[key].stands_at(now))

    def set_words(self) -> None:
        self.setAccessibleName(self.tr("Protected events"))
        number = self.tr("Number")
        headings = (self.tr("State"), self.tr("Level"), self.tr("Event"), self.tr("Hours"), self.tr("Areas"), number)
        self.setHorizontalHeaderLabels(headings)
        self._size_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._size_columns()

    def _size_columns(self) -> None:
        """As wide as what stands there now."""
        metrics, wanted = self.fontMetrics(), list[int]()
        for column in range(self.columnCount()):
            items = (self.item(row, column) for row in range(self.rowCount()))
            texts = (metrics.horizontalAdvance(item.text()) + _PADDING for item in items if item is not None)
            wanted.append(max(heading_width(self, column), *texts, 0))
        self._columns.want(wanted)

    def _cells(self, event: ProtectedEvent, now: datetime) -> tuple[str, ...]:
        return (
            self._state(event, now),
            term(event.level),
            event.name,
            hours_text(event.window, self._rules, near=now),
            f"{len(event.areas):,}",
            event.id,
        )

    def _state(self, event: ProtectedEvent, now: datetime) -> str:
        if event.called_off is not None:
            return self.tr("called off")
        if event.ends_at <= now:
            return self.tr("over")
        return self.tr("● going on") if event.starts_at <= now else self.tr("○ to come")

    def _on_selection(self) -> None:
        self.chosen.emit(self.event_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab leaves the table."""
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
            return
        super().keyPressEvent(event)
