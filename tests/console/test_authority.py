"""OP-1 in the window: a high-voltage job refuses a service-station crew with the rule's text, wherever it is tried."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from console.clock import wall_clock
from console.demo.accounts import crew_account
from models.commands.orders import AcceptOrder, Arrive, AssignOrder, Depart, Diagnose
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, Symptom
from models.errors import RuleBroken
from models.ids import CrewId, OrderId
from tests.console.rooms import report
from tests.console.seats import RULES, OpenSeat, OtherSeat, Seat, make_shift

CD1, JX1 = CrewId("CD1"), CrewId("JX1")
ENTER = Qt.Key.Key_Return
OP_1 = RULES.rules["OP-1"].text_en


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> tuple[str, OrderId, Seat]:
    """A wire is down: high voltage until somebody has measured it. The only crew for it is far away."""
    down = report(1, received_at=wall_clock() - timedelta(minutes=2), symptom=Symptom.WIRE_DOWN)
    url, (order,) = make_shift(tmp_path / "room.sqlite3", down)
    seat = open_seat(url)
    seat.move(JX1, 1900.0, 1900.0)
    return url, order, seat


def test_the_ranking_puts_the_lawful_crew_first_and_says_why_not_the_nearer_one(
    room: tuple[str, OrderId, Seat],
) -> None:
    _, _, seat = room
    seat.press(ENTER)
    candidates = seat.window.inspector.candidates
    assert candidates.current is not None
    assert candidates.current.crew == JX1
    refused = next(row for row in candidates.rows if "CD1" in row.name)
    assert not refused.lawful
    assert any("OP-1" in words for _, words in refused.lines)


def test_enter_on_a_station_crew_is_refused_with_the_text_of_the_rule(room: tuple[str, OrderId, Seat]) -> None:
    _, order, seat = room
    seat.press(ENTER)
    candidates = seat.window.inspector.candidates
    seat.press(Qt.Key.Key_Down)
    assert candidates.current is not None
    assert candidates.current.crew == CD1
    with seat.qtbot.assertNotEmitted(seat.window.requested):
        seat.press(ENTER)
    assert OP_1 in candidates.answer.text
    assert seat.order(order).state is OrderState.PENDING


def test_the_desk_refuses_it_if_it_is_sent_anyway(room: tuple[str, OrderId, Seat]) -> None:
    _, order, seat = room
    with seat.refused() as refused:
        seat.window.requested.emit(AssignOrder(order=order, crew=CD1, seen=seat.order(order).version))
    assert refused.args is not None
    error = refused.args[1]
    assert isinstance(error, RuleBroken)
    assert error.rule == "OP-1"
    assert OP_1 in seat.said
    assert seat.order(order).state is OrderState.PENDING


def test_a_crew_that_finds_high_voltage_on_site_may_not_repair_it(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    seat = open_seat(url)
    seat.press(ENTER)
    with seat.answered():
        seat.press(ENTER)
    terminal = OtherSeat(url)
    hv = EquipmentClass.HV_DISTRIBUTION
    with seat.sees(seat.state(order, OrderState.DIAGNOSED)):
        for make in (AcceptOrder, Depart, Arrive):
            terminal.send(make(order=order, seen=terminal.look().orders[order].version), crew_account(CD1))
        found = Diagnose(order=order, seen=terminal.look().orders[order].version, equipment=hv, cause="导线断落")
        terminal.send(found, crew_account(CD1))
    terminal.close()
    seat.press(Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    seat.type("接续导线")
    with seat.refused():
        seat.press(ENTER)
    form = seat.window.inspector.form
    assert form is not None
    assert OP_1 in form.refusal
    assert OP_1 in seat.said
    assert seat.order(order).state is OrderState.DIAGNOSED
