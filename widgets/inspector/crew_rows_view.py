"""The list of ranked crews: as high as its rows, so that only the panel around it scrolls."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from widgets.inspector.candidate_painter import CandidatePainter
from widgets.inspector.candidate_rows import CandidateRows
from widgets.theme.theme import Theme

_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End})


class CrewRowsView(QListView):
    """One row is marked and moves with the arrows; Enter, letters and all else belong to the panel around it."""

    focus_changed = Signal()

    def __init__(self, rows: CandidateRows, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._painter = CandidatePainter(rows, theme, self)
        self.setModel(rows)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    @property
    def marked(self) -> int:
        """The row; -1 if there is none."""
        return self.currentIndex().row()

    def mark(self, row: int) -> None:
        self.setCurrentIndex(self._rows.index(row))

    def marked_rect(self) -> QRect:
        """Where the marked row stands, within the parent."""
        return self.visualRect(self.currentIndex()).translated(self.pos())

    def fit(self) -> None:
        """Make it as high as its rows."""
        rows, width = range(self._rows.rowCount()), self.width()
        self.setFixedHeight(sum(self._painter.height(row, width, self.font()) for row in rows) + 2)

    def show_theme(self, theme: Theme) -> None:
        self._painter.show_theme(theme)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()
