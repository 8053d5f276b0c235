"""From start-up, Enter, Enter: the most urgent order goes to the best lawful crew, and its whole life follows."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from console.clock import wall_clock
from console.demo.accounts import crew_account
from models.commands.orders import (
    AcceptOrder,
    Arrive,
    AssignOrder,
    CompleteRepair,
    ConfirmRestored,
    Depart,
    Diagnose,
    ReturnOrder,
)
from models.entities.network import EquipmentClass
from models.entities.orders import CallBackResult, OrderState, ReportState, StageKind
from models.ids import CrewId, OrderId
from models.store.verify import verify
from tests.console.reading import reads
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import OpenSeat, OtherSeat, Seat, make_shift
from widgets.words.terms import term

CD1 = CrewId("CD1")
BRANCH_BOX = EquipmentClass.LV_BRANCH_BOX_AND_BELOW
ENTER = Qt.Key.Key_Return
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shift(tmp_path: Path) -> tuple[str, tuple[OrderId, ...]]:
    """Three orders; the second was received first, so its limit is next."""
    now = wall_clock()
    minutes = (6, 12, 9)
    reports = [report(n, received_at=now - timedelta(minutes=m)) for n, m in enumerate(minutes, start=1)]
    return make_shift(tmp_path / "room.sqlite3", *reports)


def test_enter_enter_assigns_the_top_order_to_the_best_lawful_crew(
    shift: tuple[str, tuple[OrderId, ...]], open_seat: OpenSeat
) -> None:
    url, (_, urgent, _) = shift
    seat = open_seat(url)
    queue, inspector = seat.window.queue, seat.window.inspector
    assert queue.table.hasFocus()
    assert queue.table.current() == urgent
    assert inspector.current_order() == urgent

    seat.press(ENTER)
    assert inspector.isAncestorOf(seat.focus)
    assert [row.lawful for row in inspector.candidates.rows] == [True, True, False]
    assert inspector.candidates.current is not None
    assert inspector.candidates.current.crew == CD1

    with seat.answered():
        seat.press(ENTER)
    assert queue.table.hasFocus()
    assert seat.order(urgent).state is OrderState.DISPATCHED
    assert "CD1" in seat.said

    other = OtherSeat(url)
    order = other.look().orders[urgent]
    other.close()
    assert (order.state, order.crew) == (OrderState.DISPATCHED, CD1)
    assert (order.stages[-1].kind, order.stages[-1].actor) == (StageKind.DISPATCHED, DISPATCHER)


def test_the_hand_starts_at_an_order_that_takes_a_crew(tmp_path: Path, open_seat: OpenSeat) -> None:
    """What is on top of the queue may be a crew's: its acceptance is due sooner than the next dispatch."""
    now = wall_clock()
    reports = [report(n, received_at=now - timedelta(minutes=m)) for n, m in enumerate((14, 1), start=1)]
    url, (given, waiting) = make_shift(tmp_path / "room.sqlite3", *reports)
    other = OtherSeat(url)
    other.send(AssignOrder(order=given, crew=CD1, seen=other.look().orders[given].version), DISPATCHER)
    other.close()
    queue = open_seat(url).window.queue
    assert queue.model.shown_ids() == [given, waiting]
    assert queue.table.current() == waiting


def test_an_order_goes_through_its_whole_life(shift: tuple[str, tuple[OrderId, ...]], open_seat: OpenSeat) -> None:
    url, (_, key, _) = shift
    seat = open_seat(url)
    seat.press(ENTER)
    with seat.answered():
        seat.press(ENTER)
    terminal = OtherSeat(url)
    for make, state in (
        (lambda seen: AcceptOrder(order=key, seen=seen), OrderState.ACCEPTED),
        (lambda seen: Depart(order=key, seen=seen), OrderState.EN_ROUTE),
        (lambda seen: Arrive(order=key, seen=seen, x=501.0, y=499.0), OrderState.ON_SITE),
        (lambda seen: Diagnose(order=key, seen=seen, equipment=BRANCH_BOX, cause="接头烧断"), OrderState.DIAGNOSED),
        (lambda seen: CompleteRepair(order=key, seen=seen, remedy="重做接头"), OrderState.REPAIRED),
        (lambda seen: ConfirmRestored(order=key, seen=seen), OrderState.RESTORED),
        (lambda seen: ReturnOrder(order=key, seen=seen), OrderState.RETURNED),
    ):
        with seat.sees(seat.state(key, state)):
            terminal.send(make(seat.order(key).version), crew_account(CD1))
        assert reads(seat.window.inspector, term(state))
    call_back_from_the_inspector(seat, key)
    assert seat.order(key).state is OrderState.CALLED_BACK
    with seat.answered():
        seat.press(Qt.Key.Key_A, CTRL | SHIFT)
    assert seat.order(key).state is OrderState.ARCHIVED
    actors = {stage.kind: stage.actor for stage in terminal.look().orders[key].stages}
    terminal.close()
    assert {actors[kind] for kind in (StageKind.DISPATCHED, StageKind.CALLED_BACK, StageKind.ARCHIVED)} == {DISPATCHER}
    assert {actors[kind] for kind in (StageKind.ACCEPTED, StageKind.ARRIVED, StageKind.RETURNED)} == {crew_account(CD1)}
    assert verify(url).sound


def call_back_from_the_inspector(seat: Seat, key: OrderId) -> None:
    """Ctrl+B opens the form; report and result are chosen with the keyboard, Enter sends."""
    seat.press(Qt.Key.Key_B, CTRL)
    seat.press(Qt.Key.Key_Tab)
    seat.press(Qt.Key.Key_Down)
    assert reads(seat.focus, term(CallBackResult.SATISFIED))
    with seat.answered():
        seat.press(ENTER)
    assert seat.window.inspector.form is None
    assert {one.state for one in seat.picture.reports_of(key)} == {ReportState.SETTLED}
