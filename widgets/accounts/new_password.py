"""New passwords: hidden, long enough, typed twice."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

LEAST_PASSWORD = 10
"""Characters of a new password: length is what a guesser has to pay for."""


@dataclass(frozen=True, slots=True)
class Unfit:
    """The line that has to be typed again, and why."""

    line: QLineEdit
    why: str


def password_line(parent: QWidget) -> QLineEdit:
    line = QLineEdit(parent)
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line


def find_unfit(first: QLineEdit, second: QLineEdit) -> Unfit | None:
    """What stands against the password typed in `first` and again in `second`."""
    if len(first.text()) < LEAST_PASSWORD:
        words = QCoreApplication.translate("NewPassword", "The password needs at least {count} characters.")
        return Unfit(first, words.format(count=LEAST_PASSWORD))
    if first.text() != second.text():
        return Unfit(second, QCoreApplication.translate("NewPassword", "The two passwords differ."))
    return None
