"""A panel on the map about one grid: who is responsible, who lives there, what is open; open until it is closed."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.changes import Change
from models.entities.orders import Urgency, WorkOrder
from models.entities.people import Person
from models.entities.places import GovernmentGrid, ServiceGrid
from models.grid_facts import grid_facts
from models.ids import GridId
from models.picture import Picture
from models.territory.territory import Territory
from widgets.elided_label import ElidedLabel
from widgets.map.listed_rows import write_rows
from widgets.map.reach.grid_words import grid_lines, orders_heading
from widgets.theme.fonts import text_scale
from widgets.theme.symbols import symbol_icon
from widgets.theme.theme import Theme
from widgets.words.terms import term

_WIDTH = 430
"""Pixels at the usual size of text."""
_MOST_ROWS, _MOST_LISTED = 6, 200
_LEAST_ROWS, _LEAST_LINES = 1, 2
"""Of orders and of facts, where the map is low."""
_TOLD_BY = frozenset({WorkOrder, Person, ServiceGrid, GovernmentGrid})


class GridPanel(QFrame):
    """Tab goes to the orders and to the closing button; Enter on an order goes there; Esc closes. Facts that find no
    room scroll: the orders below them stay on the map."""

    chosen = Signal(str)
    """OrderId."""
    resized = Signal()
    """It says something else, or the same in other letters: whoever has the room calls `fit`."""

    def __init__(self, parent: QWidget, *, picture: Picture, territory: Territory, theme: Theme) -> None:
        super().__init__(parent)
        self._room = parent
        self._picture = picture
        self._territory = territory
        self.grid: GridId | None = None
        self._title, self._facts, self._heading = ElidedLabel(), QLabel(), QLabel()
        self._close = QToolButton()
        self._scroll = QScrollArea()
        self.orders = QListWidget()
        self._told: list[tuple[str, str]] = []
        self._lay_out()
        self._close.clicked.connect(self.close_panel)
        self.orders.itemActivated.connect(lambda item: self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole))))
        self.show_theme(theme)
        self._retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """All that it says but the orders."""
        return "\n".join((self._title.text(), self._facts.text(), self._heading.text()))

    @property
    def wide(self) -> int:
        """Pixels that it wants, in letters of now."""
        return round(_WIDTH * text_scale(self._facts.font()))

    def fit(self, most: QSize) -> None:
        """Take what is needed, within `most` pixels."""
        width = min(self.wide, most.width())
        margins = self._column.contentsMargins()
        edge = 2 * self._scroll.frameWidth()
        inner = width - margins.left() - margins.right() - 2 * self.frameWidth() - edge
        facts = self._facts.heightForWidth(inner)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        write_rows(self.orders, self._told, inner - bar - 2 * self.orders.frameWidth())
        frame, row = 2 * self.orders.frameWidth(), self.orders.sizeHintForRow(0) if self.orders.count() else 0
        lines = self.orders.item(0).text().count("\n") + 1 if self.orders.count() else 1
        orders = [min(self.orders.count(), rows) * row + frame for rows in (_LEAST_ROWS, _MOST_ROWS // lines)]
        least = min(facts, _LEAST_LINES * self._facts.fontMetrics().lineSpacing())
        room = most.height() - self._frame_height()
        self.orders.setFixedHeight(max(orders[0], min(orders[1], room - least)))
        free = room - (self.orders.height() if self.orders.count() else 0)
        self._scroll.setFixedHeight(max(least, min(facts, free - edge)) + edge)
        if self._scroll.height() - edge < facts:
            inner -= bar
        self._facts.resize(inner, self._facts.heightForWidth(inner))
        self._column.invalidate()  # what was hidden a moment ago still counts in the hint of before
        self.resize(width, self.sizeHint().height())

    def open(self, grid: GridId) -> bool:
        """Show this grid; whether there is one. The keyboard goes to its orders."""
        if not self.show_grid(grid):
            return False
        self.show()
        self.raise_()
        self.resized.emit()
        (self.orders if self.orders.count() else self._close).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_grid(self, grid: GridId) -> bool:
        """The same without the keyboard."""
        self.grid = grid
        if not self._show():
            self.close_panel()
            return False
        return True

    def close_panel(self) -> None:
        """The keyboard goes back to the map, if it was here."""
        had_focus = any(part.hasFocus() for part in (self.orders, self._scroll, self._close))
        self.grid = None
        self.hide()
        if had_focus:
            self._room.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_aside(self) -> None:
        """Still open, but out of sight: somebody fills in a form where there is no room for both."""
        self.hide()

    def come_back(self) -> None:
        if self.grid is not None and self.isHidden():
            self.show()
            self.resized.emit()

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        if self.grid is not None and any(self._tells(change) for change in changes):
            self._show()

    def show_territory(self, territory: Territory) -> None:
        self._territory = territory
        self.close_panel()

    def show_theme(self, theme: Theme) -> None:
        self._icons = {urgency: symbol_icon(urgency, theme) for urgency in Urgency}
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.panel)
        palette.setColor(QPalette.ColorRole.WindowText, theme.text)
        self.setPalette(palette)
        if self.grid is not None:
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Each part hears of another font by itself, later than the panel, and measures with it once it has heard."""
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self.grid is not None:
            QTimer.singleShot(0, self, self.resized.emit)
        return super().eventFilter(watched, event)

    def _tells(self, change: Change) -> bool:
        if change.kind is not WorkOrder:
            return change.kind in _TOLD_BY
        sides = (change.before, change.after)
        return any(isinstance(side, WorkOrder) and side.place.grid == self.grid for side in sides)

    def _show(self) -> bool:
        assert self.grid is not None
        facts = grid_facts(self.grid, self._picture, self._territory)
        if facts is None:
            return False
        self._title.setText(facts.grid.name or facts.grid.id)
        self._title.setToolTip(self._title.text())
        self._facts.setText("\n".join(grid_lines(facts, self._picture)))
        self._heading.setText(orders_heading(len(facts.orders)))
        self._list(facts.orders)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._facts.text())
        self.resized.emit()
        return True

    def _list(self, orders: tuple[WorkOrder, ...]) -> None:
        """The row that the hand is on stays."""
        current: QListWidgetItem | None = self.orders.currentItem()
        kept = current.data(Qt.ItemDataRole.UserRole) if current is not None else None
        self.orders.clear()
        listed = orders[:_MOST_LISTED]
        self._told = [(f"{term(order.state)} · {order.id}", order.place.address) for order in listed]
        for order in listed:
            item = QListWidgetItem(self._icons[order.urgency], "", self.orders)
            item.setData(Qt.ItemDataRole.UserRole, order.id)
            if order.id == kept or self.orders.count() == 1:
                self.orders.setCurrentItem(item)
        self.orders.setVisible(bool(orders))

    def _frame_height(self) -> int:
        """Of everything but facts and orders."""
        margins = self._column.contentsMargins()
        gaps = self._column.spacing() * (self._column.count() - (1 if self.orders.count() else 2))
        parts = self._head.sizeHint().height() + self._heading.sizeHint().height()
        return parts + gaps + margins.top() + margins.bottom() + 2 * self.frameWidth()

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        bold = QFont()  # says nothing of the size, which may change
        bold.setBold(True)
        self._title.setFont(bold)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._heading.setFont(bold)
        self._facts.setWordWrap(True)
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close.setText("×")
        self._close.setAutoRaise(True)
        self.orders.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._facts)
        for ground in (self._scroll.viewport(), self._facts):  # theirs is the window's, this panel has its own
            ground.setAutoFillBackground(False)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self._title, self._facts, self._heading, self.orders):
            part.installEventFilter(self)
        head = self._head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._scroll)
        column.addWidget(self._heading)
        column.addWidget(self.orders)

    def _retranslate(self) -> None:
        self._scroll.setAccessibleName(self.tr("About this grid"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self.orders.setAccessibleName(self.tr("Open orders of the grid"))
        if self.grid is not None:
            self._show()
