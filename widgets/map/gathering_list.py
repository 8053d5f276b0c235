"""A list of the orders of a cluster, or of crews parked together, beside their sign on the map."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from models.entities.orders import Urgency
from models.ids import CrewId, OrderId
from models.picture import Picture
from widgets.map.listed_rows import write_rows
from widgets.theme.symbols import symbol_icon
from widgets.theme.theme import Theme
from widgets.words.names import crew_label
from widgets.words.terms import term

_MOST_ROWS = 12
_AWAY = 16


class GatheringList(QListWidget):
    """Arrows move, Enter or a click chooses, Esc closes. It closes too when the keyboard goes elsewhere."""

    chosen = Signal(str)
    """The id of an order or a crew."""

    def __init__(self, parent: QWidget, *, picture: Picture, theme: Theme) -> None:
        super().__init__(parent)
        self._room = parent
        self._picture = picture
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._choose)
        self.show_theme(theme)
        self.hide()

    def show_theme(self, theme: Theme) -> None:
        # The application's sheet leaves lists without a frame; this one lies on the map.
        self.setStyleSheet(f"QListWidget {{ border: 1px solid {theme.line.name()}; background: {theme.base.name()}; }}")
        self._icons = {urgency: symbol_icon(urgency, theme) for urgency in Urgency}
        self.hide()

    def open(self, ids: Iterable[str], at: QPointF) -> None:
        """List these beside `at`, pixels of the parent, and take the keyboard."""
        self.clear()
        told = []
        for key in ids:
            icon, parts = self._row(key)
            item = QListWidgetItem(icon, "", self)
            item.setData(Qt.ItemDataRole.UserRole, key)
            told.append(parts)
        besides = 2 * self.frameWidth() + self.verticalScrollBar().sizeHint().width()
        width = write_rows(self, told, self._room.width() - besides) + besides
        self.setCurrentRow(0)
        height = min(self.count(), _MOST_ROWS) * self.sizeHintForRow(0) + 2 * self.frameWidth()
        self.resize(min(width, self._room.width()), min(height, self._room.height()))
        right, below = at.x() + _AWAY + self.width(), at.y() + self.height()
        x = at.x() + _AWAY if right <= self._room.width() else at.x() - _AWAY - self.width()
        y = at.y() if below <= self._room.height() else self._room.height() - self.height()
        self.move(max(0, round(x)), max(0, round(y)))
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentItem() is not None:
            self._choose(self.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide()

    def _choose(self, item: QListWidgetItem) -> None:
        key = str(item.data(Qt.ItemDataRole.UserRole))
        self._close()
        self.chosen.emit(key)

    def _close(self) -> None:
        """The keyboard goes back to the map."""
        self.hide()
        self._room.setFocus()

    def _row(self, key: str) -> tuple[QIcon, tuple[str, ...]]:
        order = self._picture.orders.get(OrderId(key))
        if order is not None:
            return self._icons[order.urgency], (f"{term(order.state)} · {order.id}", order.place.address)
        name, crew = crew_label(CrewId(key), self._picture), self._picture.crews.get(CrewId(key))
        return QIcon(), (name,) if crew is None else (name, term(crew.duty))
