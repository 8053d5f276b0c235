"""Plans between their page and the map, and orders inside a running plan, in the running console."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from console.clock import wall_clock
from models.changes import created
from models.entities.outage_plans import ApprovedHours, OutagePlan
from models.ids import AreaCode, StationId
from models.planning.plan_scope import plan_scope
from tests.console.rooms import report, small_territory
from tests.console.seats import OpenSeat, Seat, make_shift
from tests.models.outage_plans import content_of
from tests.models.test_orders_in_plans import plan_of
from widgets.queue.columns import Column


def running_plan(seat: Seat, area: AreaCode) -> OutagePlan:
    """As another seat would have brought it."""
    now = wall_clock()
    scope = plan_scope((area,), feeder=None, territory=small_territory(), picture=seat.picture)
    hours = ApprovedHours(start=now - timedelta(hours=1), end=now + timedelta(hours=2), round=1)
    content = content_of("S1", scope=scope, feeder=None)
    made = replace(plan_of("PL-7", area), station=StationId("S1"), approved=hours, content=content)
    changes = (created(replace(made, starts_at=hours.start, ends_at=hours.end)),)
    seat.picture.apply_changes(changes)
    seat.window.show_changes(changes)
    seat.settle()
    return seat.picture.plans[made.id]


def test_a_plan_goes_to_the_map_and_back_and_its_orders_say_so(tmp_path: Path, open_seat: OpenSeat) -> None:
    area = AreaCode("A1")
    told = report(1, received_at=wall_clock() - timedelta(minutes=2))
    told = replace(told, place=replace(told.place, area=area))
    url, (order,) = make_shift(tmp_path / "room.sqlite3", told)
    seat = open_seat(url)
    window, menus, days = seat.window, seat.window.menus, seat.window.map.plan_days
    assert not menus.action("plan_on_map").isEnabled()
    plan = running_plan(seat, area)

    # The order that was there before says so in its row and on its sheet, once the second has passed.
    window.show_now(wall_clock())
    seat.settle()
    window.inspector.select((order,))
    row = window.queue.model.row_of(order)
    assert row is not None and window.queue.model.text(row, Column.MARK).startswith("P")
    assert "PL-7" in window.inspector._page.circumstances.marks.text()

    # A new report from there is told when it arrives.
    with seat.answered():
        window.requested.emit(replace(told, order=order, channel_reference="95598-2"))
    window.show_now(wall_clock())
    seat.settle()
    assert "PL-7" in "\n".join(message.text for message in window.messages.history)

    # Ctrl+F5, the list, Enter: the page of plans, with that plan.
    menus.action("plan_days").trigger()
    seat.settle()
    assert days.panel.has_keyboard and [one.plan.id for one in days.plans] == ["PL-7"]
    days.panel.rows.setCurrentRow(0)
    seat.qtbot.keyClick(days.panel.rows, Qt.Key.Key_Return)
    seat.settle()
    page = window.pages.plan_work.page
    assert page is not None and page.list.plan == plan.id
    days.close()
    assert days._chosen == plan.id, "outlined while its page is open"
    before = window.map.canvas.viewport_now()
    menus.action("plan_on_map").trigger()
    seat.settle()
    assert window.map.canvas.viewport_now() != before
    window.arrangement.further.close_all()
    assert days._chosen is None and not menus.action("plan_on_map").isEnabled()
