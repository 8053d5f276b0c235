"""What stands below the field: for each entry what Enter will do, or why it cannot; and what is to be chosen from."""

from dataclasses import dataclass
from enum import Enum
from html import escape

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QSizePolicy, QVBoxLayout, QWidget

from widgets.theme.theme import Theme

_MOST_ROWS = 8
_EDGE = 3


class Sign(Enum):
    """Said by sign and words; colour only underlines it."""

    HINT = ""
    DOES = "⏎"
    ASKS = "▸"
    CHOOSE = "?"
    MISSING = "…"
    WRONG = "✕"
    CHANGED = "↻"


@dataclass(frozen=True, slots=True)
class Line:
    sign: Sign
    words: str


class Preview(QWidget):
    chosen = Signal(int)
    """Row of the choice that was clicked."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[Line, ...] = ()
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._list = QListWidget(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addWidget(self._list)
        self._list.setObjectName("command_choices")
        self._list.hide()

    @property
    def said(self) -> str:
        """All lines with their signs, and the choices: for the eye of a test and the ear of a screen reader."""
        lines = [f"{line.sign.value} {line.words}".strip() for line in self._lines]
        return "\n".join([*lines, *self.choices])

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(self._list.item(row).text() for row in range(self._list.count()))

    @property
    def marked(self) -> int:
        """Row of the marked choice; -1 if there are none."""
        return self._list.currentRow()

    def show_lines(self, lines: tuple[Line, ...], choices: tuple[str, ...]) -> None:
        self._lines = lines
        self._paint()
        if choices != self.choices:
            self._list.clear()
            self._list.addItems(list(choices))
            self._list.setCurrentRow(0 if choices else -1)
        self._list.setVisible(bool(choices))
        if choices:
            rows = min(len(choices), _MOST_ROWS)
            self._list.setFixedHeight(rows * self._list.sizeHintForRow(0) + 2 * _EDGE)

    def move_mark(self, by: int) -> None:
        """Round at the ends."""
        if self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + by) % self._list.count())

    def fit(self, width: int) -> None:
        """As high as its words need at `width` pixels."""
        self._label.setMinimumHeight(0)  # else it would never ask for less than before
        self._label.setFixedHeight(self._label.heightForWidth(width))

    def name_choices(self, name: str) -> None:
        self._list.setAccessibleName(name)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._paint()

    def _paint(self) -> None:
        theme = self._theme
        colours = {
            Sign.HINT: theme.dim,
            Sign.MISSING: theme.dim,
            Sign.WRONG: theme.critical,
            Sign.CHANGED: theme.selection,
        }
        rows = []
        for line in self._lines:
            colour = colours.get(line.sign, theme.text).name()
            sign = f'<b style="color:{colour}">{line.sign.value}</b>&nbsp;&nbsp;' if line.sign.value else ""
            quiet = line.sign in {Sign.HINT, Sign.MISSING}
            words = escape(line.words).replace("\n", "<br>")
            rows.append(f'{sign}<span style="color:{(theme.dim if quiet else theme.text).name()}">{words}</span>')
        self._label.setText("<br>".join(rows))
        self._label.setVisible(bool(rows))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())
