"""A row of buttons is as high as its width asks for, and whatever it stands in hears of it."""

from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton


def test_a_form_goes_by_the_row_as_it_stands_there(qtbot: QtBot) -> None:
    """Or it stays as high as it was before it was shown, and its buttons are below the edge of the place it gets."""
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
    before = form.minimumSizeHint().height()
    form.show()
    QApplication.processEvents()
    assert form.minimumSizeHint().height() < before


def test_a_text_that_changed_out_of_sight_is_not_cut(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = FlowRow(page)
    button = KeycapButton("Ctrl+Return", row)
    button.setText("File the plan")
    row.add(button)
    row.resize(400, 30)
    page.show()
    page.hide()
    button.setText("Merge the plans")
    page.show()
    assert button.width() == button.sizeHint().width()
