"""A base map from the menu to the screen and back: chosen, fetched, remembered, and said when it is old or broken."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from console.base_map.remembered import keep_choice, remembered_choice
from console.places import tile_folder
from console.settings import Settings
from models.base_map.sources import Choice, Datum, TileFileChoice, TileServerChoice, cache_name
from models.base_map.tile_cache import TileCache
from models.base_map.tiles import tile_at
from models.ids import AccountId
from tests.console.base_map.tile_server import pictures, serving
from tests.console.rooms import DISPATCHER
from tests.console.seats import LEADER, Consoles, OpenSeat, Seat, make_shift
from tests.models.base_map.tile_files import make_tile_file
from tests.widgets.map.base_map.tile_pictures import plain
from widgets.map.base_map.choice_dialog import BaseMapDialog
from widgets.message_bar import Level

GREEN = plain(0xFF00FF00)
SERVER = TileServerChoice(
    address="https://tiles.example/{z}/{x}/{y}?k={key}",
    key="a=b; c",
    attribution="© 样图",
    datum=Datum.GCJ02,
    finest=15,
)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return make_shift(tmp_path / "room.sqlite3")[0]


def open_dialog(seat: Seat) -> BaseMapDialog:
    next(action for action in seat.window.findChildren(QAction) if action.text() == "Base map …").trigger()
    (dialog,) = (found for found in seat.window.findChildren(BaseMapDialog) if found.isVisible())
    return dialog


def press_use(seat: Seat, dialog: BaseMapDialog) -> None:
    seat.qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)


def green_share(seat: Seat) -> float:
    picture = seat.window.map.grab().toImage()
    spots = [(x, y) for x in range(4, picture.width(), 12) for y in range(4, picture.height(), 12)]
    colours = [picture.pixelColor(*spot) for spot in spots]
    return sum(colour.green() > max(colour.red(), colour.blue()) + 25 for colour in colours) / len(colours)


def choose_file(seat: Seat, file: Path) -> None:
    dialog = open_dialog(seat)
    dialog.from_file.click()
    dialog.file.setText(str(file))
    press_use(seat, dialog)


def test_tiles_of_a_server_come_onto_the_map_and_stay_without_it(
    qtbot: QtBot, url: str, open_seat: OpenSeat, consoles: Consoles
) -> None:
    with serving(pictures(GREEN)) as server:
        seat = open_seat(url)
        dialog = open_dialog(seat)
        dialog.from_server.click()
        dialog.address.setText(server.address)
        dialog.attribution.setText("© Sample mappers")
        press_use(seat, dialog)
        qtbot.waitUntil(lambda: green_share(seat) > 0.5)
        note = seat.window.map.base_map.note
        assert note.text() == "© Sample mappers"
        assert note.isVisible()
        dialog = open_dialog(seat)
        dialog.offline.click()
        press_use(seat, dialog)
        qtbot.waitUntil(
            lambda: re.fullmatch(r"© Sample mappers – offline – tiles of \d{4}-\d\d-\d\d", note.text()) is not None
        )
        asked = len(server.asked)
        qtbot.waitUntil(lambda: green_share(seat) > 0.5)
        consoles.close(seat.console)
        again = open_seat(url)
        qtbot.waitUntil(lambda: green_share(again) > 0.5)
        assert "offline" in again.window.map.base_map.note.text()
        assert len(server.asked) == asked


def test_a_server_that_is_gone_is_said_on_the_map(qtbot: QtBot, url: str, open_seat: OpenSeat) -> None:
    with serving(pictures(GREEN)) as server:
        address = server.address
    seat = open_seat(url)
    dialog = open_dialog(seat)
    dialog.from_server.click()
    dialog.address.setText(address)
    press_use(seat, dialog)
    note = seat.window.map.base_map.note
    qtbot.waitUntil(lambda: "the tile server is out of reach" in note.text())
    next(action for action in seat.window.findChildren(QAction) if action.text() == "简体中文").trigger()
    qtbot.waitUntil(lambda: "瓦片服务器连不上" in note.text())


def test_tiles_that_have_grown_old_are_fetched_anew(qtbot: QtBot, url: str, open_seat: OpenSeat) -> None:
    with serving(pictures(GREEN)) as server:
        choice = TileServerChoice(address=server.address, finest=3)
        file = tile_folder() / cache_name(choice)
        cache = TileCache(file, name="x", attribution="", finest=3, most_bytes=1 << 30)
        old = tile_at(115.01, 30.01, 3)
        cache.keep({old: plain(0xFFFF0000)}, datetime(2020, 1, 1, tzinfo=UTC))
        cache.close()
        keep_choice(Settings(), DISPATCHER, choice)
        seat = open_seat(url)
        qtbot.waitUntil(lambda: green_share(seat) > 0.5)
        assert server.paths == [f"/3/{old.column}/{old.row}.png"]


def test_a_file_is_shown_and_the_ground_comes_back(qtbot: QtBot, url: str, open_seat: OpenSeat, tmp_path: Path) -> None:
    file = make_tile_file(tmp_path / "a.mbtiles", {tile_at(115.01, 30.01, 8): GREEN}, attribution="© City")
    seat = open_seat(url)
    choose_file(seat, file)
    qtbot.waitUntil(lambda: green_share(seat) > 0.5)
    assert seat.window.map.base_map.note.text() == "© City"
    dialog = open_dialog(seat)
    dialog.none.click()
    press_use(seat, dialog)
    qtbot.waitUntil(lambda: green_share(seat) < 0.05)
    assert not seat.window.map.base_map.note.isVisible()


def test_a_broken_file_is_said_once_and_the_map_goes_on(
    qtbot: QtBot, url: str, open_seat: OpenSeat, tmp_path: Path
) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("no tiles")
    seat = open_seat(url)
    choose_file(seat, file)
    qtbot.waitUntil(lambda: str(file) in seat.said)
    shown = seat.window.messages.shown
    assert shown is not None
    assert shown.level is Level.FAULT
    assert "MBTiles" in shown.text
    for _ in range(4):
        with qtbot.waitSignal(seat.window.map.picture_complete):
            seat.window.map.canvas.pan(700.0, 0.0)
    assert sum(str(file) in text for _, text in seat.window.messages.rows()) == 1
    dialog = open_dialog(seat)
    dialog.none.click()
    press_use(seat, dialog)
    assert str(file) not in seat.said


def test_an_address_that_cannot_be_used_is_said_in_the_dialog(url: str, open_seat: OpenSeat) -> None:
    seat = open_seat(url)
    dialog = open_dialog(seat)
    dialog.from_server.click()
    dialog.address.setText("tiles.example")
    press_use(seat, dialog)
    assert "http://" in dialog.says
    dialog.reject()


@pytest.mark.parametrize("choice", [None, TileFileChoice(file="/maps/底图 1.mbtiles", datum=Datum.GCJ02), SERVER])
def test_every_account_has_its_own_base_map(choice: Choice | None) -> None:
    keep_choice(Settings(), DISPATCHER, SERVER)
    keep_choice(Settings(), DISPATCHER, choice)
    assert remembered_choice(Settings(), DISPATCHER) == choice
    assert remembered_choice(Settings(), LEADER.id) is None


@pytest.mark.parametrize(
    "texts",
    [
        {"kind": "server"},
        {"kind": "balloon"},
        {"kind": "file"},
        {"kind": "file", "file": "a", "datum": "mars"},
        {"datum": ""},
    ],
)
def test_settings_that_cannot_be_understood_are_no_base_map(texts: dict[str, str]) -> None:
    account = AccountId("somebody")
    Settings().keep_texts(f"base_map/{account}", texts)
    assert remembered_choice(Settings(), account) is None
