"""The window that the form of a plan stands in: beside the work, nothing waits for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from widgets.plans.plan_form import PlanForm
from widgets.plans.window_size import in_lines

_ACROSS, _DOWN = 62, 37
"""In lines of text."""


class PlanDialog(QDialog):
    left = Signal()
    """It was closed; it may be brought up again."""

    def __init__(self, form: PlanForm, parent: QWidget) -> None:
        super().__init__(parent)
        self.form = form
        self.is_open = False
        """Also while it makes room for the map."""
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 8)
        column.addWidget(form)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(in_lines(self, _ACROSS, _DOWN))
        form.titled.connect(self.setWindowTitle)
        form.closed.connect(self.close)

    def bring_up(self) -> None:
        self.is_open = True
        self.show()
        self.raise_()
        self.activateWindow()

    def reject(self) -> None:
        """Esc, wherever it is pressed."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()  # the dialog's own would reject it again
        if self.is_open:
            self.is_open = False
            self.form.leave()
            self.left.emit()
