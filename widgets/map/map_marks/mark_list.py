"""A panel on the map with every closure and mark that holds now, the next to end first."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.entities.map_marks import MapMark
from models.ids import MarkId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.flow_row import FlowRow
from widgets.map.map_marks.signs import sign_icons
from widgets.theme.fonts import text_scale
from widgets.theme.theme import Theme
from widgets.words.map_marks import mark_card, mark_row

_WIDTH, _MOST_ROWS = 460, 8
_KEY = Qt.ItemDataRole.UserRole


class MarkList(QFrame):
    """Enter goes to a mark, F2 changes its end, Delete lifts it, Esc closes. Its acts are there once they are
    `allowed`."""

    chosen = Signal(str)
    """MarkId: go there."""
    end_wanted = Signal(str)
    lift_wanted = Signal(str)
    closed = Signal()
    keyboard_free = Signal()
    """It had the keyboard when it closed."""
    resized = Signal()
    """It says something else, or the same in other letters: whoever has the room calls `fit`."""

    def __init__(self, parent: QWidget, *, picture: Picture, rules: RuleBook, theme: Theme, now: datetime) -> None:
        super().__init__(parent)
        self._room = parent
        self._picture = picture
        self._rules = rules
        self._now = now
        self._marks: Sequence[MapMark] = ()
        self._allowed = False
        self.is_open = False
        self._title, self._empty = QLabel(), QLabel()
        self._close = QToolButton()
        self.rows = QListWidget()
        self.go, self.end, self.lift = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self._close.clicked.connect(self.close_list)
        self.rows.itemActivated.connect(self._go)
        self.rows.currentRowChanged.connect(self._show_able)
        self.go.clicked.connect(self._go)
        self.end.clicked.connect(self._change_end)
        self.lift.clicked.connect(self._lift)
        for button in (self.go, self.end, self.lift):
            button.setAutoDefault(True)  # outside a dialog Enter on a button would be the list's
        self.show_theme(theme)
        self.hide()

    def allow(self) -> None:
        self._allowed = True

    @property
    def least(self) -> int:
        """Pixels of height with which it can be worked with: a row of it."""
        return self._rest(self.width()) + self._rows_height(1)

    def wanted(self, most: int) -> QSize:
        """What it takes within `most` pixels of width."""
        width = min(round(_WIDTH * text_scale(self._title.font())), most)
        rows = min(self.rows.count(), _MOST_ROWS)
        return QSize(width, self._rest(width) + self._rows_height(rows))

    def fit(self, most: QSize) -> None:
        """Take what is needed, within `most` pixels: fewer rows, the others scroll."""
        size = self.wanted(most.width()).boundedTo(most)
        self.rows.setFixedHeight(max(size.height() - self._rest(size.width()), 1))
        self.resize(size)

    def open(self, marks: Sequence[MapMark], now: datetime) -> None:
        self.is_open = True
        self.show()
        self._now = now
        self.set_words()
        self.show_marks(marks)
        self.take_keyboard()

    def step_aside(self) -> None:
        """Still open, but out of sight until it takes the keyboard again."""
        self.hide()

    def take_keyboard(self) -> None:
        self.show()
        (self.rows if self._marks else self._close).setFocus(Qt.FocusReason.OtherFocusReason)

    def close_list(self) -> None:
        if self.is_open:
            self.is_open = False
            held = self.isAncestorOf(self._room.window().focusWidget())
            self.hide()
            self.closed.emit()
            if held:
                self.keyboard_free.emit()

    def show_marks(self, marks: Sequence[MapMark]) -> None:
        """The row that the hand is on stays, or the one that took its place."""
        self._marks = marks
        if not self.is_open:
            return
        kept, row, here = self._current(), self.rows.currentRow(), self.isAncestorOf(self._room.window().focusWidget())
        self.rows.clear()
        for mark in marks:
            item = QListWidgetItem(self._icons[mark.kind], "", self.rows)
            item.setData(_KEY, mark.id)
        found = next((at for at, mark in enumerate(marks) if mark.id == kept), min(max(row, 0), len(marks) - 1))
        self.rows.setCurrentRow(found)
        self._empty.setVisible(not marks)
        for part in (self.rows, self.go, self._buttons):
            part.setVisible(bool(marks))
        for button in (self.end, self.lift):
            button.setVisible(bool(marks) and self._allowed)
        if here and not marks:
            self.take_keyboard()
        self._write()
        self._show_able()
        self.resized.emit()

    def show_now(self, now: datetime) -> None:
        self._now = now
        if self.is_open:
            self._write()

    def show_theme(self, theme: Theme) -> None:
        self._icons = sign_icons(theme)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.panel)
        palette.setColor(QPalette.ColorRole.WindowText, theme.text)
        self.setPalette(palette)
        self.show_marks(self._marks)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.close_list()
        elif key is Qt.Key.Key_F2 and self._allowed:
            self._change_end()
        elif key is Qt.Key.Key_Delete and self._allowed:
            self._lift()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._close.hasFocus():
            self.close_list()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.set_words()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """It lies in no layout: when its own asks for another size, whoever has the room is told."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.resized.emit()
        return done

    def set_words(self) -> None:
        self._title.setText(self.tr("Closures and marks in force"))
        how = self.tr("None now. Map, “Close or mark an area …” draws one for everybody.")
        self._empty.setText(how if self._allowed else self.tr("None now."))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self.rows.setAccessibleName(self._title.text())
        self.go.setText(self.tr("Go there"))
        self.go.setToolTip(self.tr("Enter"))
        self.end.setText(self.tr("Change the end …"))
        self.end.setToolTip(self.tr("F2"))
        self.lift.setText(self.tr("Lift …"))
        self.lift.setToolTip(self.tr("Delete"))
        self.setAccessibleName(self._title.text())
        self._write()
        self.resized.emit()

    # -- inside -----------------------------------------------------------------------------------------------

    def _current(self) -> MarkId | None:
        item: QListWidgetItem | None = self.rows.currentItem()
        return item.data(_KEY) if item is not None else None

    def _go(self, _item: object = None) -> None:
        key = self._current()
        if key is not None:
            self.chosen.emit(key)

    def _change_end(self) -> None:
        key = self._current()
        if key is not None:
            self.end_wanted.emit(key)

    def _lift(self) -> None:
        key = self._current()
        if key is not None:
            self.lift_wanted.emit(key)

    def _write(self) -> None:
        if self.rows.count() != len(self._marks):
            return
        for row, mark in enumerate(self._marks):
            item = self.rows.item(row)
            item.setText(mark_row(mark, picture=self._picture, now=self._now, rules=self._rules))
            item.setToolTip(mark_card(mark, picture=self._picture, now=self._now, rules=self._rules))

    def _show_able(self, _row: int = 0) -> None:
        for button in (self.go, self.end, self.lift):
            button.setEnabled(self._current() is not None)

    def _rows_height(self, rows: int) -> int:
        if not rows or not self.rows.count():
            return 0
        return rows * self.rows.sizeHintForRow(0) + 2 * self.rows.frameWidth()

    def _rest(self, width: int) -> int:
        """Pixels of height of everything but the rows."""
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right() - 2 * self.frameWidth()
        title = inner - self._close.sizeHint().width() - self._head.spacing()
        parts = [max(self._title.heightForWidth(title), self._close.sizeHint().height())]
        if self._marks:
            parts.append(self._buttons.heightForWidth(inner))
        else:
            parts.append(self._empty.heightForWidth(inner))
        gaps = self._column.spacing() * (len(parts) if self._marks else len(parts) - 1)
        return sum(parts) + gaps + margins.top() + margins.bottom() + 2 * self.frameWidth()

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        bold = QFont()
        bold.setBold(True)
        self._title.setFont(bold)
        for label in (self._title, self._empty):
            label.setWordWrap(True)
        self._close.setText("×")
        self._close.setAutoRaise(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        head = self._head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons = FlowRow(self)
        for button in (self.go, self.end, self.lift):
            self._buttons.add(button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self.rows)
        column.addWidget(self._buttons)
