"""A row of a form in which the password is typed again: never shown, never kept."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from widgets.accounts.new_password import password_line
from widgets.acts.fields import Picked, Problem

PASSWORD = "password"


class PasswordEditor(QWidget):
    edited = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = password_line(self)
        self._line.textChanged.connect(self.edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line)
        self.setFocusProxy(self._line)
        self.set_words()

    @property
    def names(self) -> tuple[str, ...]:
        return (PASSWORD,)

    @property
    def problem(self) -> Problem | None:
        return None if self._line.text() else Problem(PASSWORD, "required")

    @property
    def dirty(self) -> bool:
        return False
        # Nothing is lost: it is typed again anyway.

    @property
    def picked(self) -> Picked | None:
        return None

    def values(self) -> dict[str, Any]:
        """Given once: the line is empty afterwards."""
        text = self._line.text()
        self._line.clear()
        return {PASSWORD: text}

    def set_words(self) -> None:
        self._line.setAccessibleName(QCoreApplication.translate("HandoverPage", "Password"))
