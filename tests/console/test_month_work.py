"""The month of outage plans in the running console: opened by its act, counted by the desk, on the map, in files."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt

from console.clock import wall_clock
from console.further.window import Kind
from console.month_saving import MonthSaving
from models.commands import plans as p
from models.entities.outage_plans import PlanState, Window
from models.ids import AreaCode, StationId
from models.planning.plan_scope import plan_scope
from tests.console.rooms import report, small_territory
from tests.console.seats import OpenSeat, make_shift
from tests.models.outage_plans import content_of
from widgets.plan_month.month_page import MonthPage

ACTS = ("month_today", "month_jump", "month_map", "month_table", "month_print")


def test_the_month_is_opened_counted_and_written(tmp_path: Path, open_seat: OpenSeat) -> None:
    now = wall_clock()
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=now - timedelta(minutes=2)))
    seat = open_seat(url)
    window, menus, work = seat.window, seat.window.menus, seat.window.pages.month_work
    assert not any(menus.action(name).isEnabled() for name in ACTS)
    menus.action("month").trigger()
    menus.action("month").trigger()
    seat.settle()
    assert [one.kind for one in window.arrangement.further.windows] == [Kind.MONTH]
    page = work.page
    assert isinstance(page, MonthPage)
    assert window.arrangement.further.windows[0].focusWidget() is page.calendar
    assert all(menus.action(name).isEnabled() for name in ACTS)
    # A plan of somebody's hand is counted by the desk, with the outages of record.
    scope = plan_scope((AreaCode("A1"), AreaCode("A3")), feeder=None, territory=small_territory(), picture=seat.picture)
    start = now + timedelta(days=3)
    content = content_of("S1", scope=scope, feeder=None)
    draft = p.DraftPlan(station=StationId("S1"), window=Window(start, start + timedelta(hours=2)), content=content)
    with seat.answered():
        window.requested.emit(draft)
    (key,) = seat.picture.plans
    day = start.astimezone(page.month._zone).date()
    page.go_to(day)
    seat.qtbot.waitUntil(lambda: page.sides.hours.hours is not None and not page.sides.hours.hours.unread)
    page.arrange()
    assert page.calendar.plan == key
    seat.qtbot.waitUntil(lambda: "0 + 0 + " in page.sides.hours.told()[0][2])
    # Its areas on the map, until the month is closed.
    menus.action("month_map").trigger()
    tint = window.map.areas._tint
    assert len(window.map.areas._chosen) == 2
    # Enter leads to its sheet.
    page.go_to(day)
    seat.qtbot.keyClick(page.calendar, Qt.Key.Key_Return)
    sheet = window.pages.plan_work.page
    assert sheet is not None
    assert sheet.sheet.plan is seat.picture.plans[key]
    # Files are written beside the work.
    (saving,) = window.findChildren(MonthSaving)
    told = page.told()
    for ending in ("xlsx", "csv"):
        with seat.qtbot.waitSignal(saving.written):
            saving.save(told, tmp_path / f"month.{ending}")
    book = load_workbook(BytesIO((tmp_path / "month.xlsx").read_bytes()))
    assert [sheet.title for sheet in book] == ["Plans", "Customer-hours"]
    assert (book["Plans"]["A2"].value, book["Plans"]["H2"].value) == (key, scope.customers)
    assert key in (tmp_path / "month.csv").read_text("utf-8-sig")
    saving.save(told, tmp_path / "nowhere" / "month.csv")
    seat.qtbot.waitUntil(lambda: "The month is not saved" in seat.said)
    # An undone draft leaves the calendar when the hand rests; closed, there is no act and no tint.
    with seat.answered():
        window.requested.emit(p.CancelPlan(plan=key, seen=seat.picture.plans[key].version, reason="不做了"))
    assert seat.picture.plans[key].state is PlanState.CANCELLED
    page.arrange()
    assert page.month.plans_on(day) == []
    kept = window.arrangement.further.kept()
    window.arrangement.further.close_all()
    assert window.map.areas._chosen == ()
    assert tint is window.map.areas._tint
    assert not any(menus.action(name).isEnabled() for name in ACTS)
    window.arrangement.further.restore(kept)
    assert work.page is not None
