"""The lists beside the calendar: plans that wait for me and that I approved, and why a grid feels what it feels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from models.planning.outage_history import OutageSource
from widgets.queue.empty_page import EmptyPage

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class SideRow:
    """A head, or a line about a plan or an order; `key` is empty for a head."""

    text: str
    source: OutageSource = OutageSource.PLAN
    key: str = ""


class SideModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[SideRow, ...] = ()

    def show_rows(self, rows: Sequence[SideRow]) -> None:
        """Rows that are the same things in the same order stay under the hand and only say something else."""
        new = tuple(rows)
        if new == self._rows:
            return
        if [row.key for row in new] == [row.key for row in self._rows]:
            self._rows = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def row_at(self, row: int) -> SideRow | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, key: str) -> int | None:
        return next((place for place, row in enumerate(self._rows) if row.key == key), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Keys pass the heads by."""
        row = self.row_at(index.row())
        if row is None or not row.key:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        row = self.row_at(index.row())
        if row is None:
            return None
        if role in {_Role.DisplayRole, _Role.ToolTipRole}:
            return row.text
        if role == _Role.FontRole and not row.key:
            bold = QFont()
            bold.setBold(True)
            return bold
        if role == _Role.ForegroundRole and not row.key:
            return QGuiApplication.palette().text()  # a head is not what cannot be used
        return None


class SideList(QListView):
    opened = Signal(object)
    """SideRow: Enter, or a double click."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = SideModel(self)
        self.empty = EmptyPage(self.viewport())
        self.setModel(self.rows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(2)
        self.doubleClicked.connect(self._open)

    @property
    def row(self) -> SideRow | None:
        return self.rows.row_at(self.currentIndex().row())

    def show_rows(self, rows: Sequence[SideRow], *, empty: str) -> None:
        """The chosen row stays chosen, wherever it is now; `empty` is said if there is none."""
        key = self.row.key if self.row is not None else ""
        self.rows.show_rows(rows)
        place = self.rows.row_of(key) if key else None
        if place is not None:
            self.setCurrentIndex(self.rows.index(place))
        if rows:
            self.empty.hide()
        else:
            self.empty.show_words(empty, "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if self.row is not None and self.row.key:
            self.opened.emit(self.row)
