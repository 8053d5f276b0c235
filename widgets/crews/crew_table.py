"""The table of the board: rows that an order can be dropped on."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from models.entities.orders import OrderState
from models.entities.people import CrewKind, DutyState
from models.ids import CrewId, OrderId
from widgets.crews.crew_cells import Column
from widgets.crews.crew_model import CrewModel
from widgets.hand import Hand
from widgets.queue.queue_model import ORDER_MIME
from widgets.theme import Theme
from widgets.theme.inks import Inks
from widgets.words.terms import term

_GIVE_WAY = (Column.KIND, Column.STATION, Column.SINCE, Column.ORDER)
"""Hidden in this order as the board gets narrow."""
_STACKED = (Column.STATE, Column.POSITION)
"""What then goes below the name."""
_BESIDE_A_NAME = 34
"""Pixels of the sign before a name and of the gaps around both."""

_NOBODY = -1
_Flag = QItemSelectionModel.SelectionFlag


class CrewTable(QTableView):
    """Selects one crew. What selects by itself neither scrolls nor emits `picked`."""

    picked = Signal(object)
    """Tuple with the crew that a hand has selected; empty if none."""
    dropped = Signal(object, object)
    """An order was dropped on a crew."""
    menu_wanted = Signal(object, QPoint)
    """The crew, and where on the screen its menu should open."""

    def __init__(self, *, model: CrewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._crews = model
        self._by_itself = False
        self._target = _NOBODY
        self._kept: CrewId | None = None
        self._stacked = False
        self._inks = Inks(theme)
        self.setModel(model)
        self._set_up()
        self.hand = Hand(self, self.viewport(), parent=self)
        self._fit_columns()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.counted.connect(self._fit_names)

    def current(self) -> CrewId | None:
        rows = self.selectionModel().selectedRows()
        return self._crews.row_at(rows[0].row()).crew.id if rows else None

    def select(self, crew: CrewId | None) -> None:
        """Mark the crew's row without scrolling and without telling anybody."""
        row = None if crew is None else self._crews.row_of(crew)
        self._quietly(lambda: self._mark(row))

    def go_to(self, row: int) -> None:
        """As if a hand had: scrolls there and tells."""
        self._mark(row)
        self.scrollTo(self.currentIndex())

    def show_theme(self, theme: Theme) -> None:
        self._inks = Inks(theme)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_columns()

    def retranslate(self) -> None:
        self._crews.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._fit_columns()
        self.viewport().update()

    # -- dropping -----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(ORDER_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._aim(self.rowAt(event.position().toPoint().y()))
        if self._target == _NOBODY:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(_NOBODY)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        row = self.rowAt(event.position().toPoint().y())
        self._aim(_NOBODY)
        order = bytes(event.mimeData().data(ORDER_MIME).data()).decode()
        if row == _NOBODY or not order:
            return
        event.acceptProposedAction()
        self.dropped.emit(OrderId(order), self._crews.row_at(row).crew.id)

    # -- Qt -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._target == _NOBODY:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self._inks.selected_ring)
        painter.setBrush(self._inks.target_fill)
        top, height = self.rowViewportPosition(self._target), self.rowHeight(self._target)
        painter.drawRect(1, top + 1, self.viewport().width() - 2, height - 2)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self._crews.rowCount() - 1
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and last >= 0:
            self.selectRow(0 if event.key() == Qt.Key.Key_Home else last)
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid():
            return
        at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_wanted.emit(self._crews.row_at(index.row()).crew.id, at)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._by_itself:
            crew = self.current()
            self.picked.emit(() if crew is None else (crew,))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hide_columns()

    def sizeHint(self) -> QSize:
        return QSize(420, 300)

    # -- helpers ------------------------------------------------------------------------------------------------

    def _aim(self, row: int) -> None:
        if row != self._target:
            self._target = row
            self.viewport().update()

    def _remember(self) -> None:
        self._kept = self.current()
        self._kept_scroll = self.verticalScrollBar().value()

    def _restore(self) -> None:
        self._aim(_NOBODY)
        self.select(self._kept)
        self.verticalScrollBar().setValue(self._kept_scroll)

    def _mark(self, row: int | None) -> None:
        model = self.selectionModel()
        if row is None:
            model.clear()
            return
        index = self._crews.index(row, 0)
        model.setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)

    def _quietly(self, act: Callable[[], object]) -> None:
        self._by_itself = True
        self.setAutoScroll(False)
        try:
            act()
        finally:
            self.setAutoScroll(True)
            self._by_itself = False

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDropIndicatorShown(False)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(Column.CREW, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(20)

    def _fit_columns(self) -> None:
        metrics = self.fontMetrics()

        def wide(column: Column, texts: list[str]) -> int:
            heading = str(self._crews.headerData(column, Qt.Orientation.Horizontal))
            return max(metrics.horizontalAdvance(text) for text in (heading, *texts)) + 14

        sign = metrics.horizontalAdvance("网")
        states = [term(one) for one in (*DutyState, *(state for state in OrderState))]
        self._widths = {
            Column.STATE: wide(Column.STATE, states),
            Column.ORDER: wide(Column.ORDER, ["26112100042 +2"]),
            Column.SINCE: wide(Column.SINCE, ["59 min", "59 分钟"]),
            Column.POSITION: wide(Column.POSITION, ["59 min, stale", "59 分钟，过期"]),
            Column.STATION: sign * 8 + 14,
            Column.KIND: wide(Column.KIND, [term(one) for one in CrewKind]),
        }
        for column, width in self._widths.items():
            self.setColumnWidth(column, width)
        self._fit_names()
        self.setMinimumHeight(2 * metrics.height() + 8)  # a crew at least, where the order above needs the room

    def _fit_names(self) -> None:
        """No name is cut off: whatever stands beside it gives way."""
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(label) for label in self._crews.labels()), default=0)
        self._widths[Column.CREW] = max(longest, metrics.horizontalAdvance("网") * 6) + _BESIDE_A_NAME
        self._hide_columns()

    def _hide_columns(self) -> None:
        """The room is the same with a scroll bar and without: no column comes and goes with the last row."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        hidden: set[Column] = set()
        for column in (*_GIVE_WAY, *_STACKED):
            if sum(self._widths[other] for other in Column if other not in hidden) <= room:
                break
            hidden.add(column)
        stacked = not hidden.isdisjoint(_STACKED)
        hidden |= set(_STACKED) if stacked else set()
        if stacked != self._stacked:
            self._stacked = stacked
            (self._crews.stack if stacked else self._crews.unstack)()
            self.horizontalHeader().setVisible(not stacked)
        lines = 2 if stacked else 1
        self.verticalHeader().setDefaultSectionSize(lines * self.fontMetrics().height() + 8)
        for column in Column:
            if self.isColumnHidden(column) != (column in hidden):
                self.setColumnHidden(column, column in hidden)
