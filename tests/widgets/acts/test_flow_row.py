"""A row of buttons is as high as its width asks for, each button as wide as its text, and whatever it stands in hears
of it."""

from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton


def test_a_form_goes_by_the_row_as_it_stands_there(qtbot: QtBot) -> None:
    """Or it is as high as another width asks for: its buttons are below the edge of the place it gets, and a page
    that nobody has turned to asks for more room than the screen has."""
    page = QWidget()
    qtbot.addWidget(page)
    form = QWidget(page)
    QVBoxLayout(page).addWidget(form)
    row = FlowRow(form)
    QVBoxLayout(form).addWidget(row)
    for text in ("Record", "Close"):
        row.add(QPushButton(text))
    form.hide()
    page.resize(600, 400)
    page.show()
    line = QPushButton("Record").sizeHint().height()
    assert row.minimumSizeHint().height() == line
    form.show()
    QApplication.processEvents()
    margins = form.layout().contentsMargins()
    assert form.minimumSizeHint().height() == line + margins.top() + margins.bottom()


def test_a_text_that_changed_while_nobody_looked_is_whole(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = FlowRow(holder)
    button = KeycapButton("Esc", row)
    row.add(button)
    QVBoxLayout(holder).addWidget(row)
    button.setText("取消")
    holder.resize(400, 100)
    holder.show()
    holder.hide()
    button.setText("Close without sending")
    holder.show()
    assert button.width() == button.sizeHint().width()
