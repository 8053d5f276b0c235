"""Map → Base map …: what is entered is what is chosen, and what cannot be used says why."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from models.base_map.sources import Choice, Datum, TileFileChoice, TileServerChoice
from models.errors import DispatchError
from widgets.map.base_map.choice_dialog import BaseMapDialog

SERVER = TileServerChoice(
    address="https://tiles.example/{z}/{x}/{y}.png?k={key}",
    key="secret",
    attribution="© Sample mappers",
    datum=Datum.GCJ02,
    finest=17,
    offline=True,
)


def code_of(error: DispatchError) -> str:
    return error.code


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[QWidget]:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    yield widget


def opened(desk: QWidget, choice: Choice | None) -> BaseMapDialog:
    dialog = BaseMapDialog(choice=choice, refusal=code_of, parent=desk)
    dialog.open()
    return dialog


def press_use(qtbot: QtBot, dialog: BaseMapDialog) -> None:
    qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("choice", [None, TileFileChoice(file="/maps/city.mbtiles", datum=Datum.GCJ02), SERVER])
def test_what_is_chosen_is_shown_and_comes_back_as_it_was(qtbot: QtBot, desk: QWidget, choice: Choice | None) -> None:
    dialog = opened(desk, choice)
    taken: list[None] = []
    dialog.accepted.connect(lambda: taken.append(None))
    with qtbot.waitSignal(dialog.chosen) as chosen:
        press_use(qtbot, dialog)
    assert chosen.args == [choice]
    assert taken, "the dialog itself may be gone by now"


def test_a_server_is_entered_by_keyboard(qtbot: QtBot, desk: QWidget) -> None:
    dialog = opened(desk, None)
    assert not dialog.address.isEnabled()
    dialog.from_server.click()
    for field, text in ((dialog.address, " http://t.example/{z}/{x}/{y} "), (dialog.attribution, "© T")):
        field.setFocus()
        qtbot.keyClicks(field, text)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        press_use(qtbot, dialog)
    assert chosen.args == [TileServerChoice(address="http://t.example/{z}/{x}/{y}", attribution="© T")]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("", "tile_address_not_http"),
        ("https://t.example/{z}/{x}", "tile_address_without_place"),
        ("https://t.example/{z}/{x}/{y}/{key}", "tile_address_wants_key"),
    ],
)
def test_what_cannot_be_used_says_why_and_stays(qtbot: QtBot, desk: QWidget, address: str, code: str) -> None:
    dialog = opened(desk, None)
    dialog.from_server.click()
    dialog.address.setText(address)
    with qtbot.assertNotEmitted(dialog.chosen):
        press_use(qtbot, dialog)
    assert dialog.isVisible()
    assert dialog.says == code
    dialog.from_file.click()
    press_use(qtbot, dialog)
    assert dialog.says == "tile_file_not_named"
    dialog.reject()


def test_the_key_is_not_read_over_a_shoulder(desk: QWidget) -> None:
    dialog = opened(desk, SERVER)
    assert dialog.key.displayText() != "secret"
    dialog.reject()
