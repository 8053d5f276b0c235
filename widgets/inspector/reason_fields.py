"""The one-line reasons that a choice of crew may take: why it is taken from its crew, why this one in spite of all."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QFormLayout, QLabel, QLineEdit, QWidget

from widgets.acts.labels import field_label

REMEMBERED = 8
"""Reasons given before that are offered again while typing."""


class ReasonFields(QWidget):
    """Fields by the command's names, "reason" and "override"; hidden until they are asked for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted: tuple[str, ...] = ()
        self._given = QStringListModel(self)
        self._lines = {"reason": QLineEdit(self), "override": QLineEdit(self)}
        self._labels = {name: QLabel(self) for name in self._lines}
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for name, line in self._lines.items():
            self._labels[name].setBuddy(line)
            layout.addRow(self._labels[name], line)
            line.setCompleter(QCompleter(self._given, line))
        self._layout = layout
        self.set_words()
        self.put_away()

    @property
    def wanted(self) -> tuple[str, ...]:
        return self._wanted

    @property
    def remembered(self) -> tuple[str, ...]:
        """Reasons given before, the last one first."""
        return tuple(self._given.stringList())

    @property
    def empty_one(self) -> str | None:
        """The first field that is asked for and still empty."""
        return next((name for name in self._wanted if not self._lines[name].text().strip()), None)

    def ask(self, wanted: tuple[str, ...]) -> None:
        """Open the fields `wanted` and go to the first empty one."""
        self._wanted = wanted
        for name, line in self._lines.items():
            self._layout.setRowVisible(line, name in wanted)
        self.show()
        self.focus_empty()

    def focus_empty(self) -> None:
        line = self._lines[self.empty_one or self._wanted[-1]]
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def texts(self) -> dict[str, str]:
        return {name: self._lines[name].text().strip() for name in self._wanted}

    def remember(self) -> None:
        """Offer what was given now when the next reason is typed."""
        known = [text for text in self.texts().values() if text]
        self._given.setStringList(list(dict.fromkeys([*known, *self._given.stringList()]))[:REMEMBERED])

    def set_text(self, name: str, text: str) -> None:
        self._lines[name].setText(text)

    def put_away(self) -> None:
        """Hide and empty the fields."""
        self._wanted = ()
        for line in self._lines.values():
            line.clear()
        self.hide()

    def set_words(self) -> None:
        for name, label in self._labels.items():
            label.setText(field_label(name))
