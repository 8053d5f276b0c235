"""Keys: no two acts of the window share one, the page of acts shows them all, and each can be changed there."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QKeySequenceEdit,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from console.acts_page import ActsPage, said_of
from console.clock import wall_clock
from models.commands.orders import MergeOrders, SuperviseOrder
from tests.console.reading import texts
from tests.console.rooms import report
from tests.console.seats import Consoles, OpenSeat, Seat, make_shift


@pytest.fixture
def seat(tmp_path: Path, open_seat: OpenSeat) -> Seat:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
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


def page_of(seat: Seat) -> ActsPage:
    seat.press(Qt.Key.Key_F1)
    (page,) = seat.window.findChildren(ActsPage)
    seat.qtbot.waitExposed(page)
    return page


def find(page: ActsPage, words: str) -> QTableWidget:
    """Write into the page's field; the table that is left."""
    (field,) = page.findChildren(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)
    field.setText(words)
    return page.findChild(QTableWidget)


def choose_key(seat: Seat, page: ActsPage, key: str) -> None:
    """What pressing `key` in the field for another key does."""
    field = page.findChild(QKeySequenceEdit)
    field.setKeySequence(QKeySequence(key))
    field.editingFinished.emit()


def test_the_page_lists_every_act_with_its_word_and_its_key(seat: Seat) -> None:
    page = page_of(seat)
    shown = texts(page)
    book = seat.window.book
    for act in book:
        assert said_of(act) in shown
        assert book.command_of(act) in {*shown, ""}
        for key in book.keys_of(act):
            written = key.toString(QKeySequence.SequenceFormat.NativeText)
            assert any(written in text.split(", ") for text in shown)
    seat.qtbot.keyClick(page, Qt.Key.Key_Escape)
    seat.qtbot.waitUntil(lambda: not seat.window.findChildren(ActsPage))


def test_columns_are_measured_once_while_somebody_types(seat: Seat) -> None:
    """With every cell it took two seconds for each letter."""
    table = find(page_of(seat), "")
    cells = table.rowCount() * table.columnCount()
    measured = []

    class Counting(QStyledItemDelegate):
        def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
            measured.append(index.row())
            return super().sizeHint(option, index)

    table.setItemDelegate(Counting(table))
    measured.clear()
    find(seat.window.findChildren(ActsPage)[0], "a")
    table.grab()
    assert 0 < len(measured) < 2 * cells


@pytest.mark.parametrize("words", ["Merge", "hb", "ctrl+m"])
def test_an_act_is_found_by_name_word_and_key(seat: Seat, words: str) -> None:
    table = find(page_of(seat), words)
    assert "Merge" in [table.item(row, 1).text() for row in range(table.rowCount())]
    assert table.rowCount() < 15


def test_another_key_works_at_once_and_comes_again(
    tmp_path: Path, open_seat: OpenSeat, consoles: Consoles, qtbot: QtBot
) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    seat = open_seat(url)
    page = page_of(seat)
    find(page, "Show the whole")
    choose_key(seat, page, "Ctrl+Alt+F9")
    page.close()
    with qtbot.waitSignal(seat.window.menus.action("fit").triggered):
        seat.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    with qtbot.assertNotEmitted(seat.window.menus.action("fit").triggered):
        seat.press(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    consoles.close(seat.console)
    again = open_seat(url)
    again.window.looks.restore()
    assert again.window.menus.action("fit").shortcut() == QKeySequence("Ctrl+Alt+F9")


def test_a_key_of_another_act_is_taken_only_when_somebody_says_so(seat: Seat) -> None:
    page = page_of(seat)
    find(page, "Show the whole")
    choose_key(seat, page, "Ctrl+M")
    book = seat.window.book
    assert book.key_of("fit") == "Ctrl+0"
    (take,) = (button for button in page.findChildren(QPushButton) if "Merge" in button.text())
    take.click()
    assert book.key_of("fit") == "Ctrl+M"
    assert book.key_of(MergeOrders) == ""
    (back,) = (button for button in page.findChildren(QPushButton) if button.text() == "All keys as shipped")
    back.click()
    assert book.key_of(MergeOrders) == "Ctrl+M"


@pytest.mark.parametrize("key", ["M", "Return", "Alt+F"])
def test_a_key_that_is_used_otherwise_is_refused_in_words(seat: Seat, key: str) -> None:
    page = page_of(seat)
    find(page, "Show the whole")
    choose_key(seat, page, key)
    assert seat.window.book.key_of("fit") == "Ctrl+0"
    assert any(text.startswith(QKeySequence(key).toString() + " ") for text in texts(page))


def test_keycaps_and_menus_follow_a_new_key(seat: Seat) -> None:
    seat.window.book.give(SuperviseOrder, QKeySequence("Ctrl+Alt+P"))
    seat.window.begin()
    order = seat.window.inspector.current_order()
    assert order is not None
    menu = seat.window.inspector.menu_for(order, seat.window)
    assert any("Ctrl+Alt+P" in action.text() for action in menu.actions())
    menu.deleteLater()


def test_every_entry_of_an_open_menu_has_a_letter_of_its_own(seat: Seat) -> None:
    for menu in seat.window.menuBar().findChildren(QMenu):
        before = [action.text() for action in menu.actions()]
        menu.aboutToShow.emit()
        shown = [
            action.text() for action in menu.actions() if action.isVisible() and action.isEnabled() and action.text()
        ]
        letters = [text[text.replace("&&", "__").index("&") + 1].upper() for text in shown]
        assert len(letters) == len(set(letters))
        menu.aboutToHide.emit()
        if menu is not seat.window.menus["order"]:  # that one is filled as it opens
            assert [action.text() for action in menu.actions()] == before
