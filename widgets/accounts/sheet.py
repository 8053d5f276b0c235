"""A few labelled fields, a button that sends and one that cancels; what stands against sending is said below them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.theme.theme import Theme


class Sheet(QWidget):
    """Part of a dialog: Enter is the dialog's default button, which is this one's while it is shown."""

    submitted = Signal()
    """Every line that is shown has something in it."""
    cancelled = Signal()

    def __init__(self, fields: Sequence[QWidget], *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._labels = {field: QLabel(self) for field in fields}
        self._refusal = Notice(theme, self)
        self._go = KeycapButton("Return", self)
        self._cancel = KeycapButton("Esc", self)
        self._go.clicked.connect(self._submit)
        self._cancel.clicked.connect(self.cancelled)
        self._rows = QFormLayout()
        self._lay_out()

    @property
    def refusal(self) -> str:
        """What stands against it."""
        return self._refusal.said

    @property
    def waits(self) -> bool:
        """It was sent and is not answered yet."""
        return not self._go.isEnabled()

    def set_words(self, labels: Mapping[QWidget, str], *, go: str, cancel: str) -> None:
        for field, text in labels.items():
            self._labels[field].setText(text)
            field.setAccessibleName(text)
        self._go.setText(go)
        self._cancel.setText(cancel)

    def show_row(self, field: QWidget) -> None:
        self._rows.setRowVisible(field, True)

    def hide_row(self, field: QWidget) -> None:
        self._rows.setRowVisible(field, False)

    def begin(self) -> None:
        """Empty lines, the keyboard in the first."""
        for field in self._labels:
            if isinstance(field, QLineEdit):
                field.clear()
        self._refusal.say("")
        self._go.setEnabled(True)
        self._go.setDefault(True)
        next(iter(self._labels)).setFocus(Qt.FocusReason.OtherFocusReason)

    def wait(self) -> None:
        """It is on its way: a second Enter sends nothing."""
        self._refusal.say("")
        self._go.setEnabled(False)

    def ask_again(self, field: QWidget, why: str) -> None:
        self._go.setEnabled(True)
        self._refusal.say(why, Tone.REFUSED)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _submit(self) -> None:
        for field, label in self._labels.items():
            if isinstance(field, QLineEdit) and self._rows.isRowVisible(field) and not field.text().strip():
                self.ask_again(field, self.tr("{field} is still empty.").format(field=label.text()))
                return
        self.submitted.emit()

    def _lay_out(self) -> None:
        for field, label in self._labels.items():
            label.setBuddy(field)
            self._rows.addRow(label, field)
        buttons = QHBoxLayout()
        buttons.addWidget(self._go)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addWidget(self._refusal)
        column.addLayout(buttons)
