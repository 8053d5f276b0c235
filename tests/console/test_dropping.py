"""An order dropped on a crew, on the crew board, on its lane or on the map, does what Enter on that crew does."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from console.clock import wall_clock
from models.commands.room import SetCrewDuty
from models.entities.orders import OrderState
from models.entities.people import DutyState
from models.ids import CrewId, OrderId
from tests.console.rooms import report
from tests.console.seats import RULES, OpenSeat, Seat, make_shift
from widgets.crews.crew_cells import Column

CD2 = CrewId("CD2")
Where = Callable[[Seat, CrewId], tuple[QWidget, QPoint]]


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> tuple[OrderId, Seat]:
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    return order, open_seat(url)


def on_the_board(seat: Seat, crew: CrewId) -> tuple[QWidget, QPoint]:
    table = seat.window.crews.table
    row = seat.window.crews.model.row_of(crew)
    return table.viewport(), table.visualRect(table.model().index(row, Column.STATE)).center()


def on_the_lanes(seat: Seat, crew: CrewId) -> tuple[QWidget, QPoint]:
    lanes = seat.window.lanes
    seat.window.menus.action("go_lanes").trigger()
    seat.qtbot.waitUntil(lambda: lanes.stock.place(crew) is not None)
    seat.window.queue.setFocus()
    place = lanes.stock.place(crew)
    assert place is not None
    lanes.view.verticalScrollBar().setValue(int(lanes.stock.tops[place]) - lanes.chart.measures.heading)
    top = int(lanes.stock.tops[place]) - lanes.view.verticalScrollBar().value() + lanes.chart.scale
    return lanes.view.viewport(), QPoint(lanes.chart.names + 50, top + 5)


def on_the_map(seat: Seat, crew: CrewId) -> tuple[QWidget, QPoint]:
    """Near enough for crews that stand together to be shown apart."""
    canvas = seat.window.map.canvas
    fix = seat.console.tracks.fixes[crew]
    seat.window.map.show_place(fix.x, fix.y, 150.0)
    x, y = canvas.viewport_now().pixels(np.array((fix.x, fix.y)))
    return canvas.viewport(), QPoint(round(x), round(y))


@pytest.mark.parametrize("where", [on_the_board, on_the_lanes, on_the_map])
def test_a_drop_on_a_crew_assigns(room: tuple[OrderId, Seat], where: Where) -> None:
    order, seat = room
    with seat.answered():
        seat.drop(order, *where(seat, CD2))
    assert (seat.order(order).state, seat.order(order).crew) == (OrderState.DISPATCHED, CD2)
    assert seat.window.queue.table.hasFocus()


@pytest.mark.parametrize("where", [on_the_board, on_the_lanes, on_the_map])
def test_a_drop_asks_for_the_reason_that_enter_would_ask_for(room: tuple[OrderId, Seat], where: Where) -> None:
    """CD2 is on a break: the order is not sent before a reason is given."""
    order, seat = room
    with seat.answered():
        seat.window.requested.emit(SetCrewDuty(crew=CD2, duty=DutyState.BREAK, seen=1))
    with seat.qtbot.assertNotEmitted(seat.window.requested):
        seat.drop(order, *where(seat, CD2))
    seat.type("附近没有别的班组")
    with seat.answered():
        seat.press(Qt.Key.Key_Return)
    assert seat.order(order).stages[-1].note == "附近没有别的班组"


@pytest.mark.parametrize("where", [on_the_board, on_the_lanes, on_the_map])
def test_a_drop_on_a_crew_that_may_not_is_refused_with_the_rule(room: tuple[OrderId, Seat], where: Where) -> None:
    """OP-2: low voltage below the branch box is the station's own."""
    order, seat = room
    with seat.qtbot.assertNotEmitted(seat.window.requested):
        seat.drop(order, *where(seat, CrewId("JX1")))
    assert RULES.rules["OP-2"].text_en in seat.window.inspector.candidates.answer.text
    assert seat.order(order).state is OrderState.PENDING
