"""Keys: no two acts of the window share one, and the page of keys shows them all."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from console.clock import wall_clock
from console.keys_page import KeysPage
from tests.console.reading import texts
from tests.console.rooms import report
from tests.console.seats import OpenSeat, Seat, make_shift


@pytest.fixture
def seat(tmp_path: Path, open_seat: OpenSeat) -> Seat:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=5)))
    return open_seat(url)


def keys_of_the_window(seat: Seat) -> list[str]:
    """Every key that works wherever the keyboard is in the window."""
    keys = [key for action in seat.window.findChildren(QAction) for key in action.shortcuts()]
    everywhere = {Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut}
    for shortcut in seat.window.findChildren(QShortcut):
        if shortcut.context() in everywhere:
            keys += shortcut.keys()
    return [key.toString(QKeySequence.SequenceFormat.PortableText) for key in keys]


def keys_of_parts(seat: Seat) -> set[str]:
    """Keys that work within one part of it."""
    return {
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for shortcut in seat.window.findChildren(QShortcut)
        if shortcut.context() is Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key in list(shortcut.keys())
    }


@pytest.mark.parametrize("language", ["English", "简体中文"])
def test_no_two_acts_share_a_key(seat: Seat, language: str) -> None:
    next(action for action in seat.window.findChildren(QAction) if action.text() == language).trigger()
    keys = keys_of_the_window(seat)
    menus = [f"Alt+{text[text.index('&') + 1]}" for text in menu_titles(seat)]
    assert len(keys) > 20
    assert [key for key, count in Counter([*keys, *menus]).items() if count > 1] == []
    assert keys_of_parts(seat).isdisjoint(keys)


def menu_titles(seat: Seat) -> list[str]:
    return [action.text() for action in seat.window.menuBar().actions()]


def test_the_page_of_keys_shows_the_keys_of_the_menus(seat: Seat) -> None:
    seat.press(Qt.Key.Key_F1)
    (page,) = seat.window.findChildren(KeysPage)
    shown = texts(page)
    for action in seat.window.menuBar().actions():
        for entry in action.menu().actions():
            if not entry.shortcut().isEmpty():
                assert entry.shortcut().toString(QKeySequence.SequenceFormat.NativeText) in shown
    seat.qtbot.keyClick(page, Qt.Key.Key_Escape)
    seat.qtbot.waitUntil(lambda: not seat.window.findChildren(KeysPage))
