"""A list of lines to be ticked one after the other: Space ticks and goes on, so that each has been passed by."""

from collections.abc import Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QSizePolicy, QWidget

from widgets.acts.fields import Picked, Problem


class Least(Enum):
    """How many have to be ticked."""

    NONE = "none"
    ONE = "one"
    ALL = "all"


class TickEditor(QWidget):
    """An editor of forms: `name` is the command's field, `keys` what can be ticked, in the order of the lines."""

    edited = Signal()
    reached = Signal(object)
    """QRect of the line that the keyboard is in, seen from the editor."""

    def __init__(self, name: str, keys: Sequence[Any], *, least: Least, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._keys = tuple(keys)
        self._least = least
        self._texts: tuple[str, ...] = ("",) * len(self._keys)
        self._ticked = [False] * len(self._keys)
        self.list = _Lines(self)
        self.list.addItems(self._texts)
        self.list.setCurrentRow(0)
        self.list.ticked.connect(self._turn)
        self.list.currentRowChanged.connect(self._tell_reached)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.setFocusProxy(self.list)

    def show_texts(self, texts: Sequence[str]) -> None:
        self._texts = tuple(texts)
        self._say()
        self.list.fit()

    @property
    def names(self) -> tuple[str, ...]:
        return (self._name,)

    @property
    def ticked(self) -> tuple[Any, ...]:
        return tuple(key for key, ticked in zip(self._keys, self._ticked, strict=True) if ticked)

    @property
    def problem(self) -> Problem | None:
        ticked = len(self.ticked)
        if self._least is Least.ALL:
            return Problem(self._name, "unticked") if ticked < len(self._keys) else None
        return None if ticked or self._least is Least.NONE else Problem(self._name, "choose")

    @property
    def dirty(self) -> bool:
        return bool(self.ticked)

    @property
    def picked(self) -> Picked | None:
        return None

    def values(self) -> dict[str, Any]:
        return {self._name: self.ticked}

    def tick(self, *keys: Any) -> None:
        self._ticked = [ticked or key in keys for key, ticked in zip(self._keys, self._ticked, strict=True)]
        self._say()
        self.edited.emit()

    def set_words(self) -> None:
        """The form gives the texts anew."""

    def _turn(self, row: int) -> None:
        self._ticked[row] = not self._ticked[row]
        self._say()
        if self._ticked[row] and row + 1 < len(self._keys):
            self.list.setCurrentRow(row + 1)
        self.edited.emit()

    def _tell_reached(self, row: int) -> None:
        if self.list.hasFocus() and row >= 0:
            line = self.list.visualItemRect(self.list.item(row))
            self.reached.emit(line.translated(self.list.viewport().mapTo(self, QPoint())))

    def _say(self) -> None:
        """The sign is part of the line: read out with it, and seen on every theme."""
        for row, (text, ticked) in enumerate(zip(self._texts, self._ticked, strict=True)):
            self.list.item(row).setText(f"{'✓' if ticked else '○'}  {text}")


class _Lines(QListWidget):
    """As high as its lines, which are read in full; Space and a click tick one."""

    ticked = Signal(int)
    """Row"""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)

    def fit(self) -> None:
        self.doItemsLayout()
        rows = (self.visualItemRect(self.item(row)).height() for row in range(self.count()))
        height = sum(rows) + 2 * self.frameWidth()
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentRow() >= 0:
            self.ticked.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.button() is Qt.MouseButton.LeftButton:
            self.ticked.emit(self.row(item))
