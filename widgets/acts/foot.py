"""What a form ends in: its answers, and its buttons in a row."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.acts.flow_row import FlowRow


class Foot(QWidget):
    """Stands in the form; whoever scrolls the form takes it out and keeps it in view."""

    def __init__(self, *, answers: Sequence[QWidget], buttons: Sequence[QWidget], form: QWidget) -> None:
        super().__init__(form)
        row = FlowRow(self)
        for button in buttons:
            row.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for part in (*answers, row):
            column.addWidget(part)
