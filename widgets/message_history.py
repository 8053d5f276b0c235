"""The last messages with their age, whole, in a list that opens under the message bar and goes with Esc or the next
click."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

_HEIGHT = 320
_AGE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class MessageHistory(QFrame):
    """Rows of (age, words), newest first. Enter or a click chooses one."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._table = QTableWidget(0, 2, self)
        self._table.horizontalHeader().hide()
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        self._table.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._table.cellClicked.connect(lambda row, _column: self.chosen.emit(row))
        self.setFocusProxy(self._table)
        self.set_words()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._table)

    def set_words(self) -> None:
        self._table.setAccessibleName(self.tr("The last messages"))

    def open_below(self, bar: QWidget, rows: Sequence[tuple[str, str]]) -> None:
        """Show `rows` under `bar`, as wide as it is; above it where the screen ends. What does not fit in a line goes
        on in the next."""
        self.show_rows(rows)
        self._table.setColumnWidth(0, self._table.fontMetrics().horizontalAdvance("59 min 59 s"))
        self._table.verticalHeader().setMinimumSectionSize(self._table.fontMetrics().height() + 8)
        self.resize(max(bar.width(), 420), _HEIGHT)
        at = bar.mapToGlobal(QPoint(0, bar.height()))
        screen = bar.screen().availableGeometry()
        if at.y() + _HEIGHT > screen.bottom():
            at = bar.mapToGlobal(QPoint(0, -_HEIGHT))
        self.move(min(at.x(), screen.right() - self.width()), at.y())
        self._table.setCurrentCell(0, 1)
        self.show()
        self._table.resizeRowsToContents()
        self._table.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the list has no use for itself."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._table.currentRow() >= 0:
            self.chosen.emit(self._table.currentRow())
        else:
            super().keyPressEvent(event)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        before = [self._cell(row, 1).text() for row in range(self._table.rowCount())]
        self._table.setRowCount(len(rows))
        for row, (age, words) in enumerate(rows):
            self._cell(row, 0).setText(age)
            self._cell(row, 1).setText(words)
        if before != [words for _age, words in rows]:
            self._table.resizeRowsToContents()

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        item = self._table.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(_AGE if column == 0 else _WORDS)
            self._table.setItem(row, column, item)
        return item
