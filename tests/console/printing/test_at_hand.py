"""What is at hand is what is printed: an order, its operation ticket, the run sheet of the crew that has it."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from console.clock import wall_clock
from models.commands.orders import AssignOrder
from models.entities.orders import OrderState
from models.ids import CrewId, OrderId
from tests.console.rooms import report
from tests.console.seats import OpenSeat, Seat, make_shift


@pytest.fixture
def at_desk(tmp_path: Path, open_seat: OpenSeat) -> tuple[OrderId, Seat]:
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=5)))
    return order, open_seat(url)


def shown(seat: Seat, act: str) -> str:
    """The head of the preview that the act brings up, once its pages are there."""
    seat.window.menus.action(act).trigger()
    view = seat.window.printing.view
    assert view.preview is not None, seat.said
    seat.qtbot.waitUntil(lambda: view._set is not None, timeout=20_000)
    title = view.preview.windowTitle()
    view.preview.close()
    return title


def test_the_order_at_hand_its_ticket_and_its_crew_s_run(at_desk: tuple[OrderId, Seat]) -> None:
    order, seat = at_desk
    seat.window.go_to_item(order)
    assert order in shown(seat, "print")
    ticket = shown(seat, "print_ticket")
    assert order in ticket
    assert "Operation ticket" in ticket
    seat.window.menus.action("print_run").trigger()
    assert "Choose a crew" in seat.said, "nobody has the order yet"
    with seat.answered():
        seat.window.requested.emit(AssignOrder(order=order, crew=CrewId("CD1"), seen=seat.order(order).version))
    assert seat.order(order).state is OrderState.DISPATCHED
    assert "CD1" in shown(seat, "print_run")


def test_a_crew_that_is_chosen_on_its_board_has_its_run_printed(at_desk: tuple[OrderId, Seat]) -> None:
    _, seat = at_desk
    seat.activate()
    seat.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    seat.press(Qt.Key.Key_Home)
    crew = seat.window.crews.table.current()
    assert crew is not None
    title = shown(seat, "print")
    assert crew in title
    assert "Run sheet" in title
