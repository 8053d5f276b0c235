"""Jobs across stations by keyboard, in the whole program."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from console import job_work
from console.clock import wall_clock
from models.commands.service_cases import OpenCase
from models.entities.alarms import LIMIT, Alarm, AlarmKind
from models.entities.escalations import EscalationLevel
from models.entities.orders import Channel
from models.ids import AlarmId, OrderId
from models.planning.proposal_watch import Proposed
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import OpenSeat, Seat, make_shift
from tests.console.test_day_work import type_line
from tests.models.service_cases import case_fields
from widgets.command_line.grammar import read_line
from widgets.command_line.readings import Deed, Doing, Trouble

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_the_selected_order_is_escalated_and_its_row_says_so(
    tmp_path: Path, open_seat: OpenSeat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_work, "_EVERY", timedelta(seconds=1))
    now = wall_clock()
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=now))
    seat = open_seat(url, account=DISPATCHER)
    (order,) = seat.picture.orders
    complaint = case_fields(now, place=seat.picture.orders[order].place, channel=Channel.REGULATOR_12398)
    with seat.answered():
        seat.window.requested.emit(OpenCase(**complaint, order=order))
    jobs = seat.window.jobs
    seat.qtbot.waitUntil(lambda: seat.window.messages.stands("job proposals"))
    assert not seat.window.menus.action("job_accept").isEnabled(), "there is no job"
    seat.window.go_to_item(order)
    seat.press(Qt.Key.Key_F8, CTRL | SHIFT)
    page = jobs.page
    assert page is not None
    seat.qtbot.waitUntil(lambda: page.form is not None)
    form = page.form
    assert form is not None
    seat.qtbot.waitUntil(lambda: any(getattr(row, "cause", None) for row in page.list.rows))
    form.rows.editor("reason").set_text("storm")
    with seat.answered():
        seat.qtbot.keyClick(form, Qt.Key.Key_Return)
    job = seat.picture.escalation_of(order)
    assert job is not None
    assert (job.level, job.call.reason) == (EscalationLevel.BRANCH, "storm")
    row = seat.window.queue.model
    assert job.id in "\n".join(words for _, words in row._marks(seat.picture.orders[order]))
    seat.qtbot.waitUntil(lambda: page.form is None)
    alarm = Alarm(
        id=AlarmId(f"answer/{job.id}/1"),
        kind=AlarmKind.ANSWER_DUE,
        level=LIMIT,
        subject=job.id,
        stations=(seat.picture.orders[order].station,),
        since=job.call.due_at,
        due_at=job.call.due_at,
        raised_at=job.call.due_at,
    )
    told = seat.window.alarms._words.told(alarm, job.call.due_at + timedelta(minutes=2))
    assert told.startswith(f"{job.id} · Maintenance branch · {order}: Answer to an escalation: over by 2 min")
    assert told.endswith("to be asked next: Leaders on duty.")
    page.list.clearSelection()
    seat.window.alarms._go_to(alarm)
    assert page.list.shown is not None and page.list.shown.id == job.id
    assert seat.window.menus.action("job_take_back").isEnabled()
    page.list.clearSelection()
    type_line(seat, f"job close {job.id}")
    assert page.form is None and "not possible" in seat.said, "nobody has accepted it"
    type_line(seat, f"job take the escalation back j{job.id[-4:]}")
    assert page.form is not None and page.form.act.name == "job_take_back"
    page.form.rows.editor("reason").set_text("done")
    with seat.answered():
        page.form.submit()
    assert seat.picture.escalation_of(order) is None

    # A question about proposals drops the one before: a slow answer is waited for.
    asked: list[object] = []
    jobs.proposals_wanted.connect(asked.append)
    later = now + timedelta(hours=1)
    for seconds, answered, count in ((0, False, 1), (20, True, 1), (40, False, 2)):
        jobs.show_now(later + timedelta(seconds=seconds))
        assert len(asked) == count, seconds
        if answered:
            jobs.show_proposed(Proposed(later, ()))

    # The order by its number on the command line, whom one asks by any word; and from the menu of its row.
    scene = seat.window.command_line._scene()
    for said, asked in (("to branch", EscalationLevel.BRANCH), ("给检修分公司", EscalationLevel.BRANCH), ("", None)):
        (reading,) = read_line(f"升级{order[-4:]} {said}", scene)
        assert isinstance(reading, Deed) and reading.doing is Doing.ESCALATE, (said, reading)
        assert (reading.order, reading.level) == (order, asked or EscalationLevel.BRANCH)
        assert read_line(reading.text, scene) == (reading,), "said in full it means the same"
    (nobody,) = read_line(f"escalate {order} to nobody", scene)
    assert isinstance(nobody, Trouble) and nobody.code == "nobody_to_ask"
    type_line(seat, f"escalate {order} to leaders")
    assert page.form is not None and page.form.on.orders == (order,)
    assert page.form.rows.values()["whom"] is EscalationLevel.LEADERS
    page.form.closed.emit()
    menu = menu_of_row(seat, order)
    next(action for action in menu.actions() if action.text().replace("&", "") == "Escalate\tCtrl+Shift+F8").trigger()
    assert page.form is not None and page.form.on.orders == (order,)
    page.form.rows.editor("reason").set_text("again")
    with seat.answered():
        page.form.submit()
    (taken,) = read_line(f"escalate {order}", scene)
    assert isinstance(taken, Trouble) and taken.refused is not None and taken.refused.code == "escalated_already"
    assert not any("Escalate" in action.text().replace("&", "") for action in menu_of_row(seat, order).actions())


def menu_of_row(seat: Seat, order: OrderId) -> QMenu:
    seat.window._act_menus.show_order_menu(order, seat.window.pos())
    (menu,) = (menu for menu in seat.window.findChildren(QMenu) if menu.isVisible())
    menu.hide()
    return menu
