"""The equipment's double name, said and read back (OP-12): compared while it is typed, never pasted."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from widgets.acts.fields import Picked, Problem, ReadBackField
from widgets.acts.labels import field_label


class ReadBackEditor(QWidget):
    """Name and number as said in the first row, as heard in the second, and whether they agree."""

    edited = Signal()

    def __init__(self, field: ReadBackField, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        said_name, said_number, heard_name, heard_number = field.names
        self._lines: dict[str, QLineEdit] = {
            said_name: QLineEdit(self),
            said_number: QLineEdit(self),
            heard_name: TypedLine(self),
            heard_number: TypedLine(self),
        }
        self._labels = {name: QLabel(self) for name in field.names}
        self._start: dict[str, str] = {}
        self._verdict = QLabel(self)
        self._verdict.setWordWrap(True)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for index, (name, line) in enumerate(self._lines.items()):
            row, column = divmod(index, 2)
            self._labels[name].setBuddy(line)
            self._labels[name].setWordWrap(True)
            layout.addWidget(self._labels[name], 2 * row, column)
            layout.addWidget(line, 2 * row + 1, column)
            line.textChanged.connect(self._compare)
        layout.addWidget(self._verdict, 4, 0, 1, 2)
        self.setFocusProxy(self._lines[said_name])
        self.set_words()

    @property
    def names(self) -> tuple[str, ...]:
        return self._field.names

    @property
    def problem(self) -> Problem | None:
        said, heard = self._field.names[:2], self._field.names[2:]
        for name in self._field.names:
            if not self._text(name):
                return Problem(name, "required")
        for spoken, echoed in zip(said, heard, strict=True):
            if self._text(spoken) != self._text(echoed):
                return Problem(echoed, "differs")
        return None

    @property
    def dirty(self) -> bool:
        return any(self._text(name) != self._start.get(name, "") for name in self._field.names)

    @property
    def picked(self) -> Picked | None:
        return None

    def values(self) -> dict[str, Any]:
        return {name: self._text(name) for name in self._field.names}

    @property
    def lines(self) -> tuple[QLineEdit, ...]:
        """In the order in which they are filled in."""
        return tuple(self._lines.values())

    def line(self, name: str) -> QLineEdit:
        """The line of one of the four texts."""
        return self._lines[name]

    def start_with(self, texts: Mapping[str, str]) -> None:
        """What is known to be said stands there before anybody types; it has still to be read back."""
        self._start = dict(texts)
        for name, text in texts.items():
            self._lines[name].setText(text)

    def set_text(self, name: str, text: str) -> None:
        self._lines[name].setText(text)

    def set_words(self) -> None:
        for name, label in self._labels.items():
            label.setText(field_label(name))
        self._compare()

    def _compare(self) -> None:
        found = self.problem
        if found is None:
            self._verdict.setText(self.tr("✓ Read back as said."))
        elif found.code == "differs":
            self._verdict.setText(self.tr("✕ Not what was said: ask again."))
        else:
            self._verdict.setText(self.tr("Type what you hear, not what you read."))
        self.edited.emit()

    def _text(self, name: str) -> str:
        return self._lines[name].text().strip()


class TypedLine(QLineEdit):
    """Takes keys only: a read-back that is pasted from the field above has heard nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAcceptDrops(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:  # pastes the selection on X11
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
