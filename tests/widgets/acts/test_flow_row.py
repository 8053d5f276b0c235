"""A row of buttons is as high as its width asks for, and whatever it stands in hears of it."""

from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.acts.flow_row import FlowRow


def test_a_wider_row_is_a_lower_one_for_the_form_too(qtbot: QtBot) -> None:
    """Or a form stays as high as it was in a narrower place, and its buttons are below the edge of what it gets."""
    form = QWidget()
    qtbot.addWidget(form)
    column = QVBoxLayout(form)
    row = FlowRow(form)
    column.addWidget(row)
    for text in ("Record", "Close"):
        row.add(QPushButton(text))
    form.show()
    heights = []
    for width in (120, 600):
        form.resize(width, 300)
        QApplication.sendPostedEvents()
        heights.append(form.minimumSizeHint().height())
    narrow, wide = heights
    assert wide < narrow
