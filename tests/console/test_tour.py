"""The tour of the desk: it offers itself once, takes nobody's keyboard, and shows the keys that are in force."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from console.cli.arguments import build_parser
from console.cli.start import Program
from console.language import Language
from console.looks import Looks
from console.settings import Settings
from console.tour.tour import Tour
from console.window import MainWindow
from models.commands.orders import AssignOrder
from tests.console.comfort.surfaces import Room, room
from tests.console.rooms import DISPATCHER
from tests.console.seats import make_shift
from tests.widgets import living_picture as lived
from widgets.message_bar import Level
from widgets.theme import apply_theme, dark_theme, light_theme, set_text_size
from widgets.tour.card import TourCard
from widgets.tour.placing import beside, least_hiding
from widgets.tour.ring import Ring

SMALLEST = QSize(1280, 720)
ALL = 9


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication, own_look: Language) -> Iterator[None]:
    apply_theme(qapp, dark_theme())
    yield
    set_text_size(qapp, 100)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Room]:
    with room(qtbot, dark_theme()) as there:
        there.window.queue.setFocus()
        yield there


def card_of(window: MainWindow) -> TourCard:
    card = window.tour.card
    assert card is not None
    return card


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    at = window.focusWidget()
    assert at is not None
    qtbot.keyClick(at, key, held or Qt.KeyboardModifier.NoModifier)
    settle(qtbot)


def settle(qtbot: QtBot) -> None:
    """Cards follow a turn of the event loop after what they stand beside."""
    qtbot.wait(20)
    QApplication.sendPostedEvents()


def press_button(sheet: QWidget | None, text: str) -> None:
    """As somebody does who came to it with Tab."""
    assert sheet is not None
    button = next(one for one in sheet.findChildren(QAbstractButton) if one.text() == text)
    button.setFocus()
    button.click()


def title_of(window: MainWindow) -> str:
    step = card_of(window).step
    return "" if step is None else step.title


def titles_from_here(window: MainWindow, qtbot: QtBot) -> list[str]:
    """Of all cards from this one to the end."""
    found = []
    while window.tour.card is not None:
        found.append(title_of(window))
        press(window, qtbot, Qt.Key.Key_Return)
    return found


def check_place(window: MainWindow) -> None:
    """The card lies whole in the window with all its text; the ring is around something of the window."""
    card = card_of(window)
    assert window.rect().contains(card.geometry()), (card.geometry(), title_of(window))
    for label in (one for one in card.findChildren(QLabel) if one.isVisible()):
        assert label.heightForWidth(label.width()) <= label.height() + 1, label.text()
        assert label.wordWrap() or label.sizeHint().width() <= label.width() + 1, label.text()
    for button in (one for one in card.findChildren(QAbstractButton) if one.isVisible()):
        assert button.width() >= button.sizeHint().width(), button.text()
    (ring,) = window.findChildren(Ring)
    assert ring.isVisible()
    assert window.rect().contains(ring.geometry())


def test_it_goes_round_the_desk_by_keyboard_and_gives_the_keyboard_back(desk: Room, qtbot: QtBot) -> None:
    window = desk.window
    before = window.focusWidget()
    press(window, qtbot, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    rings = []
    for number in range(1, ALL + 1):
        step = card_of(window).step
        assert step is not None
        assert (step.number, step.count) == (number, ALL)
        assert card_of(window).isAncestorOf(window.focusWidget())
        check_place(window)
        (ring,) = window.findChildren(Ring)
        rings.append(ring.geometry())
        assert not ring.geometry().adjusted(4, 4, -4, -4).intersects(card_of(window).geometry()), step.title
        assert step.keys
        if number == 2:
            press(window, qtbot, Qt.Key.Key_Left)
            assert title_of(window) == "Work orders"
            press(window, qtbot, Qt.Key.Key_Left)
            press(window, qtbot, Qt.Key.Key_Right)
        press(window, qtbot, Qt.Key.Key_Return if number % 2 else Qt.Key.Key_Right)
    assert window.tour.card is None
    assert window.focusWidget() is before
    assert len({ring.getRect() for ring in rings}) == ALL
    dock = window._docks["queue"]
    assert rings[0].contains(QRect(dock.mapTo(window, dock.rect().topLeft()), dock.size()).adjusted(3, 3, -3, -3))
    assert not any(one.isVisible() for one in window.findChildren(TourCard))


def test_it_says_the_keys_of_the_book(desk: Room, qtbot: QtBot) -> None:
    window = desk.window
    window.tour.begin()
    assert card_of(window).step.keys == (("Ctrl+1", "Go to work orders"), ("Alt+0", "Assign"))
    window.book.give("go_queue", QKeySequence("Ctrl+F2"))
    window.book.free(AssignOrder)
    settle(qtbot)
    assert card_of(window).step.keys == (("Ctrl+F2", "Go to work orders"), ("pd", "Assign, typed in the command line"))


def test_it_stays_beside_its_place_whatever_the_window_does(
    desk: Room, qtbot: QtBot, qapp: QApplication, own_look: Language
) -> None:
    window = desk.window
    window.tour.begin()
    for title in ("Work orders", "The order", "Crews", "The map", "Reach from now"):
        assert title_of(window) == title
        press(window, qtbot, Qt.Key.Key_Right)
    window.resize(SMALLEST)
    settle(qtbot)
    check_place(window)
    own_look.use("zh_CN")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    settle(qtbot)
    assert title_of(window) == "命令行"
    check_place(window)
    bar, edit = window.menuBar(), window.menus["edit"].menuAction()
    (ring,) = window.findChildren(Ring)
    assert ring.geometry().center().x() == bar.mapTo(window, bar.actionGeometry(edit).center()).x()
    apply_theme(qapp, light_theme())
    window.show_theme(light_theme())
    set_text_size(qapp, 200)
    settle(qtbot)
    check_place(window)
    window.menus.action("command_line").trigger()
    settle(qtbot)
    panel = window.command_line.panel
    assert panel is not None
    assert ring.geometry().contains(QRect(panel.geometry()))
    press(window, qtbot, Qt.Key.Key_Escape)
    assert panel.isHidden()
    settle(qtbot)
    assert title_of(window) == "命令行"


def test_what_is_not_there_is_left_out(qtbot: QtBot) -> None:
    with room(qtbot, dark_theme(), lived.VIEWER) as there:
        window, docks = there.window, there.window._docks
        docks["crews"].hide()
        docks["inspector"].setFloating(True)
        window.tour.begin()
        settle(qtbot)
        assert card_of(window).step.keys == (("Ctrl+1", "Go to work orders"),), "who may not assign has no key for it"
        docks["queue"].hide()
        settle(qtbot)
        assert title_of(window) == "The order"
        (ring,) = docks["inspector"].findChildren(Ring)
        assert ring.isVisible()
        assert window.rect().contains(card_of(window).geometry())
        window.tour.begin()
        assert titles_from_here(window, qtbot) == [
            *("The order", "The map", "Reach from now", "The command line", "Windows and layouts", "Help"),
        ]


def test_the_offer_waits_takes_no_keyboard_and_is_answered_once(desk: Room, qtbot: QtBot) -> None:
    window = desk.window
    before = window.focusWidget()
    tour = window.tour
    tour.offer()
    settle(qtbot)
    assert tour.offered is not None
    assert window.focusWidget() is before
    assert window.rect().contains(tour.offered.geometry())
    assert all(one.width() >= one.sizeHint().width() for one in tour.offered.findChildren(QAbstractButton))
    press_button(tour.offered, "Later")
    assert tour.offered is None
    assert window.focusWidget() is before
    assert tour.looks() == {}, "asked again next time"

    tour.offer()
    window.messages.show_message("act", "Assigned", Level.REFUSAL)
    press(window, qtbot, Qt.Key.Key_Escape)
    assert window.messages.shown is None
    assert tour.offered is not None, "the Esc was for the message"
    press(window, qtbot, Qt.Key.Key_Escape)
    assert tour.offered is None
    window.looks.keep()
    tour.offer()
    assert tour.offered is None

    next_time = Looks(Settings(), lived.DISPATCHER.id)
    later = Tour(window, docks=window._docks, account=lived.DISPATCHER)
    next_time.add("tour", later)
    next_time.restore()
    later.offer()
    assert later.offered is None
    tour.begin()
    assert title_of(window) == "Work orders", "whoever asks for it gets it"
    window.messages.show_message("act", "Assigned", Level.REFUSAL)
    window.queue.setFocus()
    press(window, qtbot, Qt.Key.Key_Escape)
    assert tour.card is None
    assert window.messages.shown is not None, "what lies in front goes first"


@pytest.mark.parametrize(("arguments", "begun"), [((), False), (("--tour",), True)])
def test_a_demo_is_left_alone_unless_it_is_asked_for(
    arguments: tuple[str, ...], begun: bool, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3")
    program = Program(
        build_parser().parse_args(["--database", url, "--as", DISPATCHER, "--language", "en", *arguments]), qapp
    )
    program.begin()
    assert program._console is not None
    with qtbot.waitSignal(program._console.opened) as opened:
        pass
    assert opened.args is not None
    tour = opened.args[0].tour
    assert tour.offered is None
    assert (tour.card is not None) is begun
    program.end()


def test_a_card_hides_nothing_of_what_it_is_about_where_there_is_room() -> None:
    window, size = QRect(0, 0, 1280, 720), QSize(400, 150)
    for spot in (QRect(0, 0, 60, 24), QRect(0, 60, 540, 640), QRect(950, 60, 330, 400), QRect(950, 470, 330, 220)):
        card = QRect(beside(spot, size, window), size)
        assert window.contains(card)
        assert not card.intersects(spot)
    whole = QRect(beside(window, size, window), size)
    assert window.contains(whole)
    assert whole.bottom() > window.center().y()
    larger = QSize(2000, 900)
    assert beside(QRect(10, 10, 20, 20), larger, window) == window.topLeft()


def test_what_has_to_hide_something_hides_a_legend_rather_than_a_form() -> None:
    size, form, legend = QSize(500, 120), QRect(0, 50, 500, 260), QRect(0, 560, 100, 40)
    top, bottom = QPoint(0, 0), QPoint(0, 480)
    assert least_hiding((top, bottom), size, (form, legend)) == bottom
    assert least_hiding((top, bottom), size, ()) == top
