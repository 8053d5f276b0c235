"""A row of buttons gives each the room that its text has now."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton


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
