"""Outages on their day in the running console: by key, by menu, by the command line with a plan's number; the ledger to
a file."""

import csv
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from console.clock import wall_clock
from console.further.window import Kind
from models.commands import plans as p
from models.commands.room import OpenAccounts
from models.entities.network import EquipmentClass
from models.entities.outage_plans import PlanContent, PlanKind, Window
from models.entities.people import SYSTEM_ACCOUNT, Account, CrewKind, Role
from models.ids import AccountId, AreaCode, PlanId
from models.planning.plan_scope import plan_scope
from tests.console.rooms import report, small_territory
from tests.console.seats import RULES, OpenSeat, OtherSeat, Seat, make_shift
from tests.console.test_plans import PEOPLE, STATION
from tests.models.outage_plans import notice_of_plan

SECOND = Account(id=AccountId("second"), name="second", role=Role.DISPATCHER)
"""Who has drafted a plan does not announce it."""


def announced(seat: Seat, other: OtherSeat) -> PlanId:
    """Of a metering defect, whose notice waits for no day: off in ten minutes."""
    now = wall_clock()
    content = PlanContent(
        kind=PlanKind.METERING_DEFECT,
        equipment=EquipmentClass.HV_DISTRIBUTION,
        scope=plan_scope((AreaCode("A1"),), feeder=None, territory=small_territory(), picture=seat.picture),
        section="一号杆至九号杆",
        work="更换计量装置",
        steps=("停电", "更换", "送电"),
        crew_kind=CrewKind.DISTRIBUTION_MAINTENANCE,
        leader="李强",
        reason="计量缺陷",
        contact_name="赵敏",
        contact_phone="1",
        defect_found_at=now - timedelta(hours=1),
    )
    hours = Window(now + timedelta(minutes=10), now + timedelta(hours=3))
    with seat.answered():
        seat.window.requested.emit(p.DraftPlan(station=STATION, window=hours, content=content))
    (key,) = seat.picture.plans
    with seat.answered():
        seat.window.requested.emit(p.FilePlan(plan=key, seen=seat.picture.plans[key].version))
    for kind, by in ((p.ApprovePlan, "chief"), (p.ApprovePlan, "room"), (p.ApproveNotice, "second")):
        seen = seat.picture.plans[key].version
        with seat.sees(lambda seen=seen: seat.picture.plans[key].version > seen):  # type: ignore[misc]
            other.send(kind(plan=key, seen=seen), AccountId(by))
    there: Any = SimpleNamespace(picture=seat.picture, rules=RULES, now=wall_clock())
    with seat.answered():
        seat.window.requested.emit(notice_of_plan(there, key))
    return key


def type_line(seat: Seat, text: str) -> None:
    seat.window.menus.action("command_line").trigger()
    panel = seat.window.command_line.panel
    assert panel is not None
    seat.qtbot.keyClicks(panel.field, text)
    seat.qtbot.keyClick(panel.field, Qt.Key.Key_Return)


def test_an_outage_is_opened_by_the_line_and_told_in_the_ledger(tmp_path: Path, open_seat: OpenSeat) -> None:
    now = wall_clock()
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=now - timedelta(minutes=2)))
    other = OtherSeat(url)
    other.send(OpenAccounts(accounts=(*PEOPLE, SECOND)), SYSTEM_ACCOUNT.id)
    seat = open_seat(url)
    key = announced(seat, other)
    menus, further = seat.window.menus, seat.window.arrangement.further
    assert not menus.action("day_next").isEnabled()  # no page, no outage
    type_line(seat, f"kp p{key[-3:]}")  # 开票, with the end of the plan's number
    assert [one.kind for one in further.windows] == [Kind.DAY]
    page = seat.window.pages.day_work.page
    assert page is not None and page.sheet.plan is seat.picture.plans[key]
    form = page.sheet.forms.form
    assert form is not None
    form.rows.editor("ticket").set_text("GZP-1")
    with seat.answered():
        seat.qtbot.keyClick(form, Qt.Key.Key_Return)
    assert seat.picture.permit_of(key) is not None
    assert menus.action("day_next").isEnabled() and menus.action("day_report_stop").isEnabled()
    assert not menus.action("day_stop").isEnabled()
    # The act on the plan goes to the page of plans, with its form.
    assert not menus.action("day_extend").isEnabled()  # hours are added here once they run
    menus.action("day_call_off").trigger()
    plans = seat.window.pages.plan_work.page
    assert plans is not None and plans.sheet.plan is seat.picture.plans[key] and plans.sheet.form is not None

    with seat.qtbot.waitSignal(seat.console.desk.ledger_read):
        menus.action("outage_ledger").trigger()
    seat.qtbot.waitUntil(lambda: bool(page.ledger.lines))
    for name in ("ledger.xlsx", "ledger.csv"):
        menus.action("ledger_export").trigger()
        dialog = next(one for one in page.findChildren(QFileDialog) if one.isVisible())
        with seat.qtbot.waitSignal(seat.window.pages.day_work.exported):
            dialog.fileSelected.emit(str(tmp_path / name))
        dialog.close()
        seat.settle()
    book = openpyxl.load_workbook(tmp_path / "ledger.xlsx")
    assert book.worksheets[0]["C2"].value == 1
    assert book.worksheets[1]["A2"].value == key
    rows = list(csv.reader((tmp_path / "ledger.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert rows[1][0] == key and len(rows) == 2
    # The window and its columns come back with the layout.
    kept = further.kept()
    further.close_all()
    assert seat.window.pages.day_work.page is None and not menus.action("day_next").isEnabled()
    further.restore(kept)
    again = seat.window.pages.day_work.page
    assert again is not None
    assert again.looks()["columns"] == next(one.looks["columns"] for one in kept if one.kind is Kind.DAY)
