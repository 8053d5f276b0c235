"""Service cases in the whole program: from an order to its cases and back, on the page of a further window."""

from pathlib import Path

from PySide6.QtCore import Qt

from console.clock import wall_clock
from models.entities.orders import Channel
from models.entities.service_cases import CaseKind, ContactResult, ContactWay
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import OpenSeat, make_shift
from widgets.cases.new_case import NewCase

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_case_is_taken_from_an_order_and_found_from_it(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    seat = open_seat(url, account=DISPATCHER)
    window = seat.window
    window.go_to_item(order)
    seat.qtbot.waitUntil(lambda: window.inspector.current_order() == order)
    window.menus.action("order_cases").trigger()
    assert window.cases.page is None, "no case hangs on it yet"
    seat.press(Qt.Key.Key_F8, SHIFT)
    page = window.cases.page
    assert page is not None
    form = page.form
    assert isinstance(form, NewCase)
    form.channel.choose(Channel.CITY_12345)
    form.kind.choose(CaseKind.OUTAGE)
    form.texts["words"].set_text("when is power back")
    with seat.answered():
        form.submit()
    (case,) = seat.picture.cases.values()
    assert case.orders == (order,)
    assert page.case == case
    assert any("Open cases" in mark.text() for mark in window.inspector.findChildren(type(page.head)))
    page.begin("case_contact")
    assert page.form is not None
    with seat.answered():
        page.form.submitted.emit(
            {
                "contact_way": ContactWay.PHONE,
                "contact_result": ContactResult.REACHED,
                "contact_words": "told when",
            }
        )
    assert seat.picture.cases[case.id].reached is not None
    window.menus.action("order_cases").trigger()
    assert page.list.model.rowCount() == 1
