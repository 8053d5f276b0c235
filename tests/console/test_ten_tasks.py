"""The ten commonest tasks of a dispatcher, by keyboard alone, each in four keystrokes or fewer.

A chord is one keystroke; what is said (a word, a number, a reason chosen with letters and arrows) is typing.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QComboBox, QMenu

from console.clock import wall_clock
from models.commands.orders import AcceptOrder, AssignOrder
from models.entities.orders import OrderState, Symptom
from models.entities.people import DutyState
from models.ids import CrewId, OrderId
from tests.console.reading import reads
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import OpenSeat, OtherSeat, Seat, make_shift
from widgets.words.terms import term

CD1, CD2 = CrewId("CD1"), CrewId("CD2")
ENTER, DOWN, TAB, MENU = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Menu
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
MOST = 4


class Hands:
    """On the keyboard of a seat; `struck` counts the keystrokes since the task began."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat
        self.struck = 0

    def strike(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.struck += 1
        self.seat.press(key, held)

    def say(self, *words: str | Qt.Key) -> None:
        """Text, or the arrows and Tab with which something is chosen in a form."""
        for word in words:
            if isinstance(word, str):
                self.seat.type(word)
            else:
                self.seat.press(word)

    def send(self) -> None:
        with self.seat.answered():
            self.strike(ENTER)


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> Iterator[tuple[Hands, OrderId, OrderId]]:
    """Two orders: the first waits for a crew, the second is CD2's and accepted. The keyboard is in the queue."""
    now = wall_clock()
    reports = [report(n, received_at=now - timedelta(minutes=m)) for n, m in ((1, 9), (2, 5))]
    url, (waiting, taken) = make_shift(tmp_path / "room.sqlite3", *reports)
    other = OtherSeat(url)
    other.send(AssignOrder(order=taken, crew=CD2, seen=other.look().orders[taken].version), DISPATCHER)
    other.send(AcceptOrder(order=taken, seen=other.look().orders[taken].version), DISPATCHER)
    other.close()
    hands = Hands(open_seat(url))
    yield hands, waiting, taken
    assert 0 < hands.struck <= MOST


def show(hands: Hands, order: OrderId) -> None:
    """The row is where a hand would have left it."""
    hands.seat.window.queue.go_to(order)
    hands.seat.window.queue.setFocus()
    hands.seat.settle()


def test_1_assign_from_the_queue(room: tuple[Hands, OrderId, OrderId]) -> None:
    hands, waiting, _ = room
    show(hands, waiting)
    hands.strike(ENTER)
    hands.send()
    assert hands.seat.order(waiting).crew == CD1
    assert hands.struck == 2


def test_2_take_a_report(room: tuple[Hands, OrderId, OrderId]) -> None:
    hands, _, _ = room
    before = set(hands.seat.picture.orders)
    hands.strike(Qt.Key.Key_N, CTRL)
    assert hands.seat.window.inspector.isAncestorOf(hands.seat.focus)
    hands.say(DOWN, TAB, "陈玥", TAB, "13800000009", TAB, "一号台区", TAB)
    while not (isinstance(hands.seat.focus, QComboBox) and reads(hands.seat.focus, term(Symptom.NO_POWER_ONE))):
        hands.say(TAB)
    hands.say(DOWN)
    hands.send()
    assert len(set(hands.seat.picture.orders) - before) == 1


def test_3_enter_an_arrival_that_was_told_by_radio(room: tuple[Hands, OrderId, OrderId]) -> None:
    hands, _, taken = room
    show(hands, taken)
    hands.strike(Qt.Key.Key_3, ALT)
    hands.send()
    assert hands.seat.order(taken).state is OrderState.ON_SITE
    assert hands.struck == 2


def test_4_say_when_supply_will_be_back(room: tuple[Hands, OrderId, OrderId]) -> None:
    hands, _, taken = room
    show(hands, taken)
    hands.strike(Qt.Key.Key_T, CTRL)
    hands.send()
    assert hands.seat.order(taken).estimate is not None


def test_5_pass_on_that_the_customer_urges(room: tuple[Hands, OrderId, OrderId]) -> None:
    hands, _, taken = room
    show(hands, taken)
    hands.strike(Qt.Key.Key_U, CTRL)
    hands.say("again dark")
    hands.send()
    assert len(hands.seat.order(taken).urges) == 1


def test_6_take_an_order_back_from_a_crew(room: tuple[Hands, OrderId, OrderId]) -> None:
    hands, _, taken = room
    show(hands, taken)
    hands.strike(Qt.Key.Key_R, CTRL | Qt.KeyboardModifier.ShiftModifier)
    hands.say("crew has a flat tyre")
    hands.send()
    assert hands.seat.order(taken).state is OrderState.PENDING


def test_7_put_under_supervision_and_8_take_that_back(room: tuple[Hands, OrderId, OrderId]) -> None:
    hands, waiting, _ = room
    show(hands, waiting)
    with hands.seat.answered():
        hands.strike(Qt.Key.Key_D, CTRL)
    assert hands.seat.order(waiting).supervised
    with hands.seat.answered():
        hands.strike(Qt.Key.Key_Z, CTRL)
    assert not hands.seat.order(waiting).supervised
    assert hands.struck == 2


def test_9_give_a_crew_its_break(room: tuple[Hands, OrderId, OrderId]) -> None:
    hands, _, _ = room
    hands.strike(Qt.Key.Key_3, CTRL)
    table = hands.seat.window.crews.table
    hands.say(Qt.Key.Key_Home)
    while table.current() != CD1:
        hands.say(DOWN)
    menu = menu_key(hands)
    entry = next(text for text in texts(menu) if text.replace("&", "").startswith(term(DutyState.BREAK)))
    letter = entry[entry.index("&") + 1]
    hands.struck += 1
    with hands.seat.answered():
        hands.seat.qtbot.keyClick(menu, letter.lower())
    assert hands.seat.picture.crews[CD1].duty is DutyState.BREAK


def menu_key(hands: Hands) -> QMenu:
    """What the system makes of the menu key."""
    hands.struck += 1
    viewport = hands.seat.window.crews.table.viewport()
    QCoreApplication.sendEvent(viewport, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_10_go_to_an_order_whose_number_was_said(room: tuple[Hands, OrderId, OrderId]) -> None:
    hands, waiting, taken = room
    show(hands, waiting)
    hands.strike(Qt.Key.Key_K, CTRL)
    hands.say(taken[-4:])
    hands.strike(ENTER)
    hands.seat.settle()
    assert hands.seat.window.inspector.current_order() == taken
