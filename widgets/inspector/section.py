"""Parts of the inspector: a titled section, and rows of facts with a label each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from widgets.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: what it is, what it says, and below it, dim, what more there is to know."""

    label: str
    value: str
    more: str = ""
    tip: str = ""


class Section(QWidget):
    """A title over a body, with a line above; hidden while it has nothing to show."""

    def __init__(self, body: QWidget, theme: Theme) -> None:
        super().__init__()
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        self._rule = QFrame(self)
        self._rule.setFixedHeight(1)
        self._rule.setAutoFillBackground(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(4)
        layout.addWidget(self._rule)
        layout.addWidget(self._title)
        layout.addWidget(body)
        self.show_theme(theme)

    def set_title(self, text: str) -> None:
        self._title.setText(text)

    def show_theme(self, theme: Theme) -> None:
        _colour(self._title, theme.dim)
        palette = self._rule.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.line)
        self._rule.setPalette(palette)


class Facts(QWidget):
    """Rows of facts; texts can be marked and copied with the mouse."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[tuple[QLabel, QLabel, QLabel]] = []
        self._more_at = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(1, 1)
        self._at_rest = QTimer(self, singleShot=True, interval=0)
        """While a layout does its work, nothing that it has laid out may ask for another width."""
        self._at_rest.timeout.connect(self._share_width)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Rows are made once and reused; what has not changed is not touched."""
        while len(self._rows) < len(facts):
            self._rows.append(self._new_row(len(self._rows)))
        for row, (label, value, more) in enumerate(self._rows):
            fact = facts[row] if row < len(facts) else Fact("", "")
            _say(label, fact.label, shown=row < len(facts))
            _say(value, fact.value, shown=row < len(facts))
            _say(more, fact.more, shown=bool(fact.more))
            for part in (label, value):
                part.setToolTip(fact.tip)
        self._share_width()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:  # or a text has another size
            self._at_rest.start()
        return super().event(event)

    def texts(self) -> list[str]:
        """What stands there, row by row."""
        return [
            " ".join(part.text() for part in row if part.text() and not part.isHidden())
            for row in self._rows
            if not row[1].isHidden()
        ]

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for label, _, more in self._rows:
            _colour(label, theme.dim)
            _colour(more, theme.dim)

    def _share_width(self) -> None:
        """What things are called goes on in a further line where a telephone or a number beside it would be cut."""
        rows = [row for row in self._rows if not row[0].isHidden()]
        if not rows:
            return
        names = [line for label, _, _ in rows for line in label.text().split("\n")]
        whole, word = self._widest(names), self._widest([word for name in names for word in name.split(" ")])
        free = self.width() - self._grid.horizontalSpacing()
        value, more = (max(_least(row[column]) for row in rows) for column in (1, 2))
        self._put_more(0 if free - more < word else 1)
        room = free - (max(value, more) if self._more_at == 1 else value)
        width = min(whole, max(room, word))
        for label, _, _ in self._rows:
            if (label.minimumWidth(), label.wordWrap()) != (width, width < whole):
                label.setFixedWidth(width)
                label.setWordWrap(width < whole)  # has Qt lay out, and ask, again: also where it changes nothing

    def _put_more(self, column: int) -> None:
        """Beside what it is called, or below that, too, where its longest number finds no room beside."""
        if column == self._more_at:
            return
        self._more_at = column
        for row, (_, _, more) in enumerate(self._rows):
            self._grid.addWidget(more, 2 * row + 1, column, 1, 2 - column)

    def _widest(self, texts: Sequence[str]) -> int:
        """Pixels, and one more for parts of them."""
        metrics = self._rows[0][0].fontMetrics()
        return 1 + max(metrics.horizontalAdvance(text) for text in texts)

    def _new_row(self, row: int) -> tuple[QLabel, QLabel, QLabel]:
        label, value, more = QLabel(self), QLabel(self), QLabel(self)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        for part in (value, more):
            part.setWordWrap(True)
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            part.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        for part in (label, more):
            _colour(part, self._theme.dim)
        for part in (label, value, more):
            part.hide()  # else Qt shows each a turn later, the empty ones, too
        self._grid.addWidget(label, 2 * row, 0)
        self._grid.addWidget(value, 2 * row, 1)
        self._grid.addWidget(more, 2 * row + 1, self._more_at, 1, 2 - self._more_at)
        return label, value, more


def _least(part: QLabel) -> int:
    """Pixels of width that its longest word takes."""
    return 0 if part.isHidden() else part.minimumSizeHint().width()


def _say(label: QLabel, text: str, *, shown: bool) -> None:
    if label.text() != text:
        label.setText(text)
    if label.isHidden() == shown:
        label.setVisible(shown)


def _colour(label: QLabel, colour: QColor) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)
