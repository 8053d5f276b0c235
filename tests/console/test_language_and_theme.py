"""Language and theme are switched while the console runs: nothing is left in the other one, and both are remembered."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from console.clock import wall_clock
from console.demo.accounts import crew_account
from models.commands.orders import AcceptOrder, Arrive, AssignOrder, Depart
from models.entities.orders import Symptom
from models.ids import CrewId
from tests.console.reading import texts
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import OpenSeat, OtherSeat, Seat, make_shift

CD1 = CrewId("CD1")
HAN = re.compile("[\u4e00-\u9fff]")
ENGLISH = re.compile("[A-Za-z]{3,}")


@pytest.fixture
def seat(tmp_path: Path, open_seat: OpenSeat) -> Seat:
    at = wall_clock()
    url, (_, way) = make_shift(
        tmp_path / "room.sqlite3",
        report(1, received_at=at - timedelta(minutes=5)),
        report(2, received_at=at - timedelta(minutes=4), symptom=Symptom.LOW_VOLTAGE),
    )
    other = OtherSeat(url)
    other.send(AssignOrder(order=way, crew=CD1, seen=1), DISPATCHER)
    for make in (AcceptOrder, Depart, Arrive):
        other.send(make(order=way, seen=other.look().orders[way].version), crew_account(CD1))
    other.close()
    return open_seat(url)


def ranking(seat: Seat) -> None:
    seat.press(Qt.Key.Key_Return)


def form_of_an_act(seat: Seat) -> None:
    seat.window.queue.table.select_row(1)
    seat.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)


def new_report(seat: Seat) -> None:
    seat.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    seat.press(Qt.Key.Key_Return)


@pytest.mark.parametrize("begin", [ranking, form_of_an_act, new_report])
def test_no_text_is_left_in_the_other_language(seat: Seat, begin: Callable[[Seat], None]) -> None:
    begin(seat)
    english = words(seat)
    choose(seat, "简体中文")
    chinese = words(seat)
    choose(seat, "English")
    again = words(seat)
    print("CN IN EN", sorted(t for t in english if HAN.search(t)))
    print("EN IN CN", sorted(t for t in chinese if ENGLISH.search(t)))
    print("LOST", sorted(english - again), "NEW", sorted(again - english))
    assert 0


def words(seat: Seat) -> set[str]:
    rows = seat.window.inspector.candidates.rows
    return texts(seat.window) | {line for row in rows for _, line in row.lines} | {row.arrival for row in rows}


def choose(seat: Seat, text: str) -> None:
    """From the menu; Qt tells the widgets when the events go on."""
    window = seat.window
    before = window.windowTitle()
    next(action for action in window.findChildren(QAction) if action.text() == text).trigger()
    seat.qtbot.waitUntil(lambda: window.windowTitle() != before)
