"""The table of the queue: plain keys, a drag that carries the order, columns that give way."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QTableView, QWidget

from models.alarms.alarm_signs import AlarmSign
from models.ids import OrderId
from widgets.hand import Hand
from widgets.queue.columns import Column
from widgets.queue.eye_anchor import anchor_of, head_key, return_to
from widgets.queue.queue_model import QueueModel
from widgets.queue.row_marks import mark_rows, selected_rows
from widgets.queue.row_painter import FOLD_SIGN_WIDTH, RowPainter
from widgets.queue.shown_columns import ShownColumns
from widgets.queue.table_looks import drag_label, set_up
from widgets.theme import Theme

_ROWS_KEYS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
Index = QModelIndex | QPersistentModelIndex
_Flag = QItemSelectionModel.SelectionFlag
_THIS_ROW = _Flag.ClearAndSelect | _Flag.Rows


class QueueTable(QTableView):
    """Selects whole rows. What selects by itself (`select`, new data) neither scrolls nor emits `picked`."""

    picked = Signal(object)
    """Tuple of the order ids that a hand has selected, the current one first."""
    opened = Signal(object)
    """The order of the row on which Enter was pressed or which was double-clicked."""
    menu_wanted = Signal(object, QPoint)

    def __init__(self, *, model: QueueModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = model
        self._theme = theme
        self._by_itself = False
        self._last_row = 0
        self.setModel(model)
        self._painter = RowPainter(model=model, theme=theme)
        set_up(self)
        self.hand = Hand(self, self.viewport(), parent=self)
        self.columns = ShownColumns(self)
        self.columns.signs_alone.connect(model.show_signs_alone)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)

    # -- what the queue asks and tells --------------------------------------------------------------------------

    def current(self) -> OrderId | None:
        return self._order_of(self.currentIndex())

    def selection(self) -> tuple[OrderId, ...]:
        """The selected orders in the order of the rows, the current one first."""
        orders = (self._queue.order_at(row) for row in selected_rows(self))
        return tuple(order.id for order in orders if order is not None)

    def select(self, orders: tuple[OrderId, ...]) -> None:
        """Mark these rows, the first as the current one, without scrolling and without telling anybody."""
        rows = self._queue.rows_of(orders)
        self._quietly(lambda: self._mark(rows))

    def select_row(self, row: int) -> None:
        """As if a hand had: scrolls there and tells."""
        count = self._queue.rowCount()
        if count:
            index = self._queue.index(row % count, max(self.horizontalHeader().logicalIndexAt(0), 0))
            # Not `selectRow`: that asks which modifiers are held, as if the row had been clicked.
            self.selectionModel().setCurrentIndex(index, _THIS_ROW)
            self.scrollTo(index)

    def undisturbed(self, act: Callable[[], object]) -> None:
        """Let `act` change rows; the view stays with what the eye holds on to. An order that leaves tells no selection:
        elsewhere more may be selected than has a row here."""
        anchor = anchor_of(self, self._queue, self.shown_rows())
        self._quietly(act)
        return_to(anchor, self, self._queue)

    def shown_rows(self) -> tuple[int, int]:
        """First and last row in view; (0, -1) if there is none."""
        first = self.rowAt(0)
        if first < 0:
            return 0, -1
        last = self.rowAt(self.viewport().height() - 1)
        return first, last if last >= 0 else self._queue.rowCount() - 1

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        self._painter.show_alarm_signs(signs)
        self.viewport().update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._painter.show_theme(theme)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._painter.forget_cuts()
            self.columns.fit()

    def retranslate(self) -> None:
        self._queue.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self.columns.fit()
        self.viewport().update()

    # -- Qt -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        current = self.currentIndex()
        if current.isValid() and self._fold_by_key(Qt.Key(key), current.row()):
            return
        order = self._order_of(current)
        if key in _ENTER and order is not None:
            self.opened.emit(order)
        elif key in _ROWS_KEYS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.select_row(_ROWS_KEYS[Qt.Key(key)])
        elif not current.isValid() and key in {*_ENTER, Qt.Key.Key_Up, Qt.Key.Key_Down}:
            # Its row has left the queue: go on from where it stood, and let the hand see where that is.
            self.select_row(min(self._last_row, self._queue.rowCount() - 1))
        elif event.text() and event.text().isprintable() and not event.matches(QKeySequence.StandardKey.SelectAll):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        on_sign = event.button() is Qt.MouseButton.LeftButton and at.x() < FOLD_SIGN_WIDTH
        if on_sign and index.isValid() and self._order_of(index) is None:
            self._queue.groups.turn_over(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        order = self._order_of(index)
        if order is None:
            self._queue.groups.turn_over(index.row())
        else:
            self.opened.emit(order)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        order = self._order_of(index)
        if order is None:
            return
        at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_wanted.emit(order, at)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """One order at a time, with its number under the pointer; the rows rest until it is dropped."""
        index = self.currentIndex()
        order = self._queue.order_at(index.row()) if index.isValid() else None
        if order is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self._queue.mimeData([index]))
        drag.setPixmap(drag_label(order, on=self, theme=self._theme))
        drag.setHotSpot(QPoint(-8, -8))
        self.hand.begin_drag()
        try:
            drag.exec(Qt.DropAction.CopyAction)
        finally:
            self.hand.end_drag()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._by_itself:
            self.picked.emit(self.selection())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._last_row = current.row()

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        """Qt would make a neighbour current, and the next Enter would act on an order nobody has looked at."""
        if start <= self.currentIndex().row() <= end:
            self._quietly(self.selectionModel().clear)
        super().rowsAboutToBeRemoved(parent, start, end)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        # Qt's item view would paint every row anew, though here none looks different once the keyboard has gone.
        QAbstractScrollArea.focusOutEvent(self, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Instead of Qt's own way, which is too slow for rows that all change every second."""
        area, font, marks = event.rect(), self.font(), self.selectionModel()
        painter = QPainter(self.viewport())
        painter.fillRect(area, self._theme.base)
        columns = [
            (column, self.columnViewportPosition(column), self.columnWidth(column))
            for column in Column
            if not self.isColumnHidden(column)
        ]
        columns = [
            (column, left, width)
            for column, left, width in columns
            if left <= area.right() and left + width > area.left()
        ]
        first, last = self.shown_rows()
        for row in range(first, last + 1):
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            if top > area.bottom() or top + height <= area.top():
                continue
            head = self._queue.groups.head_at(row)
            if head is not None:
                painter.fillRect(area.left(), top, area.width(), height, self._theme.panel)
            # Rows are selected whole; to ask for one cell is quicker than for all of them.
            selected = marks.isSelected(self._queue.index(row, 0))
            if selected:
                painter.fillRect(area.left(), top, area.width(), height, self._theme.selected_row)
            if head is not None:
                self._painter.paint_head(painter, QRect(0, top, self.viewport().width(), height), head, font)
                continue
            cells = [(column, QRect(left, top, width, height)) for column, left, width in columns]
            paint = self._painter.paint_selected_row if selected else self._painter.paint_row
            paint(painter, row, cells, font)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.give_way()

    def sizeHint(self) -> QSize:
        return QSize(560, 600)

    # -- rows laid out anew -------------------------------------------------------------------------------------

    def _remember(self) -> None:
        self._kept = self.selection()
        self._kept_head = head_key(self._queue, self.currentIndex().row())
        self._kept_anchor = anchor_of(self, self._queue, self.shown_rows())

    def _restore(self) -> None:
        head = None if self._kept_head is None else self._queue.groups.row_of(self._kept_head)
        if head is None:
            self.select(self._kept)
        else:
            self._quietly(lambda: self._mark([head]))
        return_to(self._kept_anchor, self, self._queue)

    def _order_of(self, index: QModelIndex) -> OrderId | None:
        order = self._queue.order_at(index.row()) if index.isValid() else None
        return None if order is None else order.id

    def _fold_by_key(self, key: Qt.Key, row: int) -> bool:
        """Left folds or goes to the head, Right unfolds, Enter and Space do either; whether the key was for that."""
        head = self._queue.groups.head_at(row)
        if head is None:
            above = self._queue.groups.head_above(row) if key is Qt.Key.Key_Left else None
            if above is not None:
                self.select_row(above)
            return above is not None
        turns = key in _ENTER or key is Qt.Key.Key_Space
        if turns or key is (Qt.Key.Key_Right if head.folded else Qt.Key.Key_Left):
            self._queue.groups.turn_over(row)
            return True
        return key in {Qt.Key.Key_Left, Qt.Key.Key_Right}

    def _mark(self, rows: list[int]) -> None:
        mark_rows(self, rows, column=Column.NUMBER)

    def _quietly(self, act: Callable[[], object]) -> None:
        before = self._by_itself  # new rows may lay the table out anew, which is one quiet act within another
        self._by_itself = True
        self.setAutoScroll(False)
        try:
            act()
        finally:
            self.setAutoScroll(not before)
            self._by_itself = before
