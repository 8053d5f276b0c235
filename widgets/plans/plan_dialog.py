"""The window that the form of a plan stands in: beside the work, nothing waits for it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from widgets.plans.plan_form import PlanForm

_LINES = (62, 37)
"""Width and height in lines of text: with larger letters it is larger, as far as the screen goes."""


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
        line = self.fontMetrics().height()
        self.resize((QSize(*_LINES) * line).boundedTo(self.screen().availableSize()))
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
