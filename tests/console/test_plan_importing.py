"""A table of plans on its way into the room, in the whole program: nothing of a bad one, all of a good one, once."""

from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from console.clock import wall_clock
from models.commands.room import OpenAccounts
from models.entities.people import SYSTEM_ACCOUNT, Account, Role
from models.ids import AccountId, StationId
from tests.console.rooms import VIEWER, report
from tests.console.seats import OpenSeat, OtherSeat, make_shift

PLANNER = Account(id=AccountId("planner"), name="planner", role=Role.STATION_PLANNER, station=StationId("S1"))
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_table_is_drafted_as_a_whole_and_taken_back_as_a_whole(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    OtherSeat(url).send(OpenAccounts(accounts=(PLANNER,)), SYSTEM_ACCOUNT.id)
    seat = open_seat(url, account=PLANNER.id)
    importing = seat.window.pages.plan_drafting.importing
    seat.window.menus.action("import_plans").trigger()
    assert importing.dialog is not None
    seat.qtbot.waitUntil(importing.dialog.isActiveWindow)
    assert importing.dialog.focusWidget() is importing.dialog.other, "a file is chosen by Enter …"
    seat.qtbot.keyClick(importing.dialog.other, Qt.Key.Key_Return)
    (asked,) = importing.dialog.findChildren(QFileDialog)
    assert asked.fileMode() is QFileDialog.FileMode.ExistingFile
    asked.reject()
    assert importing.dialog.empty.isVisible(), "… and who has no table yet gets an empty one"
    seat.qtbot.keyClick(importing.dialog.empty, Qt.Key.Key_Space)
    assert [one.acceptMode() for one in importing.dialog.findChildren(QFileDialog) if one.isVisible()] == [
        QFileDialog.AcceptMode.AcceptSave
    ]
    for one in importing.dialog.findChildren(QFileDialog):
        one.reject()
    file = tmp_path / "plans.xlsx"
    importing.empty.write(str(file))
    book = openpyxl.load_workbook(file)
    sheet = book.active
    assert sheet is not None
    columns = {cell.value: cell.column for cell in sheet[1]}
    for row, work in ((2, "更换绝缘子"), (3, "更换跌落保险")):
        for name, value in {
            "供电服务站": "S1",
            "停电台区": "A1",
            "计划停电时间": f"2027-03-0{row} 8:30",
            "计划送电时间": f"2027-03-0{row} 16:00",
            "工作内容": work,
        }.items():
            sheet.cell(row, columns[name], value)
    sheet.cell(3, columns["停电台区"], "A99")
    book.save(file)

    importing.open_file(file)
    dialog = importing.dialog
    assert dialog is not None
    seat.qtbot.waitUntil(dialog.problems.isVisible)
    assert dialog.problems.toPlainText() == "plans.xlsx, row 3, 停电台区: No such transformer area: A99"
    assert not dialog.draft.isEnabled()
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert not seat.picture.plans, "nothing of a bad table"

    sheet.cell(3, columns["停电台区"], "A1")
    book.save(file)
    importing.open_file(file)
    seat.qtbot.waitUntil(dialog.table.isVisible)
    assert dialog.drafts.rowCount() == 2
    with seat.answered():
        seat.qtbot.keyClick(dialog.table, Qt.Key.Key_Return, CTRL)
    assert sorted(plan.content.work for plan in seat.picture.plans.values()) == ["更换绝缘子", "更换跌落保险"]
    seat.qtbot.waitUntil(lambda: not dialog.isVisible())

    importing.open_file(file)
    seat.qtbot.waitUntil(dialog.problems.isVisible)
    assert dialog.problems.toPlainText().count("in the room already") == 2
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    seat.activate()
    with seat.answered():
        seat.press(Qt.Key.Key_Z, CTRL)
    assert not seat.picture.plans


def test_who_drafts_no_plans_imports_none(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    seat = open_seat(url, account=VIEWER)
    assert not seat.window.menus.action("import_plans").isEnabled()
