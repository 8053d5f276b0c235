"""The columns of the queue, chosen and ordered from the keyboard; what is done here is seen behind it at once."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from widgets.acts.keycap_button import KeycapButton
from widgets.queue.column_choice import ColumnChoice
from widgets.queue.columns import GIVE_WAY, Column
from widgets.queue.columns_menu import column_text
from widgets.queue.shown_columns import ShownColumns
from widgets.theme.fonts import resize_for_text

_STEP = 8
"""Pixels by which a column gets wider or narrower with one press."""

_COLUMN = Qt.ItemDataRole.UserRole


class ColumnsPage(QDialog):
    """Space hides and shows, Alt with an arrow moves and sizes; Esc closes."""

    def __init__(self, columns: ShownColumns, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._columns = columns
        self._filling = False
        self.list = QListWidget()
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        keys = ("Alt+Up", "Alt+Down", "Alt+Right", "Alt+Left", "Alt+Home", "Esc")
        self._buttons = tuple(KeycapButton(key, self) for key in keys)
        acts: tuple[Callable[[], object], ...] = (
            lambda: self._move(-1),
            lambda: self._move(1),
            lambda: self._size(_STEP),
            lambda: self._size(-_STEP),
            lambda: columns.choose(ColumnChoice()),
            self.reject,
        )
        for button, act in zip(self._buttons, acts, strict=True):
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self._of_key = dict(zip((QKeySequence(key) for key in keys[:-1]), acts, strict=False))
        self.list.installEventFilter(self)
        self._lay_out()
        self._set_words()
        self.list.itemChanged.connect(self._note_tick)
        columns.changed.connect(self._fill)
        self._fill()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._fill()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A list would walk its rows, whether Alt is held or not."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        act = self._of_key.get(QKeySequence(event.keyCombination()))
        if act is not None:
            act()
        return act is not None

    def _set_words(self) -> None:
        self.setWindowTitle(self.tr("Columns of the order queue"))
        self.list.setAccessibleName(self.tr("Columns"))
        self._hint.setText(
            self.tr(
                "Space hides or shows a column. Marks, time left, urgency, order and place always stay; where room is "
                "short, the others leave."
            )
        )
        texts = (
            self.tr("Further to the left"),
            self.tr("Further to the right"),
            self.tr("Wider"),
            self.tr("Narrower"),
            self.tr("As at first"),
            self.tr("Close"),
        )
        for button, text in zip(self._buttons, texts, strict=True):
            button.setText(text)
            button.setMinimumWidth(button.sizeHint().width())

    def _fill(self) -> None:
        self._filling = True
        current = self._current()
        choice = self._columns.choice
        self.list.clear()
        for column in choice.order:
            item = QListWidgetItem(column_text(column, self._columns))
            item.setData(_COLUMN, int(column))
            if column in GIVE_WAY:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked if column in choice.hidden else Qt.CheckState.Checked)
            else:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.list.addItem(item)
        if current is not None:
            self.list.setCurrentRow(choice.order.index(current))
        self._filling = False
        # Whether a column has room is said at the end of its row.
        beside = self.list.verticalScrollBar().sizeHint().width() + 2 * self.list.frameWidth()
        self.list.setMinimumWidth(self.list.sizeHintForColumn(0) + beside)

    def _note_tick(self, item: QListWidgetItem) -> None:
        if not self._filling:
            self._columns.choose(self._columns.choice.turned_over(Column(item.data(_COLUMN))))

    def _move(self, steps: int) -> None:
        column = self._current()
        if column is not None:
            self._columns.choose(self._columns.choice.moved(column, steps))

    def _size(self, by: int) -> None:
        column = self._current()
        if column is not None:
            self._columns.size(column, by)

    def _current(self) -> Column | None:
        row = self.list.currentRow()
        return None if row < 0 else Column(self.list.item(row).data(_COLUMN))

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        for button in self._buttons:
            side.addWidget(button)
        side.addStretch(1)
        both = QHBoxLayout()
        both.addWidget(self.list, 1)
        both.addLayout(side)
        whole = QVBoxLayout(self)
        whole.addWidget(self._hint)
        whole.addLayout(both)
        resize_for_text(self, QSize(460, 380))
